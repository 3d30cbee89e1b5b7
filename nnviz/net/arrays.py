"""Names for the array types that the network's modules share."""

from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

Floats: TypeAlias = npt.NDArray[np.float32]
"""float32, the network's own precision."""

Labels: TypeAlias = npt.NDArray[np.integer[Any]]
"""Classes of samples, shape (n_samples,), each from 0 to n_classes - 1."""
