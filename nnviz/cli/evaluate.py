"""`nnviz eval`: loss and accuracy of a network."""

import json
import math
from typing import Literal

import click

from nnviz.cli import EXIT_CODES
from nnviz.cli.options import data_option, foreign_options
from nnviz.errors import ModelError


@click.command(name="eval", epilog=EXIT_CODES)
@click.argument("model", metavar="NAME|FILE")
@data_option
@click.option(
    "--split",
    type=click.Choice(("test", "train")),
    default="test",
    show_default=True,
    help="Which digits.",
)
@foreign_options
@click.option("--json", "as_json", is_flag=True, help="accuracy, loss and n_samples as JSON.")
def command(
    model: str,
    data: str | None,
    split: Literal["test", "train"],
    activation: str | None,
    loss: str | None,
    as_json: bool,
) -> None:
    """Measure how well a network reads: share of digits read right, and mean loss in its own unit.

    NAME is one of `nnviz models`; FILE is a .safetensors or .npz file.
    """
    from nnviz.data import sources  # noqa: PLC0415 - NumPy, not for the help
    from nnviz.net import zoo  # noqa: PLC0415 - likewise
    from nnviz.net.evaluation import evaluate  # noqa: PLC0415 - NumPy

    network = zoo.load(model, activation, loss)
    digits = sources.load(data, split)
    result = evaluate(network, digits.images, digits.labels)
    if not math.isfinite(result.loss):
        raise ModelError(f"{model}: its loss on {digits.name} is {result.loss}, not a number")
    if as_json:
        names = ("accuracy", "loss", "n_samples")
        click.echo(json.dumps({name: getattr(result, name) for name in names}))
        return
    right = round(result.accuracy * result.n_samples)
    click.echo(
        f"{model} reads {right:,} of {result.n_samples:,} digits of {digits.name} right: "
        f"accuracy {100 * result.accuracy:.2f} %, {network.loss} loss {result.loss:.4f}"
    )
