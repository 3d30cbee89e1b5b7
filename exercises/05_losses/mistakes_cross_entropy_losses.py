"""Wrong cross-entropies: another loss."""

import numpy as np

from grader.mistakes import mistake

from .mistakes import one_hot, right_ones
from .solution import cross_entropy


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
    what="You squared what is missing: (1 - p) ** 2.",
    why="The loss is -log(p).",
    see="p = 0.1 should give 2.303.",
)
def missing_squared(probabilities, labels):
    right = probabilities[np.arange(len(labels)), labels]
    return np.mean((1 - right) ** 2)


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
    what="You computed a hinge loss: by how much another class is ahead.",
    why="The loss is the mean of -log(p).",
    see="p = 0.1 should give 2.303.",
)
def hinge(probabilities, labels):
    right = probabilities[np.arange(len(labels)), labels]
    return np.mean(np.maximum(0, 1 - right + probabilities.max(axis=1)))
