"""Values as bytes and back: raw little-endian arrays, no pickle, nothing believed before it is checked.

Each node is one tag byte and its payload; sizes are unsigned little-endian 64-bit numbers. Both the
parent and the worker use this module, but only the parent needs to distrust what it decodes: every
size is compared with the bytes at hand, in Python integers, before anything is allocated.
"""

import struct
from collections.abc import Callable, Mapping
from itertools import repeat
from math import prod
from typing import Any, ClassVar, Final, cast

import numpy as np

from grader.sandbox.errors import OversizeError, ProtocolError
from grader.values import Generator, Other, Value

DTYPES: Final = tuple(
    np.dtype(name)
    for name in "|b1 |i1 <i2 <i4 <i8 |u1 <u2 <u4 <u8 <f2 <f4 <f8 <c8 <c16".split()  # noqa: SIM905 - reads as a table
)
CODES: Final = {dtype: code for code, dtype in enumerate(DTYPES)}
MAX_DEPTH: Final = 16
MAX_NODES: Final = 100_000
MAX_KEYS: Final = 1_000
MAX_DIMENSIONS: Final = 16
MAX_TEXT: Final = 65_536
MAX_INT_BYTES: Final = 1_024
MAX_TYPE_NAME: Final = 100
MAX_ELEMENTS: Final = 1 << 48

SIZE: Final = struct.Struct("<Q")
DOUBLE: Final = struct.Struct("<d")
COUNTED: Final = struct.Struct("<cQ")  # tag, how many items or bytes follow
KIND: Final = struct.Struct("<BB")  # of an array: code of its dtype, number of dimensions
SHAPES: Final = tuple(struct.Struct(f"<{n}Q") for n in range(MAX_DIMENSIONS + 1))
ITEM_BYTES: Final = tuple(dtype.itemsize for dtype in DTYPES)


class Encoder:
    """Writes one value; what is no value is written as the name of its type.

    `limit` is the most bytes it may take. `generators` maps the identity of generators that were
    sent to their seeds, so that they go back as what they came as.
    """

    def __init__(self, limit: int, generators: Mapping[int, int] | None = None) -> None:
        self.parts: list[bytes] = []
        self.left = limit
        self.nodes = MAX_NODES
        self.generators = generators or {}

    def put(self, part: bytes) -> None:
        """Append bytes, as long as they fit."""
        self.left -= len(part)
        if self.left < 0:
            raise OversizeError("more bytes than allowed")
        self.parts.append(part)

    def value(self, value: Any, depth: int = MAX_DEPTH) -> None:
        """Write any object, looking at nothing but its exact type."""
        self.nodes -= 1
        if not depth or not self.nodes:
            raise OversizeError("nested too deeply" if not depth else "more elements than allowed")
        exact = type(value)
        if exact in SIMPLE:
            self.put(SIMPLE[exact](value))
        elif exact is np.ndarray or exact in SCALARS:
            self._array(value)
        elif exact is list or exact is tuple or _is_named_tuple(exact):
            self.put(COUNTED.pack(b"L" if exact is list else b"U", len(value)))
            for item in value:
                self.value(item, depth - 1)
        elif exact is dict and len(value) <= MAX_KEYS and {*map(type, value)} <= {str, int}:
            self.put(COUNTED.pack(b"M", len(value)))
            for key, item in value.items():
                self.value(key, 1)
                self.value(item, depth - 1)
        elif id(value) in self.generators:
            self.put(COUNTED.pack(b"G", self.generators[id(value)]))
        else:
            self.put(_other(exact.__name__))

    def _array(self, array: Any) -> None:
        dtype = array.dtype.newbyteorder("<")
        if dtype not in CODES:
            name = type(array).__name__
            self.put(_other(f"{name} of {array.dtype.name}" if name == "ndarray" else name))
            return
        if array.nbytes > self.left:
            raise OversizeError("more bytes than allowed")
        tag = b"A" if type(array) is np.ndarray else b"X"
        self.put(tag + struct.pack(f"<BB{array.ndim}Q", CODES[dtype], array.ndim, *array.shape))
        self.put(array.astype(dtype, copy=False).tobytes())


def _is_named_tuple(exact: type) -> bool:
    """Say whether these are tuples whose items have names, as np.linalg.svd returns them."""
    return issubclass(exact, tuple) and hasattr(exact, "_fields")


def _text(text: str) -> bytes:
    raw = text[:MAX_TEXT].encode("utf-8", "replace")[:MAX_TEXT]
    return COUNTED.pack(b"S", len(raw)) + raw


def _other(type_name: str) -> bytes:
    return b"O" + _text(type_name[:MAX_TYPE_NAME])[1:]


def _integer(number: int) -> bytes:
    size = number.bit_length() // 8 + 1
    if size > MAX_INT_BYTES:
        return _other("int of more digits than fit")
    return COUNTED.pack(b"I", size) + number.to_bytes(size, "little", signed=True)


SCALARS: Final = frozenset(np.dtype(char).type for char in "?bBhHiIlLqQefdFD")
SIMPLE: Final[Mapping[type, Callable[[Any], bytes]]] = {
    type(None): lambda _: b"N",
    bool: lambda truth: b"T" if truth else b"F",
    int: _integer,
    float: lambda number: b"D" + DOUBLE.pack(number),
    str: _text,
    Generator: lambda generator: COUNTED.pack(b"G", generator.seed),
    Other: lambda other: _other(other.type_name),
}


