"""Every key of a screen, from its own bindings."""

from typing import Any, ClassVar

from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

_NAMES = {
    "plus": "+",
    "minus": "-",
    "equals_sign": "=",
    "question_mark": "?",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "comma": ",",
    "full_stop": ".",
}


class KeysScreen(ModalScreen[None]):
    """Lists the keys of the screen it was opened from.

    Args:
        of: that screen.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,q,enter", "dismiss(None)", "Close"),
    ]

    def __init__(self, of: Screen[Any]) -> None:
        super().__init__()
        self.of = of

    def compose(self) -> ComposeResult:
        """Lay out the table."""
        with VerticalScroll(classes="card", can_focus=True) as card:
            card.border_title = "keys"
            card.border_subtitle = "arrows scroll, escape closes"
            yield Static(self._table())

    def _table(self) -> Table:
        table = Table.grid(padding=(0, 2))
        accent = self.app.current_theme.primary
        style = "bold" if "ansi" in self.app.theme else f"bold {accent}"
        rows = [*described(self.of), ("mouse", "click chooses, right click explains")]
        for keys, description in [*rows, ("ctrl+p", "Commands: colours, light or dark, test card")]:
            table.add_row(Text(keys, style), description)
        return table


def described(screen: Screen[Any]) -> list[tuple[str, str]]:
    """Return (keys, description) of each binding of a screen, in its own order."""
    rows: dict[str, list[str]] = {}
    for binding in screen.BINDINGS:
        assert isinstance(binding, Binding), "bindings here are never mere tuples"
        text = binding.tooltip or binding.description
        if binding.action.startswith("of_class"):
            text = "Next digit of that class"
        rows.setdefault(text, []).extend(_NAMES.get(key, key) for key in binding.key.split(","))
    return [(_joined(keys), text) for text, keys in rows.items()]


def _joined(keys: list[str]) -> str:
    return f"{keys[0]} to {keys[-1]}" if len(keys) > 3 else " ".join(keys)
