"""Why this answer: what each pixel adds to the answer and to the runner-up, and the difference."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nnviz.net.arrays import Floats
from nnviz.render.cells import Cells
from nnviz.render.fidelity import Fidelity
from nnviz.render.heatmap import heatmap, legend, scale_of, shaped
from nnviz.render.inks import Ink
from nnviz.render.numbers import plain_number, signed_number
from nnviz.render.scene import Element, Scene, Zone

_TEXT_ROWS = 5
_MOST_TRIMMED = 4
_GAP = 2


@dataclass(frozen=True, eq=False)
class Case:
    """What speaks for one class.

    Attributes:
        name: the class.
        contributions: float32, shape (n_in,): what each pixel adds to its z.
        z: its pre-activation.
        a: its activation.
    """

    name: str
    contributions: Floats
    z: float
    a: float

    @property
    def from_pixels(self) -> float:
        """What all pixels add to z."""
        return float(self.contributions.sum(dtype=np.float64))


@dataclass(frozen=True, eq=False)
class WhyView:
    """The answer, its runner-up, and which of the three pictures comes first where not all fit.

    Attributes:
        answer: the class with the largest output.
        runner_up: the second.
        layer: the output layer.
        turned: how many pictures are turned out of sight to the left.
    """

    answer: Case
    runner_up: Case
    layer: int
    turned: int = 0


def why_scene(view: WhyView, rows: int, width: int, fidelity: Fidelity) -> Scene:
    """Return the pictures side by side over the sums behind them.

    Args:
        view: its numbers.
        rows: rows of cells there are.
        width: columns there are.
        fidelity: the terminal.
    """
    cells = Cells.blank(rows, width)
    zones: list[Zone] = []
    first_text_row = 0
    if rows >= 14 + _TEXT_ROWS:
        height, zones = _pictures(cells, view, rows - _TEXT_ROWS, fidelity)
        first_text_row = height
    zones += _sums(cells, view, first_text_row)
    return Scene(cells, tuple(zones))


def _pictures(cells: Cells, view: WhyView, rows: int, fidelity: Fidelity) -> tuple[int, list[Zone]]:
    """Draw as many of the three pictures as fit and return the rows they took."""
    grids = _trimmed([shaped(grid) for _, _, grid in _panels(view)])
    shape = grids[0].shape
    visible = min(max((cells.width + _GAP) // (shape[1] + _GAP), 1), 3)
    room = (cells.width + _GAP) // visible - _GAP
    scale = max(scale_of(grid) for grid in grids)
    zones, used = [], 0
    for slot in range(visible):
        index = (slot + view.turned) % 3
        title, element, _ = _panels(view)[index]
        picture = heatmap(grids[index], rows - 2, room, fidelity, scale=scale)
        left = slot * (room + _GAP)
        cells.text(0, left, title[:room], Ink.ACCENT if index == 0 else Ink.MUTED, bold=index == 0)
        cells.blit(1, left, picture)
        zones.append(Zone(element, 1, left, picture.height, picture.width, view.layer))
        used = picture.height + 1
    cells.blit(used, 0, legend(scale, min(room, 40), fidelity, 3))
    zones.append(Zone(Element.LEGEND, used, 0, 1, min(room, 40), view.layer))
    if visible < 3:
        cells.text(used, room + _GAP, "x turns to the next picture", Ink.FAINT)
    return used + 1, zones


def _panels(view: WhyView) -> list[tuple[str, Element, Floats]]:
    answer, other = view.answer, view.runner_up
    return [
        (f"for {answer.name}, the answer", Element.WHY, answer.contributions),
        (f"for {other.name}, the runner-up", Element.WHY, other.contributions),
        (
            f"{answer.name} more than {other.name}",
            Element.DIFFERENCE,
            answer.contributions - other.contributions,
        ),
    ]


def _trimmed(grids: list[Floats]) -> list[Floats]:
    """Cut the border that is blank in all, so that three pictures stand in 80 columns."""
    used = np.any([np.nan_to_num(grid) != 0 for grid in grids], axis=0)
    inner = _inner(used.any(axis=1)), _inner(used.any(axis=0))
    return [grid[inner] for grid in grids]


def _inner(used: npt.NDArray[np.bool_]) -> slice:
    """Return what is left after cutting as much on either side as is blank on both."""
    filled = np.flatnonzero(used)
    blank = min(filled[0], len(used) - 1 - filled[-1]) if filled.size else 0
    margin = int(min(blank, _MOST_TRIMMED))
    return slice(margin, len(used) - margin)


def _sums(cells: Cells, view: WhyView, row: int) -> list[Zone]:
    """Write each z as what a blank picture gives and what the pixels add."""
    zones = []
    for offset, case in enumerate((view.answer, view.runner_up)):
        z, pixels = round(case.z, 3), round(case.from_pixels, 3)
        end = cells.text(
            row + offset, 0, f"{case.name}: ", Ink.ACCENT if offset == 0 else Ink.MUTED
        )
        blank = plain_number(round(z - pixels, 3))
        end = cells.text(row + offset, end, f"z = {blank} (blank picture) ", Ink.MUTED)
        ink = Ink.POSITIVE if pixels >= 0 else Ink.NEGATIVE
        end = cells.text(row + offset, end, f"{signed_number(pixels)} (pixels)", ink)
        end = cells.text(row + offset, end, f" = {plain_number(z)}", Ink.TEXT, bold=True)
        end = cells.text(row + offset, end, f"   {100 * case.a:.1f} %", Ink.MUTED)
        zones.append(Zone(Element.WHY, row + offset, 0, 1, end, view.layer))
    lead = round(view.answer.z, 3) - round(view.runner_up.z, 3)
    text = f"{view.answer.name} leads {view.runner_up.name} by {plain_number(lead)} in z"
    cells.text(row + 2, 0, text)
    zones.append(Zone(Element.DIFFERENCE, row + 2, 0, 1, len(text), view.layer))
    return zones
