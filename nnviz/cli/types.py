"""What an option's text may be, beyond what click knows."""

import math
import re
from typing import Any

import click


class Whole(click.IntRange):
    """A whole number in a range; the name is what click puts into its message."""

    name = "whole number"


class Number(click.FloatRange):
    """A finite number in a range."""

    name = "number"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """Return the number; click's own ranges let NaN and infinity through."""
        number = float(super().convert(value, param, ctx))
        if not math.isfinite(number):
            self.fail(f"{value!r} is not a finite number.", param, ctx)
        return number


def to_widths(
    ctx: click.Context, param: click.Parameter, value: tuple[str, ...]
) -> tuple[int, ...]:
    """Return the widths of hidden layers such as "16,16"; "none" is no hidden layer.

    Raises:
        BadParameter: they are not whole numbers of at least 1, or were given more than once.
    """
    del ctx
    widths = [width for text in value for width in _widths(text)]
    if len(value) > 1:
        at_once = ",".join(map(str, widths)) or "none"
        raise click.BadParameter(
            f"was given {len(value)} times; name all layers at once: {param.opts[0]} {at_once}"
        )
    return tuple(widths)


def _widths(text: str) -> list[int]:
    if text == "none":
        return []
    parts = [part.strip() for part in text.split(",")]
    if not all(re.fullmatch(r"0*[1-9][0-9]{0,8}", part) for part in parts):
        raise click.BadParameter(f"{text!r} are no widths; expected such as 30 or 16,16, or none")
    return [int(part) for part in parts]


def to_neuron(
    ctx: click.Context, param: click.Parameter, value: str | None
) -> tuple[int, int] | None:
    """Return layer, 1 for the first behind the pixels, and neuron, counted from 0, of "1:3".

    Raises:
        BadParameter: it is not written so.
    """
    del ctx, param
    if value is None:
        return None
    match = re.fullmatch(r"([1-9]\d{0,8}):(\d{1,9})", value, re.ASCII)
    if not match:
        expected = "expected LAYER:NEURON such as 1:3, layers counted from 1, neurons from 0"
        raise click.BadParameter(f"{value!r} is no neuron; {expected}")
    return int(match[1]), int(match[2])
