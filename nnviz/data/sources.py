"""Which digits: MNIST where it can be found, else the digits that nnviz draws itself."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from platformdirs import user_cache_path

from nnviz.data import handwriting, mnist
from nnviz.data.digits import Digits
from nnviz.data.mnist import Split
from nnviz.errors import DataError, shown

VARIABLE = "NNVIZ_DATA"
"""Environment variable that names the default source: a name or a path."""

NAMES = ("mnist", "handwriting")
"""What a source may be called; everything else is a path."""


class Source(NamedTuple):
    """One row of what there is.

    Attributes:
        name: "mnist" or "handwriting".
        where: the folder or file, or for drawn digits what makes them; "" if not found.
        n_train: training digits there; 0 if not found.
        n_test: test digits there; 0 if not found.
        note: what a person should know about it.
    """

    name: str
    where: str
    n_train: int
    n_test: int
    note: str


def load(source: str | None, split: Split) -> Digits:
    """Read the digits that a user asked for.

    Args:
        source: "mnist", "handwriting", a path (as `mnist.load` takes it), or None: what the
            environment variable NNVIZ_DATA says, else MNIST if found, else handwriting.
        split: "train" or "test".

    Raises:
        DataError: MNIST was asked for and is not to be found, or a path is not what it should be.
    """
    place = _place_of(source)
    return handwriting.split(split) if place is None else mnist.load(place, split)


def load_to_look_at(source: str | None, index: int = 0) -> Digits:
    """Read the test digits at once: drawn ones come from the package, where no compiler is needed.

    Args:
        source: as for `load`.
        index: a digit that must be among them; drawn digits beyond the embedded ones are generated.

    Raises:
        DataError: as for `load`.
    """
    if _place_of(source) is None and index < handwriting.N_EMBEDDED:
        return handwriting.embedded()
    return load(source, "test")


def _place_of(source: str | None) -> Path | None:
    """Return the place of MNIST's files, or None for drawn digits."""
    source = source or os.environ.get(VARIABLE)
    if source == "handwriting":
        return None
    if source and source != "mnist":
        return _path(source)
    found = find_mnist()
    if source and not found:
        raise DataError(_not_found())
    return found


def find_mnist() -> Path | None:
    """Return the first place that holds MNIST, both splits of it, or None.

    Looked at in order: NNVIZ_DATA, the cache that `nnviz data fetch` fills, Keras' cache,
    torchvision's usual roots. Only headers are read.
    """
    return next((place for place in _places() if _sizes(place)), None)


def cache_folder() -> Path:
    """Return where `nnviz data fetch` puts MNIST; the folder need not exist."""
    return user_cache_path("nnviz") / "mnist"


def available() -> list[Source]:
    """Return what `nnviz data list` shows: every MNIST that is found, first choice first, then ours."""
    rows = [_row(place, sizes) for place in _places() if (sizes := _sizes(place))]
    if not rows:
        rows.append(Source("mnist", "", 0, 0, "not found; get it by: nnviz data fetch"))
    drawn = "digits drawn by nnviz's own generator, not written by people"
    sizes = (handwriting.SIZES["train"], handwriting.SIZES["test"])
    ours = Source("handwriting", "built in", *sizes, drawn)
    return [*rows, ours]


def _row(place: Path, sizes: tuple[int, int]) -> Source:
    first = place == find_mnist()
    note = "what `mnist` means" if first else f"found as well; chosen by: --data {shown(place)}"
    return Source("mnist", shown(place), *sizes, note)


def _places() -> Iterator[Path]:
    named = os.environ.get(VARIABLE)
    if named and named not in NAMES:
        yield _path(named)
    yield cache_folder()
    keras = os.environ.get("KERAS_HOME")
    yield (Path(keras) if keras else _path("~/.keras")) / "datasets" / "mnist.npz"
    # The root given in torchvision's own documentation, its examples, and widely used courses.
    for root in ("data", ".", "../data", "~/data", "~/.pytorch/MNIST_data"):
        yield _path(root) / "MNIST" / "raw"


def _path(text: str) -> Path:
    # Path.expanduser raises where the user has no home; a place that is not there is enough here.
    return Path(os.path.expanduser(text))  # noqa: PTH111 - see above


def _sizes(place: Path) -> tuple[int, int] | None:
    try:
        return mnist.count(place, "train"), mnist.count(place, "test")
    except DataError:
        return None


def _not_found() -> str:
    looked = ", ".join(shown(place) for place in _places())
    return f"mnist: not found; looked for it in {looked}; get it by: nnviz data fetch"
