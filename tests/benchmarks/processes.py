"""What processes have taken of memory and of the processors, as Linux tells."""

import re
from pathlib import Path

from tests.benchmarks.figures import ContenderError


def peak_bytes(process: int | str = "self") -> int:
    """Return the most memory that a process has held, the largest resident set of its lifetime.

    Not getrusage's maximum, which a child inherits from its parent.

    Raises:
        ContenderError: this system does not tell.
    """
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    except OSError as error:
        raise ContenderError("measured on Linux only") from error
    return 1024 * int(re.findall(r"^VmHWM:\s+(\d+) kB", status, re.MULTILINE)[0])


def cpu_seconds(process: int) -> float:
    """Return the CPU time that the living threads of a process have taken, to the nanosecond.

    Raises:
        ContenderError: this system does not tell.
    """
    threads = Path(f"/proc/{process}/task").glob("*/schedstat")
    taken = [int(thread.read_text(encoding="ascii").split()[0]) for thread in threads]
    if not taken:
        raise ContenderError("measured on Linux only")
    return sum(taken) / 1e9
