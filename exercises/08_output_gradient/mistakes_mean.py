"""Wrong gradients at the output: the mean over samples."""

import numpy as np

from grader.mistakes import convention, mistake

from .mistakes import one_hot, softmax
from .solution import softmax_cross_entropy_gradient


@convention(
    "softmax_cross_entropy_gradient",
    yours="the gradient of the loss summed over samples",
    asked="that of the mean over samples",
    see="Divide by n_samples: softmax(logits) - targets lacks it. One sample alone is right.",
)
def of_the_sum(logits, labels):
    return softmax(logits) - one_hot(logits, labels)


@convention(
    "softmax_cross_entropy_gradient",
    yours="the gradient of the mean over samples and classes",
    asked="that of the mean over samples",
    see="Divide by n_samples only: .size counts classes, too.",
)
def of_the_mean_over_classes_too(logits, labels):
    return (softmax(logits) - one_hot(logits, labels)) / logits.size


@mistake(
    "softmax_cross_entropy_gradient",
    what="You divided by the number of classes, not by that of samples.",
    why="len(logits) is n_samples, logits.shape[1] is n_classes.",
    see="Twice the same batch should have half the gradient in each row.",
)
def divided_by_classes(logits, labels):
    return (softmax(logits) - one_hot(logits, labels)) / logits.shape[1]


@mistake(
    "softmax_cross_entropy_gradient",
    what="You divided by the number of samples twice.",
    why="Once in the probabilities or targets, and once at the end.",
    see="One sample alone is right, two are half of it.",
)
def divided_twice(logits, labels):
    return (softmax(logits) - one_hot(logits, labels)) / len(labels) ** 2


@mistake(
    "softmax_cross_entropy_gradient",
    what="Parentheses are missing: only the targets were divided by n_samples.",
    why="Division comes before subtraction.",
    see="Write (p - y) / n: every row should add up to 0.",
)
def targets_divided_only(logits, labels):
    return softmax(logits) - one_hot(logits, labels) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="Only the probabilities were divided by n_samples, not the targets.",
    why="The division must come after the subtraction.",
    see="Write (p - y) / n: every row should add up to 0.",
)
def probabilities_divided_only(logits, labels):
    return softmax(logits) / len(labels) - one_hot(logits, labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="Only the right class was divided by n_samples; the other classes are p alone.",
    why="(p[rows, labels] - 1) / n changes one number a row; the whole row is to be divided.",
    see="Each row should add up to 0.",
)
def right_class_divided_only(logits, labels):
    gradient, rows = softmax(logits), np.arange(len(labels))
    gradient[rows, labels] = (gradient[rows, labels] - 1) / len(labels)
    return gradient


@mistake(
    "softmax_cross_entropy_gradient",
    what="You divided by n_samples - 1.",
    why="That corrects the variance of a sample in statistics; a loss is a plain mean.",
    see="One sample alone divides by zero.",
)
def one_less(logits, labels):
    return (softmax(logits) - one_hot(logits, labels)) / (len(labels) - 1)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You divided with //, which rounds down to whole numbers.",
    why="In Python / divides and // divides without a rest.",
    see="Print 0.3 // 4 and 0.3 / 4.",
)
def divided_without_a_rest(logits, labels):
    return (softmax(logits) - one_hot(logits, labels)) // len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You multiplied by n_samples in place of dividing.",
    why="A mean makes each sample count less.",
    see="One sample alone is right, two are four times too large.",
)
def multiplied_by_samples(logits, labels):
    return (softmax(logits) - one_hot(logits, labels)) * len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You summed over the samples: axis=0.",
    why="Each sample has its own logits, and its own row of the gradient.",
    see="The answer should have the shape of logits.",
)
def summed_over_samples(logits, labels):
    return (softmax(logits) - one_hot(logits, labels)).sum(axis=0)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You averaged over the samples: axis=0.",
    why="The loss is averaged; each sample keeps its own row of the gradient.",
    see="The answer should have the shape of logits.",
)
def averaged_over_samples(logits, labels):
    return (softmax(logits) - one_hot(logits, labels)).mean(axis=0)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You computed the first sample only.",
    why="A return inside the loop ends it in its first round.",
    see="The answer should have the shape of logits.",
)
def first_sample_only(logits, labels):
    return softmax_cross_entropy_gradient(logits, labels)[0]


@mistake(
    "softmax_cross_entropy_gradient",
    what="Only the first row is filled.",
    why="A return inside the loop over samples ends it in its first round.",
    see="Print the last row of the answer.",
)
def first_row_filled(logits, labels):
    gradient = np.zeros_like(logits)
    gradient[0] = softmax_cross_entropy_gradient(logits, labels)[0]
    return gradient


@mistake(
    "softmax_cross_entropy_gradient",
    what="You divided the whole gradient by n_samples once for each sample, inside the loop.",
    why="A line indented one step too far runs at every turn.",
    see="Give three samples: the gradient is divided by 27, or its rows by 3, 9 and 27.",
)
def divided_in_the_loop(logits, labels):
    gradient = softmax(logits)
    for s, label in enumerate(labels):
        gradient[s, label] -= 1
        gradient /= len(labels)
    return gradient
