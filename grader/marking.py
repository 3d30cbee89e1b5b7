"""What a teacher does with a submission: grade it on secret inputs, and hand out a report."""

import os
import stat
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import cast

import click

from grader.errors import OutputError, SubmissionError
from grader.exercise import Pack
from grader.grading import Grader
from grader.progress import write_whole
from grader.report import Feedback, Report, limited
from grader.sandbox import Sandbox
from grader.seeds import PUBLIC_SEED
from grader.submission import read_submission


def mark(
    pack: Pack, sandbox: Sandbox, folder: Path, names: Sequence[str] | None, seed: str | None
) -> Report:
    """Grade a submission.

    Args:
        pack: the exercises.
        sandbox: where the student's code runs.
        folder: the submission.
        names: which exercises, or None for all.
        seed: the secret seed, or None for the public probes.
    """
    grader = Grader(pack, sandbox, seed or PUBLIC_SEED, is_secret=seed is not None)
    return grader.grade(read_submission(folder), names)


def claim(output: Path) -> None:
    """See that a report can be written here, before an hour of work is done for it.

    The report of an earlier run is removed, so that it is never taken for this one's.

    Raises:
        SubmissionError: there is no folder for it, or something else than a file in its place.
    """
    try:
        if not stat.S_ISREG(output.lstat().st_mode):
            raise SubmissionError(
                f"{output} is no ordinary file: leave --output out to write to standard output"
            )
        output.unlink()
    except FileNotFoundError:
        if not os.access(output.parent, os.W_OK | os.X_OK):
            raise SubmissionError(
                f"{output.parent} is no folder that can be written to: make it first"
            ) from None
    except OSError as error:
        raise SubmissionError(f"{output} cannot be replaced: {error.strerror}") from error


def as_form(form: str, report: Report, feedback: str, *, colour: bool = False) -> str:
    """Return a report in one of FORMS.

    Args:
        form: the name of the form.
        report: the report.
        feedback: how much of it may be seen: "full", "actual" or "none".
        colour: whether text may be coloured.
    """
    return FORMS[form](limited(report, cast("Feedback", feedback)), colour)


def deliver(text: str, output: Path | None) -> None:
    """Write a report to a file, or to standard output; call it when all student code is dead.

    Raises:
        OutputError: it cannot be written.
    """
    try:
        if output is not None:
            write_whole(output, text)
        else:
            click.echo(text, nl=False)
    except SubmissionError as error:
        raise OutputError(str(error)) from error
    except OSError as error:
        raise OutputError(f"the report cannot be printed: {error.strerror}") from error


def _text(report: Report, *, colour: bool) -> str:
    from grader.formats.text import as_text, page  # noqa: PLC0415 - of four forms mostly one is asked

    return as_text(page(report, every=True), colour=colour)


def _json(report: Report) -> str:
    from grader.formats.json import to_json  # noqa: PLC0415 - as above

    return to_json(report)


def _junit(report: Report) -> str:
    from grader.formats.junit import to_junit  # noqa: PLC0415 - as above

    return to_junit(report)


def _markdown(report: Report) -> str:
    from grader.formats.markdown import to_markdown  # noqa: PLC0415 - as above

    return to_markdown(report)


FORMS: Mapping[str, Callable[[Report, bool], str]] = {
    "text": lambda report, colour: _text(report, colour=colour),
    "json": lambda report, _: _json(report),
    "junit": lambda report, _: _junit(report),
    "markdown": lambda report, _: _markdown(report),
}
