"""Small files in MNIST's formats, made from seeded random digits."""

import gzip
import os
import struct
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import numpy.typing as npt

Bytes = npt.NDArray[np.uint8]


def digits(n_samples: int, seed: int = 0) -> tuple[Bytes, Bytes]:
    rng = np.random.default_rng(seed)
    images = rng.integers(0, 256, (n_samples, 28, 28), np.uint8)
    return images, rng.integers(0, 10, n_samples, np.uint8)


def idx_bytes(array: Bytes) -> bytes:
    magic = 0x0800 + array.ndim
    return struct.pack(f">{1 + array.ndim}I", magic, *array.shape) + array.tobytes()


def write_folder(
    folder: Path, *, n_train: int = 7, n_test: int = 3, gz: bool = True, dot: bool = False
) -> dict[str, Bytes]:
    """Write the four files and return what is in them, by Keras' names."""
    folder.mkdir(parents=True, exist_ok=True)
    arrays: dict[str, Bytes] = {}
    for split, stem, n in (("train", "train", n_train), ("test", "t10k", n_test)):
        images, labels = digits(n, seed=n)
        arrays |= {f"x_{split}": images, f"y_{split}": labels}
        for kind, array in (("images", images), ("labels", labels)):
            name = f"{stem}-{kind}{'.' if dot else '-'}idx{array.ndim}-ubyte"
            if gz:
                (folder / f"{name}.gz").write_bytes(gzip.compress(idx_bytes(array)))
            else:
                (folder / name).write_bytes(idx_bytes(array))
    return arrays


def save_npz(path: Path, arrays: Mapping[str, npt.NDArray[np.generic]]) -> None:
    np.savez(path, allow_pickle=True, **arrays)


@contextmanager
def unprivileged() -> Iterator[None]:
    """Give up root's right to read everything, if this is root."""
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)
