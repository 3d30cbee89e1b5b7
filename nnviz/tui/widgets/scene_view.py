"""The one pixel widget: it shows a scene and sends only the rows that changed."""

import numpy as np
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from nnviz.render.cells import Cells
from nnviz.render.fidelity import Fidelity
from nnviz.render.scene import Scene, Zone
from nnviz.tui.output.strips import color_system_of
from nnviz.tui.widgets.scene_rows import Codes, SceneRows, fitted


class SceneView(Widget):
    """Shows the scene it was given last, from the upper left corner.

    Attributes:
        hears_pixels: whether the mouse was ever reported more exactly than by cells.
    """

    DEFAULT_CSS = """
    SceneView { width: 1fr; height: 1fr; }
    """

    class Picked(Message):
        """Somebody pressed, dragged or released the mouse on the scene.

        Attributes:
            view: the view.
            row: row of cells.
            column: column of cells.
            pixel_row: row in half cells; without reports in pixels always the upper half.
            exact: row and column as fractions of cells; without reports in pixels the middle of
                the cell.
            button: 1 left, 3 right; 0 while the mouse moves without one.
            phase: "press", "drag" or "release".
        """

        def __init__(self, view: "SceneView", event: events.MouseEvent, phase: str) -> None:
            super().__init__()
            self.view = view
            self.row, self.column = event.y, event.x
            self.pixel_row = int(event.pointer_y * 2)
            self.exact = view.exactly(event.pointer_y, event.pointer_x)
            self.button = event.button
            self.phase = phase

        @property
        def zone(self) -> Zone | None:
            """What is shown there."""
            return self.view.scene.at(self.row, self.column)

    def __init__(self, fidelity: Fidelity, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self.fidelity = fidelity
        self.scene = Scene(Cells.blank(0, 0))
        self._plain = self.scene
        self._marked: Zone | None = None
        self._codes = fitted(self.scene.cells, 0, 0)
        self._strips: dict[int, Strip] = {}
        self._rows: SceneRows | None = None
        self.hears_pixels = False

    def show(self, scene: Scene) -> None:
        """Show `scene`; rows that are as they were are not drawn again."""
        self._show(scene if self._marked is None else scene.marked(self._marked))
        self._plain = scene

    def mark(self, zone: Zone | None) -> None:
        """Mark one zone, or none."""
        if zone != self._marked:
            self._marked = zone
            self.show(self._plain)

    def _show(self, scene: Scene) -> None:
        self.scene = scene
        before, self._codes = self._codes, self._fitted()
        if before.shape != self._codes.shape:
            self._strips.clear()
            self.refresh()
            return
        changed = np.flatnonzero((before != self._codes).any(axis=1)).tolist()
        for row in changed:
            self._strips.pop(row, None)
        if changed:
            self.refresh(*(Region(0, row, self.size.width, 1) for row in changed))

    def set_fidelity(self, fidelity: Fidelity) -> None:
        """Draw everything anew for another terminal or palette."""
        self.fidelity = fidelity
        self._rows = None
        self._strips.clear()
        self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the strips in `crop` without Textual's caches and filters."""
        if self._codes.shape != (self.size.height, self.size.width):
            self._codes = self._fitted()
            self._strips.clear()
        strips = (self._strip(row) for row in range(crop.y, crop.bottom))
        if crop.x == 0 and crop.width == self.size.width:
            return list(strips)
        return [strip.crop(crop.x, crop.right) for strip in strips]

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin a stroke; the mouse is ours until it ends."""
        self.capture_mouse()
        self.post_message(self.Picked(self, event, "press"))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Go on with a stroke."""
        if event.button:
            self.post_message(self.Picked(self, event, "drag"))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """End a stroke."""
        self.release_mouse()
        self.post_message(self.Picked(self, event, "release"))

    def exactly(self, row: float, column: float) -> tuple[float, float]:
        """Return a place of the pointer, in the middle of its cell where only cells are reported.

        A whole number is a cell until the first fraction: from then on it is a place.
        """
        self.hears_pixels |= bool(row % 1 or column % 1)
        return (row, column) if self.hears_pixels else (row + 0.5, column + 0.5)

    def _fitted(self) -> Codes:
        return fitted(self.scene.cells, self.size.height, self.size.width)

    def _strip(self, row: int) -> Strip:
        strip = self._strips.get(row)
        if strip is None:
            if self._rows is None:
                self._rows = SceneRows(self.fidelity, color_system_of(self.app.console))
            strip = self._strips[row] = self._rows.strip(row, self._codes[row])
        return strip
