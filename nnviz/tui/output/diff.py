"""An app whose output is only the cells that changed.

Textual repaints every cell of a region in which anything changed. Here its updates go into a
`CellBuffer`, and the difference goes out when the terminal has room for it. This replaces private
parts of Textual, which is therefore pinned; where they are missing Textual paints by itself.
"""

import asyncio
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, ClassVar, Literal, TypeGuard

from textual import events
from textual.app import App
from textual.binding import Binding, BindingType

from nnviz.tui.output.buffer import CellBuffer
from nnviz.tui.output.link import Link
from nnviz.tui.output.strips import Cell, cells_of, color_system_of, crop_cells

try:
    from textual._compositor import ChopsUpdate, LayoutUpdate
except ImportError:
    DIFF_AVAILABLE = False
else:
    DIFF_AVAILABLE = True

if TYPE_CHECKING:
    from rich.color import ColorSystem
    from rich.console import RenderableType
    from textual.screen import Screen

RenderMode = Literal["diff", "plain"]

_SYNC_START, _SYNC_END = "\x1b[?2026h", "\x1b[?2026l"


class DiffApp(App[None]):
    """An app that sends only the cells that changed, and not before the terminal has room.

    Args:
        render: "plain" leaves painting to Textual.

    Attributes:
        link: Counts what is under way to the terminal.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+l", "repaint", "Repaint", show=False, tooltip="Draw the whole screen anew."),
    ]

    def __init__(self, *, render: RenderMode = "diff") -> None:
        super().__init__()
        self.link = Link()
        self._buffer = CellBuffer() if render == "diff" and DIFF_AVAILABLE else None
        self._later: asyncio.TimerHandle | None = None
        self._suspended = False

    @property
    def congested(self) -> bool:
        """Whether a picture drawn now would have to wait for the terminal."""
        waiting = self._buffer is not None and self._buffer.pending
        return waiting or self._suspended or self.link.wait_s() > 0

    def send_frame(self) -> None:
        """Send what changed if the terminal has room; else it is sent as soon as it has."""
        if self._later is not None:
            self._later.cancel()
            self._later = None
        if self._buffer is None or not self._buffer.pending or not self._owns_terminal():
            return
        if wait_s := self.link.wait_s():
            self._later = asyncio.get_running_loop().call_later(wait_s, self.send_frame)
        elif cells := self._buffer.flush():
            self._write_frame(cells)

    def terminal_answered(self) -> None:
        """Send what waited for room."""
        self.send_frame()

    def action_repaint(self) -> None:
        """Draw every cell anew, whatever the terminal shows now."""
        if self._buffer is not None:
            self._buffer.invalidate()
        self.refresh()

    def on_mount(self) -> None:
        """Stop painting while another program has the terminal: nobody would empty the queue."""
        self.app_suspend_signal.subscribe(self, self._pause_output, immediate=True)
        self.app_resume_signal.subscribe(self, self._resume_output, immediate=True)

    def on_resize(self, _event: events.Resize) -> None:
        """Paint all: a terminal may shift its rows even when it comes back to the same size."""
        self.action_repaint()

    def _pause_output(self, _app: App[Any]) -> None:
        self._suspended = True

    def _resume_output(self, _app: App[Any]) -> None:
        self._suspended = False
        self.action_repaint()

    def _display(self, screen: "Screen[Any]", renderable: "RenderableType | None") -> None:
        if self._suspended:
            return
        if self._buffer is not None and self._takes(renderable):
            self._buffer.resize(*screen.outer_size)
            for x, y, cells in _patches(renderable, color_system_of(self.console)):
                self._buffer.put(x, y, cells)
            self.send_frame()
            self.post_display_hook()
        else:
            super()._display(screen, renderable)
            if renderable is not None and not self._batch_count:
                self._ask()

    def _takes(
        self, renderable: "RenderableType | None"
    ) -> "TypeGuard[ChopsUpdate | LayoutUpdate]":
        """Whether this is painted here rather than by Textual."""
        known = isinstance(renderable, (ChopsUpdate, LayoutUpdate))
        return known and not self._batch_count and self._owns_terminal()

    def _owns_terminal(self) -> bool:
        elsewhere = self.is_headless or self.is_inline or self.is_web
        return self._driver is not None and self._running and not self._exit and not elsewhere

    def _write_frame(self, cells: str) -> None:
        """Write a frame in one piece, the cursor where Textual wants it, a question after it."""
        x, y = self.screen.outer_size.clamp_offset(self.cursor_position)
        frame = f"{cells}\x1b[{y + 1};{x + 1}H"
        if self._sync_available:
            frame = f"{_SYNC_START}{frame}{_SYNC_END}"
        assert self._driver is not None
        self._driver.write(frame + self.link.sent())

    def _ask(self) -> None:
        """Let a frame that Textual painted count too."""
        if self._driver is not None and self._owns_terminal():
            self._driver.write(self.link.sent())


def _patches(
    update: "ChopsUpdate | LayoutUpdate", colors: "ColorSystem"
) -> Iterator[tuple[int, int, list[Cell]]]:
    """Give column, row and cells of everything that Textual would paint."""
    if isinstance(update, LayoutUpdate):
        for y, line in enumerate(update.strips, update.region.y):
            x = update.region.x
            for strip in line:
                cells = cells_of(strip, colors)
                yield x, y, cells
                x += len(cells)
        return
    for y, start, stop in update.spans:
        for end, (x, chop) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            if chop is not None and x < stop and end > start:
                yield x, y, crop_cells(cells_of(chop, colors), min(end, stop) - x)
