"""Wrong softmaxes: the exponentials and their sum."""

import math

import numpy as np

from grader.mistakes import mistake

from .solution import softmax


@mistake(
    "softmax",
    what="You returned the exponentials, not divided by their sum.",
    why="Probabilities add up to 1.",
    see="Print p.sum(axis=1).",
)
def not_divided(logits):
    return np.exp(logits)


@mistake(
    "softmax",
    what="You shifted and took exp, but did not divide by the sum.",
    why="The largest is 1 then; what should be 1 is the sum.",
    see="Print p.sum(axis=1).",
)
def shifted_not_divided(logits):
    return np.exp(logits - logits.max(axis=1, keepdims=True))


@mistake(
    "softmax",
    what="You divided by the largest exponential in place of the sum.",
    why="The largest is 1 then; what should be 1 is the sum.",
    see="Print p.sum(axis=1).",
)
def divided_by_largest(logits):
    e = np.exp(logits)
    return e / e.max(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You divided by the mean of the exponentials in place of the sum.",
    why="mean is sum / n_classes.",
    see="Print p.sum(axis=1): it is n_classes.",
)
def divided_by_mean(logits):
    return softmax(logits) * logits.shape[1]


@mistake(
    "softmax",
    what="You divided by the length of the vector of exponentials, the root of the sum of squares.",
    why="np.linalg.norm is for directions; probabilities need the plain sum.",
    see="Print p.sum(axis=1): it should be all 1.",
)
def divided_by_norm(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / np.linalg.norm(e, axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You left out exp: each logit was divided by the sum of the logits.",
    why="Logits may be negative, and their sum may be 0.",
    see="Probabilities are never negative.",
)
def without_exp(logits):
    return logits / logits.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You left out exp: magnitudes were divided by their sum.",
    why="A large negative logit means unlikely; |logit| makes it likely.",
    see="The largest logit should win, not the farthest from 0.",
)
def magnitudes(logits):
    return np.abs(logits) / np.abs(logits).sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You stretched each row to reach from 0 to 1 in place of taking exp.",
    why="(logits - min) / (max - min) is another way of scaling.",
    see="Print p.sum(axis=1): it should be all 1.",
)
def min_max(logits):
    low = logits.min(axis=1, keepdims=True)
    return (logits - low) / (logits.max(axis=1, keepdims=True) - low)


@mistake(
    "softmax",
    what="You subtracted the row's smallest logit and divided by the sum, without exp.",
    why="The shift makes all numbers positive, but the shares are not softmax's.",
    see="The smallest logit gets 0; softmax never gives 0.",
)
def shares_above_smallest(logits):
    above = logits - logits.min(axis=1, keepdims=True)
    return above / above.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You squared in place of taking exp.",
    why="Both are positive, but the square of -2 is as large as that of 2.",
    see="The largest logit should win, not the farthest from 0.",
)
def squares(logits):
    return logits**2 / (logits**2).sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You took exp of the sum in place of the sum of the exps.",
    why="exp(a + b) is exp(a) * exp(b).",
    see="Print p.sum(axis=1): it should be all 1.",
)
def exp_of_sum(logits):
    return np.exp(logits) / np.exp(logits.sum(axis=1, keepdims=True))


@mistake(
    "softmax",
    what="You subtracted the largest logit after exp, not before.",
    why="Only inside exp does it cancel.",
    see="Some numbers are negative.",
)
def shift_after_exp(logits):
    e = np.exp(logits) - logits.max(axis=1, keepdims=True)
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You shifted above the line only: exp(logits - max) / sum(exp(logits)).",
    why="The factor cancels only if it stands above and below.",
    see="Print p.sum(axis=1): it should be all 1.",
)
def shift_above_only(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / np.exp(logits).sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You shifted below the line only: exp(logits) / sum(exp(logits - max)).",
    why="The factor cancels only if it stands above and below.",
    see="Print p.sum(axis=1): it should be all 1.",
)
def shift_below_only(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.exp(logits) / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You added 0.01 to the sum.",
    why="A number against division by 0 must be tiny, and after the shift none is needed.",
    see="Print p.sum(axis=1): it is a little less than 1.",
)
def large_epsilon(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / (e.sum(axis=1, keepdims=True) + 1e-2)


@mistake(
    "softmax",
    what="You added 1 to the sum.",
    why="1 + ... stands below the line of the sigmoid, not of softmax.",
    see="Print p.sum(axis=1): it is less than 1.",
)
def plus_one(logits):
    e = np.exp(logits)
    return e / (1 + e.sum(axis=1, keepdims=True))


@mistake(
    "softmax",
    what="You added 1 to the sum, after the shift.",
    why="1 + ... stands below the line of the sigmoid, not of softmax.",
    see="Print p.sum(axis=1): it is less than 1.",
)
def plus_one_after_shift(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / (1 + e.sum(axis=1, keepdims=True))


@mistake(
    "softmax",
    what="math.exp takes one number, and logits is an array.",
    why="NumPy's functions work on all numbers at once.",
    see="Write np.exp.",
)
def exp_of_math(logits):
    return math.exp(logits) / sum(math.exp(logits))


@mistake(
    "softmax",
    what="Python's max compares whole rows, which has no one answer.",
    why="np.max, or logits.max(axis=1, keepdims=True), looks along an axis.",
    see="Write logits.max(axis=1, keepdims=True).",
)
def pythons_max(logits):
    e = np.exp(logits - max(logits))
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You used np.expm1, which is exp(z) - 1.",
    why="Negative logits get negative shares with it.",
    see="Probabilities are never negative.",
)
def expm1_for_exp(logits):
    e = np.expm1(logits)
    return e / e.sum(axis=1, keepdims=True)
