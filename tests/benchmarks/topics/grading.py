"""One right submission of fourteen exercises, graded by us and by what courses use."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from grader.grading import Grader
from grader.sandbox import Sandbox
from grader.submission import read_submission
from tests.benchmarks.equal_checks import (
    N_EXERCISES,
    check_names,
    names,
    pack,
    write_equal_checks,
    write_otter_tests,
    write_submission,
)
from tests.benchmarks.figures import (
    Contender,
    ContenderError,
    Figure,
    Reading,
    Run,
    at_most,
    times_as_fast,
)
from tests.benchmarks.processes import peak_bytes
from tests.benchmarks.workers import in_child

PYTEST = "pytest in one unprotected process"
OTTER = "otter-grader without a container"
_NUMBERS = tuple(str(number) for number in range(1, N_EXERCISES + 1))
_ROOT = Path(__file__).parents[3]

_OTTER_ARCHIVE = """
from otter.generate import main
main(tests_dir="otter_tests", output_path="autograder.zip", no_environment=True)
"""
_OTTER_GRADE = """
from otter.api import grade_submission
found = grade_submission("submission.py", "autograder.zip", quiet=True)
assert found.total == found.possible > 0, f"{found.total} of {found.possible} points"
"""
_CHECK = "import sys; from equal import check; check(sys.argv[1])"
_NO_PLUGINS = {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
"""Pytest is quicker without what else is installed here."""
_UNSET = {"PYTHONDONTWRITEBYTECODE"}
"""What is installed is compiled once; where this is set, a checkout is compiled again by each run."""
_PYTEST_OPTIONS = (*("-q", "-p", "no:cacheprovider", "--rootdir=."), "--config-file=/dev/null")


def figures(quick: bool) -> Iterator[Figure]:
    """Yield what grading takes."""
    del quick
    yield _one_submission()
    yield _next_submission()
    yield _check("grader check of one exercise", ("06",), 0.4)
    yield _check("grader check of fourteen exercises", _NUMBERS, 2.0)
    yield Figure(
        title="memory of the grader's own process",
        ours=Contender("nnviz", partial(in_prepared_child, "grading_memory")),
        goals=(at_most(80e6, "B"),),
        unit="B",
    )


def _one_submission() -> Figure:
    grade = ("-m", "grader", "grade", ".", "--exercises", ",".join(_NUMBERS))
    return Figure(
        title=f"one submission, {N_EXERCISES} exercises, from the command to the report",
        ours=_commands("nnviz", [(*grade, "--require-isolation", "none")]),
        peers=(
            _commands(PYTEST, [("-m", "pytest", *_PYTEST_OPTIONS)], group=PYTEST),
            Contender(OTTER, otter_graded, group=OTTER, needs=("otter-grader", "ipykernel")),
            _commands("a fresh process for each check", [("-c", _CHECK, n) for n in check_names()]),
        ),
        goals=(times_as_fast(4, OTTER), times_as_fast(1, PYTEST)),
        limit="two processes load NumPy; then each of sixteen workers takes 8 ms of processor time to "
        "be forked, walled in and buried",
    )


def _next_submission() -> Figure:
    return Figure(
        title=f"one more submission, {N_EXERCISES} exercises, when all is loaded",
        ours=Contender("nnviz", partial(in_prepared_child, "graded_again")),
        peers=(Contender(PYTEST, partial(in_prepared_child, "tested_again"), group=PYTEST),),
    )


def _check(title: str, exercises: tuple[str, ...], seconds: float) -> Figure:
    command = ("-m", "grader", "check", *exercises, "--dir", ".")
    return Figure(
        title=title,
        ours=_commands("nnviz", [command]),
        goals=(at_most(seconds),),
        limit="the sandbox loads NumPy, and nothing is left to do meanwhile",
    )


def _commands(name: str, commands: list[tuple[str, ...]], group: str = "") -> Contender:
    return Contender(name, partial(all_run, commands), group)


@contextmanager
def prepared_folder() -> Iterator[Path]:
    """Give a folder with the submission and checks equal to ours."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_submission(folder)
        write_equal_checks(folder)
        yield folder


@contextmanager
def in_prepared_child(function: str) -> Iterator[Run]:
    """Give a run of a function of this module, in a child, on the prepared folder."""
    with (
        prepared_folder() as folder,
        in_child(f"{__name__}:{function}", {"folder": str(folder)}, _NO_PLUGINS) as run,
    ):
        yield run


@contextmanager
def all_run(commands: list[tuple[str, ...]]) -> Iterator[Run]:
    """Give a run of Python with each of these arguments, one after the other."""
    with prepared_folder() as folder:
        yield lambda: _timed(lambda: _all_python(folder, commands))


@contextmanager
def otter_graded() -> Iterator[Run]:
    """Give a run of otter-grader on a submission whose files are all in place."""
    with prepared_folder() as folder:
        (folder / "otter_tests").mkdir()
        write_otter_tests(folder / "otter_tests", folder)
        (folder / "submission.py").write_text("import equal\n", encoding="utf-8")
        _python(folder, "-c", _OTTER_ARCHIVE)
        yield lambda: _timed(lambda: _python(folder, "-c", _OTTER_GRADE))


def graded_again(folder: str) -> Run:
    """Return a run of our engine in this process, a child; the sandbox stands already."""
    sandbox = Sandbox()
    assert sandbox.isolation

    def grade() -> None:
        report = Grader(pack(), sandbox).grade(read_submission(Path(folder)), names())
        _demand(report.exit_code == 0, "not all is right")

    return lambda: _timed(grade)


def tested_again(folder: str) -> Run:
    """Return a run of pytest in this process, a child, on modules loaded anew."""
    import pytest

    os.chdir(folder)
    own = {path.stem for path in Path().glob("*.py")}

    def test() -> None:
        for name in own & set(sys.modules):
            del sys.modules[name]
        _demand(pytest.main(list(_PYTEST_OPTIONS)) == 0, "not all is right")

    return lambda: _timed(test)


def grading_memory(folder: str) -> Run:
    """Return a run that tells the memory of this process, a child, after it has graded."""

    def run() -> Reading:
        graded_again(folder)()
        return Reading(peak_bytes())

    return run


def _demand(holds: bool, otherwise: str) -> None:
    if not holds:
        raise ContenderError(otherwise)


def _timed(function: Callable[[], object]) -> Reading:
    began = perf_counter()
    function()
    return Reading(perf_counter() - began)


def _all_python(folder: Path, commands: list[tuple[str, ...]]) -> None:
    for command in commands:
        _python(folder, *command)


def _python(folder: Path, *arguments: str) -> None:
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={key: value for key, value in os.environ.items() if key not in _UNSET} | _NO_PLUGINS,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        last = (done.stderr or done.stdout).strip().splitlines()[-1:]
        raise ContenderError(f"exit code {done.returncode}: {''.join(last)}")
