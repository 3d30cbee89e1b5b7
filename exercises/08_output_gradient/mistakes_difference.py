"""Wrong gradients at the output: the difference."""

import numpy as np

from grader.mistakes import mistake

from .mistakes import one_hot, softmax


@mistake(
    "softmax_cross_entropy_gradient",
    what="The sign is turned: (y - p) / n.",
    why="That is the way downhill; the gradient points uphill, and the step has the minus.",
    see="At the right class the gradient should be negative.",
)
def turned(logits, labels):
    return (one_hot(logits, labels) - softmax(logits)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="The sign is turned and the division by n_samples is missing: y - p.",
    why="That is the way downhill, of the summed loss.",
    see="At the right class the gradient should be negative.",
)
def turned_and_summed(logits, labels):
    return one_hot(logits, labels) - softmax(logits)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You did not subtract the targets: softmax(logits) / n.",
    why="The gradient is what was said minus what should have been said.",
    see="Every row should add up to 0.",
)
def without_targets(logits, labels):
    return softmax(logits) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You returned the targets' part alone: -y / n.",
    why="The probabilities are missing: (p - y) / n.",
    see="Every row should add up to 0.",
)
def targets_only(logits, labels):
    return -one_hot(logits, labels) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You added the targets where they are subtracted.",
    why="Where p equals y there is nothing to learn: the gradient is 0.",
    see="Every row should add up to 0.",
)
def added(logits, labels):
    return (softmax(logits) + one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You changed only the right class: the other classes are 0.",
    why="More for the right class is less for the others, since they share 1.",
    see="Every row should add up to 0.",
)
def right_class_only(logits, labels):
    y = one_hot(logits, labels)
    return y * (softmax(logits) - 1) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You used the softmax's derivative p * (1 - p) alone, the diagonal: others are 0.",
    why="Each probability depends on every logit of its row: the Jacobian has more than a diagonal.",
    see="Every row should add up to 0.",
)
def diagonal_of_jacobian(logits, labels):
    y, p = one_hot(logits, labels), softmax(logits)
    return -y / p * p * (1 - p) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You left the right class at 0: only the others were filled.",
    why="p - 1 belongs there.",
    see="Every row should add up to 0.",
)
def wrong_classes_only(logits, labels):
    return (1 - one_hot(logits, labels)) * softmax(logits) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You set the right class to -1 in place of subtracting 1: an = where -= belongs.",
    why="The right class keeps its probability, less 1.",
    see="Each row should add up to 0.",
)
def target_assigned(logits, labels):
    y = one_hot(logits, labels)
    return ((1 - y) * softmax(logits) - y) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You set the right class to 1: the others are p, and nothing is subtracted.",
    why="p[rows, labels] = 1 makes the target; the gradient is what was said minus the target.",
    see="Each row should add up to 0.",
)
def target_set_to_one(logits, labels):
    y = one_hot(logits, labels)
    return ((1 - y) * softmax(logits) + y) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You subtracted 1 everywhere, not only at the right class.",
    why="p - 1 is for the right class of each row.",
    see="Every row should add up to 0.",
)
def one_subtracted_everywhere(logits, labels):
    return (softmax(logits) - 1) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="p[labels] -= 1 chooses whole rows, not one number of each row.",
    why="One index is a row; it takes two, p[np.arange(n_samples), labels].",
    see="It fails where a label is larger than the last row's number.",
)
def one_subtracted_in_rows(logits, labels):
    p = softmax(logits)
    p[labels] -= 1
    return p / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="p[:, labels] -= 1 chooses columns of all samples: each sample meets every label.",
    why="The colon means all rows; np.arange(n_samples) pairs each row with its label.",
    see="Every row should add up to 0.",
)
def one_subtracted_in_columns(logits, labels):
    p = softmax(logits)
    p[:, labels] -= 1
    return p / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You subtracted the transposed targets.",
    why="Targets are (n_samples, n_classes) as the probabilities: the class is the column.",
    see="Print the shape of the targets.",
)
def targets_transposed(logits, labels):
    return (softmax(logits) - one_hot(logits, labels).T) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You swapped row and column: p[labels, np.arange(n_samples)] -= 1.",
    why="Samples are rows, so the sample's number comes first.",
    see="It runs only where there is room.",
)
def indices_swapped(logits, labels):
    p = softmax(logits)
    p[labels, np.arange(len(labels))] -= 1
    return p / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You subtracted the label itself, where its one-hot row belongs.",
    why="Label 3 is the name of a class, not the number 3.",
    see="Every row should add up to 0.",
)
def label_as_number(logits, labels):
    return (softmax(logits) - labels[:, np.newaxis]) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="p - labels subtracts labels of other samples from the columns.",
    why="Shape (n_samples,) is laid along the columns; and label 3 is a name, not the number 3.",
    see="It runs only where n_samples equals n_classes.",
)
def labels_along_columns(logits, labels):
    return (softmax(logits) - labels) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You used label - 1 as the column.",
    why="Labels count from 0 already.",
    see="The negative number should stand in the label's column.",
)
def one_too_low(logits, labels):
    return (softmax(logits) - one_hot(logits, labels - 1)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You used label + 1 as the column.",
    why="Labels count from 0, and so do columns.",
    see="The highest label has no column then.",
)
def one_too_high(logits, labels):
    return (softmax(logits) - one_hot(logits, labels + 1)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You subtracted 1 at the largest probability, whatever the label.",
    why="What counts is the right class, not the winner.",
    see="Change a label: the gradient should change.",
)
def winner_for_label(logits, labels):
    return (softmax(logits) - one_hot(logits, logits.argmax(axis=1))) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You took as many columns for the targets as the highest label needs.",
    why="A batch need not hold the highest class: np.eye(logits.shape[1]) has a row for each.",
    see="Try labels without the highest class.",
)
def columns_of_highest_label(logits, labels):
    return (softmax(logits) - np.eye(labels.max() + 1)[labels]) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="The labels were sorted: row s met another sample's label.",
    why="Label s belongs to row s.",
    see="The negative number should stand in the label's column.",
)
def labels_sorted(logits, labels):
    return (softmax(logits) - one_hot(logits, np.sort(labels))) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You gave all samples the first sample's label.",
    why="labels[0] stands still while the rows go on: take each row's own.",
    see="Give two samples with different labels.",
)
def first_label_for_all(logits, labels):
    return (softmax(logits) - one_hot(logits, labels[:1])) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="The sign is turned at the right class: 1 - p, where p - 1 belongs.",
    why="p - y is p - 1 there: a larger logit of the right class makes the loss smaller.",
    see="Every row should add up to 0.",
)
def right_class_turned(logits, labels):
    p, y = softmax(logits), one_hot(logits, labels)
    return np.where(y > 0, 1 - p, p) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You took absolute values.",
    why="The sign says up or down.",
    see="At the right class the gradient should be negative.",
)
def absolute(logits, labels):
    return np.abs(softmax(logits) - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You squared the difference.",
    why="Squares belong to the mean squared error.",
    see="At the right class the gradient should be negative.",
)
def squared(logits, labels):
    return (softmax(logits) - one_hot(logits, labels)) ** 2 / len(labels)
