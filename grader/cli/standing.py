"""`grader list`."""

from pathlib import Path

import click

from grader.cli.options import dir_option, pack_option
from grader.cli.steps import chosen_pack, colour
from grader.formats.overview import standing
from grader.formats.text import as_text
from grader.practice import find_folder
from grader.practice import standing as rows


@click.command("list")
@dir_option
@pack_option
def command(folder: Path | None, pack: Path | None) -> None:
    """Show how far you are, by the last check of each exercise, and what is next."""
    chosen = chosen_pack(pack)
    found = rows(chosen, find_folder(chosen, folder))
    click.echo(as_text(standing(chosen, found), colour=colour()), nl=False)
