"""Wrong derivatives of the sigmoid."""

import numpy as np

from grader.mistakes import mistake

from .mistakes import demand_axes, sigmoid
from .solution import sigmoid_prime


@mistake(
    "sigmoid_prime",
    what="You computed z * (1 - z): the formula a * (1 - a) is meant for a = sigmoid(z).",
    why="Some texts call the derivative with a in hand; here it is z.",
    see="The slope is never negative; z * (1 - z) is, at z = 2.",
)
def z_for_a(z):
    return z * (1 - z)


@mistake(
    "sigmoid_prime",
    what="You applied the sigmoid twice: to z, and then again within the formula.",
    why="a = sigmoid(z) is one thing, sigmoid(a) another.",
    see="sigmoid_prime(0) should be 0.25, and is 0.235.",
)
def sigmoid_twice(z):
    s = sigmoid(sigmoid(z))
    return s * (1 - s)


@mistake(
    "sigmoid_prime",
    what="You computed sigmoid(z) * (1 - z): the second z needs a sigmoid too.",
    why="With a = sigmoid(z), both factors are made of a.",
    see="sigmoid_prime(2) should be 0.105, and is negative.",
)
def second_z_bare(z):
    return sigmoid(z) * (1 - z)


@mistake(
    "sigmoid_prime",
    what="You computed z * (1 - sigmoid(z)): the first z needs a sigmoid too.",
    why="With a = sigmoid(z), both factors are made of a.",
    see="sigmoid_prime(0) should be 0.25, and is 0.",
)
def first_z_bare(z):
    return z * (1 - sigmoid(z))


@mistake(
    "sigmoid_prime",
    what="The sign is turned: sigmoid(z) * (sigmoid(z) - 1).",
    why="1 - a is what is left over, and it is positive.",
    see="The sigmoid rises everywhere: no slope is negative.",
)
def difference_turned(z):
    return sigmoid(z) * (sigmoid(z) - 1)


@mistake(
    "sigmoid_prime",
    what="The sign is turned: -exp(-z) / (1 + exp(-z)) ** 2.",
    why="The exponent's -1 and that of the power -1 cancel each other.",
    see="The sigmoid rises everywhere: no slope is negative.",
)
def one_minus_too_many(z):
    return -sigmoid(z) * (1 - sigmoid(z))


@mistake(
    "sigmoid_prime",
    what="You computed a * (1 + a).",
    why="a * (1 - a) is meant: the slope shrinks towards both ends.",
    see="sigmoid_prime(0) should be 0.25, and is 0.75.",
)
def plus(z):
    return sigmoid(z) * (1 + sigmoid(z))


@mistake(
    "sigmoid_prime",
    what="You computed 1 - a ** 2, which is tanh's formula, with a = sigmoid(z).",
    why="The two formulas look alike: a * (1 - a) belongs to the sigmoid.",
    see="sigmoid_prime(0) should be 0.25, and is 0.75.",
)
def formula_of_tanh(z):
    return 1 - sigmoid(z) ** 2


@mistake(
    "sigmoid_prime",
    what="You computed the derivative of tanh.",
    why="The sigmoid is half as high and half as steep: its slope is at most 0.25.",
    see="sigmoid_prime(0) should be 0.25, and is 1.",
)
def derivative_of_tanh(z):
    return 1 - np.tanh(z) ** 2


@mistake(
    "sigmoid_prime",
    what="You computed sigmoid(z) ** 2.",
    why="The second factor is what is left over, 1 - a.",
    see="It goes to 1 for large z, where the sigmoid is flat.",
)
def square(z):
    return sigmoid(z) ** 2


@mistake(
    "sigmoid_prime",
    what="You computed 1 / (1 + exp(-z)) ** 2: exp(-z) above the line is missing.",
    why="The chain rule brings down the derivative of exp(-z).",
    see="It goes to 1 for large z, where the sigmoid is flat.",
)
def numerator_missing(z):
    return sigmoid(z) ** 2


@mistake(
    "sigmoid_prime",
    what="You wrote 1 - sigmoid(-z), which is sigmoid(z) again.",
    why="sigmoid(-z) is 1 - sigmoid(z) already.",
    see="It goes to 1 for large z, where the sigmoid is flat.",
)
def left_over_twice(z):
    return sigmoid(z) * (1 - sigmoid(-z))


