"""Random networks, and the exercises' reference solutions."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.exercise import load_exercise
from nnviz.net.network import Network
from nnviz.net.settings import Settings
from nnviz.net.training import Trainer
from tests import naive

EXERCISES = Path(__file__).parents[2] / "exercises"


def solution(exercise, function):
    """Return a function of the reference solution of an exercise, by its folder's name."""
    return load_exercise(EXERCISES / exercise).solution[function]


@dataclass(frozen=True)
class Made:
    """A network with sigmoids and a softmax, and a batch for it.

    Attributes:
        network: float32.
        x: float32 from 0 to 1, shape (n_samples, n_in).
        labels: integers, shape (n_samples,).
        wide_x: x as float64, as references take it.
        weights: of the network, as float64.
        biases: of the network, as float64.
    """

    network: Network
    x: NDArray[Any]
    labels: NDArray[Any]
    wide_x: NDArray[Any]
    weights: list[NDArray[Any]]
    biases: list[NDArray[Any]]

    def layers(self):
        """Return the network as the oracle takes it."""
        return list(zip(self.weights, self.biases, strict=True))

    def train(self, settings: Settings, epochs=1):
        """Return the weights, then the biases, of a copy of the network that was trained."""
        trainer = Trainer(self.network.copy(), self.x, self.labels, settings)
        for _ in range(epochs):
            trainer.advance("epoch")
        return [*trainer.network.weights, *trainer.network.biases]


def made_of(sizes):
    """Return a random network with layers of these sizes, and eleven samples."""
    rng = np.random.default_rng(sum(sizes))
    network = Network.create(sizes)
    network.parameters[:] = rng.normal(0, 0.8, network.n_parameters)
    x = rng.random((11, sizes[0]), np.float32)
    labels = rng.integers(0, sizes[-1], len(x))
    layers = naive.unflatten(network.parameters.astype(np.float64), sizes)
    weights, biases = (list(part) for part in zip(*layers, strict=True))
    return Made(network, x, labels, x.astype(np.float64), weights, biases)


def assert_close(found, expected, rtol=2e-5, atol=2e-6):
    """Assert that two arrays agree, by default to the seven digits of nnviz's float32."""
    np.testing.assert_allclose(found, expected, rtol=rtol, atol=atol)


def assert_all_close(found, expected, rtol=2e-5, atol=2e-6):
    """Assert that two lists hold as many arrays, and that these agree."""
    assert len(found) == len(expected)
    for one, other in zip(found, expected, strict=True):
        assert_close(one, other, rtol, atol)
