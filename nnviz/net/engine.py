"""The arrays that training works on, and the calls into compiled code."""

from typing import Final

import numpy as np

from nnviz.net.arrays import Floats, aligned_zeros
from nnviz.net.kernels import entries
from nnviz.net.kernels.packing import buffers_for, model_of, rule_of
from nnviz.net.kernels.structures import Samples
from nnviz.net.kernels.workers import Workers
from nnviz.net.network import Network
from nnviz.net.settings import Settings


class Engine:
    """Allocates once; afterwards each method is one call of a kernel that holds no GIL.

    Args:
        network: its parameters are changed in place.
        samples: in the order in which they are taken.
        settings: `batch` is at most the number of samples.

    Attributes:
        tally: float64, shape (2,): sums of losses and of correct answers since it was last filled with 0.
    """

    def __init__(self, network: Network, samples: Samples, settings: Settings) -> None:
        self._workers = Workers(network.sizes, settings.batch)
        self._model = model_of(network)
        self._samples = samples
        self._rule = rule_of(
            settings.optimizer, settings.l1, settings.l2, settings.dropout, settings.seed
        )
        self._buffers = buffers_for(network.sizes, settings.batch, self._workers.most)
        self._gradient = aligned_zeros(network.n_parameters)
        n_vectors = settings.optimizer.n_vectors
        self._state = aligned_zeros(n_vectors * network.n_parameters)
        self.tally: Final = np.zeros(2)

    def compile(self) -> None:
        """Have the kernel compiled, or fetched from its cache, without changing anything."""
        self.train(0, 0, 0)

    def set_learning_rate(self, rate: float) -> None:
        """Multiply steps with the learning rate `rate` from the next update on."""
        self._rule = self._rule._replace(rate=np.float32(rate))

    def shuffle(self, rng: np.random.Generator) -> None:
        """Put the samples into a new order, drawn from `rng`."""
        self._samples = self._samples._replace(order=rng.permutation(len(self._samples.order)))

    def train(self, first: int, end: int, step: int) -> int:
        """Take samples of the current order, and update whenever a batch is full.

        Args:
            first: place of the first sample.
            end: place after the last.
            step: updates done before, since training began.

        Returns:
            `end`, or the place at which samples had a loss that is not finite: they were not used.
        """
        return self._workers.run(
            lambda crew: entries.train(
                self._model,
                self._rule,
                self._samples,
                self._buffers,
                self._gradient,
                self._state,
                first,
                end,
                step,
                self.tally,
                crew,
            ),
            end - first,
        )

    def loss_is_finite(self) -> bool:
        """Return whether every loss in the tally was finite."""
        return bool(np.isfinite(self.tally[0]))

    def parameters_are_finite(self) -> bool:
        """Return whether no weight and no bias is NaN or infinite."""
        return bool(entries.is_finite(self._model.parameters))

    def inputs(self, first: int, rows: int) -> Floats:
        """Return samples from place `first` on as float32, shape (rows, n_in), from 0 to 1."""
        images = self._samples.images[self._samples.order[first : first + rows]]
        return images.astype(np.float32) * self._samples.scale
