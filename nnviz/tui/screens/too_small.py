"""What stands in a window that has no room for the screens."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.widgets import Static

LEAST_COLUMNS, LEAST_ROWS = 64, 20


class TooSmallScreen(ModalScreen[None]):
    """Says how large the window must be; the app takes it away once it is."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("q", "app.quit", "Quit")]

    def compose(self) -> ComposeResult:
        """Lay out the sentence."""
        yield Static(id="too-small")

    def on_resize(self) -> None:
        """Say how large the window is now."""
        width, height = self.app.size
        self.query_one(Static).update(
            f"this window is {width} x {height}\n"
            f"nnviz needs {LEAST_COLUMNS} x {LEAST_ROWS}\n"
            "enlarge it, or q to quit"
        )
