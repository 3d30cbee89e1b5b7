"""Wrong gradients at the output: at 1000."""

import numpy as np

from grader.mistakes import convention, mistake

from .mistakes import one_hot, softmax
from .solution import softmax_cross_entropy_gradient


@mistake(
    "softmax_cross_entropy_gradient",
    what="Your softmax has no shift: exp(1000) is inf, exp(-1000) is 0, and both ways lead to nan.",
    why="Subtract each row's largest logit before exp.",
    see="Try logits of 1000, and of -1000.",
)
def softmax_without_shift(logits, labels):
    e = np.exp(logits)
    return (e / e.sum(axis=1, keepdims=True) - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="Your softmax shifts by the largest logit of the whole batch: rows far below become 0 / 0.",
    why="Each row needs its own shift: max(axis=1, keepdims=True).",
    see="Give one row at 1000 and one at -1000.",
)
def softmax_shifted_by_batch(logits, labels):
    e = np.exp(logits - logits.max())
    return (e / e.sum(axis=1, keepdims=True) - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="Your softmax shifts by each column's largest logit, axis=0.",
    why="A shift must be the same for a whole row, else it changes the shares: max(axis=1, keepdims=True).",
    see="Give logits 1, 2 and 4, 2: the first row's shares must not depend on the second row.",
)
def softmax_shifted_by_columns(logits, labels):
    e = np.exp(logits - logits.max(axis=0))
    return (e / e.sum(axis=1, keepdims=True) - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="Your softmax shifts by a fixed number, as 1000.",
    why="It helps one row, and empties the others: each row needs its own largest logit.",
    see="Give logits of 0, and then of -1000.",
)
def softmax_shifted_by_a_number(logits, labels):
    e = np.exp(logits - 1000)
    return (e / e.sum(axis=1, keepdims=True) - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="Your softmax shifts by the row's mean: where a row holds 1000 and -1000, exp is still inf.",
    why="Only the largest logit makes every exponent 0 or less.",
    see="Try logits of 1000 and -1000 in one row.",
)
def softmax_shifted_by_the_mean(logits, labels):
    e = np.exp(logits - logits.mean(axis=1, keepdims=True))
    return (e / e.sum(axis=1, keepdims=True) - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="Your softmax shifts by the row's smallest logit: where a row holds 1000 and -1000, exp is inf.",
    why="Only the largest logit makes every exponent 0 or less.",
    see="Try logits of 1000 and -1000 in one row.",
)
def softmax_shifted_by_the_smallest(logits, labels):
    e = np.exp(logits - logits.min(axis=1, keepdims=True))
    return (e / e.sum(axis=1, keepdims=True) - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="Your softmax shifts by the row's largest absolute value: a row of -1000 gets to -2000, and 0 / 0.",
    why="The largest logit may be negative: max of the logits, not of np.abs.",
    see="Try logits of -1000 only.",
)
def softmax_shifted_by_the_absolute(logits, labels):
    e = np.exp(logits - np.abs(logits).max(axis=1, keepdims=True))
    return (e / e.sum(axis=1, keepdims=True) - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You shifted above the line, and not below: the shares do not add up to 1.",
    why="exp(z - m) belongs to the sum of exp(z - m): shift once, then use it in both places.",
    see="Each row of probabilities should add up to 1.",
)
def softmax_shifted_above_only(logits, labels):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return (e / np.exp(logits).sum(axis=1, keepdims=True) - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You replaced the softmax's nan by 0: then the row has no probabilities at all.",
    why="np.nan_to_num hides the trouble: inf / inf should be nearly 1 for the largest logit.",
    see="Subtract each row's largest logit, and there is no nan.",
)
def nan_replaced(logits, labels):
    e = np.exp(logits)
    p = np.nan_to_num(e / e.sum(axis=1, keepdims=True))
    return (p - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You added an epsilon to the sum instead of shifting: 1000 is still inf, and -1000 leaves no probabilities.",
    why="The epsilon avoids 0 / 0 and gives 0 where the shares should add up to 1.",
    see="Subtract each row's largest logit: the sum is 1 or more.",
)
def epsilon_for_the_shift(logits, labels):
    e = np.exp(logits)
    return (e / (e.sum(axis=1, keepdims=True) + 1e-8) - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You cut the logits off before the softmax: far out all are alike.",
    why="It avoids the nan, and loses which logit was the largest.",
    see="Subtract each row's largest logit in place of np.clip.",
)
def logits_clipped(logits, labels):
    return softmax_cross_entropy_gradient(np.clip(logits, -500, 500), labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You took the detour by -y / p and the Jacobian: where p is 0 it is 0 / 0.",
    why="On paper p cancels; p - y has it cancelled before the computer meets it.",
    see="Try logits of 1000 and -1000 in a row, with the second as the right class.",
)
def jacobian_times_reciprocal(logits, labels):
    y, p = one_hot(logits, labels), softmax(logits)
    blame = -y / p / len(labels)
    return p * (blame - (blame * p).sum(axis=1, keepdims=True))


@mistake(
    "softmax_cross_entropy_gradient",
    what="Your Jacobian lacks its diagonal: -p[i] * p[j] holds only where i is not j.",
    why="A logit acts on its own probability by p * (1 - p): np.diag(p) - np.outer(p, p).",
    see="Every row of the Jacobian should add up to 0, and so should the gradient's.",
)
def jacobian_without_diagonal(logits, labels):
    p, y = softmax(logits), one_hot(logits, labels)
    blame = -y / p / len(labels)
    return -p * (blame * p).sum(axis=1, keepdims=True)


@mistake(
    "softmax_cross_entropy_gradient",
    what="A tiny number keeps -y / p finite, and where p is 0 the whole row comes out as 0.",
    why="There the network is sure and wrong, and should learn most: p - y needs no division.",
    see="Give a row with the right class at -1000 and another at 1000.",
)
def jacobian_with_epsilon(logits, labels):
    p, y = softmax(logits), one_hot(logits, labels)
    blame = -y / (p + 1e-12) / len(labels)
    return p * (blame - (blame * p).sum(axis=1, keepdims=True))


@convention(
    "softmax_cross_entropy_gradient",
    yours="one sample a column, the result transposed",
    asked="one sample a row, as in logits",
    see="Return it without the .T.",
)
def samples_in_columns(logits, labels):
    return softmax_cross_entropy_gradient(logits, labels).T
