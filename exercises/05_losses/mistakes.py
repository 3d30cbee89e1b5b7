"""Wrong losses that people really write."""

import math

import numpy as np

from grader.mistakes import convention, intermediate, mistake

from .solution import cross_entropy, mse


def right_ones(probabilities, labels):
    return probabilities[np.arange(len(labels)), labels]


def one_hot(probabilities, labels):
    return np.eye(probabilities.shape[1])[labels]


@intermediate("mse", "the difference outputs - targets")
def difference(outputs, targets):
    return outputs - targets


@intermediate("cross_entropy", "the logarithm of all probabilities")
def logarithms(probabilities, labels):
    return np.log(probabilities)


@intermediate("cross_entropy", "the probabilities of the right classes")
def probabilities_of_right(probabilities, labels):
    return right_ones(probabilities, labels)


# mse


@convention(
    "mse",
    yours="the sum over all elements",
    asked="the mean over all elements",
    see="Divide by outputs.size, or use np.mean.",
)
def summed(outputs, targets):
    return np.sum((outputs - targets) ** 2)


@convention(
    "mse",
    yours="the sum over outputs and the mean over samples",
    asked="the mean over all elements",
    see="Divide by n_out too, or use np.mean without an axis.",
)
def mean_over_samples(outputs, targets):
    return np.sum((outputs - targets) ** 2) / len(outputs)


@convention(
    "mse",
    yours="half the sum over outputs and the mean over samples (the quadratic cost)",
    asked="the mean over all elements, without the half",
    see="np.mean((outputs - targets) ** 2) has no 2 in it.",
)
def quadratic_cost(outputs, targets):
    return np.sum((outputs - targets) ** 2) / (2 * len(outputs))


@convention(
    "mse",
    yours="half the mean over all elements",
    asked="the mean itself",
    see="The half cancels a 2 in the derivative; the task has none.",
)
def half_of_mean(outputs, targets):
    return np.mean((outputs - targets) ** 2) / 2


@convention(
    "mse",
    yours="half the sum over all elements",
    asked="the mean over all elements",
    see="Divide by outputs.size in place of 2.",
)
def half_of_sum(outputs, targets):
    return np.sum((outputs - targets) ** 2) / 2


@mistake(
    "mse",
    what="You divided by the number of outputs only, not by that of samples.",
    why="len(outputs[0]) is n_out; there are n_samples * n_out squares.",
    see="Twice the same batch should have the same loss.",
)
def mean_over_outputs(outputs, targets):
    return np.sum((outputs - targets) ** 2) / outputs.shape[1]


@mistake(
    "mse",
    what="You took absolute values in place of squares.",
    why="That is the mean absolute error.",
    see="outputs 3 and targets 1 should give 4, and give 2.",
)
def absolute_errors(outputs, targets):
    return np.mean(np.abs(outputs - targets))


@mistake(
    "mse",
    what="You took the root of the mean.",
    why="That is the root mean squared error, RMSE.",
    see="outputs 3 and targets 1 should give 4, and give 2.",
)
def root(outputs, targets):
    return np.sqrt(np.mean((outputs - targets) ** 2))


@mistake(
    "mse",
    what="You did not square: errors of both signs cancel each other.",
    why="The mean of the differences may be 0 while every output is wrong.",
    see="outputs [3, -1] and targets [1, 1] should not give 0.",
)
def not_squared(outputs, targets):
    return np.mean(outputs - targets)


@mistake(
    "mse",
    what="You did not square: errors of both signs cancel each other.",
    why="The mean of the differences may be 0 while every output is wrong.",
    see="outputs [3, -1] and targets [1, 1] should not give 0.",
)
def not_squared_targets_first(outputs, targets):
    return np.mean(targets - outputs)


@mistake(
    "mse",
    what="You squared the mean in place of averaging the squares.",
    why="Inside the mean, errors of both signs cancel each other.",
    see="outputs [3, -1] and targets [1, 1] should not give 0.",
)
def square_of_mean(outputs, targets):
    return np.mean(outputs - targets) ** 2


@mistake(
    "mse",
    what="You squared the sum in place of summing the squares.",
    why="Inside the sum, errors of both signs cancel each other.",
    see="outputs [3, -1] and targets [1, 1] should not give 0.",
)
def square_of_sum(outputs, targets):
    return np.sum(outputs - targets) ** 2


@mistake(
    "mse",
    what="You squared the sum and then divided by the number of elements.",
    why="Inside the sum, errors of both signs cancel each other.",
    see="outputs [3, -1] and targets [1, 1] should not give 0.",
)
def square_of_sum_divided(outputs, targets):
    return np.sum(outputs - targets) ** 2 / outputs.size


@mistake(
    "mse",
    what="You doubled where you should square: * 2 for ** 2.",
    why="One star multiplies, two stars raise to a power.",
    see="outputs 3 and targets 0 should give 9, and give 6.",
)
def doubled(outputs, targets):
    return np.mean((outputs - targets) * 2)


@mistake(
    "mse",
    what="You took the difference of the squares, not the square of the difference.",
    why="(a - b) ** 2 is not a ** 2 - b ** 2.",
    see="outputs 1 and targets -1 should give 4, and give 0.",
)
def difference_of_squares(outputs, targets):
    return np.mean(outputs**2 - targets**2)


@mistake(
    "mse",
    what="Parentheses are missing: only the targets were squared.",
    why="outputs - targets ** 2 squares before it subtracts.",
    see="Write (outputs - targets) ** 2.",
)
def parentheses_missing(outputs, targets):
    return np.mean(outputs - targets**2)


@mistake(
    "mse",
    what="You added outputs and targets where they are subtracted.",
    why="The loss should be 0 where they are equal.",
    see="mse(a, a) should be 0.",
)
def added(outputs, targets):
    return np.mean((outputs + targets) ** 2)


@mistake(
    "mse",
    what="You multiplied outputs and targets.",
    why="The loss should be 0 where they are equal.",
    see="mse(a, a) should be 0.",
)
def multiplied(outputs, targets):
    return np.mean(outputs * targets)


@mistake(
    "mse",
    what="The targets are not used: you averaged the squares of the outputs.",
    why="The loss should be 0 where outputs and targets are equal.",
    see="mse(a, a) should be 0.",
)
def targets_unused(outputs, targets):
    return np.mean(outputs**2)


@mistake(
    "mse",
    what="The sign is turned.",
    why="A loss is made smaller by learning: it must be large where things are bad.",
    see="No square is negative.",
)
def negative(outputs, targets):
    return -np.mean((outputs - targets) ** 2)


@mistake(
    "mse",
    what="You returned the squares, one for each element.",
    why="A loss is one number: the mean of all.",
    see="Print the shape of what you return.",
)
def not_averaged(outputs, targets):
    return (outputs - targets) ** 2


