import math

import pytest

from nnviz.errors import ModelError
from nnviz.net.optimizers import Adam, create_optimizer
from nnviz.net.settings import Settings


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"batch": 0}, "batch is 0, expected at least 1"),
        ({"l1": -1}, "l1 is -1, expected 0 or a number above it"),
        ({"l2": math.nan}, "l2 is nan, expected 0 or a number above it"),
        ({"dropout": 1.0}, "dropout is 1.0, expected at least 0 and below 1"),
        ({"seed": -1}, "seed is -1, expected 0 or above"),
    ],
)
def test_settings_out_of_range_give_one_line(settings, message):
    with pytest.raises(ModelError, match=f"^{message}$"):
        Settings(**settings)


@pytest.mark.parametrize(
    ("name", "settings", "message"),
    [
        ("sgd", {"learning_rate": 0}, "learning_rate is 0, expected a number above 0"),
        ("sgd", {"learning_rate": math.inf}, "learning_rate is inf, expected a number above 0"),
        ("momentum", {"momentum": 1}, "momentum is 1, expected at least 0 and below 1"),
        ("adam", {"epsilon": 0}, "epsilon is 0, expected a number above 0"),
        ("sgd", {"momentum": 0.9}, "sgd has no momentum; it has learning_rate"),
        ("adamw", {}, "optimizer is 'adamw', expected one of sgd, momentum, nesterov,"),
    ],
)
def test_optimizers_out_of_range_give_one_line(name, settings, message):
    with pytest.raises(ModelError, match="^" + message):
        create_optimizer(name, **settings)


def test_hyperparameters_that_are_not_given_keep_their_defaults():
    assert create_optimizer("adam", learning_rate=None, beta1=0.8) == Adam(beta1=0.8)
