"""Wrong sigmoids."""

import math

import numpy as np

from grader.mistakes import mistake

from .mistakes import demand_axes
from .solution import sigmoid


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
