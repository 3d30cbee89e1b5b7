"""One still frame, for paper, pipes and `nnviz show`: what Explore shows when all has arrived."""

from nnviz.render.cells import Cells
from nnviz.render.fidelity import Fidelity
from nnviz.render.flow import FLOW_ROWS, LARGE_FLOW_ROWS, Flow, FlowPicture
from nnviz.render.neuron import NeuronView, neuron_scene
from nnviz.render.scene import Scene
from nnviz.render.status import Status, status_scene

MIN_WIDTH = 40
"""Columns below which the answer has no room beside the digit."""

_LARGE_WIDTH = 120
_NEURON_ROWS = 16


def still_scene(
    status: Status, flow: Flow, view: NeuronView | None, width: int, fidelity: Fidelity
) -> Scene:
    """Return the status line, the flow at its end and, if there is one, a neuron's arithmetic.

    Args:
        status: the line on top.
        flow: the digit's way through the network.
        view: the neuron below, or None.
        width: columns; fewer than MIN_WIDTH are taken as MIN_WIDTH.
        fidelity: how pictures are drawn.
    """
    width = max(width, MIN_WIDTH)
    rows = LARGE_FLOW_ROWS if width >= _LARGE_WIDTH else FLOW_ROWS
    flow_scene = FlowPicture(flow, width, rows, fidelity).scene(flow.n_transitions)
    parts = [(0, 0, status_scene(status, width)), (1, 0, flow_scene)]
    height = 1 + rows
    if view is not None:
        below = neuron_scene(view, _NEURON_ROWS, width - 2, fidelity)
        parts.append((height + 1, 1, below))
        height += 1 + _last_row(below.cells)
    return Scene.assembled(height, width, *parts)


def _last_row(cells: Cells) -> int:
    """Return how many rows there are up to the last that is not blank."""
    used = [row for row, line in enumerate(cells.lines(), 1) if line.strip()]
    return used[-1] if used else 0
