"""BLAS sgemm inside kernels.

SciPy exports the address of its sgemm. An address baked into compiled code could not be cached
between processes, so it is registered under a symbol's name, and kernels call the name.
"""

import ctypes
from collections.abc import Callable
from importlib.machinery import PathFinder
from importlib.util import module_from_spec
from pathlib import Path
from types import ModuleType
from typing import Any, Final

import llvmlite.binding
import numpy as np
import scipy
from llvmlite import ir
from numba import types
from numba.core import cgutils
from numba.extending import intrinsic

from nnviz.net.arrays import Floats
from nnviz.net.kernels.options import IS_COMPILED

_SYMBOL: Final = "nnviz_sgemm"
_POINTER: Final = ir.IntType(8).as_pointer()
_SGEMM: Final = ir.FunctionType(ir.VoidType(), [_POINTER] * 13)

_FLOATS: Final = types.Array(types.float32, 1, "C")
_SIGNATURE: Final = types.void(
    *(types.boolean, types.boolean, types.int64, types.int64, types.int64),
    *(types.float32, _FLOATS, _FLOATS, types.float32, _FLOATS),
)


def _load_cython_blas() -> ModuleType:
    """Load one extension module alone: importing scipy.linalg would take 0.15 s more."""
    folder = Path(scipy.__file__).with_name("linalg")
    spec = PathFinder.find_spec("scipy.linalg.cython_blas", [str(folder)])
    if spec is None or spec.loader is None:
        raise ImportError(f"SciPy in {folder} has no cython_blas, expected SciPy >= 1.14")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _sgemm_address() -> int:
    capsule = _load_cython_blas().__pyx_capi__["sgemm"]
    name_of = ctypes.pythonapi.PyCapsule_GetName
    name_of.restype, name_of.argtypes = ctypes.c_char_p, [ctypes.py_object]
    pointer_of = ctypes.pythonapi.PyCapsule_GetPointer
    pointer_of.restype = ctypes.c_void_p
    pointer_of.argtypes = [ctypes.py_object, ctypes.c_char_p]
    address: int = pointer_of(capsule, name_of(capsule))
    return address


def _gemm_in_numpy(
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

    def data(position: int) -> Any:
        array = context.make_array(signature.args[position])
        return array(context, builder, arguments[position]).data

    transpose_a, transpose_b, m, n, k, alpha, _, _, beta, _ = arguments
    width_a = builder.select(transpose_a, m, k)
    width_b = builder.select(transpose_b, k, n)
    pointers = [
        *(character(transpose_b), character(transpose_a), integer(n), integer(m), integer(k)),
        *(pointer_to(alpha), data(7), integer(width_b), data(6), integer(width_a)),
        *(pointer_to(beta), data(9), integer(n)),
    ]
    sgemm = emit.get_or_insert_function(builder.module, _SGEMM, _SYMBOL)
    builder.call(sgemm, [builder.bitcast(pointer, _POINTER) for pointer in pointers])
    return context.get_dummy_value()


def _gemm_in_blas(
    typing_context: Any,
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
    del typing_context, transpose_a, transpose_b, m, n, k, alpha, a, b, beta, c
    return _SIGNATURE, _emit_gemm


if IS_COMPILED:
    llvmlite.binding.add_symbol(_SYMBOL, _sgemm_address())

gemm: Callable[..., None] = intrinsic(_gemm_in_blas) if IS_COMPILED else _gemm_in_numpy
"""gemm(transpose_a, transpose_b, m, n, k, alpha, a, b, beta, c): c = alpha a' b' + beta c.

a' is (m, k), b' is (k, n) and c is (m, n), row after row in flat contiguous float32 arrays;
`transpose_a` says that a is stored as (k, m), `transpose_b` that b is stored as (n, k). With
beta = 0, c need not be initialized. `c` must overlap neither a nor b.
"""
