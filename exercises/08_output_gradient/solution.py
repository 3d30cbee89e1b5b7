"""The reference: slow and obvious, one number at a time."""

import math

import numpy as np


def softmax_cross_entropy_gradient(logits, labels):
    n_samples, n_classes = logits.shape
    gradient = np.zeros((n_samples, n_classes))
    for sample in range(n_samples):
        probabilities = softmax(logits[sample])
        for c in range(n_classes):
            target = 1.0 if c == labels[sample] else 0.0
            gradient[sample, c] = (probabilities[c] - target) / n_samples
    return gradient


def softmax(row):
    exponentials = [math.exp(logit - max(row)) for logit in row]
    return [exponential / sum(exponentials) for exponential in exponentials]
