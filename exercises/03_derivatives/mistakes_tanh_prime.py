"""Wrong derivatives of tanh."""

import numpy as np

from grader.mistakes import mistake

from .mistakes import demand_axes, sigmoid
from .solution import tanh_prime


@mistake(
    "tanh_prime",
    what="You computed 1 - z ** 2: the formula 1 - a ** 2 is meant for a = tanh(z).",
    why="Some texts call the derivative with a in hand; here it is z.",
    see="tanh rises everywhere: no slope is negative.",
)
def z_for_tanh(z):
    return 1 - z**2


@mistake(
    "tanh_prime",
    what="You computed 1 + tanh(z) ** 2.",
    why="That is tan's formula with an h added; here it is 1 - a ** 2.",
    see="For large z the slope should go to 0, and goes to 2.",
)
def plus_square(z):
    return 1 + np.tanh(z) ** 2


@mistake(
    "tanh_prime",
    what="The sign is turned: tanh(z) ** 2 - 1.",
    why="1 - a ** 2 is meant.",
    see="tanh rises everywhere: no slope is negative.",
)
def turned(z):
    return np.tanh(z) ** 2 - 1


@mistake(
    "tanh_prime",
    what="You computed a * (1 - a), which is the sigmoid's formula, with a = tanh(z).",
    why="The two formulas look alike: 1 - a ** 2 belongs to tanh.",
    see="tanh_prime(0) should be 1, and is 0.",
)
def formula_of_sigmoid(z):
    return np.tanh(z) * (1 - np.tanh(z))


@mistake(
    "tanh_prime",
    what="You computed the derivative of the sigmoid.",
    why="tanh is twice as high and twice as steep: its slope reaches 1.",
    see="tanh_prime(0) should be 1, and is 0.25.",
)
def derivative_of_sigmoid(z):
    return sigmoid(z) * (1 - sigmoid(z))


@mistake(
    "tanh_prime",
    what="You put sigmoid(z) into tanh's formula: 1 - sigmoid(z) ** 2.",
    why="The formula 1 - a ** 2 needs a = tanh(z).",
    see="tanh_prime(0) should be 1, and is 0.75.",
)
def sigmoid_in_formula(z):
    return 1 - sigmoid(z) ** 2


@mistake(
    "tanh_prime",
    what="You applied tanh twice.",
    why="a = tanh(z) is one thing, tanh(a) another.",
    see="tanh_prime(1) should be 0.42, and is 0.5878.",
)
def tanh_twice(z):
    return 1 - np.tanh(np.tanh(z)) ** 2


@mistake(
    "tanh_prime",
    what="You returned tanh(z) itself.",
    why="It is the height of the curve; asked for is how steep it is.",
    see="tanh_prime(0) should be 1, and is 0.",
)
def tanh_itself(z):
    return np.tanh(z)


@mistake(
    "tanh_prime",
    what="You returned tanh(z) ** 2: it still has to be taken from 1.",
    why="1 - a ** 2 is meant.",
    see="tanh_prime(0) should be 1, and is 0.",
)
def square_of_tanh(z):
    return np.tanh(z) ** 2


@mistake(
    "tanh_prime",
    what="The square is missing: 1 - tanh(z).",
    why="1 - a ** 2 is meant.",
    see="tanh_prime(-2) should equal tanh_prime(2).",
)
def not_squared(z):
    return 1 - np.tanh(z)


@mistake(
    "tanh_prime",
    what="The square is in the wrong place: (1 - tanh(z)) ** 2.",
    why="Only tanh(z) is squared.",
    see="tanh_prime(-2) should equal tanh_prime(2).",
)
def square_outside(z):
    return (1 - np.tanh(z)) ** 2


@mistake(
    "tanh_prime",
    what="The square is in the wrong place: 1 - tanh(z ** 2).",
    why="tanh(z) is squared, not z.",
    see="tanh_prime(1) should be 0.42, and is 0.2384.",
)
def square_inside(z):
    return 1 - np.tanh(z**2)


