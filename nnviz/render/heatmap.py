"""Signed numbers as a picture, with its legend."""

import math

import numpy as np

from nnviz.net.arrays import Floats
from nnviz.render.cells import Cells
from nnviz.render.fidelity import Fidelity
from nnviz.render.inks import Ink
from nnviz.render.levels import InkArray, brightness, signed
from nnviz.render.numbers import signed_number
from nnviz.render.pixels import cells_of

_NUMBER_COLUMNS = 7
"""Columns from which on a block has room for its number."""
_STRONG = 0.6
"""Share of the scale from which on a block is written on in the colour of the ground."""
_FULL_SHARE = 0.995
"""Share of many numbers that stays within the scale; a few extremes must not darken the rest."""
_MANY = 200


def shaped(values: Floats) -> Floats:
    """Return a vector as the picture of its layer: a square where it is one, else a near-square.

    Args:
        values: float32, shape (n,).

    Returns:
        float32, shape (rows, columns); what is missing in the last row is NaN.
    """
    columns = math.isqrt(len(values) - 1) + 1 if len(values) else 1
    rows = -(-len(values) // columns)
    grid = np.full(rows * columns, np.nan, np.float32)
    grid[: len(values)] = values
    return grid.reshape(rows, columns)


def scale_of(values: Floats) -> float:
    """Return the magnitude that is drawn in full colour; 0 if all numbers are 0.

    Args:
        values: float32, any shape; NaN does not count.
    """
    size = np.abs(values[np.isfinite(values)])
    usual = float(np.quantile(size, _FULL_SHARE)) if size.size >= _MANY else 0.0
    return usual or float(size.max(initial=0.0))


def magnification(shape: tuple[int, int], rows: int, width: int) -> int:
    """Return how many pixels a number is wide and high, at least 1.

    Args:
        shape: rows and columns of the grid.
        rows: rows of cells there are.
        width: columns of cells there are.
    """
    return max(min(2 * rows // max(shape[0], 1), width // max(shape[1], 1)), 1)


def heatmap(
    grid: Floats,
    rows: int,
    width: int,
    fidelity: Fidelity,
    *,
    scale: float,
    cursor: tuple[int, int] | None = None,
) -> Cells:
    """Return a grid of signed numbers as cells, as large as fits.

    Args:
        grid: float32, shape (grid rows, grid columns); NaN is left empty.
        rows: rows of cells there are.
        width: columns there are.
        fidelity: the terminal.
        scale: the magnitude drawn in full colour.
        cursor: row and column of the grid to mark.

    Returns:
        Cells that may be smaller than the space; numbers are written where blocks are large.
    """
    times = magnification((grid.shape[0], grid.shape[1]), rows, width)
    inks = np.where(np.isnan(grid), Ink.GROUND, signed(grid, scale, fidelity.levels))
    cells = cells_of(_enlarged(inks.astype(np.uint8), times), fidelity)
    if times >= _NUMBER_COLUMNS:
        _write_numbers(cells, grid, times, scale)
    if cursor is not None:
        mark(cells, cursor, times, fidelity)
    return cells


def picture(grid: Floats, rows: int, width: int, fidelity: Fidelity) -> Cells:
    """Return a grid of intensities as cells, as large as fits.

    Args:
        grid: float32 from 0 to 1, shape (grid rows, grid columns).
        rows: rows of cells there are.
        width: columns there are.
        fidelity: the terminal.
    """
    times = magnification((grid.shape[0], grid.shape[1]), rows, width)
    return cells_of(_enlarged(brightness(grid, fidelity.levels), times), fidelity)


def mark(cells: Cells, position: tuple[int, int], times: int, fidelity: Fidelity) -> None:
    """Mark one number of a picture.

    Args:
        cells: the picture; changed.
        position: row and column of the number.
        times: how many pixels a number is wide and high.
        fidelity: the terminal.
    """
    row, column = position[0] * times, position[1] * times
    if times == 1:
        glyph = ("▀", "▄")[row % 2] if fidelity.half_blocks else "x"
        if fidelity.half_blocks and cells.characters[row // 2, column] == ord("▀"):
            upper = cells.foreground[row // 2, column]
            cells.background[row // 2, column] = (
                upper if row % 2 else cells.background[row // 2, column]
            )
        cells.text(row // 2, column, glyph, Ink.CURSOR, bold=True)
        return
    middle = (row + (times - 1) // 2) // 2
    cells.text(middle, column, "[", Ink.CURSOR, bold=True)
    cells.text(middle, column + times - 1, "]", Ink.CURSOR, bold=True)


def legend(scale: float, width: int, fidelity: Fidelity, decimals: int = 2) -> Cells:
    """Return one row: the colours from -scale to +scale with both numbers at the ends.

    Args:
        scale: the magnitude drawn in full colour.
        width: columns.
        fidelity: the terminal.
        decimals: places of the numbers.
    """
    cells = Cells.blank(1, width)
    low, high = signed_number(-scale, decimals), signed_number(scale, decimals)
    steps = width - len(low) - len(high) - 2
    cells.text(0, 0, low, Ink.NEGATIVE)
    if steps > 0:
        ramp = np.linspace(-1, 1, steps, dtype=np.float32)[None].repeat(2, axis=0)
        cells.blit(0, len(low) + 1, cells_of(signed(ramp, 1.0, fidelity.levels), fidelity))
    cells.text(0, width - len(high), high, Ink.POSITIVE)
    return cells


def _enlarged(inks: InkArray, times: int) -> InkArray:
    return inks.repeat(times, axis=0).repeat(times, axis=1)


def _write_numbers(cells: Cells, grid: Floats, times: int, scale: float) -> None:
    for (row, column), value in np.ndenumerate(grid):
        if not np.isnan(value):
            text = signed_number(float(value), 2)
            middle = (row * times + times // 2) // 2
            ink = Ink.GROUND if abs(value) > _STRONG * scale else Ink.TEXT
            cells.text(middle, column * times + (times - len(text)) // 2, text, ink)
