"""A program whose picture of drifting weights never rests, painted in the way its argument names.

A key is echoed above the picture by a character that is shown only then, so that the echo can be
found among all that a terminal is sent.
"""

import sys
from collections.abc import Iterator
from itertools import chain, cycle

from nnviz.tui.terminal import Terminal, prepare

TERMINAL = Terminal(colors="truecolor")
if __name__ == "__main__":
    prepare(TERMINAL)

import numpy as np  # noqa: E402 - Textual reads the environment when it is imported
from rich.segment import Segment  # noqa: E402
from rich.style import Style  # noqa: E402
from rich.text import Text  # noqa: E402
from textual import events  # noqa: E402
from textual.app import App, ComposeResult  # noqa: E402
from textual.strip import Strip  # noqa: E402
from textual.widget import Widget  # noqa: E402
from textual.widgets import Static  # noqa: E402

from nnviz.render.cells import Cells  # noqa: E402
from nnviz.render.fidelity import Fidelity  # noqa: E402
from nnviz.render.levels import signed  # noqa: E402
from nnviz.render.pixels import cells_of  # noqa: E402
from nnviz.render.scene import Scene  # noqa: E402
from nnviz.render.styles import style  # noqa: E402
from nnviz.tui.output.app import TerminalApp  # noqa: E402
from nnviz.tui.widgets.scene_view import SceneView  # noqa: E402

FPS = 30
FIDELITY = Fidelity()
ROWS, COLUMNS = 76, 130
"""Weights: with two in each cell they leave two rows of a terminal of 130 x 40."""
N_FRAMES = 60
STEP = 0.001
"""Deviation of a weight's change from frame to frame, in the unit of the brightest one: with 32
levels about a twentieth of the cells change."""


def echo(n_keys: int) -> str:
    """Return what is shown after so many keys: characters that nothing else shows."""
    return chr(0x100 + n_keys)


def drifting() -> Iterator[Cells]:
    """Yield pictures of weights that drift, forth and back, for ever."""
    rng = np.random.default_rng(1)
    weights = np.clip(rng.normal(0, 0.3, (ROWS, COLUMNS)), -1, 1).astype(np.float32)
    steps = rng.normal(0, STEP, (N_FRAMES, ROWS, COLUMNS)).astype(np.float32)
    frames = weights + np.cumsum(steps, axis=0)
    for weights in cycle(chain(frames, frames[::-1])):
        yield cells_of(signed(weights, 1.0), FIDELITY)


class LinePicture(Widget):
    """Textual's line API as its documentation shows it: a Segment for each cell, styles cached."""

    def __init__(self) -> None:
        super().__init__()
        self.frames = drifting()
        self.cells = next(self.frames)

    def advance(self) -> None:
        """Show the next picture."""
        self.cells = next(self.frames)
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return a line of the picture."""
        if y >= self.cells.height:
            return Strip.blank(self.size.width, Style())
        return Strip([Segment(text, look) for text, look in self.styled(y)], self.cells.width)

    def styled(self, y: int) -> Iterator[tuple[str, Style]]:
        """Yield each cell of a line with its style."""
        cells = self.cells
        planes = (cells.foreground[y], cells.background[y], cells.attributes[y])
        for text, *look in zip(cells.line(y), *(plane.tolist() for plane in planes), strict=True):
            yield text, style(FIDELITY, *look)


class MergedLinePicture(LinePicture):
    """The line API with neighbours of one style in one Segment."""

    def styled(self, y: int) -> Iterator[tuple[str, Style]]:
        """Yield each run of a line with its style."""
        for text, *look in self.cells.runs(y):
            yield text, style(FIDELITY, *look)


class TextPicture(LinePicture):
    """What everybody writes first: a Rich Text."""

    def render(self) -> Text:
        """Return the whole picture."""
        text = Text(no_wrap=True, end="")
        for y in range(self.cells.height):
            for character, look in self.styled(y):
                text.append(character, look)
            text.append("\n")
        return text

    render_line = Widget.render_line


class Echo(Static):
    """Tells how many keys came."""

    n_keys = 0

    def count(self) -> None:
        """Tell of one more."""
        self.n_keys += 1
        self.update(f"key {echo(self.n_keys)}")


class Plain(App[None]):
    """A picture in an app as Textual has it."""

    CSS = "Echo { height: 1; } LinePicture { height: 38; }"

    def __init__(self, picture: LinePicture) -> None:
        super().__init__()
        self.picture = picture

    def compose(self) -> ComposeResult:
        """Show the echo and the picture."""
        yield Echo(f"key {echo(0)}")
        yield self.picture

    def on_ready(self) -> None:
        """Let the picture move."""
        self.set_interval(1 / FPS, self.picture.advance)

    def on_key(self, _event: events.Key) -> None:
        """Echo a key."""
        self.query_one(Echo).count()


class Ours(TerminalApp):
    """The same by our own widget and output."""

    CSS = "Echo { height: 1; }"

    def __init__(self) -> None:
        super().__init__(TERMINAL, fps=FPS)
        self.frames = drifting()
        self.view = SceneView(FIDELITY)

    def compose(self) -> ComposeResult:
        """Show the echo and the picture."""
        yield Echo(f"key {echo(0)}")
        yield self.view

    def on_ready(self) -> None:
        """Let the picture move."""
        self.clock.subscribe(lambda _seconds: self.view.show(Scene(next(self.frames))))

    def on_key(self, _event: events.Key) -> None:
        """Echo a key."""
        self.query_one(Echo).count()


PLAIN_PICTURES = {"line": LinePicture, "merged": MergedLinePicture, "text": TextPicture}


if __name__ == "__main__":
    way = sys.argv[1]
    if way == "ours":
        Ours().launch()
    else:
        Plain(PLAIN_PICTURES[way]()).run()
