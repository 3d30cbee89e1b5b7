"""Wrong derivatives of activation functions that people really write."""

import numpy as np

from grader.mistakes import convention, intermediate, mistake

from .solution import leaky_relu_prime, relu_prime, sigmoid_prime, tanh_prime


def sigmoid(z):
    return 0.5 * (1 + np.tanh(z / 2))


def demand_axes(z, n_axes):
    """Raise what a loop over so many axes meets in an array of another shape."""
    if z.ndim != n_axes:
        raise IndexError("tuple index out of range")


@intermediate("sigmoid_prime", "sigmoid(z), before its slope is taken")
def activation(z):
    return sigmoid(z)


@intermediate("tanh_prime", "tanh(z), before its slope is taken")
def activation_by_tanh(z):
    return np.tanh(z)


# sigmoid_prime


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


# tanh_prime


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


# relu_prime


@mistake(
    "relu_prime",
    what="You returned relu(z) itself.",
    why="It is the height of the curve; where it rises, it rises by 1 for 1.",
    see="relu_prime(2) should be 1, and is 2.",
)
def relu_itself(z):
    return np.maximum(0, z)


@mistake(
    "relu_prime",
    what="You kept z where it is positive: np.where(z > 0, z, 0).",
    why="z goes, and its factor 1 remains.",
    see="relu_prime(2) should be 1, and is 2.",
)
def z_kept(z):
    return np.where(z > 0, z, 0)


@mistake(
    "relu_prime",
    what="The condition is the wrong way round: 1 where z is negative.",
    why="relu is flat on the left and rises on the right.",
    see="relu_prime(2) should be 1, and is 0.",
)
def condition_turned(z):
    return (z < 0).astype(float)


@mistake(
    "relu_prime",
    what="The condition is the wrong way round: 0 where z is positive, and 1 elsewhere.",
    why="relu is flat on the left and rises on the right.",
    see="relu_prime(2) should be 1, and is 0.",
)
def where_turned(z):
    return np.where(z > 0, 0.0, 1.0)


@mistake(
    "relu_prime",
    what="You returned 1 everywhere.",
    why="1 is the slope of the positive side; the negative one is flat.",
    see="relu_prime(-2) should be 0, and is 1.",
)
def ones(z):
    return np.ones_like(z)


@mistake(
    "relu_prime",
    what="You returned 0 everywhere.",
    why="An array was made and never filled, or the condition never holds.",
    see="relu_prime(2) should be 1, and is 0.",
)
def zeros(z):
    return np.zeros_like(z)


@mistake(
    "relu_prime",
    what="You returned the sign: -1 where z is negative.",
    why="That is the slope of |z|; relu is flat on the left.",
    see="relu_prime(-2) should be 0, and is -1.",
)
def sign(z):
    return np.sign(z)


@mistake(
    "relu_prime",
    what="You returned -1 where z is not positive.",
    why="That is the slope of |z|; relu is flat on the left.",
    see="relu_prime(-2) should be 0, and is -1.",
)
def minus_one(z):
    return np.where(z > 0, 1.0, -1.0)


@mistake(
    "relu_prime",
    what="You compared with 1 in place of 0.",
    why="The corner is at 0.",
    see="relu_prime(0.5) should be 1, and is 0.",
)
def threshold_one(z):
    return (z > 1).astype(float)


@mistake(
    "relu_prime",
    what="You returned the derivative of a leaky relu: 0.01 on the negative side.",
    why="The plain relu is flat there.",
    see="relu_prime(-2) should be 0, and is 0.01.",
)
def leaky(z):
    return np.where(z > 0, 1, 0.01)


@mistake(
    "relu_prime",
    what="You returned the sigmoid, which is the slope of softplus.",
    why="relu has a corner, no bend.",
    see="relu_prime(2) should be 1, and is 0.88.",
)
def of_softplus(z):
    return sigmoid(z)


@mistake(
    "relu_prime",
    what="You returned the derivative of the sigmoid.",
    why="It was copied from above, and nothing was changed.",
    see="relu_prime(2) should be 1, and is 0.105.",
)
def of_sigmoid(z):
    return sigmoid(z) * (1 - sigmoid(z))


