"""Drawings made into what a network that learnt MNIST expects.

MNIST's digits were scaled to fit 20x20 pixels with their aspect ratio kept, anti-aliased, and
placed so that their centre of mass is at the centre of 28x28 (LeCun, Cortes, Burges,
"The MNIST database of handwritten digits"). Measured on its training set: the centre is pixel
(14, 14), rows and columns counted from 0, to the nearest pixel.
"""

import numpy as np
import numpy.typing as npt

from nnviz.errors import DataError

SIDE = 28
BOX = 20
CENTRE = 14

Canvas = npt.NDArray[np.uint8] | npt.NDArray[np.floating]
Picture = npt.NDArray[np.uint8]
_Floats = npt.NDArray[np.float64]


def as_mnist(canvas: Canvas) -> Picture:
    """Return a drawing scaled and placed as MNIST's digits are.

    Args:
        canvas: any shape (height, width); uint8 from 0 (paper) to 255 (ink), or floats from 0 to 1.

    Returns:
        uint8, shape (28, 28); all zeros if nothing is drawn.

    Raises:
        DataError: `canvas` is not a picture with two axes and finite values.
    """
    ink = _crop(_as_ink(canvas))
    if ink.size == 0:
        return np.zeros((SIDE, SIDE), np.uint8)
    scale = BOX / max(ink.shape)
    height, width = (max(1, round(side * scale)) for side in ink.shape)
    box = _coverage(ink.shape[0], height) @ ink @ _coverage(ink.shape[1], width).T
    return _centred(box)


def _as_ink(canvas: Canvas) -> _Floats:
    """Return the canvas as floats from 0 to 255."""
    if canvas.ndim != 2 or canvas.dtype.kind not in "uf":
        raise DataError(
            f"the drawing is {canvas.dtype} of shape {canvas.shape}, "
            "expected uint8 or floats of shape (height, width)"
        )
    ink = canvas.astype(np.float64) * (1 if canvas.dtype.kind == "u" else 255)
    if not np.isfinite(ink).all():
        raise DataError("the drawing holds NaN or infinity, expected values from 0 to 1")
    clipped: _Floats = np.clip(ink, 0, 255)
    return clipped


def _crop(ink: _Floats) -> _Floats:
    """Return the smallest rectangle with all the ink: whatever would not round to 0."""
    is_inked = ink >= 0.5
    rows, columns = np.flatnonzero(is_inked.any(axis=1)), np.flatnonzero(is_inked.any(axis=0))
    if rows.size == 0:
        return ink[:0, :0]
    return ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def _coverage(n_in: int, n_out: int) -> _Floats:
    """Return the share of each of n_in cells in each of n_out equal parts; rows sum to 1."""
    edges = np.arange(n_out + 1)[:, None] * (n_in / n_out)
    before = np.clip(edges - np.arange(n_in), 0, 1)
    covered: _Floats = np.diff(before, axis=0) * (n_out / n_in)
    return covered


def _centred(box: _Floats) -> Picture:
    """Place a box of ink with its centre of mass at the centre."""
    picture = np.zeros((SIDE, SIDE), np.uint8)
    rows, columns = box.shape
    mass = box.sum()
    down, across = (
        np.arange(rows) @ box.sum(axis=1) / mass,
        np.arange(columns) @ box.sum(axis=0) / mass,
    )
    top, left = (
        int(np.clip(np.floor(CENTRE - at + 0.5), 0, SIDE - side))
        for at, side in ((down, rows), (across, columns))
    )
    picture[top : top + rows, left : left + columns] = np.rint(box)
    return picture
