"""What a student's folder remembers: how far each exercise is, and which hints were read.

A file of JSON, written whole or not at all. It is a convenience: where it is damaged it starts
anew, and nothing in it counts for a grade.
"""

import json
import os
import tempfile
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

from grader.errors import SubmissionError
from grader.report import ExerciseResult
from grader.submission import read_ordinary

FILE = ".grader.json"
VERSION = 1


@dataclass
class Step:
    """What is remembered of one exercise.

    Attributes:
        outcome: of the last check, or "".
        points: of the last check.
        digest: of the file that was checked, so that a later change is seen.
        hints: how many hints were read.
    """

    outcome: str = ""
    points: int = 0
    digest: str = ""
    hints: int = 0


@dataclass
class Progress:
    """The steps by exercise name, and where they are kept."""

    folder: Path
    steps: dict[str, Step] = field(default_factory=dict)

    @classmethod
    def of(cls, folder: Path) -> "Progress":
        """Read a folder's progress; a missing or damaged file is an empty one."""
        try:
            kept = json.loads(read_ordinary(folder / FILE))
            steps = {str(name): _step(values) for name, values in kept["exercises"].items()}
        except (
            OSError,
            ArithmeticError,
            ValueError,
            TypeError,
            LookupError,
            AttributeError,
            RecursionError,
        ):
            steps = {}
        return cls(folder, steps)

    def step(self, name: str) -> Step:
        """Return the step of an exercise, made at need."""
        return self.steps.setdefault(name, Step())

    def record(self, result: ExerciseResult, content: bytes | None) -> None:
        """Remember the result of checking a file with this content."""
        step = self.step(result.name)
        step.outcome, step.points = result.outcome, result.points
        step.digest = digest(content)

    def save(self) -> None:
        """Write the file, all of it or nothing.

        Raises:
            SubmissionError: the folder cannot be written to.
        """
        steps = {name: asdict(step) for name, step in sorted(self.steps.items())}
        text = json.dumps({"version": VERSION, "exercises": steps}, indent=2) + "\n"
        write_whole(self.folder / FILE, text)


def write_whole(path: Path, text: str) -> None:
    """Write a file that is never seen half written.

    Raises:
        SubmissionError: its folder is missing, full or closed to us.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".grader-", suffix=".tmp")
        with ExitStack() as undo:
            undo.callback(os.unlink, name)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
            Path(name).chmod(0o644)
            Path(name).replace(path)
            undo.pop_all()
    except OSError as error:
        raise SubmissionError(f"{path} cannot be written: {error.strerror}") from error


def digest(content: bytes | None) -> str:
    """Return a short fingerprint of a file, "" where there is none."""
    return "" if content is None else sha256(content).hexdigest()[:16]


def _step(values: dict[str, Any]) -> Step:
    return Step(
        str(values["outcome"])[:20], int(values["points"]), str(values["digest"])[:16],
        max(int(values["hints"]), 0),
    )  # fmt: skip
