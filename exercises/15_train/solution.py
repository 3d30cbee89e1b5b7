"""The reference: plain minibatch descent, with all its pieces in one file."""

from itertools import pairwise

import numpy as np

N_HIDDEN = 30
N_EPOCHS = 20
BATCH_SIZE = 10
LEARNING_RATE = 0.5


def train(x, labels, rng):
    weights, biases = start([x.shape[1], N_HIDDEN, 10], rng)
    for _ in range(N_EPOCHS):
        order = rng.permutation(len(x))
        for first in range(0, len(x), BATCH_SIZE):
            batch = order[first : first + BATCH_SIZE]
            dweights, dbiases = gradients(x[batch], labels[batch], weights, biases)
            weights = step(weights, dweights, LEARNING_RATE)
            biases = step(biases, dbiases, LEARNING_RATE)
    return weights, biases


def start(sizes, rng):
    """Return random weights, the smaller the more inputs a neuron has, and biases of zero."""
    pairs = list(pairwise(sizes))
    weights = [rng.normal(0, 1 / np.sqrt(n_in), (n_out, n_in)) for n_in, n_out in pairs]
    return weights, [np.zeros(n_out) for _, n_out in pairs]


def forward(x, weights, biases):
    """Return the inputs and each layer's activations."""
    activations = [x]
    for w, b in zip(weights[:-1], biases[:-1]):
        activations.append(1 / (1 + np.exp(-(activations[-1] @ w.T + b))))
    z = activations[-1] @ weights[-1].T + biases[-1]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return [*activations, e / e.sum(axis=1, keepdims=True)]


def gradients(x, labels, weights, biases):
    """Return the gradients of the mean cross-entropy: (dweights, dbiases)."""
    activations = forward(x, weights, biases)
    delta = activations[-1]
    delta[np.arange(len(x)), labels] -= 1
    delta /= len(x)
    dweights, dbiases = [], []
    for layer in reversed(range(len(weights))):
        before = activations[layer]
        dweights.insert(0, delta.T @ before)
        dbiases.insert(0, delta.sum(axis=0))
        delta = delta @ weights[layer] * before * (1 - before)
    return dweights, dbiases


def step(parameters, slopes, rate):
    return [p - rate * g for p, g in zip(parameters, slopes)]
