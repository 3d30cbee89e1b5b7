"""What kernels are given. Fields have the same types for every network: one compilation serves all.

Layers are numbered from 0, the input; layer l > 0 has the weights and biases that lead into it.
"""

from dataclasses import asdict
from typing import Any, Final, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from nnviz.net.activations import ACTIVATIONS
from nnviz.net.arrays import Floats
from nnviz.net.losses import LOSSES
from nnviz.net.network import Network
from nnviz.net.optimizers import OPTIMIZERS, Optimizer

Integers: TypeAlias = npt.NDArray[np.int64]
Tally: TypeAlias = npt.NDArray[np.float64]

SIGMOID, TANH, RELU, LEAKY_RELU, LINEAR, SOFTMAX = range(6)
CROSS_ENTROPY, QUADRATIC, MSE, BINARY_CROSS_ENTROPY = range(4)
SGD, MOMENTUM, NESTEROV, ADAGRAD, RMSPROP, ADAM = range(6)


class Model(NamedTuple):
    """A network.

    Attributes:
        parameters: float32, shape (n_parameters,); the network's own.
        sizes: int64, shape (n_layers + 1,).
        activations: codes of layers 1, 2, ..., int64, shape (n_layers,).
        loss: its code.
        gains: float32, shape (sum(sizes[1:]),): what each neuron's activation is multiplied by;
            or empty. Only for evaluation.
    """

    parameters: Floats
    sizes: Integers
    activations: Integers
    loss: int
    gains: Floats


class Samples(NamedTuple):
    """Labelled samples.

    Attributes:
        images: uint8 or float32, shape (n_samples, n_in).
        scale: what an image is multiplied by, so that it is from 0 to 1.
        labels: int64, shape (n_samples,).
        order: row of the i-th sample, int64, shape (n_samples,).
    """

    images: npt.NDArray[Any]
    scale: np.float32
    labels: Integers
    order: Integers


class Buffers(NamedTuple):
    """Room for one batch.

    Attributes:
        rows: the most samples of a batch.
        a: activations, layer after layer, float32, shape (rows * sum(sizes),).
        delta: dL/dz in the same places.
        labels: int64, shape (rows,).
    """

    rows: int
    a: Floats
    delta: Floats
    labels: Integers


class Rule(NamedTuple):
    """How parameters are updated.

    Attributes:
        optimizer: its code.
        rate: learning rate.
        momentum: momentum; Adam's beta1.
        decay: of the mean of squares; Adam's beta2.
        epsilon: added to a denominator.
        l1: weight of sum(|w|) in the objective.
        l2: weight of sum(w^2) / 2 in the objective.
        keep: share of hidden neurons that dropout leaves.
        seed: of dropout's chance, below 2^32.
    """

    optimizer: int
    rate: np.float32
    momentum: np.float32
    decay: np.float32
    epsilon: np.float32
    l1: np.float32
    l2: np.float32
    keep: np.float32
    seed: int


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


def buffers_for(sizes: tuple[int, ...], rows: int) -> Buffers:
    """Return room for batches of up to `rows` samples through layers of `sizes`."""
    n_values = rows * sum(sizes)
    return Buffers(
        rows,
        np.empty(n_values, np.float32),
        np.empty(n_values, np.float32),
        np.empty(rows, np.int64),
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
