"""Wrong leaky relus: what slope does."""

import numpy as np

from grader.mistakes import mistake

from .solution import leaky_relu


@mistake(
    "leaky_relu",
    what="Where z is negative you returned slope itself, without z.",
    why="The negative side is a line: slope * z.",
    see="leaky_relu(-2, 0.1) should be -0.2, and is 0.1.",
)
def slope_itself(z, slope):
    return np.where(z > 0, z, slope)


@mistake(
    "leaky_relu",
    what="You compared z with slope: max(z, slope).",
    why="max(z, slope * z) is meant.",
    see="leaky_relu(-2, 0.1) should be -0.2, and is 0.1.",
)
def maximum_with_slope(z, slope):
    return np.maximum(slope, z)


@mistake(
    "leaky_relu",
    what="You compared slope * z with slope: max(slope, slope * z).",
    why="max(z, slope * z) is meant.",
    see="leaky_relu(2, 0.1) should be 2, and is 0.2.",
)
def slope_with_leak(z, slope):
    return np.maximum(slope, slope * z)


@mistake(
    "leaky_relu",
    what="You computed the plain relu: slope is not used.",
    why="The negative side is slope * z, not 0.",
    see="leaky_relu(-2, 0.1) should be -0.2, and is 0.",
)
def plain_relu(z, slope):
    return np.maximum(0, z)


@mistake(
    "leaky_relu",
    what="The slope is written into the code as 0.01: the argument is not used.",
    why="0.01 is the usual default.",
    see="leaky_relu(-2, 0.1) should be -0.2, and is -0.02.",
)
def slope_one_hundredth(z, slope):
    return np.where(z > 0, z, 0.01 * z)


@mistake(
    "leaky_relu",
    what="The slope is written into the code as 0.1: the argument is not used.",
    why="It is right for slope = 0.1 only.",
    see="Call it with slope 0.5.",
)
def slope_one_tenth(z, slope):
    return np.where(z > 0, z, 0.1 * z)


@mistake(
    "leaky_relu",
    what="The slope is written into the code as 0.2: the argument is not used.",
    why="It is right for slope = 0.2 only.",
    see="Call it with slope 0.5.",
)
def slope_one_fifth(z, slope):
    return np.where(z > 0, z, 0.2 * z)


@mistake(
    "leaky_relu",
    what="The slope is written into the code as 0.3: the argument is not used.",
    why="It is right for slope = 0.3 only.",
    see="Call it with slope 0.5.",
)
def slope_three_tenths(z, slope):
    return np.where(z > 0, z, 0.3 * z)


@mistake(
    "leaky_relu",
    what="You divided the negative side by slope.",
    why="A leak makes it smaller: slope is a factor.",
    see="leaky_relu(-2, 0.1) should be -0.2, and is -20.",
)
def divided_by_slope(z, slope):
    return np.where(z > 0, z, z / slope)


@mistake(
    "leaky_relu",
    what="The negative side is (1 + slope) * z: z itself was not taken away.",
    why="z + slope * min(0, z) counts z twice there.",
    see="leaky_relu(-2, 0.1) should be -0.2, and is -2.2.",
)
def one_plus_slope(z, slope):
    return z + slope * np.minimum(0, z)


@mistake(
    "leaky_relu",
    what="The negative side is (1 - slope) * z.",
    why="slope is what remains, not what is lost.",
    see="leaky_relu(-2, 0.1) should be -0.2, and is -1.8.",
)
def one_minus_slope(z, slope):
    return np.where(z > 0, z, (1 - slope) * z)


@mistake(
    "leaky_relu",
    what="You added slope to the negative numbers.",
    why="slope is a factor.",
    see="leaky_relu(-2, 0.1) should be -0.2, and is -1.9.",
)
def slope_added(z, slope):
    return np.where(z > 0, z, z + slope)


@mistake(
    "leaky_relu",
    what="You took slope off the negative numbers.",
    why="slope is a factor.",
    see="leaky_relu(-2, 0.1) should be -0.2, and is -2.1.",
)
def slope_taken_off(z, slope):
    return np.where(z > 0, z, z - slope)


@mistake(
    "leaky_relu",
    what="The negative side is -slope, the same for all.",
    why="It is a line, not a step: slope * z.",
    see="leaky_relu(-2, 0.1) should be -0.2, and is -0.1.",
)
def minus_slope(z, slope):
    return np.where(z > 0, z, -slope)


@mistake(
    "leaky_relu",
    what="You multiplied by slope twice.",
    why="Two places do it.",
    see="leaky_relu(-2, 0.1) should be -0.2, and is -0.02.",
)
def slope_twice(z, slope):
    return np.where(z > 0, z, slope**2 * z)


@mistake(
    "leaky_relu",
    what="The negative side is 0.01 * slope * z.",
    why="slope is the factor itself, not per cent.",
    see="leaky_relu(-2, 0.1) should be -0.2, and is -0.002.",
)
def slope_in_percent(z, slope):
    return np.where(z > 0, z, slope / 100 * z)


@mistake(
    "leaky_relu",
    what="You returned the slopes, 1 and slope, without z.",
    why="They are the derivative; the task asks for z times them.",
    see="leaky_relu(2, 0.1) should be 2, and is 1.",
)
def slopes_only(z, slope):
    return np.where(z > 0, 1.0, slope)


@mistake(
    "leaky_relu",
    what="You applied it twice: the negative side shrank by slope twice.",
    why="A loop in place, or one function within the other.",
    see="leaky_relu(-2, 0.1) should be -0.2, and is -0.02.",
)
def leaky_twice(z, slope):
    return leaky_relu(leaky_relu(z, slope), slope)


@mistake(
    "leaky_relu",
    what="The slope is written into the code as 0.05: the argument is not used.",
    why="Each call may bring another slope.",
    see="Call it with two slopes: the answers should differ.",
)
def slope_one_twentieth(z, slope):
    return np.where(z > 0, z, 0.05 * z)


@mistake(
    "leaky_relu",
    what="The slope is written into the code as 0.25: the argument is not used.",
    why="Each call may bring another slope.",
    see="Call it with two slopes: the answers should differ.",
)
def slope_one_quarter(z, slope):
    return np.where(z > 0, z, 0.25 * z)


@mistake(
    "leaky_relu",
    what="You raised slope to the power z where z is negative: ** in place of *.",
    why="The negative side is a line through 0.",
    see="leaky_relu(-2, 0.1) should be -0.2, and is 100.",
)
def slope_to_the_power(z, slope):
    return np.where(z > 0, z, slope**z)


@mistake(
    "leaky_relu",
    what="You took the root of slope.",
    why="slope is the factor itself.",
    see="leaky_relu(-2, 0.25) should be -0.5, and is -1.",
)
def root_of_slope(z, slope):
    return np.where(z > 0, z, np.sqrt(slope) * z)


@mistake(
    "leaky_relu",
    what="You added slope to a plain relu.",
    why="slope multiplies z on the negative side.",
    see="leaky_relu(2, 0.1) should be 2, and is 2.1.",
)
def slope_added_to_relu(z, slope):
    return np.maximum(0, z) + slope
