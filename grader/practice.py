"""What a student does with a folder of exercises: begin, check, ask for a hint, see the way left."""

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from grader.errors import SubmissionError
from grader.exercise import Hint, Pack
from grader.grading import Grader
from grader.progress import Progress, Step, digest
from grader.report import ExerciseResult, Report
from grader.sandbox import Sandbox
from grader.seeds import PUBLIC_SEED
from grader.submission import Source, read_submission

USUAL_FOLDER = "exercises"


def begin(pack: Pack, folder: Path) -> tuple[int, int]:
    """Copy every starter and README that is not there yet.

    Args:
        pack: the exercises.
        folder: the student's folder; made at need.

    Returns:
        How many files were written, and how many were there already and were left alone.

    Raises:
        SubmissionError: the folder cannot be written to.
    """
    written = kept = 0
    for exercise in pack:
        target = folder / exercise.name
        for file in ("README.md", exercise.file_name):
            is_new = _copy(exercise.read(file), target / file)
            written += is_new
            kept += not is_new
    return written, kept


def _copy(content: bytes, path: Path) -> bool:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(content)
    except (FileExistsError, NotADirectoryError):
        if path.parent.is_dir():
            return False
        raise SubmissionError(f"{_no_folder(path)} is no folder: choose another") from None
    except OSError as error:
        raise SubmissionError(f"{path} cannot be written: {error.strerror}") from error
    return True


def _no_folder(path: Path) -> Path:
    """Return the uppermost folder above a path that is a file or a link to nothing."""
    above = (one for one in reversed(path.parents) if os.path.lexists(one) and not one.is_dir())
    return next(above, path.parent)


def find_folder(pack: Pack, given: Path | None) -> Path:
    """Return the folder that holds the student's exercises.

    Args:
        pack: the exercises.
        given: the folder that was asked for; else the current one, the one above it if this is an
            exercise's own, or `exercises` in it.

    Raises:
        SubmissionError: no exercise is there, or only its author's files are.
    """
    here = given or Path()
    above = Path("..")
    is_own = here.resolve().name in pack.names  # its one file would pass for a flat submission
    usual = [above] if is_own else [here, here / USUAL_FOLDER, above]
    candidates = [here] if given else usual
    for folder in candidates:
        if any((folder / name / "checks.py").exists() for name in pack.names):
            raise SubmissionError(
                f"{folder.resolve()} is what exercises are made from: `grader init DIR` makes a"
                " folder to work in"
            )
        if any((folder / name).is_dir() for name in pack.names):
            return folder
        if folder != above and any(_is_flat(name, folder) for name in pack.names):
            return folder
    raise SubmissionError(f"there is no exercise in {here.resolve()}: `grader init` makes them")


def _is_flat(name: str, folder: Path) -> bool:
    return (folder / f"{name.split('_', 1)[1]}.py").is_file()


def check(
    pack: Pack,
    sandbox: Sandbox,
    folder: Path,
    names: Sequence[str],
    done: Callable[[ExerciseResult], None] = lambda _: None,
    seed: str = PUBLIC_SEED,
) -> Report:
    """Check exercises on public probes, and remember how far they are.

    Args:
        pack: the exercises.
        sandbox: where the student's code runs.
        folder: the student's folder.
        names: which exercises, by their full names.
        done: is told of each exercise as it is finished.
        seed: what the probes are drawn from.
    """
    submission = read_submission(folder)
    report = Grader(pack, sandbox, seed).grade(submission, names, done)
    progress = Progress.of(folder)
    for result in report.exercises:
        found = submission.find(pack[result.name].file_name, result.name)
        progress.record(result, found.content if isinstance(found, Source) else None)
    with suppress(SubmissionError):  # a folder that is closed to us is checked all the same
        progress.save()
    return report


def next_hint(pack: Pack, folder: Path, name: str) -> tuple[Hint, int, int]:
    """Return the next hint of an exercise, its number from 1, and how many there are.

    The last hint is given again when it was read already.
    """
    hints = pack[name].hints
    if not hints:
        raise SubmissionError(f"{name} has no hints")
    progress = Progress.of(folder)
    step = progress.step(name)
    step.hints = min(step.hints + 1, len(hints))
    progress.save()
    return hints[step.hints - 1], step.hints, len(hints)


def standing(pack: Pack, folder: Path) -> list[tuple[str, Step, bool]]:
    """Return for each exercise what is remembered, and whether its file changed since."""
    submission, progress = read_submission(folder), Progress.of(folder)
    rows = []
    for name in pack.names:
        found = submission.find(pack[name].file_name, name)
        step = progress.step(name)
        now = digest(found.content if isinstance(found, Source) else None)
        rows.append((name, step, bool(step.outcome) and now != step.digest))
    return rows


def next_open(pack: Pack, folder: Path) -> str | None:
    """Return the first exercise that is not known to be passed."""
    rows = standing(pack, folder)
    return next((name for name, step, _ in rows if step.outcome != "passed"), None)
