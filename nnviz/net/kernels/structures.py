"""What kernels are given. Fields have the same types for every network: one compilation serves all.

Layers are numbered from 0, the input; layer l > 0 has the weights and biases that lead into it.
"""

from typing import Any, Final, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from nnviz.net.arrays import Floats, aligned_zeros

Integers: TypeAlias = npt.NDArray[np.int64]
Tally: TypeAlias = npt.NDArray[np.float64]

LEAKY_SLOPE: Final = np.float32(0.01)
"""leaky-relu'(z) for z < 0, as in Maas et al. 2013 and PyTorch's LeakyReLU."""

ROOM: Final = 17_408
"""Numbers in the room for copies: what `tiles` copies at once of sources and of shares."""

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
        sgemm: for each layer the address of the function of BLAS that multiplies, or 0 where our
            own loops do; int64, shape (n_layers,).
        pieces: into how many pieces products by BLAS are cut, however many workers there are.
    """

    rows: int
    a: Floats
    delta: Floats
    labels: Integers
    sgemm: Integers
    pieces: int


class Crew(NamedTuple):
    """One of the workers that share a pass.

    Attributes:
        rank: which of them, 0, 1, ...
        size: how many they are.
        arrivals: how often any of them has waited for the others, int64, shape (1,); in common.
        room: for copies that this worker makes, float32, shape (ROOM,).
    """

    rank: int
    size: int
    arrivals: Integers
    room: Floats


def alone() -> Crew:
    """Return a worker who shares nothing."""
    return Crew(0, 1, np.zeros(1, np.int64), aligned_zeros(ROOM))


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
