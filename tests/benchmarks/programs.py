"""Programs on a pseudo-terminal whose output is heard and answered, but not drawn: drawing is slow."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.benchmarks.figures import ContenderError
from tests.tui.output.emulator import Emulator
from tests.tui.output.link import Line

SIZE = (130, 40)
"""Columns and rows of every terminal here."""

_ANSWERS = {
    "\x1b[6n": "\x1b[1;1R",  # where the cursor is
    "\x1b[c": "\x1b[?62;22c",  # what kind of terminal it is
    "\x1bP$qm\x1b\\": "\x1bP1$r0;48:2:1:2:3m\x1b\\",  # that it kept an RGB colour
    "\x1b[?2026$p": "\x1b[?2026;2$y",  # that it can show frames in one piece
}
_QUESTION = re.compile("|".join(map(re.escape, _ANSWERS)))
_LONGEST = max(map(len, _ANSWERS))


class UnseenScreen(Emulator):
    """A terminal that answers at once and draws nothing."""

    def __init__(self) -> None:
        super().__init__(*SIZE)
        self._rest = ""

    def show(self, text: str) -> None:
        """Answer the questions in a program's output, which may come in any pieces."""
        text = self._rest + text
        end = 0
        for question in _QUESTION.finditer(text):
            self.answers += _ANSWERS[question[0]]
            end = question.end()
        self._rest = text[end:][1 - _LONGEST :]


@contextmanager
def program(arguments: list[str], **options: Any) -> Iterator[Line]:
    """Start Python with `arguments` on a terminal that is not drawn.

    Args:
        arguments: what Python runs.
        options: as for `Line`.

    Raises:
        ContenderError: what was waited for did not come.
    """
    screen = UnseenScreen()
    with Line(arguments, size=SIZE, screen=screen, controlling=False, **options) as line:
        try:
            yield line
        except TimeoutError as error:
            tail = line.raw[-60:].decode(errors="replace")
            raise ContenderError(f"gave up waiting; it last wrote {tail!r}") from error
