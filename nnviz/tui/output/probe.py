"""Questions to the terminal itself, before Textual starts: one round trip, then it is as it was."""

import os
import re
import select
import termios
import tty
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import monotonic

_QUESTIONS = (
    "\x1b7"  # remember where the cursor is
    "\x1b[6n\N{UPPER HALF BLOCK}\x1b[6n"  # how far does a half block move it?
    "\x1b[48;2;1;2;3m\x1bP$qm\x1b\\\x1b[m"  # DECRQSS: which background is set?
    "\x1b8\x1b[K"  # wipe it all
    "\x1b[c"  # DA1: every terminal answers this, so nothing else will come
)
_POSITION = re.compile(r"\x1b\[\d+;(\d+)R")
_SETTING = re.compile(r"\x1bP[01]\$r(.*?)\x1b\\")
_LAST = re.compile(r"\x1b\[\?[\d;]*c")
_OUR_RGB = re.compile(r"48[:;]2[:;](\d*:)?1[:;]2[:;]3(?!\d)")

BUDGET_S = 0.2
REMOTE_BUDGET_S = 1.0
"""Far away an answer may take longer; if it came after the program gave up it would be taken for typed keys."""


@dataclass(frozen=True)
class Answers:
    """What the terminal said.

    Attributes:
        truecolor: Whether an RGB colour was kept; None if it did not say.
        half_block_width: Cells that the cursor moved; None if it did not say. More than two means that the
            bytes of UTF-8 were shown one by one.
        typed: What else came: the user's own keys.
    """

    truecolor: bool | None = None
    half_block_width: int | None = None
    typed: str = ""


def ask(source: int = 0, target: int = 2, budget_s: float = BUDGET_S) -> Answers:
    """Ask the terminal, if there is one.

    Args:
        source: File descriptor that the answers come from.
        target: File descriptor that the questions go to.
        budget_s: Seconds to wait at most for the last answer.
    """
    if not (os.isatty(source) and os.isatty(target)):
        return Answers()
    with _uncooked(source):
        os.write(target, _QUESTIONS.encode())
        return read_answers(_read_until_last(source, monotonic() + budget_s))


def read_answers(text: str) -> Answers:
    """Tell answers from each other and from typed keys.

    Args:
        text: All that came, in any order.
    """
    columns = [int(column) for column in _POSITION.findall(text)]
    setting = _SETTING.search(text)
    typed = text
    for pattern in (_POSITION, _SETTING, _LAST):
        typed = pattern.sub("", typed)
    return Answers(
        truecolor=bool(_OUR_RGB.search(setting[1])) if setting else None,
        half_block_width=columns[1] - columns[0] if len(columns) == 2 else None,
        typed=typed,
    )


@contextmanager
def _uncooked(source: int) -> Iterator[None]:
    """Neither echo answers nor wait for a newline after them."""
    modes = termios.tcgetattr(source)
    tty.setcbreak(source, termios.TCSANOW)
    try:
        yield
    finally:
        termios.tcsetattr(source, termios.TCSANOW, modes)


def _read_until_last(source: int, deadline: float) -> str:
    text = b""
    while not _LAST.search(text.decode(errors="replace")):
        ready, _, _ = select.select([source], [], [], max(0.0, deadline - monotonic()))
        chunk = os.read(source, 1024) if ready else b""
        if not chunk:
            break
        text += chunk
    return text.decode(errors="replace")
