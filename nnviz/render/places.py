"""Where the neurons of each layer stand in the flow.

Columns count cells, rows count pixels: half a cell's height. A neuron is a block of cells where
there is room, one pixel in a grid where the layer is wide, and part of one pixel where even the
grid is too large; `per_dot` then says how many share it.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

_ATTEMPTS = (
    (8, 2, 1),
    (8, 1, 1),
    (4, 2, 1),
    (4, 1, 1),
    (2, 1, 1),
    *((gap, 1, 2**power) for power in range(1, 7) for gap in (8, 4, 2)),
    (1, 1, 1),
)
"""Columns between layers, size of a dot and neurons that share it, the most readable first."""


@dataclass(frozen=True)
class Place:
    """The rectangle of one layer.

    Attributes:
        layer: 0 for the input.
        n_neurons: neurons in the layer.
        rows: rows of the grid; neurons fill it row by row.
        columns: columns of the grid.
        top: pixel row of the first neuron.
        left: cell column of the first neuron.
        size: pixels a neuron is high; it is as many columns wide.
        pitch: pixels from one row of the grid to the next.
        per_dot: neurons that share one dot.
    """

    layer: int
    n_neurons: int
    rows: int
    columns: int
    top: int = 0
    left: int = 0
    size: int = 1
    pitch: int = 1
    per_dot: int = 1

    @property
    def width(self) -> int:
        """Columns."""
        return self.columns * self.size

    @property
    def height(self) -> int:
        """Pixels from the first row to the end of the last."""
        return (self.rows - 1) * self.pitch + self.size

    def corner(self, neuron: int) -> tuple[int, int]:
        """Return pixel row and column of a neuron's upper left corner."""
        row, column = divmod(neuron // self.per_dot, self.columns)
        return self.top + row * self.pitch, self.left + column * self.size

    def neuron_at(self, pixel_row: int, column: int) -> int | None:
        """Return the (first) neuron drawn at pixel row `pixel_row` of cell `column`, or None."""
        row, rest = divmod(pixel_row - self.top, self.pitch)
        grid_column = (column - self.left) // self.size
        if not (0 <= row < self.rows and 0 <= grid_column < self.columns and rest < self.size):
            return None
        neuron = (row * self.columns + grid_column) * self.per_dot
        return neuron if neuron < self.n_neurons else None

    def stepped(self, neuron: int, rows: int, columns: int) -> int | None:
        """Return the neuron some grid rows and columns away, or None beyond the edge."""
        row, column = divmod(neuron // self.per_dot, self.columns)
        if not (0 <= row + rows < self.rows and 0 <= column + columns < self.columns):
            return None
        target = ((row + rows) * self.columns + column + columns) * self.per_dot
        return target if target < self.n_neurons else None


@dataclass(frozen=True)
class Arrangement:
    """The places of the layers that are shown.

    Attributes:
        places: from the input to the output; layers that found no room are missing.
        hidden_layers: how many are missing.
    """

    places: tuple[Place, ...]
    hidden_layers: int = 0

    def place(self, layer: int) -> Place | None:
        """Return the place of `layer`, or None where it is not shown."""
        return next((place for place in self.places if place.layer == layer), None)

    def neuron_at(self, pixel_row: int, column: int) -> tuple[int, int] | None:
        """Return (layer, neuron) at pixel row `pixel_row` of cell `column`, or None."""
        for place in self.places:
            neuron = place.neuron_at(pixel_row, column)
            if neuron is not None:
                return place.layer, neuron
        return None


def arrange(
    sizes: Sequence[int], width: int, height: int, focus: int = 0, output_columns: int = 0
) -> Arrangement:
    """Place every layer of a network.

    Args:
        sizes: neurons of each layer, the input first.
        width: columns for all.
        height: pixels for all; twice the rows.
        focus: the layer that must stay visible when there is no room for all.
        output_columns: columns kept free to the right of the last layer.

    Returns:
        The arrangement; layers are centred vertically and spread over the width.
    """
    budget = width - output_columns
    layers = list(range(len(sizes)))
    while True:
        places = _sized(sizes, layers, budget, height)
        if sum(place.width + 1 for place in places) <= budget or len(layers) <= 2:
            return Arrangement(_spread(places, budget, height), len(sizes) - len(layers))
        layers.remove(_least_wanted(layers, focus))


def _least_wanted(layers: list[int], focus: int) -> int:
    """Return the hidden layer farthest from the one in focus."""
    return max(layers[1:-1], key=lambda layer: (abs(layer - focus), layer))


def _sized(sizes: Sequence[int], layers: list[int], budget: int, height: int) -> list[Place]:
    """Give each layer the largest dots that leave readable gaps, coarser ones where they must."""
    first, last = layers[0], layers[-1]
    ends = [_input_place(sizes[first], first, height), _column(sizes[last], last, height)]
    hidden = layers[1:-1]
    room = budget - sum(place.width for place in ends)
    for gap, size, per_dot in _ATTEMPTS:
        middle = [_grid(sizes[layer], layer, height, size, per_dot) for layer in hidden]
        if sum(place.width for place in middle) + gap * (len(hidden) + 1) <= room:
            return [ends[0], *middle, ends[1]]
    return [ends[0], *(_grid(sizes[layer], layer, height, 1, 64) for layer in hidden), ends[1]]


def _input_place(n_neurons: int, layer: int, height: int) -> Place:
    side = math.isqrt(n_neurons)
    if side * side != n_neurons:
        return _column(n_neurons, layer, height)
    size = 2 if 2 * side <= height and side > 1 else 1
    return Place(layer, n_neurons, side, side, size=size, pitch=size)


def _column(n_neurons: int, layer: int, height: int) -> Place:
    """Return blocks in one column where they fit, else a grid."""
    if 2 * n_neurons <= height:
        return _grid(n_neurons, layer, height, 2, 1)
    return _grid(n_neurons, layer, height, 1, 1)


def _grid(n_neurons: int, layer: int, height: int, size: int, per_dot: int) -> Place:
    dots = math.ceil(n_neurons / per_dot)
    columns = math.ceil(dots / max(height // size, 1))
    rows = math.ceil(dots / columns)
    loosest = 2 * size if columns == 1 else size
    pitch = max(min(loosest, (height - size) // max(rows - 1, 1)), size)
    pitch -= pitch % size
    return Place(layer, n_neurons, rows, columns, size=size, pitch=pitch, per_dot=per_dot)


def _spread(places: list[Place], budget: int, height: int) -> tuple[Place, ...]:
    free = max(budget - sum(place.width for place in places), 0)
    gaps = max(len(places) - 1, 1)
    left, spread = 0, []
    for index, place in enumerate(places):
        top = max((height - place.height) // 2, 0) // 2 * 2
        spread.append(replace(place, left=left, top=top))
        left += place.width + free * (index + 1) // gaps - free * index // gaps
    return tuple(spread)
