"""Paint a torture app twice, by cell differences and by Textual itself, and compare frame by frame.

Run as a program with the environment that the terminal is to have; prints frames and bytes.
"""

import asyncio
import sys
from typing import Any

from textual._compositor import LayoutUpdate
from textual.driver import Driver
from textual.geometry import Size
from textual.pilot import Pilot
from textual.widgets import Input, RichLog

from nnviz.tui.output.link import QUERY
from nnviz.tui.terminal import Terminal
from tests.tui.output.emulator import Emulator
from tests.tui.output.gallery import Gallery, Pixels, log_lines

SIZE = (96, 30)


class EmulatorDriver(Driver):
    """Draws on an emulated terminal that answers at once."""

    app: "ComparedGallery"

    def write(self, data: str) -> None:
        """Show output and answer its questions."""
        app = self._app
        assert isinstance(app, ComparedGallery)
        app.bytes_of_diff += len(data.encode())
        app.diff.show(data)
        for _ in range(data.count(QUERY)):
            app.link.answered()

    def start_application_mode(self) -> None:
        """Take over nothing."""

    def disable_input(self) -> None:
        """Hear nothing anyway."""

    def stop_application_mode(self) -> None:
        """Give back nothing."""


class ComparedGallery(Gallery):
    """Shows every frame on two terminals and notes where they differ."""

    def __init__(self) -> None:
        super().__init__(Terminal())
        self.diff, self.plain = Emulator(*SIZE), Emulator(*SIZE)
        self.frames = self.bytes_of_diff = self.bytes_of_plain = 0
        self.settled = True
        self.mismatches: list[str] = []

    def get_driver_class(self) -> type[Driver]:
        """Draw on the emulators."""
        return EmulatorDriver

    def resize_terminals(self, columns: int, lines: int) -> None:
        """Resize both terminals; the app does not know yet."""
        for emulator in (self.diff, self.plain):
            emulator.resize(lines, columns)
        self.settled = False

    def _display(self, screen: Any, renderable: Any) -> None:
        painted = renderable is not None and self._running and not self._batch_count
        if painted:
            text = renderable.render_segments(self.console)
            self.bytes_of_plain += len(text.encode())
            self.plain.show(text)
        super()._display(screen, renderable)
        # A resized terminal has moved its rows; until all is painted anew nothing can be right.
        if isinstance(renderable, LayoutUpdate):
            self.settled = renderable.region.size == (self.diff.columns, self.diff.lines)
        if painted and self.settled:
            self._compare()

    def _compare(self) -> None:
        self.frames += 1
        for y in sorted(self.diff.dirty | self.plain.dirty):
            if y < self.diff.lines and self.diff.row(y) != self.plain.row(y):
                self._note(y)
        self.diff.dirty.clear()
        self.plain.dirty.clear()

    def _note(self, y: int) -> None:
        pairs = zip(self.plain.row(y), self.diff.row(y), strict=True)
        x, (plain, diff) = next((x, pair) for x, pair in enumerate(pairs) if pair[0] != pair[1])
        self.mismatches.append(f"frame {self.frames}, row {y}, column {x}: {plain} / {diff}")


async def play(app: ComparedGallery, pilot: Pilot[None]) -> None:
    """Do what a restless user does."""
    log, lines = app.query_one(RichLog), log_lines()
    await animate(app, pilot, 5)
    for _ in range(15):
        log.write(next(lines))
        await animate(app, pilot, 1)
    await pilot.hover("#press")
    await pilot.pause(0.6)
    await animate(app, pilot, 3)
    app.notify("漢字 saved 🚀", timeout=1)
    await pilot.press("m")
    for _ in range(5):
        log.write(next(lines))
        await animate(app, pilot, 1)
    await pilot.press("escape", "tab", "tab", "down", "down")
    await resize(app, pilot, 60, 20)
    await animate(app, pilot, 3)
    await resize(app, pilot, 110, 34)
    await pilot.press("ctrl+p")
    await pilot.pause(0.3)
    await animate(app, pilot, 3)
    await pilot.press("t", "h", "down", "escape", "escape")
    app.query_one(Input).focus()
    await pilot.press("a", "b", "left", "backspace")
    app.query_one("VerticalScroll").scroll_end(animate=True)
    await pilot.pause(0.5)
    app.theme = "textual-light"
    await animate(app, pilot, 3)
    app.action_repaint()
    await pilot.pause()


async def animate(app: ComparedGallery, pilot: Pilot[None], frames: int) -> None:
    """Advance the moving picture."""
    for _ in range(frames):
        app.screen_stack[0].query_one(Pixels).advance()
        await pilot.pause(0.02)


async def resize(app: ComparedGallery, pilot: Pilot[None], columns: int, lines: int) -> None:
    """Resize terminal and app."""
    app.resize_terminals(columns, lines)
    await pilot.resize_terminal(columns, lines)
    assert app.size == Size(columns, lines)


async def main() -> int:
    """Return the number of differing rows."""
    app = ComparedGallery()
    async with app.run_test(headless=False, size=SIZE, tooltips=True, notifications=True) as pilot:
        await play(app, pilot)
    print(f"{app.frames} frames, {app.bytes_of_plain} bytes plain, {app.bytes_of_diff} diff")  # noqa: T201 - the result
    print("\n".join(app.mismatches[:10]))  # noqa: T201 - the result
    return min(len(app.mismatches), 100)


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
