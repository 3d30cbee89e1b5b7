"""Digits large enough to be read across a room."""

from typing import Final

from nnviz.render.cells import Cells
from nnviz.render.fidelity import Fidelity
from nnviz.render.inks import Ink

_FONT: Final = {
    "0": ("###", "# #", "# #", "# #", "###"),
    "1": ("  #", "  #", "  #", "  #", "  #"),
    "2": ("###", "  #", "###", "#  ", "###"),
    "3": ("###", "  #", "###", "  #", "###"),
    "4": ("# #", "# #", "###", "  #", "  #"),
    "5": ("###", "#  ", "###", "  #", "###"),
    "6": ("###", "#  ", "###", "# #", "###"),
    "7": ("###", "  #", "  #", "  #", "  #"),
    "8": ("###", "# #", "###", "# #", "###"),
    "9": ("###", "# #", "###", "  #", "###"),
}
HEIGHT = 5
"""Rows of a digit at its usual size."""
WIDTH = 6
"""Columns of a digit at its usual size."""
_GAP = 2
"""Columns between two digits at their usual size."""


def big(text: str, fidelity: Fidelity, times: int = 1, ink: int = Ink.TEXT) -> Cells:
    """Return digits in strokes of two columns and one row, all `times` as large.

    Args:
        text: digits; what is no digit is left out.
        fidelity: the terminal.
        times: how many times the usual size.
        ink: of the strokes.
    """
    glyphs = [_FONT[character] for character in text if character in _FONT]
    block = "█" if fidelity.unicode else "#"
    width = len(glyphs) * (WIDTH + _GAP) - _GAP
    cells = Cells.blank(HEIGHT * times, width * times)
    for row in range(cells.height):
        line = " ".join(glyph[row // times] for glyph in glyphs)
        wide = "".join(character * 2 * times for character in line)
        cells.text(row, 0, wide.replace("#", block), ink, bold=not fidelity.unicode)
    return cells
