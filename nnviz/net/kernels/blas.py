"""BLAS sgemm inside kernels, called at its address."""

from typing import Any, Final

import numpy as np
from llvmlite import ir
from numba import types
from numba.core import cgutils

from nnviz.native.primitives import pointer, primitive
from nnviz.net.arrays import Floats

_POINTER: Final = ir.IntType(8).as_pointer()
_SGEMM: Final = ir.FunctionType(ir.VoidType(), [_POINTER] * 13).as_pointer()

_FLOATS: Final = types.Array(types.float32, 1, "C")
_SIGNATURE: Final = types.void(
    *(types.int64, types.boolean, types.boolean, types.int64, types.int64, types.int64),
    *(types.float32, _FLOATS, _FLOATS, types.float32, _FLOATS),
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
    b: Floats,
    beta: np.float32,
    c: Floats,
) -> None:
    del sgemm
    left = a.reshape(k, m).T if transpose_a else a.reshape(m, k)
    right = b.reshape(n, k).T if transpose_b else b.reshape(k, n)
    product = (alpha * (left @ right)).ravel()
    c[:] = product if beta == 0 else product + beta * c


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

    sgemm, transpose_a, transpose_b, m, n, k, alpha, _, _, beta, _ = arguments
    width_a = builder.select(transpose_a, m, k)
    width_b = builder.select(transpose_b, k, n)
    pointers = [
        *(character(transpose_b), character(transpose_a), integer(n), integer(m), integer(k)),
        *(pointer_to(alpha), data(8), integer(width_b), data(7), integer(width_a)),
        *(pointer_to(beta), data(10), integer(n)),
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
    b: Any,
    beta: Any,
    c: Any,
) -> Any:
    del typing_context, sgemm, transpose_a, transpose_b, m, n, k, alpha, a, b, beta, c
    return _SIGNATURE, _emit_gemm


gemm = primitive(_gemm_in_blas, _gemm_in_numpy)
"""gemm(sgemm, transpose_a, transpose_b, m, n, k, alpha, a, b, beta, c): c = alpha a' b' + beta c.

`sgemm` is the address of BLAS' function.
a' is (m, k), b' is (k, n) and c is (m, n), row after row in flat contiguous float32 arrays;
`transpose_a` says that a is stored as (k, m), `transpose_b` that b is stored as (n, k). With
beta = 0, c need not be initialized. `c` must overlap neither a nor b.
"""
