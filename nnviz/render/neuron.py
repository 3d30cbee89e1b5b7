"""One neuron: its sum with the actual numbers, and its weights as a picture."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from nnviz.net.arrays import Floats
from nnviz.render.arithmetic import Sum, Term, summed
from nnviz.render.cells import Cells
from nnviz.render.fidelity import Fidelity
from nnviz.render.heatmap import heatmap, legend, scale_of, shaped
from nnviz.render.inks import Ink
from nnviz.render.numbers import plain_number, signed_number
from nnviz.render.scene import Element, Scene, Zone

FORMULAS = {
    "sigmoid": "sigmoid(z) = 1 / (1 + e^-z)",
    "tanh": "tanh(z)",
    "relu": "relu(z) = max(0, z)",
    "leaky-relu": "leaky(z) = max(z, 0.01 z)",
    "linear": "z",
    "softmax": "e^z / sum(e^z)",
}
_TERM_COLUMNS = 39
_GAP = 2
_TEXT_COLUMNS = 38
"""Columns that the arithmetic needs beside the picture."""


@dataclass(frozen=True, eq=False)
class NeuronView:
    """The numbers of one neuron for one digit.

    Attributes:
        title: what it is, such as "hidden layer 1, neuron 5 (0 to 15)".
        layer: its layer, 1 for the first that has weights.
        neuron: its place in the layer.
        function: name of its activation function.
        weights: float32, shape (n_in,).
        inputs: float32, shape (n_in,): activations of the layer before.
        bias: its bias.
        gain: what its activation is multiplied with; 1 unless somebody turned it.
        a: its activation, gain included.
        partition: for softmax, the sum of e^z over the layer; else None.
        source: names an input for people, such as "pixel 14,9".
        contribution: show weight x input in the picture, not the weights.
    """

    title: str
    layer: int
    neuron: int
    function: str
    weights: Floats
    inputs: Floats
    bias: float
    gain: float
    a: float
    source: Callable[[int], str]
    contribution: bool = False
    partition: float | None = None

    @property
    def picture(self) -> Floats:
        """What the heatmap shows, shape (n_in,)."""
        return self.weights * self.inputs if self.contribution else self.weights

    @property
    def element(self) -> Element:
        """What the heatmap is."""
        return Element.CONTRIBUTION if self.contribution else Element.WEIGHTS


def neuron_scene(view: NeuronView, rows: int, width: int, fidelity: Fidelity) -> Scene:
    """Return the neuron: a strip of text where there are few rows, or text beside pictures.

    Args:
        view: its numbers.
        rows: rows of cells there are.
        width: columns there are.
        fidelity: the terminal.
    """
    if rows < 10 or width < _TEXT_COLUMNS + 20:
        return _strip(view, rows, width)
    room = width - _TEXT_COLUMNS - _GAP
    pictures = [picture_scene(view, rows, min(room, 2 * rows), fidelity)]
    both = 2 * (pictures[0].cells.width + _GAP)
    if both <= room:
        other = replace(view, contribution=not view.contribution)
        pictures.append(picture_scene(other, rows, pictures[0].cells.width, fidelity))
    parts, left = [], 0
    for picture in pictures:
        parts.append((0, left, picture))
        left += picture.cells.width + _GAP
    return Scene.assembled(rows, width, *parts, (0, left, _arithmetic(view, rows, width - left)))


def picture_scene(
    view: NeuronView,
    rows: int,
    width: int,
    fidelity: Fidelity,
    cursor: tuple[int, int] | None = None,
) -> Scene:
    """Return the heatmap of a neuron under its title and over its legend.

    Args:
        view: its numbers.
        rows: rows of cells there are.
        width: columns there are.
        fidelity: the terminal.
        cursor: row and column of the number to mark.
    """
    grid = shaped(view.picture)
    scale = scale_of(grid)
    picture = heatmap(grid, rows - 2, width, fidelity, scale=scale, cursor=cursor)
    title = "weight x input" if view.contribution else "weights"
    wide = max(picture.width, 24)
    cells = Cells.blank(picture.height + 2, wide)
    cells.text(0, 0, title, Ink.MUTED)
    cells.blit(1, 0, picture)
    cells.blit(picture.height + 1, 0, legend(scale, wide, fidelity))
    layer, neuron = view.layer, view.neuron
    return Scene(
        cells,
        (
            Zone(view.element, 1, 0, picture.height, picture.width, layer, neuron),
            Zone(Element.LEGEND, picture.height + 1, 0, 1, wide, layer, neuron),
        ),
    )


def _strip(view: NeuronView, rows: int, width: int) -> Scene:
    """Return as much of the arithmetic as a few rows hold, terms side by side."""
    across = max(width // _TERM_COLUMNS, 1)
    below = max(rows - 3, 0)
    found = summed(view.weights, view.inputs, view.bias, max(below * across - 1, 0))
    cells = Cells.blank(rows, width)
    zones = [_title(cells, view), *_equation(cells, 1, view, found), _outcome(cells, 2, view)]
    slots = [divmod(index, across) for index in range(below * across)]
    for (row, column), term in zip(slots, found.terms, strict=False):
        left = column * _TERM_COLUMNS
        zones.append(_term(cells, 3 + row, left, view, term))
    row, column = slots[min(len(found.terms), len(slots) - 1)] if slots else (0, 0)
    if below:
        _rest(cells, 3 + row, column * _TERM_COLUMNS, found)
    return Scene(cells, tuple(zones))


def _arithmetic(view: NeuronView, rows: int, width: int) -> Scene:
    """Return the sum one term a row, as one would write it down."""
    found = summed(view.weights, view.inputs, view.bias, max(rows - 8, 1))
    cells = Cells.blank(rows, width)
    zones = [_title(cells, view)]
    cells.text(1, 0, " weight   input    w x a", Ink.FAINT)
    row = 2
    for term in found.terms:
        zones.append(_term(cells, row, 0, view, term))
        row += 1
    _rest(cells, row, 0, found)
    zones += _equation(cells, row + 2, view, found)
    zones.append(_outcome(cells, row + 3, view))
    return Scene(cells, tuple(zones))


def _title(cells: Cells, view: NeuronView) -> Zone:
    cells.text(0, 0, view.title, Ink.ACCENT, bold=True)
    return Zone(Element.NEURON, 0, 0, 1, len(view.title), view.layer, view.neuron)


def _term(cells: Cells, row: int, left: int, view: NeuronView, term: Term) -> Zone:
    ink = Ink.POSITIVE if term.product > 0 else Ink.NEGATIVE
    end = cells.text(row, left, f"{signed_number(term.weight):>7}", ink)
    end = cells.text(row, end, f" x{plain_number(term.activation):>6} =", Ink.MUTED)
    end = cells.text(row, end, f"{signed_number(term.product):>8}", ink)
    end = cells.text(row, end + 1, view.source(term.source), Ink.MUTED)
    return Zone(Element.TERM, row, left, 1, end - left, view.layer, view.neuron)


def _rest(cells: Cells, row: int, left: int, found: Sum) -> None:
    if found.n_rest or found.rest:
        end = cells.text(row, left, f"{found.rest_name:>16} =", Ink.MUTED)
        ink = Ink.POSITIVE if found.rest >= 0 else Ink.NEGATIVE
        cells.text(row, end, f"{signed_number(found.rest):>8}", ink)


def _equation(cells: Cells, row: int, view: NeuronView, found: Sum) -> list[Zone]:
    """Write z as the sum and the bias."""
    end = cells.text(row, 0, "z = ", Ink.MUTED)
    end = cells.text(row, end, f"{plain_number(found.total)} (sum)")
    start = cells.text(row, end, " ", Ink.MUTED)
    sign = "-" if found.bias < 0 else "+"
    end = cells.text(row, start, f"{sign} {plain_number(abs(found.bias))} (bias)")
    zone = Zone(Element.BIAS, row, start, 1, end - start, view.layer, view.neuron)
    start = cells.text(row, end, " = ", Ink.MUTED)
    end = cells.text(row, start, plain_number(found.z), Ink.TEXT, bold=True)
    total = Zone(Element.PRE_ACTIVATION, row, start, 1, end - start, view.layer, view.neuron)
    return [Zone(Element.TERM, row, 0, 1, end, view.layer, view.neuron), zone, total]


def _outcome(cells: Cells, row: int, view: NeuronView) -> Zone:
    """Write the activation as the function of z."""
    end = cells.text(row, 0, f"a = {FORMULAS[view.function]}", Ink.MUTED)
    if view.gain != 1:
        end = cells.text(row, end, f" x {plain_number(view.gain, 2)} (gain)", Ink.ACCENT)
    if view.partition is not None:
        z = plain_number(summed(view.weights, view.inputs, view.bias, 0).z)
        end = cells.text(row, end, f" = e^{z} / {view.partition:,.4g}", Ink.MUTED)
    end = cells.text(row, end, " = ", Ink.MUTED)
    end = cells.text(row, end, plain_number(view.a), Ink.TEXT, bold=True)
    return Zone(Element.ACTIVATION, row, 0, 1, end, view.layer, view.neuron)
