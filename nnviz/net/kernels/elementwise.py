"""The exponential and the random bits, written so that LLVM can make vector instructions of them.

Where compilation is switched off, plain Python stands in for what only LLVM can express.
"""

from collections.abc import Callable
from typing import Any, Final

import numpy as np
from llvmlite import ir
from numba import types
from numba.extending import intrinsic

from nnviz.native.modes import IS_COMPILED
from nnviz.net.kernels.options import kernel, ordered_kernel

_SMALLEST: Final = np.float32(-87)
_LARGEST: Final = np.float32(88)
_LOG2_E: Final = np.float32(1.4426950408889634)
# ln 2 in two parts, the first with so few bits that its product with an exponent is exact.
_LN2_HIGH: Final = np.float32(0.693359375)
_LN2_LOW: Final = np.float32(-2.12194440e-4)
# Adding 1.5 * 2^23 leaves a float32 no bits for a fraction: it is rounded, and the integer stands
# in the low bits.
_ROUNDER: Final = np.float32(12582912)
_ROUNDER_BITS: Final = 0x4B400000
_C2, _C3, _C4, _C5, _C6, _C7 = (np.float32(1 / n) for n in (2, 6, 24, 120, 720, 5040))
_T3, _T5, _T7, _T9 = (np.float32(c) for c in (-1 / 3, 2 / 15, -17 / 315, 62 / 2835))
_SMALL_SQUARE: Final = np.float32(0.0625)
_ONE, _TWO = np.float32(1), np.float32(2)


def _type_power_of_two(typing_context: Any, rounded: Any) -> Any:
    del typing_context, rounded

    def emit(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
        del context, signature
        integer = ir.IntType(32)
        bits = builder.bitcast(arguments[0], integer)
        exponent = builder.sub(bits, integer(_ROUNDER_BITS - 127))
        return builder.bitcast(builder.shl(exponent, integer(23)), ir.FloatType())

    return types.float32(types.float32), emit


power_of_two: Callable[..., np.float32] = intrinsic(_type_power_of_two)
"""2^n for the integer n in the low bits of n + _ROUNDER; only in compiled code."""


@ordered_kernel
def _exp_by_polynomial(x: np.float32) -> np.float32:
    """Cody and Waite's reduction to |r| <= ln 2 / 2, then Taylor; within 2 units in the last place.

    As the first argument of min and max, a NaN stays one.
    """
    x = min(max(x, _SMALLEST), _LARGEST)
    rounded = x * _LOG2_E + _ROUNDER
    n = rounded - _ROUNDER
    r = (x - n * _LN2_HIGH) - n * _LN2_LOW
    tail = _C2 + r * (_C3 + r * (_C4 + r * (_C5 + r * (_C6 + r * _C7))))
    return (_ONE + (r + r * r * tail)) * power_of_two(rounded)


def _exp_in_numpy(x: np.float32) -> np.float32:
    clipped: np.float32 = np.exp(np.clip(x, _SMALLEST, _LARGEST))
    return clipped


exp32: Callable[[np.float32], np.float32] = _exp_by_polynomial if IS_COMPILED else _exp_in_numpy
"""exp(x) of a float32, clipped to x from -87 to 88, where float32 ends; NaN stays NaN."""


@kernel
def tanh32(x: np.float32) -> np.float32:
    """Return tanh(x) of a float32: its Taylor series near 0, where the other form cancels."""
    square = x * x
    series = x + x * square * (_T3 + square * (_T5 + square * (_T7 + square * _T9)))
    by_exp = _ONE - _TWO / (_ONE + exp32(_TWO * x))
    return series if square < _SMALL_SQUARE else by_exp


@kernel
def _mix_in_registers(x: Any) -> Any:
    """Every output bit depends on every input bit; lowbias32 of Chris Wellons' hash prospector."""
    x = np.uint32(x)
    x = np.uint32((x ^ (x >> np.uint32(16))) * np.uint32(0x7FEB352D))
    x = np.uint32((x ^ (x >> np.uint32(15))) * np.uint32(0x846CA68B))
    return np.uint32(x ^ (x >> np.uint32(16)))


def _mix_in_python(x: Any) -> Any:
    x = int(x) & 0xFFFFFFFF
    x = (x ^ (x >> 16)) * 0x7FEB352D & 0xFFFFFFFF
    x = (x ^ (x >> 15)) * 0x846CA68B & 0xFFFFFFFF
    return x ^ (x >> 16)


mix32: Callable[[Any], Any] = _mix_in_registers if IS_COMPILED else _mix_in_python
"""A permutation of the integers below 2^32 that looks like chance; uses the low 32 bits of x."""
