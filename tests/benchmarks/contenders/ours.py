"""nnviz itself."""

from itertools import pairwise
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


_WORTH_TIMING = 6_000
"""Samples below which an epoch is over before the processor has come back from the last pause."""


def cost(n_samples: int, **arguments: Any) -> Run:
    """Give a run of epochs over the first samples, in seconds for each GFLOP of products."""
    work = Work(**arguments)
    settings = Settings(create_optimizer("sgd", learning_rate=work.rate), work.batch)
    images, labels = work.array("train_bytes")[:n_samples], work.y[:n_samples]
    trainer = Trainer(Network.create(work.sizes), images, labels, settings)
    products = [n_in * n_out for n_in, n_out in pairwise(work.sizes)]
    n_epochs = -(-_WORTH_TIMING // n_samples)
    # Forward, the weights' gradient, and but for the first layer, back: two operations for each.
    gflop = 1e-9 * n_epochs * n_samples * (6 * sum(products) - 2 * products[0])

    def run() -> Reading:
        began = perf_counter()
        for _ in range(n_epochs):
            trainer.advance("epoch")
        return Reading((perf_counter() - began) / gflop)

    return run
