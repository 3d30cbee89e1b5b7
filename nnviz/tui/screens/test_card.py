"""The test card: what the terminal can show, and keys to have it otherwise."""

from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Footer

from nnviz.render.cells import Cells
from nnviz.render.fidelity import PALETTES, Fidelity
from nnviz.render.inks import Ink
from nnviz.render.scene import Scene
from nnviz.render.test_card import (
    Claim,
    brightness_ladder,
    claims_cells,
    next_palette,
    palette_ladder,
    samples_cells,
)
from nnviz.tui.screens.base import SessionScreen
from nnviz.tui.terminal import Terminal
from nnviz.tui.widgets.scene_view import SceneView

BRIGHTNESS = "brightness"
LADDERS = (BRIGHTNESS, *PALETTES)
ROOMY_ROWS = 32
"""Rows from which on every ladder is two rows high."""


class TestCardScreen(SessionScreen):
    """Shows every ladder in every palette, and what was found out of the terminal."""

    __test__ = False
    """It is no test, whatever its name begins with."""

    DEFAULT_CSS = """
    TestCardScreen #claims { height: 5; }
    TestCardScreen .ladder { height: 1; }
    TestCardScreen.-roomy #claims { height: 6; }
    TestCardScreen.-roomy .ladder { height: 2; }
    TestCardScreen.-roomy #samples { margin-top: 1; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("c", "colors", "Colours", tooltip="Fewer colours, round the end"),
        Binding("u", "unicode", "Unicode", tooltip="Half blocks, or ASCII"),
        Binding("p", "palette", "Palette", tooltip="The next palette"),
        Binding("b", "ground", "Light", tooltip="Light or dark ground"),
        Binding("escape,enter,q", "leave", "Back", tooltip="Back, with what was chosen"),
        Binding("question_mark", "keys", "Keys", key_display="?", tooltip="All keys"),
    ]

    def compose(self) -> ComposeResult:
        """Lay out what was found, the ladders, the samples and the keys."""
        fidelity = self.explorer.fidelity
        yield SceneView(fidelity, id="claims")
        for name in LADDERS:
            view = SceneView(_own(fidelity, name), id=name)
            view.add_class("ladder")
            yield view
        yield SceneView(fidelity, id="samples")
        yield Footer(compact=True, show_command_palette=False)

    def on_resize(self) -> None:
        """Share the room anew."""
        self.set_class(self.size.height >= ROOMY_ROWS, "-roomy")
        self.call_after_refresh(self.redraw)

    def on_fidelity(self, fidelity: Fidelity) -> None:
        """Draw everything in another way, each palette in its own."""
        for view in self.query(SceneView):
            view.set_fidelity(_own(fidelity, view.id))
        self.redraw()

    def redraw(self) -> None:
        """Draw every part."""
        if not self.explorer.has_room:
            return
        for view in self.query(SceneView):
            view.show(Scene(self._part(view.id, view.size.height, view.size.width)))

    def _part(self, name: str | None, rows: int, width: int) -> Cells:
        fidelity = self.explorer.fidelity
        if name == "claims":
            return self._claims(rows, width)
        if name == "samples":
            return samples_cells(rows, width, fidelity)
        if name == BRIGHTNESS:
            return brightness_ladder(rows, width, fidelity)
        is_chosen = name == fidelity.palette
        return palette_ladder(rows, width, _own(fidelity, name), is_chosen=is_chosen)

    def _claims(self, rows: int, width: int) -> Cells:
        cells = Cells.blank(rows, width)
        cells.blit(0, 0, Cells.blank(1, width, Ink.RAISED))
        end = cells.text(0, 1, "test card", Ink.ACCENT, bold=True)
        cells.text(0, end + 2, "Does it look as it says? Change it here and now.", Ink.MUTED)
        claims = claims_of(self.explorer.terminal, self.explorer.fidelity)
        cells.blit(1, 0, claims_cells(claims, width))
        return cells

    def action_colors(self) -> None:
        """Draw with fewer colours, after none with all."""
        self.explorer.action_next_colors()

    def action_unicode(self) -> None:
        """Draw with half blocks, or with ASCII."""
        self.explorer.action_swap_unicode()

    def action_palette(self) -> None:
        """Take the next palette."""
        self.explorer.set_fidelity(next_palette(self.explorer.fidelity))

    def action_ground(self) -> None:
        """Swap light and dark."""
        self.explorer.action_swap_ground()

    def action_leave(self) -> None:
        """Keep what was chosen."""
        self.dismiss(None)


def _own(fidelity: Fidelity, name: str | None) -> Fidelity:
    """Return the fidelity of a part: a ladder named after a palette is drawn in it."""
    own = [palette for palette in PALETTES if palette == name]
    return replace(fidelity, palette=own[0]) if own else fidelity


def claims_of(terminal: Terminal, fidelity: Fidelity) -> tuple[Claim, ...]:
    """Return what holds now, and why: what was detected, or that it was chosen here."""
    chosen = "chosen here"
    reasons = terminal.reasons
    glyphs = "Unicode" if fidelity.unicode else "ASCII"
    width = "2 cells" if terminal.wide_ambiguous else "1 cell"
    way = " and ".join(
        name for name, there in (("ssh", terminal.ssh), ("tmux", terminal.tmux)) if there
    )
    return (
        Claim(
            "colours",
            fidelity.colors,
            reasons.get("colors", "") if fidelity.colors == terminal.colors else chosen,
            "" if terminal.colors == "truecolor" else "more: --color truecolor",
        ),
        Claim(
            "glyphs",
            glyphs,
            reasons.get("unicode", "") if fidelity.unicode == terminal.unicode else chosen,
        ),
        Claim("half block", width, reasons.get("wide_ambiguous", "")),
        Claim("reached by", way or "this machine", f"{terminal.fps:g} frames a second at best"),
    )
