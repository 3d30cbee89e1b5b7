"""One class of the answer: its name, a bar and its percent."""

from nnviz.render.cells import Cells
from nnviz.render.fidelity import Fidelity
from nnviz.render.inks import Ink

LABEL_COLUMNS = 8
"""Columns of a class without room for a bar: name and percent."""
_EIGHTHS = " ▏▎▍▌▋▊▉█"


def bar(
    name: str,
    value: float,
    width: int,
    fidelity: Fidelity,
    *,
    grown: float = 1.0,
    is_answer: bool = False,
    is_label: bool = False,
) -> Cells:
    """Return one row: name, bar, percent.

    Args:
        name: the class.
        value: its activation; 0 to 1 fills the bar, what lies outside is written but clipped.
        width: columns, at least LABEL_COLUMNS.
        fidelity: the terminal.
        grown: share of its length that the bar has reached; the percent is there at the end.
        is_answer: whether the network answers this class.
        is_label: whether this is the true class.
    """
    cells = Cells.blank(1, width)
    ink = Ink.TEXT if is_answer else Ink.MUTED
    end = cells.text(0, 1, name, Ink.ACCENT if is_answer else ink, bold=is_answer)
    cells.text(0, end, "*" if is_label else " ", Ink.GOOD)
    percent = percentage(value) if grown >= 1 else ""
    cells.text(0, width - len(percent), percent, ink, bold=is_answer)
    room = width - end - 2 - len("100.0") - 1
    cells.text(
        0, end + 2, filled(value * grown, room, fidelity), Ink.TEXT if is_answer else Ink.FAINT
    )
    return cells


def percentage(value: float) -> str:
    """Return `value` in percent without the sign, 100.0 only for what rounds to it."""
    return f"{100 * value:.1f}"


def filled(value: float, width: int, fidelity: Fidelity) -> str:
    """Return a horizontal bar.

    Args:
        value: 0 to 1, the share that is full.
        width: columns.
        fidelity: the terminal; without Unicode the bar is made of #.
    """
    if width <= 0:
        return ""
    eighths = round(min(max(value, 0.0), 1.0) * width * 8)
    if not fidelity.unicode:
        return ("#" * ((eighths + 4) // 8)).ljust(width)
    full, rest = divmod(eighths, 8)
    return ("█" * full + (_EIGHTHS[rest] if rest else "")).ljust(width)
