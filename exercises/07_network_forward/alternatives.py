"""Other right ways of writing a network's forward pass; each must pass."""

from itertools import accumulate

import numpy as np

from grader.mistakes import alternative


def sigmoid(z):
    return 0.5 * (1 + np.tanh(z / 2))


def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def by_hand(x, weights, biases):
    activations = []
    for w, b in zip(weights[:-1], biases[:-1]):
        x = sigmoid(x @ w.T + b)
        activations.append(x)
    activations.append(softmax(x @ weights[-1].T + biases[-1]))
    return activations


@alternative("network_forward")
def last_layer_after_the_loop(x, weights, biases):
    return by_hand(x, weights, biases)


@alternative("network_forward")
def by_index(x, weights, biases):
    activations = [x]
    for layer in range(len(weights)):
        z = np.dot(activations[layer], weights[layer].T) + biases[layer]
        activations.append(1 / (1 + np.exp(-z)) if layer < len(weights) - 1 else softmax(z))
    return activations[1:]


@alternative("network_forward")
def softmax_in_place_of_the_last(x, weights, biases):
    activations = []
    for w, b in zip(weights, biases):
        z = x @ w.T + b
        x = 1 / (1 + np.exp(-z))
        activations.append(x)
    activations[-1] = softmax(z)
    return activations


@alternative("network_forward")
def recursive(x, weights, biases):
    z = x @ weights[0].T + biases[0]
    if len(weights) == 1:
        return [softmax(z)]
    a = sigmoid(z)
    return [a, *recursive(a, weights[1:], biases[1:])]


@alternative("network_forward")
def samples_in_columns_and_back(x, weights, biases):
    a, activations = x.T, []
    for layer, (w, b) in enumerate(zip(weights, biases)):
        z = (w @ a + b[:, np.newaxis]).T
        a = (softmax(z) if layer == len(weights) - 1 else sigmoid(z)).T
        activations.append(a.T)
    return activations


@alternative("network_forward")
def sample_by_sample(x, weights, biases):
    activations = [np.zeros((len(x), len(b))) for b in biases]
    for s, sample in enumerate(x):
        a = sample
        for layer, (w, b) in enumerate(zip(weights, biases)):
            z = w @ a + b
            a = sigmoid(z) if layer < len(weights) - 1 else softmax(z[np.newaxis])[0]
            activations[layer][s] = a
    return activations


@alternative("network_forward")
def einsum(x, weights, biases):
    activations = []
    for w, b in zip(weights, biases):
        z = np.einsum("si,oi->so", x, w) + b
        x = softmax(z) if w is weights[-1] else sigmoid(z)
        activations.append(x)
    return activations


@alternative("network_forward")
def tuple_of_activations(x, weights, biases):
    return tuple(by_hand(x, weights, biases))


@alternative("network_forward")
def in_float32(x, weights, biases):
    f = np.float32
    return by_hand(x.astype(f), [w.astype(f) for w in weights], [b.astype(f) for b in biases])


@alternative("network_forward")
def accumulated(x, weights, biases):
    def layer(before, parameters):
        w, b, bend = parameters
        return bend(before @ w.T + b)

    bends = [sigmoid] * (len(weights) - 1) + [softmax]
    return list(accumulate(zip(weights, biases, bends), layer, initial=x))[1:]


@alternative("network_forward")
def bias_as_one_more_input(x, weights, biases):
    activations = []
    for layer, (w, b) in enumerate(zip(weights, biases)):
        z = np.column_stack([x, np.ones(len(x))]) @ np.column_stack([w, b]).T
        x = softmax(z) if layer == len(weights) - 1 else sigmoid(z)
        activations.append(x)
    return activations
