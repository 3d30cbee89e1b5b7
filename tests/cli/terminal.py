"""The program in a pseudo-terminal: what a person would see and press."""

import codecs
import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import IO, Self

from tests.cli.conftest import REPOSITORY
from tests.tui.output.emulator import Emulator

PATIENCE_S = 30.0
_LOOK_S = 0.05


class Terminal:
    """Runs the program on a terminal of its own.

    Args:
        arguments: of the program.
        env: what differs from the environment.
        size: rows and columns.
        stdout: where standard output goes in place of the terminal.

    Attributes:
        raw: all that came from the program.
    """

    def __init__(
        self,
        arguments: Sequence[object],
        env: Mapping[str, str] | None = None,
        size: tuple[int, int] = (30, 100),
        stdout: IO[str] | None = None,
    ) -> None:
        self.raw = ""
        self._screen = Emulator(size[1], size[0])
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))
        self._process = subprocess.Popen(
            [sys.executable, "-m", "nnviz", *map(str, arguments)],
            cwd=REPOSITORY,
            env={**os.environ, "TERM": "xterm-256color", **(env or {})},
            stdin=slave,
            stdout=stdout or slave,
            stderr=slave,
            start_new_session=True,
        )
        os.close(slave)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        os.close(self._master)

    def shows(self, text: str) -> bool:
        """Wait until `text` is on the screen; return whether it came."""
        deadline = time.monotonic() + PATIENCE_S
        while text not in self._screen.text and time.monotonic() < deadline:
            if not self._pump():
                break
        return text in self._screen.text

    def press(self, keys: str) -> None:
        """Type."""
        os.write(self._master, keys.encode())

    def interrupt(self) -> None:
        """Press Ctrl-C where the terminal turns it into a signal."""
        self._process.send_signal(signal.SIGINT)

    def ends(self) -> int:
        """Wait for the end and return the exit code."""
        while self._pump():
            pass
        return self._process.wait(PATIENCE_S)

    @property
    def text(self) -> str:
        """What is on the screen."""
        return self._screen.text

    def _pump(self) -> bool:
        """Show what came and send the terminal's answers; return False after the end."""
        readable, _, _ = select.select([self._master], [], [], _LOOK_S)
        if not readable:
            return self._process.poll() is None
        try:
            data = os.read(self._master, 1 << 16)
        except OSError:
            return False
        text = self._decoder.decode(data)
        self.raw += text
        self._screen.show(text)
        if self._screen.answers:
            self.press(self._screen.answers)
            self._screen.answers = ""
        return bool(data)
