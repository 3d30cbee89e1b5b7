"""A network small enough for the oracle, and samples for it."""

from typing import Any

import numpy as np

from nnviz.net.losses import LOSSES
from nnviz.net.network import Network
from nnviz.net.samples import samples_of
from nnviz.net.training import Trainer
from tests import naive

SIZES = (6, 5, 4, 3)
N_SAMPLES = 12
HIDDEN = ("sigmoid", "tanh", "relu", "leaky-relu", "linear")
OUTPUTS = [(loss, output) for loss in LOSSES for output in LOSSES[loss].outputs]
DROPOUT = 0.4
REGULARIZERS: dict[str, dict[str, Any]] = {
    "plain": {},
    "l1": {"l1": 0.02},
    "l2": {"l2": 0.1},
    "both": {"l1": 0.02, "l2": 0.1},
    "dropout": {"dropout": DROPOUT},
}


def network(activation="tanh", loss="cross-entropy", output=None, seed=3, sizes=SIZES):
    """Return a network whose neurons are neither saturated nor dead."""
    made = Network.create(sizes, activation, loss, output, init="uniform", seed=seed)
    made.parameters[:] += np.random.default_rng(seed).normal(0, 0.2, len(made.parameters))
    return made


def images(n_samples=N_SAMPLES):
    return np.random.default_rng(5).random((n_samples, SIZES[0]), np.float32)


def labels(n_samples=N_SAMPLES):
    return np.random.default_rng(6).integers(0, SIZES[-1], n_samples)


def samples(n_samples=N_SAMPLES):
    return samples_of(images(n_samples), labels(n_samples), SIZES[0], SIZES[-1])


def layers_of(made):
    """Return a network's parameters as the oracle takes them."""
    return naive.unflatten(made.parameters.astype(np.float64), made.sizes)


def masks(rows, seed, step, dropout=DROPOUT):
    """Return, for each sample of a batch, dropout's factors of each hidden layer."""
    keep = 1 - dropout
    by_layer = [
        naive.dropout_factors(keep, seed, step, layer, 0, rows * width).reshape(rows, width)
        for layer, width in enumerate(SIZES[1:-1], start=1)
    ]
    return [[layer[row] for layer in by_layer] for row in range(rows)]


def trainer_of(settings, made=None, **arguments):
    return Trainer(made or network(), images(), labels(), settings, **arguments)
