"""Attacks that reach out: each returns something true once it did, or raises."""
# ruff: noqa: PTH123 - an attacker opens files as attackers do

import sys
from typing import Any

from kit import (  # type: ignore[import-not-found]  # sent beside this file to the worker
    MACHINE,
    ctypes,
    ipv4,
    libc,
    local,
    must,
    os,
    syscall,
)

UNIX, INET, NETLINK, PACKET = 1, 2, 16, 17
STREAM, DATAGRAM, RAW = 1, 2, 3
SIGKILL, SIGSTOP = 9, 19
NEW_USER, NEW_NET = 0x10000000, 0x40000000


def kill(target: dict[str, Any]) -> Any:
    os.kill(target["process"], SIGKILL)
    return True


def stop(target: dict[str, Any]) -> Any:
    os.kill(target["process"], SIGSTOP)
    return True


def kill_thread(target: dict[str, Any]) -> Any:
    number = {"x86_64": 234, "aarch64": 131}[MACHINE]
    return syscall(number, target["process"], target["process"], SIGKILL) == 0


def kill_by_queue(target: dict[str, Any]) -> Any:
    return must(libc.sigqueue(target["process"], SIGKILL, ctypes.c_void_p(0))) == 0


def kill_by_descriptor(target: dict[str, Any]) -> Any:
    process = syscall(434, target["process"], 0)
    return syscall(424, process, SIGKILL, 0, 0) == 0


def kill_by_owned_descriptor(target: dict[str, Any]) -> Any:
    """Have a pipe signal the process when it becomes readable: F_SETOWN, F_SETSIG, O_ASYNC."""
    reader, writer = os.pipe()
    must(libc.fcntl(reader, 8, target["process"]))
    must(libc.fcntl(reader, 10, SIGKILL))
    must(libc.fcntl(reader, 4, 0x2000))
    return os.write(writer, b"x")


def own_the_answers_pipe(target: dict[str, Any]) -> Any:
    must(libc.fcntl(4, 8, target["process"]))
    return True


def limit_process(target: dict[str, Any]) -> Any:
    none = (ctypes.c_ulong * 2)(0, 0)
    return must(libc.prlimit(target["process"], 0, none, None)) == 0


def pin_process(target: dict[str, Any]) -> Any:
    only_first = ctypes.c_ulong(1)
    return must(libc.sched_setaffinity(target["process"], 8, ctypes.byref(only_first))) == 0


def slow_process(target: dict[str, Any]) -> Any:
    os.setpriority(os.PRIO_PROCESS, target["process"], 19)
    return True


def outlive_the_grader(_: dict[str, Any]) -> Any:
    return must(libc.prctl(1, 0, 0, 0, 0)) == 0


def be_traceable(_: dict[str, Any]) -> Any:
    return must(libc.prctl(4, 1, 0, 0, 0)) == 0


def leave_the_session(_: dict[str, Any]) -> Any:
    child = os.fork()
    if child == 0:
        os.setsid()
        os._exit(0)
    return os.waitpid(child, 0)[1] == 0


def fork(_: dict[str, Any]) -> Any:
    child = os.fork()
    if child == 0:
        os._exit(0)
    return os.waitpid(child, 0)[1] == 0


def write_later_from_a_child(target: dict[str, Any]) -> Any:
    child = os.fork()
    if child == 0:
        os.setsid()
        with open(target["results"], "w", encoding="utf-8") as file:
            file.write('{"points": 100}')
        os._exit(0)
    return os.waitpid(child, 0)[1] == 0


def fork_by_number(_: dict[str, Any]) -> Any:
    child = libc.syscall(*{"x86_64": (57,), "aarch64": (220, 17)}[MACHINE])
    if child == 0:
        libc._exit(0)
    return must(child)


def clone3(_: dict[str, Any]) -> Any:
    arguments = (ctypes.c_uint64 * 11)()
    arguments[4] = 17
    child = libc.syscall(435, arguments, 88)
    if child == 0:
        libc._exit(0)
    return must(child)


def start_thread(_: dict[str, Any]) -> Any:
    sys.modules["_thread"].start_new_thread(int, ())
    return True


def run_program(_: dict[str, Any]) -> Any:
    child = os.fork()
    if child == 0:
        os.execv("/bin/true", ["true"])
    return os.waitpid(child, 0)[1] == 0


def run_program_in_place(_: dict[str, Any]) -> Any:
    os.execve(sys.executable, [sys.executable, "-c", ""], {})


def tcp(target: dict[str, Any]) -> Any:
    number = must(libc.socket(INET, STREAM, 0))
    return must(libc.connect(number, ipv4(target["tcp"]), 16)) == 0


def udp(target: dict[str, Any]) -> Any:
    number = must(libc.socket(INET, DATAGRAM, 0))
    return must(libc.sendto(number, b"x", 1, 0, ipv4(target["udp"]), 16))


def listen(_: dict[str, Any]) -> Any:
    number = must(libc.socket(INET, STREAM, 0))
    must(libc.bind(number, ipv4(0), 16))
    return must(libc.listen(number, 1)) == 0


def unix_socket(target: dict[str, Any]) -> Any:
    address = local(target["unix"])
    number = must(libc.socket(UNIX, STREAM, 0))
    return must(libc.connect(number, address, len(address))) == 0


