"""What every contender that trains is asked to do, and the proof that it did."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
import numpy.typing as npt

from tests.benchmarks.figures import ContenderError, Reading, Run
from tests.benchmarks.processes import peak_bytes

Floats = npt.NDArray[np.float32]
Labels = npt.NDArray[np.int64]

# A first epoch of few digits leaves wide sigmoid layers not far above chance, which is 0.1.
_LEAST_ACCURACY = 0.15
_ROWS = 500


@dataclass(frozen=True)
class Work:
    """One epoch after the other: sigmoid hidden layers, softmax, cross-entropy, float32, shuffled.

    Attributes:
        sizes: the width of each layer, the input's first.
        batch: samples for each update.
        rate: learning rate.
        folder: where the digits are, see `digits.py`.
        dropout: of every hidden layer.
        optimizer: a name that nnviz knows.
        measured: "time" of each epoch in seconds, or "memory" at its highest so far in bytes.
        n_updates: after which an epoch ends though all digits are loaded; None for a whole one.
    """

    sizes: tuple[int, ...]
    batch: int
    rate: float
    folder: str
    dropout: float = 0.0
    optimizer: str = "sgd"
    measured: str = "time"
    n_updates: int | None = None

    def array(self, name: str) -> npt.NDArray[Any]:
        """Return one of the arrays in the folder."""
        loaded: npt.NDArray[Any] = np.load(Path(self.folder) / f"{name}.npy")
        return loaded

    @cached_property
    def x(self) -> Floats:
        """Training images, float32 from 0 to 1, shape (n_samples, 784)."""
        return self.array("train_x")

    @cached_property
    def y(self) -> Labels:
        """Training labels, int64, shape (n_samples,)."""
        return self.array("train_y")

    def batches(self, rng: np.random.Generator) -> Iterator[Labels]:
        """Yield the rows of each batch of an epoch, in a new order."""
        order = rng.permutation(len(self.y))
        for start in range(0, len(order), self.batch)[: self.n_updates]:
            yield order[start : start + self.batch]


def learning(work: Work, epoch: Callable[[], Any], predict: Callable[[Floats], Any]) -> Run:
    """Return a run that measures an epoch; a timed one proves by test digits that it learnt.

    Args:
        work: says what is measured.
        epoch: trains on all samples once.
        predict: images (n_samples, 784) to classes (n_samples,).
    """
    test_x, test_y = work.array("test_x"), work.array("test_y")

    def run() -> Reading:
        began = perf_counter()
        epoch()
        seconds = perf_counter() - began
        if work.measured == "memory":
            return Reading(peak_bytes())
        parts = range(0, len(test_x), _ROWS)
        answers = np.concatenate([np.asarray(predict(test_x[i : i + _ROWS])) for i in parts])
        accuracy = float((answers == test_y).mean())
        if accuracy < _LEAST_ACCURACY:
            raise ContenderError(f"did not learn: accuracy {accuracy:.1%}")
        return Reading(seconds, f"accuracy {accuracy:.1%}")

    return run
