"""Cells: the picture that every renderer returns and every screen shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from nnviz.render.inks import Ink
from nnviz.render.levels import InkArray

BOLD = 1
UNDERLINE = 2


class Run(NamedTuple):
    """Neighbouring cells of one style in one row."""

    text: str
    foreground: int
    background: int
    attributes: int


@dataclass(frozen=True, eq=False)
class Cells:
    """A rectangle of character cells, written in inks.

    Attributes:
        characters: uint32 code points, shape (height, width); all one cell wide.
        foreground: uint8 inks, shape (height, width).
        background: uint8 inks, shape (height, width).
        attributes: uint8 flags (BOLD, UNDERLINE), shape (height, width).
    """

    characters: npt.NDArray[np.uint32]
    foreground: InkArray
    background: InkArray
    attributes: npt.NDArray[np.uint8]

    @classmethod
    def blank(cls, height: int, width: int, ground: int = Ink.GROUND) -> "Cells":
        """Return `height` rows of `width` empty cells on the ink `ground`."""
        shape = max(height, 0), max(width, 0)
        return cls(
            np.full(shape, ord(" "), np.uint32),
            np.full(shape, Ink.TEXT, np.uint8),
            np.full(shape, ground, np.uint8),
            np.zeros(shape, np.uint8),
        )

    @property
    def height(self) -> int:
        """Rows."""
        return len(self.characters)

    @property
    def width(self) -> int:
        """Columns."""
        return int(self.characters.shape[1])

    def text(
        self,
        row: int,
        column: int,
        text: str,
        ink: int = Ink.TEXT,
        *,
        background: int | None = None,
        bold: bool = False,
    ) -> int:
        """Write `text` and return the column behind it; what falls outside is not written.

        Args:
            row: row of the first character.
            column: column of the first character, may be negative.
            text: characters that are one cell wide.
            ink: foreground.
            background: ink behind the text; None keeps what is there.
            bold: whether the text is bold.
        """
        end = column + len(text)
        visible = text[max(-column, 0) : max(self.width - column, 0)]
        if 0 <= row < self.height and visible:
            span = slice(max(column, 0), max(column, 0) + len(visible))
            self.characters[row, span] = [ord(character) for character in visible]
            self.foreground[row, span] = ink
            self.attributes[row, span] = BOLD if bold else 0
            if background is not None:
                self.background[row, span] = background
        return end

    def blit(self, row: int, column: int, other: "Cells") -> None:
        """Copy `other` with its top left cell at (row, column), clipped to this rectangle."""
        top, left = max(row, 0), max(column, 0)
        bottom = min(row + other.height, self.height)
        right = min(column + other.width, self.width)
        if bottom <= top or right <= left:
            return
        here = slice(top, bottom), slice(left, right)
        there = slice(top - row, bottom - row), slice(left - column, right - column)
        for mine, theirs in zip(self.planes, other.planes, strict=True):
            mine[here] = theirs[there]

    def runs(self, row: int) -> Iterator[Run]:
        """Yield the cells of one row, neighbours of one style merged."""
        style = (
            self.foreground[row].astype(np.uint32) << 16
            | self.background[row].astype(np.uint32) << 8
            | self.attributes[row]
        )
        starts = np.flatnonzero(np.diff(style, prepend=style[:1] ^ 1))
        line = self.line(row)
        for start, end in zip(starts, [*starts[1:], self.width], strict=True):
            yield Run(
                line[start:end],
                int(self.foreground[row, start]),
                int(self.background[row, start]),
                int(self.attributes[row, start]),
            )

    def line(self, row: int) -> str:
        """Return the characters of one row."""
        code_points: bytes = self.characters[row].astype("<u4").tobytes()
        return code_points.decode("utf-32-le")

    def lines(self) -> list[str]:
        """Return the characters of every row."""
        return [self.line(row) for row in range(self.height)]

    @property
    def codes(self) -> npt.NDArray[np.uint64]:
        """Each cell as one number, shape (height, width): equal numbers look equal.

        From the highest bits down: the character, and 8 bits each of foreground, background and
        attributes.
        """
        codes = self.characters.astype(np.uint64)
        for plane in self.planes[1:]:
            codes <<= np.uint64(8)
            codes |= plane
        return codes

    @property
    def planes(self) -> tuple[npt.NDArray[np.unsignedinteger], ...]:
        """The four arrays: characters, foreground, background, attributes."""
        return self.characters, self.foreground, self.background, self.attributes
