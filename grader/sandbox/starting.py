"""Which launcher suits this system."""

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from grader.sandbox.launch import Launcher


def launcher() -> "Launcher":
    """Return a fresh launcher: a zygote on Linux; elsewhere forking with NumPy loaded is unsafe.

    Raises:
        SandboxError: It does not start.
    """
    if sys.platform != "linux":
        from grader.sandbox.spawn import Spawner  # noqa: PLC0415 - either of the two is loaded

        return Spawner()
    from grader.sandbox.nursery import Nursery  # noqa: PLC0415 - as above

    return Nursery()
