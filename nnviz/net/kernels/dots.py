"""Pre-activations by loops, which read samples and weights as they lie, along their rows.

BLAS copies both factors into an order of its own before it multiplies, which takes longer than the
multiplying where a layer has few neurons, or a batch few samples.
"""

import numpy as np

from nnviz.net.arrays import LINE, Floats
from nnviz.net.kernels.memory import prefetch_row
from nnviz.net.kernels.options import kernel

_ZERO = np.float32(0)
_AT_ONCE = 48
"""Neurons that take all samples before the next: their weights fit the second cache."""
_SAMPLES, _NEURONS = 4, 3
"""Of a block."""
_MANY_WEIGHTS = 120_000
"""So many do not stay in the second cache from one batch to the next."""
_LONG = 1_150
"""From here on the rows of a block do not fit the first cache, and what comes early drives them out."""


@kernel
def dot_block(x: Floats, w: Floats, biases: Floats, z: Floats, n_in: int, stride: int) -> None:
    """Fill z for the first four samples in x and the first three neurons in w.

    Twelve sums, three weights and a value of a sample fit the registers of every processor; sums
    are written sample by sample, so that no more is needed at once.
    """
    x0, x1, x2, x3 = x[:n_in], x[n_in : 2 * n_in], x[2 * n_in : 3 * n_in], x[3 * n_in : 4 * n_in]
    w0, w1, w2 = w[:n_in], w[n_in : 2 * n_in], w[2 * n_in : 3 * n_in]
    a0 = a1 = a2 = b0 = b1 = b2 = c0 = c1 = c2 = d0 = d1 = d2 = _ZERO
    for k in range(n_in):
        a0 += x0[k] * w0[k]
        a1 += x0[k] * w1[k]
        a2 += x0[k] * w2[k]
        b0 += x1[k] * w0[k]
        b1 += x1[k] * w1[k]
        b2 += x1[k] * w2[k]
        c0 += x2[k] * w0[k]
        c1 += x2[k] * w1[k]
        c2 += x2[k] * w2[k]
        d0 += x3[k] * w0[k]
        d1 += x3[k] * w1[k]
        d2 += x3[k] * w2[k]
    z[0], z[1], z[2] = a0 + biases[0], a1 + biases[1], a2 + biases[2]
    z = z[stride:]
    z[0], z[1], z[2] = b0 + biases[0], b1 + biases[1], b2 + biases[2]
    z = z[stride:]
    z[0], z[1], z[2] = c0 + biases[0], c1 + biases[1], c2 + biases[2]
    z = z[stride:]
    z[0], z[1], z[2] = d0 + biases[0], d1 + biases[1], d2 + biases[2]


@kernel
def dot(x: Floats, w: Floats) -> np.float32:
    """Return the sum of x[k] w[k]."""
    total = _ZERO
    for k in range(len(x)):
        total += x[k] * w[k]
    return total


@kernel
def asked_early(n_in: int, n_weights: int, rows: int) -> int:
    """Return how many of the next weights each block asks for, so that all ask for all of them.

    None where weights are at hand anyway.
    """
    if n_weights < _MANY_WEIGHTS or n_in >= _LONG:
        return 0
    return (n_in * _NEURONS * _SAMPLES // rows // LINE + 1) * LINE


@kernel
def dot_rows(x: Floats, w: Floats, biases: Floats, z: Floats, rows: int, stride: int) -> None:
    """Fill z with x W' + b, both read along their rows; rows of z begin `stride` numbers apart.

    Where a block does not fit any more, it overlaps those before it.
    """
    n_in, n_out = len(x) // rows, len(biases)
    if rows < _SAMPLES or n_out < _NEURONS:
        for i in range(rows):
            for j in range(n_out):
                total = dot(x[i * n_in : (i + 1) * n_in], w[j * n_in : (j + 1) * n_in])
                z[i * stride + j] = total + biases[j]
    else:
        early = asked_early(n_in, len(w), rows)
        if early > 0:
            prefetch_row(w[: _AT_ONCE * n_in])
        for start in range(0, n_out, _AT_ONCE):
            ahead = (start + _AT_ONCE) * n_in
            for block_i in range(0, rows, _SAMPLES):
                i = min(block_i, rows - _SAMPLES)
                for block_j in range(start, min(start + _AT_ONCE, n_out), _NEURONS):
                    j = min(block_j, n_out - _NEURONS)
                    prefetch_row(w[ahead : ahead + early])
                    ahead += early
                    own = z[i * stride + j :]
                    dot_block(x[i * n_in :], w[j * n_in :], biases[j:], own, n_in, stride)
