"""`nnviz models`: the networks that come with nnviz."""

from typing import TYPE_CHECKING

import click

from nnviz.cli import EXIT_CODES
from nnviz.cli.tables import table

if TYPE_CHECKING:
    from nnviz.net.network import Network


@click.command(name="models", epilog=EXIT_CODES)
def command() -> None:
    """List the networks that come with nnviz, and how well each read the test digits."""
    from nnviz.net import zoo  # noqa: PLC0415 - NumPy, not for the help

    rows = [_row(name, zoo.load(name)) for name in zoo.names()]
    click.echo(table(("name", "layers", "activation", "test accuracy", "note"), rows))


def _row(name: str, network: "Network") -> tuple[str, ...]:
    history = network.history
    accuracy = history.get("test_accuracy")
    return (
        name,
        network.widths,
        network.activations[0],
        f"{100 * accuracy:.2f} %" if isinstance(accuracy, float) else "-",
        str(history.get("note") or ""),
    )
