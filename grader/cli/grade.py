"""`grader grade`."""

import sys
from pathlib import Path

import click

from grader import marking
from grader.cli.options import FOLDER, chosen_pack, colour, isolated, isolation_option, pack_option


@click.command("grade")
@click.argument("submission", type=FOLDER)
@click.option("--exercises", multiple=True, help="Only these; repeat, or separate by commas.")
@click.option(
    "--seed-env",
    metavar="NAME",
    help="Environment variable that holds the secret seed; GRADER_SEED by default, if it is set.",
)
@click.option(
    "--format", "form", type=click.Choice([*marking.FORMS]), default="text", show_default=True
)
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
    seed = marking.secret_seed(seed_env)
    chosen = chosen_pack(pack)
    words = [word for group in exercises for word in group.split(",") if word]
    names = [chosen.choose(word) for word in words] or None
    if output is not None:
        marking.forget(output)
    with isolated(level) as sandbox:
        report = marking.mark(chosen, sandbox, submission, names, seed)
    wanted = feedback or ("full" if seed is None else "actual")
    text = marking.as_form(form, report, wanted, colour=colour() and output is None)
    marking.deliver(text, output)
    sys.exit(report.exit_code)
