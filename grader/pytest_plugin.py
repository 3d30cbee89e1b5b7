"""Exercises as pytest items: `pytest exercises/` in a student's folder.

A front end over the same engine and sandbox as `grader check`: pytest never imports a student's
file. Each check is an item, so that -k, -x, JUnit files and xdist work as they do for tests. Only
files that lie in a folder named as their exercise are collected, and nothing is imported for it.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from grader.places import own_pack

if TYPE_CHECKING:
    from grader.report import CheckResult, ExerciseResult
    from grader.sandbox import Sandbox

FOLDER = re.compile(r"\d\d_(?P<module>[a-z][a-z0-9_]*)")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --exercises-pack and --exercises-seed."""
    group = parser.getgroup("grader", "exercises in neural networks")
    group.addoption("--exercises-pack", type=Path, help="folder of exercises to check against")
    group.addoption("--exercises-seed", default="public", help="draw inputs from this text")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "ExerciseFile | None":
    """Collect a starter or a student's file that lies in its exercise's folder."""
    named = FOLDER.fullmatch(file_path.parent.name)
    if not named or file_path.name != f"{named['module']}.py":
        return None
    pack = parent.config.getoption("--exercises-pack") or own_pack()
    if not (pack / file_path.parent.name / "checks.py").is_file():
        return None
    return ExerciseFile.from_parent(parent, path=file_path)


def pytest_unconfigure(config: pytest.Config) -> None:
    """End the sandbox."""
    sandbox = config.stash.get(SANDBOX, None)
    if sandbox is not None:
        sandbox.close()


SANDBOX = pytest.StashKey["Sandbox"]()


class ExerciseFile(pytest.File):
    """One exercise; its checks are its items."""

    def collect(self) -> Iterator["CheckItem"]:
        """Yield an item for each check, without running student code."""
        from grader.exercise import load_pack  # noqa: PLC0415  a run without exercises loads nothing

        folder = self.config.getoption("--exercises-pack") or own_pack()
        self.pack = load_pack(folder)
        for check in self.pack[self.path.parent.name].checks:
            yield CheckItem.from_parent(self, name=check.name)

    def result(self) -> "ExerciseResult":
        """Return what came of the exercise; its checks run when the first of them is asked for."""
        if not hasattr(self, "_result"):
            self._result = self._grade()
        return self._result

    def _grade(self) -> "ExerciseResult":
        from grader.grading import Grader  # noqa: PLC0415  as above
        from grader.submission import read_submission  # noqa: PLC0415  as above

        seed = self.config.getoption("--exercises-seed")
        submission = read_submission(self.path.parents[1])
        graded = Grader(self.pack, self._sandbox(), seed).grade(submission, [self.path.parent.name])
        if graded.isolation != "full":
            why = "; ".join(graded.isolation_reasons)
            self.warn(IsolationWarning(f"the checked code is not fully shut off: it {why}"))
        return graded.exercises[0]

    def _sandbox(self) -> "Sandbox":
        from grader.sandbox import Sandbox  # noqa: PLC0415  as above

        return self.config.stash.setdefault(SANDBOX, Sandbox())


class IsolationWarning(pytest.PytestWarning):
    """Student code runs less shut off than `grader grade` demands."""


class CheckItem(pytest.Item):
    """One check of one exercise."""

    def runtest(self) -> None:
        """Pass, skip, or fail with what the student is to know."""
        assert isinstance(self.parent, ExerciseFile)
        results = {check.name: check for check in self.parent.result().checks}
        result = results[self.name]
        for note in result.notes:
            self.add_report_section("call", note.kind, note.text)
        if result.outcome == "skipped":
            pytest.skip(result.message.title if result.message else "")
        if result.outcome != "passed":
            raise CheckError(result)

    def repr_failure(
        self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None
    ) -> str:
        """Return the page on a check in place of a traceback."""
        del style
        if isinstance(excinfo.value, CheckError):
            return excinfo.value.page()
        return str(excinfo.value)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Return where the item is and what it is called."""
        return self.path, None, f"{self.path.parent.name}: {self.name}"


class CheckError(Exception):
    """A check that did not pass."""

    def __init__(self, result: "CheckResult") -> None:
        super().__init__(result.message.title if result.message else result.outcome)
        self.result = result

    def page(self) -> str:
        """Return the claim and what is wrong, as text."""
        from grader.formats.text import as_text, message  # noqa: PLC0415  as above

        told = [] if self.result.message is None else list(message(self.result.message))
        return f"{self.result.claim}\n\n{as_text(*told)}"
