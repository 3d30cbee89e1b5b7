"""Who multiplies, BLAS or our own loops, and on how many threads.

A second thread pays only where a product is large: threads wait for each other again and again,
and for small products the waiting is longer than the multiplying, above all where other programs
run.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from functools import cache
from itertools import pairwise
from threading import Lock
from typing import Any, Final, TypeVar

import numpy as np
from threadpoolctl import ThreadpoolController

from nnviz.native.modes import CHECKS_BOUNDS, IS_COMPILED
from nnviz.net.kernels import sgemm
from nnviz.net.kernels.structures import Crew, Integers

_Result = TypeVar("_Result")

_LARGE: Final = 10_000_000
"""Multiplications in a product from which on more than one thread takes part."""
_FEW_NEURONS, _FEW_SAMPLES = 128, 64
"""Up to here OpenBLAS takes longer to copy than our loops to multiply, where it must copy."""
_MOST_WORKERS: Final = 4
_NOBODY_WAITS: Final = 1 << 62
"""More arrivals than there ever are: everybody seems to be there already."""


def multipliers(sizes: Sequence[int], rows: int) -> Integers:
    """Return for each layer the address of BLAS' sgemm, or 0 for our loops: int64, (n_layers,).

    Args:
        sizes: the width of each layer, the input's first.
        rows: samples that go through at once.
    """
    by_blas = (_needs_blas(rows, n_out) for n_out in sizes[1:])
    # BLAS is not even loaded where it is not needed.
    return np.array([sgemm.address() if it_is else 0 for it_is in by_blas], np.int64)


def _needs_blas(rows: int, n_out: int) -> bool:
    is_many = rows > _FEW_SAMPLES and n_out > _FEW_NEURONS
    return is_many or not IS_COMPILED or _blas_spares_copies()


class Workers:
    """Threads that share the work of one kernel, as many as is good for layers of some sizes.

    Args:
        sizes: the width of each layer, the input's first.
        rows: samples that go through at once.

    Attributes:
        size: how many threads work, the caller's among them; BLAS may have more of its own.
    """

    def __init__(self, sizes: Sequence[int], rows: int) -> None:
        is_large = rows * max(n_in * n_out for n_in, n_out in pairwise(sizes)) >= _LARGE
        by_blas = any(_needs_blas(rows, n_out) for n_out in sizes[1:])
        # Bounds that are checked can end one worker, for whom the others would wait forever.
        may_share = is_large and not by_blas and not CHECKS_BOUNDS
        self.size: Final = min(_MOST_WORKERS, _n_threads()) if may_share else 1
        self._blas: AbstractContextManager[None] = (
            _ONE_THREAD if by_blas and not is_large else nullcontext()
        )
        self._pool = ThreadPoolExecutor(self.size - 1) if self.size > 1 else None

    def run(self, work: Callable[[Crew], _Result]) -> _Result:
        """Have every worker call `work`; return what the first of them returns.

        Args:
            work: a call of a kernel, which is given its place in the crew.
        """
        arrivals = np.zeros(1, np.int64)
        first, *others = (Crew(rank, self.size, arrivals) for rank in range(self.size))
        with self._blas:
            if self._pool is None:
                return work(first)
            calls: list[Future[_Result]] = []
            try:
                calls += (self._pool.submit(work, crew) for crew in others)
                return work(first)
            except BaseException:
                arrivals[0] = _NOBODY_WAITS
                raise
            finally:
                for call in calls:
                    call.result()


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
def _n_threads() -> int:
    """Return how many BLAS would take: it knows of OMP_NUM_THREADS and the like."""
    return max((library.num_threads for library in _blas().lib_controllers), default=1)


@cache
def _blas() -> ThreadpoolController:
    sgemm.address()  # only what is loaded can be told how many threads to take
    return ThreadpoolController().select(user_api="blas")


_ONE_THREAD: Final = _OneThread()
