"""Small networks and digits that every test of the screens can afford."""

from time import monotonic

import numpy as np

from nnviz.data.digits import Digits
from nnviz.net.network import Network
from nnviz.render.fidelity import Fidelity
from nnviz.tui.app import ExploreApp, Opening
from nnviz.tui.session import Session
from nnviz.tui.terminal import Terminal


def made_digits(count=60, seed=0):
    """Return noise that looks like digits to a network: a bright block whose place is its label."""
    rng = np.random.default_rng(seed)
    labels = (np.arange(count) % 10).astype(np.uint8)
    images = rng.integers(0, 30, (count, 28, 28), np.uint8)
    for image, label in zip(images, labels, strict=True):
        row, column = divmod(int(label), 5)
        image[6 + 8 * row : 12 + 8 * row, 4 + 4 * column : 8 + 4 * column] = 200
    return Digits(images, labels, "made digits")


def made_network(hidden=(16, 12), activation="sigmoid", seed=3):
    """Return an untrained network with distinct, non-zero biases."""
    network = Network.create((784, *hidden, 10), activation, seed=seed)
    rng = np.random.default_rng(seed)
    for biases in network.biases:
        biases[:] = rng.normal(size=len(biases))
    return network


def made_session(**options):
    """Return a session on both."""
    return Session(made_network(**options), "made", made_digits())


def made_app(session=None, *, fidelity=None, animation=False):
    """Return an app that opens `session` and nothing else."""
    session = session or made_session()

    class MadeApp(ExploreApp):
        def open(self):
            from nnviz.tui.screens.explore import ExploreScreen

            self._show(session, ExploreScreen)

    return MadeApp(
        Opening("made"), Terminal(), fidelity or Fidelity(), animation=animation, render="plain"
    )


def shown(app):
    """Return the text of every line on the screen."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip) for strip in strips)


async def until(pilot, condition, limit_s=20.0):
    """Let an app run until something holds, however busy the machine is."""
    deadline = monotonic() + limit_s
    while not condition():
        assert monotonic() < deadline, shown(pilot.app)
        await pilot.pause(0.02)
