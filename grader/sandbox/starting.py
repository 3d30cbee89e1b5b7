"""Which launcher suits this system."""

import sys

from grader.sandbox.launch import Launcher
from grader.sandbox.nursery import Nursery
from grader.sandbox.spawn import Spawner


def launcher() -> Launcher:
    """Return a fresh launcher: a zygote on Linux; elsewhere forking with NumPy loaded is unsafe.

    Raises:
        SandboxError: It does not start.
    """
    return Nursery() if sys.platform == "linux" else Spawner()
