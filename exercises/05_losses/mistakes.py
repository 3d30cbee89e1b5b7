"""Wrong losses that people really write: mistakes_*.py. Here is what several of them use and what lies on the way to the answers."""

import numpy as np

from grader.mistakes import intermediate


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
