"""Every key of a screen, from its own bindings."""

from typing import Any, ClassVar

from rich.style import Style
from rich.table import Table
from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

_TWO_COLUMNS = 118
_EVERYWHERE = [
    ("click", "Choose what is under the mouse"),
    ("right click", "Explain what is under the mouse"),
    ("ctrl+p", "Commands: colours, light or dark, test card"),
    ("ctrl+l", "Draw the whole screen anew"),
]
_NAMES = {
    "pagedown": "pgdn",
    "pageup": "pgup",
    "escape": "esc",
    "shift+tab": "S-tab",
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
        wide = self.app.size.width >= _TWO_COLUMNS
        with VerticalScroll(classes="card -wide" if wide else "card", can_focus=True) as card:
            card.border_title = "keys"
            card.border_subtitle = "arrows scroll, escape closes"
            yield Static(self._table(wide=wide))

    def _table(self, *, wide: bool) -> Table:
        """Fill one column, or two one after the other."""
        rows = [*described(self.of), *_EVERYWHERE]
        per_column = -(-len(rows) // (2 if wide else 1))
        style = Style(bold=True, color=None if "ansi" in self.app.theme else self._accent)
        table = Table.grid(padding=(0, 2))
        for row in range(per_column):
            cells: list[Text] = []
            for keys, text in rows[row::per_column]:
                cells += (Text(keys, style), Text(text))
            table.add_row(*cells)
        return table

    @property
    def _accent(self) -> str:
        return self.app.current_theme.primary


def described(screen: Screen[Any]) -> list[tuple[str, str]]:
    """Return (keys, description) of each binding of a screen, in its own order."""
    rows: dict[str, list[str]] = {}
    for binding in screen.BINDINGS:
        assert isinstance(binding, Binding), "bindings here are never mere tuples"
        text = binding.tooltip or binding.description
        rows.setdefault(text, []).extend(_NAMES.get(key, key) for key in binding.key.split(","))
    return [(_joined(keys), text) for text, keys in rows.items()]


def _joined(keys: list[str]) -> str:
    return f"{keys[0]} to {keys[-1]}" if len(keys) > 3 else " ".join(keys)
