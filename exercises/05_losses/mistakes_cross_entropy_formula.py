"""Wrong cross-entropies: the formula."""

import math

import numpy as np

from grader.mistakes import mistake

from .mistakes import one_hot, right_ones
from .solution import cross_entropy


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
