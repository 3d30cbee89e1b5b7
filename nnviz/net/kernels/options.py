"""How kernels are compiled: without the GIL, and dividing as NumPy does."""

from collections.abc import Callable
from typing import Any, Final, ParamSpec, TypeVar

import numba
import numba.core.config

IS_COMPILED: Final = not numba.core.config.DISABLE_JIT  # type: ignore[attr-defined] # set from the environment by a loop
"""False where NUMBA_DISABLE_JIT asks for plain Python."""

# Everything that "fast" allows but nnan and ninf: with those two, tests for NaN are deleted, and
# with them the detection of divergence.
_FASTMATH: Final = {"reassoc", "contract", "arcp", "afn", "nsz"}

_Parameters = ParamSpec("_Parameters")
_Result = TypeVar("_Result")


def entry(function: Callable[_Parameters, _Result]) -> Callable[_Parameters, _Result]:
    """Compile a `function` that Python calls; cached between processes with all that it calls."""
    return _compile(function, _FASTMATH, cache=True)


def kernel(function: Callable[_Parameters, _Result]) -> Callable[_Parameters, _Result]:
    """Compile a `function` that only kernels call: without the wrappers that Python would need."""
    return _compile(function, _FASTMATH, no_cpython_wrapper=True, no_cfunc_wrapper=True)


def ordered_kernel(function: Callable[_Parameters, _Result]) -> Callable[_Parameters, _Result]:
    """Compile a `function` as `kernel` does, but add and subtract in the order that is written."""
    return _compile(function, {"contract"}, no_cpython_wrapper=True, no_cfunc_wrapper=True)


def _compile(
    function: Callable[_Parameters, _Result], fastmath: set[str], **options: bool
) -> Callable[_Parameters, _Result]:
    njit: Any = numba.njit
    compiled: Callable[_Parameters, _Result] = njit(
        nogil=True, error_model="numpy", fastmath=fastmath, **options
    )(function)
    return compiled
