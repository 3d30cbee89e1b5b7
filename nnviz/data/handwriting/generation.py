"""Digits drawn on demand, and the first thousand of them as they come with the program."""

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, get_args

import numpy as np

from nnviz.data.digits import Digits
from nnviz.errors import DataError

if TYPE_CHECKING:
    from nnviz.data.handwriting.shapes import Shapes

NAME = "drawn digits"
SEEDS = {"train": 1, "test": 2}
"""Seed of each split. Streams of different seeds have no digit in common."""
SIZES = {"train": 60_000, "test": 10_000}
N_EMBEDDED = 1_000
EMBEDDED: Final = Path(__file__).with_name("embedded.npz")

_LIMIT = 2**32 - 1
_CHUNK = 500

Split = Literal["train", "test"]


def generate(n: int, seed: int, *, n_threads: int | None = None) -> Digits:
    """Draw `n` digits, in random order, each of the ten as often as the others.

    The same seed gives the same digits, whatever `n` (the first ones are the same) and `n_threads`.
    The first call on a machine compiles, for about a second.

    Args:
        n: how many, 0 to 2^32 - 1.
        seed: 0 to 2^32 - 1.
        n_threads: how many to draw on; None for one per processor.

    Raises:
        DataError: `n` or `seed` is out of range.
    """
    _check_range("number of digits", n)
    _check_range("seed", seed)
    # Explore's first thousand digits need none of these, and wait for none of them.
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 - see above

    from nnviz.data.handwriting.entries import draw_range  # noqa: PLC0415 - see above
    from nnviz.data.handwriting.hand import Hand  # noqa: PLC0415 - see above
    from nnviz.data.handwriting.room import room_for  # noqa: PLC0415 - see above

    images, labels = np.empty((n, 28, 28), np.uint8), np.empty(n, np.uint8)
    shapes, hand = _shapes(), Hand()

    def draw_chunk(start: int) -> None:
        chunk = slice(start, start + _CHUNK)
        state, room = np.empty(1, np.uint64), room_for(shapes)
        draw_range(shapes, hand, seed, start, state, room, images[chunk], labels[chunk])

    with ThreadPoolExecutor(n_threads or os.cpu_count()) as pool:
        for _ in pool.map(draw_chunk, range(0, n, _CHUNK)):
            pass
    return Digits(images, labels, NAME)


def split(name: Split) -> Digits:
    """Draw the fixed training set (60,000 digits) or test set (10,000); they share no digit.

    Args:
        name: "train" or "test".

    Raises:
        DataError: `name` is another.
    """
    if name not in get_args(Split):
        raise DataError(f"the split of drawn digits is {name!r}, expected 'train' or 'test'")
    return generate(SIZES[name], SEEDS[name])


def embedded() -> Digits:
    """Return the first 1,000 digits of the test set from a file: nothing is compiled.

    `python -m nnviz.data.handwriting` writes the file anew.
    """
    with np.load(EMBEDDED, allow_pickle=False) as arrays:
        return Digits(arrays["images"], arrays["labels"], NAME)


@cache
def _shapes() -> "Shapes":
    from nnviz.data.handwriting.shapes import read_table, tabulate  # noqa: PLC0415 - see `generate`

    return tabulate(read_table())


def _check_range(what: str, value: int) -> None:
    if not 0 <= value <= _LIMIT:
        raise DataError(f"the {what} is {value}, expected 0 to {_LIMIT}")
