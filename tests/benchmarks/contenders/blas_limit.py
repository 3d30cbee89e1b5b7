"""The physical limit: the GEMMs of an epoch and nothing else, through the BLAS that nnviz calls."""

from itertools import pairwise
from time import perf_counter
from typing import Any

import numpy as np
from threadpoolctl import threadpool_limits

from nnviz.net.kernels.blas import gemm
from nnviz.net.kernels.options import entry
from nnviz.net.kernels.sgemm import address
from tests.benchmarks.contenders.work import Floats, Work
from tests.benchmarks.figures import Reading, Run

_ZERO, _ONE = np.float32(0), np.float32(1)
# BLAS returns at once where alpha is 0; this one leaves the weights as they are.
_TINY = np.float32(1e-20)


@entry
def multiply(
    sgemm: int,
    n_batches: int,
    rows: int,
    x: Floats,
    w: Floats,
    z: Floats,
    back: Floats,
    is_first: bool,
) -> None:
    """Forward, the weights' gradient, and unless it is the first layer, back to its input."""
    n_in, n_out = len(x) // rows, len(z) // rows
    for _ in range(n_batches):
        gemm(sgemm, False, True, rows, n_out, n_in, _ONE, x, n_in, w, n_in, _ZERO, z, n_out)
        gemm(sgemm, True, False, n_out, n_in, rows, _TINY, z, n_out, x, n_in, _ONE, w, n_in)
        if not is_first:
            gemm(sgemm, False, False, rows, n_in, n_out, _ONE, z, n_out, w, n_in, _ZERO, back, n_in)


def train(threads: int, **arguments: Any) -> Run:
    """Multiply as often as an epoch does, on a number of BLAS' threads."""
    sgemm = address()
    threadpool_limits(threads, user_api="blas")
    work = Work(**arguments)
    n_batches = len(work.y) // work.batch
    layers = [_arrays(work.batch, n_in, n_out) for n_in, n_out in pairwise(work.sizes)]

    def run() -> Reading:
        began = perf_counter()
        for number, (x, w, z, back) in enumerate(layers):
            multiply(sgemm, n_batches, work.batch, x, w, z, back, number == 0)
        return Reading(perf_counter() - began)

    return run


def _arrays(rows: int, n_in: int, n_out: int) -> tuple[Floats, Floats, Floats, Floats]:
    """Return a layer's x, w, z, and room for what is sent back to x."""
    rng = np.random.default_rng(0)
    x, back = rng.random((2, rows * n_in), np.float32)
    return x, rng.random(n_in * n_out, np.float32), np.empty(rows * n_out, np.float32), back
