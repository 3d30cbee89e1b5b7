"""The reference: slow and obvious, one sample and one number at a time."""

import numpy as np


def backprop(x, labels, weights, biases):
    dweights = [np.zeros(w.shape) for w in weights]
    dbiases = [np.zeros(b.shape) for b in biases]
    for sample, label in zip(x, labels):
        add_sample(sample, label, weights, biases, dweights, dbiases, len(x))
    return dweights, dbiases


def add_sample(sample, label, weights, biases, dweights, dbiases, n_samples):
    """Add one sample's share of the mean loss's gradients to the totals."""
    activations = forward(sample, weights, biases)
    delta = activations[-1].copy()
    delta[label] -= 1
    delta /= n_samples
    for layer in reversed(range(len(weights))):
        before = activations[layer]
        for neuron in range(len(delta)):
            dbiases[layer][neuron] += delta[neuron]
            for i in range(len(before)):
                dweights[layer][neuron, i] += delta[neuron] * before[i]
        delta = send_back(delta, weights[layer], before)


def forward(sample, weights, biases):
    """Return the inputs and each layer's activations of one sample."""
    activations = [sample]
    for w, b in zip(weights[:-1], biases[:-1]):
        activations.append(1 / (1 + np.exp(-(w @ activations[-1] + b))))
    exponentials = np.exp(weights[-1] @ activations[-1] + biases[-1])
    return [*activations, exponentials / exponentials.sum()]


def send_back(delta, w, before):
    """Return dloss/dz of the layer before, whose activations are `before`."""
    sent = np.zeros(len(before))
    for i in range(len(before)):
        blame = sum(delta[neuron] * w[neuron, i] for neuron in range(len(delta)))
        sent[i] = blame * before[i] * (1 - before[i])
    return sent
