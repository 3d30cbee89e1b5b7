"""The reference: slow and obvious, one number at a time."""

import numpy as np


def dense_forward(x, w, b):
    n_samples, n_in = x.shape
    n_out = len(b)
    z = np.zeros((n_samples, n_out))
    for sample in range(n_samples):
        for neuron in range(n_out):
            z[sample, neuron] = b[neuron]
            for i in range(n_in):
                z[sample, neuron] += x[sample, i] * w[neuron, i]
    return z
