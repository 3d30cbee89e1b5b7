"""A fresh process puts itself behind the wall, one layer after the other."""

import os
import signal
import sys
from typing import Final

from grader.sandbox.inside import bpf, kernel, landlock, limiting
from grader.sandbox.inside.syscalls import HERE
from grader.sandbox.plan import Plan

REQUESTS: Final = 3
ANSWERS: Final = 4
SPARE: Final = 100  # above all descriptors in use, below the smallest usual limit of 256


def take_pipes(stdout: int, stderr: int, requests: int, answers: int) -> None:
    """Number the worker's pipes from 1, give it an empty standard input, close everything else."""
    empty, writer = os.pipe()
    os.close(writer)
    pipes = (empty, stdout, stderr, requests, answers)
    for number, pipe in enumerate(pipes):  # by way of spare numbers: a target may still be a source
        os.dup2(pipe, SPARE + number)
    for number in range(len(pipes)):
        os.dup2(SPARE + number, number, inheritable=False)
    os.closerange(len(pipes), max(os.sysconf("SC_OPEN_MAX"), 4096))


def become(user: int) -> None:
    """Change to a user and group that own nothing; every capability goes with it."""
    os.setgroups([])
    os.setresgid(user, user, user)
    os.setresuid(user, user, user)


def die_with(parent: int) -> None:
    """Have the kernel kill this process when its parent ends.

    Raises:
        ProcessLookupError: The parent has ended already.
    """
    kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        raise ProcessLookupError("the parent ended while the worker started")


def lock_down(plan: Plan, parent: int | None) -> None:
    """Put up every layer that the plan asks for.

    Args:
        plan: What is asked for.
        parent: The process to die with (Linux), or None.

    Raises:
        OSError: A layer failed. The process must not go on.
        ValueError: The same.
    """
    os.chdir("/")
    if plan.user is not None:
        become(plan.user)
    if sys.platform == "linux":
        if parent is not None:
            die_with(parent)  # after the change of user, which would undo it
        if plan.unprivileged:
            kernel.drop_capabilities()
        kernel.prctl(kernel.PR_SET_DUMPABLE, 0)
        kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
    if plan.limits:
        limiting.install(plan.memory_bytes, plan.cpu_seconds)
    if HERE is None and (plan.landlock or plan.seccomp):
        raise OSError("no Landlock and no seccomp for this system")
    if HERE is not None and plan.landlock:
        landlock.install(HERE)
    if HERE is not None and plan.seccomp:
        bpf.install(HERE, os.getpid())