@mistake(
    "tanh_prime",
    what="You doubled where you should square: 1 - 2 * tanh(z), or * for **.",
    why="a * 2 is not a ** 2.",
    see="tanh_prime(-2) should equal tanh_prime(2).",
)
def doubled_not_squared(z):
    return 1 - 2 * np.tanh(z)


@mistake(
    "tanh_prime",
    what="The square is missing: 1 / cosh(z).",
    why="The slope is 1 / cosh(z) ** 2.",
    see="tanh_prime(1) should be 0.42, and is 0.6481.",
)
def sech(z):
    return 1 / np.cosh(z)


@mistake(
    "tanh_prime",
    what="The factor 4 is missing: 1 / (exp(z) + exp(-z)) ** 2.",
    why="cosh is half the sum of the exponentials; squared, the half is a quarter.",
    see="tanh_prime(0) should be 1, and is 0.25.",
)
def four_missing(z):
    return 1 / (np.exp(z) + np.exp(-z)) ** 2


@mistake(
    "tanh_prime",
    what="The square below the line is missing: 4 / (exp(z) + exp(-z)).",
    why="The slope is 4 / (exp(z) + exp(-z)) ** 2.",
    see="tanh_prime(0) should be 1, and is 2.",
)
def square_below_missing(z):
    return 4 / (np.exp(z) + np.exp(-z))


@mistake(
    "tanh_prime",
    what="The slope is that of tanh(z / 2), 1 - tanh(z / 2) ** 2.",
    why="tanh(z) = 2 * sigmoid(2z) - 1: the 2 in the sigmoid is needed.",
    see="tanh_prime(1) should be 0.42, and is 0.7864.",
)
def z_halved(z):
    return 1 - np.tanh(z / 2) ** 2


@mistake(
    "tanh_prime",
    what="The inner derivative is missing: 2 * s * (1 - s) with s = sigmoid(2z).",
    why="tanh(z) = 2 * sigmoid(2z) - 1 has a 2 in front and a 2 inside: 4 in all.",
    see="tanh_prime(0) should be 1, and is 0.5.",
)
def chain_rule_forgotten(z):
    return (1 - np.tanh(z) ** 2) / 2


@mistake(
    "tanh_prime",
    what="You multiplied by 2: d(a ** 2) is 2a, but 1 - a ** 2 is the derivative already.",
    why="Nothing is left to be derived.",
    see="tanh_prime(0) should be 1, and is 2.",
)
def doubled(z):
    return 2 * (1 - np.tanh(z) ** 2)


@mistake(
    "tanh_prime",
    what="You computed -2 * tanh(z) * (1 - tanh(z) ** 2), the second derivative.",
    why="The derivative was taken twice.",
    see="tanh_prime(0) should be 1, and is 0.",
)
def derived_twice(z):
    return -2 * np.tanh(z) * (1 - np.tanh(z) ** 2)


@mistake(
    "tanh_prime",
    what="You multiplied by tanh(z): a * (1 - a ** 2).",
    why="The sigmoid's formula has a factor a, tanh's has none.",
    see="tanh_prime(0) should be 1, and is 0.",
)
def times_a(z):
    return np.tanh(z) * (1 - np.tanh(z) ** 2)


@mistake(
    "tanh_prime",
    what="You computed the derivative of tan, 1 / cos(z) ** 2: the h is missing.",
    why="np.cosh and np.cos are different functions.",
    see="tanh_prime(1) should be 0.42, and is 3.4.",
)
def of_tan(z):
    return 1 / np.cos(z) ** 2


@mistake(
    "tanh_prime",
    what="You computed 1 / (1 + z ** 2), the derivative of arctan.",
    why="The curves look alike, but are not the same.",
    see="tanh_prime(1) should be 0.42, and is 0.5.",
)
def of_arctan(z):
    return 1 / (1 + z**2)


