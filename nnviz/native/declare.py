"""How a module of kernels declares its functions. Importing this module imports Numba.

Kernels of one entry are optimized and made into machine code once, all together. They allocate
nothing: neither Numba's memory nor its reference counts are there when they run.
"""

from collections.abc import Callable
from typing import Any, TypeVar

import numba

from nnviz.native.function import Native
from nnviz.native.modes import IS_COMPILED

_Function = TypeVar("_Function", bound=Callable[..., Any])


def kernel_with(*fastmath: str) -> Callable[[_Function], _Function]:
    """Return a decorator for functions that only compiled ones call.

    Args:
        fastmath: LLVM's liberties with floating-point arithmetic that may be taken; none: every
            step is rounded as written.
    """
    if not IS_COMPILED:
        return lambda function: function
    from nnviz.native.build import Whole  # noqa: PLC0415 - plain Python needs none of it

    njit: Any = numba.njit
    decorator: Callable[[_Function], _Function] = njit(
        nogil=True,
        error_model="numpy",
        fastmath=set(fastmath),
        no_cpython_wrapper=True,
        no_cfunc_wrapper=True,
        _nrt=False,  # with no memory of Numba's, there are no references to count
        pipeline_class=Whole,
    )
    return decorator


def entry_with(*fastmath: str) -> Callable[[_Function], _Function]:
    """Return a decorator for functions that Python calls, too; see `kernel_with`."""
    kernel: Any = kernel_with(*fastmath)

    def entry(function: Any) -> Any:
        return Native.of(function, kernel(function)) if IS_COMPILED else function

    return entry
