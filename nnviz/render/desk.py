"""Where the things of the Draw screen stand, by the size of the window."""

from dataclasses import dataclass
from typing import NamedTuple

from nnviz.render.big import HEIGHT, WIDTH

SIDE = 28
_HEADER_ROWS = 1
_WIDEST_BARS = 64
_NARROWEST_BARS = 20


class Sheet(NamedTuple):
    """A 28 x 28 picture in a frame.

    Attributes:
        top: first row of the frame.
        left: first column of the frame.
        times: columns that a pixel is wide; it is half as many rows high.
    """

    top: int
    left: int
    times: int

    @property
    def width(self) -> int:
        """Columns with the frame."""
        return SIDE * self.times + 2

    @property
    def bottom(self) -> int:
        """The row behind the frame."""
        return self.top + SIDE * self.times // 2 + 2

    @property
    def right(self) -> int:
        """The column behind the frame."""
        return self.left + self.width

    def pixel_at(self, row: float, column: float) -> tuple[float, float]:
        """Return the place on the picture, in its pixels, of the cells' (row, column), fractions too."""
        return 2 * (row - self.top - 1) / self.times, (column - self.left - 1) / self.times

    @property
    def rounding(self) -> float:
        """Pixels of the picture that a cell is high: what a mouse heard by cells is rounded to."""
        return 2 / self.times

    def holds(self, row: int, column: int) -> bool:
        """Return whether the cell (row, column) lies on the sheet or its frame."""
        return self.top <= row < self.bottom and self.left <= column < self.right


@dataclass(frozen=True)
class Desk:
    """Places in cells; (row, column) of the upper left corner.

    Attributes:
        paper: what is drawn on.
        received: what the network receives, or None where there is no room.
        answer: the large answer and the words beside it.
        answer_times: how many times its usual size the answer is.
        bars: the outputs.
        bar_columns: how wide they are.
        guide: what can be done.
    """

    paper: Sheet
    received: Sheet | None
    answer: tuple[int, int]
    answer_times: int
    bars: tuple[int, int]
    bar_columns: int
    guide: tuple[int, int]


def desk(rows: int, width: int) -> Desk:
    """Return where everything stands in `rows` x `width` cells.

    The paper is as large as still leaves room for the rest beside it; 80 x 23 hold all.
    """
    if rows >= 59 and width >= 190:
        return _large(4, width)
    if rows >= 32 and width >= 104:
        return _large(2, width)
    return _row(width)


def _large(times: int, width: int) -> Desk:
    """The paper at the left; what becomes of it in a column beside it."""
    paper = Sheet(_HEADER_ROWS, 0, times)
    received = Sheet(_HEADER_ROWS, paper.right + 1, times // 2)
    answer = _HEADER_ROWS + 1, received.right + 2
    bars = received.bottom + 1, paper.right + 1
    below = paper.bottom + 1, 1
    beside = bars[0] + 11, bars[1] + 1
    return Desk(
        paper,
        received,
        answer,
        2 if width - answer[1] >= 2 * WIDTH + 10 else 1,
        bars,
        min(width - bars[1] - 1, _WIDEST_BARS),
        below if times == 2 else beside,
    )


def _row(width: int) -> Desk:
    """Everything side by side."""
    paper = Sheet(_HEADER_ROWS, 0, 1)
    second = Sheet(_HEADER_ROWS, paper.right, 1)
    received = second if width >= second.right + _NARROWEST_BARS else None
    left = (received or paper).right
    return Desk(
        paper,
        received,
        (_HEADER_ROWS, left + 2),
        1,
        (_HEADER_ROWS + HEIGHT + 1, left),
        min(width - left, _WIDEST_BARS),
        (paper.bottom + 1, 1),
    )
