"""`grader init`."""

from pathlib import Path

import click

from grader.cli.options import FOLDER, pack_option
from grader.cli.steps import chosen_pack
from grader.practice import USUAL_FOLDER, begin


@click.command("init")
@click.argument("folder", type=FOLDER, default=Path(USUAL_FOLDER), metavar="[DIR]")
@pack_option
def command(folder: Path, pack: Path | None) -> None:
    """Make a folder of starters and tasks, DIR; `exercises` by default.

    What is there already is left alone.
    """
    chosen = chosen_pack(pack)
    written, kept = begin(chosen, folder)
    already = f"; {kept} there already, left alone" if kept else ""
    click.echo(f"{folder}: {written} {'file' if written == 1 else 'files'} written{already}.")
    into = "" if folder == Path() else f"cd {folder} && "
    click.echo(f"Read {folder / chosen.names[0] / 'README.md'}, then: {into}grader check --watch")
