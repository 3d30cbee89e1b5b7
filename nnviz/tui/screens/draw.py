"""Draw: a person writes a digit, and the network answers at every stroke."""

from typing import ClassVar

import numpy as np
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Footer

from nnviz.data.prepare import as_mnist
from nnviz.render.desk import desk
from nnviz.render.drawing import DrawView, PenView, draw_scene
from nnviz.render.fidelity import Fidelity
from nnviz.render.scene import Element, Zone
from nnviz.tui.canvas import Point
from nnviz.tui.pen import Pen
from nnviz.tui.screens.base import SessionScreen
from nnviz.tui.session import Session
from nnviz.tui.widgets.scene_view import SceneView

FAST = 4
"""Pixels that a fast key moves the pen."""
RIGHT_BUTTON = 3


class DrawScreen(SessionScreen):
    """The paper, what the network receives of it, and its answer."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "pen", "Pen", tooltip="Put the pen down, or lift it"),
        Binding("e", "eraser", "Eraser", tooltip="Take the eraser, or the pen again"),
        Binding("up,k", "move(-1,0)", "Up", show=False, tooltip="One pixel up"),
        Binding("down,j", "move(1,0)", "Down", show=False, tooltip="One pixel down"),
        Binding("left,h", "move(0,-1)", "Left", show=False, tooltip="One pixel to the left"),
        Binding("right,l", "move(0,1)", "Right", show=False, tooltip="One pixel to the right"),
        Binding("shift+up,K", f"move(-{FAST},0)", show=False, tooltip="Fast up"),
        Binding("shift+down,J", f"move({FAST},0)", show=False, tooltip="Fast down"),
        Binding("shift+left,H", f"move(0,-{FAST})", show=False, tooltip="Fast to the left"),
        Binding("shift+right,L", f"move(0,{FAST})", show=False, tooltip="Fast to the right"),
        Binding(
            "left_square_bracket,comma",
            "thicken(-1)",
            "Thin",
            key_display="[",
            tooltip="A thinner pen",
        ),
        Binding(
            "right_square_bracket,full_stop",
            "thicken(1)",
            "Thick",
            key_display="]",
            tooltip="A thicker pen",
        ),
        Binding("u", "undo", "Undo", tooltip="Take the last stroke back"),
        Binding("y,ctrl+r,ctrl+y", "redo", "Redo", show=False, tooltip="Take the undo back"),
        Binding("c", "clear", "Clear", tooltip="A clean paper; u brings the ink back"),
        Binding(
            "enter", "take", "Take", key_display="enter", tooltip="Take the drawing into Explore"
        ),
        Binding("escape,q", "leave", "Back", tooltip="Back to Explore; the drawing waits here"),
        Binding("f1,i", "explain", "Explain", show=False, tooltip="What is this?"),
        Binding("question_mark", "keys", "Keys", key_display="?", tooltip="All keys"),
    ]

    @property
    def pen(self) -> Pen:
        """The pen, and with it the drawing."""
        return self.session.pen

    def compose(self) -> ComposeResult:
        """Lay out the picture and the keys."""
        yield SceneView(self.explorer.fidelity, id="draw")
        yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Find the view; what was drawn before is still there."""
        self.view = self.query_one("#draw", SceneView)
        self._is_stale = False

    def on_unmount(self) -> None:
        """Leave no pen on the paper."""
        self.pen.lift()

    def on_resize(self) -> None:
        """Share the room anew."""
        self._changed()

    def on_fidelity(self, fidelity: Fidelity) -> None:
        """Draw everything in another way."""
        self.view.set_fidelity(fidelity)
        self.redraw()

    def redraw(self) -> None:
        """Let the network read the drawing, and show both."""
        self._is_stale = False
        size = self.view.size
        if self.explorer.has_room:
            scene = draw_scene(self._view(), size.height, size.width, self.explorer.fidelity)
            self.view.show(scene)

    def _changed(self) -> None:
        """Redraw when everything that is waiting has been heard, once for all of it."""
        if not self._is_stale:
            self._is_stale = True
            self.call_after_refresh(self.redraw)

    def _view(self) -> DrawView:
        session, canvas = self.session, self.pen.canvas
        received = as_mnist(canvas.ink)
        pixels = received.reshape(-1).astype(np.float32) / np.float32(255)
        changed = "*" if session.edits.is_changed else ""
        return DrawView(
            ink=canvas.ink,
            pen=_pen_view(self.pen),
            received=received,
            outputs=session.network.forward(pixels) if received.any() else None,
            layer=session.n_layers,
            network=f"{session.network_name}{changed} {session.network.widths}",
        )

    # The mouse

    def on_scene_view_picked(self, event: SceneView.Picked) -> None:
        """Draw, erase with the right button, or explain what is beside the paper."""
        paper = desk(self.view.size.height, self.view.size.width).paper
        place = Point(*paper.pixel_at(*event.exact))
        if event.phase == "press" and paper.holds(event.row, event.column):
            grain = 0.0 if event.view.hears_pixels else paper.rounding
            self.pen.press(place, erase=event.button == RIGHT_BUTTON, grain=grain)
        elif event.phase == "press" and event.button == RIGHT_BUTTON:
            self.action_explain(event.zone)
        elif event.phase == "drag" and not self.pen.is_led_by_keys:
            self.pen.drag(place)
        elif event.phase == "release" and not self.pen.is_led_by_keys:
            self.pen.lift()
        self._changed()

    # The pen

    def action_pen(self) -> None:
        """Put the pen down, or lift it."""
        self.pen.toggle()
        self._changed()

    def action_eraser(self) -> None:
        """Take the eraser, or the pen."""
        self.pen.swap_eraser()
        self._changed()

    def action_move(self, rows: int, columns: int) -> None:
        """Move the pen."""
        self.pen.step(rows, columns)
        self._changed()

    def action_thicken(self, steps: int) -> None:
        """Take another pen."""
        self.pen.thicken(steps)
        self._changed()

    def action_undo(self) -> None:
        """Take the last stroke back."""
        self._did(self.pen.undo(), "nothing to undo")

    def action_redo(self) -> None:
        """Take the last undo back."""
        self._did(self.pen.redo(), "nothing to redo")

    def action_clear(self) -> None:
        """Take a clean paper."""
        self.pen.clear()
        self._changed()

    def _did(self, done: bool, otherwise: str) -> None:
        if not done:
            self.notify(otherwise, timeout=1)
        self._changed()

    # Other screens

    def action_take(self) -> None:
        """Show the drawing in Explore."""
        received = as_mnist(self.pen.canvas.ink)
        if received.any():
            self.session.show_drawing(received)
            self.dismiss(None)
        else:
            self.notify("there is nothing to take yet: draw a digit", timeout=2)

    def action_leave(self) -> None:
        """Go back to what Explore showed."""
        self.dismiss(None)

    def action_explain(self, zone: Zone | None = None) -> None:
        """Explain a zone; tab walks on from there."""
        zone = zone or next(z for z in self.view.scene.zones if z.element is Element.CANVAS)
        self.explain([self.view], zone, self._as_drawn())

    def _as_drawn(self) -> Session:
        """Return a session on the same network that looks at the drawing."""
        session = self.session
        twin = Session(session.network, session.network_name, session.digits)
        twin.show_drawing(as_mnist(self.pen.canvas.ink))
        return twin


def _pen_view(pen: Pen) -> PenView:
    return PenView(
        row=int(pen.place.row),
        column=int(pen.place.column),
        thickness=pen.thickness,
        is_down=pen.is_down,
        erases=pen.erases,
        is_shown=pen.is_led_by_keys,
    )
