"""Read IDX, the file format of MNIST: a big-endian header, then one byte per pixel or label.

Source of the format: "FILE FORMATS FOR THE MNIST DATABASE", LeCun, Cortes and Burges.
"""

import hashlib
import struct
from pathlib import Path

import numpy as np
import numpy.typing as npt

from nnviz.data.files import Stream, inflated, take
from nnviz.errors import DataError, shown

SIDE = 28
"""Width and height of a picture, in pixels."""

MAX_SAMPLES = 500_000
"""More than any set of handwritten digits in this format holds; a header that says more is wrong."""

IMAGES_MAGIC = 0x0803
LABELS_MAGIC = 0x0801

_KINDS = {IMAGES_MAGIC: "pictures", LABELS_MAGIC: "labels"}
_EXPECTED = {magic: f"an IDX file of {kind}, gzipped or not" for magic, kind in _KINDS.items()}


def read_images(path: Path) -> npt.NDArray[np.uint8]:
    """Read the pictures of an IDX file, gzipped or not.

    Args:
        path: such as train-images-idx3-ubyte.gz.

    Returns:
        uint8, shape (n_samples, 28, 28), n_samples >= 1; 0 is paper, 255 is ink. The caller's own.

    Raises:
        DataError: the file cannot be read, or is not whole, or is not what its name promises.
    """
    n_samples, pixels = _read(path, IMAGES_MAGIC, SIDE * SIDE)
    return pixels.reshape(n_samples, SIDE, SIDE)


def read_labels(path: Path) -> npt.NDArray[np.uint8]:
    """Read the labels of an IDX file, gzipped or not.

    Args:
        path: such as train-labels-idx1-ubyte.gz.

    Returns:
        uint8, shape (n_samples,), n_samples >= 1, each 0 to 9. The caller's own.

    Raises:
        DataError: the file cannot be read, or is not whole, or a label is no digit.
    """
    labels = _read(path, LABELS_MAGIC, 1)[1]
    check_labels(path, labels)
    return labels


def count_images(path: Path) -> int:
    """Return how many pictures an IDX file's header promises; the rest is not read.

    Args:
        path: such as train-images-idx3-ubyte.gz.

    Raises:
        DataError: the file cannot be read, or its header is not that of MNIST's pictures.
    """
    with inflated(path, _EXPECTED[IMAGES_MAGIC]) as stream:
        return _n_samples(path, stream, IMAGES_MAGIC)


def check_labels(path: Path, labels: npt.NDArray[np.integer]) -> None:
    """Refuse labels that are not digits.

    Args:
        path: where they were read; named in the error.
        labels: any integers, shape (n_samples,).

    Raises:
        DataError: a label is not one of 0 to 9; the first such is named.
    """
    wrong = np.flatnonzero((labels < 0) | (labels > 9))
    if wrong.size:
        index = wrong[0]
        raise DataError(f"{shown(path)}: label {index:,} is {labels[index]}, expected 0 to 9")


def sha256(magic: int, samples: npt.NDArray[np.uint8]) -> str:
    """Return the SHA-256 of the IDX file that would hold `samples`, in hexadecimal.

    Args:
        magic: IMAGES_MAGIC or LABELS_MAGIC.
        samples: uint8, shape (n_samples, 28, 28) or (n_samples,).
    """
    digest = hashlib.sha256(struct.pack(f">{1 + samples.ndim}I", magic, *samples.shape))
    digest.update(np.ascontiguousarray(samples).data)
    return digest.hexdigest()


def _read(path: Path, magic: int, bytes_each: int) -> tuple[int, npt.NDArray[np.uint8]]:
    with inflated(path, _EXPECTED[magic]) as stream:
        n_samples = _n_samples(path, stream, magic)
        promised = f"the {n_samples:,} {_KINDS[magic]} its header promises"
        body = take(stream, n_samples * bytes_each)
        if len(body) < n_samples * bytes_each:
            whole = len(body) // bytes_each
            raise DataError(f"{shown(path)}: ends after {whole:,} of {promised}; is it truncated?")
        if fault := stream.fault_at_end():
            raise DataError(f"{shown(path)}: {fault}; expected {promised} and nothing more")
    return n_samples, body


def _n_samples(path: Path, stream: Stream, magic: int) -> int:
    """Check the header, which `stream` is then behind of, and return the count in it."""
    fields = _header(path, stream, magic)
    if fields[0] != magic:
        found = _KINDS.get(fields[0])
        what = (
            f"holds {found}" if found else f"starts with 0x{fields[0]:08x}, which is no MNIST file"
        )
        raise DataError(f"{shown(path)}: {what}; expected {_EXPECTED[magic]} (0x{magic:08x})")
    if fields[2:] not in {(), (SIDE, SIDE)}:
        size = "x".join(str(side) for side in fields[2:])
        raise DataError(f"{shown(path)}: pictures of {size} pixels, expected {SIDE}x{SIDE}")
    n_samples = fields[1]
    if not 1 <= n_samples <= MAX_SAMPLES:
        limit = f"1 to {MAX_SAMPLES:,}"
        raise DataError(f"{shown(path)}: {n_samples:,} {_KINDS[magic]} promised, expected {limit}")
    return n_samples


def _header(path: Path, stream: Stream, magic: int) -> tuple[int, ...]:
    n_fields = 4 if magic == IMAGES_MAGIC else 2
    header = take(stream, 4 * n_fields)
    if len(header) < 4 * n_fields:
        size = f"only {len(header)} bytes" if len(header) else "empty"
        raise DataError(f"{shown(path)}: {size}; expected {_EXPECTED[magic]}")
    fields: tuple[int, ...] = struct.unpack(f">{n_fields}I", header.tobytes())
    return fields
