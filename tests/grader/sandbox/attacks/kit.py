"""What every attack uses: the C library, and what a student may not import but can find."""

import sys
from typing import Any

os = sys.modules["os"]
ctypes = sys.modules["ctypes"]
struct = sys.modules["struct"]
libc = ctypes.CDLL(None, use_errno=True)
MACHINE = os.uname().machine


def must(result: int) -> int:
    """Return a C function's result, or raise its error."""
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))
    return result


def syscall(number: int, *arguments: Any) -> int:
    """Make a system call by number."""
    words = [ctypes.c_long(a) if isinstance(a, int) else a for a in arguments]
    return must(libc.syscall(ctypes.c_long(number), *words))


def read(path: str) -> bytes:
    """Read a file without any of Python's layers."""
    number = must(libc.open(path.encode(), 0))
    data: bytes = os.read(number, 65536)
    os.close(number)
    return data


def ipv4(port: int) -> bytes:
    """Return `struct sockaddr_in` for this machine."""
    return b"\2\0" + port.to_bytes(2, "big") + b"\x7f\0\0\1" + bytes(8)


def local(path: str) -> bytes:
    """Return `struct sockaddr_un`."""
    return b"\1\0" + path.encode() + b"\0"
