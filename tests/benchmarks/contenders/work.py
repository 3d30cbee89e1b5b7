"""What every contender that trains is asked to do, and the proof that it did."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
import numpy.typing as npt

from tests.benchmarks.figures import ContenderError, Reading, Run

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
    """

    sizes: tuple[int, ...]
    batch: int
    rate: float
    folder: str
    dropout: float = 0.0
    optimizer: str = "sgd"
    measured: str = "time"

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


def learning(work: Work, epoch: Callable[[], Any], predict: Callable[[Floats], Any]) -> Run:
    """Return a run that measures an epoch, and proves by test digits that something was learnt.

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
        parts = range(0, len(test_x), _ROWS)
        answers = np.concatenate([np.asarray(predict(test_x[i : i + _ROWS])) for i in parts])
        accuracy = float((answers == test_y).mean())
        if accuracy < _LEAST_ACCURACY:
            raise ContenderError(f"did not learn: accuracy {accuracy:.1%}")
        value = seconds if work.measured == "time" else highest_memory()
        return Reading(value, f"accuracy {accuracy:.1%}")

    return run


def highest_memory() -> float:
    """Return the most bytes of memory that this process has held; Linux only.

    `getrusage` would count what its parent held when it was started.
    """
    status = Path("/proc/self/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
    return 1024.0 * int(line.split()[1])
