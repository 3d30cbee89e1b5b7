"""nnviz itself."""

from itertools import pairwise
from math import ceil
from time import perf_counter
from typing import Any

import numpy as np

from nnviz.net.network import Network
from nnviz.net.optimizers import create_optimizer
from nnviz.net.settings import Settings
from nnviz.net.training import Trainer
from tests.benchmarks.contenders.work import Floats, Work, learning
from tests.benchmarks.figures import Reading, Run


def train(pixels: str = "x", **arguments: Any) -> Run:
    """Train; `pixels` "x" are float32 as everyone's, "bytes" are as the program itself has them."""
    work = Work(**arguments)
    network = Network.create(work.sizes)
    optimizer = create_optimizer(work.optimizer, learning_rate=work.rate)
    settings = Settings(optimizer, work.batch, dropout=work.dropout)
    trainer = Trainer(network, work.array(f"train_{pixels}"), work.y, settings)

    def predict(x: Floats) -> Any:
        return np.argmax(network.forward(x), axis=1)

    def epoch() -> None:
        if work.n_updates is None:
            trainer.advance("epoch")
        for _ in range(work.n_updates or 0):
            trainer.advance("batch")

    return learning(work, epoch, predict)


_WORTH_TIMING = 10.0
"""GFLOP below which a run is over too soon to be timed."""
_WARM_S = 0.15
"""Until caches and processors have come back from what the others did, not timed."""


def cost(n_samples: int | None, **arguments: Any) -> Run:
    """Give a run of epochs over the first samples, in seconds for each GFLOP of products.

    Args:
        n_samples: how many; None for as few as are worth timing.
        arguments: of `Work`.
    """
    work = Work(**arguments)
    products = [n_in * n_out for n_in, n_out in pairwise(work.sizes)]
    # Forward, the weights' gradient, and but for the first layer, back: two operations for each.
    for_one = 1e-9 * (6 * sum(products) - 2 * products[0])
    if n_samples is None:
        n_batches = ceil(_WORTH_TIMING / for_one / work.batch)
        n_samples = min(n_batches * work.batch, len(work.y))
    settings = Settings(create_optimizer("sgd", learning_rate=work.rate), work.batch)
    images, labels = work.array("train_bytes")[:n_samples], work.y[:n_samples]
    network = Network.create(work.sizes)
    trainer = Trainer(network, images, labels, settings)
    warming = Trainer(network, images[: work.batch], labels[: work.batch], settings)
    n_epochs = ceil(_WORTH_TIMING / for_one / n_samples)

    def run() -> Reading:
        began = perf_counter()
        while perf_counter() < began + _WARM_S:
            warming.advance("epoch")
        began = perf_counter()
        for _ in range(n_epochs):
            trainer.advance("epoch")
        return Reading((perf_counter() - began) / (n_epochs * n_samples * for_one))

    return run
