"""`grader hint`."""

from pathlib import Path

import click
from rich.text import Text

from grader.cli.options import dir_option, pack_option
from grader.cli.steps import chosen_pack, colour
from grader.formats.hints import laid_out
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
    found, number, of = next_hint(chosen, find_folder(chosen, folder), name)
    head = Text(f"{name}, hint {number} of {of}: {found.title}\n", "bold")
    click.echo(as_text(head, laid_out(found.text), colour=colour()), nl=False)
