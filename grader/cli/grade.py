"""`grader grade`."""

import sys
from pathlib import Path

import click

from grader.cli.options import FOLDER, isolation_option, pack_option
from grader.sandbox import Sandbox
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
@click.option("--format", "form", type=click.Choice(FORMS), default="text", show_default=True)
@click.option("--output", type=FOLDER, help="Write the report to this file, whole or not at all.")
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
    form: str,
    output: Path | None,
    feedback: str | None,
    pack: Path | None,
    level: str,
) -> None:
    """Grade SUBMISSION, a folder of a student's files, flat or in exercise folders.

    The report is written last, when no student code runs any more.
    """
    seed = secret_seed(seed_env)
    words = [word for group in exercises for word in group.split(",") if word]
    with Sandbox() as sandbox:
        sandbox.prepare()
        from grader.cli import steps  # noqa: PLC0415 - loads while the sandbox starts

        code = steps.grade(
            sandbox, submission, words, pack, level,
            seed=seed, form=form, feedback=feedback, output=output,
        )  # fmt: skip
    sys.exit(code)