def abstract_socket(target: dict[str, Any]) -> Any:
    address = local("\0" + target["abstract"])[:-1]
    number = must(libc.socket(UNIX, STREAM, 0))
    return must(libc.connect(number, address, len(address))) == 0


def netlink(_: dict[str, Any]) -> Any:
    return must(libc.socket(NETLINK, RAW, 0))


def packets(_: dict[str, Any]) -> Any:
    return must(libc.socket(PACKET, RAW, 0))


def socket_pair(_: dict[str, Any]) -> Any:
    return must(libc.socketpair(UNIX, STREAM, 0, (ctypes.c_int * 2)())) == 0


def write_file(target: dict[str, Any]) -> Any:
    with open(target["results"], "w", encoding="utf-8") as file:
        return file.write('{"points": 100}')


def make_file(target: dict[str, Any]) -> Any:
    return os.open(target["folder"] + "/new", os.O_CREAT | os.O_WRONLY)


def make_hidden_file(target: dict[str, Any]) -> Any:
    return os.open(target["folder"], os.O_TMPFILE | os.O_WRONLY)


def remove_file(target: dict[str, Any]) -> Any:
    os.unlink(target["results"])
    return True


def rename_file(target: dict[str, Any]) -> Any:
    os.rename(target["results"], target["solution"])
    return True


def truncate_file(target: dict[str, Any]) -> Any:
    os.truncate(target["results"], 0)
    return True


def link_file(target: dict[str, Any]) -> Any:
    os.link(target["solution"], target["folder"] + "/hard")
    return True


def symlink_file(target: dict[str, Any]) -> Any:
    os.symlink(target["solution"], target["folder"] + "/soft")
    return True


def make_folder(target: dict[str, Any]) -> Any:
    os.mkdir(target["folder"] + "/folder")
    return True


def make_fifo(target: dict[str, Any]) -> Any:
    os.mkfifo(target["folder"] + "/fifo")
    return True


def change_mode(target: dict[str, Any]) -> Any:
    os.chmod(target["results"], 0o777)
    return True


def change_owner(target: dict[str, Any]) -> Any:
    os.chown(target["results"], os.getuid(), os.getgid())
    return True


def change_time(target: dict[str, Any]) -> Any:
    os.utime(target["results"], (0, 0))
    return True


def change_attribute(target: dict[str, Any]) -> Any:
    os.setxattr(target["results"], "user.points", b"100")
    return True


def map_memory_file(_: dict[str, Any]) -> Any:
    return must(libc.memfd_create(b"hidden", 0))


def new_user_namespace(_: dict[str, Any]) -> Any:
    return must(libc.unshare(NEW_USER)) == 0


def new_network(_: dict[str, Any]) -> Any:
    return must(libc.unshare(NEW_NET)) == 0


def change_root(target: dict[str, Any]) -> Any:
    os.chroot(target["folder"])
    return True


def become_root(_: dict[str, Any]) -> Any:
    os.setresuid(0, 0, 0)
    return True


def change_group(_: dict[str, Any]) -> Any:
    os.setgroups([0])
    return True


def handle_page_faults(_: dict[str, Any]) -> Any:
    return syscall({"x86_64": 323, "aarch64": 282}[MACHINE], 1)


def count_events(_: dict[str, Any]) -> Any:
    attributes = ctypes.create_string_buffer(b"\1\0\0\0\x70\0\0\0", 112)
    return syscall({"x86_64": 298, "aarch64": 241}[MACHINE], attributes, 0, -1, -1, 0)


def load_bpf(_: dict[str, Any]) -> Any:
    attributes = ctypes.create_string_buffer(b"\2\0\0\0\4\0\0\0\4\0\0\0\1\0\0\0", 72)
    return syscall({"x86_64": 321, "aarch64": 280}[MACHINE], 0, attributes, 72)


def reopen_own_pipe(_: dict[str, Any]) -> Any:
    return os.open("/proc/self/fd/3", os.O_WRONLY)


def raise_own_limits(_: dict[str, Any]) -> Any:
    some = (ctypes.c_ulong * 2)(1 << 20, 1 << 20)
    return must(libc.prlimit(0, 1, some, None)) == 0


def old_system_calls(_: dict[str, Any]) -> Any:
    """Ask for the process id through the 32-bit gate, int 0x80: 20 means getpid there."""
    libc.mmap.restype = ctypes.c_void_p
    code = libc.mmap(None, ctypes.c_size_t(4096), 7, 0x22, -1, ctypes.c_long(0))
    ctypes.memmove(code, bytes.fromhex("b814000000cd80c3"), 8)  # mov eax, 20; int 0x80; ret
    return ctypes.CFUNCTYPE(ctypes.c_int)(code)() == os.getpid()


def x32_system_calls(_: dict[str, Any]) -> Any:
    return syscall(0x40000000 + 39) == os.getpid()


def type_into_the_terminal(_: dict[str, Any]) -> Any:
    return must(libc.ioctl(0, 0x5412, b"x")) == 0


def grow_a_pipe(_: dict[str, Any]) -> Any:
    return must(libc.fcntl(1, 1031, 1 << 20))
