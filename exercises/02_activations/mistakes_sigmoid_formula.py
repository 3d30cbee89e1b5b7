"""Wrong sigmoids: the formula."""

import numpy as np

from grader.mistakes import mistake

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
    what="You computed 1 / (exp(z) + exp(-z)).",
    why="Below the line stand 1 and exp(-z).",
    see="It should rise with z, and this falls on both sides.",
)
def both_exponentials_below(z):
    return 1 / (np.exp(z) + np.exp(-z))


@mistake(
    "sigmoid",
    what="You raised exp(-z) alone to -1, and then added 1: 1 + exp(z).",
    why="A power comes before a sum: set parentheses around 1 + exp(-z).",
    see="sigmoid never exceeds 1.",
)
def added_to_one(z):
    return 1 + np.exp(z)
