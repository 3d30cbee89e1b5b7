"""Links drawn as thin curves between two layers: solid where positive, dashed where negative.

Where a curve is flat, a column of it is one glyph at the top, middle or bottom of its cell; where
it is steep, slashes: block elements, the horizontal line and ASCII, which every font has.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nnviz.net.arrays import Floats
from nnviz.render.cells import Cells
from nnviz.render.fidelity import Fidelity
from nnviz.render.inks import Ink
from nnviz.render.levels import signed
from nnviz.render.links import Links
from nnviz.render.places import Place

_STROKES = {True: "▔─▁", False: "--_"}
_STEEP = 0.7
"""Rows a column from which on a curve is drawn in slashes."""
_FLOOR = 0.18
"""Share of full colour that the weakest drawn link has."""


@dataclass(frozen=True, eq=False)
class Wires:
    """The curves of one layer's links.

    Attributes:
        columns: int, shape (n_columns,): the columns between the two layers.
        heights: float, shape (n_links, n_columns): where each curve is, in rows.
        strengths: float32, shape (n_links,): -1 to 1, weakest first.
    """

    columns: npt.NDArray[np.intp]
    heights: npt.NDArray[np.float64]
    strengths: Floats

    @classmethod
    def between(cls, before: Place, after: Place, links: Links) -> "Wires":
        """Return a curve for each of `links`, from the right edge of `before` to the left of `after`."""
        columns = np.arange(before.left + before.width + 1, after.left - 1)
        share = (np.arange(len(columns)) + 0.5) / max(len(columns), 1)
        eased = share * share * (3 - 2 * share)
        start, end = _middles(before, links.sources), _middles(after, links.targets)
        return cls(columns, start[:, None] + (end - start)[:, None] * eased, links.strengths)

    def draw(self, cells: Cells, fade: float, reach: float, fidelity: Fidelity) -> None:
        """Draw the first part of every curve.

        Args:
            cells: where; changed.
            fade: share of its strength that a curve is drawn with, 0 to 1.
            reach: share of its length, 0 to 1.
            fidelity: the terminal.
        """
        n_columns = round(min(max(reach, 0.0), 1.0) * len(self.columns))
        if fade <= 0 or n_columns == 0:
            return
        strength = _FLOOR + (1 - _FLOOR) * np.abs(self.strengths) ** 1.5
        inks = signed(np.sign(self.strengths) * strength * fade, 1.0, fidelity.levels)
        strokes = np.array([ord(stroke) for stroke in _STROKES[fidelity.unicode]], np.uint32)
        for link, (ink, value) in enumerate(zip(inks, self.strengths, strict=True)):
            step = 1 if value > 0 else 2
            columns, rows, glyphs = self._stroke(link, n_columns, step, strokes)
            cells.characters[rows, columns] = glyphs
            cells.foreground[rows, columns] = ink

    def _stroke(
        self, link: int, n_columns: int, step: int, strokes: npt.NDArray[np.uint32]
    ) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp], npt.NDArray[np.uint32]]:
        """Return column, row and glyph of every cell of one curve."""
        height = self.heights[link]
        slope = np.gradient(height) if len(height) > 1 else np.zeros(1)
        chosen = np.arange(0, n_columns, step)
        rows = height.astype(np.intp)
        flat = strokes[((height - rows) * 3).astype(np.intp)]
        slash = np.where(slope < 0, ord("/"), ord("\\")).astype(np.uint32)
        glyphs = np.where(np.abs(slope) < _STEEP, flat, slash)
        tall = np.maximum(np.rint(np.abs(slope)), 1).astype(np.intp)[chosen]
        columns = np.repeat(chosen, tall)
        offset = np.arange(tall.sum()) - np.repeat(np.cumsum(tall) - tall, tall)
        first = rows[columns] - np.repeat(tall // 2, tall)
        inside = np.clip(first + offset, int(height.min()), int(height.max()))
        return self.columns[columns], inside, glyphs[columns]

    def pulses(self, cells: Cells, reach: float) -> None:
        """Draw the travelling head of every curve into `cells`, at `reach` of its length, as its sign."""
        position = int(reach * len(self.columns))
        if not 0 <= position < len(self.columns):
            return
        for row, value in zip(self.heights[:, position], self.strengths, strict=True):
            glyph, ink = ("+", Ink.POSITIVE) if value > 0 else ("-", Ink.NEGATIVE)
            cells.text(int(row), int(self.columns[position]), glyph, ink, bold=True)


def _middles(place: Place, neurons: npt.NDArray[np.intp]) -> npt.NDArray[np.float64]:
    """Return the middle of each neuron in rows."""
    grid_row = neurons // place.per_dot // place.columns
    return (place.top + grid_row * place.pitch + place.size / 2) / 2