@mistake(
    "relu_prime",
    what="You marked the largest number of each row only.",
    why="Several neurons of a layer may be on at once: no number looks at another.",
    see="relu_prime of [1, 2] should be [1, 1].",
)
def largest_of_row(z):
    return (z == z.max(axis=-1, keepdims=True)).astype(float)


@mistake(
    "relu_prime",
    what="You compared each number with the mean.",
    why="The corner is at 0, whatever the other numbers are.",
    see="relu_prime of [1, 2] should be [1, 1].",
)
def above_mean(z):
    return (z > z.mean()).astype(float)


@mistake(
    "relu_prime",
    what="You asked whether any number is positive, and answered for all.",
    why="Each number has its own slope.",
    see="relu_prime of [-1, 1] should be [0, 1].",
)
def any_for_all(z):
    return np.ones_like(z) if np.any(z > 0) else np.zeros_like(z)


@mistake(
    "relu_prime",
    what="`if z > 0` asks one question of a whole array.",
    why="Some numbers are positive and some are not: there is no one answer.",
    see="Write (z > 0).astype(float).",
)
def if_for_all(z):
    if z > 0:
        return 1.0
    return 0.0


@mistake(
    "relu_prime",
    what="You counted the positive numbers.",
    why="Each number has its own slope.",
    see="The answer should have the shape of z.",
)
def counted(z):
    return np.sum(z > 0)


@mistake(
    "relu_prime",
    what="np.where with one argument gives the places where z is positive, not a 1 there.",
    why="np.where(condition, this, that) gives numbers.",
    see="Write np.where(z > 0, 1.0, 0.0).",
)
def places(z):
    return np.where(z > 0)


@mistake(
    "relu_prime",
    what="You cut z off at 0 and 1.",
    why="A number between 0 and 1 has slope 1, too.",
    see="relu_prime(0.5) should be 1, and is 0.5.",
)
def clipped(z):
    return np.clip(z, 0, 1)


@mistake(
    "relu_prime",
    what="You turned the sign: -1 where z is positive.",
    why="relu rises.",
    see="relu_prime(2) should be 1, and is -1.",
)
def negative(z):
    return -1.0 * (z > 0)


@mistake(
    "relu_prime",
    what="You returned 0.5 everywhere.",
    why="The mean of both sides is neither.",
    see="relu_prime(2) should be 1, and is 0.5.",
)
def half_everywhere(z):
    return np.full_like(z, 0.5)


@mistake(
    "relu_prime",
    what="You divided relu(z) by z, which is 0 / 0 at z = 0.",
    why="It is right everywhere but there, and there it is nan.",
    see="Write (z > 0).astype(float).",
)
def divided_by_z(z):
    return np.maximum(0, z) / z


@convention(
    "relu_prime",
    yours="the right side's slope at zero, relu_prime(0) = 1",
    asked="the left side's, relu_prime(0) = 0",
    see="Write z > 0 in place of z >= 0.",
)
def one_at_zero(z):
    return (z >= 0).astype(float)


@convention(
    "relu_prime",
    yours="the mean of both sides at zero, relu_prime(0) = 0.5",
    asked="the left side's, relu_prime(0) = 0",
    see="np.heaviside(z, 0) takes the value at zero as its second argument.",
)
def half_at_zero(z):
    return np.heaviside(z, 0.5)


@mistake(
    "relu_prime",
    what="Your loops expect rows and columns: a vector has no second axis.",
    why="z may have any shape, and NumPy's functions work on all of them without a loop.",
    see="Try z = np.array([1.0, -2.0]).",
)
def loops_over_matrices_of_relu(z):
    demand_axes(z, 2)
    return relu_prime(z)


@mistake(
    "relu_prime",
    what="Your loop expects a vector: in a matrix, z[i] is a whole row, not a number.",
    why="z may have any shape, and NumPy's functions work on all of them without a loop.",
    see="Try z = np.array([[1.0, -2.0], [3.0, 4.0]]).",
)
def loop_over_vector_of_relu(z):
    demand_axes(z, 1)
    return relu_prime(z)


# leaky_relu_prime


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
