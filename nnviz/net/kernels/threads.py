"""How many threads BLAS takes: a second one pays only where a product is large.

OpenBLAS wakes its threads for every product and waits for the last of them. For small ones the
waiting is longer than the multiplying, above all where other programs run; and a sum that is split
is rounded otherwise, so that a training would depend on the machine's number of processors.
"""

from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import cache
from itertools import pairwise
from typing import Final

from threadpoolctl import ThreadpoolController

_LARGE: Final = 10_000_000
"""Multiplications in a product from which on all of BLAS' threads take part."""


def threads_for(sizes: Sequence[int], rows: int) -> AbstractContextManager[object]:
    """Return a context in which BLAS takes one thread if each product of a pass is small.

    Args:
        sizes: the width of each layer, the input's first.
        rows: samples that go through at once.
    """
    if rows * max(n_in * n_out for n_in, n_out in pairwise(sizes)) >= _LARGE:
        return nullcontext()
    one: AbstractContextManager[object] = _blas().limit(limits=1)
    return one


@cache
def _blas() -> ThreadpoolController:
    return ThreadpoolController().select(user_api="blas")
