"""What student code may import; loaded before the wall goes up, for behind it there are no files."""

import gc
import importlib
import re
import sys
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from typing import Final

import numpy as np

ALLOWED: Final = frozenset(
    """__future__ abc array bisect cmath collections contextlib copy dataclasses datetime decimal enum
    fractions functools heapq itertools json math numbers numpy operator random re statistics string
    sys textwrap time types typing warnings""".split()  # noqa: SIM905 - reads as a list of words
)
"""The top-level modules that exercises may use."""

SUBMODULES: Final = """numpy.linalg numpy.fft numpy.random numpy.strings numpy.char numpy.rec
    numpy.exceptions numpy.dtypes numpy.typing numpy.ctypeslib numpy.lib.stride_tricks collections.abc
    encodings.ascii encodings.latin_1 encodings.cp1252 encodings.utf_8_sig encodings.utf_16
    encodings.idna unicodedata traceback _strptime""".split()  # noqa: SIM905 - as above
"""What NumPy and Python load only on first use; names differ between their versions."""

RARE: Final = ("numpy.core", "numpy.f2py", "numpy.ma", "numpy.polynomial", "numpy.testing")
"""What few files name, and takes longer to load than the rest of NumPy."""

_NAMES_RARE: Final = re.compile(
    rb"\b(?:%s)\b|\bnumpy[\s\\]+import[\s\\]*\*"
    % "|".join(name.removeprefix("numpy.") for name in RARE).encode()
)
"""Also in files that import all of NumPy's names: these are among them."""

LOADED: Final[set[str]] = set()
"""The names of all that was loaded here, by which a student's modules are told from it."""


def names_rare(sources: Iterable[bytes]) -> bool:
    """Say whether any of a student's files speaks of what is rarely loaded."""
    return any(_NAMES_RARE.search(source) for source in sources)


def load() -> None:
    """Import all but the rare, and let the linear algebra take its buffers now."""
    for name in sorted(ALLOWED):
        importlib.import_module(name)
    _import_what_there_is(SUBMODULES)
    square = np.eye(64) + 0.1
    np.linalg.svd(np.linalg.solve(square, square @ square))
    np.einsum("ij,jk->ik", square, square)
    np.random.default_rng(0).permutation(8)
    repr(square)
    _keep()


@cache
def load_rare() -> None:
    """Import the rest."""
    gc.disable()
    _import_what_there_is(RARE)
    _keep()


def forget_folders() -> None:
    """Leave nothing that could be imported later: what is loaded is all there is."""
    sys.path.clear()
    sys.path_hooks.clear()


def _import_what_there_is(names: Iterable[str]) -> None:
    for name in names:
        with suppress(ImportError):
            importlib.import_module(name)


def _keep() -> None:
    """Make what is loaded all that student code finds, but for the grader's own modules.

    The collector comes back, but not to these: it would write to, and so copy, all of them.
    """
    for name in [name for name in sys.modules if name.partition(".")[0] == "grader"]:
        del sys.modules[name]
    sys.path_importer_cache.clear()
    LOADED.update(sys.modules)
    gc.freeze()
    gc.enable()
