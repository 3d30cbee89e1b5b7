"""The reference: slow and obvious, one sample and one neuron at a time."""

import math

import numpy as np


def network_forward(x, weights, biases):
    activations = []
    for layer, (w, b) in enumerate(zip(weights, biases)):
        before = activations[-1] if activations else x
        is_last = layer == len(weights) - 1
        activations.append(np.array([layer_of_one(row, w, b, is_last) for row in before]))
    return activations


def layer_of_one(sample, w, b, is_last):
    z = [weighted_sum(sample, row, bias) for row, bias in zip(w, b)]
    return softmax(z) if is_last else [sigmoid(one) for one in z]


def weighted_sum(sample, row, bias):
    total = float(bias)
    for one, weight in zip(sample, row):
        total += one * weight
    return total


def sigmoid(z):
    if z < 0:
        return math.exp(z) / (1 + math.exp(z))
    return 1 / (1 + math.exp(-z))


def softmax(z):
    exponentials = [math.exp(one - max(z)) for one in z]
    return [exponential / sum(exponentials) for exponential in exponentials]
