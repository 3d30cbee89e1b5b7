"""Wrong cross-entropies: the sum and the mean."""

import numpy as np

from grader.mistakes import convention, mistake

from .mistakes import one_hot, right_ones
from .solution import cross_entropy


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
    what="You left out the logarithm, and summed: sum(1 - p).",
    why="The loss is the mean of -log(p).",
    see="p = 0.1 should give 2.303.",
)
def missing_summed(probabilities, labels):
    right = probabilities[np.arange(len(labels)), labels]
    return np.sum(1 - right)


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
    what="You divided by n_samples + 1.",
    why="The mean divides by the number of samples.",
    see="One sample with p = 0.1 should give 2.303.",
)
def one_sample_more(probabilities, labels):
    right = probabilities[np.arange(len(labels)), labels]
    return -np.sum(np.log(right)) / (len(labels) + 1)


@mistake(
    "cross_entropy",
    what="You divided each probability by the number of samples, inside the logarithm.",
    why="A parenthesis closes too late: the mean is taken of the logarithms.",
    see="With every p = 1 the loss should be 0.",
)
def divided_inside_the_logarithm(probabilities, labels):
    return -np.sum(np.log(right_ones(probabilities, labels) / len(labels)))


@mistake(
    "cross_entropy",
    what="You averaged inside the logarithm, and again outside.",
    why="A parenthesis closes too late: the mean is taken of the logarithms, once.",
    see="With every p = 1 the loss should be 0.",
)
def divided_inside_and_outside(probabilities, labels):
    return -np.mean(np.log(right_ones(probabilities, labels) / len(labels)))


@mistake(
    "cross_entropy",
    what="You returned after the first sample, divided by the number of samples.",
    why="The return is inside the loop: it ends the function in the first round.",
    see="Change the last label: the loss should change.",
)
def returned_in_the_loop(probabilities, labels):
    return -np.log(probabilities[0, labels[0]]) / len(labels)
