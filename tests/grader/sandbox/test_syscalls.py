"""The filter: right numbers, and nothing allowed that is not in the table."""

import ctypes
import errno
import re
import struct
from pathlib import Path
from typing import Any

import pytest

from grader.sandbox import Returned, Sandbox
from grader.sandbox.inside import bpf
from grader.sandbox.inside.syscalls import (
    ABSENT,
    ALLOWED,
    ARCHITECTURES,
    HERE,
    INSTALLING,
    JUDGED,
    Calls,
)

TABLES: list[Calls] = [ALLOWED, ABSENT, JUDGED, INSTALLING]
X86_HEADERS = [
    Path("/usr/include/x86_64-linux-gnu/asm/unistd_64.h"),
    Path("/usr/include/asm/unistd_64.h"),
]
GENERIC_HEADER = Path("/usr/include/asm-generic/unistd.h")
DEFINITION = re.compile(r"#define __NR(?:3264)?_(\w+)\s+(\d+)")
NUMBERS = range(600)
PROBES = {335, 336}
"""uretprobe and uprobe of x86-64: since Linux 6.14 past every filter; SIGILL but for a probe's own."""


def numbers(header: Path) -> dict[str, int]:
    """Return the calls that a kernel header defines."""
    return {name: int(number) for name, number in DEFINITION.findall(header.read_text())}


def test_x86_64_numbers_are_those_of_the_kernel() -> None:
    headers = [header for header in X86_HEADERS if header.exists()]
    if not headers:
        pytest.skip("the kernel's headers for x86-64 (linux-libc-dev) are not installed")
    known = numbers(headers[0])
    for table in TABLES:
        assert {name: row[0] for name, row in table.items()} == {
            name: known[name] for name in table
        }


def test_aarch64_numbers_are_those_of_the_kernel() -> None:
    if not GENERIC_HEADER.exists():
        pytest.skip("the kernel's generic headers (linux-libc-dev) are not installed")
    known = numbers(GENERIC_HEADER) | {"newfstatat": numbers(GENERIC_HEADER)["fstatat"]}
    for table in TABLES:
        ours = {name: row[1] for name, row in table.items()}
        assert ours == {name: known.get(name) for name in table}


@pytest.mark.parametrize("name", ARCHITECTURES)
def test_no_number_stands_in_two_tables(name: str) -> None:
    architecture = ARCHITECTURES[name]
    all_numbers = [number for table in TABLES for number in architecture.numbers(table)]
    assert len(all_numbers) == len(set(all_numbers))


def verdict(architecture: Any, number: int, *arguments: int, audit: int | None = None) -> int:
    """Run the filter as the kernel would, and return what it decides."""
    words = [*arguments, *[0] * (6 - len(arguments))]
    data = struct.pack("<IIQ6Q", number, architecture.audit if audit is None else audit, 0, *words)
    steps = [*bpf.common(architecture), *bpf.own(architecture, 4242)]
    at = accumulator = 0
    while True:
        code, if_true, if_false, operand = steps[at]
        at += 1
        if code == bpf.RETURN:
            return operand
        if code == bpf.LOAD:
            accumulator = struct.unpack_from("<I", data, operand)[0]
        else:
            holds = accumulator == operand if code == bpf.EQUALS else accumulator >= operand
            at += if_true if holds else if_false


ALLOW, KILL = bpf.ALLOW[3], bpf.KILL[3]
REFUSED = 0x50000 | errno.EPERM


@pytest.mark.parametrize("name", ARCHITECTURES)
def test_the_filter_decides_as_the_tables_say(name: str) -> None:
    here = ARCHITECTURES[name]
    allowed, absent = set(here.numbers(ALLOWED)), set(here.numbers(ABSENT))
    judged = set(here.numbers(JUDGED))
    for number in set(NUMBERS) - judged:
        expected = (
            ALLOW if number in allowed else 0x50000 | errno.ENOENT if number in absent else REFUSED
        )
        assert verdict(here, number) == expected


@pytest.mark.parametrize("name", ARCHITECTURES)
def test_arguments_are_judged(name: str) -> None:
    here = ARCHITECTURES[name]
    tgkill, prlimit = here.number(JUDGED, "tgkill"), here.number(JUDGED, "prlimit64")
    assert verdict(here, tgkill, 4242) == ALLOW
    assert verdict(here, tgkill, 1) == REFUSED
    assert verdict(here, prlimit, 0, 1, 0, 99) == ALLOW
    assert verdict(here, prlimit, 4242, 1, 0, 99) == ALLOW
    assert verdict(here, prlimit, 1, 1, 0, 99) == REFUSED
    assert verdict(here, prlimit, 0, 1, 99, 0) == REFUSED
    assert verdict(here, prlimit, 0, 1, 1 << 32, 0) == REFUSED
    assert verdict(here, here.number(JUDGED, "sched_getaffinity"), 1) == REFUSED
    assert verdict(here, here.number(JUDGED, "clone3")) == 0x50000 | errno.ENOSYS
    assert verdict(here, here.number(JUDGED, "clone"), 17) == 0x50000 | errno.EAGAIN


@pytest.mark.parametrize("name", ARCHITECTURES)
def test_other_architectures_kill(name: str) -> None:
    here = ARCHITECTURES[name]
    assert verdict(here, 0, audit=0x40000003) == KILL  # i386
    assert verdict(here, 0x40000000 + 39) == (KILL if name == "x86_64" else REFUSED)


EVERY_CALL = """
import sys
def f(numbers):
    ctypes = sys.modules["ctypes"]
    libc = ctypes.CDLL(None, use_errno=True)
    found = {}
    for number in numbers:
        ctypes.set_errno(0)
        words = [ctypes.c_long(-1)] * 6
        result = libc.syscall(ctypes.c_long(number), *words)
        found[number] = ctypes.get_errno() if result < 0 else 0
    return found
"""


@pytest.mark.skipif(HERE is None, reason="there is no filter for this system")
def test_the_kernel_refuses_every_other_call(sandbox: Sandbox) -> None:
    assert HERE is not None
    others = sorted(
        set(NUMBERS) - {*HERE.numbers(ALLOWED), *HERE.numbers(ABSENT), *HERE.numbers(JUDGED)}
    )
    others = [number for number in others if number not in PROBES]
    with sandbox.worker(EVERY_CALL.encode(), "student.py") as worker:
        answer = worker.call("f", [others])
    assert isinstance(answer, Returned)
    assert answer.value == dict.fromkeys(others, errno.EPERM)


def test_a_filter_has_the_kernels_layout() -> None:
    assert ctypes.sizeof(ctypes.c_void_p) == 8
    assert len(bpf.pack([bpf.ALLOW, bpf.KILL])) == 2 * bpf.INSTRUCTION_BYTES
