"""What a worker's end means."""

import signal
from collections.abc import Mapping
from typing import Final

from grader.sandbox.answers import Death, Killed
from grader.sandbox.launch import End

OUT_OF_MEMORY: Final = 96  # a worker's exit status when not even its report fitted
DEADLY: Final[Mapping[int, Death]] = {
    signal.SIGKILL: "memory",  # not by us: the system was short of it
    signal.SIGXCPU: "cpu time",
    signal.SIGSYS: "forbidden syscall",
}


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
