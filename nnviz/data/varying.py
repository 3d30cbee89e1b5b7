"""The compiled loops of `augment`. Importing this module imports Numba."""

import math

import numpy as np
import numpy.typing as npt

from nnviz.data.handwriting.chance import State, bell, enter, uniform
from nnviz.data.handwriting.compiled import compiled, entry

Pictures = npt.NDArray[np.uint8]
Moved = npt.NDArray[np.float32]

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


@entry
def vary(
    images: Pictures, out: Pictures, seed: int, first: int, state: State, moved: Moved
) -> None:
    """Fill `out` with varied copies of `images`.

    Args:
        images: uint8, shape (n, 28, 28).
        out: the same; filled.
        seed: of the stream, 0 to 2^32 - 1.
        first: place of the first picture in it.
        state: of chance, uint64, shape (1,); filled.
        moved: one picture on its way, float32, shape (28, 28); filled.
    """
    for index in range(len(images)):
        enter(state, seed, first + index)
        _move(images[index], moved, state)
        _redraw(moved, out[index], PEN * (2 * uniform(state) - 1))


@compiled
def _move(image: Pictures, moved: Moved, state: State) -> None:
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
def _redraw(moved: Moved, out: Pictures, pen: float) -> None:
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
