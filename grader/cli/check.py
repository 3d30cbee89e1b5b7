"""`grader check`."""

import sys
from pathlib import Path

import click

from grader import practice
from grader.cli.options import (
    chosen_pack,
    colour,
    dir_option,
    isolated,
    isolation_option,
    pack_option,
)
from grader.formats.text import as_text, page
from grader.grading import PUBLIC_SEED
from grader.watch import watch


@click.command("check")
@click.argument("exercises", nargs=-1)
@dir_option
@click.option("--watch", "is_watching", is_flag=True, help="Check again on every save.")
@click.option("--seed", default=PUBLIC_SEED, show_default=True, help="Draw inputs from this text.")
@pack_option
@isolation_option("none")
def command(
    exercises: tuple[str, ...],
    folder: Path | None,
    is_watching: bool,
    seed: str,
    pack: Path | None,
    level: str,
) -> None:
    """Check EXERCISES on public inputs: 6, 06 or dense_forward; all by default.

    While watching: h shows a hint, n goes to the next exercise, l lists all, c checks all, q quits.
    """
    chosen = chosen_pack(pack)
    names = [chosen.choose(word) for word in exercises]
    where = practice.find_folder(chosen, folder)
    with isolated(level) as sandbox:
        if is_watching:
            watch(chosen, sandbox, where, names[0] if names else None)
            return
        report = practice.check(chosen, sandbox, where, names or chosen.names, seed=seed)
    click.echo(as_text(page(report, every=bool(names)), colour=colour()), nl=False)
    sys.exit(report.exit_code)
