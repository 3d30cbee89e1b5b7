"""Arguments as machine words, in the order in which Numba's compiled functions take them."""

import struct
from collections.abc import Sequence
from typing import Any, Final

import numpy as np

_FLOAT64: Final = struct.Struct("=d")
_INT64: Final = struct.Struct("=q")


def words_of(arguments: Sequence[Any]) -> tuple[str, list[int]]:
    """Return what kind of values `arguments` are, and the values as words of 64 bits.

    One function of machine code serves all arguments of one kind: a kind says types, dimensions
    and what may be written, never sizes.

    Args:
        arguments: whole numbers, floats, NumPy's numbers, arrays that lie row after row without
            gaps, and tuples, with names or without, of those.

    Raises:
        TypeError: one is something else.
    """
    words: list[int] = []
    kinds = ",".join(_add(argument, words) for argument in arguments)
    return kinds, words


def _add(value: Any, words: list[int]) -> str:
    """Append the words of a value; return its kind."""
    if isinstance(value, np.ndarray):
        return _add_array(value, words)
    if isinstance(value, tuple):
        parts = ",".join(_add(part, words) for part in value)
        return f"{type(value).__qualname__}({parts})"
    if isinstance(value, np.generic):
        words.append(_bits_of(value))
        return value.dtype.str
    if isinstance(value, float):
        words.append(_INT64.unpack(_FLOAT64.pack(value))[0])
        return "float"
    if isinstance(value, int):
        words.append(value)
        return type(value).__name__
    raise TypeError(f"a compiled function takes no {type(value).__name__}")


def _add_array(array: np.ndarray[Any, Any], words: list[int]) -> str:
    """Append who owns it (nobody that a kernel need know of), its sizes and where it lies."""
    if not (array.flags.c_contiguous and array.flags.aligned and array.dtype.isnative):
        raise TypeError("a compiled function takes only aligned arrays without gaps")
    words += (0, 0, array.size, array.itemsize, array.ctypes.data, *array.shape, *array.strides)
    access = "rw" if array.flags.writeable else "r"
    return f"{array.dtype.str}{array.ndim}{access}"


def _bits_of(number: np.generic) -> int:
    """Return a NumPy number's own bits; what is above them does not count."""
    return int.from_bytes(number.tobytes(), "little")
