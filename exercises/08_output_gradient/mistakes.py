"""Wrong gradients at the output that people really write."""

import numpy as np

from grader.mistakes import convention, intermediate, mistake

from .solution import softmax_cross_entropy_gradient


def softmax(logits, axis=1):
    e = np.exp(logits - logits.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def one_hot(logits, labels):
    return np.eye(logits.shape[1])[labels]


@intermediate("softmax_cross_entropy_gradient", "the softmax of the logits")
def probabilities(logits, labels):
    return softmax(logits)


@intermediate("softmax_cross_entropy_gradient", "the one-hot targets")
def targets(logits, labels):
    return one_hot(logits, labels)


# The mean over samples


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


# The difference


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


# A factor too many


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


# Another derivative


@mistake(
    "softmax_cross_entropy_gradient",
    what="You stopped at the probabilities: -y / p is dloss/dp, not dloss/dlogits.",
    why="The way goes on through the softmax, where the result becomes p - y.",
    see="Every row should add up to 0.",
)
def of_probabilities(logits, labels):
    return -one_hot(logits, labels) / softmax(logits) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You stopped at the probabilities, and did not divide by n_samples: -y / p.",
    why="The way goes on through the softmax, where the result becomes p - y.",
    see="Every row should add up to 0.",
)
def of_probabilities_summed(logits, labels):
    return -one_hot(logits, labels) / softmax(logits)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You computed (p - y) / (p * (1 - p)), the yes-or-no loss's derivative by p.",
    why="The way goes on to the logits, and there this factor cancels.",
    see="Every row should add up to 0.",
)
def binary_by_probabilities(logits, labels):
    p = softmax(logits)
    return (p - one_hot(logits, labels)) / (p * (1 - p)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You computed the gradient of the mean squared error, 2 (p - y) through the softmax.",
    why="The loss is the cross-entropy.",
    see="A sample that is sure and wrong should have a large gradient.",
)
def of_squared_error(logits, labels):
    p = softmax(logits)
    blame = 2 * (p - one_hot(logits, labels)) / p.size
    return p * (blame - (blame * p).sum(axis=1, keepdims=True))


@mistake(
    "softmax_cross_entropy_gradient",
    what="You returned the loss itself.",
    why="The gradient has one number for each logit.",
    see="The answer should have the shape of logits.",
)
def loss_itself(logits, labels):
    return -np.mean(np.log(softmax(logits)[np.arange(len(labels)), labels]))


@mistake(
    "softmax_cross_entropy_gradient",
    what="You took the logarithm of the probabilities before subtracting.",
    why="The logarithm has gone in the derivative.",
    see="Every row should add up to 0.",
)
def logarithm_kept(logits, labels):
    return (np.log(softmax(logits)) - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You subtracted the targets from the exponentials, before these were divided by their sum.",
    why="The target belongs to the probabilities: divide first, then subtract.",
    see="Each row should add up to 0.",
)
def targets_before_the_sum(logits, labels):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return (e - one_hot(logits, labels)) / e.sum(axis=1, keepdims=True) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You subtracted the targets from exp(logits), before these were divided by their sum.",
    why="The target belongs to the probabilities: divide first, then subtract.",
    see="Each row should add up to 0.",
)
def targets_before_the_sum_unshifted(logits, labels):
    e = np.exp(logits)
    return (e - one_hot(logits, labels)) / e.sum(axis=1, keepdims=True) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You returned the right class's number of each row only.",
    why="The other logits have slopes as well: p / n.",
    see="The gradient should have the shape of logits.",
)
def picked_at_the_labels(logits, labels):
    return (softmax(logits)[np.arange(len(labels)), labels] - 1) / len(labels)


# The probabilities


@mistake(
    "softmax_cross_entropy_gradient",
    what="You left out the softmax: (logits - y) / n.",
    why="Logits are not probabilities yet.",
    see="Every row should add up to 0.",
)
def without_softmax(logits, labels):
    return (logits - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You applied the softmax twice.",
    why="One of two places has done it already.",
    see="A sample that is sure and right should have nearly no gradient.",
)
def softmax_twice(logits, labels):
    return (softmax(softmax(logits)) - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You used sigmoids in place of the softmax.",
    why="A sigmoid looks at one logit; the probabilities of a row share 1 among them.",
    see="Every row should add up to 0.",
)
def sigmoids(logits, labels):
    p = 0.5 * (1 + np.tanh(logits / 2))
    return (p - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="Your softmax runs over the samples, axis=0.",
    why="Each row is one sample's probabilities: axis=1.",
    see="Every row should add up to 0.",
)
def softmax_over_samples(logits, labels):
    return (softmax(logits, axis=0) - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="Your softmax shifts row by row, but divides by the sum over samples, axis=0.",
    why="Each row is one sample's probabilities: axis=1, both times.",
    see="Every row should add up to 0.",
)
def softmax_summed_over_samples(logits, labels):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return (e / e.sum(axis=0) - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="Your softmax runs over the whole batch.",
    why="np.sum without an axis adds up everything.",
    see="Every row should add up to 0.",
)
def softmax_over_all(logits, labels):
    return (softmax(logits, axis=(0, 1)) - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="Your softmax shifts row by row, but divides by the sum of the whole batch.",
    why="np.sum without an axis adds up everything.",
    see="Every row should add up to 0.",
)
def softmax_summed_over_all(logits, labels):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return (e / e.sum() - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="Your softmax lacks keepdims: row s was divided by the sums of other rows.",
    why="e.sum(axis=1) has shape (n_samples,), which NumPy lays along the columns.",
    see="It runs only where n_samples equals n_classes; write keepdims=True.",
)
def softmax_without_keepdims(logits, labels):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return (e / e.sum(axis=1) - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You did not divide the exponentials by their sum.",
    why="Probabilities add up to 1.",
    see="Every row should add up to 0.",
)
def softmax_not_divided(logits, labels):
    return (np.exp(logits) - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You divided the logits by their sum, without any exponential.",
    why="A share of a sum is no softmax: logits may be negative.",
    see="Give the logits 1 and -1.",
)
def shares_of_logits(logits, labels):
    return (logits / logits.sum(axis=1, keepdims=True) - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You shifted the exponentials, but did not divide them by their sum.",
    why="Probabilities add up to 1.",
    see="Every row should add up to 0.",
)
def softmax_shifted_not_divided(logits, labels):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return (e - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="Your softmax has its sign turned: exp(-logits).",
    why="The minus belongs to the sigmoid.",
    see="A sample that is sure and right should have nearly no gradient.",
)
def softmin(logits, labels):
    return (softmax(-logits) - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You used the decision in place of the probabilities: 1 for the largest logit.",
    why="How sure the network is matters, too.",
    see="The gradient is 0 wherever the decision is right.",
)
def decision(logits, labels):
    winners = one_hot(logits, logits.argmax(axis=1))
    return (winners - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You gave all rows the first sample's probabilities.",
    why="logits[0] in place of logits[s].",
    see="Change logits[1]: row 1 of the answer should change.",
)
def first_probabilities_for_all(logits, labels):
    return (softmax(logits[:1]) - one_hot(logits, labels)) / len(labels)


# At 1000


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


@convention(
    "softmax_cross_entropy_gradient",
    yours="one sample a column, the result transposed",
    asked="one sample a row, as in logits",
    see="Return it without the .T.",
)
def samples_in_columns(logits, labels):
    return softmax_cross_entropy_gradient(logits, labels).T
