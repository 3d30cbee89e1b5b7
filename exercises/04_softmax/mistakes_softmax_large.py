"""Wrong softmaxes: at 1000."""

import numpy as np

from grader.mistakes import convention, mistake

from .solution import softmax


@mistake(
    "softmax",
    what="Without a shift, exp(1000) is inf and exp(-1000) is 0: inf / inf and 0 / 0 are nan.",
    why="Near zero it is right, and a network that learns does not stay near zero.",
    see="Try softmax(np.array([[1000.0, 0.0]])); subtract each row's largest logit first.",
)
def no_shift(logits):
    e = np.exp(logits)
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You divided by the sum of the whole batch, without a shift.",
    why="np.sum without an axis adds up everything, and exp(1000) is inf.",
    see="Print p.sum(axis=1): it should be all 1.",
)
def whole_batch_without_shift(logits):
    e = np.exp(logits)
    return e / e.sum()


@mistake(
    "softmax",
    what="You subtracted the largest logit of the whole batch: rows far below it become 0 / 0.",
    why="Each row needs its own shift.",
    see="Give one row at 1000 and one at -1000; use max(axis=1, keepdims=True).",
)
def largest_of_batch(logits):
    e = np.exp(logits - logits.max())
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You cut the logits off at ±700: above it all are alike.",
    why="It avoids the nan, and loses which logit was the largest.",
    see="softmax of [1000, 1001] should be [0.27, 0.73], and is [0.5, 0.5].",
)
def clipped_at_700(logits):
    return softmax(np.clip(logits, -700, 700))


@mistake(
    "softmax",
    what="You cut the logits off at ±500: above it all are alike.",
    why="It avoids the nan, and loses which logit was the largest.",
    see="softmax of [1000, 1001] should be [0.27, 0.73], and is [0.5, 0.5].",
)
def clipped_at_500(logits):
    return softmax(np.clip(logits, -500, 500))


@mistake(
    "softmax",
    what="You cut the logits off at ±100: above it all are alike.",
    why="It avoids the nan, and loses which logit was the largest.",
    see="softmax of [1000, 1001] should be [0.27, 0.73], and is [0.5, 0.5].",
)
def clipped_at_100(logits):
    return softmax(np.clip(logits, -100, 100))


@mistake(
    "softmax",
    what="A tiny number below the line hides 0 / 0, but inf / inf stays nan.",
    why="The trouble is exp, not the division: subtract each row's largest logit first.",
    see="Try softmax(np.array([[1000.0, 0.0], [-1000.0, -1001.0]])).",
)
def epsilon_below(logits):
    e = np.exp(logits)
    return e / (e.sum(axis=1, keepdims=True) + 1e-8)


@mistake(
    "softmax",
    what="You added the largest logit in place of subtracting it.",
    why="The exponents become larger, not smaller.",
    see="Near zero the two are the same; try logits of 1000.",
)
def largest_added(logits):
    e = np.exp(logits + logits.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You subtracted the row's smallest logit: the largest may still be far above it.",
    why="Exponents must be 0 or less: subtract the largest.",
    see="Try softmax(np.array([[1000.0, -1000.0]])).",
)
def smallest_subtracted(logits):
    e = np.exp(logits - logits.min(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You subtracted the row's mean: the largest may still be far above it.",
    why="Exponents must be 0 or less: subtract the largest.",
    see="Try softmax(np.array([[1000.0, -1000.0]])).",
)
def mean_subtracted(logits):
    e = np.exp(logits - logits.mean(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You subtracted the first logit of the row: another may still be far above it.",
    why="Exponents must be 0 or less: subtract the largest.",
    see="Try softmax(np.array([[-1000.0, 1000.0]])).",
)
def first_subtracted(logits):
    e = np.exp(logits - logits[:, :1])
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You subtracted the last logit of the row: another may still be far above it.",
    why="Exponents must be 0 or less: subtract the largest.",
    see="Try softmax(np.array([[1000.0, -1000.0]])).",
)
def last_subtracted(logits):
    e = np.exp(logits - logits[:, -1:])
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You subtracted the largest magnitude: rows of negative logits sink out of sight, to 0 / 0.",
    why="np.abs(logits).max() is 1000 for a row at -1000, too; the largest logit itself is meant.",
    see="Try softmax(np.array([[-1000.0, -1001.0]])).",
)
def magnitude_subtracted(logits):
    e = np.exp(logits - np.abs(logits).max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You replaced nan by numbers afterwards: the probabilities are lost by then.",
    why="np.nan_to_num hides the trouble; a shift before exp avoids it.",
    see="Print p.sum(axis=1): it should be all 1.",
)
def nan_to_num(logits):
    e = np.exp(logits)
    return np.nan_to_num(e / e.sum(axis=1, keepdims=True))


@convention(
    "softmax",
    yours="one sample a column, the result transposed",
    asked="one sample a row",
    see="Return it without the .T.",
)
def samples_in_columns(logits):
    return softmax(logits).T
