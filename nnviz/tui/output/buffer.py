"""Two pictures of the screen, the wanted and the sent one, and the shortest way between them."""

from collections.abc import Sequence
from operator import itemgetter

from nnviz.tui.output.sgr import PLAIN, Pen, transition
from nnviz.tui.output.strips import Cell, crop_cells

UNKNOWN: Cell = ("\0", "")
"""A cell of which nobody knows what it shows."""


class CellBuffer:
    """What the screen should show and what the terminal was told so far.

    Frames that come faster than the terminal takes them are put over one another here, and only
    what finally differs is ever sent. So nothing waits in a queue, whoever draws and however often.

    Attributes:
        width: Columns.
        height: Rows.
    """

    def __init__(self) -> None:
        self.width = 0
        self.height = 0
        self._wanted: list[list[Cell]] = []
        self._sent: list[list[Cell]] = []
        self._dirty: set[int] = set()

    @property
    def pending(self) -> bool:
        """Whether something was put that `flush` has not written yet."""
        return bool(self._dirty)

    def resize(self, width: int, height: int) -> None:
        """Forget everything if the screen has another size than before."""
        if (width, height) == (self.width, self.height):
            return
        self.width, self.height = width, height
        self._wanted = _unknown(width, height)
        self.invalidate()

    def invalidate(self) -> None:
        """Take it that the terminal may show anything: the next `flush` writes every cell."""
        self._sent = _unknown(self.width, self.height)
        self._dirty = set(range(self.height))

    def put(self, x: int, y: int, cells: Sequence[Cell]) -> None:
        """Want these cells from column `x` of row `y` on; what lies beyond the edge is dropped.

        Half of a wide character, whether cut here or overwritten before, becomes a space.
        """
        if not (0 <= y < self.height and 0 <= x < self.width):
            return
        row = self._wanted[y]
        wanted = crop_cells(cells, self.width - x)
        end = x + len(wanted)
        if not wanted or row[x:end] == wanted:
            return
        if x and not row[x][0]:
            row[x - 1] = (" ", row[x - 1][1])
        row[x:end] = wanted
        if end < self.width and not row[end][0]:
            row[end] = (" ", row[end][1])
        self._dirty.add(y)

    def flush(self) -> str:
        """Write what changed since the last time.

        Returns:
            Text for the terminal, from a plain pen to a plain pen; `""` if nothing differs.
        """
        parts: list[str] = []
        pen = PLAIN
        for y in sorted(self._dirty):
            pen = _write_row(y, self._wanted[y], self._sent[y], pen, parts)
        self._dirty.clear()
        parts.append(transition(pen, "", blank=False)[0])
        return "".join(parts)


def _unknown(width: int, height: int) -> list[list[Cell]]:
    return [[UNKNOWN] * width for _ in range(height)]


def _write_row(y: int, wanted: list[Cell], sent: list[Cell], pen: Pen, parts: list[str]) -> Pen:
    """Append what turns the sent row into the wanted one, and make `sent` equal to `wanted`."""
    if wanted == sent:
        return pen
    cursor = -1
    has_wide = "" in map(itemgetter(0), wanted)
    for x in _changed(wanted, sent):
        text, style = wanted[x]
        if cursor != x:
            parts.append(_move(x, y, cursor))
        sequence, pen = transition(pen, style, text == " ")
        parts.append(sequence + text)
        # Terminals disagree on the widths of what is not plain: say anew where the next cell is.
        cursor = -1 if has_wide and not text.isascii() else x + 1
    sent[:] = wanted
    return pen


def _changed(wanted: list[Cell], sent: list[Cell]) -> list[int]:
    """Columns to write: where the rows differ, the left halves only of wide characters."""
    changed = [x for x, cell in enumerate(wanted) if cell is not sent[x] and cell != sent[x]]
    return [x for x in changed if wanted[x][0] and wanted[x] is not UNKNOWN]


def _move(x: int, y: int, cursor: int) -> str:
    """Move to a cell from column `cursor` of the same row, or from anywhere (-1)."""
    if cursor < 0 or cursor > x:
        return f"\x1b[{y + 1};{x + 1}H"
    return f"\x1b[{x - cursor}C" if x - cursor > 1 else "\x1b[C"
