"""A dense network: one flat vector of parameters and the forward pass, in plain NumPy.

Neither a compiler nor SciPy is loaded here, so that the first picture waits for neither.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final, Literal, Self, overload

import numpy as np

from nnviz.errors import ModelError
from nnviz.net.activations import ACTIVATIONS
from nnviz.net.architecture import check, choose, count_parameters
from nnviz.net.arrays import Floats, aligned_zeros
from nnviz.net.initializers import INITIALIZERS
from nnviz.net.losses import LOSSES


@dataclass(frozen=True, eq=False)
class Trace:
    """Every number of one forward pass.

    Attributes:
        inputs: a copy of what entered, float32, shape (n_in,) or (n_samples, n_in).
        z: pre-activations of each layer, float32, shape (n_out,) or (n_samples, n_out).
        a: activations of each layer, of the same shapes, gains applied; a[-1] is the output.
    """

    inputs: Floats
    z: tuple[Floats, ...]
    a: tuple[Floats, ...]


class Network:
    """Dense layers, and the loss they were or will be trained with.

    Layer `l` computes z = a @ weights[l].T + biases[l] and a = activations[l](z).

    Args:
        sizes: the width of each layer, the input's first.
        activations: one name for each layer but the input.
        loss: a key of LOSSES that fits the last activation.
        parameters: float32, contiguous, shape (n_parameters,), in the order W0, b0, W1, b1, ...;
            owned by the network from now on, not copied.
        history: how it was trained, as JSON values; copied.

    Attributes:
        parameters: see above. Change its elements; never put another array in its place.
        weights: views into `parameters`, each (n_out, n_in): row j leads into neuron j.
        biases: views into `parameters`, each (n_out,).
        gains: None, or for each layer a float32 (n_out,) that multiplies its activations, so
            that a neuron can be silenced (0) or scaled.

    Raises:
        ModelError: the architecture cannot be used, or `parameters` does not fit it.
    """

    def __init__(
        self,
        sizes: Sequence[int],
        activations: Sequence[str],
        loss: str,
        parameters: Floats,
        history: dict[str, Any] | None = None,
    ) -> None:
        check(sizes, activations, loss)
        self.sizes: Final = tuple(sizes)
        self.activations: Final = tuple(activations)
        self.loss: Final = loss
        self.history = dict(history or {})
        self.parameters: Final = _checked_parameters(parameters, count_parameters(sizes))
        self.weights, self.biases = _views(self.parameters, self.sizes)
        self.gains: list[Floats] | None = None
        self._transposed = [weights.T for weights in self.weights]
        self._functions = [ACTIVATIONS[name].function for name in activations]

    @classmethod
    def create(
        cls,
        sizes: Sequence[int],
        activation: str = "sigmoid",
        loss: str = "cross-entropy",
        output: str | None = None,
        init: str = "glorot",
        seed: int = 0,
    ) -> Self:
        """Return an untrained network.

        Args:
            sizes: the width of each layer, the input's first.
            activation: of every hidden layer.
            loss: a key of LOSSES.
            output: activation of the last layer; None is the loss's default: softmax for
                cross-entropy, sigmoid for the others.
            init: a key of INITIALIZERS.
            seed: of the initializer's chance; not negative.

        Raises:
            ModelError: a name, a width or a combination cannot be used.
        """
        hidden = [activation] * (len(sizes) - 2)
        activations = (*hidden, output or default_output(loss))
        check(sizes, activations, loss)
        network = cls(sizes, activations, loss, aligned_zeros(count_parameters(sizes)))
        fill = INITIALIZERS[choose("initializer", init, INITIALIZERS)]
        rng = np.random.default_rng(seed)
        for weights, biases in zip(network.weights, network.biases, strict=True):
            fill(rng, weights, biases)
        return network

    @property
    def n_layers(self) -> int:
        """The number of layers that have weights."""
        return len(self.activations)

    @property
    def widths(self) -> str:
        """The layers' widths as people write them: "784-16-16-10"."""
        return "-".join(str(size) for size in self.sizes)

    @property
    def n_parameters(self) -> int:
        """The number of weights and biases."""
        return len(self.parameters)

    def layer_name(self, layer: int) -> str:
        """Return what a person calls `weights[layer]`'s layer: "hidden layer 1", "output layer"."""
        return "output layer" if layer == self.n_layers - 1 else f"hidden layer {layer + 1}"

    def copy(self) -> "Network":
        """Return an independent network with the same numbers."""
        parameters = aligned_zeros(self.n_parameters)
        parameters[:] = self.parameters
        twin = Network(self.sizes, self.activations, self.loss, parameters, self.history)
        twin.gains = None if self.gains is None else [gain.copy() for gain in self.gains]
        return twin

    @overload
    def forward(self, x: Floats, trace: Literal[False] = False) -> Floats: ...
    @overload
    def forward(self, x: Floats, trace: Literal[True]) -> Trace: ...

    def forward(self, x: Floats, trace: bool = False) -> Floats | Trace:
        """Send one sample, or many, through the network.

        Args:
            x: float32 from 0 to 1, shape (n_in,) or (n_samples, n_in). Not modified.
            trace: return every z and a, not only the output.

        Returns:
            The output activations, float32, shape (n_out,) or (n_samples, n_out); or a Trace.

        Raises:
            ModelError: x is not float32, or does not have n_in columns.
        """
        self._check_input(x)
        z: list[Floats] = []
        a: list[Floats] = []
        into = x
        for layer, function in enumerate(self._functions):
            pre_activation = into.dot(self._transposed[layer])
            pre_activation += self.biases[layer]
            into = function(pre_activation)
            if self.gains is not None:
                into *= self.gains[layer]
            z.append(pre_activation)
            a.append(into)
        return Trace(x.copy(), tuple(z), tuple(a)) if trace else into

    def _check_input(self, x: Floats) -> None:
        if x.dtype != np.float32:
            raise ModelError(f"x is {x.dtype}, expected float32 from 0 to 1 (pixels / 255)")
        if x.ndim not in {1, 2} or x.shape[-1] != self.sizes[0]:
            n_in = self.sizes[0]
            raise ModelError(f"x has shape {x.shape}, expected ({n_in},) or (n_samples, {n_in})")


def default_output(loss: str) -> str:
    """Return the output activation that a loss is used with unless another is asked for.

    Raises:
        ModelError: there is no such loss.
    """
    return LOSSES[choose("loss", loss, LOSSES)].outputs[0]


def _checked_parameters(parameters: Floats, n_parameters: int) -> Floats:
    flags = parameters.flags
    if parameters.dtype != np.float32 or not (flags.c_contiguous and flags.writeable):
        raise ModelError("parameters must be a contiguous, writeable float32 vector")
    if parameters.shape != (n_parameters,):
        raise ModelError(f"parameters has shape {parameters.shape}, expected ({n_parameters},)")
    return parameters


def _views(parameters: Floats, sizes: Iterable[int]) -> tuple[list[Floats], list[Floats]]:
    weights, biases, start = [], [], 0
    for n_in, n_out in pairwise(sizes):
        end = start + n_out * n_in
        weights.append(parameters[start:end].reshape(n_out, n_in))
        biases.append(parameters[end : end + n_out])
        start = end + n_out
    return weights, biases
