"""Frames: one header, one value. Twenty-four bytes of header say what, to which request, how long."""

import struct
from enum import IntEnum
from typing import Final, NamedTuple

from grader.sandbox.errors import OversizeError, ProtocolError

HEADER: Final = struct.Struct("<4sB3sQQ")  # magic, kind, zeros, sequence, length of the body
MAGIC: Final = b"NNG1"


class Kind(IntEnum):
    """What a frame is about; requests of the parent first, then what may answer them."""

    HELLO = 1
    LOAD = 2
    CALL = 3
    READY = 4
    LOADED = 5
    RETURNED = 6
    RAISED = 7
    OVERSIZE = 8


KINDS: Final = {int(kind): kind for kind in Kind}


class Header(NamedTuple):
    """A frame's header; `sequence` is the random number of the request it answers."""

    kind: Kind
    sequence: int
    length: int


def mark(sequence: int) -> bytes:
    """Return what a worker prints after all that was printed on the way to an answer."""
    return b"\0%016x\0" % sequence


def frame(kind: Kind, sequence: int, body: bytes = b"") -> bytes:
    """Return a frame as bytes."""
    return HEADER.pack(MAGIC, kind, bytes(3), sequence, len(body)) + body


def read_header(raw: bytes, limit: int) -> Header:
    """Return the header in exactly `HEADER.size` untrusted bytes.

    Raises:
        ProtocolError: It is none.
        OversizeError: The body is announced to be longer than `limit` bytes.
    """
    magic, number, zeros, sequence, length = HEADER.unpack(raw)
    kind = KINDS.get(number)
    if magic != MAGIC or any(zeros) or kind is None:
        raise ProtocolError("a frame that does not begin as frames do")
    if length > limit:
        raise OversizeError(f"{length} bytes where at most {limit} are allowed")
    return Header(kind, sequence, length)
