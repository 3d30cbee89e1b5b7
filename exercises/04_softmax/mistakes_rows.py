"""Wrong softmaxes and one-hot targets: loops over the samples, and what is made before them."""

import numpy as np

from grader.mistakes import mistake

from .solution import one_hot, softmax


@mistake(
    "softmax",
    what="Your total is never set back to 0: each row is divided by its sum and those before it.",
    why="Each row has a sum of its own, so that `total = 0` belongs into the loop over rows.",
    see="Print p.sum(axis=1): the first row adds up to 1, later ones to less and less.",
)
def total_not_reset(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / np.cumsum(e.sum(axis=1))[:, None]


@mistake(
    "softmax",
    what="You returned after the first row: the return is inside the loop.",
    why="return ends the whole function, in whichever round it is met.",
    see="Print p: all rows but the first are still zeros.",
)
def returned_in_the_loop(logits):
    p = np.zeros(logits.shape)
    p[0] = softmax(logits[:1])[0]
    return p


@mistake(
    "softmax",
    what="You subtracted the largest exponential after exp; the largest logit goes before it.",
    why="exp(l - m) is exp(l) divided by exp(m): to subtract outside of exp is something else.",
    see="Print p: the largest logit of each row has the share 0.",
)
def largest_subtracted_after_exp(logits):
    e = np.exp(logits)
    e = e - e.max(axis=1, keepdims=True)
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "one_hot",
    what="All rows of your list are one and the same list: [row] * n copies no row.",
    why="It repeats the name, not the list, so that each 1 lands in every row.",
    see="Write [[0] * n_classes for _ in labels], or np.zeros((len(labels), n_classes)).",
)
def one_list_for_all_rows(labels, n_classes):
    row = one_hot(labels, n_classes).max(axis=0)
    return np.tile(row, (len(labels), 1))


@mistake(
    "one_hot",
    what="You looked for the label in range(n_classes - 1): the last class is never reached.",
    why="range(n) ends at n - 1 already.",
    see="one_hot([2], 3) should be [[0, 0, 1]].",
)
def last_class_unreached(labels, n_classes):
    targets = one_hot(labels, n_classes)
    targets[:, -1] = 0
    return targets
