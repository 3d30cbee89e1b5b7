"""One request between its two ends, and what a worker's own end means."""

import signal
from collections.abc import Mapping
from typing import Final

from grader.frozen import frozen
from grader.sandbox.answers import Death, Failure, Killed
from grader.sandbox.channel import Asked, Reply
from grader.sandbox.launch import End

OUT_OF_MEMORY: Final = 96  # a worker's exit status when not even its report fitted
DEADLY: Final[Mapping[int, Death]] = {
    signal.SIGKILL: "memory",  # not by us: the system was short of it
    signal.SIGXCPU: "cpu time",
    signal.SIGSYS: "forbidden syscall",
}


@frozen
class Sent:
    """A request on its way, or why there is none; what may come back, and to how many arguments."""

    asked: Asked | Failure
    seconds: float
    allowed: int
    arguments: int


@frozen
class Received:
    """An answer that has arrived, not yet read, and what was printed until then."""

    sent: Sent
    reply: Reply
    output: str


def post_mortem(end: End) -> Killed:
    """Say why a worker ended that stopped answering.

    Its exit status is the student's word as much as ours; it never counts as an answer.
    """
    if end.killed:
        return Killed("silence", "it closed its channel and lived on")
    code = end.code
    if code < 0:
        return Killed(DEADLY.get(-code, "signal"), signal.Signals(-code).name)
    return Killed("memory" if code == OUT_OF_MEMORY else "exit", f"status {code}")
