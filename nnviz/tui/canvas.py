"""Paper that is drawn on with a round, soft pen, and remembers. Knows no screen."""

from collections import deque
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from nnviz.net.arrays import Floats

SIDE = 28
"""Pixels on a side."""
FINE = 4
"""Fine pixels on a side of a pixel, so that strokes are smooth."""
N_UNDO = 200
_EDGE = 0.5
"""Pixels over which the ink fades out."""


class Point(NamedTuple):
    """A place on the canvas in pixels from its upper left corner; pixel centres lie at halves."""

    row: float
    column: float


class Canvas:
    """A canvas of 28 x 28 pixels, four times finer inside.

    Attributes:
        ink: float32, shape (112, 112), from 0 (paper) to 1 (full ink). Replaced, never changed in
            place, by undo and redo; changed in place by strokes.
    """

    def __init__(self) -> None:
        self.ink: Floats = np.zeros((SIDE * FINE, SIDE * FINE), np.float32)
        self._undo: deque[Floats] = deque(maxlen=N_UNDO)
        self._redo: list[Floats] = []
        self._is_new_step = True
        self._without_tail: Floats | None = None

    @property
    def is_empty(self) -> bool:
        """Whether there is no ink."""
        return not self.ink.any()

    def begin(self) -> None:
        """Let all that is changed from now on be undone in one step."""
        self._is_new_step = True
        self._without_tail = None

    def stroke(self, path: Sequence[Point], thickness: float, *, erase: bool = False) -> None:
        """Draw, or erase, straight lines with round ends.

        Args:
            path: what the pen passes; a single point gives a dot.
            thickness: of the pen, in pixels.
            erase: take ink away.
        """
        for start, end in pairwise(path if len(path) > 1 else [*path, *path]):
            window, inked = _line(start, end, thickness / 2)
            before = self.ink[window]
            after = np.minimum(before, 1 - inked) if erase else np.maximum(before, inked)
            if not np.array_equal(before, after):
                self._remember()
                self.ink[window] = after

    def restroke(
        self,
        settled: Sequence[Point],
        tail: Sequence[Point],
        thickness: float,
        *,
        erase: bool = False,
    ) -> None:
        """Draw one path for good, and its tail until the next call or step; see `stroke`."""
        if self._without_tail is not None:
            self.ink[:] = self._without_tail
        if settled:
            self.stroke(settled, thickness, erase=erase)
        self._without_tail = self.ink.copy()
        self.stroke(tail, thickness, erase=erase)

    def clear(self) -> None:
        """Take all ink away, as a step of its own."""
        self.begin()
        if not self.is_empty:
            self._remember()
            self.ink = np.zeros_like(self.ink)
        self.begin()

    def undo(self) -> bool:
        """Take the last step back; return whether there was one."""
        if not self._undo:
            return False
        self._redo.append(self.ink)
        self.ink = self._undo.pop()
        self.begin()
        return True

    def redo(self) -> bool:
        """Take the last undo back; return whether there was one."""
        if not self._redo:
            return False
        self._undo.append(self.ink)
        self.ink = self._redo.pop()
        self.begin()
        return True

    def _remember(self) -> None:
        if self._is_new_step:
            self._undo.append(self.ink.copy())
            self._is_new_step = False
        self._redo.clear()


def _line(start: Point, end: Point, radius: float) -> tuple[tuple[slice, slice], Floats]:
    """Return the window that a line touches and how much of each fine pixel it inks, 0 to 1."""
    reach = radius + _EDGE
    rows = _fine(min(start.row, end.row) - reach, max(start.row, end.row) + reach)
    columns = _fine(min(start.column, end.column) - reach, max(start.column, end.column) + reach)
    down = _centres(rows)[:, None] - start.row
    across = _centres(columns)[None, :] - start.column
    length_down, length_across = end.row - start.row, end.column - start.column
    square = length_down**2 + length_across**2
    share = (down * length_down + across * length_across) / (square or 1.0)
    share = np.clip(share, 0, 1)
    distance = np.hypot(down - share * length_down, across - share * length_across)
    inked = np.clip((radius - distance) / _EDGE + 0.5, 0, 1).astype(np.float32)
    return (rows, columns), inked


def _fine(low: float, high: float) -> slice:
    """Return the fine pixels between two places in pixels, those on the canvas only."""
    start, stop = (int(np.clip(np.floor(place * FINE), 0, SIDE * FINE)) for place in (low, high))
    return slice(start, min(stop + 1, SIDE * FINE))


def _centres(fine: slice) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """Return the centres of fine pixels, in pixels."""
    return (np.arange(fine.start, fine.stop) + 0.5) / FINE
