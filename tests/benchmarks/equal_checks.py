"""Our own checks written out for other graders: the same calls, the same values expected.

A folder is filled with a submission that is right everywhere, `equal.py` with every call of every
check and what it should return, a pytest file, and otter-grader's test files.
"""

from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent
from typing import Any

import numpy as np

from grader.evidence import draw_probes
from grader.exercise import Pack, load_pack
from grader.places import own_pack
from grader.seeds import PUBLIC_SEED
from grader.trials import Gave, attempt
from grader.values import Generator

N_EXERCISES = 14
"""The capstone trains a network for seconds; it would hide what grading itself takes."""

_EQUAL = """
import importlib
from numpy import array, inf, nan, random, testing

def same(given, expected):
    if isinstance(expected, (list, tuple)):
        assert len(given) == len(expected)
        for pair in zip(given, expected):
            same(*pair)
    elif isinstance(expected, dict):
        assert given.keys() == expected.keys()
        for key in expected:
            same(given[key], expected[key])
    elif isinstance(expected, (str, type(None))):
        assert given == expected
    else:
        testing.assert_allclose(given, expected, rtol=1e-7, atol=1e-9)

def check(name):
    module, function, calls = CHECKS[name]
    student = getattr(importlib.import_module(module), function)
    for arguments, expected in calls:
        same(student(*arguments), expected)

"""
_PYTEST = """
import pytest
from equal import CHECKS, check

@pytest.mark.parametrize("name", CHECKS)
def test(name):
    check(name)
"""
_OTTER_HEAD = """
import sys
sys.path.insert(0, {folder!r})
from equal import check
from otter.test_files import test_case

OK_FORMAT = False
name = {exercise!r}
"""
_OTTER_CASE = """
@test_case(points={points}, name={check!r})
def test_{number}():
    check({check!r})
"""


def pack() -> Pack:
    """Return our own exercises."""
    return load_pack(own_pack())


def names() -> tuple[str, ...]:
    """Return the names of the exercises that are graded."""
    return pack().names[:N_EXERCISES]


def check_names() -> list[str]:
    """Return the names that `equal.check` knows."""
    return [f"{exercise}/{check.name}" for exercise in names() for check in pack()[exercise].checks]


def write_submission(folder: Path) -> None:
    """Fill a folder with our own solutions."""
    for name in names():
        exercise = pack()[name]
        (folder / exercise.file_name).write_bytes((exercise.folder / "solution.py").read_bytes())


def write_equal_checks(folder: Path) -> None:
    """Put `equal.py` and the pytest file beside a submission."""
    lines = [f"    {name!r}: {written}," for name, written in _written_checks()]
    table = "\n".join(["CHECKS = {", *lines, "}", ""])
    (folder / "equal.py").write_text(_EQUAL + table, encoding="utf-8")
    (folder / "test_equal.py").write_text(_PYTEST, encoding="utf-8")


def write_otter_tests(folder: Path, checks: Path) -> None:
    """Fill a folder with otter-grader's test files.

    Args:
        folder: an empty one.
        checks: where `equal.py` is.
    """
    for name in names():
        head = dedent(_OTTER_HEAD).format(folder=str(checks), exercise=name)
        cases = [
            _OTTER_CASE.format(points=check.points, check=f"{name}/{check.name}", number=number)
            for number, check in enumerate(pack()[name].checks)
        ]
        (folder / f"{name}.py").write_text(head + "".join(cases), encoding="utf-8")


def _written_checks() -> Iterator[tuple[str, str]]:
    for name in names():
        exercise = pack()[name]
        for check in exercise.checks:
            calls = []
            for probe in draw_probes(check, PUBLIC_SEED, name):
                for arguments in probe.calls:
                    right = attempt(exercise.solution[check.function], arguments)
                    assert isinstance(right, Gave), f"{name}/{check.name}: the solution fails"
                    calls.append(f"({_written(list(arguments))}, {_written(right.value)})")
            yield (
                f"{name}/{check.name}",
                f"({exercise.module!r}, {check.function!r}, [{', '.join(calls)}])",
            )


def _written(value: Any) -> str:
    """Return a value as Python's source."""
    if isinstance(value, Generator):
        return f"random.default_rng({value.seed})"
    if isinstance(value, list | tuple):
        items = "".join(f"{_written(one)}, " for one in value)
        return f"[{items}]" if isinstance(value, list) else f"({items})"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key!r}: {_written(one)}' for key, one in value.items())}}}"
    if isinstance(value, np.ndarray):
        return f"array({value.tolist()!r}, {str(value.dtype)!r}).reshape({value.shape})"
    return repr(value.item() if isinstance(value, np.generic) else value)
