"""Wrong derivatives of the leaky relu."""

import numpy as np

from grader.mistakes import convention, mistake

from .mistakes import demand_axes
from .solution import leaky_relu_prime


@mistake(
    "leaky_relu_prime",
    what="You returned leaky_relu(z, slope) itself.",
    why="It is the height of the curve; asked for is how steep it is.",
    see="leaky_relu_prime(2, 0.1) should be 1, and is 2.",
)
def leaky_relu_itself(z, slope):
    return np.where(z > 0, z, slope * z)


@mistake(
    "leaky_relu_prime",
    what="You returned slope * z on the negative side.",
    why="z goes, and its factor remains: slope.",
    see="leaky_relu_prime(-2, 0.1) should be 0.1, and is -0.2.",
)
def slope_times_z(z, slope):
    return np.where(z > 0, 1.0, slope * z)


@mistake(
    "leaky_relu_prime",
    what="You returned z on the positive side.",
    why="z goes, and its factor 1 remains.",
    see="leaky_relu_prime(2, 0.1) should be 1, and is 2.",
)
def z_on_positive_side(z, slope):
    return np.where(z > 0, z, slope)


@mistake(
    "leaky_relu_prime",
    what="You computed the plain relu's: slope is not used.",
    why="The negative side leaks: its slope is `slope`, not 0.",
    see="leaky_relu_prime(-2, 0.1) should be 0.1, and is 0.",
)
def of_plain_relu(z, slope):
    return (z > 0).astype(float)


@mistake(
    "leaky_relu_prime",
    what="The two sides are swapped.",
    why="np.where(condition, this, that) takes `this` where the condition holds.",
    see="leaky_relu_prime(2, 0.1) should be 1, and is 0.1.",
)
def sides_swapped(z, slope):
    return np.where(z > 0, slope, 1.0)


@mistake(
    "leaky_relu_prime",
    what="The negative side's slope has the wrong sign.",
    why="The curve rises there too, if only a little.",
    see="leaky_relu_prime(-2, 0.1) should be 0.1, and is -0.1.",
)
def minus_slope(z, slope):
    return np.where(z > 0, 1.0, -slope)


@mistake(
    "leaky_relu_prime",
    what="You returned 1 everywhere.",
    why="1 is the slope of the positive side only.",
    see="leaky_relu_prime(-2, 0.1) should be 0.1, and is 1.",
)
def ones_everywhere(z, slope):
    return np.ones_like(z)


@mistake(
    "leaky_relu_prime",
    what="You wrote slope into the array first, and then took it for a positive z.",
    why="slope is above 0 itself: after z[z <= 0] = slope, z > 0 holds everywhere.",
    see="Keep z as it is, and fill another array, or use np.where.",
)
def overwritten_before_asked(z, slope):
    return np.ones_like(z)


@mistake(
    "leaky_relu_prime",
    what="You returned slope everywhere.",
    why="The positive side passes unchanged: its slope is 1.",
    see="leaky_relu_prime(2, 0.1) should be 1, and is 0.1.",
)
def slope_everywhere(z, slope):
    return np.full_like(z, slope)


@mistake(
    "leaky_relu_prime",
    what="The positive side is 0: only the leak was derived.",
    why="The slope is 1 where z is positive.",
    see="leaky_relu_prime(2, 0.1) should be 1, and is 0.",
)
def leak_only(z, slope):
    return np.where(z > 0, 0.0, slope)


@mistake(
    "leaky_relu_prime",
    what="The slope is written into the code as 0.01: the argument is not used.",
    why="0.01 is the usual default.",
    see="leaky_relu_prime(-2, 0.1) should be 0.1, and is 0.01.",
)
def slope_one_hundredth(z, slope):
    return np.where(z > 0, 1.0, 0.01)


@mistake(
    "leaky_relu_prime",
    what="The slope is written into the code as 0.1: the argument is not used.",
    why="It is right for slope = 0.1 only.",
    see="Call it with slope 0.5.",
)
def slope_one_tenth(z, slope):
    return np.where(z > 0, 1.0, 0.1)


@mistake(
    "leaky_relu_prime",
    what="The slope is written into the code as 0.2: the argument is not used.",
    why="It is right for slope = 0.2 only.",
    see="Call it with slope 0.5.",
)
def slope_one_fifth(z, slope):
    return np.where(z > 0, 1.0, 0.2)


@mistake(
    "leaky_relu_prime",
    what="The positive side is 1 + slope: the leak was added there as well.",
    why="relu(z) + slope * z is another function.",
    see="leaky_relu_prime(2, 0.1) should be 1, and is 1.1.",
)
def one_plus_slope(z, slope):
    return (z > 0) + slope


@mistake(
    "leaky_relu_prime",
    what="The negative side is 1 - slope.",
    why="slope is what remains, not what is lost.",
    see="leaky_relu_prime(-2, 0.1) should be 0.1, and is 0.9.",
)
def one_minus_slope(z, slope):
    return np.where(z > 0, 1.0, 1 - slope)


