"""Contenders in processes of their own, where threads, imports and memory matter.

The child is this module, run with the place of a function `module:function` and its arguments.
The function prepares and returns a run; each line on the child's stdin asks for one, and is
answered by one line of JSON. Whatever a library prints goes to stderr.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from tests.benchmarks.figures import ContenderError, Reading, Run

_ROOT = Path(__file__).parents[2]


@contextmanager
def in_child(
    place: str,
    arguments: Mapping[str, Any] | None = None,
    environment: Mapping[str, str] | None = None,
) -> Iterator[Run]:
    """Give a run that happens in one child, which lives until the end.

    Args:
        place: "module:function"; called in the child with `arguments`, it returns a run.
        arguments: JSON values by name.
        environment: more of it.

    Raises:
        ContenderError: the child ended, or the run raised it there.
    """
    with TemporaryFile("w+") as errors:
        child = subprocess.Popen(
            [sys.executable, "-m", __name__, place, json.dumps(arguments or {})],
            cwd=_ROOT,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        )
        try:
            yield lambda: _asked(child, errors)
        finally:
            child.kill()
            child.communicate()


@contextmanager
def in_fresh_child(
    place: str,
    arguments: Mapping[str, Any] | None = None,
    environment: Mapping[str, str] | None = None,
) -> Iterator[Run]:
    """Give a run that happens in a new child each time; else as `in_child`."""

    def run() -> Reading:
        with in_child(place, arguments, environment) as run_once:
            return run_once()

    yield run


def _asked(child: "subprocess.Popen[str]", errors: IO[str]) -> Reading:
    assert child.stdin is not None
    assert child.stdout is not None
    try:
        child.stdin.write("run\n")
        child.stdin.flush()
        line = child.stdout.readline()
    except BrokenPipeError:
        line = ""
    if not line:
        errors.seek(0)
        last = errors.read().strip().splitlines()[-1:]
        raise ContenderError(f"its process ended: {''.join(last) or child.wait()}")
    answer = json.loads(line)
    if "problem" in answer:
        raise ContenderError(answer["problem"])
    return Reading(answer["value"], answer["note"])


def serve() -> None:
    """Be the child."""
    place, arguments = sys.argv[1:]
    module, function = place.split(":")
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    run: Run | None = None
    for _ in sys.stdin:
        try:
            run = run or getattr(import_module(module), function)(**json.loads(arguments))
            answer: dict[str, Any] = run()._asdict()
        except ContenderError as error:
            answer = {"problem": str(error)}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


if __name__ == "__main__":
    serve()
