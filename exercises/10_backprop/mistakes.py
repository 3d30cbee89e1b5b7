"""Wrong backpropagations that people really write: mistakes_*.py. Here is what several of them use.

Most are one wrong step in an otherwise right walk; `walk` takes the step as an argument.
"""

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def softmax(z, axis=1):
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def one_hot(labels, n_classes):
    return np.eye(n_classes)[labels]


def forward(x, weights, biases, hidden=sigmoid, output=softmax):
    """Return the pre-activations of each layer, and the inputs and activations of each layer."""
    zs, activations = [], [x]
    for w, b in zip(weights, biases):
        zs.append(activations[-1] @ w.T + b)
        is_last = len(zs) == len(weights)
        activations.append(output(zs[-1]) if is_last else hidden(zs[-1]))
    return zs, activations


def mean_error(p, labels):
    return (p - one_hot(labels, p.shape[1])) / len(p)


def walk(
    x,
    labels,
    weights,
    biases,
    error=mean_error,
    slope=lambda _, a: a * (1 - a),
    back=lambda delta, w: delta @ w,
    dw=lambda delta, before: delta.T @ before,
    db=lambda delta: delta.sum(axis=0),
    **kinds,
):
    """Walk back through the layers; each argument is one step of the way."""
    zs, activations = forward(x, weights, biases, **kinds)
    delta = error(activations[-1], labels)
    dweights, dbiases = [], []
    for layer in reversed(range(len(weights))):
        dweights.insert(0, dw(delta, activations[layer]))
        dbiases.insert(0, db(delta))
        if layer > 0:
            delta = back(delta, weights[layer]) * slope(zs[layer - 1], activations[layer])
    return dweights, dbiases


def deltas_of(x, labels, weights, biases):
    """Return each layer's dloss/dz, and the inputs and activations of each layer."""
    _, activations = forward(x, weights, biases)
    deltas = [mean_error(activations[-1], labels)]
    for layer in range(len(weights) - 1, 0, -1):
        a = activations[layer]
        deltas.insert(0, deltas[0] @ weights[layer] * a * (1 - a))
    return deltas, activations


def repeat_to(values, shape):
    return np.broadcast_to(values, shape).copy()


def collected(deltas, activations):
    pairs = list(zip(deltas, activations))
    return [d.T @ a for d, a in pairs], [d.sum(axis=0) for d in deltas]
