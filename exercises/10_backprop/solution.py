"""The reference: slow and obvious, one sample at a time."""

import numpy as np


def backprop(x, labels, weights, biases):
    dweights = [np.zeros(w.shape) for w in weights]
    dbiases = [np.zeros(b.shape) for b in biases]
    for sample, label in zip(x, labels):
        activations = forward(sample, weights, biases)
        delta = activations[-1].copy()
        delta[label] -= 1
        for layer in reversed(range(len(weights))):
            before = activations[layer]
            dweights[layer] += np.outer(delta, before) / len(x)
            dbiases[layer] += delta / len(x)
            delta = weights[layer].T @ delta * before * (1 - before)
    return dweights, dbiases


def forward(sample, weights, biases):
    """Return the inputs and each layer's activations of one sample."""
    activations = [sample]
    for w, b in zip(weights[:-1], biases[:-1]):
        activations.append(1 / (1 + np.exp(-(w @ activations[-1] + b))))
    exponentials = np.exp(weights[-1] @ activations[-1] + biases[-1])
    return [*activations, exponentials / exponentials.sum()]
