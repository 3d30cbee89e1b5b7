import numpy as np
import pytest

from nnviz.errors import DivergedError
from nnviz.net.optimizers import SGD, Momentum
from nnviz.net.settings import Settings
from nnviz.net.training import train
from tests.net import cases


def diverging(optimizer, activation="relu", loss="quadratic", spoil=None):
    made = cases.network(activation, loss, "linear" if loss == "quadratic" else None)
    trainer = cases.trainer_of(Settings(optimizer, batch=5), made)
    trainer.advance("batch")
    if spoil:
        spoil(made)
    with pytest.raises(DivergedError) as caught:
        list(train(trainer, epochs=2000))
    message = str(caught.value)
    assert message.startswith("training diverged in epoch ")
    assert "\n" not in message
    return message


@pytest.mark.parametrize("optimizer", [SGD(1e3), Momentum(1e3)])
def test_a_learning_rate_that_is_too_high_is_named(optimizer):
    message = diverging(optimizer)
    assert " is not finite; lower --lr, now 1000" in message
    assert "layer" in message


def spoiled_weight(made):
    made.weights[1][0, 0] = np.nan


def spoiled_bias(made):
    made.biases[2][1] = np.inf


def spoiled_layer(made):
    made.parameters[-1] = made.biases[1][0] = made.weights[1][0, 0] = np.nan


def spoiled_z(made):
    made.weights[0][:] = 3e38


@pytest.mark.parametrize(
    ("spoil", "culprit"),
    [
        (spoiled_weight, "step 2: a weight of hidden layer 2 is"),
        (spoiled_layer, "step 2: a weight of hidden layer 2 is"),
        (spoiled_bias, "step 2: a bias of output layer is"),
        (spoiled_z, "step 2: z of hidden layer 1 is"),
    ],
)
def test_divergence_names_the_first_number_that_is_not_finite(spoil, culprit):
    assert culprit in diverging(SGD(0.01), spoil=spoil)


def test_divergence_in_single_samples_is_noticed():
    trainer = cases.trainer_of(Settings(batch=5))
    trainer.advance("sample")
    trainer.network.weights[0][:] = np.nan
    with pytest.raises(DivergedError, match="epoch 1, step 1: a weight of hidden layer 1"):
        trainer.advance("sample")