@mistake(
    "sigmoid_prime",
    what="The square below the line is missing: exp(-z) / (1 + exp(-z)).",
    why="The derivative of 1 / u is -1 / u ** 2.",
    see="sigmoid_prime(0) should be 0.25, and is 0.5.",
)
def square_missing(z):
    return 1 - sigmoid(z)


@mistake(
    "sigmoid_prime",
    what="You returned 1 - sigmoid(z): the factor sigmoid(z) is missing.",
    why="The slope is a * (1 - a).",
    see="sigmoid_prime(0) should be 0.25, and is 0.5.",
)
def first_factor_missing(z):
    return 1 - sigmoid(z)


@mistake(
    "sigmoid_prime",
    what="You returned sigmoid(z) itself.",
    why="It is the height of the curve; asked for is how steep it is.",
    see="sigmoid_prime(0) should be 0.25, and is 0.5.",
)
def sigmoid_itself(z):
    return sigmoid(z)


@mistake(
    "sigmoid_prime",
    what="You squared exp(-z) only, not the sum: exp(-z) / (1 + exp(-z) ** 2).",
    why="The parenthesis ends before the power: (1 + exp(-z)) ** 2.",
    see="sigmoid_prime(0) should be 0.25, and is 0.5.",
)
def power_inside(z):
    return 1 / (np.exp(z) + np.exp(-z))


@mistake(
    "sigmoid_prime",
    what="Parentheses are missing: exp(-z) / 1 + exp(-z) ** 2.",
    why="Division comes before addition.",
    see="sigmoid_prime(0) should be 0.25, and is 2.",
)
def parentheses_missing(z):
    return np.exp(-z) / 1 + np.exp(-z) ** 2


@mistake(
    "sigmoid_prime",
    what="The signs of the exponents differ: exp(z) / (1 + exp(-z)) ** 2.",
    why="exp(-z) above and below, or exp(z) above and below.",
    see="It grows without end, where the sigmoid is flat.",
)
def signs_mixed(z):
    return np.exp(z) / (1 + np.exp(-z)) ** 2


@mistake(
    "sigmoid_prime",
    what="You computed a * (1 - a) * (1 - 2a), the second derivative.",
    why="The derivative was taken twice.",
    see="sigmoid_prime(0) should be 0.25, and is 0.",
)
def second_derivative(z):
    a = sigmoid(z)
    return a * (1 - a) * (1 - 2 * a)


@mistake(
    "sigmoid_prime",
    what="You multiplied by z as well.",
    why="z * slope occurs elsewhere; the derivative alone is a * (1 - a).",
    see="sigmoid_prime(0) should be 0.25, and is 0.",
)
def times_z(z):
    return z * sigmoid(z) * (1 - sigmoid(z))


@mistake(
    "sigmoid_prime",
    what="You squared the result.",
    why="The square of the sum below the line and the form a * (1 - a) were mixed.",
    see="sigmoid_prime(0) should be 0.25, and is 0.0625.",
)
def squared(z):
    return (sigmoid(z) * (1 - sigmoid(z))) ** 2


@mistake(
    "sigmoid_prime",
    what="The slope is twice as large as it should be.",
    why="That is the slope of 2 * sigmoid(z) - 1.",
    see="sigmoid_prime(0) should be 0.25, and is 0.5.",
)
def twice(z):
    return 2 * sigmoid(z) * (1 - sigmoid(z))


@mistake(
    "sigmoid_prime",
    what="You used the derivative of relu.",
    why="The sigmoid bends smoothly.",
    see="sigmoid_prime(0) should be 0.25.",
)
def step(z):
    return (z > 0).astype(float)


@mistake(
    "sigmoid_prime",
    what="You used @ where the product is number by number: sigmoid(z) @ (1 - sigmoid(z)).",
    why="@ multiplies and sums; each slope stands for itself.",
    see="The answer should have the shape of z.",
)
def matrix_product(z):
    return sigmoid(z) @ (1 - sigmoid(z))


@mistake(
    "sigmoid_prime",
    what="You computed differences between neighbours of the array.",
    why="np.gradient and np.diff compare z with the next z, not with a z a little larger.",
    see="The order of the numbers should not matter.",
)
def differences_of_neighbours(z):
    return np.gradient(sigmoid(z), axis=-1)


