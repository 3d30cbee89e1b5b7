"""Attacks that read what they should not: each returns what it found, or raises."""
# ruff: noqa: PTH123 - an attacker opens files as attackers do

import sys
from typing import Any

import numpy as np
from kit import (  # type: ignore[import-not-found]  # sent beside this file to the worker
    ctypes,
    libc,
    must,
    os,
    read,
    syscall,
)

PTRACE_SEIZE = 0x4206
IN_OPEN = 0x20
REMOVE = 0
BAD_DESCRIPTOR = 9
KEY_SPEC_SESSION_KEYRING = -3


def open_file(target: dict[str, Any]) -> Any:
    return read(target["solution"])


def open_by_python(target: dict[str, Any]) -> Any:
    with open(target["solution"], encoding="utf-8") as file:
        return file.read()


def open_by_numpy(target: dict[str, Any]) -> Any:
    return bytes(np.fromfile(target["solution"], "u1"))


def openat2(target: dict[str, Any]) -> Any:
    how = (ctypes.c_uint64 * 3)(0, 0, 0)
    return os.read(syscall(437, -100, target["solution"].encode(), how, 24), 100)


def open_link(target: dict[str, Any]) -> Any:
    return read(target["link"])


def open_through_own_root(target: dict[str, Any]) -> Any:
    return read("/proc/self/root" + target["solution"])


def open_by_handle(target: dict[str, Any]) -> Any:
    handle = ctypes.create_string_buffer(b"\x80\0\0\0", 136)
    mount = ctypes.c_int()
    path = target["solution"].encode()
    must(libc.name_to_handle_at(-100, path, handle, ctypes.byref(mount), 0))
    return handle.raw


def io_uring(_: dict[str, Any]) -> Any:
    return syscall(425, 8, ctypes.create_string_buffer(120))


def list_folder(target: dict[str, Any]) -> Any:
    return os.listdir(target["folder"])


def stat_file(target: dict[str, Any]) -> Any:
    return os.stat(target["solution"]).st_size


def read_link(target: dict[str, Any]) -> Any:
    return os.readlink(target["link"])


def watch_files(target: dict[str, Any]) -> Any:
    number = must(libc.inotify_init1(0))
    return must(libc.inotify_add_watch(number, target["folder"].encode(), IN_OPEN))


def process_environment(target: dict[str, Any]) -> Any:
    return read(f"/proc/{target['process']}/environ")


def process_command_line(target: dict[str, Any]) -> Any:
    return read(f"/proc/{target['process']}/cmdline")


def process_folder(target: dict[str, Any]) -> Any:
    return read(f"/proc/{target['process']}/cwd/solution.py")


def process_memory_file(target: dict[str, Any]) -> Any:
    number = must(libc.open(f"/proc/{target['process']}/mem".encode(), 0))
    return os.pread(number, 16, target["address"])


def process_memory_call(target: dict[str, Any]) -> Any:
    copy = ctypes.create_string_buffer(16)
    here = (ctypes.c_size_t * 2)(ctypes.addressof(copy), 16)
    there = (ctypes.c_size_t * 2)(target["address"], 16)
    must(libc.process_vm_readv(target["process"], here, 1, there, 1, 0))
    return copy.raw


def trace_process(target: dict[str, Any]) -> Any:
    return must(libc.ptrace(PTRACE_SEIZE, target["process"], None, None)) == 0


def take_descriptor(target: dict[str, Any]) -> Any:
    process = syscall(434, target["process"], 0)
    return syscall(438, process, 1, 0)


def parent_environment(_: dict[str, Any]) -> Any:
    return read(f"/proc/{os.getppid()}/environ")


def own_environment(_: dict[str, Any]) -> Any:
    return [key for key in os.environ if "THREADS" not in key and key != "LC_ALL"]


def inherited_descriptors(_: dict[str, Any]) -> Any:
    """Find open descriptors beyond the five that a worker has."""
    return [number for number in range(5, 64) if _is_open(number)]


def _is_open(number: int) -> bool:
    position = libc.lseek(number, ctypes.c_long(0), 1)
    return bool(position >= 0 or ctypes.get_errno() != BAD_DESCRIPTOR)


def shared_memory(_: dict[str, Any]) -> Any:
    number = must(libc.shmget(0x1234, 4096, 0o1600))
    return must(libc.shmctl(number, REMOVE, None)) == 0


def message_queue(_: dict[str, Any]) -> Any:
    number = must(libc.msgget(0x1234, 0o1600))
    return must(libc.msgctl(number, REMOVE, None)) == 0


def keyring(_: dict[str, Any]) -> Any:
    number = {"x86_64": 250, "aarch64": 219}[os.uname().machine]
    return syscall(number, 0, KEY_SPEC_SESSION_KEYRING, 1)


def import_grader(_: dict[str, Any]) -> Any:
    __import__("importlib").import_module("grader.sandbox.supervisor")
    return True


def import_from_loaded(_: dict[str, Any]) -> Any:
    """Find the grader among what is loaded."""
    found = [name for name in sys.modules if name.partition(".")[0] in {"grader", "tests"}]
    if not found:
        raise ModuleNotFoundError
    return found


def import_from_site_packages(_: dict[str, Any]) -> Any:
    sys.path.append(os.path.dirname(np.__path__[0]))
    sys.path_hooks.append(sys.modules["importlib._bootstrap_external"].FileFinder.path_hook())
    return sys.modules["importlib"].import_module("pytest").__name__


def kernel_log(_: dict[str, Any]) -> Any:
    return must(libc.klogctl(10, None, 0))


def system_state(_: dict[str, Any]) -> Any:
    return read("/proc/meminfo")
