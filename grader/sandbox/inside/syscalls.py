"""Which system calls a worker may make, with their numbers on both architectures.

NumPy, once loaded, computes with these. A wrong number would open another door: a test compares the
table with the kernel's headers.
"""

import platform
import sys
from collections.abc import Mapping
from typing import Final, TypeAlias

from grader.frozen import frozen

Calls: TypeAlias = Mapping[str, tuple[int | None, int | None]]

ALLOWED: Final[Calls] = {  # x86-64, aarch64; None where the architecture has no such call
    "read": (0, 63),
    "write": (1, 64),
    "writev": (20, 66),
    "mmap": (9, 222),
    "munmap": (11, 215),
    "mprotect": (10, 226),
    "mremap": (25, 216),
    "brk": (12, 214),
    "madvise": (28, 233),
    "futex": (202, 98),
    "close": (3, 57),
    "lseek": (8, 62),
    "fstat": (5, 80),
    "rt_sigaction": (13, 134),
    "rt_sigprocmask": (14, 135),
    "rt_sigreturn": (15, 139),
    "sigaltstack": (131, 132),
    "restart_syscall": (219, 128),
    "clock_gettime": (228, 113),
    "clock_getres": (229, 114),
    "clock_nanosleep": (230, 115),
    "nanosleep": (35, 101),
    "gettimeofday": (96, 169),
    "time": (201, None),
    "getrandom": (318, 278),
    "getrusage": (98, 165),
    "sysinfo": (99, 179),
    "uname": (63, 160),
    "getpid": (39, 172),
    "gettid": (186, 178),
    "getppid": (110, 173),
    "getuid": (102, 174),
    "geteuid": (107, 175),
    "getgid": (104, 176),
    "getegid": (108, 177),
    "getcpu": (309, 168),
    "sched_yield": (24, 124),
    "exit": (60, 93),
    "exit_group": (231, 94),
}

ABSENT: Final[
    Calls
] = {  # answered with ENOENT, as though nothing were there: a refused import stays quiet
    "open": (2, None),
    "openat": (257, 56),
    "stat": (4, None),
    "lstat": (6, None),
    "newfstatat": (262, 79),
    "statx": (332, 291),
    "access": (21, None),
    "faccessat": (269, 48),
    "faccessat2": (439, 439),
    "readlink": (89, None),
    "readlinkat": (267, 78),
    "getcwd": (79, 17),
}

JUDGED: Final[Calls] = {  # by their arguments, in bpf.py
    "tgkill": (234, 131),
    "prlimit64": (302, 261),
    "sched_getaffinity": (204, 123),
    "clone": (56, 220),
    "clone3": (435, 435),
}

INSTALLING: Final[Calls] = {
    "seccomp": (317, 277),
    "landlock_create_ruleset": (444, 444),
    "landlock_restrict_self": (446, 446),
}


@frozen
class Architecture:
    """An architecture's place in the tables, and the kernel's name for it (linux/audit.h)."""

    column: int
    audit: int
    x32_from: int | None  # numbers from here on are x86-64's second, 32-bit table

    def number(self, calls: Calls, name: str) -> int:
        """Return the number of a call that exists here."""
        number = calls[name][self.column]
        assert number is not None
        return number

    def numbers(self, calls: Calls) -> list[int]:
        """Return the numbers of those calls that exist here."""
        here = (row[self.column] for row in calls.values())
        return [number for number in here if number is not None]


ARCHITECTURES: Final = {
    "x86_64": Architecture(0, 0xC000003E, 0x40000000),
    "aarch64": Architecture(1, 0xC00000B7, None),
}
HERE: Final = ARCHITECTURES.get(platform.machine()) if sys.platform == "linux" else None
