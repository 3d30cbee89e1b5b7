"""Wrong activation functions that people really write."""

import math

import numpy as np

from grader.mistakes import intermediate, mistake

from .solution import leaky_relu, relu, sigmoid, tanh


def demand_axes(z, n_axes):
    """Raise what a loop over so many axes meets in an array of another shape."""
    if z.ndim != n_axes:
        raise IndexError("tuple index out of range")


@intermediate("sigmoid", "exp(-z)")
def exponential(z):
    return np.exp(-z)


# sigmoid


@mistake(
    "sigmoid",
    what="You lost the minus: 1 / (1 + exp(z)).",
    why="Without it the curve falls instead of rising.",
    see="sigmoid(2) should be 0.88, and is 0.12.",
)
def sign_lost(z):
    return 1 - sigmoid(z)


@mistake(
    "sigmoid",
    what="You returned 1 - sigmoid(z).",
    why="exp(-z) / (1 + exp(-z)) is what sigmoid leaves over: a 1 belongs above the line.",
    see="sigmoid(2) should be 0.88, and is 0.12.",
)
def what_is_left_over(z):
    return 1 - sigmoid(z)


@mistake(
    "sigmoid",
    what="You subtracted below the line: 1 / (1 - exp(-z)).",
    why="The minus stands in the exponent only.",
    see="At z = 0 it divides by zero; sigmoid(0) is 0.5.",
)
def minus_below(z):
    return 1 / (1 - np.exp(-z))


@mistake(
    "sigmoid",
    what="Parentheses are missing: 1 / 1 + exp(-z) divides 1 by 1 only.",
    why="Division comes before addition.",
    see="Write 1 / (1 + np.exp(-z)); sigmoid never exceeds 1.",
)
def parentheses_missing(z):
    return 1 / 1 + np.exp(-z)


@mistake(
    "sigmoid",
    what="You returned 1 + exp(-z) and did not divide 1 by it.",
    why="It is the denominator alone.",
    see="sigmoid never exceeds 1.",
)
def not_divided(z):
    return 1 + np.exp(-z)


@mistake(
    "sigmoid",
    what="You returned exp(-z) alone.",
    why="It is one piece of 1 / (1 + exp(-z)).",
    see="sigmoid never exceeds 1, and rises.",
)
def exponential_only(z):
    return np.exp(-z)


@mistake(
    "sigmoid",
    what="You returned exp(z) alone.",
    why="exp has no upper end; sigmoid has, because it divides by 1 + exp(-z).",
    see="sigmoid never exceeds 1.",
)
def growing_exponential(z):
    return np.exp(z)


@mistake(
    "sigmoid",
    what="The signs of the two exponentials differ: exp(z) / (1 + exp(-z)).",
    why="exp(z) / (1 + exp(z)) and 1 / (1 + exp(-z)) are both right; this mixes them.",
    see="sigmoid never exceeds 1.",
)
def forms_mixed(z):
    return np.exp(z) / (1 + np.exp(-z))


@mistake(
    "sigmoid",
    what="You divided by 2 + exp(-z), or added 1 twice.",
    why="One 1 is enough: sigmoid(0) = 1 / (1 + 1).",
    see="sigmoid(0) should be 0.5, and is 1/3.",
)
def one_too_many(z):
    return 1 / (2 + np.exp(-z))


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
    what="You added up all numbers first: 1 / (1 + exp(-sum(z))).",
    why="The sum was the weighted one, and it is done: each z is bent by itself.",
    see="The answer should have the shape of z.",
)
def of_the_sum(z):
    return 1 / (1 + np.exp(-np.sum(z)))


@mistake(
    "sigmoid",
    what="You used powers of 10 in place of e.",
    why="exp(-z) is e ** -z, with e = 2.718...",
    see="sigmoid(1) should be 0.7311.",
)
def powers_of_ten(z):
    return 1 / (1 + 10.0**-z)


@mistake(
    "sigmoid",
    what="You used powers of 2 in place of e.",
    why="exp(-z) is e ** -z; np.exp2 is another function.",
    see="sigmoid(1) should be 0.7311.",
)
def powers_of_two(z):
    return 1 / (1 + np.exp2(-z))


