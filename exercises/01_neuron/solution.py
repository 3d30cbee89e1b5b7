"""The reference: slow and obvious."""

from math import exp


def weighted_sum(x, w, b):
    z = b
    for i in range(len(x)):
        z += x[i] * w[i]
    return float(z)


def neuron(x, w, b):
    return 1 / (1 + exp(-weighted_sum(x, w, b)))