@mistake(
    "leaky_relu_prime",
    what="The positive side is 1 - slope.",
    why="slope + (1 - slope) is 1: the first term is missing.",
    see="leaky_relu_prime(2, 0.1) should be 1, and is 0.9.",
)
def one_minus_slope_above(z, slope):
    return np.where(z > 0, 1 - slope, slope)


@mistake(
    "leaky_relu_prime",
    what="The negative side is 1 / slope.",
    why="slope is a factor.",
    see="leaky_relu_prime(-2, 0.1) should be 0.1, and is 10.",
)
def one_over_slope(z, slope):
    return np.where(z > 0, 1.0, 1 / slope)


@mistake(
    "leaky_relu_prime",
    what="The negative side is slope ** 2.",
    why="slope * z has the slope `slope`; it counts once.",
    see="leaky_relu_prime(-2, 0.1) should be 0.1, and is 0.01.",
)
def slope_squared(z, slope):
    return np.where(z > 0, 1.0, slope**2)


@mistake(
    "leaky_relu_prime",
    what="The corner is at slope; it should be at 0.",
    why="z > slope in place of z > 0.",
    see="leaky_relu_prime(0.05, 0.1) should be 1.",
)
def corner_at_slope(z, slope):
    return np.where(z > slope, 1.0, slope)


@mistake(
    "leaky_relu_prime",
    what="The corner is at 1; it should be at 0.",
    why="z > 1 in place of z > 0.",
    see="leaky_relu_prime(0.5, 0.1) should be 1.",
)
def corner_at_one(z, slope):
    return np.where(z > 1, 1.0, slope)


@mistake(
    "leaky_relu_prime",
    what="You computed the derivative of an ELU, slope * exp(z) where z is negative.",
    why="The leaky relu is a straight line there.",
    see="leaky_relu_prime(-2, 0.1) should be 0.1, and is 0.0135.",
)
def of_elu(z, slope):
    return np.where(z > 0, 1.0, slope * np.exp(z))


@mistake(
    "leaky_relu_prime",
    what="You computed max(slope, z): z is compared with slope.",
    why="The slope is 1 or `slope`, whatever z is.",
    see="leaky_relu_prime(2, 0.1) should be 1, and is 2.",
)
def maximum_with_slope(z, slope):
    return np.maximum(slope, z)


@mistake(
    "leaky_relu_prime",
    what="You returned True and False, or whole numbers: slope does not fit into them.",
    why="np.zeros(shape, dtype=int) and zeros_like of whole numbers cut 0.1 to 0.",
    see="np.zeros(shape) is float64.",
)
def cut_to_whole_numbers(z, slope):
    return np.where(z > 0, 1.0, slope).astype(int)


@mistake(
    "leaky_relu_prime",
    what="`if z > 0` asks one question of a whole array.",
    why="Some numbers are positive and some are not: there is no one answer.",
    see="Write np.where(z > 0, 1.0, slope).",
)
def if_for_whole_array(z, slope):
    if z > 0:
        return 1.0
    return slope


@mistake(
    "leaky_relu_prime",
    what="At z = 0 the slope is 0: neither z > 0 nor z < 0 holds there.",
    why="By the task's convention 0 belongs to the left side.",
    see="Write z <= 0 for the left side, or np.where(z > 0, 1.0, slope).",
)
def nothing_at_zero(z, slope):
    return (z > 0) + slope * (z < 0)


@mistake(
    "leaky_relu_prime",
    what="You divided leaky_relu(z) by z, which is 0 / 0 at z = 0.",
    why="It is right everywhere but there, and there it is nan.",
    see="Write np.where(z > 0, 1.0, slope).",
)
def divided_by_z_itself(z, slope):
    return np.where(z > 0, z, slope * z) / z


@convention(
    "leaky_relu_prime",
    yours="the right side's slope at zero, leaky_relu_prime(0, slope) = 1",
    asked="the left side's, leaky_relu_prime(0, slope) = slope",
    see="Write z > 0 in place of z >= 0.",
)
def one_at_zero_of_leaky(z, slope):
    return np.where(z >= 0, 1.0, slope)


@mistake(
    "leaky_relu_prime",
    what="Your loops expect rows and columns: a vector has no second axis.",
    why="z may have any shape, and NumPy's functions work on all of them without a loop.",
    see="Try z = np.array([1.0, -2.0]).",
)
def loops_over_matrices_of_leaky_relu(z, slope):
    demand_axes(z, 2)
    return leaky_relu_prime(z, slope)


@mistake(
    "leaky_relu_prime",
    what="Your loop expects a vector: in a matrix, z[i] is a whole row, not a number.",
    why="z may have any shape, and NumPy's functions work on all of them without a loop.",
    see="Try z = np.array([[1.0, -2.0], [3.0, 4.0]]).",
)
def loop_over_vector_of_leaky_relu(z, slope):
    demand_axes(z, 1)
    return leaky_relu_prime(z, slope)
