"""The array types that the network's modules share, and where in memory arrays begin."""

from typing import Any, Final, TypeAlias

import numpy as np
import numpy.typing as npt

Floats: TypeAlias = npt.NDArray[np.float32]
"""float32, the network's own precision."""

Labels: TypeAlias = npt.NDArray[np.integer[Any]]
"""Classes of samples, shape (n_samples,), each from 0 to n_classes - 1."""

LINE: Final = 16
"""float32 in a line of a processor's cache, which is 64 bytes long."""


def aligned_zeros(n: int) -> Floats:
    """Return n zeros that begin where a line of the cache does.

    NumPy's own begin sixteen bytes later where they are many. Every second load of a kernel then
    needs two lines, and products of matrices take up to a fifth longer.
    """
    zeros = np.zeros(n + LINE, np.float32)
    first = -zeros.ctypes.data // zeros.itemsize % LINE
    return zeros[first : first + n]
