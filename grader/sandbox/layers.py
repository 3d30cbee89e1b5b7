"""The layers of the wall, and which of them this machine can put up."""

import os
import secrets
from pathlib import Path
from typing import Final

from grader.frozen import frozen
from grader.sandbox.inside import bpf, landlock
from grader.sandbox.inside.syscalls import HERE

SPARE_USERS: Final = range(61184, 65520)  # systemd keeps these for users that exist only while used
CAP_SETGID, CAP_SETUID = 6, 7


@frozen
class Layers:
    """Which layers a worker is asked to put up; one that fails is a worker that never starts.

    Attributes:
        limits: Resource limits.
        unprivileged: Every capability is given up; only root has any.
        seccomp: The allowlist of system calls: the layer that matters most.
        landlock: No files, no TCP, no signals outside (Linux from 5.13; more from 6.7 and 6.12).
        user: Each worker as a user of its own, where the grader runs as root.
    """

    limits: bool = True
    unprivileged: bool = True
    seccomp: bool = True
    landlock: bool = True
    user: bool = False

    @classmethod
    def available(cls) -> "Layers":
        """Return all layers that this machine offers."""
        return cls(
            seccomp=HERE is not None and bpf.available(HERE),
            landlock=HERE is not None and landlock.abi(HERE) > 0,
            user=can_change_user(),
        )


def can_change_user() -> bool:
    """Say whether a worker can become one of the spare users: root's capabilities, users mapped."""
    if HERE is None or os.geteuid() != 0:
        return False
    status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    held = int(status.partition("CapEff:")[2].split(maxsplit=1)[0], 16)
    needed = 1 << CAP_SETUID | 1 << CAP_SETGID
    return held & needed == needed and all(
        _mapped(f"/proc/self/{kind}_map") for kind in ("uid", "gid")
    )


def _mapped(table: str) -> bool:
    """Say whether one line of a user namespace's map covers all spare users."""
    rows = [line.split() for line in Path(table).read_text(encoding="ascii").splitlines()]
    return any(
        int(first) <= SPARE_USERS.start and SPARE_USERS.stop <= int(first) + int(count)
        for first, _, count in rows
    )


def spare_user() -> int:
    """Return a user id that no account has."""
    return SPARE_USERS.start + secrets.randbelow(len(SPARE_USERS))