@mistake(
    "mse",
    what="You returned one number for each sample: axis=1.",
    why="The mean is over all elements: leave the axis out.",
    see="Print the shape of what you return.",
)
def one_for_each_sample(outputs, targets):
    return np.mean((outputs - targets) ** 2, axis=1)


@mistake(
    "mse",
    what="You returned one sum for each sample: axis=1.",
    why="The mean is over all elements: use np.mean and leave the axis out.",
    see="Print the shape of what you return.",
)
def one_sum_for_each_sample(outputs, targets):
    return np.sum((outputs - targets) ** 2, axis=1)


@mistake(
    "mse",
    what="You returned one number for each output: axis=0.",
    why="The mean is over all elements: leave the axis out.",
    see="Print the shape of what you return.",
)
def one_for_each_output(outputs, targets):
    return np.mean((outputs - targets) ** 2, axis=0)


@mistake(
    "mse",
    what="You returned one sum for each output: axis=0.",
    why="The mean is over all elements: use np.mean and leave the axis out. Python's sum adds rows.",
    see="Print the shape of what you return.",
)
def one_sum_for_each_output(outputs, targets):
    return np.sum((outputs - targets) ** 2, axis=0)


@mistake(
    "mse",
    what="You divided by the number of elements minus 1.",
    why="That corrects the variance of a sample in statistics; a loss is a plain mean.",
    see="One sample with two outputs shows it: twice too large.",
)
def one_less(outputs, targets):
    return np.sum((outputs - targets) ** 2) / (outputs.size - 1)


@mistake(
    "mse",
    what="You divided by the number of samples before squaring.",
    why="The divisor is squared then, too.",
    see="Twice the same batch should have the same loss.",
)
def divided_before_squaring(outputs, targets):
    return np.sum(((outputs - targets) / len(outputs)) ** 2)


@mistake(
    "mse",
    what="You divided by the number of elements before squaring.",
    why="The divisor is squared then, too.",
    see="Twice the same batch should have the same loss.",
)
def divided_by_all_before_squaring(outputs, targets):
    return np.sum(((outputs - targets) / outputs.size) ** 2)


@mistake(
    "mse",
    what="You divided twice: the mean was divided by the number of samples.",
    why="np.mean divides already.",
    see="Twice the same batch should have the same loss.",
)
def divided_twice(outputs, targets):
    return np.mean((outputs - targets) ** 2) / len(outputs)


@mistake(
    "mse",
    what="You divided twice: the mean was divided by the number of elements.",
    why="np.mean divides already.",
    see="Twice the same batch should have the same loss.",
)
def divided_by_size_twice(outputs, targets):
    return np.mean((outputs - targets) ** 2) / outputs.size


@mistake(
    "mse",
    what="You took the length of the difference, the root of the sum of squares.",
    why="np.linalg.norm is a distance; the mean of the squares is asked for.",
    see="outputs 3 and targets 1 should give 4, and give 2.",
)
def norm(outputs, targets):
    return np.linalg.norm(outputs - targets)


@mistake(
    "mse",
    what="You took the mean over samples of each one's distance.",
    why="The root comes too early, and is not asked for.",
    see="outputs 3 and targets 1 should give 4, and give 2.",
)
def mean_distance(outputs, targets):
    return np.mean(np.linalg.norm(outputs - targets, axis=1))


@mistake(
    "mse",
    what="You divided the distance by the number of samples.",
    why="The root is not asked for.",
    see="outputs 3 and targets 1 should give 4, and give 2.",
)
def norm_by_samples(outputs, targets):
    return np.linalg.norm(outputs - targets) / len(outputs)


@mistake(
    "mse",
    what="You took the variance of the difference: its mean was subtracted first.",
    why="An error that is the same everywhere would cost nothing.",
    see="outputs = targets + 1 should give 1, and gives 0.",
)
def variance(outputs, targets):
    return np.var(outputs - targets)


@mistake(
    "mse",
    what="You divided the errors by the targets.",
    why="Relative errors are another measure, which fails at 0.",
    see="outputs 3 and targets 2 should give 1.",
)
def relative(outputs, targets):
    return np.mean(((outputs - targets) / targets) ** 2)


@mistake(
    "mse",
    what="You compared logarithms, as the MSLE does.",
    why="That is for quantities that grow by factors; here numbers may be negative.",
    see="outputs 3 and targets 1 should give 4.",
)
def of_logarithms(outputs, targets):
    return np.mean((np.log1p(outputs) - np.log1p(targets)) ** 2)


@mistake(
    "mse",
    what="You took the largest square, not the mean.",
    why="np.max in place of np.mean.",
    see="outputs [1, 0] and targets [0, 0] should give 0.5.",
)
def largest(outputs, targets):
    return np.max((outputs - targets) ** 2)


@mistake(
    "mse",
    what="You took the median of the squares, not the mean.",
    why="np.median in place of np.mean.",
    see="outputs [0, 0, 3] and targets of 0 should give 3.",
)
def median(outputs, targets):
    return np.median((outputs - targets) ** 2)


@mistake(
    "mse",
    what="You used the first sample only.",
    why="A return inside the loop over samples ends it in its first round.",
    see="Change the last sample: the loss should change.",
)
def first_sample_only(outputs, targets):
    return np.mean((outputs[0] - targets[0]) ** 2)


@mistake(
    "mse",
    what="You used the last sample only.",
    why="total = ... in place of total += ... forgets the samples before.",
    see="Change the first sample: the loss should change.",
)
def last_sample_only(outputs, targets):
    return np.mean((outputs[-1] - targets[-1]) ** 2)


@mistake(
    "mse",
    what="You skipped the first sample.",
    why="range(1, n) starts at the second: Python counts from 0.",
    see="Change the first sample: the loss should change.",
)
def first_sample_skipped(outputs, targets):
    return np.sum((outputs[1:] - targets[1:]) ** 2) / outputs.size


@mistake(
    "mse",
    what="You skipped the last sample.",
    why="range(n - 1) stops one early: range leaves out its end already.",
    see="Change the last sample: the loss should change.",
)
def last_sample_skipped(outputs, targets):
    return np.sum((outputs[:-1] - targets[:-1]) ** 2) / outputs.size


@mistake(
    "mse",
    what="You used the first output only.",
    why="outputs[:, 0] is one column of several.",
    see="Change the last column: the loss should change.",
)
def first_output_only(outputs, targets):
    return np.mean((outputs[:, 0] - targets[:, 0]) ** 2)


@mistake(
    "mse",
    what="Each output met every target: shapes (n, 1) and (n,) make (n, n).",
    why="One of the two was flattened or lost its last axis, and NumPy spreads it.",
    see="Print the shape of the difference.",
)
def each_with_every(outputs, targets):
    return np.mean((outputs.reshape(-1, 1) - targets.ravel()) ** 2)