@mistake(
    "sigmoid",
    what="You multiplied e by -z instead of raising it to that power.",
    why="np.exp(-z) is e ** -z; e * -z is a straight line.",
    see="At z = 1 / e it divides by zero.",
)
def e_times_z(z):
    return 1 / (1 + np.e * -z)


@mistake(
    "sigmoid",
    what="You used np.expm1, which is exp(z) - 1.",
    why="It looks like the same function, and takes the 1 away again.",
    see="sigmoid(0) should be 0.5, and is 1.",
)
def expm1(z):
    return 1 / (1 + np.expm1(-z))


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
    what="The branch for negative z lacks its numerator: exp(z) / (1 + exp(z)) is meant.",
    why="Multiplying above and below by exp(z) changes both.",
    see="sigmoid(-2) should be 0.12, and is 0.88.",
)
def negative_branch_without_numerator(z):
    return sigmoid(np.abs(z))


@mistake(
    "sigmoid",
    what="You swapped the two branches.",
    why="exp(z) / (1 + exp(z)) and 1 / (1 + exp(-z)) are equal; with |z| in them they are not.",
    see="sigmoid(2) should be 0.88, and is 0.12.",
)
def branches_swapped(z):
    small = np.exp(-np.abs(z))
    return np.where(z < 0, 1 / (1 + small), small / (1 + small))


@mistake(
    "sigmoid",
    what="You normalised: each row was made to add up to 1.",
    why="That is a softmax; a sigmoid looks at one number alone.",
    see="Change one z: only its own answer should change.",
)
def softmax_of_rows(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


@mistake(
    "sigmoid",
    what="You normalised: all numbers were made to add up to 1.",
    why="That is a softmax; a sigmoid looks at one number alone.",
    see="Change one z: only its own answer should change.",
)
def softmax_of_all(z):
    e = np.exp(z - z.max())
    return e / e.sum()


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
    what="exp(z) / (1 + exp(z)) is right near zero, but nan at 1000, where it is inf / inf.",
    why="Only exponents that are negative are safe: 1 / (1 + exp(-z)) gives 1 / inf = 0 at worst.",
    see="Try z = np.array([1000.0]).",
)
def overflows(z):
    return np.exp(z) / (1 + np.exp(z))


@mistake(
    "sigmoid",
    what="You chose the branch by multiplying with a mask: far out one branch is nan, and nan * 0 is nan.",
    why="A factor of 0 removes every number, but not nan; np.where chooses without computing.",
    see="Try z = np.array([1000.0]).",
)
def branches_by_factors(z):
    right = (z >= 0) * (1 / (1 + np.exp(-z)))
    return right + (z < 0) * (np.exp(z) / (1 + np.exp(z)))


@mistake(
    "sigmoid",
    what="math.exp takes one number, and z is an array.",
    why="NumPy's functions work on all numbers at once.",
    see="Write np.exp(-z).",
)
def exp_of_math(z):
    return 1 / (1 + math.exp(-z))


@mistake(
    "sigmoid",
    what="`if z >= 0` asks one question of a whole array.",
    why="Some numbers are positive and some are not: there is no one answer.",
    see="Write 1 / (1 + np.exp(-z)), or np.where.",
)
def branch_for_all(z):
    if z >= 0:
        return 1 / (1 + np.exp(-z))
    return np.exp(z) / (1 + np.exp(z))


@mistake(
    "sigmoid",
    what="You cut the answer to whole numbers.",
    why="np.zeros(shape, dtype=int) and zeros_like of whole numbers cannot hold 0.73.",
    see="np.zeros(shape) is float64.",
)
def cut_to_whole_numbers(z):
    return sigmoid(z).astype(int)


@mistake(
    "sigmoid",
    what="Your loops expect rows and columns: a vector has no second axis.",
    why="z may have any shape, and NumPy's functions work on all of them without a loop.",
    see="Try z = np.array([1.0, -2.0]).",
)
def loops_over_matrices(z):
    demand_axes(z, 2)
    return sigmoid(z)


@mistake(
    "sigmoid",
    what="Your loop expects a vector: in a matrix, z[i] is a whole row, not a number.",
    why="z may have any shape, and NumPy's functions work on all of them without a loop.",
    see="Try z = np.array([[1.0, -2.0], [3.0, 4.0]]).",
)
def loop_over_vector(z):
    demand_axes(z, 1)
    return sigmoid(z)


