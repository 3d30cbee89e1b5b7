"""BLAS sgemm inside kernels, called at its address."""

from typing import Any, Final

import numpy as np
from llvmlite import ir
from numba import types
from numba.core import cgutils
from numpy.lib.stride_tricks import as_strided

from nnviz.native.primitives import pointer, primitive
from nnviz.net.arrays import Floats

_POINTER: Final = ir.IntType(8).as_pointer()
_SGEMM: Final = ir.FunctionType(ir.VoidType(), [_POINTER] * 13).as_pointer()

_FLOATS: Final = types.Array(types.float32, 1, "C")
_SIGNATURE: Final = types.void(
    *(types.int64, types.boolean, types.boolean, types.int64, types.int64, types.int64),
    *(types.float32, _FLOATS, types.int64, _FLOATS, types.int64),
    *(types.float32, _FLOATS, types.int64),
)


def _gemm_in_numpy(
    sgemm: int,
    transpose_a: bool,
    transpose_b: bool,
    m: int,
    n: int,
    k: int,
    alpha: np.float32,
    a: Floats,
    width_a: int,
    b: Floats,
    width_b: int,
    beta: np.float32,
    c: Floats,
    width_c: int,
) -> None:
    del sgemm
    left = _rows(a, k, m, width_a).T if transpose_a else _rows(a, m, k, width_a)
    right = _rows(b, n, k, width_b).T if transpose_b else _rows(b, k, n, width_b)
    target = _rows(c, m, n, width_c)
    product = alpha * (left @ right)
    target[:] = product if beta == 0 else product + beta * target


def _rows(values: Floats, n_rows: int, n: int, width: int) -> Floats:
    """Return the first n of every `width` values, as a matrix that shares memory with them."""
    return as_strided(values, (n_rows, n), (width * values.itemsize, values.itemsize))


def _emit_gemm(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
    """Emit the call; BLAS thinks in columns, so for rows a and b, m and n change places."""
    emit: Any = cgutils

    def pointer_to(value: Any) -> Any:
        return emit.alloca_once_value(builder, value)

    def character(flag: Any) -> Any:
        byte = ir.IntType(8)
        return pointer_to(builder.select(flag, byte(ord("T")), byte(ord("N"))))

    def integer(value: Any) -> Any:
        return pointer_to(builder.trunc(value, ir.IntType(32)))

    def data(number: int) -> Any:
        return pointer(context, builder, signature, arguments, number)

    sgemm, transpose_a, transpose_b, m, n, k, *others = arguments
    alpha, _, width_a, _, width_b, beta, _, width_c = others
    pointers = [
        *(character(transpose_b), character(transpose_a), integer(n), integer(m), integer(k)),
        *(pointer_to(alpha), data(9), integer(width_b), data(7), integer(width_a)),
        *(pointer_to(beta), data(12), integer(width_c)),
    ]
    builder.call(
        builder.inttoptr(sgemm, _SGEMM),
        [builder.bitcast(pointer, _POINTER) for pointer in pointers],
    )
    return context.get_dummy_value()


def _gemm_in_blas(
    typing_context: Any,
    sgemm: Any,
    transpose_a: Any,
    transpose_b: Any,
    m: Any,
    n: Any,
    k: Any,
    alpha: Any,
    a: Any,
    width_a: Any,
    b: Any,
    width_b: Any,
    beta: Any,
    c: Any,
    width_c: Any,
) -> Any:
    del typing_context, sgemm, transpose_a, transpose_b, m, n, k
    del alpha, a, width_a, b, width_b, beta, c, width_c
    return _SIGNATURE, _emit_gemm


gemm = primitive(_gemm_in_blas, _gemm_in_numpy)
"""gemm(sgemm, transpose_a, transpose_b, m, n, k, alpha, a, width_a, b, width_b, beta, c, width_c).

c = alpha a' b' + beta c, where a' is (m, k), b' is (k, n) and c is (m, n), row after row in flat
contiguous float32 arrays; in each, a row begins `width` values after the one before. `sgemm` is the
address of BLAS' function; `transpose_a` says that a is stored as (k, m), `transpose_b` that b is
stored as (n, k). With beta = 0, c need not be initialized. `c` must overlap neither a nor b.
"""
