"""Labelled pictures, checked once, as kernels take them."""

from typing import Any

import numpy as np
import numpy.typing as npt

from nnviz.errors import DataError
from nnviz.net.arrays import Labels
from nnviz.net.kernels.structures import Samples


def samples_of(images: npt.NDArray[Any], labels: Labels, n_in: int, n_out: int) -> Samples:
    """Return samples in the order in which they are given.

    Args:
        images: uint8 from 0 to 255, or float32 from 0 to 1; shape (n_samples, n_in) or, row by
            row, (n_samples, height, width). Not copied if it is contiguous.
        labels: integers from 0 to n_out - 1, shape (n_samples,).
        n_in: the width of the network's input.
        n_out: the width of its output.

    Raises:
        DataError: a dtype, a shape, a number of samples or a value does not fit.
    """
    if images.dtype not in (np.uint8, np.float32):
        raise DataError(f"images are {images.dtype}, expected uint8 (0-255) or float32 (0-1)")
    if images.ndim < 2 or images[0:1].size != n_in or len(images) == 0:
        raise DataError(f"images have shape {images.shape}, expected (n_samples, {n_in})")
    if images.dtype == np.float32 and not _are_finite(images):
        raise DataError("images have values that are not finite")
    scale = np.float32(1 / 255 if images.dtype == np.uint8 else 1)
    flat = np.ascontiguousarray(images).reshape(len(images), n_in)
    order = np.arange(len(images))
    return Samples(_read_only(flat), scale, _checked_labels(labels, len(images), n_out), order)


def _are_finite(images: npt.NDArray[np.float32]) -> bool:
    """Look at the extremes, which are NaN where anything is: a mask would take a fourth more room."""
    return bool(np.isfinite(images.min()) and np.isfinite(images.max()))


def _checked_labels(labels: Labels, n_samples: int, n_out: int) -> npt.NDArray[np.int64]:
    if not np.issubdtype(labels.dtype, np.integer):
        raise DataError(f"labels are {labels.dtype}, expected integers")
    if labels.shape != (n_samples,):
        raise DataError(f"labels have shape {labels.shape}, expected ({n_samples},), one per image")
    lowest, highest = int(labels.min()), int(labels.max())
    if lowest < 0 or highest >= n_out:
        raise DataError(
            f"labels go from {lowest} to {highest}, but the network has {n_out} outputs, "
            f"for 0 to {n_out - 1}"
        )
    return _read_only(labels.astype(np.int64))


def _read_only(array: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Machine code is made anew for arrays that may be written: let all look alike to it."""
    view = array.view()
    view.flags.writeable = False
    return view
