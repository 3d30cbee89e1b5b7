"""A program for tests: a picture that never rests, and a line that counts keys.

Arguments: `plain` or `diff`; `naive` to draw whatever the terminal does; `no-mouse`.
"""

import sys
from functools import partial

from nnviz.tui.terminal import Terminal, prepare

TERMINAL = Terminal(colors="truecolor")
prepare(TERMINAL)

import random  # noqa: E402 - Textual reads the environment when it is imported

from rich.style import Style  # noqa: E402
from textual import events  # noqa: E402
from textual.app import ComposeResult  # noqa: E402
from textual.geometry import Region  # noqa: E402
from textual.strip import Strip  # noqa: E402
from textual.widget import Widget  # noqa: E402
from textual.widgets import Static  # noqa: E402

from nnviz.tui.output.app import TerminalApp  # noqa: E402
from nnviz.tui.output.strips import CellStrip  # noqa: E402

SHADES = [Style(color=f"rgb({8 * n},{4 * n},90)", bgcolor=f"rgb(20,{8 * n},60)") for n in range(32)]
SHARE_OF_CELLS_CHANGED = 0.05


class Weights(Widget):
    """A heatmap of which a twentieth changes in each frame, as while training."""

    DEFAULT_CSS = "Weights { width: 100%; height: 1fr; }"

    def on_mount(self) -> None:
        """Start from a plain picture."""
        self.random = random.Random(1)
        self.levels: dict[tuple[int, int], int] = {}

    def advance(self, _dt_s: float) -> None:
        """Change a twentieth of the cells."""
        width, height = self.size
        for _ in range(int(width * height * SHARE_OF_CELLS_CHANGED)):
            place = self.random.randrange(width), self.random.randrange(height)
            self.levels[place] = (self.levels.get(place, 15) + self.random.choice((-1, 1))) % 32
        self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Hand over strips as pixel widgets do."""
        columns = range(self.size.width)
        rows = (
            [("▀", SHADES[self.levels.get((x, y), 15)]) for x in columns] for y in crop.line_range
        )
        return [CellStrip(partial(list, row)).crop(crop.x, crop.right) for row in rows]


class Moving(TerminalApp):
    """Counts the keys above the picture."""

    keys = 0

    def compose(self) -> ComposeResult:
        """Show the count and the picture."""
        yield Static("keys 0;")
        yield Weights()

    def on_ready(self) -> None:
        """Let the picture move."""
        advance = self.query_one(Weights).advance
        if "naive" in sys.argv:
            self.set_interval(1 / 30, lambda: advance(0.0))
        else:
            self.clock.subscribe(advance)

    def on_key(self, event: events.Key) -> None:
        """Count a key; `s` stops the picture."""
        if event.key == "s":
            self.clock.unsubscribe(self.query_one(Weights).advance)
        self.keys += 1
        self.query_one(Static).update(f"keys {self.keys}; {self.clock.drawn_fps:.1f} fps")


if __name__ == "__main__":
    outcome = Moving(
        TERMINAL,
        mouse="no-mouse" not in sys.argv,
        render="plain" if "plain" in sys.argv else "diff",
        fps=30,
    ).launch()
    sys.exit(outcome.exit_code)
