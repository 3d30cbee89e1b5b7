"""The reference: slow and obvious, one number at a time."""

import math

import numpy as np


def softmax(logits):
    return np.array([softmax_of_row(row) for row in logits])


def softmax_of_row(row):
    largest = max(row)
    exponentials = [math.exp(logit - largest) for logit in row]
    total = sum(exponentials)
    return [exponential / total for exponential in exponentials]


def one_hot(labels, n_classes):
    targets = np.zeros((len(labels), n_classes))
    for sample in range(len(labels)):
        targets[sample, labels[sample]] = 1.0
    return targets
