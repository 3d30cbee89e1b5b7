"""Networks and settings as kernels see them."""

from dataclasses import asdict
from typing import Final

import numpy as np

from nnviz.net.activations import ACTIVATIONS
from nnviz.net.arrays import aligned_zeros
from nnviz.net.kernels.structures import Buffers, Model, Rule
from nnviz.net.kernels.threads import multipliers
from nnviz.net.losses import LOSSES
from nnviz.net.network import Network
from nnviz.net.optimizers import OPTIMIZERS, Optimizer

_ACTIVATION_CODES: Final = {name: code for code, name in enumerate(ACTIVATIONS)}
_LOSS_CODES: Final = {name: code for code, name in enumerate(LOSSES)}
_OPTIMIZER_CODES: Final = {kind: code for code, kind in enumerate(OPTIMIZERS.values())}


def model_of(network: Network) -> Model:
    """Return a network as kernels see it; its parameters are shared, not copied."""
    gains = [np.zeros(0, np.float32)] if network.gains is None else network.gains
    codes = [_ACTIVATION_CODES[name] for name in network.activations]
    return Model(
        network.parameters,
        np.array(network.sizes, np.int64),
        np.array(codes, np.int64),
        _LOSS_CODES[network.loss],
        np.concatenate(gains),
    )


def buffers_for(sizes: tuple[int, ...], rows: int, pieces: int = 1) -> Buffers:
    """Return room for batches of up to `rows` samples through layers of `sizes`.

    Args:
        sizes: the width of each layer, the input's first.
        rows: the most samples of a batch.
        pieces: into how many pieces products by BLAS are cut.
    """
    n_values = rows * sum(sizes)
    return Buffers(
        rows,
        aligned_zeros(n_values),
        aligned_zeros(n_values),
        np.empty(rows, np.int64),
        multipliers(sizes, rows),
        pieces,
    )


def rule_of(optimizer: Optimizer, l1: float, l2: float, dropout: float, seed: int) -> Rule:
    """Return how parameters are updated, as kernels see it.

    Args:
        optimizer: with its hyper-parameters.
        l1: weight of sum(|w|) in the objective.
        l2: weight of sum(w^2) / 2 in the objective.
        dropout: probability with which a hidden neuron is silent.
        seed: of dropout's chance; only its low 32 bits count.
    """
    settings = asdict(optimizer)
    return Rule(
        _OPTIMIZER_CODES[type(optimizer)],
        np.float32(optimizer.learning_rate),
        np.float32(settings.get("momentum", settings.get("beta1", 0))),
        np.float32(settings.get("decay", settings.get("beta2", 0))),
        np.float32(settings.get("epsilon", 0)),
        np.float32(l1),
        np.float32(l2),
        np.float32(1 - dropout),
        seed % (1 << 32),
    )


def evaluation_rule() -> Rule:
    """Return a rule without dropout, for kernels that update nothing."""
    return rule_of(OPTIMIZERS["sgd"](learning_rate=1), 0, 0, 0, 0)