@mistake(
    "mse",
    what="You multiplied the difference with itself as matrices.",
    why="@ pairs rows with columns; the square is number by number.",
    see="Write difference ** 2.",
)
def matrix_square(outputs, targets):
    d = outputs - targets
    return np.mean(d @ d.T)


@mistake(
    "mse",
    what="You multiplied the difference with itself as matrices: d.T @ d.",
    why="@ pairs rows with columns; the square is number by number.",
    see="Write difference ** 2.",
)
def matrix_square_turned(outputs, targets):
    d = outputs - targets
    return np.mean(d.T @ d)


@mistake(
    "mse",
    what="^ is no power in Python: it works on bits, and not on floats.",
    why="Other languages and books write ^; Python writes **.",
    see="Write (outputs - targets) ** 2.",
)
def caret(outputs, targets):
    return np.mean((outputs - targets) ^ 2)


@mistake(
    "mse",
    what="You raised to the third power, or multiplied once too often.",
    why="Cubes keep the sign, and cancel each other.",
    see="outputs 3 and targets 1 should give 4, and give 8.",
)
def cubed(outputs, targets):
    return np.mean((outputs - targets) ** 3)


@mistake(
    "mse",
    what="You squared twice.",
    why="The square is taken in two places.",
    see="outputs 3 and targets 1 should give 4, and give 16.",
)
def squared_twice(outputs, targets):
    return np.mean((outputs - targets) ** 4)


@mistake(
    "mse",
    what="You returned the gradient, 2 (outputs - targets) / n.",
    why="It says how to change the outputs; the loss is one number.",
    see="Print the shape of what you return.",
)
def gradient(outputs, targets):
    return 2 * (outputs - targets) / outputs.size


@mistake(
    "mse",
    what="You returned 1 - mse.",
    why="A score grows with success, a loss shrinks.",
    see="mse(a, a) should be 0.",
)
def score(outputs, targets):
    return 1 - mse(outputs, targets)


@mistake(
    "mse",
    what="You computed the Huber loss: squares for small errors, lines for large ones.",
    why="It forgives outliers; mse squares them all.",
    see="outputs 3 and targets 0 should give 9, and give 2.5.",
)
def huber(outputs, targets):
    e = np.abs(outputs - targets)
    return np.mean(np.where(e <= 1, e**2 / 2, e - 0.5))


@mistake(
    "mse",
    what="You computed a cross-entropy.",
    why="mse has no logarithm.",
    see="mse(a, a) should be 0.",
)
def logarithmic(outputs, targets):
    return -np.mean(targets * np.log(outputs))


@mistake(
    "mse",
    what="You divided with //, which throws the fraction away.",
    why="/ divides, // divides and rounds down.",
    see="The loss is a whole number each time.",
)
def floor_division(outputs, targets):
    return np.sum((outputs - targets) ** 2) // outputs.size


# cross_entropy: the sum and the mean


@convention(
    "cross_entropy",
    yours="the sum over samples",
    asked="the mean over samples",
    see="Divide by len(labels), or use np.mean.",
)
def summed_over_samples(probabilities, labels):
    return -np.sum(np.log(right_ones(probabilities, labels)))


@convention(
    "cross_entropy",
    yours="the logarithm to base 2, so that the unit is bits",
    asked="the natural logarithm, so that the unit is nats",
    see="Use np.log in place of np.log2.",
)
def in_bits(probabilities, labels):
    return cross_entropy(probabilities, labels) / np.log(2)


@convention(
    "cross_entropy",
    yours="the mean over samples and classes",
    asked="the mean over samples",
    see="Sum over the classes of a row, and average over rows only.",
)
def mean_over_classes_too(probabilities, labels):
    return -np.mean(one_hot(probabilities, labels) * np.log(probabilities))


@mistake(
    "cross_entropy",
    what="You used the logarithm to base 10.",
    why="np.log is the natural one, np.log10 is not.",
    see="A probability of 0.1 should cost 2.303, and costs 1.",
)
def base_ten(probabilities, labels):
    return cross_entropy(probabilities, labels) / np.log(10)


@mistake(
    "cross_entropy",
    what="The minus is missing.",
    why="Logarithms of probabilities are negative; a loss is positive.",
    see="A probability of 0.1 should cost 2.303.",
)
def minus_missing(probabilities, labels):
    return np.mean(np.log(right_ones(probabilities, labels)))


@mistake(
    "cross_entropy",
    what="You summed over samples and left out the minus.",
    why="Logarithms of probabilities are negative, and the loss is a mean.",
    see="A probability of 0.1 should cost 2.303.",
)
def sum_without_minus(probabilities, labels):
    return np.sum(np.log(right_ones(probabilities, labels)))


@mistake(
    "cross_entropy",
    what="You divided by the number of classes, not by that of samples.",
    why="The mean is over samples: len(labels).",
    see="Twice the same batch should have the same loss.",
)
def divided_by_classes(probabilities, labels):
    return -np.log(right_ones(probabilities, labels)).sum() / probabilities.shape[1]


@mistake(
    "cross_entropy",
    what="You returned one number for each sample.",
    why="A loss is one number: the mean over samples.",
    see="Print the shape of what you return.",
)
def one_for_each(probabilities, labels):
    return -np.log(right_ones(probabilities, labels))


@mistake(
    "cross_entropy",
    what="You returned one number for each class: axis=0 sums over the samples.",
    why="A loss is one number.",
    see="Print the shape of what you return.",
)
def one_for_each_class(probabilities, labels):
    return -(one_hot(probabilities, labels) * np.log(probabilities)).sum(axis=0) / len(labels)


@mistake(
    "cross_entropy",
    what="You returned the products with the one-hot targets, not summed.",
    why="A loss is one number.",
    see="Print the shape of what you return.",
)
def not_summed(probabilities, labels):
    return -one_hot(probabilities, labels) * np.log(probabilities)


@mistake(
    "cross_entropy",
    what="There is a half in front.",
    why="The half belongs to squares.",
    see="A probability of 0.1 should cost 2.303, and costs 1.151.",
)
def half(probabilities, labels):
    return cross_entropy(probabilities, labels) / 2


@mistake(
    "cross_entropy",
    what="You divided by the number of samples twice.",
    why="np.mean divides already.",
    see="Twice the same batch should have the same loss.",
)
def divided_by_samples_twice(probabilities, labels):
    return cross_entropy(probabilities, labels) / len(labels)


@mistake(
    "cross_entropy",
    what="You used the first sample only.",
    why="A return inside the loop over samples ends it in its first round.",
    see="Change the last label: the loss should change.",
)
def first_sample(probabilities, labels):
    return -np.log(probabilities[0, labels[0]])


