"""What cannot wait until the command line is read: it imports nothing that takes time."""

import atexit
import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING

from grader.sandbox.errors import SandboxError
from grader.sandbox.launch import ONE_THREAD
from grader.sandbox.starting import launcher

if TYPE_CHECKING:
    from grader.sandbox.launch import Launcher

STDERR = 2
BROKEN = 3
INTERRUPTED = 130
CODE_RUNNERS = {"check", "grade"}

_started: "list[Launcher]" = []


def settle() -> None:
    """Make this process one for short work on small arrays, as often as it is called.

    Whatever ends it, but for what a person can mend, ends it with 3: 1 is said of students. What is
    imported stays: a tenth of a short run went into looking for garbage in it, the most as the
    program ends. BLAS' threads are of no use to a few numbers, and to start one takes half as long
    as to load NumPy.
    """
    sys.excepthook = _end_as_broken
    gc.set_threshold(50_000)
    atexit.register(gc.freeze)
    for name, number in ONE_THREAD.items():
        os.environ.setdefault(name, number)
    _open_what_is_closed()


def begin(words: Sequence[str]) -> None:
    """Start the sandbox if a command will run student code, as all else is still to be loaded.

    Args:
        words: the command line, without the program.
    """
    if words and words[0] in CODE_RUNNERS:
        with suppress(OSError, SandboxError):  # told when the command tries itself
            _started.append(launcher())
            atexit.register(_end_unused)


def started_launcher() -> "Launcher":
    """Return the launcher that `begin` has started, or a fresh one.

    Raises:
        SandboxError: It does not start.
    """
    return _started.pop() if _started else launcher()


def _end_unused() -> None:
    """End what was started for a command line that proved to be wrong."""
    while _started:
        _started.pop().close()


def _open_what_is_closed() -> None:
    """Fill closed standard streams, whose numbers pipes would take; to print there is an error."""
    while (number := os.open(os.devnull, os.O_RDONLY)) <= STDERR:
        pass
    os.close(number)
    sys.stdout = sys.stdout or os.fdopen(1, "w", closefd=False)
    sys.stderr = sys.stderr or os.fdopen(os.open(os.devnull, os.O_WRONLY), "w")


def _end_as_broken(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.exit(INTERRUPTED)
    sys.__excepthook__(kind, error, trace)
    sys.exit(BROKEN)
