"""Lines of the screen as cells, and the strip that pixel widgets hand to Textual."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from rich.cells import cell_len, split_graphemes
from rich.color import ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from nnviz.tui.output.sgr import LINK_MARK, PLAIN, transition

Cell = tuple[str, str]
"""What one cell shows: its text and its style (see `sgr.parse`).

A wide character takes two cells: the second has the text `""`. Combining marks stay with their character.
"""

Run = tuple[str, Style]
"""Neighbouring cells of one style."""

_CONTROLS = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)])
_DEFERRED = frozenset(Strip.__slots__)


def style_of(style: Style, color_system: ColorSystem) -> str:
    """Write a Rich style as the text that `sgr.parse` reads.

    Args:
        style: Any style.
        color_system: The colours that the terminal has; others are brought down to them.
    """
    codes = style._ansi  # noqa: SLF001 - Textual's own cache of exactly this text
    if codes is None:
        codes = Strip.render_ansi(style, color_system)
    if style.link:
        return f"{codes}{LINK_MARK}id={style.link_id};{style.link}"
    return codes


@lru_cache(16384)
def _cells_of_run(text: str, style: Style, color_system: ColorSystem) -> tuple[Cell, ...]:
    return cells_of_text(text, style_of(style, color_system))


def cells_of_text(text: str, style: str) -> tuple[Cell, ...]:
    """Divide text of one style into cells.

    Args:
        text: Any text; control characters are left out, for they would move the cursor.
        style: As for `sgr.parse`.

    Returns:
        As many cells as the text is wide.
    """
    if text.isascii() and text.isprintable():
        return tuple((character, style) for character in text)
    cells: list[Cell] = []
    text = text.translate(_CONTROLS)
    for start, end, width in split_graphemes(text)[0]:
        if width == 1:
            cells.append((text[start:end], style))
        elif width > 1:
            cells.extend(((text[start:end], style), ("", style)))
    return tuple(cells)


class CellStrip(Strip):
    """A strip that knows its cells; everything else about it is made only when asked for.

    A moving picture makes dozens of strips a frame. An ordinary one costs six caches and a `Segment` for each run,
    although nothing but its cells is ever used while no other widget lies over the picture.

    Return it from `Widget.render_lines`: from `render_line` it would be padded, filtered and so rebuilt by Textual.
    It bears no filter, so its colours must already suit the terminal.

    Args:
        make_runs: Gives texts with their styles, from left to right. `Style.null()` means the terminal's own colours.
        cells: The same as cells, and the colours they are written in, where that is known already; None
            divides the runs.
    """

    __slots__ = ("_cells", "_make_runs")

    def __init__(
        self,
        make_runs: Callable[[], Sequence[Run]],
        cells: tuple[ColorSystem, list[Cell]] | None = None,
    ) -> None:
        # Not Strip.__init__: that is what __getattr__ defers.
        self._make_runs = make_runs
        self._cells = cells
        self._cell_length: int | None = None

    def __getattr__(self, name: str) -> object:
        """Build the ordinary strip when Textual wants something that only it has."""
        if name not in _DEFERRED:
            raise AttributeError(name)
        segments = [Segment(text, style) for text, style in self._make_runs()]
        super().__init__(segments, self._cell_length)
        return object.__getattribute__(self, name)

    def cells(self, color_system: ColorSystem) -> list[Cell]:
        """Give every cell from left to right.

        Args:
            color_system: The colours that the terminal has.

        Returns:
            The list itself, to be read only.
        """
        if self._cells is None or self._cells[0] is not color_system:
            self._cells = (color_system, _cells_of_runs(self._make_runs(), color_system))
        return self._cells[1]

    @property
    def cell_length(self) -> int:
        """How many cells the strip takes."""
        if self._cell_length is None:
            if self._cells is not None:
                self._cell_length = len(self._cells[1])
            else:
                self._cell_length = cell_len("".join([text for text, _ in self._make_runs()]))
        return self._cell_length

    def divide(self, cuts: Iterable[int]) -> Sequence[Strip]:
        """Divide at columns; an undivided strip stays what it is.

        Args:
            cuts: Where the parts end.
        """
        cuts = list(cuts)
        if cuts and cuts[0] >= self.cell_length:
            return [self] if cuts[0] == self.cell_length else []
        return super().divide(cuts)

    def render(self, console: Console) -> str:
        """Write the whole strip with as few sequences as possible.

        Args:
            console: Whose colour system counts.
        """
        return write_cells(self.cells(color_system_of(console)))


def cells_of(strip: Strip, color_system: ColorSystem) -> list[Cell]:
    """Give every cell of any strip.

    Args:
        strip: What Textual is about to paint.
        color_system: The colours that the terminal has.

    Returns:
        The cells from left to right, to be read only.
    """
    if isinstance(strip, CellStrip):
        return strip.cells(color_system)
    runs = ((text, style or Style.null()) for text, style, control in strip if not control)
    return _cells_of_runs(runs, color_system)


def crop_cells(cells: Sequence[Cell], width: int) -> list[Cell]:
    """Keep the first cells; a wide character that would be cut becomes a space.

    Args:
        cells: From left to right.
        width: How many to keep at most.
    """
    kept = list(cells[:width])
    if 0 < width < len(cells) and not cells[width][0]:
        kept[-1] = (" ", kept[-1][1])
    return kept


def _cells_of_runs(runs: Iterable[Run], color_system: ColorSystem) -> list[Cell]:
    cells: list[Cell] = []
    for text, style in runs:
        cells += _cells_of_run(text, style, color_system)
    return cells


def color_system_of(console: Console) -> ColorSystem:
    """Tell the colours that Textual's console writes; truecolor where it names none, as Textual does."""
    return console._color_system or ColorSystem.TRUECOLOR  # noqa: SLF001 - the public one is a mere name


def write_cells(cells: Iterable[Cell]) -> str:
    """Write cells one after the other, from a plain pen to a plain pen."""
    parts: list[str] = []
    pen = PLAIN
    for text, style in cells:
        sequence, pen = transition(pen, style, text == " ")
        parts.append(sequence + text)
    parts.append(transition(pen, "", blank=False)[0])
    return "".join(parts)
