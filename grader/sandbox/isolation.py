"""How strong the wall is: found out by trying, never by what the system claims to have."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Generator, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

from grader.frozen import frozen
from grader.sandbox.answers import Answer, Returned
from grader.sandbox.errors import SandboxError
from grader.sandbox.limits import Limits

if TYPE_CHECKING:
    from grader.sandbox.supervisor import Sandbox

Level: TypeAlias = Literal["full", "partial", "none"]

CANARY: Final = Path(__file__).with_name("canary.py")
GRAVE: Final[Mapping[str, str]] = {
    "read_file": "reads the grader's files",
    "list_folder": "lists the grader's folders",
    "write_file": "writes to the grader's files",
    "make_file": "makes files beside the grader's",
    "read_environment": "reads the grader's environment",
    "read_memory": "reads the grader's memory",
}
MINOR: Final[Mapping[str, str]] = {
    "see_file": "sees which files exist",
    "change_mode": "changes the modes of the grader's files",
    "change_limits": "sets the limits of the grader's processes",
    "signal_process": "sends signals to the grader's processes",
    "use_network": "uses the network",
    "use_local_sockets": "speaks to local services",
    "hide_memory": "takes memory that no limit counts",
    "make_process": "makes processes",
    "make_thread": "makes threads",
    "take_memory": "takes more memory than its limit",
}
DEEDS: Final = {**GRAVE, **MINOR}
REFUSALS: Final = {
    "BlockingIOError",
    "FileNotFoundError",
    "MemoryError",
    "NotADirectoryError",
    "NotImplementedError",
    "OSError",
    "PermissionError",
    "ProcessLookupError",
    "RuntimeError",
}
TRIAL_SECONDS: Final = 20.0
VICTIM: Final = (
    "import sys; secret = bytes(range(64)); print(id(secret), flush=True); sys.stdin.read()"
)


@frozen
class Isolation:
    """How well student code is walled in here.

    Attributes:
        level: "full": nothing that was tried worked. "partial": the grader's files and memory are
            out of reach, but something else is not. "none": they are within reach.
        reasons: For each thing that worked, one clause about student code: "uses the network".
    """

    level: Level
    reasons: tuple[str, ...] = ()


class Victim:
    """A process of the grader's user with something to read; it starts while the sandbox does."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(  # noqa: S603 - our own interpreter
            [sys.executable, "-I", "-S", "-c", VICTIM],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=os.sep,
            env={},
        )

    def address(self) -> int:
        """Return where its secret is in its memory, once; waits until it has one."""
        assert self.process.stdout is not None
        return int(self.process.stdout.readline())

    def close(self) -> None:
        """End it."""
        with self.process:
            self.process.kill()


def examination(sandbox: "Sandbox") -> Generator[int, None, Isolation]:
    """Let a worker of our own try to get out, on a file and a process made for it.

    Yields:
        The descriptor that can be read when there is something to do again; whoever goes on
        before waits for it.

    Returns:
        What was found.
    """
    try:
        with closing(Victim()) as victim:
            yield from sandbox.walling()
            with (
                sandbox.worker(CANARY.read_bytes(), CANARY.name) as worker,
                _targets(victim) as target,
            ):
                sent = worker.visit.ask("attempt", [list(DEEDS), target], TRIAL_SECONDS)
                yield worker.conversation.news
                done = _done(worker.visit.hear(sent))
    except SandboxError as error:
        return Isolation("none", (str(error),))
    reasons = tuple(clause for deed, clause in DEEDS.items() if deed in done)
    if done & GRAVE.keys():
        return Isolation("none", reasons)
    return Isolation("partial" if done else "full", reasons)


def _done(answer: Answer) -> set[str]:
    """Return the deeds that were done; all are tried in one call, for a call is mostly waiting.

    Raises:
        SandboxError: Some were neither done nor refused: the examination itself does not work.
    """
    outcomes = answer.value if isinstance(answer, Returned) else None
    if not isinstance(outcomes, list) or len(outcomes) != len(DEEDS):
        raise SandboxError(f"the examination of the sandbox failed: {answer}")
    told = dict(zip(DEEDS, outcomes, strict=True))
    odd = {deed: one for deed, one in told.items() if one is not True and one not in REFUSALS}
    if odd:
        raise SandboxError(f"the examination of the sandbox failed at {odd}")
    return {deed for deed, outcome in told.items() if outcome is True}


@contextmanager
def _targets(victim: Victim) -> Iterator[dict[str, Any]]:
    """Give what may be attacked: our own source, a file, and a process with something to read."""
    with tempfile.TemporaryDirectory() as folder:
        grades = Path(folder) / "grades.json"
        grades.touch()
        yield {
            "source": str(CANARY),
            "grades": str(grades),
            "process": victim.process.pid,
            "address": victim.address(),
            "too_much": 2 * Limits().memory_bytes,
        }
