"""Checks an exercise again whenever its file is saved, and listens to single keys meanwhile."""

import os
import select
import shutil
import sys
import termios
import tty
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import watchfiles

from grader import practice
from grader.errors import SubmissionError
from grader.exercise import Pack
from grader.formats.hints import headed
from grader.formats.layout import Part
from grader.formats.overview import standing
from grader.formats.text import as_text, page
from grader.report import Report
from grader.sandbox import Sandbox

TICK_MS = 50
SETTLED_MS = 300
CLEAR = "\x1b[H\x1b[2J"
KEYS = "h hint   n next   l list   c check all   q quit"
BELOW = 4
"""Rows of the screen that a page leaves free: what is left out, the time, the keys, the cursor."""


class Watcher:
    """What is watched, and what each key does.

    Args:
        pack: the exercises.
        sandbox: where the student's code runs.
        folder: the student's folder.
        name: the exercise to begin with.
        write: prints text.
        colour: whether to clear the screen and use colours.
        keys: the line that says which keys there are; "" where none is heard.
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
        keys: str = f"{KEYS}\n",
    ) -> None:
        self.pack = pack
        self.sandbox = sandbox
        self.folder = folder
        self.name = name
        self.is_over = False
        self._write = write
        self._colour = colour
        self._keys = keys

    def check(self) -> None:
        """Check the current exercise and show the page; stay with it, whatever comes out."""
        report = self._checked([self.name])
        self._show(page(report, every=True), f"grader check {self.name}")
        goes_on = " Passed: n goes on." if self._keys else " Passed."
        passed = goes_on if report.exit_code == 0 else ""
        now = f"{datetime.now().astimezone():%H:%M:%S}"
        self._write(f"{self.name}, checked at {now}.{passed}\n{self._keys}")

    def press(self, key: str) -> None:
        """Do what a key stands for; other keys do nothing."""
        deeds = {"h": self.hint, "n": self.next, "l": self.list, "c": self.check_all, "q": self.end}
        deeds.get(key, lambda: None)()

    def hint(self) -> None:
        """Show the next hint of the current exercise, below what is there."""
        hint = headed(self.name, *practice.next_hint(self.pack, self.folder, self.name))
        self._write(f"\n{as_text(hint, colour=self._colour)}\n{self._keys}")

    def next(self) -> None:
        """Go to the next exercise that is not passed, around the end."""
        rows = practice.standing(self.pack, self.folder)
        at = self.pack.names.index(self.name)
        ahead = [name for name, step, _ in rows[at + 1 :] + rows[:at] if step.outcome != "passed"]
        if not ahead:
            self._write(f"There is no other exercise left to do.\n{self._keys}")
            return
        self.name = ahead[0]
        self.check()

    def list(self) -> None:
        """Show how far all exercises are."""
        self._show(standing(self.pack, practice.standing(self.pack, self.folder)), "grader list")
        self._write(self._keys)

    def check_all(self) -> None:
        """Check all exercises; the current one stays the current one."""
        self._show(page(self._checked(self.pack.names)), "grader check")
        self._write(self._keys)

    def end(self) -> None:
        """Stop watching."""
        self.is_over = True

    def _checked(self, names: Sequence[str]) -> Report:
        if self._colour:
            self._write(f"{CLEAR}Checking {', '.join(names)} ...\n")
        return practice.check(self.pack, self.sandbox, self.folder, names)

    def _show(self, shown: Part, whole: str) -> None:
        text = as_text(shown, colour=self._colour)
        self._write(CLEAR + _fitted(text, whole) if self._colour else text)


def _fitted(text: str, whole: str) -> str:
    """Return what fits on the screen from the top, where the first thing to know is.

    Args:
        text: the page.
        whole: the command that shows all of it.
    """
    lines = text.rstrip("\n").split("\n")
    room = max(shutil.get_terminal_size().lines - BELOW, 1)
    if len(lines) <= room + 1:
        return text
    left = len(lines) - room
    return "\n".join([*lines[:room], f"... {left} more lines: enlarge the window, or: {whole}\n"])


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
    keys = f"{KEYS}\n" if is_terminal else ""
    watcher = Watcher(pack, sandbox, folder, first, _print, colour=is_terminal, keys=keys)
    try:
        with _single_keys() if is_terminal else _no_keys() as key:
            told = saves(folder)
            next(told)  # from here on no save is missed, not even during the first check
            watcher.check()
            for is_saved in told:
                if is_saved:
                    watcher.check()
                watcher.press(key())
                if watcher.is_over:
                    return
    except KeyboardInterrupt:
        _print("\n")


def saves(folder: Path) -> Iterator[bool]:
    """Say every tick whether a Python file in a folder was saved, moved or deleted since the last.

    Raises:
        SubmissionError: the system does not let us watch.
    """
    try:
        for changes in watchfiles.watch(
            folder,
            watch_filter=watchfiles.PythonFilter(),
            debounce=SETTLED_MS,
            rust_timeout=TICK_MS,
            yield_on_timeout=True,
        ):
            yield bool(changes)
    except OSError as error:
        raise SubmissionError(
            f"{folder} cannot be watched ({error}): set WATCHFILES_FORCE_POLLING=true, or check without --watch"
        ) from error


@contextmanager
def _single_keys() -> Iterator[Callable[[], str]]:
    """Give keys as they are pressed, "" where there is none; the terminal is put back after."""
    descriptor = sys.stdin.fileno()
    before = termios.tcgetattr(descriptor)
    try:
        tty.setcbreak(descriptor, termios.TCSADRAIN)  # keys typed early are kept
        yield lambda: _key(descriptor)
    finally:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)


def _key(descriptor: int) -> str:
    ready, _, _ = select.select([descriptor], [], [], 0)
    if not ready:
        return ""
    pressed = os.read(descriptor, 1)
    return pressed.decode("ascii", "replace") if pressed else "q"


@contextmanager
def _no_keys() -> Iterator[Callable[[], str]]:
    yield lambda: ""


def _print(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()
