"""Open what a user names: regular files, gzipped or not, never inflating more than was asked for."""

import os
import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt

from nnviz.errors import DataError, shown

_GZIP_MAGIC = b"\x1f\x8b"
_BLOCK_BYTES = 1 << 18


class Stream(Protocol):
    """Bytes that are read once, front to back."""

    def readinto(self, buffer: memoryview, /) -> int:
        """Fill `buffer` and return how many bytes that took; fewer only where the data end."""

    def fault_at_end(self) -> str | None:
        """Return what is wrong if this is not the proper end of the data, else None."""


@contextmanager
def explained(path: Path, expected: str) -> Iterator[None]:
    """Turn what the system refuses, and damaged gzip data, into one line for the user.

    Args:
        path: what is being read; begins the line.
        expected: what it should be, as "an IDX file of pictures"; ends the line.

    Raises:
        DataError: in place of an OSError or zlib.error.
    """
    try:
        yield
    except OSError as error:
        raise DataError(f"{shown(path)}: {_reason(error)}; expected {expected}") from error
    except zlib.error as error:
        raise DataError(f"{shown(path)}: damaged gzip data; expected {expected}") from error


@contextmanager
def opened(path: Path, expected: str) -> Iterator[BufferedReader]:
    """Open a regular file for reading; what goes wrong until it is closed becomes a DataError.

    Args:
        path: the file.
        expected: as for `explained`.

    Yields:
        The file, at its start.

    Raises:
        DataError: missing, no regular file, not permitted, unreadable, or damaged gzip data.
    """
    with explained(path, expected):
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            kind = "a folder" if stat.S_ISDIR(mode) else "no regular file"
            raise DataError(f"{shown(path)}: this is {kind}, expected {expected}")
        with path.open("rb") as file:
            yield file


@contextmanager
def inflated(path: Path, expected: str) -> Iterator[Stream]:
    """Open a file that may be gzipped (told by its first bytes) and read what it holds.

    Args:
        path: the file.
        expected: as for `explained`.

    Yields:
        A stream of the plain bytes. It never inflates more of them than are asked for, plus
        one where `fault_at_end` looks for the end, so a gzip bomb costs its reader nothing.

    Raises:
        DataError: as `opened`.
    """
    with opened(path, expected) as file:
        gzipped = file.peek(2)[:2] == _GZIP_MAGIC
        yield _Gzip(file) if gzipped else _Plain(file)


def take(stream: Stream, n_bytes: int) -> npt.NDArray[np.uint8]:
    """Read up to `n_bytes`; memory is only touched for what is really there.

    Args:
        stream: where from.
        n_bytes: how many bytes at most.

    Returns:
        uint8, shape (n,), writable; n < n_bytes only if the data end there.
    """
    buffer = np.empty(n_bytes, np.uint8)
    return buffer[: stream.readinto(buffer.data)]


class _Plain:
    """A file as it is."""

    def __init__(self, file: BufferedReader) -> None:
        self._file = file

    def readinto(self, buffer: memoryview, /) -> int:
        return self._file.readinto(buffer)

    def fault_at_end(self) -> str | None:
        extra = os.fstat(self._file.fileno()).st_size - self._file.tell()
        return f"{extra:,} bytes too many at the end" if extra else None


class _Gzip:
    """What one gzip member holds; more members or other bytes behind it are a fault."""

    def __init__(self, file: BufferedReader) -> None:
        self._file = file
        self._inflater = zlib.decompressobj(wbits=16 + zlib.MAX_WBITS)

    def readinto(self, buffer: memoryview, /) -> int:
        filled = 0
        while filled < len(buffer) and not self._inflater.eof:
            packed = self._inflater.unconsumed_tail or self._file.read(_BLOCK_BYTES)
            plain = self._inflater.decompress(packed, len(buffer) - filled)
            if not packed and not plain:
                break
            buffer[filled : filled + len(plain)] = plain
            filled += len(plain)
        return filled

    def fault_at_end(self) -> str | None:
        if self.readinto(memoryview(bytearray(1))):
            return "too many bytes at the end"
        if not self._inflater.eof:
            return "gzip data cut off before their checksum"
        if self._inflater.unused_data or self._file.read(1):
            return "other bytes behind the gzip data"
        return None


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file"
    if isinstance(error, PermissionError):
        return "no permission to read it"
    return f"cannot be read ({error.strerror or error})"
