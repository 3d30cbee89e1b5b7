"""MNIST as it is found in the wild: a folder of IDX files, one IDX file, or Keras' mnist.npz.

Source: LeCun, Cortes and Burges, "The MNIST database of handwritten digits".
"""

import stat
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Literal, NamedTuple

import numpy as np
import numpy.typing as npt

from nnviz.data import idx, npz
from nnviz.data.digits import Digits
from nnviz.data.files import explained, opened
from nnviz.errors import DataError, shown

Split = Literal["train", "test"]


class FileFacts(NamedTuple):
    """What a file of MNIST is known by, once decompressed."""

    n_bytes: int
    sha256: str


FILES: Mapping[str, FileFacts] = MappingProxyType(
    {
        "train-images-idx3-ubyte": FileFacts(
            47_040_016, "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"
        ),
        "train-labels-idx1-ubyte": FileFacts(
            60_008, "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"
        ),
        "t10k-images-idx3-ubyte": FileFacts(
            7_840_016, "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"
        ),
        "t10k-labels-idx1-ubyte": FileFacts(
            10_008, "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"
        ),
    }
)
"""The four files of MNIST, by the names they are published under, without .gz."""

_STEMS = {"train": "train", "test": "t10k"}
_SUBFOLDERS = (".", "raw", "MNIST/raw")
_NPZ_NAME = "mnist.npz"
_EXPECTED = "MNIST: a folder with its four files, one IDX file of pictures, or mnist.npz"


def load(path: Path, split: Split) -> Digits:
    """Read one split of MNIST, or of a set of 28x28 digits in the same format.

    A folder may hold the IDX files themselves or be torchvision's root, or hold mnist.npz. One
    IDX file has no split: whichever is asked for, its pictures come, with the labels beside it.

    Args:
        path: a folder, an IDX file of pictures (gzipped or not), or an .npz file.
        split: "train" or "test"; nothing of the other one is read.

    Returns:
        The digits, arrays the caller's own. They are called "MNIST train" or "MNIST test" only
        if they are, to the byte; else by the name of `path`.

    Raises:
        DataError: something is missing, unreadable, damaged, or not as MNIST is.
    """
    file = _pictures_file(path, split)
    if _is_npz(file):
        images, labels = _from_npz(file, split)
        labels_file = file
    else:
        labels_file = _labels_file(file)
        images, labels = idx.read_images(file), idx.read_labels(labels_file)
    if len(images) != len(labels):
        beside = f"{shown(labels_file)} holds {len(labels):,} labels"
        raise DataError(f"{shown(file)}: {len(images):,} pictures, but {beside}; expected as many")
    return Digits(images, labels, _name(path, images, labels))


def count(path: Path, split: Split) -> int:
    """Return how many digits a split holds, from the headers alone.

    Args:
        path: as for `load`.
        split: "train" or "test".

    Raises:
        DataError: a file is missing or unreadable, or its header is not as MNIST's.
    """
    file = _pictures_file(path, split)
    if _is_npz(file):
        npz.read_shape(file, f"y_{split}")
        shape = npz.read_shape(file, f"x_{split}")
        _check_pictures(file, split, shape)
        return shape[0]
    _labels_file(file)
    return idx.count_images(file)


def _pictures_file(path: Path, split: Split) -> Path:
    if split not in _STEMS:
        raise DataError(f"split is {split!r}, expected train or test")
    with explained(path, _EXPECTED):
        if not stat.S_ISDIR(path.stat().st_mode):
            return path
    wanted = _spellings(f"{_STEMS[split]}-images-idx3-ubyte")
    for folder in (path / name for name in _SUBFOLDERS):
        if found := _first_in(folder, wanted):
            return found
    if found := _first_in(path, [_NPZ_NAME]):
        return found
    names = f"{wanted[0]} or {wanted[1]}, nor {_NPZ_NAME}"
    raise DataError(f"{shown(path)}: holds no {names}; expected {_EXPECTED}")


def _labels_file(images: Path) -> Path:
    plain = images.name.removesuffix(".gz")
    name = plain.replace("images", "labels").replace("idx3", "idx1").replace(".idx", "-idx")
    wanted = _spellings(name)
    if "images" not in plain:
        wanted_name = "train-images-idx3-ubyte, with train-labels-idx1-ubyte beside it"
        raise DataError(f"{shown(images)}: what are its labels? Expected a name as {wanted_name}")
    found = _first_in(images.parent, wanted)
    if not found:
        raise DataError(
            f"{shown(images)}: no labels beside it; expected {wanted[0]} or {wanted[1]}"
        )
    return found


def _spellings(name: str) -> list[str]:
    """Return the names under which a file is found; unpacking programs write a dot for the dash."""
    dotted = name.replace("-idx", ".idx")
    return list(dict.fromkeys((f"{name}.gz", name, f"{dotted}.gz", dotted)))


def _first_in(folder: Path, wanted: Iterable[str]) -> Path | None:
    with explained(folder, f"a folder that may be read, for {_EXPECTED}"):
        if not folder.is_dir():
            return None
        present = {entry.name for entry in folder.iterdir()}.intersection(wanted)
        files = (folder / name for name in wanted if name in present)
        return next((file for file in files if file.is_file()), None)


def _is_npz(path: Path) -> bool:
    with opened(path, _EXPECTED) as file:
        return file.peek(2)[:2] == b"PK"


def _from_npz(path: Path, split: Split) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.uint8]]:
    labels = npz.read_array(path, f"y_{split}")
    if labels.ndim != 1:
        raise DataError(f"{shown(path)}: y_{split} has shape {labels.shape}, expected (n_samples,)")
    idx.check_labels(path, labels)
    images = npz.read_array(path, f"x_{split}")
    _check_pictures(path, split, images.shape)
    if images.dtype != np.uint8:
        raise DataError(f"{shown(path)}: x_{split} is of {images.dtype}, expected uint8")
    return images.astype(np.uint8, copy=False), labels.astype(np.uint8)


def _check_pictures(path: Path, split: Split, shape: tuple[int, ...]) -> None:
    if shape[1:] != (idx.SIDE, idx.SIDE) or shape[0] == 0:
        found = f"x_{split} has shape {shape}"
        raise DataError(f"{shown(path)}: {found}, expected (n_samples, {idx.SIDE}, {idx.SIDE})")


def _name(path: Path, images: npt.NDArray[np.uint8], labels: npt.NDArray[np.uint8]) -> str:
    """Return MNIST's name for its own digits only: other sets come in files of the same names."""
    digests = (
        idx.sha256(idx.IMAGES_MAGIC, images),
        idx.sha256(idx.LABELS_MAGIC, labels),
    )
    for split, stem in _STEMS.items():
        own = (FILES[f"{stem}-images-idx3-ubyte"], FILES[f"{stem}-labels-idx1-ubyte"])
        if digests == tuple(file.sha256 for file in own):
            return f"MNIST {split}"
    return shown(Path(path.resolve().name))
