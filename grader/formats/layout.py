"""Styled text in the columns of a terminal: wrapped at words, indented, cut, one beside another.

Nothing but the standard library is needed: a library for terminals takes longer to load than a
report takes to write.
"""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Protocol, TypeAlias
from unicodedata import category, east_asian_width

Piece: TypeAlias = tuple[str, str]
"""Text without line ends, and its style: words of ATTRIBUTES and COLOURS, or ""."""
Line: TypeAlias = Sequence[Piece]

ATTRIBUTES = {"bold": "1", "dim": "2"}
COLOURS = {"red": "31", "green": "32", "yellow": "33", "magenta": "35", "cyan": "36"}
WIDEST = 110
USUAL = 80
TAB = 8
WORD = re.compile(r"\s*\S+\s*")


class Part(Protocol):
    """What lays itself out as lines."""

    def laid_out(self, room: int) -> Iterable[Line]:
        """Return lines of at most `room` columns."""


class Text:
    """Pieces of text that flow, or a line that ends in "…" where it is cut.

    Args:
        pieces: text, or text with its style.
        cut: lines are cut where the room ends, in place of being wrapped.
    """

    def __init__(self, *pieces: str | Piece, cut: bool = False) -> None:
        self.pieces = [(one, "") if isinstance(one, str) else one for one in pieces]
        self.cut = cut

    def laid_out(self, room: int) -> Iterator[Line]:
        """Yield the lines."""
        for line in _lines(self.pieces):
            if _width(line) <= room:
                yield line
            elif self.cut:
                yield _cut(line, room)
            else:
                yield from _wrapped(line, room)


class Indented:
    """A part that begins `by` columns in, on every line."""

    def __init__(self, part: Part, by: int = 2) -> None:
        self.part = part
        self.by = by

    def laid_out(self, room: int) -> Iterator[Line]:
        """Yield the lines."""
        for line in self.part.laid_out(max(room - self.by, 1)):
            yield [(" " * self.by, ""), *line]


class Beside:
    """A few words with a text to the right of them, which keeps its column on every line.

    Args:
        head: the words, on one line.
        body: the text.
        gap: the columns between them.
    """

    def __init__(self, head: Sequence[Piece], body: Text, gap: int) -> None:
        self.head = head
        self.body = body
        self.gap = gap

    def laid_out(self, room: int) -> Iterator[Line]:
        """Yield the lines."""
        column = _width(self.head) + self.gap
        before: Line = [*self.head, (" " * self.gap, "")]
        for line in self.body.laid_out(max(room - column, 1)):
            yield [*before, *line]
            before = [(" " * column, "")]


class Stack:
    """Parts one below the other."""

    def __init__(self, *parts: Part) -> None:
        self.parts = parts

    def laid_out(self, room: int) -> Iterator[Line]:
        """Yield the lines."""
        for part in self.parts:
            yield from part.laid_out(room)


def written(parts: Iterable[Part], *, colour: bool, width: int | None) -> str:
    """Return parts as text, each line with its end and without spaces before it.

    Args:
        parts: one below the other.
        colour: whether to use ANSI colours, as far as NO_COLOR and TERM let us.
        width: columns; the terminal's by default.
    """
    room = min(width or _terminal_width(), WIDEST)
    paint = _painted if colour and os.environ.get("TERM") not in {"dumb", "unknown"} else _plain
    return "".join(f"{paint(line).rstrip()}\n" for part in parts for line in part.laid_out(room))


def _terminal_width() -> int:
    """Return the width that COLUMNS tells, or the first standard stream that is a terminal."""
    told = os.environ.get("COLUMNS", "")
    if told.isdigit() and int(told):
        return int(told)
    for stream in range(3):
        try:
            return os.get_terminal_size(stream).columns or USUAL
        except OSError:
            continue
    return USUAL


def _plain(line: Line) -> str:
    return "".join(text for text, _ in line)


def _painted(line: Line) -> str:
    return "".join(_piece(*piece) for piece in line)


def _piece(text: str, style: str) -> str:
    codes = ATTRIBUTES if os.environ.get("NO_COLOR") else ATTRIBUTES | COLOURS
    chosen = ";".join(codes[word] for word in style.split() if word in codes)
    return f"\x1b[{chosen}m{text}\x1b[0m" if text and chosen else text


def _lines(pieces: Iterable[Piece]) -> Iterator[Line]:
    """Yield lines of pieces, in which tabs are spaces."""
    line: list[Piece] = []
    for text, style in pieces:
        first, *more = text.split("\n")
        line.append((first, style))
        for start in more:
            yield _without_tabs(line)
            line = [(start, style)]
    yield _without_tabs(line)


def _without_tabs(line: Line) -> Line:
    if not any("\t" in text for text, _ in line):
        return line
    expanded: list[Piece] = []
    for text, style in line:
        first, *more = text.split("\t")
        expanded.append((first, style))
        for one in more:
            spaces = TAB - _width(expanded) % TAB
            expanded.append((" " * spaces + one, style))
    return expanded


def _wrapped(line: Line, room: int) -> Iterator[Line]:
    text = _plain(line)
    for begin, end in pairwise([0, *_breaks(text, room), len(text)]):
        yield _between(line, begin, begin + len(text[begin:end].rstrip()))


def _breaks(text: str, room: int) -> Iterator[int]:
    """Yield where a new line begins: before a word, and within one that is longer than a line."""
    used = 0
    for word in WORD.finditer(text):
        size = cells(word[0].rstrip())
        if used + size <= room:
            used += cells(word[0])
            continue
        if used:
            yield word.start()
        used = cells(word[0])
        if size > room:
            used = 0
            for at, letter in enumerate(word[0].rstrip(), word.start()):
                if used + cells(letter) > room:
                    yield at
                    used = 0
                used += cells(letter)
            used += len(word[0]) - len(word[0].rstrip())


def _cut(line: Line, room: int) -> Line:
    kept, used = 0, 0
    for letter in _plain(line):
        used += cells(letter)
        if used >= room:
            break
        kept += 1
    *pieces, (last, style) = _between(line, 0, kept) or [("", "")]
    return [*pieces, (f"{last}…", style)]


def _between(line: Line, begin: int, end: int) -> list[Piece]:
    """Return what a line holds from one letter up to another."""
    found: list[Piece] = []
    at = 0
    for text, style in line:
        if piece := text[max(begin - at, 0) : max(end - at, 0)]:
            found.append((piece, style))
        at += len(text)
    return found


def _width(line: Line) -> int:
    return sum(cells(text) for text, _ in line)


def cells(text: str) -> int:
    """Return how many columns a text without line ends takes."""
    return len(text) if text.isascii() else sum(map(_cells, text))


@lru_cache(maxsize=1024)
def _cells(letter: str) -> int:
    if category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if east_asian_width(letter) in "WF" else 1
