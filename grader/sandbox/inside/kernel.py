"""The few calls to the C library that Python does not offer."""

import ctypes
import os
import struct
from typing import Final

LIBC: Final = ctypes.CDLL(None, use_errno=True)

PR_SET_PDEATHSIG: Final = 1
PR_SET_DUMPABLE: Final = 4
PR_SET_NO_NEW_PRIVS: Final = 38
CAPABILITY_VERSION_3: Final = 0x20080522


def _checked(result: int, what: str) -> int:
    """Return a C function's result, or raise its error."""
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, f"{os.strerror(code)} ({what})")
    return result


def syscall(number: int, *arguments: int | bytes | None) -> int:
    """Make a system call by number; integers go as whole machine words.

    Raises:
        OSError: The kernel refused.
    """
    words = [ctypes.c_long(a) if isinstance(a, int) else a for a in arguments]
    return _checked(int(LIBC.syscall(ctypes.c_long(number), *words)), f"system call {number}")


def prctl(option: int, value: int) -> None:
    """Set a property of this process.

    Raises:
        OSError: The kernel refused.
    """
    rest = [ctypes.c_ulong(word) for word in (value, 0, 0, 0)]
    _checked(int(LIBC.prctl(ctypes.c_int(option), *rest)), f"prctl {option}")


def drop_capabilities() -> None:
    """Give up every capability, as root in a container that cannot change its user must.

    Raises:
        OSError: The kernel refused.
    """
    nothing = bytes(24)  # twice: effective, permitted, inheritable
    _checked(int(LIBC.capset(struct.pack("=Ii", CAPABILITY_VERSION_3, 0), nothing)), "capset")
