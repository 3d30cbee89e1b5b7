"""Sent to a worker as though a student had written it: tries to get out, and says what worked.

Each deed returns True when it is done and raises when it was refused; `attempt` tries them all. What
a student may not import is taken from where NumPy left it, as anyone could.
"""

import contextlib
import sys
from typing import Any

import numpy as np

os = sys.modules["os"]
ctypes = sys.modules["ctypes"]
libc = ctypes.CDLL(None, use_errno=True)

AF_UNIX, AF_INET, STREAM, DATAGRAM = 1, 2, 1, 2
RLIMIT_CORE = 4
DISCARD_SERVICE = b"\2\0\0\11\x7f\0\0\1" + bytes(8)  # struct sockaddr_in of port 9 on this machine


def attempt(deeds: list[str], target: dict[str, Any]) -> list[bool | str]:
    """Try deeds by name, one after the other; return for each what it gave, or the exception's name."""
    return [_outcome(deed, target) for deed in deeds]


def _outcome(deed: str, target: dict[str, Any]) -> bool | str:
    try:
        return bool(globals()[deed](target))
    except Exception as error:  # noqa: BLE001 - which ones are refusals is for the grader to say
        return type(error).__name__


def _call(name: str, *arguments: Any) -> int:
    """Call a C function and raise its error, or its absence, as OSError."""
    if not hasattr(libc, name):
        raise NotImplementedError(name)
    result = int(getattr(libc, name)(*arguments))
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code))
    return result


def read_file(target: dict[str, Any]) -> bool:
    """Open one of the grader's files."""
    os.close(os.open(target["source"], os.O_RDONLY))
    return True


def list_folder(target: dict[str, Any]) -> bool:
    """List one of the grader's folders."""
    return bool(os.listdir(os.path.dirname(target["source"])))


def write_file(target: dict[str, Any]) -> bool:
    """Open one of the grader's files for writing."""
    os.close(os.open(target["grades"], os.O_WRONLY))
    return True


def make_file(target: dict[str, Any]) -> bool:
    """Make a file beside it."""
    os.close(os.open(target["grades"] + ".new", os.O_WRONLY | os.O_CREAT, 0o600))
    return True


def read_environment(target: dict[str, Any]) -> bool:
    """Open the environment of a process of the grader's user."""
    os.close(os.open(f"/proc/{target['process']}/environ", os.O_RDONLY))
    return True


def read_memory(target: dict[str, Any]) -> bool:
    """Read the memory of such a process."""
    copy = ctypes.create_string_buffer(8)
    here = (ctypes.c_size_t * 2)(ctypes.addressof(copy), 8)
    there = (ctypes.c_size_t * 2)(target["address"], 8)
    return _call("process_vm_readv", target["process"], here, 1, there, 1, 0) == 8


def see_file(target: dict[str, Any]) -> bool:
    """Learn that a file is there."""
    return bool(os.stat(target["source"]))


def change_mode(target: dict[str, Any]) -> bool:
    """Change a file's mode."""
    os.chmod(target["grades"], 0o600)
    return True


def change_limits(target: dict[str, Any]) -> bool:
    """Set a limit of a process of the grader's user."""
    none_at_all = (ctypes.c_ulong * 2)(0, 0)
    return _call("prlimit", target["process"], RLIMIT_CORE, none_at_all, None) == 0


def signal_process(target: dict[str, Any]) -> bool:
    """Be allowed to signal such a process."""
    os.kill(target["process"], 0)
    return True


def use_network(_: dict[str, Any]) -> bool:
    """Send by TCP or UDP, or be told only that nobody listens."""
    for kind in (STREAM, DATAGRAM):
        with contextlib.suppress(PermissionError):
            number = _call("socket", AF_INET, kind, 0)
            with contextlib.suppress(ConnectionRefusedError):
                _call("connect", number, DISCARD_SERVICE, len(DISCARD_SERVICE))
            return True
    raise PermissionError


def use_local_sockets(_: dict[str, Any]) -> bool:
    """Make a socket to local services."""
    return _call("socket", AF_UNIX, STREAM, 0) >= 0


def hide_memory(_: dict[str, Any]) -> bool:
    """Make a file that is only memory."""
    return _call("memfd_create", b"hidden", 0) >= 0


def make_process(_: dict[str, Any]) -> bool:
    """Fork."""
    child = os.fork()
    if child == 0:
        os._exit(0)  # noqa: SLF001 - a public function in spite of its name
    return bool(os.waitpid(child, 0))


def make_thread(_: dict[str, Any]) -> bool:
    """Start a thread."""
    sys.modules["_thread"].start_new_thread(int, ())
    return True


def take_memory(target: dict[str, Any]) -> bool:
    """Take more memory than the limits leave."""
    return np.empty(target["too_much"], "u1").nbytes > 0
