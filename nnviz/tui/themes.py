"""Textual's colours, taken from the same table as the pictures'."""

from textual.theme import Theme

from nnviz.render.fidelity import Fidelity
from nnviz.render.inks import Ink
from nnviz.render.palette import colours


def _theme(name: str, *, dark: bool) -> Theme:
    table = colours(Fidelity(dark=dark))

    def colour(ink: Ink) -> str:
        return str(table[ink])

    return Theme(
        name=name,
        primary=colour(Ink.ACCENT),
        secondary=colour(Ink.POSITIVE),
        accent=colour(Ink.ACCENT),
        warning=colour(Ink.NEGATIVE),
        error=colour(Ink.BAD),
        success=colour(Ink.GOOD),
        foreground=colour(Ink.TEXT),
        background=colour(Ink.GROUND),
        surface=colour(Ink.GROUND),
        panel=colour(Ink.RAISED),
        dark=dark,
        variables={
            "footer-background": colour(Ink.GROUND),
            "footer-key-foreground": colour(Ink.ACCENT),
            "footer-description-foreground": colour(Ink.MUTED),
            "footer-item-background": colour(Ink.GROUND),
            "border": colour(Ink.FAINT),
        },
    )


THEMES = (_theme("nnviz-dark", dark=True), _theme("nnviz-light", dark=False))


def theme_for(fidelity: Fidelity) -> str:
    """Return the name of the theme that suits a terminal; with few colours, the terminal's own."""
    ground = "dark" if fidelity.dark else "light"
    return f"ansi-{ground}" if fidelity.colors in {"16", "none"} else f"nnviz-{ground}"
