"""How long compiled code takes to be there: from the cache, or from nothing."""

from collections.abc import Callable
from time import perf_counter
from typing import Any

import numpy as np

from nnviz.net.network import Network
from tests.benchmarks.figures import Reading, Run


def first_batch(imports: bool) -> Run:
    """Give a run, for a fresh process, of a trainer's first batch; perhaps with its imports."""
    images = np.zeros((32, 784), np.uint8)
    labels = np.zeros(32, np.int64)

    def run() -> Reading:
        began = perf_counter()
        from nnviz.net.settings import Settings
        from nnviz.net.training import Trainer

        imported = perf_counter()
        trainer = Trainer(Network.create((784, 16, 16, 10)), images, labels, Settings())
        trainer.advance("batch")
        return Reading(perf_counter() - (began if imports else imported))

    return run


def everything() -> Run:
    """Give a run, for a fresh process with an empty cache, of all that nnviz compiles."""

    def run() -> Reading:
        from nnviz.data import augment, handwriting
        from nnviz.net.evaluation import evaluate

        train = first_batch(imports=False)
        network = Network.create((784, 16, 16, 10))
        black, labels = np.zeros((2, 28, 28), np.uint8), np.zeros(2, np.int64)
        parts = {
            "training": train().value,
            "evaluation": _seconds(lambda: evaluate(network, black, labels)),
            "drawing": _seconds(lambda: handwriting.generate(2, seed=1)),
            "variation": _seconds(lambda: augment.augment(black, black.copy(), 1)),
        }
        note = ", ".join(f"{name} {seconds:.1f} s" for name, seconds in parts.items())
        return Reading(sum(parts.values()), note)

    return run


def _seconds(function: Callable[[], Any]) -> float:
    began = perf_counter()
    function()
    return perf_counter() - began
