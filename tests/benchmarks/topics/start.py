"""From the command to the first frame, to the first digit read, and to the help."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter

from tests.benchmarks.figures import (
    Contender,
    Figure,
    Reading,
    Run,
    at_most,
    at_most_more,
    at_most_times,
    timed,
)
from tests.benchmarks.processes import peak_bytes
from tests.benchmarks.programs import program
from tests.tui.output.link import Line

EXPLORE = ["-m", "nnviz", "--data", "handwriting"]
TEXTUAL_HELLO = """
from textual.app import App
from textual.widgets import Static

class Hello(App):
    def compose(self):
        yield Static("hello")

Hello().run()
"""
CLICK_HELLO = """
import click

@click.command()
def hello():
    pass

hello(["--help"])
"""
_OPENING = (b"opening",)
_READ = (b"pixels", b"784-128-64-10", b"Misread")
"""Of the flow, of the line above it, of the keys below."""


def figures(quick: bool) -> Iterator[Figure]:
    """Yield what it takes to start."""
    rounds = 5 if quick else 15
    yield _until_painted("Explore's first frame", _OPENING, rounds, goal=True)
    yield _until_painted("Explore with a digit read", _READ, rounds, goal=False)
    for name in ("nnviz", "grader"):
        yield _help(name, rounds)
    yield Figure(
        title="memory of Explore, a digit read and flowing",
        ours=Contender("nnviz", explore_memory),
        goals=(at_most(200e6, "B"),),
        unit="B",
    )


def _until_painted(title: str, words: tuple[bytes, ...], rounds: int, *, goal: bool) -> Figure:
    group = "a Textual hello-world"
    return Figure(
        title=title,
        ours=Contender("nnviz", lambda: painted(EXPLORE, words)),
        peers=(
            Contender(
                "Textual hello-world",
                lambda: painted(["-c", TEXTUAL_HELLO], (b"hello",)),
                group=group,
            ),
        ),
        goals=(at_most_times(1.35, group),) if goal else (),
        limit="the command line's own imports, and asking the terminal what it can show",
        rounds=rounds,
    )


def _help(name: str, rounds: int) -> Figure:
    group = "a click hello-world's help"
    return Figure(
        title=f"{name} --help",
        ours=Contender(name, lambda: timed(_python("-m", name, "--help"))),
        peers=(
            Contender("click hello-world", lambda: timed(_python("-c", CLICK_HELLO)), group=group),
        ),
        goals=(at_most_more(0.06, group),),
        rounds=rounds,
    )


def _python(*arguments: str) -> Callable[[], object]:
    argv = [sys.executable, *arguments]
    return lambda: subprocess.run(argv, check=True, stdout=subprocess.DEVNULL)


@contextmanager
def painted(arguments: list[str], words: tuple[bytes, ...]) -> Iterator[Run]:
    """Give a run that starts a program and waits until the terminal got all these words."""

    def run() -> Reading:
        began = perf_counter()
        with program(arguments) as line:
            _await(line, words)
            return Reading(perf_counter() - began)

    yield run


@contextmanager
def explore_memory() -> Iterator[Run]:
    """Give a run that lets a digit flow through the network once."""

    def run() -> Reading:
        with program(EXPLORE) as line:
            _await(line, _READ)
            line.run(3.0)
            return Reading(peak_bytes(line.process.pid))

    yield run


def _await(line: Line, words: tuple[bytes, ...]) -> None:
    line.run_until(lambda: all(word in line.raw for word in words))
