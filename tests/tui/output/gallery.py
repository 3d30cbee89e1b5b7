"""An app for tests in which everything happens that is hard to paint."""

from collections.abc import Iterator

from rich.style import Style
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.geometry import Region
from textual.screen import ModalScreen
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Button, DataTable, Footer, Header, Input, RichLog, Static

from nnviz.tui.output.app import TerminalApp
from nnviz.tui.output.strips import CellStrip

STYLES = [
    Style(color=f"rgb({255 - n},{n // 2},40)", bgcolor=f"rgb(10,{n},{n})") for n in range(0, 256, 8)
]


class Pixels(Widget):
    """A grid that changes in every frame, as a picture of weights does."""

    DEFAULT_CSS = "Pixels { width: 30; height: 12; }"
    phase = 0

    def advance(self, _dt_s: float = 0.0) -> None:
        """Go one frame on."""
        self.phase += 1
        self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Hand over strips as pixel widgets do."""
        return [self._row(y).crop(crop.x, crop.right) for y in crop.line_range]

    def _row(self, y: int) -> Strip:
        levels = ((x * y + self.phase * (x % 3)) % len(STYLES) for x in range(self.size.width))
        runs = [("▀" if level % 2 else " ", STYLES[level]) for level in levels]
        return CellStrip(lambda: runs)


class Question(ModalScreen[None]):
    """A dialog through whose background the screen below is seen."""

    DEFAULT_CSS = """
    Question { align: center middle; background: $background 60%; }
    Question Static { width: 24; height: 5; border: round red; background: $surface; }
    """
    BINDINGS = [("escape", "dismiss")]  # noqa: RUF012 - Textual's own form

    def compose(self) -> ComposeResult:
        """Show widgets."""
        yield Static(
            "確か? Really 🚀\n[b]yes[/b] [u]no[/u]\n[link='https://example.org']why[/link]"
        )


class Gallery(TerminalApp):
    """Widgets of every kind around a moving picture."""

    CSS = "RichLog { height: 8; width: 1fr; } DataTable { height: 6; } Static.scroll { width: 80; }"
    BINDINGS = [("m", "question", "質問 Modal"), ("q", "quit", "Quit")]  # noqa: RUF012 - as above

    def compose(self) -> ComposeResult:
        """Show widgets."""
        yield Header()
        with Horizontal():
            yield Pixels()
            with VerticalScroll():
                yield RichLog()
                yield DataTable()
                yield Button("Press 押す", tooltip="漢字 in a tooltip", id="press")
                yield Input(placeholder="入力 input")
                yield Static("long 日本語 line 🚀 " * 12, classes="scroll")
        yield Footer()

    def on_mount(self) -> None:
        """Fill the table."""
        table = self.query_one(DataTable)
        table.add_columns("名前", "value", "bar")
        for number in range(8):
            table.add_row(f"行 {number}", number * number, "▁▂▃▄▅▆▇█"[: number + 1])

    def action_question(self) -> None:
        """Open the dialog."""
        self.push_screen(Question())


def log_lines() -> Iterator[str]:
    """Lines of every width of character, for ever."""
    number = 0
    while True:
        number += 1
        yield f"{number:4d} step 漢字かな ﾊﾝｶｸ 🚀 " + "loss " * (number % 7)
