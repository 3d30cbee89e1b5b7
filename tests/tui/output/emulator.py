"""A terminal for tests: pyte, and what a person would see on it."""

from typing import NamedTuple

import pyte

KITTY_KEYS = ("\x1b[>25u", "\x1b[<u")


class Look(NamedTuple):
    """What one cell shows. Of a space without lines the foreground and weight cannot be seen."""

    text: str
    fg: str
    bg: str
    attributes: tuple[bool, ...]


class Emulator(pyte.Screen):
    """A terminal of a given size, fed with what a program writes."""

    def __init__(self, columns: int, lines: int) -> None:
        super().__init__(columns, lines)
        self.answers = ""
        self._stream = pyte.Stream(self)
        self._stream.feed("\x1b[?7l")

    def show(self, text: str) -> None:
        """Take a program's output; the keyboard protocol's sequences, which pyte prints, are left out."""
        for sequence in KITTY_KEYS:
            text = text.replace(sequence, "")
        self._stream.feed(text)

    def write_process_input(self, data: str) -> None:
        """Note an answer to a question that was shown."""
        self.answers += data

    @property
    def text(self) -> str:
        """All characters, row by row."""
        return "\n".join(self.display)

    def row(self, y: int) -> list[Look]:
        """What row `y` looks like."""
        line = self.buffer[y]
        return [_look(line[x]) for x in range(self.columns)]

    @property
    def looks(self) -> list[list[Look]]:
        """What the whole screen looks like."""
        return [self.row(y) for y in range(self.lines)]


def _look(cell: pyte.screens.Char) -> Look:
    lines = (cell.underscore, cell.strikethrough, cell.reverse, cell.blink)
    if cell.data == " " and not any(lines):
        return Look(" ", "", cell.bg, ())
    return Look(cell.data, cell.fg, cell.bg, (cell.bold, cell.italics, *lines))
