"""Digits moved, slanted, turned, scaled and drawn with other pens, so that a network generalizes.

Importing this module imports Numba.

Source: Simard, Steinkraus, Platt, "Best Practices for Convolutional Neural Networks Applied to
Visual Document Analysis", ICDAR 2003, without its elastic distortions.
"""

import math
import os
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import numpy.typing as npt

from nnviz.data.handwriting.chance import State, bell, enter, uniform
from nnviz.data.handwriting.compiled import compiled, entry

Pictures = npt.NDArray[np.uint8]

SHIFT = 1.6
"""Pixels that a digit moves at most, in either direction."""
SLANT = 0.12
"""Deviation of the shear."""
TURN = 0.09
"""Deviation of the rotation in radians."""
SCALE = 0.07
"""Deviation of the logarithm of width and height."""
PEN = 0.6
"""Share of the way to the thinnest or thickest neighbour that a stroke goes at most."""

_SIDE = 28
_CHUNK = 1000


def augment(images: Pictures, out: Pictures, seed: int) -> None:
    """Fill `out` with varied copies of `images`; the same seed gives the same ones.

    Args:
        images: uint8, shape (n_samples, 28, 28). Not modified.
        out: uint8, shape of `images`, another array; overwritten.
        seed: 0 to 2^32 - 1.
    """

    def vary_chunk(start: int) -> None:
        chunk = slice(start, start + _CHUNK)
        _vary(images[chunk], out[chunk], seed, start)

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for _ in pool.map(vary_chunk, range(0, len(images), _CHUNK)):
            pass


@entry
def _vary(images: Pictures, out: Pictures, seed: int, first: int) -> None:
    state = np.empty(1, np.uint64)
    moved = np.empty((_SIDE, _SIDE), np.float32)
    for index in range(len(images)):
        enter(state, seed, first + index)
        _move(images[index], moved, state)
        _redraw(moved, out[index], PEN * (2 * uniform(state) - 1))


@compiled
def _move(image: Pictures, moved: npt.NDArray[np.float32], state: State) -> None:
    """Look up each pixel of `moved` where an affine map takes it, between four pixels."""
    angle, shear = TURN * bell(state), SLANT * bell(state)
    wide, high = math.exp(SCALE * bell(state)), math.exp(SCALE * bell(state))
    right, down = SHIFT * (2 * uniform(state) - 1), SHIFT * (2 * uniform(state) - 1)
    cos, sin, middle = math.cos(angle), math.sin(angle), (_SIDE - 1) / 2
    for row in range(_SIDE):
        for column in range(_SIDE):
            x, y = column - middle - right, row - middle - down
            turned_x, turned_y = cos * x + sin * y, cos * y - sin * x
            source_x = (turned_x + shear * turned_y) / wide + middle
            source_y = turned_y / high + middle
            moved[row, column] = _between(image, source_y, source_x)


@compiled
def _between(image: Pictures, row: float, column: float) -> float:
    """Interpolate bilinearly; there is paper outside."""
    top, left = math.floor(row), math.floor(column)
    below, beside = row - top, column - left
    total = 0.0
    for down in range(2):
        for right in range(2):
            r, c = top + down, left + right
            if 0 <= r < _SIDE and 0 <= c < _SIDE:
                share = (below if down else 1 - below) * (beside if right else 1 - beside)
                total += share * image[r, c]
    return total


@compiled
def _redraw(moved: npt.NDArray[np.float32], out: Pictures, pen: float) -> None:
    """Go a share of the way to the lightest (below 0) or darkest of the neighbours."""
    for row in range(_SIDE):
        for column in range(_SIDE):
            value = moved[row, column]
            extreme = value
            for near_row in range(max(row - 1, 0), min(row + 2, _SIDE)):
                for near_column in range(max(column - 1, 0), min(column + 2, _SIDE)):
                    near = moved[near_row, near_column]
                    extreme = max(extreme, near) if pen > 0 else min(extreme, near)
            out[row, column] = np.uint8(value + abs(pen) * (extreme - value) + 0.5)
