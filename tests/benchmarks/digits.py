"""The digits that contenders learn: MNIST if it is at hand, else drawn ones."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from nnviz.data import handwriting, mnist
from nnviz.data.digits import Digits
from tests.conftest import MNIST_FOLDER

_QUICK = 6_000


@contextmanager
def digits_folder(quick: bool) -> Iterator[tuple[str, str]]:
    """Give a folder with {train,test}_{x,bytes,y}.npy, and what the digits are called.

    x is float32 from 0 to 1 and `bytes` the same as uint8, shape (n_samples, 784); y is int64.
    """
    n_train, n_test = (_QUICK, 1_000) if quick else (60_000, 10_000)
    train, test = _load("train", 1, n_train), _load("test", 2, n_test)
    with TemporaryDirectory() as name:
        _save(Path(name), "train", train, n_train)
        _save(Path(name), "test", test, n_test)
        yield name, f"{n_train:,} digits, {train.name}"


def _load(split: mnist.Split, seed: int, n: int) -> Digits:
    if MNIST_FOLDER.is_dir():
        return mnist.load(MNIST_FOLDER, split)
    return handwriting.generate(n, seed)


def _save(folder: Path, split: str, digits: Digits, n: int) -> None:
    pixels = digits.images[:n].reshape(-1, 784)
    np.save(folder / f"{split}_bytes.npy", pixels)
    np.save(folder / f"{split}_x.npy", pixels / np.float32(255))
    np.save(folder / f"{split}_y.npy", digits.labels[:n].astype(np.int64))
