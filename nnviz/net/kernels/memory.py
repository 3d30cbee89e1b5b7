"""Asking for memory before it is needed: shuffled pictures, and more weights than caches keep."""

from typing import Any, Final

import numpy.typing as npt
from llvmlite import ir
from numba import types
from numba.core import cgutils

from nnviz.native.primitives import pointer, primitive
from nnviz.net.kernels.options import kernel

_LINE_BYTES: Final = 64
_POINTER: Final = ir.IntType(8).as_pointer()
_FLAG: Final = ir.IntType(32)
_READ, _KEEP_IN_ALL_CACHES, _DATA = _FLAG(0), _FLAG(3), _FLAG(1)


def _type_prefetch(typing_context: Any, row: Any, place: Any) -> Any:
    del typing_context, place

    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        utilities: Any = cgutils
        first = pointer(context, builder, signature, arguments)
        address = builder.bitcast(builder.gep(first, [arguments[1]]), _POINTER)
        function_type = ir.FunctionType(ir.VoidType(), [_POINTER, _FLAG, _FLAG, _FLAG])
        prefetch = utilities.get_or_insert_function(
            builder.module, function_type, "llvm.prefetch.p0"
        )
        builder.call(prefetch, [address, _READ, _KEEP_IN_ALL_CACHES, _DATA])
        return context.get_dummy_value()

    return types.void(row, types.int64), emit


def _no_prefetch(row: npt.NDArray[Any], place: int) -> None:
    """Plain Python has no use for it."""
    del row, place


_prefetch = primitive(_type_prefetch, _no_prefetch)


@kernel
def prefetch_row(row: npt.NDArray[Any]) -> None:
    """Have a contiguous row on its way into the cache, without waiting for it."""
    for place in range(0, len(row), _LINE_BYTES // row.itemsize):
        _prefetch(row, place)
