"""The flow: a digit travels through the layers to its answer."""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np

from nnviz.net.arrays import Floats
from nnviz.render.bars import LABEL_COLUMNS, bar
from nnviz.render.cells import Cells
from nnviz.render.fidelity import Fidelity
from nnviz.render.inks import BRIGHTNESS, Ink
from nnviz.render.levels import InkArray, brightness, signed
from nnviz.render.links import Links
from nnviz.render.pixels import cells_of
from nnviz.render.places import Arrangement, Place, arrange
from nnviz.render.scene import Element, Scene, Zone
from nnviz.render.wires import Wires

FLOW_ROWS = 17
"""A title row and 16 rows: a neuron each in the network of the film."""
LARGE_FLOW_ROWS = 29
"""A title row and the digit at twice its size."""
MIN_LINKS = 12
BAR_COLUMNS = 18
"""Columns kept for the answer: class, bar and percent."""

_FADED = 0.45
"""Strength of links that the activation has already passed."""
_LIGHT_UP = 0.65
"""Share of a transition after which the next layer begins to light up."""


def n_links(width: int) -> int:
    """Return how many links a layer are drawn in `width` columns."""
    return max(width // 5, MIN_LINKS)


@dataclass(frozen=True, eq=False)
class Flow:
    """What happened to one digit in a network.

    Attributes:
        activations: float32 arrays of shape (n,), the input first, the output last.
        functions: the name of each layer's activation function, without the input.
        links: the links to draw into each layer, without the input.
        names: what each layer is called, the input first.
        classes: what each output neuron is called.
        focus: (layer, neuron) that is marked.
        label: the true class where it is known.
    """

    activations: tuple[Floats, ...]
    functions: tuple[str, ...]
    links: tuple[Links, ...]
    names: tuple[str, ...]
    classes: tuple[str, ...]
    focus: tuple[int, int] = (0, -1)
    label: int | None = None

    @property
    def n_transitions(self) -> int:
        """Steps from the input to the output; time runs from 0 to this number."""
        return len(self.links)


class FlowPicture:
    """Draws one `Flow` in a rectangle, at any moment of the journey."""

    def __init__(self, flow: Flow, width: int, rows: int, fidelity: Fidelity) -> None:
        """Prepare the picture of `flow` in `width` columns and `rows` rows (one is the title)."""
        self.flow = flow
        self.width = width
        self.rows = rows
        self.fidelity = fidelity
        self.bar_columns = max(width // 6, BAR_COLUMNS) if width >= 72 else LABEL_COLUMNS

    @cached_property
    def arrangement(self) -> Arrangement:
        """Where each layer stands, below the title row."""
        sizes = [len(layer) for layer in self.flow.activations]
        height = 2 * (self.rows - 1)
        return arrange(sizes, self.width, height, self.flow.focus[0], self.bar_columns)

    def scene(self, time: float) -> Scene:
        """Return the picture at `time`, 0 (only the digit) to `n_transitions` (the answer)."""
        body = cells_of(self._layers(time), self.fidelity)
        for layer, wires in self._wires.items():
            since = time - (layer - 1)
            wires.draw(body, _strength_at(since), since / _LIGHT_UP, self.fidelity)
            wires.pulses(body, since / _LIGHT_UP if since > 0 else -1.0)
        cells = Cells.blank(self.rows, self.width)
        cells.blit(1, 0, body)
        self._titles(cells)
        self._bars(cells, time)
        self._mark(cells)
        return Scene(cells, self.zones)

    @cached_property
    def zones(self) -> tuple[Zone, ...]:
        """The layers, the links and the answer; a neuron is found by `Arrangement.neuron_at`."""
        places = self.arrangement.places
        layers = [self._layer_zone(place) for place in places]
        links = [_gap_zone(before, after) for before, after in pairwise(layers)]
        return (*links, *layers, *self._bar_zones(places[-1]))

    def _layer_zone(self, place: Place) -> Zone:
        rows = -(-place.height // 2)
        element = self._element(place)
        return Zone(element, 1 + place.top // 2, place.left, rows, place.width, place.layer)

    def _bar_zones(self, output: Place) -> list[Zone]:
        left = output.left + output.width
        width = self.width - left
        return [
            Zone(
                Element.PROBABILITY,
                1 + output.corner(neuron)[0] // 2,
                left,
                1,
                width,
                output.layer,
                neuron,
            )
            for neuron in range(output.n_neurons if output.size > 1 else 0)
        ]

    def _element(self, place: Place) -> Element:
        if place.layer == 0:
            return Element.PIXEL
        return Element.OUTPUT if place.layer == self.flow.n_transitions else Element.NEURON

    def _layers(self, time: float) -> InkArray:
        body = np.full((2 * (self.rows - 1), self.width), Ink.GROUND, np.uint8)
        for place in self.arrangement.places:
            self._draw_layer(body, place, _light_at(time - (place.layer - 1)))
        return body

    def _draw_layer(self, body: InkArray, place: Place, light: float) -> None:
        values = np.zeros(place.rows * place.columns * place.per_dot, np.float32)
        values[: place.n_neurons] = self.flow.activations[place.layer]
        values = _strongest_of(values.reshape(-1, place.per_dot)) * np.float32(light)
        scale = self._scale(place.layer)
        inks = np.where(
            values < 0,
            signed(values, scale, self.fidelity.levels),
            brightness(values / scale, self.fidelity.levels),
        ).astype(np.uint8)
        dots = -(-place.n_neurons // place.per_dot)
        for dot, ink in enumerate(inks[:dots]) if place.pitch > place.size else ():
            row, column = place.corner(dot * place.per_dot)
            body[row : row + place.size, column : column + place.size] = ink
        if place.pitch == place.size:
            self._draw_grid(body, place, inks, dots)

    def _draw_grid(self, body: InkArray, place: Place, inks: InkArray, dots: int) -> None:
        grid = inks.copy()
        grid[dots:] = Ink.GROUND
        block = grid.reshape(place.rows, place.columns).repeat(place.size, 0).repeat(place.size, 1)
        area = body[place.top : place.top + place.height, place.left : place.left + place.width]
        area[:] = block[: area.shape[0], : area.shape[1]]

    def _scale(self, layer: int) -> float:
        """Return the activation drawn in full: 1 for bounded functions, else the largest."""
        values = self.flow.activations[layer]
        if layer == 0 or self.flow.functions[layer - 1] in {"sigmoid", "softmax", "tanh"}:
            return 1.0
        return float(np.abs(values).max(initial=0)) or 1.0

    @cached_property
    def _wires(self) -> dict[int, Wires]:
        places = self.arrangement.places
        return {
            after.layer: Wires.between(before, after, self.flow.links[after.layer - 1])
            for before, after in pairwise(places)
            if after.layer == before.layer + 1
        }

    def _titles(self, cells: Cells) -> None:
        places = self.arrangement.places
        left = 0
        for index, place in enumerate(places):
            right = places[index + 1].left - 2 if index + 1 < len(places) else cells.width
            title = self._title(place)
            start = _title_left(place, title)
            if start < left or start + len(title) > right:
                title = str(place.n_neurons)
            ink = Ink.ACCENT if place.layer == self.flow.focus[0] else Ink.MUTED
            left = cells.text(0, _title_left(place, title), title, ink) + 1
        for before, after in pairwise(places):
            if after.layer > before.layer + 1:
                note = f"{after.layer - before.layer - 1} more layers"
                middle = (before.left + before.width + after.left - len(note)) // 2
                cells.text(cells.height // 2, middle, note, Ink.MUTED)

    def _title(self, place: Place) -> str:
        shared = f", {place.per_dot} a dot" if place.per_dot > 1 else ""
        return f"{self.flow.names[place.layer]} {place.n_neurons}{shared}"

    def _bars(self, cells: Cells, time: float) -> None:
        output = self.arrangement.places[-1]
        if output.size == 1:
            return
        light = _light_at(time - (output.layer - 1))
        answer = int(np.argmax(self.flow.activations[-1]))
        left = output.left + output.width
        for neuron, value in enumerate(self.flow.activations[-1]):
            row = 1 + output.corner(neuron)[0] // 2
            name = self.flow.classes[neuron]
            picture = bar(
                name,
                float(value),
                self.width - left,
                self.fidelity,
                grown=light,
                is_answer=neuron == answer and time >= self.flow.n_transitions,
                is_label=neuron == self.flow.label,
            )
            cells.blit(row, left, picture)

    def _mark(self, cells: Cells) -> None:
        layer, neuron = self.flow.focus
        place = self.arrangement.place(layer)
        if place is None or neuron < 0:
            return
        pixel_row, column = place.corner(neuron)
        row = 1 + pixel_row // 2
        if place.size > 1:
            cells.text(row, column - 1, "[", Ink.ACCENT, bold=True)
            cells.text(row, column + place.size, "]", Ink.ACCENT, bold=True)
            return
        glyph = ("▀", "▄")[pixel_row % 2] if self.fidelity.half_blocks else "x"
        cells.text(row, column, glyph, Ink.CURSOR, bold=True)
        if self.fidelity.half_blocks:
            other = np.array([[self._body_at(pixel_row ^ 1, place, column)]], np.uint8)
            cells.background[row : row + 1, column : column + 1] = other

    def _body_at(self, pixel_row: int, place: Place, column: int) -> int:
        neighbour = place.neuron_at(pixel_row, column)
        if neighbour is None:
            return Ink.GROUND
        value = self.flow.activations[place.layer][neighbour] / self._scale(place.layer)
        return int(brightness(value, self.fidelity.levels)) if value > 0 else BRIGHTNESS


def _gap_zone(before: Zone, after: Zone) -> Zone:
    left = before.left + before.width
    top = min(before.top, after.top)
    bottom = max(before.top + before.height, after.top + after.height)
    return Zone(Element.LINK, top, left, bottom - top, after.left - left, after.layer)


def _strongest_of(groups: Floats) -> Floats:
    """Return the value of largest magnitude in each row."""
    best = np.abs(groups).argmax(axis=1)
    values: Floats = groups[np.arange(len(groups)), best]
    return values


def _title_left(place: Place, title: str) -> int:
    return max(place.left + (place.width - len(title)) // 2, 0) if place.layer else 0


def _strength_at(since: float) -> float:
    """Links appear while the activation passes and fade behind it."""
    if since <= 0:
        return 0.0
    return 1.0 if since < 1 else max(1 - (since - 1) * 2 * (1 - _FADED), _FADED)


def _light_at(since: float) -> float:
    """A layer lights up at the end of the transition into it."""
    return float(np.clip((since - _LIGHT_UP) / (1 - _LIGHT_UP), 0, 1))
