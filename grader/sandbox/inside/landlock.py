"""Landlock with no rule at all: no file, no TCP port, no signal and no abstract socket outside."""

import os
import struct
from typing import Final

from grader.sandbox.inside.kernel import syscall
from grader.sandbox.inside.syscalls import INSTALLING, Architecture

VERSION: Final = 1  # asks for the ABI in place of a ruleset
# Rights of linux/landlock.h that each ABI knows; REFER, TRUNCATE and IOCTL_DEV came one by one.
FILE_RIGHTS: Final = {1: 0x1FFF, 2: 0x3FFF, 3: 0x7FFF, 4: 0x7FFF, 5: 0xFFFF}
TCP_BIND_AND_CONNECT: Final = 3
SCOPE_ABSTRACT_SOCKETS_AND_SIGNALS: Final = 3


def abi(architecture: Architecture) -> int:
    """Return the version of Landlock that the kernel offers, 0 for none."""
    number = architecture.number(INSTALLING, "landlock_create_ruleset")
    try:
        return syscall(number, None, 0, VERSION)
    except OSError:
        return 0


def ruleset(version: int) -> bytes:
    """Return `struct landlock_ruleset_attr` that handles all this version knows."""
    files = FILE_RIGHTS[min(version, max(FILE_RIGHTS))]
    ports = TCP_BIND_AND_CONNECT if version >= 4 else 0
    scopes = SCOPE_ABSTRACT_SOCKETS_AND_SIGNALS if version >= 6 else 0
    return struct.pack("=QQQ", files, ports, scopes)


def install(architecture: Architecture) -> None:
    """Deny this thread all that Landlock can deny. There is no way back.

    Raises:
        OSError: The kernel refused it, or has no Landlock.
    """
    attributes = ruleset(max(1, abi(architecture)))
    create = architecture.number(INSTALLING, "landlock_create_ruleset")
    rules = syscall(create, attributes, len(attributes), 0)
    try:
        syscall(architecture.number(INSTALLING, "landlock_restrict_self"), rules, 0)
    finally:
        os.close(rules)
