"""`nnviz train`: its options."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from nnviz.cli import EXIT_CODES
from nnviz.cli.names import ACTIVATIONS, INITIALIZERS, LOSSES, OPTIMIZERS, OUTPUTS
from nnviz.cli.options import data_option
from nnviz.cli.types import Number, Whole, to_widths

_LARGEST_SEED = 2**32 - 1
_MOST = 1e6
_EXAMPLE = """\b
Nielsen's first network, about 95 %:
    nnviz train --hidden 30 --loss quadratic --optimizer sgd --lr 3.0
        --batch 10 --init nielsen --epochs 30
"""


@dataclass(frozen=True)
class Choices:
    """What the user chose, by the names of the options; None is the default of another choice."""

    data: str | None
    also: tuple[str, ...]
    augment: bool
    hidden: tuple[int, ...]
    activation: str
    output: str | None
    loss: str
    optimizer: str
    lr: float | None
    decay: float
    momentum: float | None
    l1: float
    l2: float
    dropout: float
    init: str
    batch: int
    epochs: int
    seed: int
    save: Path | None
    note: str | None
    as_json: bool


@click.command(
    name="train", epilog=f"{_EXAMPLE}\n{EXIT_CODES}", context_settings={"show_default": True}
)
@data_option
@click.option(
    "--also",
    multiple=True,
    metavar="NAME|PATH",
    help="More training digits, such as handwriting; may be given again. The test digits stay.",
)
@click.option(
    "--augment",
    is_flag=True,
    help="Vary the training digits anew in every epoch: moved, slanted, turned, other pens.",
)
@click.option(
    "--hidden",
    multiple=True,
    callback=to_widths,
    default=("16,16",),
    metavar="WIDTHS",
    help="Widths of the hidden layers, such as 30 or 800,800, or none.",
)
@click.option("--activation", type=click.Choice(ACTIVATIONS), default="sigmoid")
@click.option(
    "--output",
    type=click.Choice(OUTPUTS),
    show_default="softmax for cross-entropy, else sigmoid",
    help="Activation of the last layer.",
)
@click.option("--loss", type=click.Choice(LOSSES), default="cross-entropy")
@click.option("--optimizer", type=click.Choice(OPTIMIZERS), default="sgd")
@click.option(
    "--lr",
    type=Number(min=0, min_open=True, max=_MOST),
    show_default="sgd 0.1; momentum, nesterov, adagrad 0.01; rmsprop, adam 0.001",
    help="Learning rate.",
)
@click.option(
    "--decay",
    type=Number(min=0, max=1, min_open=True),
    default=1.0,
    help="Multiplies the learning rate after every epoch.",
)
@click.option(
    "--momentum",
    type=Number(min=0, max=1, max_open=True),
    show_default="0.9",
    help="For the optimizers momentum and nesterov.",
)
@click.option(
    "--l1", type=Number(min=0, max=_MOST), default=0.0, help="Adds l1 sum(|w|) to the loss."
)
@click.option(
    "--l2", type=Number(min=0, max=_MOST), default=0.0, help="Adds l2 sum(w^2) / 2 to the loss."
)
@click.option(
    "--dropout",
    type=Number(min=0, max=1, max_open=True),
    default=0.0,
    help="Share of every hidden layer that is silent in each training step.",
)
@click.option("--init", type=click.Choice(INITIALIZERS), default="glorot", help="First weights.")
@click.option("--batch", type=Whole(min=1), metavar="N", default=10, help="Digits per step.")
@click.option(
    "--epochs",
    type=Whole(min=0),
    metavar="N",
    default=10,
    help="How often every digit is seen; 0 leaves the network untrained.",
)
@click.option(
    "--seed",
    type=Whole(min=0, max=_LARGEST_SEED),
    metavar="N",
    default=0,
    help="Of all chance: the same seed gives the same network on the same machine.",
)
@click.option(
    "--save",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the network here; a file that is there is replaced once the new one is complete.",
)
@click.option("--note", metavar="TEXT", help="A line to keep in the saved file.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line for each epoch.")
def command(**choices: Any) -> int:
    """Train a network on the training digits, and measure it on the test digits after each epoch.

    Results go to stdout, progress to stderr. Ctrl-C ends training after the step at hand, keeps
    what is trained so far and saves it if --save is given; the exit code is then 130.
    """
    from nnviz.cli.training import run  # noqa: PLC0415 - NumPy, only behind the options' checks

    return run(Choices(**choices))
