"""What an option's text may be, beyond what click knows."""

import math
import re
from typing import Any

import click


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


class Whole(click.IntRange):
    """A whole number in a range; the name is what click puts into its message."""

    name = "whole number"


class Widths(click.ParamType):
    """Widths of hidden layers, such as 16,16; none for no hidden layer."""

    name = "widths"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, ...]:
        """Return the widths."""
        if isinstance(value, tuple):
            return value
        if value == "none":
            return ()
        parts = [part.strip() for part in value.split(",")]
        if not all(re.fullmatch(r"0*[1-9][0-9]{0,8}", part) for part in parts):
            expected = "expected widths of at least 1 such as 30 or 16,16, or none"
            self.fail(f"{value!r} are no widths of hidden layers, {expected}.", param, ctx)
        return tuple(int(part) for part in parts)


class NeuronPlace(click.ParamType):
    """A neuron as LAYER:NEURON."""

    name = "layer:neuron"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        """Return layer, 1 for the first behind the pixels, and neuron, counted from 0."""
        if isinstance(value, tuple):
            return value
        match = re.fullmatch(r"([1-9]\d{0,8}):(\d{1,9})", value, re.ASCII)
        if not match:
            expected = "expected LAYER:NEURON such as 1:3, layers counted from 1, neurons from 0"
            self.fail(f"{value!r} is no neuron, {expected}.", param, ctx)
        return int(match[1]), int(match[2])
