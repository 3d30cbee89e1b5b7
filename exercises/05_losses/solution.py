"""The reference: slow and obvious, one number at a time."""

import math


def mse(outputs, targets):
    n_samples, n_out = outputs.shape
    total = 0.0
    for sample in range(n_samples):
        for output in range(n_out):
            total += float(outputs[sample, output] - targets[sample, output]) ** 2
    return total / (n_samples * n_out)


def cross_entropy(probabilities, labels):
    n_samples = len(labels)
    total = 0.0
    for sample in range(n_samples):
        total -= math.log(probabilities[sample, labels[sample]])
    return total / n_samples
