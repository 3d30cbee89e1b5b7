"""Optimizers and their hyper-parameters.

In the formulas p is a parameter, g the gradient of the mean loss of a batch (penalties included),
and every other letter a vector that starts at zero. `l2` is coupled: it is part of g, as in
PyTorch's `weight_decay` of SGD and Adam, and not AdamW's separate decay.
"""

import math
from dataclasses import dataclass, fields
from typing import ClassVar, Final

from nnviz.errors import ModelError
from nnviz.net.architecture import choose


@dataclass(frozen=True)
class Optimizer:
    """What all optimizers share.

    Attributes:
        learning_rate: above 0.

    Raises:
        ModelError: a hyper-parameter is out of its range.
    """

    n_vectors: ClassVar[int] = 0
    """How many vectors, each as long as the parameters, are remembered from step to step."""

    learning_rate: float

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if field.name in {"learning_rate", "epsilon"}:
                is_fine, expected = 0 < value < math.inf, "a number above 0"
            else:
                is_fine, expected = 0 <= value < 1, "at least 0 and below 1"
            if not is_fine:
                raise ModelError(f"{field.name} is {value}, expected {expected}")


@dataclass(frozen=True)
class SGD(Optimizer):
    """p -= learning_rate g."""

    learning_rate: float = 0.1


@dataclass(frozen=True)
class Momentum(Optimizer):
    """v = momentum v + g; p -= learning_rate v.

    PyTorch's convention. Keras keeps -learning_rate v instead; with a constant rate it is the same.
    Source: Sutskever et al. 2013, eqs. 1-2.
    """

    n_vectors: ClassVar[int] = 1

    learning_rate: float = 0.01
    momentum: float = 0.9


@dataclass(frozen=True)
class Nesterov(Momentum):
    """v = momentum v + g; p -= learning_rate (g + momentum v).

    PyTorch's and Keras' form of Nesterov's method, in which p is the point looked ahead to.
    Source: Sutskever et al. 2013, eqs. 3-4; the change of variable is Bengio et al. 2013, eq. 7.
    """


@dataclass(frozen=True)
class Adagrad(Optimizer):
    """s += g^2; p -= learning_rate g / (sqrt(s) + epsilon).

    PyTorch's convention and epsilon; Keras starts s at 0.1. Source: Duchi et al. 2011, fig. 1.
    """

    n_vectors: ClassVar[int] = 1

    learning_rate: float = 0.01
    epsilon: float = 1e-10


@dataclass(frozen=True)
class RMSprop(Optimizer):
    """s = decay s + (1 - decay) g^2; p -= learning_rate g / (sqrt(s) + epsilon).

    PyTorch's convention (its `alpha` is decay); Keras adds epsilon under the root.
    Source: Tieleman and Hinton 2012, lecture 6.5, which has decay 0.9.
    """

    n_vectors: ClassVar[int] = 1

    learning_rate: float = 0.001
    decay: float = 0.9
    epsilon: float = 1e-8


@dataclass(frozen=True)
class Adam(Optimizer):
    """m and v are decaying means of g and g^2; p -= learning_rate m' / (sqrt(v') + epsilon).

    m' = m / (1 - beta1^t) and v' = v / (1 - beta2^t) at step t = 1, 2, ...; PyTorch's convention.
    Source: Kingma and Ba 2015, algorithm 1.
    """

    n_vectors: ClassVar[int] = 2

    learning_rate: float = 0.001
    beta1: float = 0.9
    beta2: float = 0.999
    epsilon: float = 1e-8


OPTIMIZERS: Final[dict[str, type[Optimizer]]] = {
    "sgd": SGD,
    "momentum": Momentum,
    "nesterov": Nesterov,
    "adagrad": Adagrad,
    "rmsprop": RMSprop,
    "adam": Adam,
}
"""By the name that the command line uses. The order gives the kernels their codes."""


def create_optimizer(name: str, **settings: float | None) -> Optimizer:
    """Return the optimizer called `name`.

    Args:
        name: a key of OPTIMIZERS.
        **settings: hyper-parameters; None leaves the default.

    Raises:
        ModelError: the name is unknown, the optimizer has no such hyper-parameter, or its value
            is out of range.
    """
    kind = OPTIMIZERS[choose("optimizer", name, OPTIMIZERS)]
    given = {key: value for key, value in settings.items() if value is not None}
    known = [field.name for field in fields(kind)]
    for key in given:
        if key not in known:
            raise ModelError(f"{name} has no {key}; it has {', '.join(known)}")
    return kind(**given)
