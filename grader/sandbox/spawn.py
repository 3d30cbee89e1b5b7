"""Workers on systems without a safe fork (macOS): each one a fresh Python, under Seatbelt if it is there.

Apple's libraries do not survive a fork without exec, so that NumPy is loaded anew each time. Of the
wall there is less: no filter of system calls, no limit on memory but our own looking.
"""

import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from grader.sandbox.launch import ENTRY, NUMPY_FOLDER, End, python
from grader.sandbox.plan import Plan

SANDBOX_FOLDER: Final = ENTRY.parents[1]
LOOK_SECONDS: Final = 0.25
LOADED_BYTES: Final = 128 << 20  # what Python and NumPy take themselves, generously
PROFILE: Final = """(version 1)
(deny default)
(allow process-exec* (literal (param "PYTHON")))
(allow file-read-metadata)
(allow file-read*
    (literal "/") (literal "/dev/null") (literal "/dev/urandom") (literal (param "PYTHON"))
    (literal (param "FROZEN")) (literal (param "VALUES")) (literal (param "ERRORS")) (literal (param "PLAN"))
    (literal (param "TREE")) (literal (param "WIRE"))
    (subpath (param "INSIDE")) (subpath (param "NUMPY")) (subpath (param "NUMPY_LIBS"))
    (subpath (param "PREFIX")) (subpath (param "BASE"))
    (subpath "/usr/lib") (subpath "/System") (subpath "/private/var/db/dyld"))
(allow sysctl-read)
"""


def seatbelt() -> list[str]:
    """Return the command that runs another under our Seatbelt profile; empty where there is none.

    Readable are Python, NumPy and the worker's own modules; there is no network, no writing, and no
    program to run but Python itself.
    """
    command = shutil.which("sandbox-exec")
    if command is None:
        return []
    places = {
        "PYTHON": Path(sys.executable).resolve(),
        "PREFIX": sys.prefix,
        "BASE": Path(sys.base_prefix) / "lib",
        "NUMPY": NUMPY_FOLDER / "numpy",
        "NUMPY_LIBS": NUMPY_FOLDER / "numpy.libs",
        "INSIDE": ENTRY.parent,
        "FROZEN": SANDBOX_FOLDER.parent / "frozen.py",
        "VALUES": SANDBOX_FOLDER.parent / "values.py",
        **{
            name.upper(): SANDBOX_FOLDER / f"{name}.py"
            for name in ("errors", "plan", "tree", "wire")
        },
    }
    definitions = [word for name, place in places.items() for word in ("-D", f"{name}={place}")]
    return [command, *definitions, "-p", PROFILE]


class Spawner:
    """Starts each worker as a process of its own."""

    def __init__(self) -> None:
        self.processes: list[Spawned] = []

    def start(self, plan: Plan, pipes: Sequence[int]) -> "Spawned":
        """Start a worker with these ends of its pipes: stdout, stderr, requests, answers."""
        numbers = ",".join(map(str, pipes))
        process = python("spawned", plan.to_json(), numbers, pass_fds=pipes, prefix=seatbelt())
        spawned = Spawned(process, plan.memory_bytes + LOADED_BYTES)
        self.processes.append(spawned)
        return spawned

    def news(self) -> None:
        """Return None: here there is nothing that all workers wait for."""

    def close(self) -> None:
        """End whatever still runs."""
        for process in self.processes:
            process.stop()
        self.processes.clear()


class Spawned:
    """A worker that is a child of this process."""

    def __init__(self, process: "subprocess.Popen[bytes]", memory_bytes: int) -> None:
        self.process = process
        self.memory_bytes = memory_bytes
        self.looked = time.monotonic()

    def kill(self) -> None:
        """Have it killed, and do not wait until it is gone."""
        self.process.kill()

    def stop(self, grace: float = 0.0) -> End:
        """Bury it; unless it ends by itself within `grace` seconds, kill it first."""
        try:
            return End(self.process.wait(grace), killed=False)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return End(self.process.wait(), killed=True)

    def over_budget(self) -> bool:
        """Say whether it holds more memory than it may; looks four times a second."""
        if time.monotonic() < self.looked + LOOK_SECONDS:
            return False
        self.looked = time.monotonic()
        return resident_bytes(self.process.pid) > self.memory_bytes


def resident_bytes(process: int) -> int:
    """Return how much memory a process holds, 0 where that cannot be told."""
    command = shutil.which("ps")
    if command is None:
        return 0
    told = subprocess.run(  # noqa: S603 - a number is all that varies
        [command, "-o", "rss=", "-p", str(process)], capture_output=True, text=True, check=False
    )
    return 1024 * int(told.stdout.strip() or 0)
