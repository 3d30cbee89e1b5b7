"""A program on a real pseudo-terminal behind an emulated line: slow, far away, or mute."""

import codecs
import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
from array import array
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import Any, Self

from tests.tui.output.emulator import Emulator

ROOT = Path(__file__).parents[3]
ADOPT_TERMINAL = """
import fcntl, os, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
os.execv(sys.executable, [sys.executable, *sys.argv[1:]])
"""
"""Not by a function between fork and exec: that is unsafe where pytest runs threads."""
BUFFERED_BYTES = 1_000_000
"""What ssh and TCP take off a program's hands before they make it wait."""


class Line:
    """A program at one end and an emulated terminal at the other.

    Args:
        arguments: What Python runs.
        size: Columns and rows.
        rate: Bytes a second towards the terminal.
        rtt_s: Seconds to the terminal and back.
        answers: Whether the terminal answers questions.
        controlling: Whether the program's session belongs to the terminal, so that it gets SIGHUP.
        screen: What shows the output; an emulator of that size if None.
        environ: Variables beside those of this process.
    """

    def __init__(
        self,
        arguments: list[str],
        *,
        size: tuple[int, int] = (100, 30),
        rate: float = float("inf"),
        rtt_s: float = 0.0,
        answers: bool = True,
        controlling: bool = True,
        screen: Emulator | None = None,
        **environ: str,
    ) -> None:
        self.screen = screen or Emulator(*size)
        self.raw = bytearray()
        self._rate, self._rtt_s, self._answers = rate, rtt_s, answers
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._backlog = bytearray()
        self._allowance = 0.0
        self._down: deque[tuple[float, bytes]] = deque()
        self._up: deque[tuple[float, bytes]] = deque()
        self._stepped_at = monotonic()
        self.master, slave = pty.openpty()
        _set_size(self.master, *size)
        self.process = _start(arguments, slave, environ, controlling)
        # Kept open, so that what the program left unread can be counted.
        self.slave = slave

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exc_info: object) -> None:
        self.process.kill()
        self.process.wait()
        for descriptor in (self.master, self.slave):
            with suppress(OSError):
                os.close(descriptor)

    def press(self, keys: str) -> None:
        """Type at the terminal."""
        self._send(keys.encode())

    def resize(self, columns: int, lines: int) -> None:
        """Change the size of the terminal."""
        self.screen.resize(lines, columns)
        _set_size(self.master, columns, lines)

    def modes(self) -> list[Any]:
        """What `termios.tcgetattr` gives for the terminal."""
        return termios.tcgetattr(self.master)

    def hang_up(self) -> None:
        """Let the terminal vanish."""
        os.close(self.slave)
        os.close(self.master)
        self.master = self.slave = -1

    def run(self, seconds: float) -> None:
        """Let time pass."""
        deadline = monotonic() + seconds
        self.run_until(lambda: monotonic() >= deadline, seconds + 1)

    def run_until(self, condition: Callable[[], bool], limit_s: float = 15.0) -> float:
        """Let time pass until something holds, and return how long that took.

        Raises:
            TimeoutError: It did not come to hold.
        """
        started_at = monotonic()
        while not condition():
            if monotonic() - started_at > limit_s:
                raise TimeoutError(f"not within {limit_s} s; the screen shows:\n{self.screen.text}")
            self._step()
        return monotonic() - started_at

    def run_until_quiet(self, seconds: float = 1.0, limit_s: float = 15.0) -> None:
        """Let time pass until nothing has come for some seconds.

        Raises:
            TimeoutError: Something came again and again.
        """
        came, since = len(self.raw), monotonic()

        def is_quiet() -> bool:
            nonlocal came, since
            if len(self.raw) > came:
                came, since = len(self.raw), monotonic()
            return monotonic() - since >= seconds

        self.run_until(is_quiet, limit_s)

    def run_until_exit(self, limit_s: float = 15.0) -> int:
        """Let time pass until the program has ended, and return its exit code; negative is a signal."""
        self.run_until(lambda: self.process.poll() is not None and not self._under_way(), limit_s)
        return int(self.process.returncode)

    def run_until_stopped(self) -> None:
        """Let time pass until the program is suspended."""
        flags = os.WSTOPPED | os.WNOHANG | os.WNOWAIT
        self.run_until(lambda: os.waitid(os.P_PID, self.process.pid, flags) is not None)

    def unread(self) -> int:
        """Bytes typed, or answered, that no program has read."""
        count = array("i", [0])
        fcntl.ioctl(self.slave, termios.FIONREAD, count)
        return count[0]

    def _under_way(self) -> bool:
        return bool(self._backlog or self._down)

    def _send(self, data: bytes) -> None:
        self._up.append((monotonic() + self._rtt_s / 2, data))

    def _step(self) -> None:
        now = monotonic()
        self._read()
        self._transmit(now)
        while self._down and self._down[0][0] <= now:
            self._arrive(self._down.popleft()[1])
        while self._up and self._up[0][0] <= now and self.master >= 0:
            with suppress(OSError):
                os.write(self.master, self._up.popleft()[1])

    def _read(self) -> None:
        wanted = [self.master] if self.master >= 0 and len(self._backlog) < BUFFERED_BYTES else []
        ready, _, _ = select.select(wanted, [], [], 0.002)
        if ready:
            # The far end of a pseudo-terminal is gone when its program is.
            with suppress(OSError):
                self._backlog += os.read(self.master, 65536)

    def _transmit(self, now: float) -> None:
        self._allowance += self._rate * (now - self._stepped_at) if self._backlog else 0.0
        self._stepped_at = now
        size = int(min(self._allowance, len(self._backlog)))
        if size:
            self._down.append((now + self._rtt_s / 2, bytes(self._backlog[:size])))
            del self._backlog[:size]
            self._allowance -= size
        if not self._backlog:
            self._allowance = 0.0

    def _arrive(self, data: bytes) -> None:
        self.raw += data
        self.screen.show(self._decoder.decode(data))
        answers, self.screen.answers = self.screen.answers, ""
        if answers and self._answers:
            self._send(answers.encode())


def _set_size(master: int, columns: int, lines: int) -> None:
    fcntl.ioctl(master, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))


def _start(
    arguments: list[str], slave: int, environ: dict[str, str], controlling: bool
) -> subprocess.Popen[bytes]:
    variables = {"TERM": "xterm-256color", "COLORTERM": "truecolor", **environ}
    adopt = ["-c", ADOPT_TERMINAL] if controlling else []
    return subprocess.Popen(
        [sys.executable, *adopt, *arguments],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        cwd=ROOT,
        env=os.environ | variables,
        start_new_session=True,
    )
