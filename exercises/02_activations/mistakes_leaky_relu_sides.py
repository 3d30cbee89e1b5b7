"""Wrong leaky relus: the two sides and the bend."""

import numpy as np

from grader.mistakes import mistake

from .mistakes import demand_axes
from .solution import leaky_relu, relu, tanh


@mistake(
    "leaky_relu",
    what="You compared slope * z with 0: max(0, slope * z).",
    why="max(z, slope * z) is meant.",
    see="leaky_relu(2, 0.1) should be 2, and is 0.2.",
)
def zero_with_leak(z, slope):
    return np.maximum(0, slope * z)


@mistake(
    "leaky_relu",
    what="You kept the smaller of z and slope * z.",
    why="max(z, slope * z) is right, as long as slope is below 1.",
    see="leaky_relu(2, 0.1) should be 2, and is 0.2.",
)
def minimum_of_both(z, slope):
    return np.minimum(z, slope * z)


@mistake(
    "leaky_relu",
    what="The two sides are swapped: the positive one was multiplied by slope.",
    why="np.where(condition, this, that) takes `this` where the condition holds.",
    see="leaky_relu(2, 0.1) should be 2, and is 0.2.",
)
def sides_swapped(z, slope):
    return np.where(z > 0, slope * z, z)


@mistake(
    "leaky_relu",
    what="The sign of the negative side is turned: -slope * z.",
    why="z is negative there already.",
    see="leaky_relu(-2, 0.1) should be -0.2, and is 0.2.",
)
def negative_side_turned(z, slope):
    return np.where(z > 0, z, -slope * z)


@mistake(
    "leaky_relu",
    what="You added slope * relu(-z) where it is subtracted.",
    why="relu(-z) is positive, and the negative side is not.",
    see="leaky_relu(-2, 0.1) should be -0.2, and is 0.2.",
)
def added_where_subtracted(z, slope):
    return np.maximum(0, z) + slope * np.maximum(0, -z)


@mistake(
    "leaky_relu",
    what="You multiplied both sides by slope.",
    why="The positive side passes unchanged.",
    see="leaky_relu(2, 0.1) should be 2, and is 0.2.",
)
def slope_on_both_sides(z, slope):
    return slope * z


@mistake(
    "leaky_relu",
    what="You multiplied the positive side by slope and made the negative one 0.",
    why="It is the other way round: positive numbers pass, negative ones shrink.",
    see="leaky_relu(2, 0.1) should be 2, and is 0.2.",
)
def scaled_relu(z, slope):
    return slope * np.maximum(0, z)


@mistake(
    "leaky_relu",
    what="You added slope * z on the positive side as well.",
    why="relu(z) + slope * z changes both sides; slope * min(0, z) changes one.",
    see="leaky_relu(2, 0.1) should be 2, and is 2.2.",
)
def leak_on_both_sides(z, slope):
    return np.maximum(0, z) + slope * z


@mistake(
    "leaky_relu",
    what="The bend is at slope; it should be at 0.",
    why="z > slope in place of z > 0.",
    see="leaky_relu(0.05, 0.1) should be 0.05.",
)
def bend_at_slope(z, slope):
    return np.where(z > slope, z, slope * z)


@mistake(
    "leaky_relu",
    what="The bend is at 1; it should be at 0.",
    why="z > 1 in place of z > 0.",
    see="leaky_relu(0.5, 0.1) should be 0.5.",
)
def bend_at_one(z, slope):
    return np.where(z > 1, z, slope * z)


@mistake(
    "leaky_relu",
    what="You computed an ELU: slope * (exp(z) - 1) where z is negative.",
    why="The leaky relu is a straight line there.",
    see="leaky_relu(-2, 0.1) should be -0.2, and is -0.086.",
)
def elu_with_slope(z, slope):
    return np.where(z > 0, z, slope * np.expm1(z))


@mistake(
    "leaky_relu",
    what="Negative numbers became positive: |z| times slope, or |slope * z|.",
    why="A leak keeps the sign.",
    see="leaky_relu(-2, 0.1) should be -0.2, and is 0.2.",
)
def leak_without_sign(z, slope):
    return np.where(z > 0, z, np.abs(slope * z))


@mistake(
    "leaky_relu",
    what="`if z > 0`, or Python's max, asks one question of a whole array.",
    why="Some numbers are positive and some are not: there is no one answer.",
    see="Write np.where(z > 0, z, slope * z).",
)
def max_of_python(z, slope):
    return max(slope * z, z)


@mistake(
    "leaky_relu",
    what="The result of np.where was thrown away: z is unchanged.",
    why="np.where gives a new array; it must be returned.",
    see="leaky_relu(-2, 0.1) should be -0.2, and is -2.",
)
def z_unchanged(z, slope):
    return z


@mistake(
    "leaky_relu",
    what="You took relu of slope * z.",
    why="relu(slope * z) is 0 on the negative side.",
    see="leaky_relu(-2, 0.1) should be -0.2, and is 0.",
)
def relu_of_the_leak(z, slope):
    return relu(slope * z)


@mistake(
    "leaky_relu",
    what="You passed slope * z through tanh on the negative side.",
    why="The leaky relu is a straight line there.",
    see="leaky_relu(-20, 0.1) should be -2.",
)
def curved_leak(z, slope):
    return np.where(z > 0, z, tanh(slope * z))


@mistake(
    "leaky_relu",
    what="Your loops expect rows and columns: a vector has no second axis.",
    why="z may have any shape, and NumPy's functions work on all of them without a loop.",
    see="Try z = np.array([1.0, -2.0]).",
)
def loops_over_matrices_of_leaky_relu(z, slope):
    demand_axes(z, 2)
    return leaky_relu(z, slope)


@mistake(
    "leaky_relu",
    what="Your loop expects a vector: in a matrix, z[i] is a whole row, not a number.",
    why="z may have any shape, and NumPy's functions work on all of them without a loop.",
    see="Try z = np.array([[1.0, -2.0], [3.0, 4.0]]).",
)
def loop_over_vector_of_leaky_relu(z, slope):
    demand_axes(z, 1)
    return leaky_relu(z, slope)


@mistake(
    "leaky_relu",
    what="You added slope * z on both sides of a plain relu's -> z: (1 + slope) * z above.",
    why="The leak belongs to the negative side only.",
    see="leaky_relu(2, 0.1) should be 2, and is 2.2.",
)
def leak_over_whole_line(z, slope):
    return z + np.maximum(slope * z, 0)
