"""Wrong derivatives of activation functions that people really write: mistakes_*.py. Here is what several of them use and what lies on the way to the answers."""

import numpy as np

from grader.mistakes import intermediate


def sigmoid(z):
    return 0.5 * (1 + np.tanh(z / 2))


def demand_axes(z, n_axes):
    """Raise what a loop over so many axes meets in an array of another shape."""
    if z.ndim != n_axes:
        raise IndexError("tuple index out of range")


@intermediate("sigmoid_prime", "sigmoid(z), before its slope is taken")
def activation(z):
    return sigmoid(z)


@intermediate("tanh_prime", "tanh(z), before its slope is taken")
def activation_by_tanh(z):
    return np.tanh(z)
