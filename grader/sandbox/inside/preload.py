"""What student code may import; loaded before the wall goes up, for behind it there are no files."""

import gc
import importlib
import sys
from typing import Final

import numpy as np

ALLOWED: Final = frozenset(
    """__future__ abc array bisect cmath collections contextlib copy dataclasses datetime decimal enum
    fractions functools heapq itertools json math numbers numpy operator random re statistics string
    sys textwrap time types typing warnings""".split()  # noqa: SIM905 - reads as a list of words
)
"""The top-level modules that exercises may use."""

SUBMODULES: Final = """numpy.linalg numpy.fft numpy.random numpy.polynomial numpy.ma numpy.testing
    numpy.strings numpy.char numpy.rec numpy.exceptions numpy.dtypes numpy.typing numpy.ctypeslib
    numpy.lib.stride_tricks collections.abc encodings.ascii encodings.latin_1 encodings.cp1252
    encodings.utf_8_sig encodings.utf_16 encodings.idna unicodedata traceback _strptime"""
"""What NumPy and Python load only on first use; names differ between their versions."""


def load() -> None:
    """Import all of it, and let the linear algebra take its buffers now."""
    for name in [*sorted(ALLOWED), *SUBMODULES.split()]:
        try:
            importlib.import_module(name)
        except ImportError:
            if name in ALLOWED:
                raise
    square = np.eye(64) + 0.1
    np.linalg.svd(np.linalg.solve(square, square @ square))
    np.einsum("ij,jk->ik", square, square)
    np.random.default_rng(0).permutation(8)
    repr(square)


def forget_folders() -> None:
    """Leave nothing that could be imported later: what is loaded is all there is."""
    for name in [name for name in sys.modules if name.partition(".")[0] == "grader"]:
        del sys.modules[name]
    sys.path.clear()
    sys.path_hooks.clear()
    sys.path_importer_cache.clear()
    gc.freeze()  # or each worker's collector would write to, and so copy, all of it
    gc.enable()
