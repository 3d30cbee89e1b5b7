"""The Draw screen's picture: the paper, what the network receives of it, and what it answers."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nnviz.net.arrays import Floats
from nnviz.render.bars import bar, percentage
from nnviz.render.big import HEIGHT, WIDTH, big
from nnviz.render.cells import Cells
from nnviz.render.desk import SIDE, Desk, Sheet, desk
from nnviz.render.fidelity import Fidelity
from nnviz.render.frame import framed
from nnviz.render.inks import Ink
from nnviz.render.levels import brightness
from nnviz.render.pixels import cells_of
from nnviz.render.scene import Element, Scene, Zone

_GUIDE = (
    ("mouse", "hold to draw, the right button erases"),
    ("keys", "arrows move (shift: faster), space puts the pen down and lifts it"),
    ("enter", "takes the drawing into Explore: how it flows, and why it is read so"),
)


@dataclass(frozen=True)
class PenView:
    """The pen as it is shown.

    Attributes:
        row: the row of the pixel it stands on, from 0.
        column: the column of that pixel.
        thickness: in pixels.
        is_down: whether moving draws.
        erases: whether drawing takes ink away.
        is_shown: whether its place is marked.
    """

    row: int
    column: int
    thickness: float
    is_down: bool
    erases: bool
    is_shown: bool


@dataclass(frozen=True, eq=False)
class DrawView:
    """What there is to see.

    Attributes:
        ink: float32, shape (28 n, 28 n), from 0 (paper) to 1 (ink), n a multiple of 4.
        pen: what is drawn with.
        received: uint8, shape (28, 28).
        outputs: float32, shape (n_out,); None while nothing is drawn.
        layer: the output layer.
        network: the network's name and sizes.
    """

    ink: Floats
    pen: PenView
    received: npt.NDArray[np.uint8]
    outputs: Floats | None
    layer: int
    network: str


def draw_scene(view: DrawView, rows: int, width: int, fidelity: Fidelity) -> Scene:
    """Return the whole screen above its keys.

    Args:
        view: what there is to see.
        rows: rows of cells there are.
        width: columns there are.
        fidelity: the terminal.
    """
    places = desk(rows, width)
    parts = [(0, 0, _header(view, width)), _paper(view, places.paper, fidelity)]
    if places.received is not None:
        parts.append(_received(view, places.received, fidelity))
    if view.outputs is None:
        parts.append((*places.answer, _no_answer()))
    else:
        parts.append((*places.answer, _answer(view.outputs, places.answer_times, fidelity)))
        parts.append((*places.bars, _bars(view, view.outputs, places, fidelity)))
    parts.append((*places.guide, _guide(view)))
    return Scene.assembled(rows, width, *parts)


def _header(view: DrawView, width: int) -> Scene:
    cells = Cells.blank(1, width, Ink.RAISED)
    end = cells.text(0, 1, "your drawing", Ink.ACCENT, bold=True)
    zones = [Zone(Element.CANVAS, 0, 1, 1, end - 1)]
    if view.outputs is not None:
        answer = int(np.argmax(view.outputs))
        start = end + 2
        end = cells.text(0, start, f"reads {answer}", bold=True)
        end = cells.text(0, end, f" {percentage(view.outputs[answer])} %", Ink.MUTED)
        zones.append(Zone(Element.ANSWER, 0, start, 1, end - start, view.layer))
    left = width - len(view.network) - 1
    if left > end + 1:
        cells.text(0, left, view.network, Ink.MUTED)
        zones.append(Zone(Element.NETWORK, 0, left, 1, len(view.network)))
    return Scene(cells, tuple(zones))


# The two sheets


def _paper(view: DrawView, sheet: Sheet, fidelity: Fidelity) -> tuple[int, int, Scene]:
    cells = cells_of(brightness(_shrunk(view.ink, SIDE * sheet.times)), fidelity)
    if view.pen.is_shown:
        _mark_pen(cells, view.pen, sheet.times, fidelity)
    tool = "eraser" if view.pen.erases else "pen"
    place = "down" if view.pen.is_down else "up"
    note = f"{tool} {place}, {view.pen.thickness:g} px"
    return _on_desk(sheet, cells, "draw here", note, Element.CANVAS, fidelity)


def _received(view: DrawView, sheet: Sheet, fidelity: Fidelity) -> tuple[int, int, Scene]:
    picture = view.received.astype(np.float32) / np.float32(255)
    inks = brightness(picture, fidelity.levels)
    cells = cells_of(inks.repeat(sheet.times, 0).repeat(sheet.times, 1), fidelity)
    title, note = "the network receives", "20 x 20, centred by mass"
    return _on_desk(sheet, cells, title, note, Element.RECEIVED, fidelity)


def _on_desk(
    sheet: Sheet, cells: Cells, title: str, note: str, element: Element, fidelity: Fidelity
) -> tuple[int, int, Scene]:
    is_bright = element is Element.CANVAS
    zone = Zone(element, 1, 1, cells.height, cells.width)
    scene = Scene(framed(cells, title, note, fidelity, is_bright=is_bright), (zone,))
    return sheet.top, sheet.left, scene


def _shrunk(ink: Floats, side: int) -> Floats:
    """Return the mean ink of `side` x `side` equal squares."""
    times = len(ink) // side
    shrunk: Floats = ink.reshape(side, times, side, times).mean(axis=(1, 3))
    return shrunk


def _mark_pen(cells: Cells, pen: PenView, times: int, fidelity: Fidelity) -> None:
    """Mark the pixel under the pen; where the pen is up, four pixels round the ink it would leave."""
    reach = 0 if pen.is_down else int(pen.thickness / 2) + 1
    ink = Ink.BAD if pen.erases else Ink.CURSOR
    for down, across in {(reach, 0), (-reach, 0), (0, reach), (0, -reach)}:
        row, column = pen.row + down, pen.column + across
        if 0 <= row < SIDE and 0 <= column < SIDE:
            _fill_pixel(cells, row * times, column * times, times, ink, fidelity)


def _fill_pixel(
    cells: Cells, row: int, column: int, times: int, ink: Ink, fidelity: Fidelity
) -> None:
    columns = slice(column, column + times)
    here = slice(row // 2, (row + times + 1) // 2), columns
    if not fidelity.half_blocks:
        cells.characters[here] = ord("x" if ink is Ink.BAD else "+")
        cells.foreground[here] = ink
    elif times > 1:
        cells.characters[here] = ord(" ")
        cells.background[here] = ink
    else:
        _fill_half(cells, row, column, ink)


def _fill_half(cells: Cells, row: int, column: int, ink: Ink) -> None:
    """Put ink into one half of a cell and keep the other half as it is."""
    cell = row // 2, column
    upper, lower = _halves(cells, cell)
    other = upper if row % 2 else lower
    cells.characters[cell] = ord("▄" if row % 2 else "▀")
    cells.foreground[cell], cells.background[cell] = ink, other


def _halves(cells: Cells, cell: tuple[int, int]) -> tuple[int, int]:
    """Return the inks of the upper and the lower half of a cell that holds two pixels."""
    foreground, background = int(cells.foreground[cell]), int(cells.background[cell])
    upper = foreground if cells.characters[cell] == ord("▀") else background
    lower = foreground if cells.characters[cell] == ord("▄") else background
    return upper, lower


# The answer


def _no_answer() -> Scene:
    cells = Cells.blank(3, 18)
    cells.text(0, 0, "nothing to read", Ink.MUTED)
    cells.text(1, 0, "yet", Ink.MUTED)
    return Scene(cells)


def _answer(outputs: Floats, times: int, fidelity: Fidelity) -> Scene:
    """Return the answer in large, how sure it is, and what comes next."""
    order = np.argsort(-outputs, kind="stable")
    digit = big(str(order[0]), fidelity, times)
    left = max(times * WIDTH, digit.width) + 3
    cells = Cells.blank(HEIGHT * times, left + len("0: 99.9 %"))
    cells.blit(0, 0, digit)
    cells.text(0, left, f"{percentage(outputs[order[0]])} %", bold=True)
    for row, runner_up in enumerate(order[1:3], start=2):
        percent = percentage(outputs[runner_up])
        cells.text(row, left, f"{runner_up}: {percent} %", Ink.MUTED)
    return Scene(cells, (Zone(Element.ANSWER, 0, 0, cells.height, cells.width),))


def _bars(view: DrawView, outputs: Floats, places: Desk, fidelity: Fidelity) -> Scene:
    width, layer = places.bar_columns, view.layer
    cells = Cells.blank(len(outputs), width)
    zones = [Zone(Element.OUTPUT, 0, 0, len(outputs), 3, layer)]
    for neuron, output in enumerate(outputs):
        is_answer = neuron == int(np.argmax(outputs))
        row = bar(str(neuron), float(output), width, fidelity, is_answer=is_answer)
        cells.blit(neuron, 0, row)
        zones.append(Zone(Element.PROBABILITY, neuron, 3, 1, width - 3, layer, neuron))
    return Scene(cells, tuple(zones))


def _guide(view: DrawView) -> Scene:
    cells = Cells.blank(5, 79)
    if view.outputs is None:
        invitation = "draw a digit: hold the mouse, or move with the arrows and press space"
        cells.text(0, 0, invitation, Ink.ACCENT, bold=True)
    for row, (key, use) in enumerate(_GUIDE, start=0 if view.outputs is not None else 2):
        cells.text(row, 0, key, Ink.TEXT)
        cells.text(row, 8, use, Ink.MUTED)
    return Scene(cells)
