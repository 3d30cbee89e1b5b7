"""Wrong forward passes that people really write: mistakes_*.py. Here is what several of them use and what lies on the way to the answers."""

import numpy as np

from grader.mistakes import intermediate


def sigmoid(z):
    return 0.5 * (1 + np.tanh(z / 2))


def softmax(z, axis=1):
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def dense(a, w, b):
    return a @ w.T + b


def forward(x, weights, biases, hidden=sigmoid, output=softmax, layer=dense):
    """Return every layer's activations, with these functions in place of the right ones."""
    activations, a = [], x
    for number, (w, b) in enumerate(zip(weights, biases)):
        function = hidden if number < len(weights) - 1 else output
        a = function(layer(a, w, b))
        activations.append(a)
    return activations


@intermediate("network_forward", "the output alone, without the hidden layers")
def output_of_network(x, weights, biases):
    return forward(x, weights, biases)[-1]