@mistake(
    "cross_entropy",
    what="You used the last sample only.",
    why="total = ... in place of total += ... forgets the samples before.",
    see="Change the first label: the loss should change.",
)
def last_sample(probabilities, labels):
    return -np.log(probabilities[-1, labels[-1]])


@mistake(
    "cross_entropy",
    what="You added up only the last sample's loss, and divided it by the number of samples.",
    why="total = ... in place of total += ... forgets the samples before.",
    see="Change the first label: the loss should change.",
)
def last_sample_divided(probabilities, labels):
    return -np.log(probabilities[-1, labels[-1]]) / len(labels)


@mistake(
    "cross_entropy",
    what="You skipped the first sample.",
    why="range(1, n) starts at the second: Python counts from 0.",
    see="Change the first label: the loss should change.",
)
def first_skipped(probabilities, labels):
    return -np.sum(np.log(right_ones(probabilities, labels)[1:])) / len(labels)


@mistake(
    "cross_entropy",
    what="You skipped the last sample.",
    why="range(n - 1) stops one early: range leaves out its end already.",
    see="Change the last label: the loss should change.",
)
def last_skipped(probabilities, labels):
    return -np.sum(np.log(right_ones(probabilities, labels)[:-1])) / len(labels)


# cross_entropy: which probability


@mistake(
    "cross_entropy",
    what="probabilities[labels] chooses whole rows, not one number of each row.",
    why="One index is a row; it takes two, [np.arange(n_samples), labels].",
    see="Print the shape before the mean: it should be (n_samples,).",
)
def whole_rows(probabilities, labels):
    return -np.mean(np.log(probabilities[labels]))


@mistake(
    "cross_entropy",
    what="probabilities[:, labels] chooses columns for all samples: each sample meets every label.",
    why="The colon means all rows; np.arange(n_samples) pairs each row with its label.",
    see="Print the shape before the mean: it should be (n_samples,).",
)
def columns_of_all(probabilities, labels):
    return -np.mean(np.log(probabilities[:, labels]))


@mistake(
    "cross_entropy",
    what="probabilities[:, labels] gives n_samples numbers a row; their sum was divided by n_samples.",
    why="The colon means all rows; np.arange(n_samples) pairs each row with its label.",
    see="Print the shape before the sum: it should be (n_samples,).",
)
def columns_of_all_summed(probabilities, labels):
    return -np.log(probabilities[:, labels]).sum() / len(labels)


@mistake(
    "cross_entropy",
    what="You swapped row and column: probabilities[labels, np.arange(n_samples)].",
    why="Samples are rows, so the sample's number comes first.",
    see="It runs only where there is room.",
)
def indices_swapped(probabilities, labels):
    return -np.mean(np.log(probabilities[labels, np.arange(len(labels))]))


@mistake(
    "cross_entropy",
    what="You counted through the array as if it were flat: all numbers come from its first rows.",
    why="np.take and ravel() without an axis know nothing of rows.",
    see="Change the last row: the loss should change.",
)
def flat(probabilities, labels):
    return -np.mean(np.log(probabilities.ravel()[labels]))


@mistake(
    "cross_entropy",
    what="You used label - 1 as the column.",
    why="Labels count from 0 already.",
    see="Label 0 should cost -log of the first column.",
)
def one_too_low(probabilities, labels):
    return -np.mean(np.log(right_ones(probabilities, labels - 1)))


@mistake(
    "cross_entropy",
    what="You used label + 1 as the column.",
    why="Labels count from 0, and so do columns.",
    see="The highest label has no column then.",
)
def one_too_high(probabilities, labels):
    return -np.mean(np.log(right_ones(probabilities, labels + 1)))


@mistake(
    "cross_entropy",
    what="You took the largest probability of each row, whatever the label.",
    why="What counts is how probable the *right* class was held.",
    see="Change a label: the loss should change.",
)
def largest_of_row(probabilities, labels):
    return -np.mean(np.log(probabilities.max(axis=1)))


@mistake(
    "cross_entropy",
    what="You took the logarithm of all probabilities: the labels are not used.",
    why="Only the right class of each sample counts.",
    see="Change a label: the loss should change.",
)
def mean_of_all(probabilities, labels):
    return -np.mean(np.log(probabilities))


@mistake(
    "cross_entropy",
    what="You summed the logarithms of all classes: the labels are not used.",
    why="Only the right class of each sample counts.",
    see="Change a label: the loss should change.",
)
def sum_of_all_classes(probabilities, labels):
    return -np.log(probabilities).sum() / len(labels)


@mistake(
    "cross_entropy",
    what="You computed the entropy of the probabilities, -sum(p log p): the labels are not used.",
    why="The first p should be the target, 1 or 0.",
    see="Change a label: the loss should change.",
)
def entropy(probabilities, labels):
    return -np.sum(probabilities * np.log(probabilities)) / len(labels)


@mistake(
    "cross_entropy",
    what="You multiplied by the label itself, where its one-hot row belongs.",
    why="Label 3 is the name of a class, not the number 3.",
    see="Label 0 alone should not cost 0.",
)
def label_as_number(probabilities, labels):
    return -np.mean(labels * np.log(right_ones(probabilities, labels)))


@mistake(
    "cross_entropy",
    what="You multiplied each row by its label, where its one-hot row belongs.",
    why="Label 3 is the name of a class, not the number 3.",
    see="Label 0 alone should not cost 0.",
)
def label_times_row(probabilities, labels):
    return -np.sum(labels[:, np.newaxis] * np.log(probabilities)) / len(labels)


@mistake(
    "cross_entropy",
    what="labels * np.log(probabilities) multiplies columns by labels of other samples.",
    why="Shape (n_samples,) is laid along the columns; and label 3 is a name, not the number 3.",
    see="It runs only where n_samples equals n_classes; use labels as an index.",
)
def label_times_column(probabilities, labels):
    return -np.sum(labels * np.log(probabilities)) / len(labels)


@mistake(
    "cross_entropy",
    what="You swapped probabilities and targets: the logarithm is taken of the one-hot rows.",
    why="-sum(target * log(p)): the target is outside, p inside.",
    see="log(0) is -inf; a tiny number against it gives large losses.",
)
def arguments_swapped(probabilities, labels):
    return -np.sum(probabilities * np.log(one_hot(probabilities, labels) + 1e-12)) / len(labels)


@mistake(
    "cross_entropy",
    what="You swapped probabilities and targets: the logarithm is taken of the one-hot rows.",
    why="-sum(target * log(p)): the target is outside, p inside.",
    see="log(0) is -inf.",
)
def arguments_swapped_to_inf(probabilities, labels):
    return -np.sum(probabilities * np.log(one_hot(probabilities, labels))) / len(labels)


