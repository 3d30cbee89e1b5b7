"""Products of matrices, few of whose rows are samples or neurons: loops that read them as they lie.

BLAS copies both factors into an order of its own before it multiplies, which takes longer than the
multiplying where a layer has few neurons, or a batch few samples.
"""

from typing import Any, NamedTuple

import numpy as np

from nnviz.net.arrays import Floats
from nnviz.net.kernels.lanes import LANES, add_product, load, number_at, store, zeros
from nnviz.net.kernels.options import kernel

_ZERO = np.float32(0)
_AT_ONCE = 64
"""Rows of a matrix that are used again and again before the next: they fit the second cache."""


@kernel
def dot_block(x: Floats, w: Floats, biases: Floats, z: Floats, n_in: int, stride: int) -> None:
    """Fill z for the first four samples in x and the first two neurons in w.

    Eight sums fit the registers of every processor, and keep its multipliers busy.
    """
    x0, x1, x2, x3 = x[:n_in], x[n_in : 2 * n_in], x[2 * n_in : 3 * n_in], x[3 * n_in : 4 * n_in]
    w0, w1 = w[:n_in], w[n_in : 2 * n_in]
    a0 = a1 = b0 = b1 = c0 = c1 = d0 = d1 = _ZERO
    for k in range(n_in):
        a0 += x0[k] * w0[k]
        b0 += x1[k] * w0[k]
        c0 += x2[k] * w0[k]
        d0 += x3[k] * w0[k]
        a1 += x0[k] * w1[k]
        b1 += x1[k] * w1[k]
        c1 += x2[k] * w1[k]
        d1 += x3[k] * w1[k]
    z[0], z[1] = a0 + biases[0], a1 + biases[1]
    z[stride], z[stride + 1] = b0 + biases[0], b1 + biases[1]
    z[2 * stride], z[2 * stride + 1] = c0 + biases[0], c1 + biases[1]
    z[3 * stride], z[3 * stride + 1] = d0 + biases[0], d1 + biases[1]


@kernel
def dot(x: Floats, w: Floats) -> np.float32:
    """Return the sum of x[k] w[k]."""
    total = _ZERO
    for k in range(len(x)):
        total += x[k] * w[k]
    return total


@kernel
def dot_rows(x: Floats, w: Floats, biases: Floats, z: Floats, rows: int, stride: int) -> None:
    """Fill z with x W' + b, both read along their rows; rows of z begin `stride` numbers apart.

    Where a block does not fit any more, it overlaps those before it.
    """
    n_in, n_out = len(x) // rows, len(biases)
    if rows < 4 or n_out < 2:
        for i in range(rows):
            for j in range(n_out):
                total = dot(x[i * n_in : (i + 1) * n_in], w[j * n_in : (j + 1) * n_in])
                z[i * stride + j] = total + biases[j]
    else:
        for start in range(0, n_out, _AT_ONCE):
            for block_i in range(0, rows, 4):
                i = min(block_i, rows - 4)
                for block_j in range(start, min(start + _AT_ONCE, n_out), 2):
                    j = min(block_j, n_out - 2)
                    own = z[i * stride + j :]
                    dot_block(x[i * n_in :], w[j * n_in :], biases[j:], own, n_in, stride)


class Terms(NamedTuple):
    """What is added to every row of a matrix: rows of another, each times its share.

    Attributes:
        sources: the rows, one after another.
        n: how long they are.
        n_sources: how many there are.
        shares: those of source q in row p of the targets is shares[p * down + q * across].
        down: see `shares`.
        across: see `shares`.
        alpha: what all shares are multiplied by.
    """

    sources: Floats
    n: int
    n_sources: int
    shares: Floats
    down: int
    across: int
    alpha: np.float32


@kernel
def add_tile(targets: Floats, n_targets: int, terms: Terms, column: int) -> None:
    """Add to sixteen columns of up to four targets.

    Where there are fewer than four, the same is done again for the last one, and stored once.
    """
    n, shares, alpha = terms.n, terms.shares, terms.alpha
    second, third, fourth = min(1, n_targets - 1), min(2, n_targets - 1), n_targets - 1
    a = b = c = d = zeros()
    for q in range(terms.n_sources):
        source, own = load(terms.sources, q * n + column), q * terms.across
        a = add_product(a, number_at(shares, own), source)
        b = add_product(b, number_at(shares, second * terms.down + own), source)
        c = add_product(c, number_at(shares, third * terms.down + own), source)
        d = add_product(d, number_at(shares, fourth * terms.down + own), source)
    add_to(targets, column, a, alpha)
    if n_targets > 1:
        add_to(targets, n + column, b, alpha)
    if n_targets > 2:
        add_to(targets, 2 * n + column, c, alpha)
    if n_targets > 3:
        add_to(targets, 3 * n + column, d, alpha)


@kernel
def add_to(target: Floats, place: int, sums: Any, alpha: np.float32) -> None:
    """Add sixteen sums, times alpha."""
    store(target, place, add_product(load(target, place), alpha, sums))


@kernel
def add_to_columns(targets: Floats, n_targets: int, terms: Terms, first: int) -> None:
    """Add to the columns from `first` on, fewer than a tile has."""
    n = terms.n
    for p in range(n_targets):
        target = targets[p * n + first : (p + 1) * n]
        for q in range(terms.n_sources):
            source = terms.sources[q * n + first : (q + 1) * n]
            share = terms.alpha * terms.shares[p * terms.down + q * terms.across]
            for k in range(len(target)):
                target[k] += share * source[k]


@kernel
def add_rows(
    targets: Floats,
    n_targets: int,
    sources: Floats,
    n_sources: int,
    shares: Floats,
    down: int,
    across: int,
    alpha: np.float32,
) -> None:
    """Add to row p of targets the sum over q of alpha shares[p * down + q * across] sources[q]."""
    n = len(targets) // max(n_targets, 1)
    # One row, or one term for each, is added before a tile is begun and ended.
    end = n // LANES * LANES if n_targets > 1 and n_sources > 1 else 0
    for q in range(0, n_sources, _AT_ONCE):
        n_some = min(_AT_ONCE, n_sources - q)
        for p in range(0, n_targets, 4):
            few, own = min(4, n_targets - p), shares[p * down + q * across :]
            terms = Terms(sources[q * n :], n, n_some, own, down, across, alpha)
            four = targets[p * n : (p + few) * n]
            for column in range(0, end, LANES):
                add_tile(four, few, terms, column)
            if end < n:
                add_to_columns(four, few, terms, end)
