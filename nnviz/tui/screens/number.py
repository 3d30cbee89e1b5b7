"""Asking for one number."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static


class NumberScreen(ModalScreen[int | None]):
    """Asks for a whole number; dismissed with it, or with None.

    Args:
        question: what is asked.
        lowest: the smallest number that is taken.
        highest: the largest.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "dismiss(None)", "Cancel"),
    ]

    def __init__(self, question: str, lowest: int, highest: int) -> None:
        super().__init__()
        self.question = question
        self.lowest, self.highest = lowest, highest

    def compose(self) -> ComposeResult:
        """Lay out the question and a field."""
        with Vertical(classes="card") as card:
            card.border_title = self.question
            card.border_subtitle = "enter goes, escape cancels"
            yield Input(type="integer", max_length=12)
            yield Static("", id="complaint")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the number if it is one that can be taken."""
        text = event.value.strip()
        if not text:
            self.dismiss(None)
        elif text.lstrip("+-").isdigit() and self.lowest <= int(text) <= self.highest:
            self.dismiss(int(text))
        else:
            complaint = f"{text} is not between {self.lowest:,} and {self.highest:,}"
            self.query_one("#complaint", Static).update(complaint)
