"""Options that several commands share."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ParamSpec, TypeVar

import click

from nnviz.cli.names import ACTIVATIONS, LOSSES
from nnviz.render.fidelity import COLORS, PALETTES, Colors, PaletteName

_Parameters = ParamSpec("_Parameters")
_Result = TypeVar("_Result")
_Function = Callable[_Parameters, _Result]


DEFAULT_MODEL = "reader"
"""What opens where no other network is named: the one that reads drawings best."""


@dataclass(frozen=True)
class Look:
    """What the user said of the picture.

    Attributes:
        colors: None leaves it to what the terminal is found to have.
        unicode: None likewise.
        palette: the two hues that carry sign.
        dark: dark ground.
    """

    colors: Colors | None
    unicode: bool | None
    palette: PaletteName
    dark: bool


def foreign_options(function: _Function[_Parameters, _Result]) -> _Function[_Parameters, _Result]:
    """Add --activation and --loss, for networks from other programs."""
    activation = click.option(
        "--activation",
        type=click.Choice(ACTIVATIONS),
        help="Of the hidden layers, for a file that does not say (PyTorch, .npz).",
    )
    loss = click.option(
        "--loss", type=click.Choice(LOSSES), help="For a file that does not say: cross-entropy."
    )
    return activation(loss(function))


def model_option(function: _Function[_Parameters, _Result]) -> _Function[_Parameters, _Result]:
    """Add --model."""
    return click.option(
        "--model",
        metavar="NAME|FILE",
        help="A network of `nnviz models`, a .safetensors or an .npz file.  [default: reader]",
    )(function)


def data_option(function: _Function[_Parameters, _Result]) -> _Function[_Parameters, _Result]:
    """Add --data."""
    return click.option(
        "--data",
        metavar="NAME|PATH",
        help="mnist, handwriting, a folder or a file.  [default: $NNVIZ_DATA, else MNIST where it "
        "is found, else handwriting]",
    )(function)


def look_options(function: _Function[_Parameters, _Result]) -> _Function[_Parameters, _Result]:
    """Add the options that `look_of` reads: how pictures are drawn."""
    decorators = (
        click.option(
            "--color",
            type=click.Choice(("auto", *COLORS)),
            default="auto",
            show_default=True,
            help="Colours to use; auto follows the terminal and NO_COLOR.",
        ),
        click.option("--ascii/--unicode", default=None, help="Glyphs; found out if not said."),
        click.option(
            "--palette",
            type=click.Choice(PALETTES),
            default="blue-orange",
            show_default=True,
            help="Hues of positive and negative.",
        ),
        click.option(
            "--light/--dark", default=False, help="Ground of the picture.  [default: dark]"
        ),
    )
    for decorate in reversed(decorators):
        function = decorate(function)
    return function


def look_of(color: str, *, ascii: bool | None, palette: PaletteName, light: bool) -> Look:  # noqa: A002 - the option's name
    """Return the values of `look_options` as one.

    Args:
        color: "auto" or how many.
        ascii: whether to keep to ASCII; None if it was not said.
        palette: the hues.
        light: light ground.
    """
    colors = next((name for name in COLORS if name == color), None)
    return Look(colors, None if ascii is None else not ascii, palette, not light)
