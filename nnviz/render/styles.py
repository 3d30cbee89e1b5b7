"""Inks to Rich styles, for one terminal."""

from functools import lru_cache

from rich.color import Color
from rich.style import Style

from nnviz.render.cells import BOLD, UNDERLINE
from nnviz.render.fidelity import Fidelity
from nnviz.render.inks import Ink
from nnviz.render.palette import colours

_EMPHASIZED = {Ink.ACCENT, Ink.GOOD, Ink.BAD}


@lru_cache(maxsize=65536)
def style(fidelity: Fidelity, foreground: int, background: int, attributes: int) -> Style:
    """Return the style of cells.

    Args:
        fidelity: the terminal.
        foreground: ink of the glyph.
        background: ink behind it.
        attributes: flags of `nnviz.render.cells`.
    """
    bold, underline = bool(attributes & BOLD), bool(attributes & UNDERLINE)
    if fidelity.colors == "none":
        return Style(
            bold=bold or foreground in _EMPHASIZED,
            underline=underline,
            reverse=Ink.CURSOR in {foreground, background},
        )
    table = colours(fidelity)
    return Style(
        color=_colour(table[foreground]),
        bgcolor=_colour(table[background]),
        bold=bold or None,
        underline=underline or None,
    )


@lru_cache(maxsize=1024)
def _colour(name: str | None) -> Color | None:
    return None if name is None else Color.parse(name)
