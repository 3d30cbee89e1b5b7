"""The knobs of one neuron: its weights to turn or paint, its bias, its gain, and what comes of it."""

from dataclasses import dataclass
from typing import Literal

from nnviz.net.arrays import Floats
from nnviz.render.bars import bar
from nnviz.render.cells import Cells
from nnviz.render.fidelity import Fidelity
from nnviz.render.heatmap import picture
from nnviz.render.inks import Ink
from nnviz.render.neuron import FORMULAS, NeuronView
from nnviz.render.numbers import plain_number, signed_number
from nnviz.render.scene import Element, Scene, Zone

Knob = Literal["weight", "bias", "gain"]

_BARS_ROW = 10
_DIGIT_ROW = 22
_DIGIT_ROWS = 14


@dataclass(frozen=True, eq=False)
class KnobsView:
    """What stands beside the picture of the weights.

    Attributes:
        neuron: the neuron.
        source: the input whose weight is chosen.
        knob: which knob + and - turn.
        now: where the three knobs stand.
        opened: where they stood when the network was opened.
        step: how far one key turns.
        brush: what painting does, in words.
        z: the neuron's pre-activation.
        outputs: float32, shape (n_out,): the network's answer for the digit.
        pixels: float32, shape (784,): the digit.
        is_output: whether the neuron is an output, which has no gain.
        label: the digit's class, or None.
        accuracy: share of digits read right now, or None while it is measured.
        accuracy_opened: the same when the network was opened.
        n_scored: on how many digits.
    """

    neuron: NeuronView
    source: int
    knob: Knob
    now: dict[Knob, float]
    opened: dict[Knob, float]
    step: float
    brush: str
    z: float
    outputs: Floats
    pixels: Floats
    is_output: bool
    label: int | None
    accuracy: float | None
    accuracy_opened: float
    n_scored: int


def knobs_scene(view: KnobsView, rows: int, width: int, fidelity: Fidelity) -> Scene:
    """Return the three knobs, what they do, and the answer.

    Args:
        view: its numbers.
        rows: rows of cells there are.
        width: columns there are.
        fidelity: the terminal.
    """
    cells = Cells.blank(rows, width)
    cells.text(0, 0, view.neuron.title, Ink.ACCENT, bold=True)
    zones = [Zone(Element.NEURON, 0, 0, 1, width, view.neuron.layer, view.neuron.neuron)]
    zones += _knobs(cells, view)
    cells.text(5, 0, f"step {view.step:g}   {view.brush}", Ink.MUTED)
    zones += _effect(cells, view)
    zones += _answer(cells, view, fidelity)
    if rows >= _DIGIT_ROW + _DIGIT_ROWS:
        digit = picture(view.pixels.reshape(28, 28), _DIGIT_ROWS, width, fidelity)
        cells.blit(_DIGIT_ROW, 1, digit)
        zones.append(Zone(Element.DIGIT, _DIGIT_ROW, 1, digit.height, digit.width))
    return Scene(cells, tuple(zones))


def _knobs(cells: Cells, view: KnobsView) -> list[Zone]:
    rows: list[tuple[Knob, Element, str]] = [
        ("weight", Element.WEIGHT, f"weight from {view.neuron.source(view.source)}"),
        ("bias", Element.BIAS, "bias"),
        ("gain", Element.GAIN, "gain"),
    ]
    zones = []
    if view.is_output:
        del rows[-1]
    for row, (knob, element, name) in enumerate(rows, start=2):
        chosen = knob == view.knob
        cells.text(row, 0, ">" if chosen else " ", Ink.ACCENT, bold=True)
        cells.text(row, 2, name, Ink.TEXT if chosen else Ink.MUTED)
        value = view.now[knob]
        ink = Ink.POSITIVE if value > 0 else Ink.NEGATIVE if value < 0 else Ink.MUTED
        end = cells.text(row, 27, f"{signed_number(value):>8}", ink, bold=chosen)
        if value != view.opened[knob]:
            cells.text(row, end + 2, f"was {signed_number(view.opened[knob])}", Ink.MUTED)
        zones.append(Zone(element, row, 0, 1, cells.width, view.neuron.layer, view.neuron.neuron))
    return zones


def _effect(cells: Cells, view: KnobsView) -> list[Zone]:
    layer, neuron = view.neuron.layer, view.neuron.neuron
    end = cells.text(7, 0, f"z = {plain_number(view.z)}   a = ", Ink.MUTED)
    end = cells.text(7, end, plain_number(view.neuron.a), Ink.TEXT, bold=True)
    cells.text(7, end, f"   ({FORMULAS[view.neuron.function].partition(' = ')[0]})", Ink.FAINT)
    end = cells.text(8, 0, f"reads {view.n_scored:,} digits: ", Ink.MUTED)
    now = "..." if view.accuracy is None else f"{100 * view.accuracy:.1f} %"
    end = cells.text(8, end, now, Ink.TEXT, bold=True)
    if view.accuracy is not None and view.accuracy != view.accuracy_opened:
        change = 100 * (view.accuracy - view.accuracy_opened)
        ink = Ink.GOOD if change > 0 else Ink.BAD
        end = cells.text(8, end, f" {signed_number(change, 1)} points", ink)
    return [
        Zone(Element.PRE_ACTIVATION, 7, 0, 1, cells.width, layer, neuron),
        Zone(Element.ACCURACY, 8, 0, 1, end),
    ]


def _answer(cells: Cells, view: KnobsView, fidelity: Fidelity) -> list[Zone]:
    answer = int(view.outputs.argmax())
    zones = []
    for neuron, value in enumerate(view.outputs[: max(cells.height - _BARS_ROW, 0)]):
        picture = bar(
            str(neuron),
            float(value),
            min(cells.width, 50),
            fidelity,
            is_answer=neuron == answer,
            is_label=neuron == view.label,
        )
        cells.blit(_BARS_ROW + neuron, 0, picture)
        zones.append(Zone(Element.PROBABILITY, _BARS_ROW + neuron, 0, 1, picture.width, 0, neuron))
    return zones
