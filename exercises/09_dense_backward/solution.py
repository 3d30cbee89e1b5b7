"""The reference: slow and obvious, one number at a time."""

import numpy as np


def dense_backward(upstream, x, w):
    n_samples, n_out = upstream.shape
    n_in = x.shape[1]
    dx, dw, db = np.zeros((n_samples, n_in)), np.zeros((n_out, n_in)), np.zeros(n_out)
    for sample in range(n_samples):
        for neuron in range(n_out):
            db[neuron] += upstream[sample, neuron]
            for i in range(n_in):
                dw[neuron, i] += upstream[sample, neuron] * x[sample, i]
                dx[sample, i] += upstream[sample, neuron] * w[neuron, i]
    return dx, dw, db
