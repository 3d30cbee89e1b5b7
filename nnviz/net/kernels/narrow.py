"""Products of matrices of which one is narrow: loops that read both as they lie.

BLAS copies both factors into an order of its own before it multiplies, which takes longer than the
multiplying where a layer has few neurons, or a batch few samples. Only for processors with AVX-512
does OpenBLAS have kernels that copy nothing; there, it is left to it.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from llvmlite import ir
from numba import types
from numba.extending import intrinsic

from nnviz.native.machine import HAS_AVX512
from nnviz.native.modes import IS_COMPILED
from nnviz.net.arrays import Floats
from nnviz.net.kernels.options import kernel

_ZERO = np.float32(0)
_WIDEST, _MOST_ROWS = 128, 8


def _type_has_avx512(typing_context: Any) -> Any:
    del typing_context

    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        del context, signature, arguments
        known: Any = builder.module.globals.get(HAS_AVX512)
        if known is None:
            known = ir.GlobalVariable(builder.module, ir.IntType(8), HAS_AVX512)
            known.global_constant = True
        return builder.trunc(builder.load(known), ir.IntType(1))

    return types.boolean(), emit


def _leave_all_to_numpy() -> bool:
    return True


_spares_copies: Callable[..., bool] = (
    intrinsic(_type_has_avx512) if IS_COMPILED else _leave_all_to_numpy
)


@kernel
def is_narrow(rows: int, n_out: int) -> bool:
    """Return whether a layer's products are better left to these loops: few neurons or samples."""
    return not _spares_copies() and (n_out <= _WIDEST or rows <= _MOST_ROWS)


@kernel
def dot_block(x: Floats, w: Floats, biases: Floats, z: Floats, n_in: int, n_out: int) -> None:
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
    z[n_out], z[n_out + 1] = b0 + biases[0], b1 + biases[1]
    z[2 * n_out], z[2 * n_out + 1] = c0 + biases[0], c1 + biases[1]
    z[3 * n_out], z[3 * n_out + 1] = d0 + biases[0], d1 + biases[1]


@kernel
def dot(x: Floats, w: Floats) -> np.float32:
    """Return the sum of x[k] w[k]."""
    total = _ZERO
    for k in range(len(x)):
        total += x[k] * w[k]
    return total


@kernel
def dot_rows(x: Floats, w: Floats, biases: Floats, z: Floats, rows: int) -> None:
    """Fill z with x W' + b, both read along their rows.

    Where a block does not fit any more, it overlaps those before it.
    """
    n_in, n_out = len(x) // rows, len(biases)
    if rows < 4 or n_out < 2:
        for i in range(rows):
            for j in range(n_out):
                total = dot(x[i * n_in : (i + 1) * n_in], w[j * n_in : (j + 1) * n_in])
                z[i * n_out + j] = total + biases[j]
    else:
        for block_i in range(0, rows, 4):
            i = min(block_i, rows - 4)
            for block_j in range(0, n_out, 2):
                j = min(block_j, n_out - 2)
                dot_block(x[i * n_in :], w[j * n_in :], biases[j:], z[i * n_out + j :], n_in, n_out)


@kernel
def add_to_one(target: Floats, source: Floats, share: np.float32) -> None:
    """Add a row to another, times its share."""
    for k in range(len(target)):
        target[k] += share * source[k]


@kernel
def add_to_two(
    two: Floats, four: Floats, p: Floats, q: Floats, stride: int, alpha: np.float32
) -> None:
    """Add four rows to two: times alpha and the shares p to the first, times q to the second."""
    n = len(two) // 2
    first, second = two[:n], two[n:]
    s0, s1, s2, s3 = four[:n], four[n : 2 * n], four[2 * n : 3 * n], four[3 * n :]
    p0, p1, p2, p3 = alpha * p[0], alpha * p[stride], alpha * p[2 * stride], alpha * p[3 * stride]
    q0, q1, q2, q3 = alpha * q[0], alpha * q[stride], alpha * q[2 * stride], alpha * q[3 * stride]
    for k in range(n):
        # Read before anything is written, or else they would be read again for the second.
        a, b, c, d = s0[k], s1[k], s2[k], s3[k]
        first[k] += p0 * a + p1 * b + p2 * c + p3 * d
        second[k] += q0 * a + q1 * b + q2 * c + q3 * d


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
    n = len(targets) // n_targets
    pairs, fours = n_targets // 2 * 2, n_sources // 4 * 4
    for q in range(0, fours, 4):
        four, own = sources[q * n : (q + 4) * n], shares[q * across :]
        for p in range(0, pairs, 2):
            two = targets[p * n : (p + 2) * n]
            add_to_two(two, four, own[p * down :], own[(p + 1) * down :], across, alpha)
    for q in range(n_sources):
        source, own = sources[q * n : (q + 1) * n], shares[q * across :]
        for p in range(pairs if q < fours else 0, n_targets):
            add_to_one(targets[p * n : (p + 1) * n], source, alpha * own[p * down])
