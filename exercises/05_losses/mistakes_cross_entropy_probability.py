"""Wrong cross-entropies: which probability."""

import numpy as np

from grader.mistakes import mistake

from .mistakes import one_hot, right_ones
from .solution import cross_entropy


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


@mistake(
    "cross_entropy",
    what="You treated labels as one-hot rows: labels * np.log(probabilities), with a column of labels.",
    why="labels has one number a sample; use it as an index, or make one-hot rows first.",
    see="Print labels.shape.",
)
def mean_of_label_times_row(probabilities, labels):
    return -np.mean(labels[:, np.newaxis] * np.log(probabilities))


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
    what="You swapped probabilities and targets: the logarithm is taken of the one-hot rows.",
    why="-sum(target * log(p)): the target is outside, p inside.",
    see="log(0) is -inf; 1e-8 against it makes it -18.4, whatever the network said.",
)
def arguments_swapped_with_a_hundred_millionth(probabilities, labels):
    return -np.sum(probabilities * np.log(one_hot(probabilities, labels) + 1e-8)) / len(labels)


@mistake(
    "cross_entropy",
    what="You swapped probabilities and targets: the logarithm is taken of the one-hot rows.",
    why="-sum(target * log(p)): the target is outside, p inside.",
    see="log(0) is -inf; 1e-9 against it makes it -20.7, whatever the network said.",
)
def arguments_swapped_with_a_billionth(probabilities, labels):
    return -np.sum(probabilities * np.log(one_hot(probabilities, labels) + 1e-9)) / len(labels)


@mistake(
    "cross_entropy",
    what="You swapped probabilities and targets: the logarithm is taken of the one-hot rows.",
    why="-sum(target * log(p)): the target is outside, p inside.",
    see="log(0) is -inf; 1e-15 against it makes it -34.5, whatever the network said.",
)
def arguments_swapped_with_next_to_nothing(probabilities, labels):
    return -np.sum(probabilities * np.log(one_hot(probabilities, labels) + 1e-15)) / len(labels)


@mistake(
    "cross_entropy",
    what="You made one-hot rows with y[:, labels] = 1, which sets whole columns.",
    why="The colon means all rows; np.arange(n_samples) pairs each row with its label.",
    see="Print y.sum(axis=1): it should be all 1.",
)
def whole_columns_as_targets(probabilities, labels):
    targets = np.zeros(probabilities.shape)
    targets[:, labels] = 1
    return -np.sum(targets * np.log(probabilities)) / len(labels)


@mistake(
    "cross_entropy",
    what="You took the logarithm of target times p: wherever the target is 0 that is log(0).",
    why="-sum(target * log(p)): the target stands outside the logarithm, where its 0 leaves a term out.",
    see="Print the logarithms: -inf at all classes but the right one.",
)
def target_inside_the_logarithm(probabilities, labels):
    return -np.sum(np.log(one_hot(probabilities, labels) * probabilities)) / len(labels)
