"""Wrong gradients at the output: a factor too many."""

import numpy as np

from grader.mistakes import mistake

from .mistakes import one_hot, softmax


@mistake(
    "softmax_cross_entropy_gradient",
    what="You multiplied by p * (1 - p) as well: the softmax's derivative is in p - y already.",
    why="With the squared error and a sigmoid such a factor is needed; here it has cancelled.",
    see="Every row should add up to 0.",
)
def derivative_twice(logits, labels):
    p = softmax(logits)
    return (p - one_hot(logits, labels)) * p * (1 - p) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You multiplied by p as well.",
    why="p - y is the whole derivative.",
    see="Every row should add up to 0.",
)
def times_p(logits, labels):
    p = softmax(logits)
    return p * (p - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You multiplied by 1 - p as well.",
    why="p - y is the whole derivative.",
    see="Every row should add up to 0.",
)
def times_one_minus_p(logits, labels):
    p = softmax(logits)
    return (1 - p) * (p - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You multiplied by the slope of a sigmoid of the logits.",
    why="There is no sigmoid at the output.",
    see="Every row should add up to 0.",
)
def times_slope_of_sigmoid(logits, labels):
    s = 0.5 * (1 + np.tanh(logits / 2))
    return (softmax(logits) - one_hot(logits, labels)) * s * (1 - s) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You returned the slope p * (1 - p), without any target.",
    why="The slope says how p moves with its own logit; which class is right must come in.",
    see="Change a label: the gradient has to change.",
)
def slope_only(logits, labels):
    p = softmax(logits)
    return p * (1 - p) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="There is a factor 2, as in the derivative of a square.",
    why="The cross-entropy has no square.",
    see="A sample that is sure and wrong should have 1 / n at the right class, without its sign.",
)
def twice(logits, labels):
    return 2 * (softmax(logits) - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="There is a factor 1/2.",
    why="The loss has no half.",
    see="A sample that is sure and wrong should have 1 / n at the right class, without its sign.",
)
def half(logits, labels):
    return (softmax(logits) - one_hot(logits, labels)) / (2 * len(labels))
