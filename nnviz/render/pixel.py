"""One pixel: its value, and the weights that carry it on."""

from dataclasses import dataclass

import numpy as np

from nnviz.net.arrays import Floats
from nnviz.render.cells import Cells
from nnviz.render.fidelity import Fidelity
from nnviz.render.heatmap import heatmap, legend, scale_of, shaped
from nnviz.render.inks import Ink
from nnviz.render.numbers import plain_number, signed_number
from nnviz.render.scene import Element, Scene, Zone

_TEXT_COLUMNS = 40


@dataclass(frozen=True, eq=False)
class PixelView:
    """The numbers of one pixel.

    Attributes:
        pixel: its place, row by row.
        value: 0 to 1.
        weights: float32, shape (n_out,): the weights out of it.
    """

    pixel: int
    value: float
    weights: Floats


def pixel_scene(view: PixelView, rows: int, width: int, fidelity: Fidelity) -> Scene:
    """Return the pixel: text, and its weights as a picture if they fit.

    Args:
        view: its numbers.
        rows: rows of cells there are.
        width: columns there are.
        fidelity: the terminal.
    """
    text = _text(view, rows, min(width, _TEXT_COLUMNS))
    if rows < 10:
        return text
    room = width - _TEXT_COLUMNS - 2
    grid = shaped(view.weights)
    scale = scale_of(grid)
    picture = heatmap(grid, rows - 2, room, fidelity, scale=scale)
    cells = Cells.blank(rows, max(room, 0))
    cells.text(0, 0, f"weights into {len(view.weights)} neurons", Ink.MUTED)
    cells.blit(1, 0, picture)
    cells.blit(1 + picture.height, 0, legend(scale, min(max(picture.width, 24), room), fidelity))
    zone = Zone(Element.WEIGHTS, 1, 0, picture.height, picture.width)
    return Scene.assembled(rows, width, (0, 0, text), (0, _TEXT_COLUMNS + 2, Scene(cells, (zone,))))


def _text(view: PixelView, rows: int, width: int) -> Scene:
    cells = Cells.blank(rows, width)
    row, column = divmod(view.pixel, 28)
    cells.text(0, 0, f"pixel in row {row}, column {column}", Ink.ACCENT, bold=True)
    grey = f"{plain_number(view.value)} = {round(255 * view.value)} / 255"
    cells.text(1, 0, f"value {grey}")
    cells.text(2, 0, "sends weight x value to", Ink.FAINT)
    order = np.argsort(-np.abs(view.weights), kind="stable")[: max(rows - 3, 0)]
    for offset, neuron in enumerate(order):
        weight = float(view.weights[neuron])
        ink = Ink.POSITIVE if weight > 0 else Ink.NEGATIVE
        end = cells.text(3 + offset, 0, f"#{neuron:<5}", Ink.MUTED)
        product = signed_number(weight * view.value)
        cells.text(
            3 + offset,
            end,
            f"{signed_number(weight)} x {plain_number(view.value)} = {product}",
            ink,
        )
    return Scene(cells, (Zone(Element.PIXEL, 0, 0, min(rows, 3), width, 0, view.pixel),))
