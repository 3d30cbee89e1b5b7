"""Wrong relus: the comparison, over one number or a whole array."""

import numpy as np

from grader.mistakes import mistake

from .mistakes import demand_axes
from .solution import relu


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
