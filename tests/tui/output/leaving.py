"""A program for tests that ends in the way its first argument says and saves to its second."""

import os
import sys
from pathlib import Path

from nnviz.tui.terminal import Terminal, prepare

TERMINAL = Terminal(colors="truecolor")
prepare(TERMINAL)

import time  # noqa: E402 - Textual reads the environment when it is imported

from textual import work  # noqa: E402
from textual.app import ComposeResult  # noqa: E402
from textual.widgets import Static  # noqa: E402

from nnviz.errors import ModelError  # noqa: E402
from nnviz.tui.output.app import TerminalApp  # noqa: E402

WAY, SAVE = sys.argv[1], Path(sys.argv[2])


class Leaving(TerminalApp):
    """Breaks when `b` is pressed."""

    BINDINGS = [("b", "break", "Break"), ("z", "suspend_process", "Suspend")]  # noqa: RUF012 - Textual's own form

    def compose(self) -> ComposeResult:
        """Say that all is ready."""
        yield Static("ready")

    def on_exit_save(self) -> str | None:
        """Save, or fail to."""
        if WAY == "unwritable":
            raise PermissionError(13, "Permission denied", str(SAVE))
        SAVE.write_text("edited", encoding="utf-8")
        return str(SAVE)

    def action_break(self) -> None:
        """Break in the way asked for."""
        if WAY == "crash":
            raise ZeroDivisionError("division by zero\nmore")
        if WAY == "error":
            raise ModelError("net.safetensors: no such file")
        if WAY == "worker":
            self.fail()
        if WAY == "stuck":
            time.sleep(60)

    @work(thread=True)
    def fail(self) -> None:
        """Break in a worker."""
        raise ZeroDivisionError("division by zero")


if __name__ == "__main__":
    outcome = Leaving(TERMINAL).launch()
    if outcome.message:
        os.write(2, f"{outcome.message}\n".encode())
    sys.exit(outcome.exit_code)
