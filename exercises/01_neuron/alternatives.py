"""Other right ways of writing a neuron; each must pass."""

import math
from fractions import Fraction

import numpy as np

from grader.mistakes import alternative

from .solution import weighted_sum


@alternative("weighted_sum")
def dot_product(x, w, b):
    return np.dot(x, w) + b


@alternative("weighted_sum")
def operator(x, w, b):
    return w @ x + b


@alternative("weighted_sum")
def sum_of_products(x, w, b):
    return np.sum(x * w) + b


@alternative("weighted_sum")
def builtin_sum(x, w, b):
    return sum(xi * wi for xi, wi in zip(x, w)) + b


@alternative("weighted_sum")
def exact_sum(x, w, b):
    return math.fsum([*(x * w), b])


@alternative("weighted_sum")
def bias_as_weight(x, w, b):
    return np.append(x, 1.0) @ np.append(w, b)


@alternative("weighted_sum")
def einsum(x, w, b):
    return np.einsum("i,i->", x, w) + b


@alternative("weighted_sum")
def in_float32(x, w, b):
    return np.float32(x.astype(np.float32) @ w.astype(np.float32) + np.float32(b))


@alternative("weighted_sum")
def array_of_no_axes(x, w, b):
    return np.array(x @ w + b)


@alternative("neuron")
def numpy_exp(x, w, b):
    return 1.0 / (1.0 + np.exp(-(np.dot(w, x) + b)))


@alternative("neuron")
def by_tanh(x, w, b):
    return 0.5 * (1 + np.tanh(weighted_sum(x, w, b) / 2))


@alternative("neuron")
def two_branches(x, w, b):
    z = weighted_sum(x, w, b)
    return 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))


@alternative("neuron")
def other_fraction(x, w, b):
    e = np.exp(x @ w + b)
    return e / (1 + e)


@alternative("neuron")
def neuron_in_float32(x, w, b):
    z = np.float32(x @ w + b)
    return np.float32(1) / (np.float32(1) + np.exp(-z))


@alternative("weighted_sum")
def einsum_of_products(x, w, b):
    return np.einsum("i,i->", x, w) + b


@alternative("weighted_sum")
def recursive(x, w, b):
    return b if len(x) == 0 else x[0] * w[0] + recursive(x[1:], w[1:], b)


@alternative("weighted_sum")
def trace_of_outer(x, w, b):
    return np.trace(np.outer(x, w)) + b


@alternative("weighted_sum")
def exact_fractions(x, w, b):
    return float(sum(Fraction(one) * Fraction(weight) for one, weight in zip(x, w)) + Fraction(b))


@alternative("neuron")
def softmax_against_zero(x, w, b):
    e = np.exp([x @ w + b, 0.0])
    return e[0] / e.sum()


@alternative("neuron")
def by_logaddexp(x, w, b):
    return np.exp(-np.logaddexp(0, -(x @ w + b)))


@alternative("neuron")
def product_of_exponentials(x, w, b):
    return 1 / (1 + np.exp(-b) * np.prod(np.exp(-x * w)))
