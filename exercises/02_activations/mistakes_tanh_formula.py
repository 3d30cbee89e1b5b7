"""Wrong hyperbolic tangents: the formula, whole arrays and large numbers."""

import math

import numpy as np

from grader.mistakes import mistake

from .mistakes import demand_axes
from .solution import sigmoid, tanh


@mistake(
    "tanh",
    what="You turned the fraction upside down: sum over difference.",
    why="The difference stands above the line: tanh(0) is 0.",
    see="tanh stays between -1 and 1.",
)
def upside_down(z):
    return (np.exp(z) + np.exp(-z)) / (np.exp(z) - np.exp(-z))


@mistake(
    "tanh",
    what="You computed 2 * sigmoid(z) - 1, without doubling z.",
    why="tanh(z) = 2 * sigmoid(2z) - 1: tanh is twice as steep.",
    see="tanh(1) should be 0.7616, and is 0.4621.",
)
def z_not_doubled(z):
    return np.tanh(z / 2)


@mistake(
    "tanh",
    what="You computed (1 - exp(-z)) / (1 + exp(-z)), without doubling z.",
    why="Dividing above and below by exp(z) leaves exp(-2z).",
    see="tanh(1) should be 0.7616, and is 0.4621.",
)
def exponent_not_doubled(z):
    return np.tanh(z / 2)


@mistake(
    "tanh",
    what="You doubled z: tanh(2z).",
    why="The 2 belongs to the sigmoid's form, 2 * sigmoid(2z) - 1, only.",
    see="tanh(1) should be 0.7616, and is 0.964.",
)
def doubled(z):
    return np.tanh(2 * z)


@mistake(
    "tanh",
    what="You forgot to take 1 off: 2 * sigmoid(2z).",
    why="tanh reaches from -1 to 1, and this from 0 to 2.",
    see="tanh(0) should be 0, and is 1.",
)
def one_not_taken_off(z):
    return 2 * sigmoid(2 * z)


@mistake(
    "tanh",
    what="You forgot the factor 2 in front: sigmoid(2z) - 1.",
    why="tanh is twice as high as the sigmoid.",
    see="tanh(0) should be 0, and is -0.5.",
)
def factor_forgotten(z):
    return sigmoid(2 * z) - 1


@mistake(
    "tanh",
    what="You computed exp(z) - exp(-z) and did not divide it.",
    why="It is the numerator alone.",
    see="tanh stays between -1 and 1.",
)
def numerator_only(z):
    return np.exp(z) - np.exp(-z)


@mistake(
    "tanh",
    what="Parentheses are missing: exp(z) - exp(-z) / exp(z) + exp(-z).",
    why="Division comes before addition: put both sums in parentheses.",
    see="tanh stays between -1 and 1.",
)
def no_parentheses(z):
    return np.exp(z) - np.exp(-z) / np.exp(z) + np.exp(-z)


@mistake(
    "tanh",
    what="Parentheses are missing below the line: (exp(z) - exp(-z)) / exp(z) + exp(-z).",
    why="Only exp(z) is divided by; exp(-z) is added afterwards.",
    see="tanh(0) should be 0, and is 1.",
)
def no_parentheses_below(z):
    return (np.exp(z) - np.exp(-z)) / np.exp(z) + np.exp(-z)


@mistake(
    "tanh",
    what="Parentheses are missing above the line: exp(z) - exp(-z) / (exp(z) + exp(-z)).",
    why="Only exp(-z) is divided.",
    see="tanh stays between -1 and 1.",
)
def no_parentheses_above(z):
    return np.exp(z) - np.exp(-z) / (np.exp(z) + np.exp(-z))


@mistake(
    "tanh",
    what="Above and below the line stands the same: the answer is 1 everywhere.",
    why="Above is the difference, below the sum.",
    see="tanh(0) should be 0.",
)
def same_above_and_below(z):
    return (np.exp(z) + np.exp(-z)) / (np.exp(z) + np.exp(-z))


@mistake(
    "tanh",
    what="You added up all numbers first.",
    why="Each z is bent by itself.",
    see="The answer should have the shape of z.",
)
def tanh_of_the_sum(z):
    return np.tanh(np.sum(z))


@mistake(
    "tanh",
    what="The formula as it stands is right near zero, but nan at ±1000, where it is inf / inf.",
    why="Divide above and below by the larger exponential, or use np.tanh.",
    see="Try z = np.array([1000.0]).",
)
def overflows_both_ways(z):
    return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))


@mistake(
    "tanh",
    what="sinh(z) / cosh(z) is right near zero, but nan at ±1000, where it is inf / inf.",
    why="Both grow without end; np.tanh does not.",
    see="Try z = np.array([1000.0]).",
)
def sinh_by_cosh(z):
    return np.sinh(z) / np.cosh(z)


@mistake(
    "tanh",
    what="(exp(2z) - 1) / (exp(2z) + 1) is right near zero, but nan at 1000, where it is inf / inf.",
    why="1 - 2 / (exp(2z) + 1) is the same, and safe.",
    see="Try z = np.array([1000.0]).",
)
def overflows_above(z):
    return (np.exp(2 * z) - 1) / (np.exp(2 * z) + 1)


@mistake(
    "tanh",
    what="(1 - exp(-2z)) / (1 + exp(-2z)) is right near zero, but nan at -1000, where it is inf / inf.",
    why="2 / (1 + exp(-2z)) - 1 is the same, and safe.",
    see="Try z = np.array([-1000.0]).",
)
def overflows_below(z):
    return (1 - np.exp(-2 * z)) / (1 + np.exp(-2 * z))


@mistake(
    "tanh",
    what="math.tanh takes one number, and z is an array.",
    why="NumPy's functions work on all numbers at once.",
    see="Write np.tanh(z).",
)
def tanh_of_math(z):
    return math.tanh(z)


@mistake(
    "tanh",
    what="Your loops expect rows and columns: a vector has no second axis.",
    why="z may have any shape, and NumPy's functions work on all of them without a loop.",
    see="Try z = np.array([1.0, -2.0]).",
)
def loops_over_matrices_of_tanh(z):
    demand_axes(z, 2)
    return tanh(z)


@mistake(
    "tanh",
    what="Your loop expects a vector: in a matrix, z[i] is a whole row, not a number.",
    why="z may have any shape, and NumPy's functions work on all of them without a loop.",
    see="Try z = np.array([[1.0, -2.0], [3.0, 4.0]]).",
)
def loop_over_vector_of_tanh(z):
    demand_axes(z, 1)
    return tanh(z)


@mistake(
    "tanh",
    what="Parentheses are missing: exp(2z) - 1 / exp(2z) + 1.",
    why="Division comes before addition and subtraction.",
    see="tanh never exceeds 1.",
)
def no_parentheses_of_doubled(z):
    return np.exp(2 * z) - 1 / np.exp(2 * z) + 1


@mistake(
    "tanh",
    what="You squared z in the exponents: z ** 2 in place of 2 * z.",
    why="exp(z) ** 2 is exp(2z), not exp(z ** 2).",
    see="tanh of a negative number should be negative.",
)
def exponent_squared(z):
    e = np.exp(z**2)
    return (e - 1) / (e + 1)


@mistake(
    "tanh",
    what="You added 1 below the line: with np.expm1 it takes 2, exp(2z) - 1 + 2.",
    why="np.expm1(2z) + 1 is exp(2z) again.",
    see="tanh(1) should be 0.7616.",
)
def one_added_to_expm1(z):
    return 1 - np.exp(-2 * z)
