"""Wrong relus: another curve."""

import math

import numpy as np

from grader.mistakes import mistake

from .solution import sigmoid


@mistake(
    "relu",
    what="You returned a leaky relu: 0.01 z where z is negative.",
    why="The plain relu is 0 there.",
    see="relu(-2) should be 0, and is -0.02.",
)
def leaky(z):
    return np.where(z > 0, z, 0.01 * z)


@mistake(
    "relu",
    what="You returned a leaky relu: 0.1 z where z is negative.",
    why="The plain relu is 0 there.",
    see="relu(-2) should be 0, and is -0.2.",
)
def leakier(z):
    return np.where(z > 0, z, 0.1 * z)


@mistake(
    "relu",
    what="You let through what is above 1; the bend is at 0.",
    why="z > 1 in place of z > 0.",
    see="relu(0.5) should be 0.5, and is 0.",
)
def threshold_one(z):
    return z * (z > 1)


@mistake(
    "relu",
    what="You compared with 1 in place of 0: max(1, z).",
    why="Negative numbers become 0.",
    see="relu(-2) should be 0, and is 1.",
)
def at_least_one(z):
    return np.maximum(1, z)


@mistake(
    "relu",
    what="Negative numbers became 1, not 0.",
    why="np.where(z > 0, z, 1) has the wrong last argument.",
    see="relu(-2) should be 0, and is 1.",
)
def ones_where_negative(z):
    return np.where(z > 0, z, 1)


@mistake(
    "relu",
    what="You returned softplus, log(1 + exp(z)).",
    why="It is the smooth version.",
    see="relu(0) should be 0, and is 0.69.",
)
def softplus_instead(z):
    return np.logaddexp(0, z)


@mistake(
    "relu",
    what="You returned a step: 1 where z is positive, and 0 elsewhere.",
    why="A positive number passes unchanged; the step is relu's slope.",
    see="relu(2) should be 2, and is 1.",
)
def step_instead(z):
    return (z > 0).astype(float)


@mistake(
    "relu",
    what="You cut off at 1 as well.",
    why="np.clip(z, 0, 1) ends at 1; relu has no upper end.",
    see="relu(2) should be 2, and is 1.",
)
def clipped_to_one(z):
    return np.clip(z, 0, 1)


@mistake(
    "relu",
    what="You cut off at 6, the ReLU6.",
    why="relu has no upper end.",
    see="relu(10) should be 10, and is 6.",
)
def clipped_to_six(z):
    return np.clip(z, 0, 6)


@mistake(
    "relu",
    what="You squared the positive numbers.",
    why="They pass unchanged.",
    see="relu(2) should be 2, and is 4.",
)
def squared_where_positive(z):
    return np.maximum(0, z) ** 2


@mistake(
    "relu",
    what="You returned an ELU: exp(z) - 1 where z is negative.",
    why="The plain relu is 0 there.",
    see="relu(-2) should be 0, and is -0.86.",
)
def elu(z):
    return np.where(z > 0, z, np.expm1(z))


@mistake(
    "relu",
    what="You returned z * sigmoid(z), which is called swish or SiLU.",
    why="It is an activation too, but another one.",
    see="relu(-2) should be 0, and is -0.24.",
)
def swish_instead(z):
    return z * sigmoid(z)


@mistake(
    "relu",
    what="You returned a GELU.",
    why="It is a smooth relative that language models use.",
    see="relu(-1) should be 0, and is -0.16.",
)
def gelu(z):
    return z * np.vectorize(lambda one: (1 + math.erf(one / math.sqrt(2))) / 2)(z)


@mistake(
    "relu",
    what="You returned a sigmoid.",
    why="relu is not bounded, and has a corner.",
    see="relu(2) should be 2, and is 0.88.",
)
def sigmoid_in_place_of_relu(z):
    return sigmoid(z)


@mistake(
    "relu",
    what="You returned a leaky relu: 0.05 z where z is negative.",
    why="A plain relu lets nothing through there.",
    see="relu(-2) should be 0.",
)
def leaky_twentieth(z):
    return np.where(z > 0, z, 0.05 * z)


@mistake(
    "relu",
    what="You returned a leaky relu: 0.2 z where z is negative.",
    why="A plain relu lets nothing through there.",
    see="relu(-2) should be 0.",
)
def leaky_fifth(z):
    return np.where(z > 0, z, 0.2 * z)


@mistake(
    "relu",
    what="You returned a leaky relu: 0.3 z where z is negative.",
    why="A plain relu lets nothing through there.",
    see="relu(-2) should be 0.",
)
def leaky_three_tenths(z):
    return np.where(z > 0, z, 0.3 * z)


@mistake(
    "relu",
    what="You returned a SELU: scaled, and bent on the negative side.",
    why="A plain relu is z or 0.",
    see="relu(2) should be 2.",
)
def selu(z):
    return 1.0507 * np.where(z > 0, z, 1.67326 * np.expm1(np.minimum(z, 0)))


@mistake(
    "relu",
    what="You returned a Mish: z * tanh(log(1 + exp(z))).",
    why="A plain relu is z or 0.",
    see="relu(2) should be 2.",
)
def mish(z):
    return z * np.tanh(np.log1p(np.exp(z)))


@mistake(
    "relu",
    what="Negative numbers became nan, not 0.",
    why="nan says that a number is missing, and spoils each sum that it enters.",
    see="relu(-2) should be 0.",
)
def nan_where_negative(z):
    return np.where(z > 0, z, np.nan)
