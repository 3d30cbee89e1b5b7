"""The line on top: the digit, its label, the answer and the network."""

from dataclasses import dataclass

from nnviz.render.cells import Cells
from nnviz.render.inks import Ink
from nnviz.render.scene import Element, Scene, Zone


@dataclass(frozen=True)
class Status:
    """What the line says.

    Attributes:
        index: number of the digit, or None for a drawing.
        n_digits: how many there are.
        data_name: where the digit is from.
        label: its true class, or None.
        answer: what the network reads.
        confidence: the answer's output, 0 to 1.
        network: the network's name and sizes.
        accuracy: share of digits read right, or None while unknown.
        n_scored: of how many digits.
    """

    index: int | None
    n_digits: int
    data_name: str
    label: int | None
    answer: int
    confidence: float
    network: str
    accuracy: float | None
    n_scored: int = 0


def status_scene(status: Status, width: int) -> Scene:
    """Return the line; what matters least is left out where it does not fit.

    Args:
        status: what it says.
        width: columns.
    """
    cells = Cells.blank(1, width, Ink.RAISED)
    zones: list[Zone] = []
    column = 1

    def write(element: Element, *parts: tuple[str, Ink, bool]) -> None:
        nonlocal column
        start = column
        for text, ink, bold in parts:
            column = cells.text(0, column, text, ink, bold=bold)
        zones.append(Zone(element, 0, start, 1, column - start))

    write(Element.DIGIT, *_digit(status))
    column += 2
    write(Element.ANSWER, *_answer(status))
    network = status.network
    accuracy = _accuracy(status)
    right = width - len(network) - 1
    if accuracy and right - len(accuracy) - 2 > column + 1:
        left = right - len(accuracy) - 2
        cells.text(0, left, accuracy, Ink.MUTED)
        zones.append(Zone(Element.ACCURACY, 0, left, 1, len(accuracy)))
    if right > column + 1:
        cells.text(0, right, network, Ink.MUTED)
        zones.append(Zone(Element.NETWORK, 0, right, 1, len(network)))
    return Scene(cells, tuple(zones))


def _accuracy(status: Status) -> str:
    if status.accuracy is None:
        return ""
    return f"{100 * status.accuracy:.1f} % right of {status.n_scored:,}"


def _digit(status: Status) -> list[tuple[str, Ink, bool]]:
    if status.index is None:
        return [("your drawing", Ink.ACCENT, True)]
    name = (f" of {status.n_digits:,} {status.data_name}", Ink.MUTED, False)
    label = [(f"  label {status.label}", Ink.TEXT, False)]
    return [(f"#{status.index:,}", Ink.ACCENT, True), name, *label]


def _answer(status: Status) -> list[tuple[str, Ink, bool]]:
    reads = (f"reads {status.answer}", Ink.TEXT, True)
    sure = (f" {100 * status.confidence:.1f} %", Ink.MUTED, False)
    if status.label is None:
        return [reads, sure]
    right = status.label == status.answer
    verdict = (" right", Ink.GOOD, False) if right else (" wrong", Ink.BAD, True)
    return [reads, sure, verdict]
