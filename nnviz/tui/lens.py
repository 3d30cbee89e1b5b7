"""The lens: one neuron, one pixel, or why this answer."""

from dataclasses import dataclass

from nnviz.render.fidelity import Fidelity
from nnviz.render.neuron import neuron_scene
from nnviz.render.pixel import PixelView, pixel_scene
from nnviz.render.scene import Scene
from nnviz.render.why import why_scene
from nnviz.tui.session import Session


@dataclass
class Lens:
    """What the lens is set to.

    Attributes:
        is_why: why this answer, in place of the neuron in focus.
        contribution: weight x input, in place of the weights.
        turned: which of the pictures of "why" stands first.
    """

    is_why: bool = False
    contribution: bool = False
    turned: int = 0

    def show_neuron(self) -> None:
        """Show the neuron in focus."""
        self.is_why = False

    def toggle_why(self) -> None:
        """Show why this answer, or the neuron again."""
        self.is_why = not self.is_why

    def turn(self) -> None:
        """Turn to the other picture."""
        if self.is_why:
            self.turned = (self.turned + 1) % 3
        else:
            self.contribution = not self.contribution


def lens_scene(session: Session, lens: Lens, rows: int, width: int, fidelity: Fidelity) -> Scene:
    """Return what the lens shows in `rows` x `width` cells, a column of margin on either side."""
    inner = _inner_scene(session, lens, rows, max(width - 2, 0), fidelity)
    return Scene.assembled(rows, width, (0, 1, inner))


def _inner_scene(session: Session, lens: Lens, rows: int, width: int, fidelity: Fidelity) -> Scene:
    if lens.is_why:
        return why_scene(session.why_view(lens.turned), rows, width, fidelity)
    view = session.neuron_view(lens.contribution)
    if view is not None:
        return neuron_scene(view, rows, width, fidelity)
    pixel = session.focus[1]
    return pixel_scene(
        PixelView(pixel, float(session.pixels[pixel]), session.network.weights[0][:, pixel]),
        rows,
        width,
        fidelity,
    )
