"""How the loops are compiled. Importing this module imports Numba.

Assigning to slices is left to plain loops: for its errors Numba would compile the making of strings,
which takes longer than all the rest.
"""

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

import numba

_Parameters = ParamSpec("_Parameters")
_Result = TypeVar("_Result")


def entry(function: Callable[_Parameters, _Result]) -> Callable[_Parameters, _Result]:
    """Compile a `function` that Python calls; cached between processes with all that it calls."""
    return _compile(function, cache=True)


def compiled(function: Callable[_Parameters, _Result]) -> Callable[_Parameters, _Result]:
    """Compile a `function` that only compiled ones call: without the wrapper Python would need."""
    return _compile(function, no_cpython_wrapper=True)


def _compile(
    function: Callable[_Parameters, _Result], **options: bool
) -> Callable[_Parameters, _Result]:
    """Compile without the GIL, each step rounded as written."""
    njit: Any = numba.njit
    result: Callable[_Parameters, _Result] = njit(
        nogil=True, error_model="numpy", no_cfunc_wrapper=True, **options
    )(function)
    return result
