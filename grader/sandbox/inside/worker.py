"""A worker's life: behind the wall first, then the student's file, then calls, until it is killed."""

import os
import sys
from contextlib import suppress
from typing import Final, NoReturn

import numpy as np

from grader.sandbox.inside import preload
from grader.sandbox.inside.lockdown import ANSWERS, REQUESTS, lock_down, take_pipes
from grader.sandbox.inside.student import Student
from grader.sandbox.plan import Plan
from grader.sandbox.tree import encode
from grader.sandbox.wire import HEADER, Kind, frame, mark, read_header

SETUP_FAILED: Final = 97
OUT_OF_MEMORY: Final = 96  # not even the report of a MemoryError fitted
REHEARSED: Final = "rehearsal"
REHEARSAL: Final = b"import numpy as np\n\ndef double(x):\n    return 2.0 * np.asarray(x)\n"
LARGEST_REQUEST: Final = 1 << 32  # the parent's requests are trusted; this bounds an accident


def read_exactly(size: int) -> bytearray:
    """Read from the parent; when it is gone, so is this process."""
    data = bytearray()
    while len(data) < size:
        piece = os.read(REQUESTS, min(size - len(data), 1 << 20))
        if not piece:
            os._exit(0)
        data += piece
    return data


def write_all(data: bytes) -> None:
    """Write to the parent."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(ANSWERS, rest) :]


def serve(student: Student) -> NoReturn:
    """Answer requests one by one."""
    while True:
        header = read_header(bytes(read_exactly(HEADER.size)), LARGEST_REQUEST)
        body = read_exactly(header.length)
        if header.kind is Kind.HELLO:
            write_all(frame(Kind.READY, header.sequence))
            continue
        kind, answer = student.answer(header.kind, body)
        with suppress(OSError):  # it may have been closed
            os.write(1, mark(header.sequence))
        write_all(frame(kind, header.sequence, answer))


def prepare(plan: Plan, pipes: list[int], parent: int | None) -> Student:
    """Put this process behind the wall, ready for a student's code."""
    preload.forget_folders()
    if parent is not None:
        os.setsid()
    take_pipes(*pipes)
    # What is printed must never fail, and what is printed before a time limit must be seen.
    sys.stdout = os.fdopen(1, "w", 1, "utf-8", "backslashreplace", closefd=False)
    student = Student(plan.seed)
    lock_down(plan, parent)
    rehearse()
    return student


def rehearse() -> None:
    """Do once what a student's call takes, while nobody waits for it.

    A fork copies each page of memory when it is first written to, which is most of the time of
    loading a small file.
    """
    understudy = Student()
    play = np.frombuffer(REHEARSAL, "u1")
    for kind, request in (
        (Kind.LOAD, (REHEARSED, {REHEARSED: (f"{REHEARSED}.py", play)})),
        (Kind.CALL, ("double", (np.ones((3, 2)),), 1 << 10)),
    ):
        understudy.answer(kind, bytearray(encode(request, LARGEST_REQUEST)))
    understudy.start.again((REHEARSED,))


def run(plan: Plan, pipes: list[int], parent: int | None) -> NoReturn:
    """Live as a worker. Never returns: a failure ends the process, before any student code ran."""
    try:
        student = prepare(plan, pipes, parent)
    except BaseException as error:  # noqa: BLE001 - whatever it is, nothing may go on without the wall
        try:
            os.write(2, f"{type(error).__name__}: {error}".encode()[:500])
        finally:
            os._exit(SETUP_FAILED)
    try:
        serve(student)
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    finally:
        os._exit(1)
