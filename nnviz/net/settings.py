"""How a network is trained."""

import math
from dataclasses import dataclass, field

from nnviz.errors import ModelError
from nnviz.net.optimizers import SGD, Optimizer


@dataclass(frozen=True)
class Settings:
    """Everything about training but the network and the samples.

    Attributes:
        optimizer: with its hyper-parameters.
        batch: samples per update, at least 1; the last batch of an epoch may have fewer, and its
            gradient is the mean over those.
        l1: weight of sum(|w|) in the objective; weights only, not biases.
        l2: weight of sum(w^2) / 2 in the objective; weights only, not biases.
        dropout: probability with which each hidden neuron is silent for one sample; those that
            stay are scaled up by 1 / (1 - dropout), so that evaluation needs no change.
        seed: of the order of samples, which is shuffled for every epoch, and of dropout.

    Raises:
        ModelError: a setting is out of range.
    """

    optimizer: Optimizer = field(default_factory=SGD)
    batch: int = 32
    l1: float = 0.0
    l2: float = 0.0
    dropout: float = 0.0
    seed: int = 0

    def __post_init__(self) -> None:
        if self.batch < 1:
            raise ModelError(f"batch is {self.batch}, expected at least 1")
        for name, value in (("l1", self.l1), ("l2", self.l2)):
            if not 0 <= value < math.inf:
                raise ModelError(f"{name} is {value}, expected 0 or a number above it")
        if not 0 <= self.dropout < 1:
            raise ModelError(f"dropout is {self.dropout}, expected at least 0 and below 1")
        if self.seed < 0:
            raise ModelError(f"seed is {self.seed}, expected 0 or above")
