"""Wrong softmaxes: over what they run."""

import numpy as np

from grader.mistakes import mistake

from .solution import softmax


@mistake(
    "softmax",
    what="You divided by the sums of the columns: axis=0.",
    why="Samples are rows, and each row is one sample's probabilities: axis=1.",
    see="Print p.sum(axis=1): it should be all 1.",
)
def columns(logits):
    e = np.exp(logits - logits.max(axis=0))
    return e / e.sum(axis=0)


@mistake(
    "softmax",
    what="You divided by the sums of the columns: axis=0, after the right shift of the rows.",
    why="Samples are rows, and each row is one sample's probabilities: axis=1.",
    see="Print p.sum(axis=1): it should be all 1.",
)
def rows_shifted_columns_summed(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.sum(axis=0)


@mistake(
    "softmax",
    what="Python's sum adds up the rows, not within each row.",
    why="It walks along the first axis, which is the samples.",
    see="Use e.sum(axis=1, keepdims=True).",
)
def pythons_sum(logits):
    e = np.exp(logits)
    return e / sum(e)


@mistake(
    "softmax",
    what="You divided by the sum of the whole batch.",
    why="np.sum without an axis adds up everything; each sample has its own probabilities.",
    see="Print p.sum(axis=1): it should be all 1.",
)
def whole_batch(logits):
    e = np.exp(logits - logits.max())
    return e / e.sum()


@mistake(
    "softmax",
    what="You shifted row by row, but divided by the sum of the whole batch.",
    why="np.sum without an axis adds up everything; each sample has its own probabilities.",
    see="Print p.sum(axis=1): it should be all 1.",
)
def rows_shifted_batch_summed(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.sum()


@mistake(
    "softmax",
    what="keepdims is missing: row s was divided by the sums of other rows.",
    why="e.sum(axis=1) has shape (n_samples,), which NumPy lays along the columns.",
    see="It runs only where n_samples equals n_classes; write keepdims=True.",
)
def without_keepdims(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.sum(axis=1)


@mistake(
    "softmax",
    what="keepdims is missing twice: in the shift and in the sum.",
    why="The shape (n_samples,) is laid along the columns, which are classes.",
    see="It runs only where n_samples equals n_classes; write keepdims=True.",
)
def without_keepdims_twice(logits):
    e = np.exp(logits - logits.max(axis=1))
    return e / e.sum(axis=1)


@mistake(
    "softmax",
    what="keepdims is missing in the shift: row s was shifted by other rows' largest logits.",
    why="logits.max(axis=1) has shape (n_samples,), which NumPy lays along the columns.",
    see="It runs only where n_samples equals n_classes; write keepdims=True.",
)
def shift_without_keepdims(logits):
    e = np.exp(logits - logits.max(axis=1))
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You subtracted the largest logit of each *column*.",
    why="Only a number that is the same for the whole row cancels.",
    see="Each row needs its own shift: max(axis=1, keepdims=True).",
)
def columns_shifted(logits):
    e = np.exp(logits - logits.max(axis=0))
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You divided every row by the first row's sum.",
    why="e[0].sum() in place of each row's own.",
    see="Row 0 is right, the others are not.",
)
def first_rows_sum(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e[0].sum()


@mistake(
    "softmax",
    what="You gave the first sample's probabilities to all.",
    why="logits[0] in place of logits[s].",
    see="Change logits[1]: row 1 of the answer should change.",
)
def first_row_for_all(logits):
    return np.tile(softmax(logits[:1]), (len(logits), 1))


@mistake(
    "softmax",
    what="You computed the first sample only.",
    why="A return inside the loop over rows ends it in its first round.",
    see="The answer should have a row for each sample.",
)
def first_row_only(logits):
    return softmax(logits[:1])[0]


@mistake(
    "softmax",
    what="You averaged over the samples.",
    why="Each sample keeps its own probabilities.",
    see="The answer should have a row for each sample.",
)
def averaged_over_samples(logits):
    return softmax(logits).mean(axis=0)


@mistake(
    "softmax",
    what="You divided by the number of samples as well.",
    why="The mean over samples belongs to the loss.",
    see="Print p.sum(axis=1): it should be all 1.",
)
def divided_by_samples(logits):
    return softmax(logits) / len(logits)
