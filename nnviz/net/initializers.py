"""How a layer's weights and biases begin. Biases begin at zero except with `nielsen`."""

from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np

from nnviz.net.arrays import Floats

if TYPE_CHECKING:
    from collections.abc import Callable

    # Not at run time: NumPy loads its generators when they are first named, and looking at a
    # network needs none.
    from numpy.random import Generator

Initializer: TypeAlias = "Callable[[Generator, Floats, Floats], None]"
"""Fills a layer's weights, float32 (n_out, n_in), and biases, float32 (n_out,), in place."""


def zeros(rng: "Generator", weights: Floats, biases: Floats) -> None:
    """Fill everything with 0, which no hidden layer recovers from: all its neurons stay equal.

    Args:
        rng: not used.
        weights: float32, shape (n_out, n_in); filled.
        biases: float32, shape (n_out,); filled.
    """
    del rng
    weights.fill(0)
    biases.fill(0)


def uniform(rng: "Generator", weights: Floats, biases: Floats) -> None:
    """Draw weights uniformly within 1/sqrt(n_in) of 0.

    Args:
        rng: the only source of chance.
        weights: float32, shape (n_out, n_in); filled.
        biases: float32, shape (n_out,); filled.

    Source: Glorot and Bengio 2010, eq. 1 ("the commonly used heuristic"); PyTorch's nn.Linear
    has the same limits.
    """
    _fill_uniform(rng, weights, 1 / np.sqrt(weights.shape[1]))
    biases.fill(0)


def nielsen(rng: "Generator", weights: Floats, biases: Floats) -> None:
    """Draw weights from N(0, 1/n_in), a standard deviation of 1/sqrt(n_in), and biases from N(0, 1).

    Args:
        rng: the only source of chance.
        weights: float32, shape (n_out, n_in); filled.
        biases: float32, shape (n_out,); filled.

    Source: Nielsen, Neural Networks and Deep Learning, ch. 3, "Weight initialization".
    """
    weights[:] = rng.standard_normal(weights.shape, np.float32) / np.float32(
        np.sqrt(weights.shape[1])
    )
    biases[:] = rng.standard_normal(biases.shape, np.float32)


def glorot(rng: "Generator", weights: Floats, biases: Floats) -> None:
    """Draw weights uniformly within sqrt(6 / (n_in + n_out)) of 0.

    Args:
        rng: the only source of chance.
        weights: float32, shape (n_out, n_in); filled.
        biases: float32, shape (n_out,); filled.

    Source: Glorot and Bengio 2010, eq. 16; the default of Keras' Dense.
    """
    _fill_uniform(rng, weights, np.sqrt(6 / sum(weights.shape)))
    biases.fill(0)


def he(rng: "Generator", weights: Floats, biases: Floats) -> None:
    """Draw weights from N(0, 2/n_in), a standard deviation of sqrt(2/n_in); meant for relu.

    Args:
        rng: the only source of chance.
        weights: float32, shape (n_out, n_in); filled.
        biases: float32, shape (n_out,); filled.

    Source: He et al. 2015, eq. 10.
    """
    weights[:] = rng.standard_normal(weights.shape, np.float32) * np.float32(
        np.sqrt(2 / weights.shape[1])
    )
    biases.fill(0)


def _fill_uniform(rng: "Generator", weights: Floats, limit: float) -> None:
    rng.random(out=weights, dtype=np.float32)
    weights *= np.float32(2 * limit)
    weights -= np.float32(limit)


INITIALIZERS: Final[dict[str, Initializer]] = {
    "zeros": zeros,
    "uniform": uniform,
    "nielsen": nielsen,
    "glorot": glorot,
    "he": he,
}
"""By the name that the command line uses."""
