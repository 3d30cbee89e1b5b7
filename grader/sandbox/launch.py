"""How workers come to life: forked by a zygote (Linux), or each a process of its own (elsewhere)."""

import os
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

if TYPE_CHECKING:
    from grader.sandbox.plan import Plan


def _folder_of(package: str) -> Path:
    """Return the folder that a package lies in; to load it here would take as long as in a zygote."""
    found = find_spec(package)
    assert found is not None
    assert found.origin is not None
    return Path(found.origin).parents[1]


ENTRY: Final = Path(__file__).parent / "inside" / "entry.py"
NUMPY_FOLDER: Final = _folder_of("numpy")
ONE_THREAD: Final = {
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "VECLIB_MAXIMUM_THREADS": "1",
}
"""Where NumPy is loaded: with threads refused, a second BLAS thread would be awaited for ever."""
ENVIRONMENT: Final = {"LC_ALL": "C.UTF-8", **ONE_THREAD}


class End(NamedTuple):
    """How a worker ended: its exit code, negative for a signal, and whether we had to kill it."""

    code: int
    killed: bool


class Process(Protocol):
    """A living worker, as its launcher knows it."""

    def kill(self) -> None:
        """Have it killed, and do not wait until it is gone."""

    def stop(self, grace: float = 0.0) -> "End":
        """Bury it; unless it ends by itself within `grace` seconds, kill it first."""

    def over_budget(self) -> bool:
        """Say whether it takes more memory than it may."""


class Launcher(Protocol):
    """Starts workers."""

    def start(self, plan: "Plan", pipes: Sequence[int]) -> Process:
        """Start a worker with these ends of its pipes: stdout, stderr, requests, answers."""

    def news(self) -> int | None:
        """Return the descriptor that can be read once workers can be started, None if they can be."""

    def close(self) -> None:
        """End whatever still runs."""


def python(
    *arguments: str,
    pass_fds: Sequence[int],
    prefix: Sequence[str] = (),
    stderr: int = subprocess.DEVNULL,
) -> "subprocess.Popen[bytes]":
    """Start Python on the sandbox's entry with nothing of this process' environment.

    Args:
        arguments: What the entry is told.
        pass_fds: Descriptors that stay open, under the same numbers.
        prefix: A command to run Python under.
        stderr: Where its complaints go.
    """
    return subprocess.Popen(  # noqa: S603 - the program is our own interpreter and file
        [
            *prefix,
            sys.executable,
            "-I",
            "-S",
            "-B",
            "-X",
            "utf8",
            str(ENTRY),
            *arguments,
            str(NUMPY_FOLDER),
        ],
        env=ENVIRONMENT,
        cwd=os.sep,
        pass_fds=pass_fds,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=stderr,
        start_new_session=True,
    )
