"""Pictures as strips, made so that a moving one costs what changes and not what it shows."""

from functools import lru_cache
from itertools import groupby

import numpy as np
import numpy.typing as npt
from rich.color import ColorSystem

from nnviz.render.cells import Cells
from nnviz.render.fidelity import Fidelity
from nnviz.render.inks import Ink
from nnviz.render.styles import style
from nnviz.tui.output.strips import Cell, CellStrip, Run, style_of

Codes = npt.NDArray[np.uint64]
"""Cells as `Cells.codes` writes them."""

_STYLE_BITS = 24
_STYLE_MASK = (1 << _STYLE_BITS) - 1
_BLANK = ord(" ") << _STYLE_BITS | Ink.TEXT << 16 | Ink.GROUND << 8


def fitted(cells: Cells, height: int, width: int) -> Codes:
    """Return the codes of a picture, cut or filled up with blanks to `height` rows of `width`."""
    codes = np.full((height, width), _BLANK, np.uint64)
    codes[: cells.height, : cells.width] = cells.codes[:height, :width]
    return codes


class SceneRows:
    """The rows that were made last; of the next picture only the cells that differ are made anew.

    Args:
        fidelity: how pictures are drawn.
        colors: the colours that the terminal has.
    """

    def __init__(self, fidelity: Fidelity, colors: ColorSystem) -> None:
        self._fidelity = fidelity
        self._colors = colors
        self._table = _cell_table(fidelity, colors)
        self._made: dict[int, tuple[Codes, list[Cell]]] = {}

    def strip(self, row: int, codes: Codes) -> CellStrip:
        """Return a row as a strip.

        Args:
            row: which, so that it is compared with what was made of it before.
            codes: its cells, shape (width,); not to be changed afterwards.
        """
        before, cells = self._made.get(row, (None, []))
        if before is None or before.shape != codes.shape:
            cells = [self._table[code] for code in codes.tolist()]
        else:
            cells = cells.copy()
            columns = np.flatnonzero(before != codes)
            for column, code in zip(columns.tolist(), codes[columns].tolist(), strict=True):
                cells[column] = self._table[code]
        self._made[row] = codes, cells
        return CellStrip(lambda: _runs(codes, self._fidelity), (self._colors, cells))


class _CellTable(dict[int, Cell]):
    """Cells by their codes, each made when it is first asked for."""

    def __init__(self, fidelity: Fidelity, colors: ColorSystem) -> None:
        super().__init__()
        self._fidelity = fidelity
        self._colors = colors

    def __missing__(self, code: int) -> Cell:
        look = style(self._fidelity, *_inks(code))
        cell = self[code] = chr(code >> _STYLE_BITS), style_of(look, self._colors)
        return cell


@lru_cache(maxsize=4)
def _cell_table(fidelity: Fidelity, colors: ColorSystem) -> _CellTable:
    return _CellTable(fidelity, colors)


def _runs(codes: Codes, fidelity: Fidelity) -> list[Run]:
    neighbours = groupby(codes.tolist(), lambda code: code & _STYLE_MASK)
    return [
        ("".join(chr(code >> _STYLE_BITS) for code in group), style(fidelity, *_inks(look)))
        for look, group in neighbours
    ]


def _inks(code: int) -> tuple[int, int, int]:
    """Return foreground, background and attributes."""
    return code >> 16 & 0xFF, code >> 8 & 0xFF, code & 0xFF
