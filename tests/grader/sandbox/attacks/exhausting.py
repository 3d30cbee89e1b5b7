"""Attacks on what there is to use up."""
# ruff: noqa: T201, PTH123 - student code prints, and opens files

import re
import sys
from typing import Any

import numpy as np
from kit import ctypes, libc, must, os  # type: ignore[import-not-found]  # sent beside this file


def memory_at_once() -> Any:
    return len(bytearray(1 << 34))


def memory_bit_by_bit() -> Any:
    kept = []
    while True:
        kept.append(np.ones(1 << 20))


def memory_by_mapping() -> Any:
    libc.mmap.restype = ctypes.c_void_p
    size = ctypes.c_size_t(1 << 40)
    found = libc.mmap(None, size, 3, 0x4022, -1, ctypes.c_long(0))
    if found == ctypes.c_void_p(-1).value:
        raise MemoryError
    return found


def memory_files() -> Any:
    number = must(libc.memfd_create(b"big", 0))
    return os.ftruncate(number, 1 << 40)


def shared_memory() -> Any:
    return must(libc.shmget(0, ctypes.c_size_t(1 << 30), 0o1600))


def pipes() -> Any:
    return [os.pipe() for _ in range(100)]


def locked_memory() -> Any:
    return must(libc.mlockall(3))


def processes() -> Any:
    for _ in range(1000):
        if os.fork() == 0:
            sys.modules["time"].sleep(1)
            os._exit(0)
    return True


def threads() -> Any:
    sleep = sys.modules["time"].sleep
    for _ in range(1000):
        sys.modules["_thread"].start_new_thread(sleep, (1,))
    return True


def recursion() -> Any:
    return recursion()


def c_stack() -> Any:
    sys.setrecursionlimit(10**9)
    nested: list[Any] = []
    for _ in range(10**6):
        nested = [nested]
    return repr(nested)


def busy_loop() -> Any:
    while True:
        pass


def loop_in_c() -> Any:
    return sum(iter(int, 1))


def one_long_c_call() -> Any:
    return len(str(7 ** (10**8)))


def catastrophic_pattern() -> Any:
    return re.match(r"(a|a)*b", "a" * 60)


def sleep() -> Any:
    sys.modules["time"].sleep(1e6)


def loop_that_catches_everything() -> Any:
    while True:
        try:
            while True:
                pass
        except BaseException:  # noqa: BLE001, S112 - that is the attack
            continue


def loop_deaf_to_signals() -> Any:
    handlers = sys.modules["signal"] if "signal" in sys.modules else sys.modules["_signal"]
    for number in range(1, 32):
        if number not in {9, 19}:
            handlers.signal(number, handlers.SIG_IGN)
    while True:
        pass


def disk() -> Any:
    with open("/tmp/flood", "wb") as file:  # noqa: S108 - an attacker's choice
        return file.write(bytes(1 << 20))


def descriptors() -> Any:
    return [os.dup(1) for _ in range(1000)]


def core_dump() -> Any:
    os.abort()


def crash() -> Any:
    return ctypes.string_at(8)


def huge_number() -> Any:
    return 1 << 10**7


def huge_list() -> Any:
    return [0.5] * 10**6


def list_within_itself() -> Any:
    endless: list[Any] = []
    endless.append(endless)
    return endless


def deep_list() -> Any:
    nested: list[Any] = []
    for _ in range(100_000):
        nested = [nested]
    return nested


def huge_message() -> Any:
    raise ValueError("x" * 10**7)


def huge_exception_name() -> Any:
    raise type("E" * 10**6, (Exception,), {})


def huge_text() -> Any:
    return "x" * 10**8


def huge_print() -> Any:
    print("x" * 10**7)
    return 1.0


def print_for_ever() -> Any:
    while True:
        print("y" * 1000)


def complain_for_ever() -> Any:
    while True:
        print("y" * 1000, file=sys.stderr)


def warn_for_ever() -> Any:
    warnings = sys.modules["warnings"]
    for number in range(100_000):
        warnings.warn(f"warning {number}", stacklevel=1)
    return 1.0
