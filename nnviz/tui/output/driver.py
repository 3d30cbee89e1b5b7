"""Textual's driver for Linux and macOS, made to hear the terminal's answers and its disappearance."""

import sys
import time
from collections.abc import Callable
from contextlib import suppress
from typing import IO, TYPE_CHECKING, Any, Protocol, cast

from textual import events
from textual.drivers.linux_driver import LinuxDriver

if TYPE_CHECKING:
    from textual.message import Message

    from nnviz.tui.output.link import Link

_LONGEST_FENCE_S = 1.0
_POLL_S = 0.002


class _Host(Protocol):
    """What the driver needs of its app."""

    link: "Link"

    def terminal_answered(self) -> None: ...

    def on_terminal_lost(self) -> None: ...


class TerminalDriver(LinuxDriver):
    """A driver that counts answers and outlives its terminal.

    Answers are counted in the input thread, so they never wait behind other messages. Leaving the
    terminal first hears out what it is still reporting, lest that appear as typed text in the shell.
    """

    def __init__(self, app: Any, **options: Any) -> None:
        super().__init__(app, **options)
        self._host = cast("_Host", app)
        self._file = cast(
            "Any", _LossyFile(sys.stderr if self._file is None else self._file, self._lost)
        )

    def process_message(self, message: "Message") -> None:
        """Take answers out of what the input thread hears."""
        if isinstance(message, events.CursorPosition):
            self._host.link.answered()
            self._tell(self._host.terminal_answered)
        else:
            super().process_message(message)

    def disable_input(self) -> None:
        """Stop listening, but not before all that was asked for has come."""
        listening = self._key_thread is not None and self._key_thread.is_alive()
        if listening and self._host.link.answering:
            self._disable_mouse_support()
            self.write(self._host.link.sent())
            self._hear_out()
        super().disable_input()
        self._host.link.reset()

    def run_input_thread(self) -> None:
        """Read until told to stop or the terminal is gone."""
        try:
            super().run_input_thread()
        except OSError:
            self._lost()

    def _hear_out(self) -> None:
        deadline = time.monotonic() + _LONGEST_FENCE_S
        while self._host.link.outstanding and time.monotonic() < deadline:
            time.sleep(_POLL_S)

    def _lost(self) -> None:
        self._tell(self._host.on_terminal_lost)

    def _tell(self, callback: Callable[[], None]) -> None:
        # A closed loop has nobody left to tell.
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(callback)


class _LossyFile:
    """A terminal's file that swallows what the terminal can no longer take.

    Textual's writer thread would die of an error, and the app would then wait for it for ever.
    """

    def __init__(self, file: IO[str], on_lost: Callable[[], None]) -> None:
        self._file = file
        self._on_lost = on_lost
        self.fileno = file.fileno

    def write(self, text: str) -> None:
        self._attempt(lambda: self._file.write(text))

    def flush(self) -> None:
        self._attempt(self._file.flush)

    def _attempt(self, action: Callable[[], object]) -> None:
        try:
            action()
        except OSError:
            self._on_lost()
