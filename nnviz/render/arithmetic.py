"""The sum behind one neuron, so that it adds up on the screen."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from nnviz.net.arrays import Floats
from nnviz.render.numbers import counted

DECIMALS = 3


@dataclass(frozen=True)
class Term:
    """One product of the sum, rounded as it is shown."""

    source: int
    weight: float
    activation: float
    product: float


@dataclass(frozen=True)
class Sum:
    """z = sum of w * a, plus b, rounded so that the shown numbers add up exactly.

    Attributes:
        terms: the largest products by magnitude, largest first.
        n_rest: how many other products are not zero.
        rest: their sum; it takes up what rounding the others left over.
        total: the sum of all products.
        bias: b.
        z: total + bias.
    """

    terms: tuple[Term, ...]
    n_rest: int
    rest: float
    total: float
    bias: float
    z: float

    @property
    def rest_name(self) -> str:
        """What the rest is: other products, or with none left only what rounding left over."""
        return counted(self.n_rest, "other") if self.n_rest else "rounding"


def summed(weights: Floats, inputs: Floats, bias: float, count: int) -> Sum:
    """Return the sum of one neuron, with its `count` largest terms apart.

    Args:
        weights: float32, shape (n_in,): the weights into the neuron.
        inputs: float32, shape (n_in,): the activations they are multiplied with.
        bias: the neuron's bias.
        count: how many terms are wanted; zero terms are never among them.
    """
    products = weights.astype(np.float64) * inputs
    order = np.argsort(-np.abs(products), kind="stable")[: int(np.count_nonzero(products))]
    terms = tuple(_term(int(source), weights, inputs, products) for source in order[:count])
    z, shown_bias = _rounded(products.sum() + bias), _rounded(bias)
    total = _rounded(z - shown_bias)
    rest = _rounded(total - sum(term.product for term in terms))
    return Sum(terms, len(order) - len(terms), rest, total, shown_bias, z)


def _term(source: int, weights: Floats, inputs: Floats, products: npt.NDArray[np.float64]) -> Term:
    return Term(
        source, float(weights[source]), float(inputs[source]), _rounded(float(products[source]))
    )


def _rounded(value: float) -> float:
    return round(float(value), DECIMALS)
