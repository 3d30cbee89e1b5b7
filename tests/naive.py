"""A slow, obvious, float64 network, which shares nothing with what it judges.

Layers are pairs (weights of shape (n_out, n_in), biases of shape (n_out,)); x is one sample.
"""

from itertools import pairwise
from math import exp, log, log1p, tanh

import numpy as np


def forward(layers, activations, x, masks=None):
    """Return every layer's z and a; masks[l] multiplies the activations of hidden layer l."""
    z, a = [], []
    for number, ((weights, biases), name) in enumerate(zip(layers, activations, strict=True)):
        z.append(weights @ x + biases)
        x = activate(name, z[-1])
        if masks is not None and number < len(layers) - 1:
            x = x * masks[number]
        a.append(x)
    return z, a


def activate(name, z):
    if name == "softmax":
        exponentials = [exp(value - max(z)) for value in z]
        return np.array([value / sum(exponentials) for value in exponentials])
    return np.array([activate_one(name, value) for value in z])


def activate_one(name, z):
    match name:
        case "sigmoid":
            return 1 / (1 + exp(-z)) if z > 0 else exp(z) / (1 + exp(z))
        case "tanh":
            return tanh(z)
        case "relu":
            return max(z, 0.0)
        case "leaky-relu":
            return z if z > 0 else 0.01 * z
        case "linear":
            return z


def slope(name, z):
    """Return the matrix of da_i / dz_j."""
    a = activate(name, z)
    if name == "softmax":
        return np.diag(a) - np.outer(a, a)
    slopes = {
        "sigmoid": a * (1 - a),
        "tanh": 1 - a**2,
        "relu": 1.0 * (z > 0),
        "leaky-relu": np.where(z > 0, 1, 0.01),
        "linear": np.ones(len(z)),
    }
    return np.diag(slopes[name])


def target(label, n_out):
    return np.array([1.0 if j == label else 0.0 for j in range(n_out)])


def loss(name, z, a, label):
    """Return the loss of one sample, from z and a of the output layer."""
    y = target(label, len(a))
    match name:
        case "cross-entropy":
            highest = max(z)
            return log(sum(exp(value - highest) for value in z)) + highest - z[label]
        case "binary-cross-entropy":
            terms = [
                max(value, 0) - value * t + log1p(exp(-abs(value)))
                for value, t in zip(z, y, strict=True)
            ]
            return sum(terms) / len(a)
        case "quadratic":
            return sum((a - y) ** 2) / 2
        case "mse":
            return sum((a - y) ** 2) / len(a)


def loss_slope(name, a, label):
    """Return dL/da of one sample."""
    y = target(label, len(a))
    match name:
        case "cross-entropy":
            return -y / a
        case "binary-cross-entropy":
            return (-y / a + (1 - y) / (1 - a)) / len(a)
        case "quadratic":
            return a - y
        case "mse":
            return 2 * (a - y) / len(a)


def penalty(layers, l1, l2):
    weights = [value for matrix, _ in layers for value in matrix.ravel()]
    return l1 * sum(abs(value) for value in weights) + l2 / 2 * sum(v * v for v in weights)


def objective(layers, activations, loss_name, samples, labels, l1=0.0, l2=0.0, masks=None):
    """Return the mean loss of a batch, plus the penalty."""
    losses = []
    for number, (x, label) in enumerate(zip(samples, labels, strict=True)):
        z, a = forward(layers, activations, x, masks and masks[number])
        losses.append(loss(loss_name, z[-1], a[-1], label))
    return sum(losses) / len(losses) + penalty(layers, l1, l2)


def gradient(layers, activations, loss_name, samples, labels, l1=0.0, l2=0.0, masks=None):
    """Return the objective's gradient, layer by layer, by backpropagation."""
    totals = [
        (l2 * weights + l1 * np.sign(weights), np.zeros(len(biases))) for weights, biases in layers
    ]
    for number, (x, label) in enumerate(zip(samples, labels, strict=True)):
        mask = masks and masks[number]
        z, a = forward(layers, activations, x, mask)
        upstream = loss_slope(loss_name, a[-1], label)
        for place in reversed(range(len(layers))):
            delta = slope(activations[place], z[place]) @ upstream
            inputs = x if place == 0 else a[place - 1]
            weight_total, bias_total = totals[place]
            weight_total += np.outer(delta, inputs) / len(labels)
            bias_total += delta / len(labels)
            upstream = layers[place][0].T @ delta
            if mask is not None and place > 0:
                upstream = upstream * mask[place - 1]
    return totals


def numeric_gradient(function, values, step=1e-5):
    """Return df/dvalues by central differences; `values` is a float64 vector."""
    slopes = []
    for place in range(len(values)):
        up, down = values.copy(), values.copy()
        up[place] += step
        down[place] -= step
        slopes.append((function(up) - function(down)) / (2 * step))
    return np.array(slopes)


def flatten(layers):
    return np.concatenate([np.concatenate([w.ravel(), b]) for w, b in layers])


def unflatten(values, sizes):
    layers, start = [], 0
    for n_in, n_out in pairwise(sizes):
        end = start + n_in * n_out
        layers.append((values[start:end].reshape(n_out, n_in), values[end : end + n_out]))
        start = end + n_out
    return layers


def descend(name, p, g, memory, t, settings):
    """Return p after one step along g; `memory` holds what the optimizer remembers, t = 1, 2, ..."""
    rate = settings["learning_rate"]
    zero = np.zeros(len(p))
    match name:
        case "sgd":
            return p - rate * g
        case "momentum" | "nesterov":
            v = memory["v"] = settings["momentum"] * memory.get("v", zero) + g
            return p - rate * (v if name == "momentum" else g + settings["momentum"] * v)
        case "adagrad":
            s = memory["s"] = memory.get("s", zero) + g**2
            return p - rate * g / (np.sqrt(s) + settings["epsilon"])
        case "rmsprop":
            decay = settings["decay"]
            s = memory["s"] = decay * memory.get("s", zero) + (1 - decay) * g**2
            return p - rate * g / (np.sqrt(s) + settings["epsilon"])
        case "adam":
            one, two = settings["beta1"], settings["beta2"]
            m = memory["m"] = one * memory.get("m", zero) + (1 - one) * g
            v = memory["v"] = two * memory.get("v", zero) + (1 - two) * g**2
            m, v = m / (1 - one**t), v / (1 - two**t)
            return p - rate * m / (np.sqrt(v) + settings["epsilon"])


def mixed(x):
    """Return 32 bits that look like chance: lowbias32."""
    x ^= x >> 16
    x = x * 0x7FEB352D % 2**32
    x ^= x >> 15
    x = x * 0x846CA68B % 2**32
    return x ^ (x >> 16)


def dropout_factors(keep, seed, step, layer, first, n_values):
    """Return 1/keep or 0 for each of n_values neurons of a batch's layer 1, 2, ..."""
    key = mixed(seed ^ mixed(step ^ mixed(layer)))
    stride = mixed(key ^ 0x9E3779B9) | 1
    draws = [mixed(((first + i) * stride + key) % 2**32) for i in range(n_values)]
    return np.array([1 / keep if draw < keep * 2**32 else 0.0 for draw in draws])
