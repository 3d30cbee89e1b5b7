"""Explore: a digit flows through the network; everything in it can be asked."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Footer

from nnviz.render.fidelity import Fidelity
from nnviz.render.flow import FLOW_ROWS, LARGE_FLOW_ROWS, FlowPicture, n_links
from nnviz.render.scene import Element, Zone
from nnviz.render.status import Status, status_scene
from nnviz.tui.animation import SPEEDS, Journey
from nnviz.tui.lens import Lens, lens_scene
from nnviz.tui.screens.ask import NumberScreen
from nnviz.tui.screens.base import SessionScreen
from nnviz.tui.steering import next_layer, stepped
from nnviz.tui.widgets.scene_view import SceneView

LENS_ROWS = 16
"""Rows from which on the lens has room for a 28 x 28 picture."""
PAGE = 10


class ExploreScreen(SessionScreen):
    """The flow above, the lens below."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "step(1)", "Next", tooltip="Next digit"),
        Binding("p", "step(-1)", "Previous", show=False, tooltip="Previous digit"),
        Binding("pagedown", f"step({PAGE})", "Page", show=False, tooltip="Ten digits on"),
        Binding("pageup", f"step(-{PAGE})", "Page back", show=False, tooltip="Ten digits back"),
        Binding("home", "go(0)", "First", show=False, tooltip="First digit"),
        Binding("end", "go(-1)", "Last", show=False, tooltip="Last digit"),
        Binding("g", "go_to", "Go to", show=False, tooltip="Go to a digit by its number"),
        Binding("r", "random", "Random", show=False, tooltip="Any digit"),
        Binding("m", "misread(1)", "Misread", tooltip="Next digit that the network reads wrong"),
        Binding("M", "misread(-1)", "Misread before", show=False, tooltip="Misread digit before"),
        *(
            Binding(
                str(label),
                f"of_class({label})",
                f"Next {label}",
                show=False,
                tooltip="Next digit of that class",
            )
            for label in range(10)
        ),
        Binding("left", "walk(0,-1)", "Left", show=False, tooltip="Neuron to the left"),
        Binding("right", "walk(0,1)", "Right", show=False, tooltip="Neuron to the right"),
        Binding("up", "walk(-1,0)", "Up", show=False, tooltip="Neuron above"),
        Binding("down", "walk(1,0)", "Down", show=False, tooltip="Neuron below"),
        Binding("tab", "layer(1)", "Layer", show=False, tooltip="Next layer"),
        Binding("shift+tab", "layer(-1)", "Layer before", show=False, tooltip="Layer before"),
        Binding("a", "follow", "Answer", show=False, tooltip="Back to the answer's neuron"),
        Binding(
            "enter",
            "zoom",
            "Zoom",
            key_display="enter",
            tooltip="The lens alone, or the flow again",
        ),
        Binding("escape", "back", "Back", show=False, tooltip="Leave the lens"),
        Binding("x", "turn", "w x input", show=False, tooltip="Weights or weight x input"),
        Binding("w", "why", "Why", tooltip="Why this answer"),
        Binding("d", "draw", "Draw", tooltip="Draw a digit yourself"),
        Binding("k", "knobs", "Knobs", tooltip="Turn weights, biases and neurons by hand"),
        Binding("space", "pause", "Pause", show=False, tooltip="Pause the flow, or go on"),
        Binding("f", "replay", "Flow", tooltip="Let the digit flow again"),
        Binding("plus,equals_sign", "faster(1)", "Faster", show=False, tooltip="Faster flow"),
        Binding("minus", "faster(-1)", "Slower", show=False, tooltip="Slower flow"),
        Binding("o", "flow_off", "Off", show=False, tooltip="Flow on or off"),
        Binding("e", "explain", "Explain", tooltip="What is this?"),
        Binding("question_mark", "keys", "Keys", key_display="?", tooltip="All keys"),
        Binding("q", "app.quit", "Quit", tooltip="Leave nnviz"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.lens = Lens()
        self.zoomed = False
        self.accuracy: float | None = None
        self._is_redraw_due = False

    @property
    def body_rows(self) -> int:
        """Rows between the line on top and the keys."""
        return self.size.height - 2

    @property
    def flow_rows(self) -> int:
        """Rows of the flow."""
        is_large = self.body_rows >= LARGE_FLOW_ROWS + LENS_ROWS
        return min(LARGE_FLOW_ROWS if is_large else FLOW_ROWS, self.body_rows)

    def compose(self) -> ComposeResult:
        """Lay out the line on top, the flow, the lens and the keys."""
        fidelity = self.explorer.fidelity
        yield SceneView(fidelity, id="status")
        yield SceneView(fidelity, id="flow")
        yield SceneView(fidelity, id="lens")
        yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Start with the first digit travelling."""
        self.views = [self.query_one(f"#{name}", SceneView) for name in ("status", "flow", "lens")]
        self.journey = Journey(self.session.n_layers, enabled=self.explorer.animation)
        self.journey.start()
        self._picture = self._flow_picture()

    def on_unmount(self) -> None:
        """Let the clock forget this screen."""
        self.explorer.clock.unsubscribe(self._tick)

    def on_resize(self) -> None:
        """Share the rows anew."""
        self._lay_out()

    def on_screen_resume(self) -> None:
        """Show what another screen may have changed."""
        self._lay_out()

    def on_fidelity(self, fidelity: Fidelity) -> None:
        """Draw everything in another way."""
        for view in self.views:
            view.set_fidelity(fidelity)
        self.redraw()

    # Drawing

    def redraw(self) -> None:
        """Compute every scene from the session."""
        if not (self.is_mounted and self.explorer.has_room):
            return
        self._draw_status()
        self._picture = self._flow_picture()
        self._draw_flow()
        lens = self.views[2]
        lens.show(
            lens_scene(self.session, self.lens, lens.size.height, lens.size.width, lens.fidelity)
        )
        self._keep_time()
        if self.accuracy is None:
            # Behind the frame that was just drawn: a thousand digits take longer than one.
            self.call_after_refresh(self._measure_accuracy)

    def _flow_picture(self) -> FlowPicture:
        """Return the flow as it is, or would be, shown: arrows walk in it behind the lens too."""
        width = self.size.width
        flow = self.session.flow(n_links(width))
        return FlowPicture(flow, width, self.flow_rows, self.explorer.fidelity)

    def _draw_status(self) -> None:
        view = self.views[0]
        view.show(status_scene(self._status(), view.size.width))

    def _draw_flow(self) -> None:
        view = self.views[1]
        if view.display and view.size.height > 1:
            view.show(self._picture.scene(self.journey.time))

    def _status(self) -> Status:
        session = self.session
        changed = "*" if session.edits.is_changed else ""
        return Status(
            index=None if session.drawing is not None else session.index,
            n_digits=len(session.digits),
            data_name=session.digits.name,
            label=session.label,
            answer=session.answer,
            confidence=session.confidence,
            network=f"{session.network_name}{changed} {session.network.widths}",
            accuracy=self.accuracy,
            n_scored=session.n_scored,
        )

    def _lay_out(self) -> None:
        """Give the flow and the lens their rows; small windows show one of them at a time."""
        _, flow, lens = self.views
        flow.display = not self.zoomed
        flow.styles.height = self.flow_rows
        lens.display = self.zoomed or self.body_rows > self.flow_rows
        if not self._is_redraw_due:
            self._is_redraw_due = True
            self.call_after_refresh(self._redraw_laid_out)

    def _redraw_laid_out(self) -> None:
        self._is_redraw_due = False
        self.redraw()

    def _keep_time(self) -> None:
        clock = self.explorer.clock
        if self.journey.playing:
            # Where nothing moves by itself, a key that asks for it still does.
            clock.resume()
            clock.subscribe(self._tick)
        else:
            clock.unsubscribe(self._tick)

    def _tick(self, seconds: float) -> None:
        self.journey.advance(seconds)
        if self.explorer.has_room:
            self._draw_flow()
        if not self.journey.playing:
            self._keep_time()

    def _measure_accuracy(self) -> None:
        if self.accuracy is None:
            self.accuracy = self.session.accuracy_opened
            self._draw_status()

    # Digits

    def _new_digit(self) -> None:
        self.journey.start()
        self.redraw()

    def action_step(self, count: int) -> None:
        """Go some digits on."""
        self.session.show(self.session.index + count)
        self._new_digit()

    def action_go(self, index: int) -> None:
        """Go to a digit; -1 is the last."""
        self.session.show(index)
        self._new_digit()

    def action_go_to(self) -> None:
        """Ask for a number."""

        def go(index: int | None) -> None:
            if index is not None:
                self.action_go(index)

        last = len(self.session.digits) - 1
        self.app.push_screen(NumberScreen(f"Go to digit (0 to {last:,})", 0, last), go)

    def action_random(self) -> None:
        """Show any digit but this one."""
        self.action_step(self.explorer.random.randrange(1, max(len(self.session.digits), 2)))

    def action_of_class(self, label: int) -> None:
        """Show the next digit of a class."""
        self._found(self.session.next_of_class(label), f"no digit here is labelled {label}")

    def action_misread(self, step: int) -> None:
        """Show the next digit that is read wrong."""
        self._found(self.session.next_misread(step), "every digit here is read right")

    def _found(self, index: int | None, otherwise: str) -> None:
        if index is None:
            self.notify(otherwise)
        else:
            self.action_go(index)

    # Focus

    def action_walk(self, rows: int, columns: int) -> None:
        """Move to a neighbouring neuron, or over the edge to the next layer."""
        target = stepped(self._picture.arrangement, self.session, rows, columns)
        self._focus_on(target)

    def action_layer(self, step: int) -> None:
        """Move to the most active neuron of the next layer."""
        self._focus_on(next_layer(self.session, step))

    def action_follow(self) -> None:
        """Follow the answer again."""
        self._focus_on(None)

    def _focus_on(self, target: tuple[int, int] | None) -> None:
        self.session.focus = target
        self.lens.show_neuron()
        self.redraw()

    def on_scene_view_picked(self, event: SceneView.Picked) -> None:
        """Choose what was clicked; the right button explains it."""
        if event.phase != "press":
            return
        found = self._neuron_at(event)
        if found is not None:
            self._focus_on(found)
        if event.button == 3:
            self.action_explain(event.zone)

    def _neuron_at(self, event: SceneView.Picked) -> tuple[int, int] | None:
        if event.view.id == "flow":
            zone = event.zone
            if zone is not None and zone.element is Element.PROBABILITY:
                return zone.layer, zone.neuron
            return self._picture.arrangement.neuron_at(event.pixel_row - 2, event.column)
        return None

    # The lens

    def action_zoom(self) -> None:
        """Give the lens all the room, or the flow its own again."""
        self.zoomed = not self.zoomed
        self._lay_out()

    def action_back(self) -> None:
        """Leave the lens, then the focus."""
        if self.zoomed:
            self.action_zoom()
        else:
            self._focus_on(None)

    def action_turn(self) -> None:
        """Turn to the lens's other picture."""
        self.lens.turn()
        self.redraw()

    def action_why(self) -> None:
        """Show why this answer, or the neuron again."""
        if self.session.network.sizes[-1] < 2:
            self.notify("a single output has no runner-up to compare it with")
            return
        self.lens.toggle_why()
        if self.lens.is_why and self.views[2].size.height < LENS_ROWS:
            self.zoomed = True
        self._lay_out()

    # The flow

    def action_pause(self) -> None:
        """Pause, or go on."""
        self.journey.toggle()
        self.redraw()

    def action_replay(self) -> None:
        """Let the digit travel again."""
        self.journey.replay()
        self.redraw()

    def action_faster(self, steps: int) -> None:
        """Change the speed."""
        self.journey.faster(steps)
        self.notify(f"flow at {SPEEDS[self.journey.speed]:g} x", timeout=1)

    def action_flow_off(self) -> None:
        """Let new digits travel, or show their answer at once."""
        self.journey.switch()
        self.notify("flow on" if self.journey.enabled else "flow off: answers at once", timeout=1)
        self.redraw()

    # Other screens

    def action_draw(self) -> None:
        """Draw a digit."""
        from nnviz.tui.screens.draw import DrawScreen  # noqa: PLC0415 - screens import one another

        self.app.push_screen(DrawScreen(), lambda _: self._new_digit())

    def action_knobs(self) -> None:
        """Turn the knobs of the neuron in focus."""
        from nnviz.tui.screens.knobs import KnobsScreen  # noqa: PLC0415 - as above

        if self.session.focus[0] == 0:
            self.notify("a pixel has no knobs: choose a neuron")
            return
        self.app.push_screen(KnobsScreen(), self._after_knobs)

    def _after_knobs(self, _result: None) -> None:
        self.accuracy = self.session.accuracy()
        self.redraw()

    def action_explain(self, zone: Zone | None = None) -> None:
        """Explain what is in focus, or a zone; tab walks on from there."""
        self.explain(self.views, zone)
