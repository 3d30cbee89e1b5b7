"""What a person is looking at: the network, the digit, the neuron in focus. Knows no screen."""

from collections.abc import Callable, Iterator

import numpy as np
import numpy.typing as npt

from nnviz.data.digits import Digits
from nnviz.errors import ModelError, shown
from nnviz.net.arrays import Floats
from nnviz.net.attribution import contributions
from nnviz.net.network import Network, Trace
from nnviz.render.flow import Flow
from nnviz.render.links import Links, into, out_of, strongest
from nnviz.render.neuron import NeuronView
from nnviz.render.why import Case, WhyView
from nnviz.tui.edits import Edits
from nnviz.tui.pen import Pen

N_PIXELS = 784
SCORED = 1000
"""Digits that the live accuracy is measured on."""
_READ_AT_ONCE = 500


class Session:
    """The state behind the screens; every view of it is computed from the network itself.

    Args:
        network: takes 784 pixels; edited in place.
        network_name: what a person calls it.
        digits: at least one.
        index: the first digit to show.

    Attributes:
        focus: (layer, neuron); layer 0 is the input. Follows the answer until it is moved.
        edits: what was turned by hand.
        drawing: uint8 (28, 28) shown in place of a digit, or None.
        pen: and what was drawn with it, kept while other screens are open.

    Raises:
        ModelError: the network does not take 28 x 28 pixels, or overflows.
    """

    def __init__(self, network: Network, network_name: str, digits: Digits, index: int = 0) -> None:
        if network.sizes[0] != N_PIXELS:
            raise ModelError(
                f"{network_name}: takes {network.sizes[0]} inputs, expected 784 (28 x 28 pixels)"
            )
        self.network = network
        self.network_name = network_name
        self.digits = digits
        self.edits = Edits(network)
        self._accuracy_opened: float | None = None
        self.drawing: npt.NDArray[np.uint8] | None = None
        self.pen = Pen()
        self._focus: tuple[int, int] | None = None
        self.show(index)

    def show(self, index: int) -> None:
        """Show digit `index`, counted round the end."""
        self.index = index % len(self.digits)
        self.drawing = None
        self.recompute()

    def show_drawing(self, picture: npt.NDArray[np.uint8]) -> None:
        """Show a picture, uint8 (28, 28), that is in no data set."""
        self.drawing = picture
        self.recompute()

    def recompute(self) -> None:
        """Send the digit through the network again, after either has changed.

        Raises:
            ModelError: its weights are so large that a number on the way is not finite.
        """
        with np.errstate(over="ignore", invalid="ignore"):
            trace: Trace = self.network.forward(self.pixels, trace=True)
        for layer, z in enumerate(trace.z):
            if not (np.isfinite(z).all() and np.isfinite(trace.a[layer]).all()):
                raise ModelError(
                    f"{shown(self.network_name)}: numbers in its {self.network.layer_name(layer)} "
                    "are not finite: its weights are too large; train it with a lower --lr"
                )
        self.trace = trace

    @property
    def pixels(self) -> Floats:
        """What the network receives: float32, shape (784,), from 0 to 1."""
        if self.drawing is None:
            return self.digits.pixels(self.index)
        return self.drawing.reshape(-1).astype(np.float32) / np.float32(255)

    @property
    def label(self) -> int | None:
        """The true class, or None for a drawing."""
        return None if self.drawing is not None else int(self.digits.labels[self.index])

    @property
    def answer(self) -> int:
        """The class with the largest output."""
        return int(np.argmax(self.trace.a[-1]))

    @property
    def confidence(self) -> float:
        """The output of the answer."""
        return float(self.trace.a[-1][self.answer])

    @property
    def n_layers(self) -> int:
        """Layers with weights; the output is this layer."""
        return self.network.n_layers

    @property
    def focus(self) -> tuple[int, int]:
        """(layer, neuron) in focus."""
        return self._focus or (self.n_layers, self.answer)

    @focus.setter
    def focus(self, target: tuple[int, int] | None) -> None:
        self._focus = target

    def activations(self, layer: int) -> Floats:
        """Return the activations of `layer`, 0 for the input."""
        return self.trace.a[layer - 1] if layer else self.trace.inputs

    def layer_title(self, layer: int) -> str:
        """Return what a person calls `layer`, 0 for the input."""
        return self.network.layer_name(layer - 1) if layer else "input"

    def source_name(self, layer: int) -> Callable[[int], str]:
        """Return a function that names the neurons of `layer`."""
        if layer:
            return lambda neuron: f"{_short_name(layer)} #{neuron}"
        return lambda neuron: "pixel {},{}".format(*divmod(neuron, 28))

    # Views

    def flow(self, n_links: int) -> Flow:
        """Return the flow with at most `n_links` links a layer."""
        names = ["pixels", *(_short_name(layer) for layer in range(1, self.n_layers)), "answer"]
        return Flow(
            activations=tuple(self.activations(layer) for layer in range(self.n_layers + 1)),
            functions=self.network.activations,
            links=tuple(self._links(layer, n_links) for layer in range(1, self.n_layers + 1)),
            names=tuple(names),
            classes=tuple(str(number) for number in range(self.network.sizes[-1])),
            focus=self.focus,
            label=self.label,
        )

    def _links(self, layer: int, count: int) -> Links:
        """Return the links into `layer`: those of the neuron in focus where somebody chose one."""
        weights, inputs = self.network.weights[layer - 1], self.activations(layer - 1)
        if self._focus and self._focus[0] == layer:
            return into(weights, inputs, self._focus[1], count)
        if self._focus and self._focus[0] == layer - 1:
            return out_of(weights, inputs, self._focus[1], count)
        return strongest(weights, inputs, count)

    def neuron_view(self, contribution: bool = False) -> NeuronView | None:
        """Return the numbers of the neuron in focus; None for a pixel."""
        layer, neuron = self.focus
        if layer == 0:
            return None
        network = self.network
        gain = 1.0 if network.gains is None else float(network.gains[layer - 1][neuron])
        return NeuronView(
            title=f"{self.layer_title(layer)}, neuron {neuron} (0 to {network.sizes[layer] - 1})",
            layer=layer,
            neuron=neuron,
            function=network.activations[layer - 1],
            weights=network.weights[layer - 1][neuron],
            inputs=self.activations(layer - 1),
            bias=float(network.biases[layer - 1][neuron]),
            gain=gain,
            a=float(self.activations(layer)[neuron]),
            source=self.source_name(layer - 1),
            contribution=contribution,
            partition=self._partition(layer),
        )

    def _partition(self, layer: int) -> float | None:
        """Return what softmax divides by, or None for other functions."""
        if self.network.activations[layer - 1] != "softmax":
            return None
        return float(np.exp(self.trace.z[layer - 1].astype(np.float64)).sum())

    def why_view(self, turned: int = 0) -> WhyView:
        """Return what speaks for the answer and for the runner-up; there must be two outputs."""
        order = np.lexsort((-self.trace.z[-1], -self.trace.a[-1]))
        runner_up = next(int(output) for output in order if output != self.answer)
        return WhyView(self._case(self.answer), self._case(runner_up), self.n_layers, turned)

    def _case(self, output: int) -> Case:
        return Case(
            name=str(output),
            contributions=contributions(self.network, self.pixels, output),
            z=float(self.trace.z[-1][output]),
            a=float(self.trace.a[-1][output]),
        )

    # Finding digits

    def next_of_class(self, label: int, step: int = 1) -> int | None:
        """Return the next digit of a class, searching round the end; None if there is none."""
        return self._search(lambda indices: self.digits.labels[indices] == label, step)

    def next_misread(self, step: int = 1) -> int | None:
        """Return the next digit that the network reads wrong; None if it reads all."""
        return self._search(
            lambda indices: self._answers(indices) != self.digits.labels[indices], step
        )

    def _search(
        self, wanted: Callable[[npt.NDArray[np.intp]], npt.NDArray[np.bool_]], step: int
    ) -> int | None:
        for indices in self._onward(step):
            hits = np.flatnonzero(wanted(indices))
            if hits.size:
                return int(indices[hits[0]])
        return None

    def _onward(self, step: int) -> Iterator[npt.NDArray[np.intp]]:
        """Yield the indices behind (or before) this one in chunks, itself last."""
        n_digits = len(self.digits)
        order = (self.index + step * np.arange(1, n_digits + 1)) % n_digits
        for start in range(0, n_digits, _READ_AT_ONCE):
            yield order[start : start + _READ_AT_ONCE]

    def _answers(self, indices: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
        images = self.digits.images[indices].reshape(len(indices), -1)
        outputs = self.network.forward(images.astype(np.float32) / np.float32(255))
        answers: npt.NDArray[np.intp] = outputs.argmax(axis=1)
        return answers

    @property
    def accuracy_opened(self) -> float:
        """The accuracy before anything was turned; measured when it is first asked for."""
        if self._accuracy_opened is None:
            self._accuracy_opened = self.accuracy()
        return self._accuracy_opened

    @property
    def n_scored(self) -> int:
        """Digits that the accuracy is measured on."""
        return min(SCORED, len(self.digits))

    def accuracy(self) -> float:
        """Return the share of the first `n_scored` digits that the network reads right."""
        indices = np.arange(self.n_scored)
        return float((self._answers(indices) == self.digits.labels[indices]).mean())


def _short_name(layer: int) -> str:
    return f"hidden {layer}"
