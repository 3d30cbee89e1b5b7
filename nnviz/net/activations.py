"""Activation functions in plain NumPy: what the first picture uses, and what the kernels must equal."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from nnviz.net.arrays import Floats
from nnviz.net.kernels.structures import LEAKY_SLOPE

# exp(87) is still finite in float32, so that no z overflows and 1 / (1 + exp(87)) is above zero.
# NumPy takes an array without axes more quickly than a number, which counts for a single picture.
_LARGEST_EXPONENT, _ONE = np.array(87, np.float32), np.array(1, np.float32)


@dataclass(frozen=True)
class Activation:
    """One activation function.

    Attributes:
        function: a = f(z), of the same shape; softmax works along the last axis.
        derivative: f'(z) as a function of the *output* a, elementwise; None for softmax,
            where every output depends on every z.
    """

    function: Callable[[Floats], Floats]
    derivative: Callable[[Floats], Floats] | None


def sigmoid(z: Floats) -> Floats:
    """Return 1 / (1 + exp(-z)), elementwise, for z of any shape."""
    a: Floats = np.minimum(-z, _LARGEST_EXPONENT)
    np.exp(a, out=a)
    a += _ONE
    return np.reciprocal(a, out=a)


def relu(z: Floats) -> Floats:
    """Return max(z, 0), elementwise, for z of any shape."""
    return np.maximum(z, np.float32(0))


def leaky_relu(z: Floats) -> Floats:
    """Return z where it is positive and 0.01 z elsewhere, for z of any shape."""
    a: Floats = np.maximum(z, LEAKY_SLOPE * z)
    return a


def linear(z: Floats) -> Floats:
    """Return a copy of z, of any shape."""
    return z.copy()


def softmax(z: Floats) -> Floats:
    """Return exp(z) / sum(exp(z)) along the last axis; z has shape (..., n_out)."""
    if z.ndim == 1:
        # NumPy takes longer to reduce along an axis than all of this takes for one picture.
        single: Floats = np.exp(z - z[z.argmax()])
        single /= np.add.reduce(single)
        return single
    a: Floats = np.exp(z - np.maximum.reduce(z, axis=-1, keepdims=True))
    a /= np.add.reduce(a, axis=-1, keepdims=True)
    return a


def _sigmoid_slope(a: Floats) -> Floats:
    return a * (np.float32(1) - a)


def _tanh_slope(a: Floats) -> Floats:
    return np.float32(1) - a * a


def _relu_slope(a: Floats) -> Floats:
    return (a > 0).astype(np.float32)


def _leaky_relu_slope(a: Floats) -> Floats:
    return np.where(a > 0, np.float32(1), LEAKY_SLOPE)


ACTIVATIONS: Final[dict[str, Activation]] = {
    "sigmoid": Activation(sigmoid, _sigmoid_slope),
    "tanh": Activation(np.tanh, _tanh_slope),
    "relu": Activation(relu, _relu_slope),
    "leaky-relu": Activation(leaky_relu, _leaky_relu_slope),
    "linear": Activation(linear, np.ones_like),
    "softmax": Activation(softmax, None),
}
"""By the name that the command line and files use. The order gives the kernels their codes."""

HIDDEN: Final = tuple(name for name, f in ACTIVATIONS.items() if f.derivative is not None)
"""The activations that a hidden layer may have."""