@mistake(
    "tanh_prime",
    what="You computed 1 / (1 - z ** 2), the derivative of the inverse function.",
    why="arctanh leads from a back to z.",
    see="At z = 1 it divides by zero.",
)
def of_arctanh(z):
    return 1 / (1 - z**2)


@mistake(
    "tanh_prime",
    what="You used @ where the product is number by number.",
    why="@ multiplies and sums; each slope stands for itself.",
    see="The answer should have the shape of z.",
)
def matrix_square(z):
    return 1 - np.tanh(z) @ np.tanh(z)


@mistake(
    "tanh_prime",
    what="You used the derivative of relu.",
    why="tanh bends smoothly.",
    see="tanh_prime(-1) should be 0.42, and is 0.",
)
def step_for_tanh(z):
    return (z > 0).astype(float)


@mistake(
    "tanh_prime",
    what="The formula with exponentials is right near zero, but nan at ±1000, where it is inf / inf.",
    why="1 - np.tanh(z) ** 2 is the same, and safe.",
    see="Try z = np.array([1000.0]).",
)
def overflows_both_ways(z):
    return 1 - ((np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))) ** 2


@mistake(
    "tanh_prime",
    what="Your loops expect rows and columns: a vector has no second axis.",
    why="z may have any shape, and NumPy's functions work on all of them without a loop.",
    see="Try z = np.array([1.0, -2.0]).",
)
def loops_over_matrices_of_tanh(z):
    demand_axes(z, 2)
    return tanh_prime(z)


@mistake(
    "tanh_prime",
    what="Your loop expects a vector: in a matrix, z[i] is a whole row, not a number.",
    why="z may have any shape, and NumPy's functions work on all of them without a loop.",
    see="Try z = np.array([[1.0, -2.0], [3.0, 4.0]]).",
)
def loop_over_vector_of_tanh(z):
    demand_axes(z, 1)
    return tanh_prime(z)


@mistake(
    "tanh_prime",
    what="You returned the hard tanh's slope: 1 where |z| is below 1, and 0 elsewhere.",
    why="tanh bends gradually.",
    see="tanh_prime(0.5) should be 0.7864.",
)
def of_hard_tanh(z):
    return (np.abs(z) < 1).astype(float)


@mistake(
    "tanh_prime",
    what="You took |tanh(z)| where its square belongs.",
    why="Both are never negative, but the square is smaller.",
    see="tanh_prime(1) should be 0.42, and is 0.2384.",
)
def magnitude_for_square(z):
    return 1 - np.abs(np.tanh(z))


@mistake(
    "tanh_prime",
    what="You raised tanh(z) to the third power.",
    why="The square belongs there: 1 - a ** 2.",
    see="tanh_prime(z) should be the same at -z.",
)
def cubed(z):
    return 1 - np.tanh(z) ** 3


@mistake(
    "tanh_prime",
    what="You multiplied by z as well.",
    why="The slope is 1 - tanh(z) ** 2 alone.",
    see="tanh_prime(0) should be 1, and is 0.",
)
def times_z_of_tanh_prime(z):
    return z * (1 - np.tanh(z) ** 2)


@mistake(
    "tanh_prime",
    what="You computed 1 - z ** 2, cut off at 0.",
    why="The formula 1 - a ** 2 is meant for a = tanh(z).",
    see="tanh_prime(2) should be 0.0707.",
)
def parabola(z):
    return np.maximum(1 - z**2, 0)


@mistake(
    "tanh_prime",
    what="4 * exp(2z) / (exp(2z) + 1) ** 2 is right near zero, but nan at 1000, where it is inf / inf.",
    why="The formula is right on paper.",
    see="tanh_prime(1000) should be 0.",
)
def overflows_above_of_tanh_prime(z):
    e = np.exp(2 * z)
    return 4 * e / (e + 1) ** 2
