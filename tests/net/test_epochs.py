"""Two epochs of training against the oracle: the order, the last partial batch, every optimizer."""

from dataclasses import asdict
from typing import Any

import numpy as np
import pytest

from nnviz.net.losses import LOSSES
from nnviz.net.optimizers import OPTIMIZERS, create_optimizer
from nnviz.net.settings import Settings
from nnviz.net.training import Trainer, train
from tests import naive
from tests.net import cases

BATCH = 5
SEED = 11
EPOCHS = 2


def naive_training(made, name, settings):
    """Return the parameters after EPOCHS, batches of 5, 5 and 2 samples of 12."""
    rng, step = np.random.default_rng(SEED), 0
    memory: dict[str, Any] = {}
    values = made.parameters.astype(np.float64)
    images, labels = cases.images().astype(np.float64), cases.labels()
    for _ in range(EPOCHS):
        order = rng.permutation(cases.N_SAMPLES)
        for first in range(0, cases.N_SAMPLES, BATCH):
            rows = order[first : first + BATCH]
            gradient = naive.gradient(
                naive.unflatten(values, made.sizes),
                made.activations,
                made.loss,
                images[rows],
                labels[rows],
                settings.l1,
                settings.l2,
                cases.masks(len(rows), SEED, step) if settings.dropout else None,
            )
            step += 1
            values = naive.descend(
                name, values, naive.flatten(gradient), memory, step, asdict(settings.optimizer)
            )
    return values


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("regularizer", cases.REGULARIZERS)
@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("activation", cases.HIDDEN)
def test_training_equals_the_oracles(activation, loss, regularizer, optimizer):
    made = cases.network(activation, loss)
    settings = Settings(
        create_optimizer(optimizer), batch=BATCH, seed=SEED, **cases.REGULARIZERS[regularizer]
    )
    expected = naive_training(made, optimizer, settings)
    trainer = Trainer(made, cases.images(), cases.labels(), settings)
    assert len(list(train(trainer, EPOCHS))) == EPOCHS
    np.testing.assert_allclose(made.parameters, expected, rtol=2e-5, atol=2e-6)
