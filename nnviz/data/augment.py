"""Digits moved, slanted, turned, scaled and drawn with other pens, so that a network generalizes.

Source: Simard, Steinkraus, Platt, "Best Practices for Convolutional Neural Networks Applied to
Visual Document Analysis", ICDAR 2003, without its elastic distortions.
"""

import os
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from nnviz.native.function import Native

if TYPE_CHECKING:
    from nnviz.data.varying import vary
else:
    vary = Native("nnviz.data.varying:vary")

Pictures = npt.NDArray[np.uint8]

_CHUNK = 1000


def augment(images: Pictures, out: Pictures, seed: int) -> None:
    """Fill `out` with varied copies of `images`; the same seed gives the same ones.

    Args:
        images: uint8, shape (n_samples, 28, 28). Not modified.
        out: uint8, shape of `images`, another array; overwritten.
        seed: 0 to 2^32 - 1.
    """
    images = images.view()
    images.flags.writeable = False  # machine code is made anew for arrays that may be written

    def vary_chunk(start: int) -> None:
        chunk = slice(start, start + _CHUNK)
        state, moved = np.empty(1, np.uint64), np.empty(images.shape[1:], np.float32)
        vary(images[chunk], out[chunk], seed, start, state, moved)

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for _ in pool.map(vary_chunk, range(0, len(images), _CHUNK)):
            pass