@mistake(
    "cross_entropy",
    what="You multiplied targets and logarithms as matrices: each sample meets every other.",
    why="@ pairs rows with columns; here it is number by number, with *.",
    see="Print the shape before the sum: it should be (n_samples, n_classes).",
)
def matrix_product(probabilities, labels):
    return -np.sum(one_hot(probabilities, labels) @ np.log(probabilities).T) / len(labels)


@mistake(
    "cross_entropy",
    what="You multiplied targets and logarithms as matrices, and averaged over all pairs of samples.",
    why="@ pairs rows with columns; here it is number by number, with *.",
    see="Print the shape before the mean: it should be (n_samples, n_classes).",
)
def matrix_product_averaged(probabilities, labels):
    return -np.mean(one_hot(probabilities, labels) @ np.log(probabilities).T)


@mistake(
    "cross_entropy",
    what="You used as many columns as the highest label needs: the shapes do not meet.",
    why="A batch need not hold the highest class; probabilities.shape[1] says how many there are.",
    see="Try labels without the highest class.",
)
def columns_of_highest_label(probabilities, labels):
    targets = np.eye(labels.max() + 1)[labels]
    return -np.sum(targets * np.log(probabilities)) / len(labels)


@mistake(
    "cross_entropy",
    what="The labels were sorted: row s met another sample's label.",
    why="Label s belongs to row s.",
    see="Swap two samples with their labels: the loss should stay.",
)
def labels_sorted(probabilities, labels):
    return -np.mean(np.log(right_ones(probabilities, np.sort(labels))))


# cross_entropy: the formula


@mistake(
    "cross_entropy",
    what="You took log(1 - p) of the right class.",
    why="That is the cost of the wrong class in a yes-or-no loss.",
    see="A probability of 0.9 should cost little, and costs 2.303.",
)
def one_minus_p(probabilities, labels):
    return -np.mean(np.log(1 - right_ones(probabilities, labels)))


@mistake(
    "cross_entropy",
    what="You took log(1 + p).",
    why="np.log1p(p) is log(1 + p), made for tiny p.",
    see="A probability of 0.1 should cost 2.303.",
)
def log1p(probabilities, labels):
    return -np.mean(np.log1p(right_ones(probabilities, labels)))


@mistake(
    "cross_entropy",
    what="You left out the logarithm: -mean(p).",
    why="The logarithm punishes confident errors without limit.",
    see="A probability of 0.1 should cost 2.303, and costs -0.1.",
)
def without_logarithm(probabilities, labels):
    return -np.mean(right_ones(probabilities, labels))


@mistake(
    "cross_entropy",
    what="You left out the logarithm: mean(1 - p).",
    why="The logarithm punishes confident errors without limit.",
    see="A probability of 0.1 should cost 2.303, and costs 0.9.",
)
def missing_probability(probabilities, labels):
    return np.mean(1 - right_ones(probabilities, labels))


@mistake(
    "cross_entropy",
    what="You took the mean before the logarithm: -log(mean(p)).",
    why="Each sample has its own loss; the mean comes last.",
    see="Probabilities 0.1 and 0.9 should cost 1.204, and cost 0.693.",
)
def mean_before_log(probabilities, labels):
    return -np.log(np.mean(right_ones(probabilities, labels)))


@mistake(
    "cross_entropy",
    what="You took the sum before the logarithm: -log(sum(p)).",
    why="Each sample has its own loss; sum or mean come last.",
    see="Two probabilities of 0.5 should cost 0.693, and cost 0.",
)
def sum_before_log(probabilities, labels):
    return -np.log(np.sum(right_ones(probabilities, labels)))


@mistake(
    "cross_entropy",
    what="You returned the perplexity, exp(loss).",
    why="It is a way to report the same thing.",
    see="A probability of 0.1 should cost 2.303, and costs 10.",
)
def perplexity(probabilities, labels):
    return np.exp(cross_entropy(probabilities, labels))


@mistake(
    "cross_entropy",
    what="You took the reciprocal: mean(1 / p).",
    why="log(1 / p) is -log(p), but the logarithm is missing.",
    see="A probability of 0.1 should cost 2.303, and costs 10.",
)
def reciprocal(probabilities, labels):
    return np.mean(1 / right_ones(probabilities, labels))


@mistake(
    "cross_entropy",
    what="You multiplied by p: -p log(p).",
    why="The target in front of the logarithm is 1 for the right class.",
    see="A probability of 0.1 should cost 2.303, and costs 0.2303.",
)
def weighted_by_p(probabilities, labels):
    p = right_ones(probabilities, labels)
    return -np.mean(p * np.log(p))


@mistake(
    "cross_entropy",
    what="You applied softmax to the probabilities: they are after the softmax already.",
    why="Some libraries' losses take logits; this one takes probabilities.",
    see="A probability of 0.1 should cost 2.303.",
)
def softmax_again(probabilities, labels):
    e = np.exp(probabilities)
    return cross_entropy(e / e.sum(axis=1, keepdims=True), labels)


@mistake(
    "cross_entropy",
    what="You treated the probabilities as logits: log(sum(exp(p))) - p.",
    why="That is the formula from logits, with the softmax inside.",
    see="A probability of 0.1 should cost 2.303.",
)
def as_logits(probabilities, labels):
    totals = np.log(np.exp(probabilities).sum(axis=1))
    return np.mean(totals - right_ones(probabilities, labels))


@mistake(
    "cross_entropy",
    what="You applied a sigmoid to the probabilities.",
    why="They are probabilities already.",
    see="A probability of 0.1 should cost 2.303.",
)
def sigmoid_first(probabilities, labels):
    return cross_entropy(1 / (1 + np.exp(-probabilities)), labels)


@mistake(
    "cross_entropy",
    what="You added log(1 - p) of the other classes: the yes-or-no loss for every class, summed.",
    why="After a softmax the right class alone counts; the others follow from it.",
    see="Change two wrong probabilities against each other: the loss should stay.",
)
def binary(probabilities, labels):
    y = one_hot(probabilities, labels)
    terms = y * np.log(probabilities) + (1 - y) * np.log(1 - probabilities)
    return -terms.sum() / len(labels)


@mistake(
    "cross_entropy",
    what="You added log(1 - p) of the other classes: the yes-or-no loss, averaged over all classes.",
    why="After a softmax the right class alone counts; the others follow from it.",
    see="Change two wrong probabilities against each other: the loss should stay.",
)
def binary_averaged(probabilities, labels):
    y = one_hot(probabilities, labels)
    return -np.mean(y * np.log(probabilities) + (1 - y) * np.log(1 - probabilities))


@mistake(
    "cross_entropy",
    what="You added up -log(1 - p) of the wrong classes only.",
    why="The target is 1 for the right class.",
    see="Two classes hide it; use three.",
)
def wrong_classes_only(probabilities, labels):
    y = one_hot(probabilities, labels)
    return -np.sum((1 - y) * np.log(1 - probabilities)) / len(labels)


