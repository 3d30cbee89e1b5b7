"""What the options accept is what the registries have, in their order."""

import re

import click
import pytest

from nnviz.cli import commands, names
from nnviz.net.activations import ACTIVATIONS, HIDDEN
from nnviz.net.initializers import INITIALIZERS
from nnviz.net.losses import LOSSES
from nnviz.net.optimizers import OPTIMIZERS


def test_names_are_those_of_the_registries() -> None:
    assert names.ACTIVATIONS == HIDDEN
    assert tuple(ACTIVATIONS) == names.OUTPUTS
    assert tuple(LOSSES) == names.LOSSES
    assert tuple(OPTIMIZERS) == names.OPTIMIZERS
    assert tuple(INITIALIZERS) == names.INITIALIZERS


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_the_help_says_each_optimizers_learning_rate(name: str) -> None:
    train = commands.get_command(click.Context(commands), "train")
    assert train is not None
    [rate] = [option for option in train.params if option.name == "lr"]
    assert isinstance(rate, click.Option)
    said: dict[str, float] = {}
    for part in str(rate.show_default).split("; "):
        *optimizers, value = re.findall(r"[\w.]+", part)
        said |= dict.fromkeys(optimizers, float(value))
    assert said[name] == OPTIMIZERS[name]().learning_rate  # type: ignore[call-arg] # every kind has a default
