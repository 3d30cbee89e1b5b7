"""`nnviz data`: which digits there are, where they are, and how to get them."""

from pathlib import Path

import click

from nnviz.cli import EXIT_CODES, FAILED
from nnviz.cli.tables import table


@click.group(name="data", epilog=EXIT_CODES, no_args_is_help=False)
def command() -> None:
    """Find or download the digits."""


@command.command(name="list", epilog=EXIT_CODES)
def list_() -> None:
    """List the digits that are found, the first choice first."""
    from nnviz.data.sources import available  # noqa: PLC0415 - NumPy, not for the help

    rows = [
        (source.name, f"{source.n_train:,}", f"{source.n_test:,}", source.where or "-", source.note)
        for source in available()
    ]
    click.echo(table(("name", "train", "test", "where", ""), rows))


@command.command(epilog=EXIT_CODES)
@click.option(
    "--to",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Where to put the four files.  [default: the cache, where they are found by themselves]",
)
def fetch(to: Path | None) -> None:
    """Download MNIST, 11 MB, and accept it only byte for byte.

    What is there already is kept; one may interrupt this and start it again. Other mirrors are
    named in $NNVIZ_MIRRORS, addresses with commas between them. Prints the folder.
    """
    from nnviz.data.fetch import fetch as fetch_files  # noqa: PLC0415 - a downloader, only here

    click.echo(fetch_files(to))


@command.command(epilog=EXIT_CODES)
def path() -> int:
    """Print where MNIST is; if it is nowhere, where it would be put, with exit code 1."""
    from nnviz.data.sources import cache_folder, find_mnist  # noqa: PLC0415 - as above

    found = find_mnist()
    click.echo(found or cache_folder())
    if found is None:
        click.echo("nnviz: not there yet; get it by: nnviz data fetch", err=True)
    return FAILED if found is None else 0