@mistake(
    "cross_entropy",
    what="You added up -log(p) of the wrong classes.",
    why="The target is 1 for the right class and 0 for the others, not the reverse.",
    see="A right class of 0.9 should cost little.",
)
def targets_turned(probabilities, labels):
    y = one_hot(probabilities, labels)
    return -np.sum((1 - y) * np.log(probabilities)) / len(labels)


@mistake(
    "cross_entropy",
    what="You computed squares: the mean squared error of probabilities and one-hot rows.",
    why="It is a loss, too, but has no logarithm.",
    see="A probability of 0.1 should cost 2.303.",
)
def squares(probabilities, labels):
    return np.mean((probabilities - one_hot(probabilities, labels)) ** 2)


@mistake(
    "cross_entropy",
    what="You computed squares: the sum of (p - target) ** 2, the Brier score.",
    why="It is a loss, too, but has no logarithm.",
    see="A probability of 0.1 should cost 2.303.",
)
def brier(probabilities, labels):
    return np.sum((probabilities - one_hot(probabilities, labels)) ** 2) / len(labels)


@mistake(
    "cross_entropy",
    what="You subtracted log(n_classes): the divergence from guessing evenly.",
    why="The loss of an even guess is log(n_classes), not 0.",
    see="Ten probabilities of 0.1 should cost 2.303, and cost 0.",
)
def less_even_guess(probabilities, labels):
    return cross_entropy(probabilities, labels) - np.log(probabilities.shape[1])


@mistake(
    "cross_entropy",
    what="You cut probabilities off below 0.1.",
    why="A number against log(0) must be tiny, such as 1e-12.",
    see="A probability of 0.01 should cost 4.605, and costs 2.303.",
)
def clipped_at_tenth(probabilities, labels):
    return cross_entropy(np.clip(probabilities, 0.1, 0.9), labels)


@mistake(
    "cross_entropy",
    what="You added 0.01 inside the logarithm.",
    why="A number against log(0) must be tiny, such as 1e-12.",
    see="A probability of 0.01 should cost 4.605, and costs 3.912.",
)
def large_epsilon_inside(probabilities, labels):
    return cross_entropy(probabilities + 1e-2, labels)


@mistake(
    "cross_entropy",
    what="You added 0.001 inside the logarithm.",
    why="A number against log(0) must be tiny, such as 1e-12.",
    see="A probability of 0.01 should cost 4.605, and costs 4.51.",
)
def epsilon_inside(probabilities, labels):
    return cross_entropy(probabilities + 1e-3, labels)


@mistake(
    "cross_entropy",
    what="You added 0.01 outside the logarithm.",
    why="Against log(0) it must stand inside, and be tiny.",
    see="A probability of 1 should cost 0.",
)
def epsilon_outside(probabilities, labels):
    return cross_entropy(probabilities, labels) - 1e-2


@mistake(
    "cross_entropy",
    what="You counted wrong answers: the share of samples whose largest probability is elsewhere.",
    why="That is the error rate; it has no slope to learn from.",
    see="A probability of 0.1 should cost 2.303.",
)
def error_rate(probabilities, labels):
    return np.mean(probabilities.argmax(axis=1) != labels)


@mistake(
    "cross_entropy",
    what="You counted right answers, the accuracy.",
    why="It grows with success, and has no slope to learn from.",
    see="A probability of 0.1 should cost 2.303.",
)
def accuracy(probabilities, labels):
    return np.mean(probabilities.argmax(axis=1) == labels)


@mistake(
    "cross_entropy",
    what="You took the logarithm twice, or of the loss.",
    why="The probabilities are no logarithms yet, and one is enough.",
    see="A probability of 0.1 should cost 2.303.",
)
def logarithm_of_loss(probabilities, labels):
    return np.log(cross_entropy(probabilities, labels))


@mistake(
    "cross_entropy",
    what="You took the median over samples.",
    why="np.median in place of np.mean.",
    see="One sample that is very wrong should raise the loss.",
)
def median_of_samples(probabilities, labels):
    return np.median(-np.log(right_ones(probabilities, labels)))


@mistake(
    "cross_entropy",
    what="You returned the gradient, (p - target) / n_samples.",
    why="It says how to change the logits; the loss is one number.",
    see="Print the shape of what you return.",
)
def gradient_of_logits(probabilities, labels):
    return (probabilities - one_hot(probabilities, labels)) / len(labels)


@mistake(
    "cross_entropy",
    what="math.log takes one number, and this is an array.",
    why="NumPy's functions work on all numbers at once.",
    see="Write np.log.",
)
def log_of_math(probabilities, labels):
    return -math.log(right_ones(probabilities, labels))


@mistake(
    "cross_entropy",
    what="math.log takes one number, and this is an array.",
    why="NumPy's functions work on all numbers at once.",
    see="Write np.log.",
)
def log_of_math_of_all(probabilities, labels):
    return -math.log(probabilities)


@mistake(
    "cross_entropy",
    what="You treated labels as one-hot rows: labels * np.log(probabilities), with a column of labels.",
    why="labels has one number a sample; use it as an index, or make one-hot rows first.",
    see="Print labels.shape.",
)
def mean_of_label_times_row(probabilities, labels):
    return -np.mean(labels[:, np.newaxis] * np.log(probabilities))


@mistake(
    "mse",
    what="You divided by the number of elements plus 1.",
    why="The mean divides by the number of elements.",
    see="Of one error of 2 it should be 4.",
)
def one_more(outputs, targets):
    return np.sum((outputs - targets) ** 2) / (outputs.size + 1)


@mistake(
    "mse",
    what="You divided by n_samples + n_out.",
    why="The number of elements is n_samples * n_out.",
    see="outputs.size says it.",
)
def sizes_added(outputs, targets):
    return np.sum((outputs - targets) ** 2) / sum(outputs.shape)


@mistake(
    "mse",
    what="You used the last output only.",
    why="Every output of every sample counts.",
    see="Change the first column: the loss should change.",
)
def last_output_only(outputs, targets):
    return np.mean((outputs[:, -1] - targets[:, -1]) ** 2)


@mistake(
    "mse",
    what="You averaged each sample's largest square.",
    why="Every output counts.",
    see="Change a small error: the loss should change.",
)
def largest_of_samples(outputs, targets):
    return np.mean(np.max((outputs - targets) ** 2, axis=1))


@mistake(
    "mse",
    what="You averaged the roots of each sample's mean square.",
    why="No root is asked for.",
    see="Double all errors: the loss should become four times as large.",
)
def roots_averaged(outputs, targets):
    return np.mean(np.sqrt(np.mean((outputs - targets) ** 2, axis=1)))