def encode(value: Any, limit: int, generators: Mapping[int, int] | None = None) -> bytes:
    """Return a value as bytes.

    Args:
        value: Any object; what is no `Value` becomes `Other`.
        limit: The most bytes that may come out.
        generators: Seeds by the identity (`id`) of generators made from them.

    Raises:
        OversizeError: It does not fit, or nests too deeply (or within itself).
    """
    encoder = Encoder(limit, generators)
    encoder.value(value)
    return b"".join(encoder.parts)


class Decoder:
    """Reads one value out of untrusted bytes; raises ProtocolError and nothing else."""

    def __init__(self, data: bytes | bytearray) -> None:
        # Slices of a bytearray are writable copies: arrays need no second one.
        self.data = data if isinstance(data, bytearray) else bytearray(data)
        self.left = len(self.data)
        self.at = 0
        self.nodes = MAX_NODES

    def value(self, depth: int = MAX_DEPTH) -> Value:
        """Read the next node and all below it."""
        self.nodes -= 1
        if not depth or self.nodes < 0:
            raise ProtocolError("nested too deeply, or too many elements")
        self._pass(1)
        reader = self.READERS.get(self.data[self.at - 1])
        if reader is None:
            raise ProtocolError("unknown kind of value")
        return reader(self, depth - 1)

    def _pass(self, size: int) -> None:
        """Go on by so many bytes, all of which must be there."""
        if size > self.left:
            raise ProtocolError("a value ends before its bytes do")
        self.left -= size
        self.at += size

    def _take(self, size: int) -> bytearray:
        self._pass(size)
        return self.data[self.at - size : self.at]

    def _unpack(self, form: struct.Struct) -> tuple[Any, ...]:
        self._pass(form.size)
        return form.unpack_from(self.data, self.at - form.size)

    def _size(self) -> int:
        return int(self._unpack(SIZE)[0])

    def _sized(self, limit: int) -> bytearray:
        size = self._size()
        if size > limit:
            raise ProtocolError(f"{size} bytes where at most {limit} are allowed")
        return self._take(size)

    def _text(self, limit: int) -> str:
        try:
            return self._sized(limit).decode()
        except UnicodeDecodeError:
            raise ProtocolError("text that is not UTF-8") from None

    def _count(self, limit: int) -> int:
        count = self._size()
        if count > limit or count > self.left:  # a node is at least one byte
            raise ProtocolError(f"{count} elements announced, which cannot follow")
        return count

    def _items(self, depth: int) -> list[Value]:
        return [self.value(depth) for _ in repeat(None, self._count(MAX_NODES))]

    def _dictionary(self, depth: int) -> dict[str | int, Value]:
        found: dict[str | int, Value] = {}
        for _ in repeat(None, self._count(MAX_KEYS)):
            key = self.value(1)
            if type(key) not in {str, int} or key in found:
                raise ProtocolError("a key is no text or whole number, or comes twice")
            found[key] = self.value(depth)  # type: ignore[index]  # its type was just compared
        return found

    def _array(self) -> np.ndarray[Any, Any]:
        code, dimensions = self._unpack(KIND)
        if code >= len(DTYPES) or dimensions > MAX_DIMENSIONS:
            raise ProtocolError("an array of a kind that is not allowed")
        shape = self._unpack(SHAPES[dimensions])
        count = prod(shape)
        if (count or prod(max(size, 1) for size in shape)) > MAX_ELEMENTS:
            raise ProtocolError("an array of a size that is not allowed")
        raw = self._take(count * ITEM_BYTES[code])
        if code == 0 and raw.strip(b"\0\1"):
            raise ProtocolError("a truth value that is neither 0 nor 1")
        return np.frombuffer(raw, DTYPES[code]).reshape(shape)

    def _scalar(self) -> np.generic:
        array = self._array()
        if array.ndim:
            raise ProtocolError("a scalar with dimensions")
        return cast("np.generic", array[()])

    READERS: ClassVar[Mapping[int, Callable[["Decoder", int], Value]]] = {
        ord("N"): lambda _self, _: None,
        ord("T"): lambda _self, _: True,
        ord("F"): lambda _self, _: False,
        ord("I"): lambda self, _: int.from_bytes(self._sized(MAX_INT_BYTES), "little", signed=True),
        ord("D"): lambda self, _: float(self._unpack(DOUBLE)[0]),
        ord("S"): lambda self, _: self._text(MAX_TEXT),
        ord("A"): lambda self, _: self._array(),
        ord("X"): lambda self, _: self._scalar(),
        ord("G"): lambda self, _: Generator(self._size()),
        ord("O"): lambda self, _: Other(self._text(4 * MAX_TYPE_NAME)),
        ord("L"): lambda self, depth: self._items(depth),
        ord("U"): lambda self, depth: tuple(self._items(depth)),
        ord("M"): lambda self, depth: self._dictionary(depth),
    }


def decode(data: bytes | bytearray) -> Value:
    """Return the value that the bytes hold.

    Raises:
        ProtocolError: They hold anything but exactly one value within the limits of this module.
    """
    decoder = Decoder(data)
    value = decoder.value()
    if decoder.at != len(data):
        raise ProtocolError("bytes after the end of the value")
    return value
