"""The seccomp filter: an allowlist in classic BPF, whatever it does not name is refused.

The kernel runs it on `struct seccomp_data`: the call's number at byte 0, the architecture at 4, the
arguments at 16 + 8 i as 64-bit words, low half first on both of our architectures.
"""

import ctypes
import errno
import struct
from collections.abc import Iterable
from functools import cache
from typing import Final, TypeAlias

from grader.sandbox.inside.kernel import syscall
from grader.sandbox.inside.syscalls import ABSENT, ALLOWED, INSTALLING, JUDGED, Architecture

Instruction: TypeAlias = tuple[int, int, int, int]  # code, skip if true, skip if false, operand

LOAD, EQUALS, AT_LEAST, RETURN = 0x20, 0x15, 0x35, 0x06
ALLOW: Final = (RETURN, 0, 0, 0x7FFF0000)
KILL: Final = (RETURN, 0, 0, 0x80000000)
NUMBER: Final = (LOAD, 0, 0, 0)
ARCHITECTURE: Final = (LOAD, 0, 0, 4)

INSTRUCTION_BYTES: Final = 8

SECCOMP_SET_MODE_FILTER: Final = 1
SECCOMP_GET_ACTION_AVAIL: Final = 2
SECCOMP_FILTER_FLAG_SPEC_ALLOW: Final = 4  # before 5.16 a filter slowed all code down without it


def refuse(code: int) -> Instruction:
    """Return from the filter: the call fails with this error number."""
    return (RETURN, 0, 0, 0x50000 | code)


def argument(index: int, *, high: bool = False) -> Instruction:
    """Load one half of an argument of the call."""
    return (LOAD, 0, 0, 16 + 8 * index + 4 * high)


def when(number: int, *body: Instruction) -> list[Instruction]:
    """Run `body`, which must return, for this call."""
    return [(EQUALS, 0, len(body), number), *body]


def only(index: int, *values: int) -> list[Instruction]:
    """Allow the call if the low half of an argument is one of `values`, else refuse it."""
    tests = [step for value in values for step in ((EQUALS, 0, 1, value), ALLOW)]
    return [argument(index), *tests, refuse(errno.EPERM)]


def _own_limits(process: int) -> list[Instruction]:
    """Allow prlimit64(0 or self, any, NULL, any): to read one's own limits, never to set any."""
    unless_zero = ((EQUALS, 1, 0, 0), refuse(errno.EPERM))
    new_limit = (argument(2), *unless_zero, argument(2, high=True), *unless_zero)
    return [*new_limit, *only(0, 0, process)]


@cache
def common(architecture: Architecture) -> tuple[Instruction, ...]:
    """Return the filter's first part, the same for every worker: what needs no look at arguments.

    A call of another architecture, or of x86-64's x32 table, kills the process. clone3 hides its
    flags behind a pointer: told that it is missing, the C library falls back to clone.
    """
    steps: list[Instruction] = [ARCHITECTURE, (EQUALS, 1, 0, architecture.audit), KILL, NUMBER]
    if architecture.x32_from is not None:
        steps += [(AT_LEAST, 0, 1, architecture.x32_from), KILL]
    for number in architecture.numbers(ALLOWED):
        steps += when(number, ALLOW)
    for number in architecture.numbers(ABSENT):
        steps += when(number, refuse(errno.ENOENT))
    steps += when(architecture.number(JUDGED, "clone3"), refuse(errno.ENOSYS))
    steps += when(architecture.number(JUDGED, "clone"), refuse(errno.EAGAIN))
    return tuple(steps)


@cache
def packed_common(architecture: Architecture) -> bytes:
    """Return `common` as the kernel reads it; asked for once before workers are forked."""
    return pack(common(architecture))


def own(architecture: Architecture, process: int) -> list[Instruction]:
    """Return the filter's last part: what a worker may do to itself only; all else is refused."""

    def judge(name: str, *body: Instruction) -> list[Instruction]:
        return when(architecture.number(JUDGED, name), *body)

    return [
        *judge("tgkill", *only(0, process)),  # abort() signals itself
        *judge("sched_getaffinity", *only(0, 0, process)),
        *judge("prlimit64", *_own_limits(process)),
        refuse(errno.EPERM),
    ]


def pack(steps: Iterable[Instruction]) -> bytes:
    """Return instructions as an array of `struct sock_filter`."""
    return b"".join(struct.pack("=HBBI", *step) for step in steps)


def available(architecture: Architecture) -> bool:
    """Say whether the kernel can kill by filter (it may lack seccomp, or be told to hide it)."""
    action = struct.pack("=I", KILL[3])
    try:
        syscall(architecture.number(INSTALLING, "seccomp"), SECCOMP_GET_ACTION_AVAIL, 0, action)
    except OSError:
        return False
    return True


def install(architecture: Architecture, process: int) -> None:
    """Put this thread, and all that would come of it, under the filter. There is no way back.

    Raises:
        OSError: The kernel refused it.
    """
    program = packed_common(architecture) + pack(own(architecture, process))
    code = ctypes.create_string_buffer(program, len(program))
    header = struct.pack("@HxxxxxxQ", len(program) // INSTRUCTION_BYTES, ctypes.addressof(code))
    number = architecture.number(INSTALLING, "seccomp")
    syscall(number, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_SPEC_ALLOW, header)