@mistake(
    "mse",
    what="You added up each sample's errors before squaring.",
    why="Errors of both signs cancel; square first.",
    see="Errors of 1 and -1 should give 1, and give 0.",
)
def sums_squared(outputs, targets):
    return np.mean(np.sum(outputs - targets, axis=1) ** 2)


@mistake(
    "mse",
    what="You averaged each sample's errors before squaring.",
    why="Errors of both signs cancel; square first.",
    see="Errors of 1 and -1 should give 1, and give 0.",
)
def means_squared(outputs, targets):
    return np.mean(np.mean(outputs - targets, axis=1) ** 2)


@mistake(
    "mse",
    what="You multiplied the square out, and left out targets ** 2.",
    why="(o - t)² is o² - 2ot + t².",
    see="Equal outputs and targets should give 0.",
)
def targets_not_squared(outputs, targets):
    return np.mean(outputs**2 - 2 * outputs * targets)


@mistake(
    "mse",
    what="You added the squares: the middle term is missing.",
    why="(o - t)² is o² - 2ot + t².",
    see="Equal outputs and targets should give 0.",
)
def squares_added(outputs, targets):
    return np.mean(outputs**2 + targets**2)


@mistake(
    "mse",
    what="You multiplied the square out with ot in place of 2ot.",
    why="(o - t)² is o² - 2ot + t².",
    see="Equal outputs and targets should give 0.",
)
def middle_term_once(outputs, targets):
    return np.mean(outputs**2 - outputs * targets + targets**2)


@mistake(
    "mse",
    what="You cut the differences to whole numbers before squaring.",
    why="An int array or int() loses what comes after the point.",
    see="An error of 0.5 should give 0.25, and gives 0.",
)
def differences_cut(outputs, targets):
    return np.mean(np.trunc(outputs - targets) ** 2)


@mistake(
    "mse",
    what="You sorted both before comparing.",
    why="Each output belongs to its own target.",
    see="outputs of [[1, 2]] and targets of [[2, 1]] should give 1.",
)
def sorted_first(outputs, targets):
    return np.mean((np.sort(outputs) - np.sort(targets)) ** 2)


@mistake(
    "mse",
    what="You applied a sigmoid to the outputs.",
    why="The outputs are compared as they are.",
    see="Equal outputs and targets should give 0.",
)
def sigmoid_first_of_mse(outputs, targets):
    return np.mean((1 / (1 + np.exp(-outputs)) - targets) ** 2)


@mistake(
    "mse",
    what="You applied a softmax to the outputs.",
    why="The outputs are compared as they are.",
    see="Equal outputs and targets should give 0.",
)
def softmax_first(outputs, targets):
    e = np.exp(outputs)
    return np.mean((e / e.sum(axis=1, keepdims=True) - targets) ** 2)


@mistake(
    "mse",
    what="You cut the errors off at -1 and 1.",
    why="Large errors count the more.",
    see="An error of 3 should give 9, and gives 1.",
)
def clipped_errors(outputs, targets):
    return np.mean(np.clip(outputs - targets, -1, 1) ** 2)


@mistake(
    "mse",
    what="You computed log(cosh(error)), another loss.",
    why="It grows like a line far out; a square is asked for.",
    see="An error of 3 should give 9.",
)
def log_cosh(outputs, targets):
    return np.mean(np.log(np.cosh(outputs - targets)))


@mistake(
    "mse",
    what="You divided by the variance of the targets.",
    why="That is a share of variance left over, not the mean squared error.",
    see="Double everything: the loss should become four times as large.",
)
def by_variance(outputs, targets):
    return np.mean((outputs - targets) ** 2) / np.var(targets)


@mistake(
    "mse",
    what="Each sample met every sample: outputs[:, None] - targets.",
    why="Sample s belongs to target s only.",
    see="Equal outputs and targets should give 0.",
)
def rows_with_every_row(outputs, targets):
    return np.mean((outputs[:, np.newaxis] - targets) ** 2)


@mistake(
    "mse",
    what="You counted errors of one sign only.",
    why="Too large and too small are both wrong.",
    see="An error of -1 should count as much as one of 1.",
)
def too_small_only(outputs, targets):
    return np.mean(np.maximum(outputs - targets, 0) ** 2)


@mistake(
    "mse",
    what="You took absolute values in place of squares, and their sum.",
    why="Two things at once: no square, no mean.",
    see="An error of 3 should give 9.",
)
def absolute_sum(outputs, targets):
    return np.sum(np.abs(outputs - targets))


@mistake(
    "mse",
    what="You returned after the first sample: the return is inside the loop.",
    why="Move it out, to the left.",
    see="Change the last sample: the loss should change.",
)
def return_in_loop(outputs, targets):
    return np.mean((outputs[0] - targets[0]) ** 2) / len(outputs)


@mistake(
    "mse",
    what="You took the root of half the mean.",
    why="Neither a half nor a root is asked for.",
    see="An error of 2 should give 4.",
)
def root_of_half(outputs, targets):
    return np.sqrt(np.mean((outputs - targets) ** 2) / 2)


@mistake(
    "mse",
    what="You returned minus half the sum, the logarithm of a bell curve.",
    why="The mean of the squares is asked for.",
    see="A loss of squares is never negative.",
)
def minus_half_sum(outputs, targets):
    return -0.5 * np.sum((outputs - targets) ** 2)


@mistake(
    "cross_entropy",
    what="You added log(1 - p) of the right class: -log(p) - log(1 - p).",
    why="It belongs to wrong classes in the yes-or-no loss, and not to this one.",
    see="p = 0.9 should give 0.105.",
)
def yes_or_no_of_right(probabilities, labels):
    right = probabilities[np.arange(len(labels)), labels]
    return -np.mean(np.log(right) + np.log(1 - right))


@mistake(
    "cross_entropy",
    what="You computed -p log(p) - (1 - p) log(1 - p) of the right class.",
    why="That is an entropy: the loss is -log(p) alone.",
    see="p = 0.9 should give 0.105.",
)
def entropy_of_right(probabilities, labels):
    right = probabilities[np.arange(len(labels)), labels]
    return -np.mean(right * np.log(right) + (1 - right) * np.log(1 - right))


@mistake(
    "cross_entropy",
    what="You took the smallest probability of each row, whatever the label.",
    why="The label says which one counts.",
    see="Change a label: the loss should change.",
)
def smallest_of_row(probabilities, labels):
    return -np.mean(np.log(probabilities.min(axis=1)))


@mistake(
    "cross_entropy",
    what="You took the first class's probability of each row, whatever the label.",
    why="The label says which one counts.",
    see="Change a label: the loss should change.",
)
def first_class_only(probabilities, labels):
    return -np.mean(np.log(probabilities[:, 0]))


@mistake(
    "cross_entropy",
    what="You returned the largest loss of the samples, not their mean.",
    why="One sample must not decide alone.",
    see="Change a right sample: the loss should change.",
)
def largest_loss(probabilities, labels):
    right = probabilities[np.arange(len(labels)), labels]
    return -np.log(right.min())