@mistake(
    "sigmoid_prime",
    what="You made a softmax's slope: a * (1 - a) with a normalised over the row.",
    why="A sigmoid looks at one number alone.",
    see="Change one z: only its own answer should change.",
)
def of_softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    a = e / e.sum(axis=-1, keepdims=True)
    return a * (1 - a)


@mistake(
    "sigmoid_prime",
    what="exp(-z) / (1 + exp(-z)) ** 2 is right near zero, but nan at -1000, where it is inf / inf.",
    why="a * (1 - a) with a = 1 / (1 + exp(-z)) is the same, and safe.",
    see="Try z = np.array([-1000.0]).",
)
def overflows_below(z):
    return np.exp(-z) / (1 + np.exp(-z)) ** 2


@mistake(
    "sigmoid_prime",
    what="exp(z) / (1 + exp(z)) ** 2 is right near zero, but nan at 1000, where it is inf / inf.",
    why="a * (1 - a) with a = 1 / (1 + exp(-z)) is the same, and safe.",
    see="Try z = np.array([1000.0]).",
)
def overflows_above(z):
    return np.exp(z) / (1 + np.exp(z)) ** 2


@mistake(
    "sigmoid_prime",
    what="Your loops expect rows and columns: a vector has no second axis.",
    why="z may have any shape, and NumPy's functions work on all of them without a loop.",
    see="Try z = np.array([1.0, -2.0]).",
)
def loops_over_matrices(z):
    demand_axes(z, 2)
    return sigmoid_prime(z)


@mistake(
    "sigmoid_prime",
    what="Your loop expects a vector: in a matrix, z[i] is a whole row, not a number.",
    why="z may have any shape, and NumPy's functions work on all of them without a loop.",
    see="Try z = np.array([[1.0, -2.0], [3.0, 4.0]]).",
)
def loop_over_vector(z):
    demand_axes(z, 1)
    return sigmoid_prime(z)


@mistake(
    "sigmoid_prime",
    what="You doubled where you should square: a - a * 2 is -a.",
    why="a * (1 - a) is a - a ** 2.",
    see="sigmoid_prime(0) should be 0.25, and is -0.5.",
)
def minus_sigmoid(z):
    return -1 / (1 + np.exp(-z))


@mistake(
    "sigmoid_prime",
    what="You computed exp(-z ** 2) / 4, another bell.",
    why="It has the same look, but other numbers.",
    see="sigmoid_prime(2) should be 0.105.",
)
def bell_curve(z):
    return np.exp(-(z**2)) / 4


@mistake(
    "sigmoid_prime",
    what="You took powers of 10 in place of e.",
    why="The formula a * (1 - a) belongs to e.",
    see="sigmoid_prime(1) should be 0.1966, and is 0.0826.",
)
def of_powers_of_ten(z):
    a = 1 / (1 + 10.0**-z)
    return a * (1 - a)


@mistake(
    "sigmoid_prime",
    what="You returned sigmoid(|z|).",
    why="The slope is a * (1 - a).",
    see="sigmoid_prime(0) should be 0.25, and is 0.5.",
)
def sigmoid_of_magnitude(z):
    return 1 / (1 + np.exp(-np.abs(z)))


@mistake(
    "sigmoid_prime",
    what="You took differences with a step of 0.1: too coarse.",
    why="Work out the formula: a * (1 - a).",
    see="sigmoid_prime(1) should be 0.1966.",
)
def coarse_differences(z):
    return (1 / (1 + np.exp(-z - 0.1)) - 1 / (1 + np.exp(-z))) / 0.1


@mistake(
    "sigmoid_prime",
    what="You computed (1 - sigmoid(z)) ** 2.",
    why="The two factors differ: a and 1 - a.",
    see="sigmoid_prime(z) should be the same at -z.",
)
def left_over_squared(z):
    return (1 / (1 + np.exp(z))) ** 2


@mistake(
    "sigmoid_prime",
    what="You divided by z as well.",
    why="The slope is a * (1 - a) alone.",
    see="At z = 0 it divides by zero; sigmoid_prime(0) is 0.25.",
)
def divided_by_z_of_sigmoid_prime(z):
    a = 1 / (1 + np.exp(-z))
    return a * (1 - a) / z
