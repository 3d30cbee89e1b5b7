"""How the loops are compiled. Importing this module imports Numba."""

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

import numba

_Parameters = ParamSpec("_Parameters")
_Result = TypeVar("_Result")


def compiled(function: Callable[_Parameters, _Result]) -> Callable[_Parameters, _Result]:
    """Compile `function` without the GIL, cached between processes, each step rounded as written."""
    compile_it: Any = numba.njit(nogil=True, cache=True, error_model="numpy")
    result: Callable[_Parameters, _Result] = compile_it(function)
    return result
