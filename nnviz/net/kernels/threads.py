"""Who multiplies, BLAS or our own loops, and on how many threads.

A second thread pays only where a product is large: threads wait for each other again and again,
and for small products the waiting is longer than the multiplying, above all where other programs
run.
"""

import os
import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import cache
from itertools import pairwise
from threading import Lock
from typing import Any, Final

import numpy as np
from threadpoolctl import ThreadpoolController

from nnviz.native.modes import CHECKS_BOUNDS, IS_COMPILED
from nnviz.net.kernels import sgemm
from nnviz.net.kernels.structures import Integers

_LARGE: Final = 10_000_000
"""Multiplications in a product from which on BLAS takes more than one thread, where workers do not."""
_SHARED: Final = 2_000_000
"""The same for our workers, who wait for each other less often."""
_VERY_LARGE: Final = 40_000_000
"""The same from which on there may be more workers."""
_FEW_NEURONS = 128
"""Up to here OpenBLAS takes longer to copy than our loops to multiply, where it must copy."""
_FEW_SAMPLES: Final = ((32, sys.maxsize), (64, 750_000))
"""The same: up to so many samples, as long as no layer has more weights."""


def multipliers(sizes: Sequence[int], rows: int) -> Integers:
    """Return for each layer the address of BLAS' sgemm, or 0 for our loops: int64, (n_layers,).

    Args:
        sizes: the width of each layer, the input's first.
        rows: samples that go through at once.
    """
    # BLAS is not even loaded where it is not needed.
    addresses = [sgemm.address() if it_is else 0 for it_is in _are_by_blas(sizes, rows)]
    return np.array(addresses, np.int64)


def _are_by_blas(sizes: Sequence[int], rows: int) -> list[bool]:
    """Return for each layer whether BLAS multiplies."""
    if not IS_COMPILED or _blas_spares_copies():
        return [True] * (len(sizes) - 1)
    most_weights = _largest(sizes, 1)
    are_few = any(rows <= most and most_weights <= limit for most, limit in _FEW_SAMPLES)
    return [not are_few and n_out > _FEW_NEURONS for n_out in sizes[1:]]


def most_workers(sizes: Sequence[int], rows: int) -> int:
    """Return how many workers may share a pass, were there processors enough: one if it is short.

    Args:
        sizes: the width of each layer, the input's first.
        rows: samples that go through at once.
    """
    # Bounds that are checked can end one worker, for whom the others would wait forever.
    if not IS_COMPILED or CHECKS_BOUNDS or _largest(sizes, rows) < _SHARED:
        return 1
    return 4 if _largest(sizes, rows) < _VERY_LARGE else 8


def blas_threads(
    sizes: Sequence[int], rows: int, *, is_shared: bool = False
) -> AbstractContextManager[None]:
    """Return a context in which BLAS takes one thread, unless a product is large.

    Args:
        sizes: the width of each layer, the input's first.
        rows: samples that go through at once.
        is_shared: whether workers call BLAS side by side.
    """
    by_blas = any(_are_by_blas(sizes, rows))
    is_alone = is_shared or _largest(sizes, rows) < _LARGE
    return _ONE_THREAD if by_blas and is_alone else nullcontext()


def n_processors() -> int:
    """Return how many processors this process may take; fewer where OMP_NUM_THREADS says so."""
    allowed = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    asked = os.environ.get("OMP_NUM_THREADS", "")
    return max(1, min(allowed, int(asked))) if asked.isdecimal() else allowed


def _largest(sizes: Sequence[int], rows: int) -> int:
    return rows * max(n_in * n_out for n_in, n_out in pairwise(sizes))


class _OneThread:
    """Keeps BLAS to one thread while anybody is inside: contexts of several threads may overlap."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._n_inside = 0
        self._limit: Any = None

    def __enter__(self) -> None:
        with self._lock:
            if self._n_inside == 0:
                self._limit = _blas().limit(limits=1)
            self._n_inside += 1

    def __exit__(self, *_exc_info: object) -> None:
        with self._lock:
            self._n_inside -= 1
            if self._n_inside == 0:
                self._limit.restore_original_limits()


@cache
def _blas_spares_copies() -> bool:
    """Return whether OpenBLAS has kernels for this processor that multiply matrices as they lie."""
    from llvmlite.binding import get_host_cpu_features  # noqa: PLC0415 - only what computes needs it

    return bool(get_host_cpu_features().get("avx512f", False))


@cache
def _blas() -> ThreadpoolController:
    sgemm.address()  # only what is loaded can be told how many threads to take
    return ThreadpoolController().select(user_api="blas")


_ONE_THREAD: Final = _OneThread()
