"""Losses in plain NumPy, as means over samples, in nats where a logarithm is taken."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from nnviz.net.activations import ACTIVATIONS
from nnviz.net.arrays import Floats, Labels


@dataclass(frozen=True)
class Loss:
    """One loss.

    Attributes:
        value: the mean over samples, from z and a of the output layer, both float32 of shape
            (n_samples, n_out), and labels, integers of shape (n_samples,).
        outputs: the activations that the output layer may have, the default first.
    """

    value: Callable[[Floats, Floats, Labels], float]
    outputs: tuple[str, ...]


def one_hot(labels: Labels, n_out: int) -> Floats:
    """Return float32 targets, shape (n_samples, n_out): 1 where `labels` say so, 0 elsewhere."""
    return np.equal.outer(labels, np.arange(n_out)).astype(np.float32)


def cross_entropy(z: Floats, a: Floats, labels: Labels) -> float:
    """Return the mean of -log(softmax(z)[label]); `a` is not needed.

    Args:
        z: logits, float32, shape (n_samples, n_out); used instead of `a` because
            log(sum(exp(z))) - z[label] stays finite where softmax underflows.
        a: float32, shape (n_samples, n_out).
        labels: integers, shape (n_samples,).
    """
    del a
    highest = z.max(axis=1)
    log_sum = np.log(np.exp(z - highest[:, None]).sum(axis=1)) + highest
    return float((log_sum - z[np.arange(len(z)), labels]).mean(dtype=np.float64))


def binary_cross_entropy(z: Floats, a: Floats, labels: Labels) -> float:
    """Return the mean over samples *and outputs* of -y log(a) - (1 - y) log(1 - a).

    The mean over outputs is Keras' and PyTorch's convention; Nielsen's book sums over them.

    Args:
        z: pre-activations of the sigmoid, float32, shape (n_samples, n_out).
        a: float32, shape (n_samples, n_out); not needed.
        labels: integers, shape (n_samples,).
    """
    targets = one_hot(labels, a.shape[1])
    terms = np.maximum(z, 0) - z * targets + np.log1p(np.exp(-np.abs(z)))
    return float(terms.mean(dtype=np.float64))


def quadratic(z: Floats, a: Floats, labels: Labels) -> float:
    """Return the mean over samples of half the squared distance |a - y|^2 / 2.

    Args:
        z: float32, shape (n_samples, n_out); not needed.
        a: float32, shape (n_samples, n_out).
        labels: integers, shape (n_samples,).

    Source: Nielsen, Neural Networks and Deep Learning, ch. 1, eq. 6.
    """
    del z
    return float(_squares(a, labels).sum(axis=1).mean(dtype=np.float64) / 2)


def mse(z: Floats, a: Floats, labels: Labels) -> float:
    """Return the mean over samples and outputs of (a - y)^2, as Keras and PyTorch define it.

    Args:
        z: float32, shape (n_samples, n_out); not needed.
        a: float32, shape (n_samples, n_out).
        labels: integers, shape (n_samples,).
    """
    del z
    return float(_squares(a, labels).mean(dtype=np.float64))


def _squares(a: Floats, labels: Labels) -> Floats:
    squares: Floats = np.square(a - one_hot(labels, a.shape[1]))
    return squares


_ANY_OUTPUT = tuple(ACTIVATIONS)

LOSSES: Final[dict[str, Loss]] = {
    "cross-entropy": Loss(cross_entropy, ("softmax",)),
    "quadratic": Loss(quadratic, _ANY_OUTPUT),
    "mse": Loss(mse, _ANY_OUTPUT),
    "binary-cross-entropy": Loss(binary_cross_entropy, ("sigmoid",)),
}
"""By the name that the command line and files use. The order gives the kernels their codes."""
