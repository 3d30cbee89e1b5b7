"""A thin frame with a title above and a note below."""

from nnviz.render.cells import Cells
from nnviz.render.fidelity import Fidelity
from nnviz.render.inks import Ink

_ROUND = ("╭", "╮", "╰", "╯", "─", "│")
_ASCII = ("+", "+", "+", "+", "-", "|")


def framed(
    inside: Cells, title: str, note: str, fidelity: Fidelity, *, is_bright: bool = False
) -> Cells:
    """Return cells with a frame round them, two rows higher and two columns wider.

    Args:
        inside: what is framed.
        title: written into the upper edge, cut where it is too long.
        note: written into the lower edge, to the right.
        fidelity: the terminal.
        is_bright: whether it is here that a person works.
    """
    cells = Cells.blank(inside.height + 2, inside.width + 2)
    top_left, top_right, bottom_left, bottom_right, across, down = (
        _ROUND if fidelity.unicode else _ASCII
    )
    ink = Ink.MUTED if is_bright else Ink.FAINT
    cells.text(0, 0, top_left + across * inside.width + top_right, ink)
    cells.text(cells.height - 1, 0, bottom_left + across * inside.width + bottom_right, ink)
    for row in range(1, cells.height - 1):
        cells.text(row, 0, down, ink)
        cells.text(row, cells.width - 1, down, ink)
    cells.blit(1, 1, inside)
    _write_on_edge(cells, 0, title, left=True, ink=Ink.ACCENT if is_bright else Ink.MUTED)
    _write_on_edge(cells, cells.height - 1, note, left=False, ink=Ink.MUTED)
    return cells


def _write_on_edge(cells: Cells, row: int, text: str, *, left: bool, ink: Ink) -> None:
    text = text[: cells.width - 6]
    if text:
        column = 2 if left else cells.width - len(text) - 4
        cells.text(row, column, f" {text} ", ink)
