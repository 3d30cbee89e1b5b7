"""Walking from neuron to neuron with the arrows."""

import numpy as np

from nnviz.render.places import Arrangement, Place
from nnviz.tui.session import Session


def stepped(
    arrangement: Arrangement, session: Session, rows: int, columns: int
) -> tuple[int, int] | None:
    """Return the neuron one step away: in the layer's grid, or over its edge in the next layer.

    Args:
        arrangement: where the layers stand.
        session: whose focus moves.
        rows: steps down, -1, 0 or 1.
        columns: steps to the right, -1, 0 or 1.

    Returns:
        (layer, neuron), or None for what is in focus where there is nothing further.
    """
    layer, neuron = session.focus
    place = arrangement.place(layer)
    if place is None:
        return session.focus
    target = place.stepped(neuron, rows, columns)
    if target is not None:
        return layer, target
    if columns == 0:
        return session.focus
    neighbour = _neighbour(arrangement, layer, columns)
    if neighbour is not None and neighbour.layer == 0 and layer == 1:
        return 0, _main_pixel(session, neuron)
    return (
        session.focus
        if neighbour is None
        else (neighbour.layer, _level(place, neuron, neighbour, columns))
    )


def next_layer(session: Session, step: int) -> tuple[int, int]:
    """Return the most active neuron of the next layer, counted round the end."""
    layer = (session.focus[0] + step) % (session.n_layers + 1)
    return layer, int(np.argmax(np.abs(session.activations(layer))))


def _main_pixel(session: Session, neuron: int) -> int:
    """Return the pixel that moves a neuron of the first layer most."""
    carried = session.network.weights[0][neuron] * session.pixels
    return int(np.argmax(np.abs(carried)))


def _neighbour(arrangement: Arrangement, layer: int, step: int) -> Place | None:
    layers = [place.layer for place in arrangement.places]
    index = layers.index(layer) + step
    return arrangement.places[index] if 0 <= index < len(layers) else None


def _level(place: Place, neuron: int, neighbour: Place, step: int) -> int:
    """Return the neuron of `neighbour` at about the same height, on the side that is nearer."""
    height = place.corner(neuron)[0] - neighbour.top
    row = min(max(round(height / neighbour.pitch), 0), neighbour.rows - 1)
    column = 0 if step > 0 else neighbour.columns - 1
    neuron = (row * neighbour.columns + column) * neighbour.per_dot
    return min(neuron, neighbour.n_neurons - 1)
