"""Ways out of a worker: without the wall they work, behind it none has any effect."""

import ast
import os
from collections.abc import Iterator

import pytest

from grader.sandbox import Answer, Killed, Raised, Returned, Sandbox
from tests.grader.sandbox.conftest import ATTACKS
from tests.grader.sandbox.stage import Stage

REFUSED_ANYWAY = {
    "import_from_loaded",  # a worker has forgotten how to import, wall or not
    "import_grader",
    "raise_own_limits",  # where root itself may not
    "type_into_the_terminal",  # there is none
    "x32_system_calls",  # most kernels have no such table
    "old_system_calls",
    "kernel_log",
    "io_uring",
    "load_bpf",
    "count_events",
}
"""What fails without the wall too, here or on some kernels, and so proves little."""
HARMLESS = {"own_environment", "inherited_descriptors"}
"""These may return: what they find is empty."""


def attacks(table: str) -> list[str]:
    """Return the names of the attacks in a file."""
    tree = ast.parse((ATTACKS / f"{table}.py").read_bytes())
    names = [node.name for node in tree.body if isinstance(node, ast.FunctionDef)]
    return [name for name in names if not name.startswith("_")]


ROUTES = [(table, name) for table in ("reading", "escaping") for name in attacks(table)]


def attempt(sandbox: Sandbox, stage: Stage, table: str, name: str) -> Answer:
    """Run one attack on a stage."""
    kit = {"kit": (ATTACKS / "kit.py").read_bytes()}
    source = (ATTACKS / f"{table}.py").read_bytes()
    with sandbox.worker(source, f"{table}.py", modules=kit) as worker:
        assert worker.loaded.error is None, worker.loaded
        return worker.call(name, [stage.target])


@pytest.fixture
def stage() -> Iterator[Stage]:
    with Stage() as stage:
        yield stage


@pytest.mark.parametrize(("table", "name"), ROUTES)
def test_behind_the_wall_it_has_no_effect(
    sandbox: Sandbox, stage: Stage, table: str, name: str
) -> None:
    answer = attempt(sandbox, stage, table, name)
    assert not stage.harm(repr(answer))
    if name in HARMLESS:
        assert isinstance(answer, Returned)
        assert answer.value == []
    else:
        assert isinstance(answer, Raised | Killed), answer


def works(sandbox: Sandbox, table: str, name: str) -> bool:
    """Say whether an attack achieves something."""
    with Stage() as stage:
        answer = attempt(sandbox, stage, table, name)
        replaced = isinstance(answer, Killed) and answer.reason == "exit"
        found = isinstance(answer, Returned) and answer.value
        return bool(stage.harm(repr(answer)) or replaced or found)


@pytest.mark.skipif(os.getuid() != 0, reason="what works without the wall depends on the user")
def test_without_the_wall_they_work(bare: Sandbox) -> None:
    failed = {name for table, name in ROUTES if not works(bare, table, name)}
    assert failed - HARMLESS <= REFUSED_ANYWAY
