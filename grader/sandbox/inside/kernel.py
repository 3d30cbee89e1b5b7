"""The few calls to the C library that Python does not offer."""

import ctypes
import os
from typing import Final

LIBC: Final = ctypes.CDLL(None, use_errno=True)

PR_SET_PDEATHSIG: Final = 1
PR_SET_DUMPABLE: Final = 4
PR_SET_NO_NEW_PRIVS: Final = 38


def syscall(number: int, *arguments: int | bytes | ctypes.c_void_p | None) -> int:
    """Make a system call by number; integers go as whole machine words.

    Raises:
        OSError: The kernel refused.
    """
    words = [ctypes.c_long(a) if isinstance(a, int) else a for a in arguments]
    result = int(LIBC.syscall(ctypes.c_long(number), *words))
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, f"{os.strerror(code)} (system call {number})")
    return result


def prctl(option: int, value: int) -> None:
    """Set a property of this process.

    Raises:
        OSError: The kernel refused.
    """
    rest = [ctypes.c_ulong(word) for word in (value, 0, 0, 0)]
    if LIBC.prctl(ctypes.c_int(option), *rest):
        code = ctypes.get_errno()
        raise OSError(code, f"{os.strerror(code)} (prctl {option})")
