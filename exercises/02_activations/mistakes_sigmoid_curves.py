"""Wrong sigmoids: another curve."""

import numpy as np

from grader.mistakes import mistake

from .solution import sigmoid


@mistake(
    "sigmoid",
    what="You stretched it to reach from -1 to 1: 2 * sigmoid(z) - 1.",
    why="That is a tanh, of z / 2.",
    see="sigmoid is never negative.",
)
def stretched(z):
    return 2 * sigmoid(z) - 1


@mistake(
    "sigmoid",
    what="You returned tanh(z).",
    why="The curves have one shape, but tanh reaches from -1 to 1.",
    see="sigmoid is never negative.",
)
def tanh_instead(z):
    return np.tanh(z)


@mistake(
    "sigmoid",
    what="You halved tanh and moved it up, but forgot to halve z: (1 + tanh(z)) / 2.",
    why="sigmoid(z) = (1 + tanh(z / 2)) / 2.",
    see="sigmoid(2) should be 0.88, and is 0.98.",
)
def twice_as_steep(z):
    return (1 + np.tanh(z)) / 2


@mistake(
    "sigmoid",
    what="You halved z: sigmoid(z / 2).",
    why="The half belongs to tanh's form, (1 + tanh(z / 2)) / 2, only.",
    see="sigmoid(2) should be 0.88, and is 0.73.",
)
def half_as_steep(z):
    return sigmoid(z / 2)


@mistake(
    "sigmoid",
    what="You applied the sigmoid twice.",
    why="One of two places has done it already.",
    see="Every answer lies between 0.5 and 0.73.",
)
def applied_twice(z):
    return sigmoid(sigmoid(z))


@mistake(
    "sigmoid",
    what="You returned the derivative, a * (1 - a).",
    why="It comes in the next exercise.",
    see="sigmoid(0) should be 0.5, and is 0.25.",
)
def derivative_of_sigmoid(z):
    return sigmoid(z) * (1 - sigmoid(z))


@mistake(
    "sigmoid",
    what="You squared the result: 1 / (1 + exp(-z)) ** 2.",
    why="A square below the line occurs in the derivative, not here.",
    see="sigmoid(0) should be 0.5, and is 0.25.",
)
def squared(z):
    return sigmoid(z) ** 2


@mistake(
    "sigmoid",
    what="You returned softplus, log(1 + exp(z)).",
    why="Its *slope* is the sigmoid.",
    see="sigmoid never exceeds 1.",
)
def softplus(z):
    return np.logaddexp(0, z)


@mistake(
    "sigmoid",
    what="You returned the logarithm of the sigmoid.",
    why="It is useful in losses, but not asked for here.",
    see="sigmoid is never negative.",
)
def log_of_sigmoid(z):
    return -np.logaddexp(0, -z)


@mistake(
    "sigmoid",
    what="You returned z * sigmoid(z), which is called swish or SiLU.",
    why="It is an activation too, but another one.",
    see="sigmoid is never negative.",
)
def swish(z):
    return z * sigmoid(z)


@mistake(
    "sigmoid",
    what="You returned the logit, log(z / (1 - z)).",
    why="It is the inverse: it leads from a back to z.",
    see="It gives nan for every z below 0.",
)
def logit(z):
    return np.log(z / (1 - z))


@mistake(
    "sigmoid",
    what="You used |z|: 1 / (1 + exp(-|z|)).",
    why="The stable form with |z| needs two branches; for negative z it is exp(z) / (1 + exp(z)).",
    see="sigmoid(-2) should be 0.12, and is 0.88.",
)
def of_the_magnitude(z):
    return sigmoid(np.abs(z))


@mistake(
    "sigmoid",
    what="You returned a step: 1 where z is positive, and 0 elsewhere.",
    why="The sigmoid is the smooth version of it, so that it has a slope to learn from.",
    see="sigmoid(1) should be 0.7311.",
)
def step(z):
    return (z > 0).astype(float)


@mistake(
    "sigmoid",
    what="You rounded to 0 or 1.",
    why="The rounded answer has no slope to learn from.",
    see="sigmoid(1) should be 0.7311.",
)
def rounded_to_a_decision(z):
    return np.round(sigmoid(z))


@mistake(
    "sigmoid",
    what="You computed the hard sigmoid, 0.2 z + 0.5 cut off at 0 and 1.",
    why="It is a cheap stand-in, some libraries' `hard_sigmoid`.",
    see="sigmoid(1) should be 0.7311, and is 0.7.",
)
def hard_sigmoid(z):
    return np.clip(0.2 * z + 0.5, 0, 1)


@mistake(
    "sigmoid",
    what="You computed the hard sigmoid, z / 6 + 0.5 cut off at 0 and 1.",
    why="It is a cheap stand-in, some libraries' `hardsigmoid`.",
    see="sigmoid(1) should be 0.7311, and is 0.6667.",
)
def hard_sigmoid_of_six(z):
    return np.clip(z / 6 + 0.5, 0, 1)


@mistake(
    "sigmoid",
    what="You used z / (1 + |z|), the softsign.",
    why="It has a similar shape, but reaches from -1 to 1.",
    see="sigmoid is never negative.",
)
def softsign_instead(z):
    return z / (1 + np.abs(z))


@mistake(
    "sigmoid",
    what="You used arctan, scaled to reach from 0 to 1.",
    why="It has the same look, but other numbers.",
    see="sigmoid(2) should be 0.8808.",
)
def arctan_curve(z):
    return 0.5 + np.arctan(z) / np.pi


@mistake(
    "sigmoid",
    what="You used z / √(1 + z²), moved to reach from 0 to 1.",
    why="It has the same look, but other numbers.",
    see="sigmoid(2) should be 0.8808.",
)
def algebraic(z):
    return 0.5 * (1 + z / np.sqrt(1 + z**2))


@mistake(
    "sigmoid",
    what="You computed 0.5 + z / 4, the tangent at 0.",
    why="A sigmoid bends: far out it stays between 0 and 1.",
    see="sigmoid(4) should be 0.982, and is 1.5.",
)
def straight_line(z):
    return 0.5 + z / 4
