"""Sixteen float32 at once, in the processor's registers: for sums that loops would keep in memory.

In plain Python they are small arrays.
"""

from typing import Any, Final

import numpy as np
from llvmlite import ir
from numba import types
from numba.core.datamodel import models
from numba.extending import register_model

from nnviz.native.primitives import pointer, primitive
from nnviz.net.arrays import Floats

LANES: Final = 16

_LLVM: Final = ir.VectorType(ir.FloatType(), LANES)
_NUMBER: Final = ir.IntType(32)
_ALIGNED: Final = 4
_FUSED: Final = ("contract",)


class _Lanes(types.Type):
    """What Numba knows of sixteen float32."""

    def __init__(self) -> None:
        super().__init__(name="lanes")


@register_model(_Lanes)
class _Model(models.PrimitiveModel):
    """How LLVM keeps them."""

    def __init__(self, manager: Any, kind: Any) -> None:
        super().__init__(manager, kind, _LLVM)


_lanes: Final = _Lanes()


def _address(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
    first = pointer(context, builder, signature, arguments)
    return builder.bitcast(builder.gep(first, [arguments[1]]), _LLVM.as_pointer())


def _spread(builder: Any, number: Any) -> Any:
    nothing = ir.Constant(_LLVM, ir.Undefined)
    first = builder.insert_element(nothing, number, _NUMBER(0))
    places = ir.Constant(ir.VectorType(_NUMBER, LANES), [0] * LANES)
    return builder.shuffle_vector(first, nothing, places)


def _type_zeros(typing_context: Any) -> Any:
    del typing_context
    return _lanes(), lambda *_: ir.Constant(_LLVM, [0.0] * LANES)


def _type_load(typing_context: Any, array: Any, place: Any) -> Any:
    del typing_context, place

    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        return builder.load(_address(context, builder, signature, arguments), align=_ALIGNED)

    return _lanes(array, types.int64), emit


def _type_number_at(typing_context: Any, array: Any, place: Any) -> Any:
    del typing_context, place

    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        first = pointer(context, builder, signature, arguments)
        return builder.load(builder.gep(first, [arguments[1]]))

    return types.float32(array, types.int64), emit


def _type_store(typing_context: Any, array: Any, place: Any, lanes: Any) -> Any:
    del typing_context, place

    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        address = _address(context, builder, signature, arguments)
        builder.store(arguments[2], address, align=_ALIGNED)
        return context.get_dummy_value()

    return types.void(array, types.int64, lanes), emit


def _type_add_product(typing_context: Any, lanes: Any, number: Any, factor: Any) -> Any:
    del typing_context, number

    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        del context, signature
        summed, number, factor = arguments
        product = builder.fmul(_spread(builder, number), factor, flags=_FUSED)
        return builder.fadd(summed, product, flags=_FUSED)

    return _lanes(lanes, types.float32, factor), emit


def _zeros_in_numpy() -> Floats:
    return np.zeros(LANES, np.float32)


def _load_in_numpy(array: Floats, place: int) -> Floats:
    return array[place : place + LANES].copy()


def _number_in_numpy(array: Floats, place: int) -> np.float32:
    number: np.float32 = array[place]
    return number


def _store_in_numpy(array: Floats, place: int, lanes: Floats) -> None:
    array[place : place + LANES] = lanes


def _add_product_in_numpy(lanes: Floats, number: np.float32, factor: Floats) -> Floats:
    total: Floats = lanes + number * factor
    return total


zeros = primitive(_type_zeros, _zeros_in_numpy)
"""zeros(): sixteen zeros."""
load = primitive(_type_load, _load_in_numpy)
"""load(array, place): array[place : place + 16]; it must be that long."""
number_at = primitive(_type_number_at, _number_in_numpy)
"""number_at(array, place): array[place], which is not below zero: nothing is asked."""
store = primitive(_type_store, _store_in_numpy)
"""store(array, place, lanes): the other way."""
add_product = primitive(_type_add_product, _add_product_in_numpy)
"""add_product(lanes, number, factor): lanes + number * factor, rounded once where that is faster."""