# tanh


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
    what="You computed sinh(z): the difference of the exponentials, halved, but not divided.",
    why="tanh = sinh / cosh.",
    see="tanh stays between -1 and 1.",
)
def sinh(z):
    return np.sinh(z)


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
    what="You computed cosh(z).",
    why="tanh = sinh / cosh.",
    see="tanh(0) should be 0, and is 1.",
)
def cosh(z):
    return np.cosh(z)


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
    what="You computed the sigmoid.",
    why="The curves have one shape, but tanh reaches from -1 to 1.",
    see="tanh(0) should be 0, and is 0.5.",
)
def sigmoid_instead(z):
    return sigmoid(z)


@mistake(
    "tanh",
    what="You computed sigmoid(2z).",
    why="It still has to be stretched: tanh(z) = 2 * sigmoid(2z) - 1.",
    see="tanh(0) should be 0, and is 0.5.",
)
def not_stretched(z):
    return sigmoid(2 * z)


@mistake(
    "tanh",
    what="You used arctan, the inverse of another function.",
    why="It looks alike, but reaches pi / 2, and it is not hyperbolic.",
    see="tanh(1) should be 0.7616, and is 0.7854.",
)
def arctan(z):
    return np.arctan(z)


@mistake(
    "tanh",
    what="You used arctan, scaled to reach from -1 to 1.",
    why="It looks alike, but is another function.",
    see="tanh(1) should be 0.7616, and is 0.5.",
)
def scaled_arctan(z):
    return 2 / np.pi * np.arctan(z)


@mistake(
    "tanh",
    what="You used arctanh, the inverse.",
    why="It leads from a back to z.",
    see="It gives nan for every z above 1.",
)
def arctanh(z):
    return np.arctanh(z)


@mistake(
    "tanh",
    what="You used tan: the h is missing.",
    why="np.tanh is the hyperbolic tangent; np.tan is that of angles.",
    see="tanh stays between -1 and 1.",
)
def tan(z):
    return np.tan(z)


@mistake(
    "tanh",
    what="Every sign is turned: tanh(-z).",
    why="exp(z) comes first above the line, and exp(-z) is taken off.",
    see="tanh(1) should be 0.7616.",
)
def turned(z):
    return -np.tanh(z)


@mistake(
    "tanh",
    what="You returned the derivative, 1 - tanh(z) ** 2.",
    why="It comes in the next exercise.",
    see="tanh(0) should be 0, and is 1.",
)
def derivative_of_tanh(z):
    return 1 - np.tanh(z) ** 2


@mistake(
    "tanh",
    what="You returned absolute values.",
    why="tanh keeps the sign of z.",
    see="tanh(-1) should be -0.7616.",
)
def magnitude_of_tanh(z):
    return np.abs(np.tanh(z))


@mistake(
    "tanh",
    what="You applied tanh twice.",
    why="One of two places has done it already.",
    see="tanh(1) should be 0.7616, and is 0.642.",
)
def tanh_twice(z):
    return np.tanh(np.tanh(z))


@mistake(
    "tanh",
    what="You cut z off at -1 and 1, the hard tanh.",
    why="It is a cheap stand-in with corners.",
    see="tanh(0.5) should be 0.4621.",
)
def hard_tanh(z):
    return np.clip(z, -1, 1)


@mistake(
    "tanh",
    what="You used z / (1 + |z|), the softsign.",
    why="It looks alike, but is another function.",
    see="tanh(1) should be 0.7616, and is 0.5.",
)
def softsign(z):
    return z / (1 + np.abs(z))


@mistake(
    "tanh",
    what="You returned the sign only.",
    why="tanh is the smooth version of it.",
    see="tanh(0.5) should be 0.4621.",
)
def sign(z):
    return np.sign(z)


@mistake(
    "tanh",
    what="You used 1.7159 * tanh(2z / 3), LeCun's scaled tanh.",
    why="It was recommended once; the task asks for the plain one.",
    see="tanh(1) should be 0.7616, and is 1.",
)
def scaled_by_lecun(z):
    return 1.7159 * np.tanh(2 * z / 3)


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


# relu


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


