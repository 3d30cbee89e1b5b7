"""Inverted dropout. Its chance is a function of (seed, step, layer, neuron): nothing is stored."""

import numpy as np

from nnviz.net.arrays import Floats
from nnviz.net.kernels.elementwise import mix32
from nnviz.net.kernels.options import kernel

_ZERO, _ONE = np.float32(0), np.float32(1)


@kernel
def drop(values: Floats, keep: np.float32, seed: int, step: int, layer: int, first: int) -> None:
    """Multiply each value by 1/keep with probability `keep`, else by 0.

    Activations and, on the way back, their gradients are multiplied by the same factors; `first`
    is the place of values[0] in its layer's batch.
    """
    key = np.int64(mix32(seed ^ np.int64(mix32(step ^ np.int64(mix32(layer))))))
    stride = np.int64(mix32(key ^ 0x9E3779B9)) | 1
    limit = np.uint32(min(int(keep * 4294967296.0), 4294967295))
    scale = _ONE / keep
    for i in range(len(values)):
        is_kept = mix32((first + i) * stride + key) < limit
        values[i] *= scale if is_kept else _ZERO
