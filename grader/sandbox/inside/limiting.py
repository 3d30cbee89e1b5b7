"""Resource limits, soft = hard: as no process and no thread can be made, they are true totals."""

import os
import resource
import sys
from typing import Final

OPEN_FILES: Final = 16
STACK_BYTES: Final = 8 << 20


def address_space() -> int:
    """Return the bytes of address space that this process has now (Linux)."""
    statm = os.open("/proc/self/statm", os.O_RDONLY)
    try:
        return int(os.read(statm, 64).split()[0]) * resource.getpagesize()
    finally:
        os.close(statm)


def wanted(memory_bytes: int, cpu_seconds: int) -> dict[str, int]:
    """Return the limits by the names of `resource`; `memory_bytes` is beyond what is taken now."""
    limits = {
        "RLIMIT_FSIZE": 0,
        "RLIMIT_NOFILE": OPEN_FILES,
        "RLIMIT_CORE": 0,
        "RLIMIT_CPU": cpu_seconds,
    }
    if sys.platform != "linux":  # elsewhere the address space cannot be limited
        return limits
    return limits | {
        "RLIMIT_AS": address_space() + memory_bytes,
        "RLIMIT_NPROC": 0,
        "RLIMIT_MEMLOCK": 0,
        "RLIMIT_MSGQUEUE": 0,
        "RLIMIT_SIGPENDING": 64,
        "RLIMIT_NICE": 0,
        "RLIMIT_RTPRIO": 0,
        "RLIMIT_STACK": STACK_BYTES,
    }


def install(memory_bytes: int, cpu_seconds: int) -> None:
    """Lower this process' limits for good; what is lower already stays.

    Raises:
        OSError: The system refused one.
        ValueError: The same, in Python's other words.
    """
    for name, value in wanted(memory_bytes, cpu_seconds).items():
        which = getattr(resource, name)
        hard = resource.getrlimit(which)[1]
        ceiling = sys.maxsize if hard == resource.RLIM_INFINITY else hard
        # One second more before SIGKILL lets SIGXCPU say why the process ends.
        last = value + 1 if name == "RLIMIT_CPU" else value
        resource.setrlimit(which, (min(value, ceiling), min(last, ceiling)))
