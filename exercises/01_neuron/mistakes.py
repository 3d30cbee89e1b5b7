"""Wrong neurons that people really write: mistakes_*.py. Here is what several of them use and what lies on the way to the answers."""

import numpy as np

from grader.mistakes import intermediate


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


@intermediate("weighted_sum", "the sum of the products, before the bias")
def products_summed(x, w, b):
    return float(x @ w)


@intermediate("neuron", "the weighted sum z, before the sigmoid")
def before_sigmoid(x, w, b):
    return float(x @ w + b)
