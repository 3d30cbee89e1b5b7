"""Training in steps of a sample, a batch or an epoch; it knows no thread, no screen and no file."""

import math
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final, Literal, TypeAlias

import numpy as np
import numpy.typing as npt

from nnviz.errors import DivergedError, ModelError
from nnviz.net.arrays import Floats, Labels
from nnviz.net.divergence import first_culprit
from nnviz.net.engine import Engine
from nnviz.net.evaluation import Evaluation, evaluate_samples
from nnviz.net.network import Network
from nnviz.net.pausable import Pausable
from nnviz.net.samples import samples_of
from nnviz.net.settings import Settings
from nnviz.net.snapshots import Snapshot

Unit: TypeAlias = Literal["sample", "batch", "epoch"]

_CHUNK_S: Final = 0.03
"""About how long a pause or a cancel waits for the batches that are being trained."""


class Trainer(Pausable):
    """Trains a network in place, as far at a time as it is told to.

    Parameters depend on the network, the samples and the settings alone: epochs and batches give
    the same bits however they are advanced through. Single samples add up a batch's gradient in
    another order, so that its last bits may differ.

    `cancel`, `pause` and `resume` may be called from other threads. After a cancel the network
    holds what was trained so far, and `advance` does nothing more.

    Args:
        network: its activations and loss are used; its parameters change.
        images: uint8 from 0 to 255, or float32 from 0 to 1; shape (n_samples, n_in) or
            (n_samples, height, width). Must not change in the middle of an epoch.
        labels: integers from 0 to n_out - 1, shape (n_samples,).
        settings: a batch larger than n_samples is taken as n_samples.
        validation: images and labels to evaluate at the end of each epoch.

    Raises:
        ModelError: the network has scaled or silenced neurons.
        DataError: images or labels do not fit each other or the network.
    """

    def __init__(
        self,
        network: Network,
        images: npt.NDArray[Any],
        labels: Labels,
        settings: Settings,
        validation: tuple[npt.NDArray[Any], Labels] | None = None,
    ) -> None:
        super().__init__()
        if network.gains is not None and any((gain != 1).any() for gain in network.gains):
            raise ModelError("the network has scaled or silenced neurons: reset them to train it")
        samples = samples_of(images, labels, network.sizes[0], network.sizes[-1])
        self._validation = validation and samples_of(
            *validation, network.sizes[0], network.sizes[-1]
        )
        self.network: Final = network
        self.settings: Final = replace(settings, batch=min(settings.batch, len(labels)))
        self._engine = Engine(network, samples, self.settings)
        self._learning_rate = self.settings.optimizer.learning_rate
        self._is_compiled = False
        self._rng = np.random.default_rng(settings.seed)
        self._n_samples = self._position = len(labels)
        self._epoch = 0
        self._seconds = 0.0
        self._batches_per_chunk = 1
        self._samples_before, self._seconds_before = 0, 0.0

    @property
    def learning_rate(self) -> float:
        """The optimizer's learning rate; set, it counts from the next update on."""
        return self._learning_rate

    @learning_rate.setter
    def learning_rate(self, rate: float) -> None:
        """Set the rate, checked as the optimizer checks its own."""
        self._learning_rate = replace(self.settings.optimizer, learning_rate=rate).learning_rate
        self._engine.set_learning_rate(rate)

    @property
    def samples_seen(self) -> int:
        """Samples taken since training began."""
        return (self._epoch - 1) * self._n_samples + self._position

    @property
    def step(self) -> int:
        """Updates done since training began."""
        batch = self.settings.batch
        per_epoch = -(-self._n_samples // batch)
        in_epoch = per_epoch if self.is_at_end_of_epoch else self._position // batch
        return (self._epoch - 1) * per_epoch + in_epoch

    @property
    def is_at_end_of_epoch(self) -> bool:
        """Whether the next sample begins a new epoch."""
        return self._position == self._n_samples

    def advance(self, unit: Unit, *, parameters: bool = False) -> Snapshot:
        """Train one sample, or to the end of the current batch or epoch.

        A single sample only adds to its batch's gradient; the update happens when its batch is
        full, and `step` then grows by one.

        Args:
            unit: how far.
            parameters: put a copy of the parameters into the snapshot.

        Returns:
            Where training stands, which after `cancel` may be short of the unit's end.

        Raises:
            DivergedError: the loss or a parameter is not finite any more.
        """
        if not self._is_compiled:
            self._engine.compile()
            self._is_compiled = True
        if self.is_at_end_of_epoch and self.may_go_on():
            self._begin_epoch()
        end = self._end_of(unit)
        while self._position < end and self.may_go_on():
            self._run_chunk(end)
        return self._snapshot(parameters)

    def _begin_epoch(self) -> None:
        self._engine.shuffle(self._rng)
        self._epoch += 1
        self._position = 0

    def _end_of(self, unit: Unit) -> int:
        if unit == "sample":
            return min(self._position + 1, self._n_samples)
        return self._end_of_batch() if unit == "batch" else self._n_samples

    def _end_of_batch(self) -> int:
        batch = self.settings.batch
        return min((self._position // batch + 1) * batch, self._n_samples)

    def _run_chunk(self, end: int) -> None:
        began, first, batch = time.perf_counter(), self._position, self.settings.batch
        # Chunks end where batches do: a batch in two parts would have another order of additions.
        border = (first // batch + self._batches_per_chunk) * batch
        self._position = self._engine.train(first, min(border, end), self.step)
        if not (self._engine.loss_is_finite() and self._engine.parameters_are_finite()):
            raise self._diverged()
        seconds = time.perf_counter() - began
        self._seconds += seconds
        n_batches = max(1, (self._position - first) // batch)
        self._batches_per_chunk = max(1, int(_CHUNK_S * n_batches / seconds))

    def _diverged(self) -> DivergedError:
        """Training has stopped before the batch whose loss failed, or after a failed update."""
        step = self.step if self._engine.loss_is_finite() else self.step + 1
        first = self._position - self._position % self.settings.batch
        culprit = first_culprit(self.network, self._engine.inputs(first, self.settings.batch))
        return DivergedError(
            f"training diverged in epoch {self._epoch}, step {step}: {culprit} is not finite; "
            f"lower --lr, now {self.learning_rate:g}"
        )

    def _snapshot(self, parameters: bool) -> Snapshot:
        n_samples = self.samples_seen - self._samples_before
        seconds = self._seconds - self._seconds_before
        loss_sum, n_correct = self._engine.tally.tolist()
        test = self._evaluate()
        snapshot = Snapshot(
            epoch=self._epoch,
            step=self.step,
            samples_seen=self.samples_seen,
            train_loss=loss_sum / n_samples if n_samples else math.nan,
            train_accuracy=n_correct / n_samples if n_samples else math.nan,
            penalty=self._penalty(),
            test_loss=test.loss if test else None,
            test_accuracy=test.accuracy if test else None,
            seconds=self._seconds,
            samples_per_s=n_samples / seconds if seconds else 0.0,
            parameters=_frozen(self.network.parameters) if parameters else None,
        )
        self._samples_before, self._seconds_before = self.samples_seen, self._seconds
        self._engine.tally.fill(0)
        return snapshot

    def _evaluate(self) -> Evaluation | None:
        if self._validation is None or self._epoch == 0 or not self.is_at_end_of_epoch:
            return None
        return evaluate_samples(self.network, self._validation)

    def _penalty(self) -> float:
        l1, l2 = self.settings.l1, self.settings.l2
        if l1 == l2 == 0:
            return 0.0
        flat = [weights.ravel().astype(np.float64) for weights in self.network.weights]
        return float(sum(l2 / 2 * (w @ w) + l1 * np.abs(w).sum() for w in flat))


def train(
    trainer: Trainer, epochs: int, every: Unit = "epoch", *, parameters: bool = False
) -> Iterator[Snapshot]:
    """Train to the end of `epochs` more epochs, or until a cancel.

    Args:
        trainer: may have been advanced before; an epoch that is under way counts as the first.
        epochs: how many; 0 trains nothing.
        every: how often to yield.
        parameters: put a copy of the parameters into each snapshot.

    Yields:
        A snapshot after every unit, and after a cancel one of what was done since the last.

    Raises:
        DivergedError: the loss or a parameter is not finite any more.
    """
    for _ in range(epochs):
        is_at_end = False
        while not is_at_end:
            before = trainer.samples_seen
            snapshot = trainer.advance(every, parameters=parameters)
            if trainer.samples_seen > before:
                yield snapshot
            if trainer.cancelled:
                return
            is_at_end = trainer.is_at_end_of_epoch


def _frozen(parameters: Floats) -> Floats:
    copy = parameters.copy()
    copy.flags.writeable = False
    return copy
