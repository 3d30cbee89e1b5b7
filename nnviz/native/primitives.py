"""What LLVM can express and Python cannot, for kernels to call. Importing this imports Numba."""

from collections.abc import Callable
from typing import Any

from numba.extending import intrinsic

from nnviz.native.modes import IS_COMPILED


def primitive(typed: Callable[..., Any], in_python: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function for kernels.

    Args:
        typed: as numba.extending.intrinsic takes it: of the arguments' types, it returns the
            signature and what emits the instructions.
        in_python: does the same where nothing is compiled.
    """
    function: Callable[..., Any] = intrinsic(typed) if IS_COMPILED else in_python
    return function


def pointer(context: Any, builder: Any, signature: Any, arguments: Any, number: int = 0) -> Any:
    """Return, while emitting, where the array begins that is argument `number`."""
    array = context.make_array(signature.args[number])
    return array(context, builder, arguments[number]).data
