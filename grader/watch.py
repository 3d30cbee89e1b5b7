"""Checks an exercise again whenever its file is saved, and listens to single keys meanwhile.

Files are compared a few times a second by time and size: a handful of small files costs nothing,
it works on network folders, where the kernel tells nobody of changes, and needs no thread.
"""

import os
import select
import sys
import termios
import time
import tty
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from grader import practice
from grader.exercise import Pack
from grader.formats.overview import standing
from grader.formats.text import as_text, page
from grader.sandbox import Sandbox
from grader.submission import read_submission

TICK_S = 0.2
CLEAR = "\x1b[H\x1b[2J"
KEYS = "h hint   n next   l list   c check all   q quit"

Signature = tuple[tuple[str, int, int], ...]


class Watcher:
    """What is watched, and what each key does.

    Args:
        pack: the exercises.
        sandbox: where the student's code runs.
        folder: the student's folder.
        name: the exercise to begin with.
        write: prints text.
        colour: whether to clear the screen and use colours.
    """

    def __init__(
        self,
        pack: Pack,
        sandbox: Sandbox,
        folder: Path,
        name: str,
        write: Callable[[str], object],
        *,
        colour: bool = False,
    ) -> None:
        self.pack = pack
        self.sandbox = sandbox
        self.folder = folder
        self.name = name
        self.is_over = False
        self._write = write
        self._colour = colour
        self._seen = signature(folder)

    def check(self) -> None:
        """Check the current exercise and show the page; stay with it, whatever comes out."""
        self._seen = signature(self.folder)
        report = practice.check(self.pack, self.sandbox, self.folder, [self.name])
        passed = report.exit_code == 0
        self._show(as_text(page(report, every=True), colour=self._colour))
        self._write(f"{'Passed: n goes on. ' if passed else ''}{KEYS}\n")

    def press(self, key: str) -> None:
        """Do what a key stands for; other keys do nothing."""
        deeds = {"h": self.hint, "n": self.next, "l": self.list, "c": self.check_all, "q": self.end}
        deeds.get(key, lambda: None)()

    def poll(self) -> None:
        """Check again if a file was saved, once it stays as it is."""
        now = signature(self.folder)
        if now == self._seen:
            return
        time.sleep(TICK_S)
        if signature(self.folder) == now:
            self.check()

    def hint(self) -> None:
        """Show the next hint of the current exercise, below what is there."""
        found, number, of = practice.next_hint(self.pack, self.folder, self.name)
        self._write(f"\nHint {number} of {of}: {found.title}\n\n{found.text}\n\n{KEYS}\n")

    def next(self) -> None:
        """Go to the next exercise that is not passed, around the end."""
        rows = practice.standing(self.pack, self.folder)
        at = self.pack.names.index(self.name)
        ahead = [name for name, step, _ in rows[at + 1 :] + rows[:at] if step.outcome != "passed"]
        if not ahead:
            self._write(f"There is no other exercise left to do.\n{KEYS}\n")
            return
        self.name = ahead[0]
        self.check()

    def list(self) -> None:
        """Show how far all exercises are."""
        rows = practice.standing(self.pack, self.folder)
        self._show(as_text(standing(self.pack, rows), colour=self._colour))
        self._write(f"{KEYS}\n")

    def check_all(self) -> None:
        """Check all exercises; the current one stays the current one."""
        report = practice.check(self.pack, self.sandbox, self.folder, self.pack.names)
        self._seen = signature(self.folder)
        self._show(as_text(page(report), colour=self._colour))
        self._write(f"{KEYS}\n")

    def end(self) -> None:
        """Stop watching."""
        self.is_over = True

    def _show(self, text: str) -> None:
        self._write((CLEAR if self._colour else "") + text)


def watch(pack: Pack, sandbox: Sandbox, folder: Path, name: str | None) -> None:
    """Watch until q or Ctrl-C; without a terminal there are no keys, and pages follow each other.

    Args:
        pack: the exercises.
        sandbox: where the student's code runs.
        folder: the student's folder.
        name: the exercise to begin with; by default the first that is not passed.
    """
    first = name or practice.next_open(pack, folder) or pack.names[0]
    is_terminal = sys.stdin.isatty() and sys.stdout.isatty()
    watcher = Watcher(pack, sandbox, folder, first, _print, colour=is_terminal)
    try:
        watcher.check()
        with _single_keys() if is_terminal else _no_keys() as key:
            while not watcher.is_over:
                watcher.press(key())
                watcher.poll()
    except KeyboardInterrupt:
        _print("\n")


def signature(folder: Path) -> Signature:
    """Return path, time and size of every Python file, to compare."""
    found = []
    for entry in read_submission(folder).entries:
        if entry.suffix == ".py":
            try:
                kept = os.lstat(folder / entry)
            except OSError:
                continue
            found.append((str(entry), kept.st_mtime_ns, kept.st_size))
    return tuple(found)


@contextmanager
def _single_keys() -> Iterator[Callable[[], str]]:
    """Give keys as they are pressed, "" after a tick without; the terminal is put back after."""
    descriptor = sys.stdin.fileno()
    before = termios.tcgetattr(descriptor)
    try:
        tty.setcbreak(descriptor)
        yield lambda: _key(descriptor)
    finally:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)


def _key(descriptor: int) -> str:
    ready, _, _ = select.select([descriptor], [], [], TICK_S)
    if not ready:
        return ""
    pressed = os.read(descriptor, 1)
    return pressed.decode("ascii", "replace") if pressed else "q"


@contextmanager
def _no_keys() -> Iterator[Callable[[], str]]:
    def tick() -> str:
        time.sleep(TICK_S)
        return ""

    yield tick


def _print(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()
