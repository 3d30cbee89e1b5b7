"""Sandboxes that the tests of this folder share, and what they need to know about workers."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from grader.sandbox import Answer, Layers, Limits, Sandbox, Worker

ATTACKS = Path(__file__).parent / "attacks"

if sys.platform != "linux":
    collect_ignore_glob = [
        "test_*.py"
    ]  # the full wall is Linux'; elsewhere see grader.sandbox.spawn


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Sandbox]:
    """Return a sandbox with every layer that there is."""
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture(scope="session")
def bare() -> Iterator[Sandbox]:
    """Return a sandbox without the wall: shows that attacks would work."""
    with Sandbox(Layers(unprivileged=False, seccomp=False, landlock=False)) as sandbox:
        yield sandbox


@pytest.fixture
def run(sandbox: Sandbox) -> Callable[..., Answer]:
    """Return a function that loads a source and calls its function `attack` or `f`."""

    def call(source: str, *args: object, function: str = "f", **limits: float) -> Answer:
        with student(sandbox, source, **limits) as worker:
            assert worker.loaded.error is None, worker.loaded
            return worker.call(function, args)  # type: ignore[arg-type]  # tests send values

    return call


def student(sandbox: Sandbox, source: str, **limits: float) -> Worker:
    """Return a worker with this source in it."""
    return sandbox.worker(source.encode(), "student.py", limits=Limits(**limits))  # type: ignore[arg-type]  # names of limits
