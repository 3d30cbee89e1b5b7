"""The reference: slow and obvious, one number at a time."""

import numpy as np


def l2_penalty(weights, strength):
    total = 0.0
    for w in weights:
        for weight in w.ravel():
            total += weight**2
    return strength / 2 * total


def l2_gradient(weights, strength):
    return [strength * w for w in weights]


def dropout_forward(x, rate, uniform):
    kept = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        if uniform[place] >= rate:
            kept[place] = x[place] / (1 - rate)
    return kept


def dropout_backward(upstream, rate, uniform):
    dx = np.zeros(upstream.shape)
    for place in np.ndindex(upstream.shape):
        if uniform[place] >= rate:
            dx[place] = upstream[place] / (1 - rate)
    return dx
