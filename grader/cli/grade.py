"""`grader grade`."""

import sys
from collections.abc import Sequence
from itertools import zip_longest
from pathlib import Path

import click

from grader.ahead import started_launcher
from grader.cli.options import FOLDER, isolation_option, pack_option
from grader.seeds import secret_seed

FORMS = ("text", "json", "junit", "markdown")


@click.command("grade")
@click.argument("submission", type=FOLDER)
@click.option("--exercises", multiple=True, help="Only these; repeat, or separate by commas.")
@click.option(
    "--seed-env",
    metavar="NAME",
    help="Environment variable that holds the secret seed; GRADER_SEED by default, if it is set.",
)
@click.option(
    "--format",
    "forms",
    type=click.Choice(FORMS),
    multiple=True,
    default=["text"],
    show_default=True,
    help="Form of the report. For several forms of one run, repeat --format and --output in pairs.",
)
@click.option(
    "--output",
    "outputs",
    type=FOLDER,
    multiple=True,
    help="Write the report to this file, whole or not at all; the last one may go without.",
)
@click.option(
    "--feedback",
    type=click.Choice(["full", "actual", "none"]),
    help="Everything; no inputs and no right answers; or points only. By default actual with a "
    "secret seed, else full.",
)
@pack_option
@isolation_option("full")
def command(
    submission: Path,
    exercises: tuple[str, ...],
    seed_env: str | None,
    forms: Sequence[str],
    outputs: Sequence[Path],
    feedback: str | None,
    pack: Path | None,
    level: str,
) -> None:
    """Grade SUBMISSION, a folder of a student's files, flat or in exercise folders.

    The report is written last, when no student code runs any more.
    """
    seed = secret_seed(seed_env)
    views = _pairs(forms, outputs)
    words = [word for group in exercises for word in group.split(",") if word]
    if exercises and not words:
        raise click.UsageError("--exercises names none: leave it out for all")
    started = started_launcher()
    from grader.cli import steps  # noqa: PLC0415 - loads while the sandbox starts
    from grader.sandbox import Sandbox  # noqa: PLC0415 - likewise

    with Sandbox(started=started) as sandbox:
        code = steps.grade(
            sandbox, submission, words, pack, level,
            seed=seed, feedback=feedback, views=views,
        )  # fmt: skip
    sys.exit(code)


def _pairs(forms: Sequence[str], outputs: Sequence[Path]) -> list[tuple[str, Path | None]]:
    """Return each form with its file; the last may have none, for standard output."""
    if len(forms) - len(outputs) not in {0, 1}:
        raise click.UsageError("give each --format its --output; the last one may go without")
    return list(zip_longest(forms, outputs))
