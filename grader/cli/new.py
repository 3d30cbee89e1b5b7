"""`grader new`."""

from pathlib import Path

import click

from grader.authoring import make_exercise
from grader.cli.options import FOLDER


@click.command("new")
@click.argument("name")
@click.option("--pack", type=FOLDER, default=Path(), help="Folder of exercises; here by default.")
def command(name: str, pack: Path) -> None:
    """Make the folder of a new exercise NAME, such as 16_conv, for its author to fill."""
    folder = make_exercise(pack, name)
    click.echo(f"{folder} is made. docs/exercises.md tells what goes where; prove it with:")
    click.echo(f"grader doctor --pack {pack} {name}")
