"""How many threads BLAS takes: a second one pays only where a product is large.

OpenBLAS wakes its threads for every product and waits for the last of them. For small ones the
waiting is longer than the multiplying, above all where other programs run; and a sum that is split
is rounded otherwise, so that a training would depend on the machine's number of processors.
"""

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import cache
from itertools import pairwise
from threading import Lock
from typing import Any, Final

from threadpoolctl import ThreadpoolController

from nnviz.net.kernels.sgemm import provide

_LARGE: Final = 10_000_000
"""Multiplications in a product from which on all of BLAS' threads take part."""


def threads_for(sizes: Sequence[int], rows: int) -> AbstractContextManager[None]:
    """Return a context in which BLAS takes one thread if each product of a pass is small.

    Args:
        sizes: the width of each layer, the input's first.
        rows: samples that go through at once.
    """
    is_large = rows * max(n_in * n_out for n_in, n_out in pairwise(sizes)) >= _LARGE
    return nullcontext() if is_large else _ONE_THREAD


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
def _blas() -> ThreadpoolController:
    provide()  # only what is loaded can be told how many threads to take
    return ThreadpoolController().select(user_api="blas")


_ONE_THREAD: Final = _OneThread()
