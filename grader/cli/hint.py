"""`grader hint`."""

from pathlib import Path

import click

from grader.cli.options import dir_option, pack_option
from grader.cli.steps import chosen_pack, colour
from grader.formats.hints import headed
from grader.formats.text import as_text
from grader.practice import find_folder, next_hint


@click.command("hint")
@click.argument("exercise")
@dir_option
@pack_option
def command(exercise: str, folder: Path | None, pack: Path | None) -> None:
    """Show the next hint of EXERCISE: first a nudge, then the formula, then the way."""
    chosen = chosen_pack(pack)
    name = chosen.choose(exercise)
    shown = headed(name, *next_hint(chosen, find_folder(chosen, folder), name))
    click.echo(as_text(shown, colour=colour()), nl=False)