@mistake(
    "cross_entropy",
    what="You returned the smallest loss of the samples, not their mean.",
    why="One sample must not decide alone.",
    see="Change a wrong sample: the loss should change.",
)
def smallest_loss(probabilities, labels):
    right = probabilities[np.arange(len(labels)), labels]
    return -np.log(right.max())


@mistake(
    "cross_entropy",
    what="You took the root of the mean of squares of the logarithms.",
    why="The plain mean is asked for.",
    see="Of losses 1 and 3 it should be 2.",
)
def root_mean_square(probabilities, labels):
    right = probabilities[np.arange(len(labels)), labels]
    return np.sqrt(np.mean(np.log(right) ** 2))


@mistake(
    "cross_entropy",
    what="You returned the standard deviation of the losses, not their mean.",
    why="np.std measures how they differ.",
    see="Equal losses should not give 0.",
)
def spread_of_losses(probabilities, labels):
    right = probabilities[np.arange(len(labels)), labels]
    return np.std(np.log(right))


@mistake(
    "cross_entropy",
    what="You squared what is missing: (1 - p) ** 2.",
    why="The loss is -log(p).",
    see="p = 0.1 should give 2.303.",
)
def missing_squared(probabilities, labels):
    right = probabilities[np.arange(len(labels)), labels]
    return np.mean((1 - right) ** 2)


@mistake(
    "cross_entropy",
    what="You left out the logarithm, and summed: sum(1 - p).",
    why="The loss is the mean of -log(p).",
    see="p = 0.1 should give 2.303.",
)
def missing_summed(probabilities, labels):
    right = probabilities[np.arange(len(labels)), labels]
    return np.sum(1 - right)


@mistake(
    "cross_entropy",
    what="You computed a focal loss: (1 - p)² in front of the logarithm.",
    why="It weakens what is right already; the task asks for -log(p).",
    see="p = 0.9 should give 0.105.",
)
def focal(probabilities, labels):
    right = probabilities[np.arange(len(labels)), labels]
    return -np.mean((1 - right) ** 2 * np.log(right))


@mistake(
    "cross_entropy",
    what="You divided by the sums of the columns first.",
    why="Each row adds up to 1 already.",
    see="One sample more must not change the others' losses.",
)
def columns_normalised(probabilities, labels):
    p = probabilities / probabilities.sum(axis=0)
    return cross_entropy(p, labels)


@mistake(
    "cross_entropy",
    what="You divided each row by its largest probability first.",
    why="Each row adds up to 1 already.",
    see="A sample that is right with p = 0.5 should give 0.693, and gives 0.",
)
def divided_by_row_maximum(probabilities, labels):
    p = probabilities / probabilities.max(axis=1, keepdims=True)
    return cross_entropy(p, labels)


@mistake(
    "cross_entropy",
    what="Samples of class 0 are left out.",
    why="`if label:` is false for 0; or labels were multiplied in.",
    see="Give labels of zeros: the loss should not be 0.",
)
def class_zero_skipped(probabilities, labels):
    right = probabilities[np.arange(len(labels)), labels]
    return -np.sum(np.log(right) * (labels != 0)) / len(labels)


@mistake(
    "cross_entropy",
    what="You counted only samples whose guess is right.",
    why="The loss learns most from those that are wrong.",
    see="A sample that is wrong should have the larger loss.",
)
def wrong_guesses_skipped(probabilities, labels):
    right = probabilities[np.arange(len(labels)), labels]
    return -np.sum(np.log(right) * (probabilities.argmax(axis=1) == labels)) / len(labels)


@mistake(
    "cross_entropy",
    what="You averaged within each class first, then over classes.",
    why="Each sample counts the same.",
    see="A class with many samples should weigh more.",
)
def averaged_by_class(probabilities, labels):
    right = probabilities[np.arange(len(labels)), labels]
    return np.mean([-np.mean(np.log(right[labels == c])) for c in np.unique(labels)])


@mistake(
    "cross_entropy",
    what="You smoothed the targets: 0.9 for the right class, and some for all others.",
    why="Only the right class's probability appears.",
    see="p = 1 for the right class should give 0.",
)
def smoothed_targets(probabilities, labels):
    n_classes = probabilities.shape[1]
    targets = 0.9 * np.eye(n_classes)[labels] + 0.1 / n_classes
    return -np.mean(np.sum(targets * np.log(probabilities), axis=1))


@mistake(
    "cross_entropy",
    what="You divided by n_samples + 1.",
    why="The mean divides by the number of samples.",
    see="One sample with p = 0.1 should give 2.303.",
)
def one_sample_more(probabilities, labels):
    right = probabilities[np.arange(len(labels)), labels]
    return -np.sum(np.log(right)) / (len(labels) + 1)


@mistake(
    "cross_entropy",
    what="You added 0.0001 inside the logarithm.",
    why="An epsilon that can be seen is too large: 1e-12 is plenty.",
    see="An unlikely right class shows it.",
)
def epsilon_of_ten_thousandth(probabilities, labels):
    right = probabilities[np.arange(len(labels)), labels]
    return -np.mean(np.log(right + 1e-4))


@mistake(
    "cross_entropy",
    what="You cut probabilities off at 0.05 and 0.95.",
    why="A sure mistake has a large loss: cut off no sooner than at 1e-12.",
    see="p = 0.002 should give 6.21.",
)
def clipped_at_twentieth(probabilities, labels):
    right = probabilities[np.arange(len(labels)), labels]
    return -np.mean(np.log(np.clip(right, 0.05, 0.95)))


@mistake(
    "cross_entropy",
    what="You cut probabilities off at 0.01 and 0.99.",
    why="A sure mistake has a large loss: cut off no sooner than at 1e-12.",
    see="p = 0.002 should give 6.21.",
)
def clipped_at_hundredth(probabilities, labels):
    right = probabilities[np.arange(len(labels)), labels]
    return -np.mean(np.log(np.clip(right, 0.01, 0.99)))


@mistake(
    "cross_entropy",
    what="You computed a hinge loss: by how much another class is ahead.",
    why="The loss is the mean of -log(p).",
    see="p = 0.1 should give 2.303.",
)
def hinge(probabilities, labels):
    right = probabilities[np.arange(len(labels)), labels]
    return np.mean(np.maximum(0, 1 - right + probabilities.max(axis=1)))


@mistake(
    "cross_entropy",
    what="You put the minus inside the logarithm: log(-p) is nan.",
    why="-log(p) is meant: the minus stands in front.",
    see="Print np.log(-0.5).",
)
def minus_inside(probabilities, labels):
    right = probabilities[np.arange(len(labels)), labels]
    return np.mean(np.log(-right))
