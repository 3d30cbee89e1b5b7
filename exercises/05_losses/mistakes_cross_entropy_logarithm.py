"""Wrong cross-entropies: the logarithm, and what is in it."""

import math

import numpy as np

from grader.mistakes import mistake

from .mistakes import right_ones
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
    what="You took the logarithm twice, or of the loss.",
    why="The probabilities are no logarithms yet, and one is enough.",
    see="A probability of 0.1 should cost 2.303.",
)
def logarithm_of_loss(probabilities, labels):
    return np.log(cross_entropy(probabilities, labels))


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
    what="You put the minus inside the logarithm: log(-p) is nan.",
    why="-log(p) is meant: the minus stands in front.",
    see="Print np.log(-0.5).",
)
def minus_inside(probabilities, labels):
    right = probabilities[np.arange(len(labels)), labels]
    return np.mean(np.log(-right))
