"""Wrong relus."""

import math

import numpy as np

from grader.mistakes import mistake

from .mistakes import demand_axes
from .solution import relu, sigmoid


@mistake(
    "relu",
    what="You returned absolute values.",
    why="relu makes negative numbers 0; it does not turn them.",
    see="relu(-2) should be 0, and is 2.",
)
def absolute(z):
    return np.abs(z)


@mistake(
    "relu",
    what="You kept the smaller: min(0, z).",
    why="relu lets the positive through.",
    see="relu(2) should be 2, and is 0.",
)
def smaller(z):
    return np.minimum(0, z)


@mistake(
    "relu",
    what="The condition is the wrong way round: positive numbers became 0.",
    why="np.where(condition, this, that) takes `this` where the condition holds.",
    see="relu(2) should be 2, and is 0.",
)
def condition_turned(z):
    return np.where(z > 0, 0, z)


@mistake(
    "relu",
    what="np.max(z) is the one largest number of the array.",
    why="np.maximum(0, z) compares number by number; np.max looks for the largest of all.",
    see="The answer should have the shape of z.",
)
def largest_of_all(z):
    return np.max(z)


@mistake(
    "relu",
    what="np.max(0, z) takes z for the name of an axis.",
    why="np.maximum(0, z) compares number by number.",
    see="Write np.maximum.",
)
def max_with_two_arguments(z):
    return np.max(0, z)


@mistake(
    "relu",
    what="np.max([0, z]) wants one list of numbers, and z is an array in it.",
    why="np.maximum(0, z) compares number by number.",
    see="Write np.maximum.",
)
def max_of_a_list(z):
    return np.max([0, z])


@mistake(
    "relu",
    what="You took the largest number of each row.",
    why="np.maximum(0, z) compares number by number; np.max looks along an axis.",
    see="The answer should have the shape of z.",
)
def largest_of_rows(z):
    return np.max(z, axis=-1)


@mistake(
    "relu",
    what="You took the largest number of each column.",
    why="np.maximum(0, z) compares number by number; np.max looks along an axis.",
    see="The answer should have the shape of z.",
)
def largest_of_columns(z):
    return np.max(z, axis=0)


@mistake(
    "relu",
    what="You kept only the largest number of each row.",
    why="Several neurons of a layer may be on at once: no number looks at another.",
    see="relu of [1, 2] should be [1, 2].",
)
def largest_of_row_only(z):
    return z * (z == z.max(axis=-1, keepdims=True))


@mistake(
    "relu",
    what="Python's max(0, z) asks one question of a whole array.",
    why="np.maximum(0, z) compares number by number.",
    see="Write np.maximum.",
)
def pythons_max(z):
    return max(0, z)


@mistake(
    "relu",
    what="`if z > 0` asks one question of a whole array.",
    why="Some numbers are positive and some are not: there is no one answer.",
    see="Write np.maximum(0, z).",
)
def if_for_all(z):
    if z > 0:
        return z
    return 0


@mistake(
    "relu",
    what="You returned z: the negative numbers are still there.",
    why="np.maximum(0, z) gives a new array; it must be returned.",
    see="relu(-2) should be 0.",
)
def nothing_done(z):
    return z


@mistake(
    "relu",
    what="`if z.any() > 0`, or np.any(z), decides for the whole array at once.",
    why="Each number is bent by itself.",
    see="relu of [-1, 1] should be [0, 1].",
)
def any_for_all(z):
    return z if np.any(z > 0) else np.zeros_like(z)


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
    what="You returned the comparison z > 0, which is True or False.",
    why="A positive number passes unchanged: multiply by z.",
    see="relu(2) should be 2.",
)
def comparison(z):
    return z > 0


@mistake(
    "relu",
    what="You selected the positive numbers and dropped the others.",
    why="z[z > 0] is shorter than z; relu puts 0 in the gaps.",
    see="The answer should have the shape of z.",
)
def selected(z):
    return z[z > 0]


@mistake(
    "relu",
    what="np.where with one argument gives the places where z is positive, not the numbers.",
    why="np.where(condition, this, that) gives numbers.",
    see="Write np.where(z > 0, z, 0).",
)
def places(z):
    return np.where(z > 0)


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
    what="You forgot to halve: z + |z| is twice as large as it should be.",
    why="For positive z, z + |z| is 2z.",
    see="relu(2) should be 2, and is 4.",
)
def not_halved(z):
    return z + np.abs(z)


@mistake(
    "relu",
    what="The sign is turned: max(0, -z).",
    why="That lets the negative numbers through, as positive ones.",
    see="relu(2) should be 2, and is 0.",
)
def of_minus_z(z):
    return np.maximum(0, -z)


@mistake(
    "relu",
    what="You turned the sign of the answer.",
    why="relu is never negative.",
    see="relu(2) should be 2, and is -2.",
)
def negative_of_relu(z):
    return -np.maximum(0, z)


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
    what="You bent the first row only.",
    why="A return inside the loop over rows, or z[0] in place of z.",
    see="relu of the second row should be free of negative numbers.",
)
def first_row_only(z):
    a = z.copy()
    a[0] = np.maximum(0, a[0])
    return a


@mistake(
    "relu",
    what="Your loops expect rows and columns: a vector has no second axis.",
    why="z may have any shape, and NumPy's functions work on all of them without a loop.",
    see="Try z = np.array([1.0, -2.0]).",
)
def loops_over_matrices_of_relu(z):
    demand_axes(z, 2)
    return relu(z)


@mistake(
    "relu",
    what="Your loop expects a vector: in a matrix, z[i] is a whole row, not a number.",
    why="z may have any shape, and NumPy's functions work on all of them without a loop.",
    see="Try z = np.array([[1.0, -2.0], [3.0, 4.0]]).",
)
def loop_over_vector_of_relu(z):
    demand_axes(z, 1)
    return relu(z)


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
    what="You subtracted the smallest number, so that none is negative.",
    why="relu cuts off; it does not move what is positive.",
    see="relu(2) should be 2 whatever else is in z.",
)
def raised_to_zero(z):
    return z - z.min()


@mistake(
    "relu",
    what="You subtracted each row's smallest number, so that none is negative.",
    why="relu cuts off; it does not move what is positive.",
    see="relu(2) should be 2 whatever else is in its row.",
)
def rows_raised_to_zero(z):
    return z - z.min(axis=-1, keepdims=True)


@mistake(
    "relu",
    what="Negative numbers became nan, not 0.",
    why="nan says that a number is missing, and spoils each sum that it enters.",
    see="relu(-2) should be 0.",
)
def nan_where_negative(z):
    return np.where(z > 0, z, np.nan)
