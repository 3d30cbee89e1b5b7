"""Read single arrays of an .npz file without ever running what is in it.

An .npz is a zip of .npy files. Arrays of objects are refused, and no more is inflated than the
header's dtype and shape account for.
"""

import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import numpy as np
import numpy.typing as npt

from nnviz.data.files import opened
from nnviz.errors import DataError, shown
from nnviz.npy import Header, read_header

EXPECTED = "an .npz file as Keras' mnist.npz, with x_train, y_train, x_test, y_test"

_MAX_ARRAY_BYTES = 1 << 30
_INTEGER = re.compile(r"[<>|][ui][1248]")
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, RuntimeError)
"""What `zipfile` raises on damaged, encrypted or too modern files."""


def read_array(path: Path, name: str) -> npt.NDArray[np.integer]:
    """Read one array of integers.

    Args:
        path: the .npz file.
        name: the array's name in it, such as x_test.

    Returns:
        The array in C order, of the shape and dtype that the file states. The caller's own.

    Raises:
        DataError: unreadable or damaged, no such array, or not an array of plain integers.
    """
    with _member(path, name) as (file, size):
        header = _header(path, name, file, size)
        flat = np.frombuffer(bytearray(file.read(header.n_bytes)), header.dtype)
        values = flat.reshape(header.shape, order=header.order)
    return np.ascontiguousarray(values) if header.order == "F" else values


def read_shape(path: Path, name: str) -> tuple[int, ...]:
    """Return the shape that one array's header states; the values are not read.

    Args:
        path: the .npz file.
        name: the array's name in it, such as x_test.

    Raises:
        DataError: as `read_array`.
    """
    with _member(path, name) as (file, size):
        return _header(path, name, file, size).shape


@contextmanager
def _member(path: Path, name: str) -> Iterator[tuple[IO[bytes], int]]:
    """Open one .npy inside the zip; yields it and its size in bytes, as the zip states it."""
    with opened(path, EXPECTED) as file:
        try:
            with zipfile.ZipFile(file) as archive:
                info = _info(path, name, archive)
                with archive.open(info) as member:
                    yield member, info.file_size
        except _DAMAGE as error:
            fault = str(error) or "it ends too early"
            raise DataError(f"{shown(path)}: damaged ({fault}); expected {EXPECTED}") from error


def _info(path: Path, name: str, archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    member = f"{name}.npy"
    if member not in archive.namelist():
        raise DataError(f"{shown(path)}: holds no array {name}; expected {EXPECTED}")
    info = archive.getinfo(member)
    if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        found = f"{name} is packed by method {info.compress_type}"
        raise DataError(f"{shown(path)}: {found}, expected stored or deflated, as NumPy writes")
    return info


def _header(path: Path, name: str, file: IO[bytes], size: int) -> Header:
    """Read and check the header; `file` is then at the first value."""
    header = read_header(file)
    if header is None or not _INTEGER.fullmatch(header.dtype):
        kind = f"of dtype {header.dtype!a}" if header else "without a plain .npy header"
        raise DataError(f"{shown(path)}: {name} is an array {kind}, expected plain integers")
    held = size - file.tell()
    if header.n_bytes != held or held > _MAX_ARRAY_BYTES:
        found = f"{name} states shape {header.shape}, {header.n_bytes:,} bytes, and holds {held:,}"
        raise DataError(f"{shown(path)}: {found}; expected both equal, at most 1 GiB")
    return header
