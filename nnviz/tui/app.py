"""The app: it paints its first frame at once and opens the network and the digits behind it."""

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from textual import events, work
from textual.app import ComposeResult, SystemCommand
from textual.widgets import Static

from nnviz.errors import shown
from nnviz.render.fidelity import COLORS, PALETTES, Fidelity, PaletteName
from nnviz.tui.output.app import TerminalApp
from nnviz.tui.output.diff import RenderMode
from nnviz.tui.screens.too_small import LEAST_COLUMNS, LEAST_ROWS, TooSmallScreen
from nnviz.tui.terminal import Terminal
from nnviz.tui.themes import THEMES, theme_for

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.screen import Screen

    from nnviz.tui.session import Session


@dataclass(frozen=True)
class Opening:
    """What to open.

    Attributes:
        model: a shipped network's name or a file.
        data: "mnist", "handwriting", a path, or None for what is there.
        index: the first digit.
        activation: of the hidden layers, for files that do not say.
        loss: for files that do not say.
        test_card: whether the test card comes first.
    """

    model: str
    data: str | None = None
    index: int = 0
    activation: str | None = None
    loss: str | None = None
    test_card: bool = False


class ExploreApp(TerminalApp):
    """Explore: a trained network reads handwriting.

    Args:
        opening: what to open.
        terminal: what was detected.
        fidelity: how pictures are drawn.
        render: see `TerminalApp`.
        fps: see `TerminalApp`.
        mouse: see `TerminalApp`.
        animation: see `TerminalApp`.

    Attributes:
        session: None until everything is open.
    """

    TITLE = "nnviz"
    CSS_PATH = Path(__file__).with_name("nnviz.tcss")
    ENABLE_COMMAND_PALETTE = True

    def __init__(
        self,
        opening: Opening,
        terminal: Terminal,
        fidelity: Fidelity,
        *,
        render: RenderMode = "diff",
        fps: float | None = None,
        mouse: bool = True,
        animation: bool = True,
    ) -> None:
        super().__init__(terminal, render=render, fps=fps, mouse=mouse, animation=animation)
        self.opening = opening
        self.fidelity = fidelity
        self.animation = animation
        self.random = Random()
        self.session: Session | None = None
        for theme in THEMES:
            self.register_theme(theme)
        self._adopt(fidelity)

    def compose(self) -> ComposeResult:
        """Show what is being opened."""
        text = f"nnviz\n\nopening {shown(self.opening.model)} ..."
        yield Static(text, id="opening", markup=False)

    def on_ready(self) -> None:
        """Open the network now that the first frame is painted."""
        self.open()

    @work(thread=True, exit_on_error=True)
    def open(self) -> None:
        """Load everything heavy outside the screen's thread."""
        from nnviz.tui.opening import opened  # noqa: PLC0415 - NumPy, behind the first frame
        from nnviz.tui.screens.explore import ExploreScreen  # noqa: PLC0415 - likewise

        session = opened(self.opening)
        self.call_from_thread(self._show, session, ExploreScreen)

    def _show(self, session: "Session", screen: "type[Screen[None]]") -> None:
        self.session = session
        self.push_screen(screen())
        if self.opening.test_card:
            self.action_test_card()
        if any(isinstance(covered, TooSmallScreen) for covered in self.screen_stack[:-1]):
            self.push_screen(TooSmallScreen())

    @property
    def has_room(self) -> bool:
        """Whether the window is large enough for the screens; below that nothing is drawn."""
        return self.size.width >= LEAST_COLUMNS and self.size.height >= LEAST_ROWS

    def on_resize(self, event: events.Resize) -> None:
        """Cover the screens while the window is too small for them."""
        too_small = event.size.width < LEAST_COLUMNS or event.size.height < LEAST_ROWS
        covered = isinstance(self.screen, TooSmallScreen)
        if too_small and not covered:
            self.push_screen(TooSmallScreen())
        elif covered and not too_small:
            self.pop_screen()

    def on_exit_save(self) -> str | None:
        """Save what was turned by hand and is in no file yet."""
        if self.session is None or not self.session.edits.is_unsaved:
            return None
        from nnviz.tui.opening import save_edits  # noqa: PLC0415 - loaded with the session

        return save_edits(self.session)

    def get_system_commands(self, screen: "Screen[object]") -> "Iterable[SystemCommand]":
        """Offer the app's settings beside Textual's own commands."""
        yield from super().get_system_commands(screen)
        for palette in PALETTES:
            yield SystemCommand(
                f"Colours: {palette}",
                "The hues of positive and negative",
                partial(self.set_palette, palette),
            )
        yield SystemCommand("Light or dark", "Swap the ground", self.action_swap_ground)
        yield SystemCommand("Fewer colours", "Truecolor, 256, 16, none", self.action_next_colors)
        yield SystemCommand("ASCII or Unicode", "Swap the glyphs", self.action_swap_unicode)
        yield SystemCommand("Test card", "See what this terminal can show", self.action_test_card)

    def action_swap_ground(self) -> None:
        """Swap light and dark."""
        self.set_fidelity(replace(self.fidelity, dark=not self.fidelity.dark))

    def action_next_colors(self) -> None:
        """Draw pictures with the next smaller number of colours."""
        place = COLORS.index(self.fidelity.colors)
        self.set_fidelity(replace(self.fidelity, colors=COLORS[(place + 1) % len(COLORS)]))

    def action_swap_unicode(self) -> None:
        """Swap half blocks and ASCII."""
        self.set_fidelity(replace(self.fidelity, unicode=not self.fidelity.unicode))

    def set_palette(self, palette: PaletteName) -> None:
        """Use other hues."""
        self.set_fidelity(replace(self.fidelity, palette=palette))

    def action_test_card(self) -> None:
        """Show what the terminal can do."""
        from nnviz.tui.screens.test_card import TestCardScreen  # noqa: PLC0415 - NumPy, behind the first frame

        self.push_screen(TestCardScreen())

    def set_fidelity(self, fidelity: Fidelity) -> None:
        """Draw everything anew in another way."""
        self.fidelity = fidelity
        self._adopt(fidelity)
        for screen in self.screen_stack:
            redraw = getattr(screen, "on_fidelity", None)
            if redraw is not None:
                redraw(fidelity)

    def _adopt(self, fidelity: Fidelity) -> None:
        """Give Textual's own widgets the colours and borders that suit the pictures."""
        self.theme = theme_for(fidelity)
        self.set_class(not fidelity.unicode, "-ascii")