# leaky_relu


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
    what="You computed the plain relu: slope is not used.",
    why="The negative side is slope * z, not 0.",
    see="leaky_relu(-2, 0.1) should be -0.2, and is 0.",
)
def plain_relu(z, slope):
    return np.maximum(0, z)


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
    what="Negative numbers became positive: |z| times slope, or |slope * z|.",
    why="A leak keeps the sign.",
    see="leaky_relu(-2, 0.1) should be -0.2, and is 0.2.",
)
def leak_without_sign(z, slope):
    return np.where(z > 0, z, np.abs(slope * z))


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
    "sigmoid",
    what="You wrote 2.718 for e: that is too few digits.",
    why="np.exp and np.e hold all sixteen.",
    see="sigmoid(1) should be 0.731059.",
)
def e_as_2_718(z):
    return 1 / (1 + 2.718**-z)


@mistake(
    "sigmoid",
    what="You wrote 2.7 for e: that is too few digits.",
    why="np.exp and np.e hold all sixteen.",
    see="sigmoid(1) should be 0.731059.",
)
def e_as_2_7(z):
    return 1 / (1 + 2.7**-z)


@mistake(
    "sigmoid",
    what="You wrote 2.72 for e: that is too few digits.",
    why="np.exp and np.e hold all sixteen.",
    see="sigmoid(1) should be 0.731059.",
)
def e_as_2_72(z):
    return 1 / (1 + 2.72**-z)


@mistake(
    "sigmoid",
    what="You subtracted the largest number first, as a softmax does.",
    why="A sigmoid has no sum that a shift would cancel from: every shift changes it.",
    see="sigmoid(0) should be 0.5 whatever else is in z.",
)
def shifted_by_largest(z):
    return sigmoid(z - z.max())


@mistake(
    "sigmoid",
    what="You subtracted each row's largest number first, as a softmax does.",
    why="A sigmoid has no sum that a shift would cancel from: every shift changes it.",
    see="sigmoid(0) should be 0.5 whatever else is in its row.",
)
def rows_shifted_by_largest(z):
    return sigmoid(z - z.max(axis=-1, keepdims=True))


@mistake(
    "sigmoid",
    what="You subtracted the mean first.",
    why="Each number is bent by itself.",
    see="sigmoid(0) should be 0.5 whatever else is in z.",
)
def centred(z):
    return sigmoid(z - z.mean())


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
    what="You computed 1 / (exp(z) + exp(-z)).",
    why="Below the line stand 1 and exp(-z).",
    see="It should rise with z, and this falls on both sides.",
)
def both_exponentials_below(z):
    return 1 / (np.exp(z) + np.exp(-z))


@mistake(
    "sigmoid",
    what="You computed 0.5 + z / 4, the tangent at 0.",
    why="A sigmoid bends: far out it stays between 0 and 1.",
    see="sigmoid(4) should be 0.982, and is 1.5.",
)
def straight_line(z):
    return 0.5 + z / 4


@mistake(
    "sigmoid",
    what="You raised exp(-z) alone to -1, and then added 1: 1 + exp(z).",
    why="A power comes before a sum: set parentheses around 1 + exp(-z).",
    see="sigmoid never exceeds 1.",
)
def added_to_one(z):
    return 1 + np.exp(z)


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
    what="You computed z - z³ / 3, which comes near tanh close to 0 only.",
    why="Those are the first terms of its series.",
    see="tanh(3) should be 0.995, and is -6.",
)
def cubic(z):
    return z - z**3 / 3


@mistake(
    "tanh",
    what="You added 1 below the line: with np.expm1 it takes 2, exp(2z) - 1 + 2.",
    why="np.expm1(2z) + 1 is exp(2z) again.",
    see="tanh(1) should be 0.7616.",
)
def one_added_to_expm1(z):
    return 1 - np.exp(-2 * z)


@mistake(
    "tanh",
    what="You returned -tanh(z) ** 2.",
    why="A power comes before the minus; and tanh(z) is what is asked for.",
    see="tanh(1) should be 0.7616.",
)
def square_turned(z):
    return -(tanh(z) ** 2)


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
    what="You added slope * z on both sides of a plain relu's -> z: (1 + slope) * z above.",
    why="The leak belongs to the negative side only.",
    see="leaky_relu(2, 0.1) should be 2, and is 2.2.",
)
def leak_over_whole_line(z, slope):
    return z + np.maximum(slope * z, 0)


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
