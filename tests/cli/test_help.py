import json
import subprocess
import sys
import time

import pytest

from nnviz import __version__
from nnviz.cli import EXIT_CODES, SUMMARIES
from tests.cli.conftest import REPOSITORY, Command

COMMANDS = [[name] for name in SUMMARIES] + [["data", name] for name in ("list", "fetch", "path")]
HEAVY = {"numpy", "numba", "scipy", "textual", "rich", "pooch", "safetensors"}
LOADED = "import sys, json; from nnviz.cli import run; run({}); print(json.dumps([*sys.modules]))"


def loaded_by(*arguments: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", LOADED.format(list(arguments))],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


@pytest.mark.parametrize("command", [[], *COMMANDS], ids=" ".join)
def test_help_loads_nothing_heavy(command: list[str]) -> None:
    assert not HEAVY & loaded_by(*command, "--help")


def test_the_list_of_commands_imports_none_of_them() -> None:
    ours = {name for name in loaded_by("--help") if name.startswith("nnviz")}
    assert ours == {"nnviz", "nnviz.cli", "nnviz.errors"}


def test_help_costs_little_more_than_click() -> None:
    def seconds(*arguments: str) -> float:
        start = time.perf_counter()
        subprocess.run(
            [sys.executable, *arguments], cwd=REPOSITORY, capture_output=True, check=True
        )
        return time.perf_counter() - start

    ours = min(seconds("-m", "nnviz", "--help") for _ in range(5))
    bare = min(seconds("-c", "import click") for _ in range(5))
    assert ours - bare < 0.06


@pytest.mark.parametrize("command", [[], *COMMANDS], ids=" ".join)
def test_every_help_says_what_the_exit_codes_mean(nnviz: Command, command: list[str]) -> None:
    done = nnviz(*command, "--help")
    assert done.code == 0
    assert EXIT_CODES in " ".join(done.out.split())
    assert not done.err


@pytest.mark.parametrize("name", SUMMARIES)
def test_the_list_of_commands_and_their_own_help_agree(nnviz: Command, name: str) -> None:
    assert f"  {name}" in nnviz("--help").out
    assert f"Usage: nnviz {name}" in nnviz(name, "-h").out


def test_version(nnviz: Command) -> None:
    assert nnviz("--version").out == f"nnviz {__version__}\n"


def test_the_module_is_the_command(program: Command) -> None:
    done = program("--version")
    assert (done.code, done.out) == (0, f"nnviz {__version__}\n")
