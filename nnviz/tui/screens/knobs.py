"""Turn the knobs: every weight, bias and gain of a neuron, by key, by number or by brush."""

from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import numpy as np
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Footer

from nnviz.errors import NnvizError
from nnviz.net import files
from nnviz.render.fidelity import Fidelity
from nnviz.render.heatmap import magnification, shaped
from nnviz.render.knobs import Knob, KnobsView, knobs_scene
from nnviz.render.neuron import picture_scene
from nnviz.tui.brush import Brush
from nnviz.tui.screens.ask import PathScreen, ValueScreen
from nnviz.tui.screens.base import SessionScreen
from nnviz.tui.widgets.scene_view import SceneView

if TYPE_CHECKING:
    from textual.timer import Timer

NO_GAIN = "an output neuron has no gain: its activation is the answer; turn its bias"
STEPS = (0.01, 0.1, 1.0)
TEXT_COLUMNS = 48
_SCORING_DELAY_S = 0.05


class KnobsScreen(SessionScreen):
    """The knobs of the neuron in focus."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(0,-1)", "Left", show=False, tooltip="Choose the weight to the left"),
        Binding(
            "right", "move(0,1)", "Right", show=False, tooltip="Choose the weight to the right"
        ),
        Binding("up", "move(-1,0)", "Up", show=False, tooltip="Choose the weight above"),
        Binding("down", "move(1,0)", "Down", show=False, tooltip="Choose the weight below"),
        Binding("plus", "turn(1)", "Up", key_display="+", tooltip="Turn the knob up"),
        Binding("minus", "turn(-1)", "Down", key_display="-", tooltip="Turn the knob down"),
        Binding("equals_sign", "type", "Value", key_display="=", tooltip="Type the knob's value"),
        Binding("w", "choose('weight')", "Weight", show=False, tooltip="Choose the weight's knob"),
        Binding("b", "choose('bias')", "Bias", tooltip="Choose the bias's knob"),
        Binding("g", "choose('gain')", "Gain", tooltip="Choose the gain's knob"),
        Binding("0", "silence", "Silence", tooltip="Silence the neuron, or let it speak again"),
        Binding("space", "pen", "Paint", tooltip="Lower or lift the brush"),
        Binding("c", "colour", "Colour", show=False, tooltip="The brush's value: +, - or 0"),
        Binding("comma", "resize(-1)", "Smaller", show=False, tooltip="Smaller brush"),
        Binding("full_stop", "resize(1)", "Larger", show=False, tooltip="Larger brush"),
        Binding("left_square_bracket", "step(-1)", "Finer", show=False, tooltip="Smaller steps"),
        Binding("right_square_bracket", "step(1)", "Coarser", show=False, tooltip="Larger steps"),
        Binding("z", "clear", "Blank", show=False, tooltip="Set all weights of the neuron to 0"),
        Binding("u", "undo", "Undo", tooltip="Take the last change back"),
        Binding("y,ctrl+r", "redo", "Redo", show=False, tooltip="Do it again"),
        Binding("R", "reset", "Reset", show=False, tooltip="Everything as it was opened"),
        Binding("s", "save", "Save as", tooltip="Save the network to a file"),
        Binding("x", "view", "w x input", show=False, tooltip="Weights or weight x input"),
        Binding("tab", "neuron(1)", "Next neuron", show=False, tooltip="Next neuron of the layer"),
        Binding("shift+tab", "neuron(-1)", "Before", show=False, tooltip="Neuron before"),
        Binding("n", "digit(1)", "Next", show=False, tooltip="Next digit"),
        Binding("p", "digit(-1)", "Previous", show=False, tooltip="Previous digit"),
        Binding("e", "explain", "Explain", show=False, tooltip="What is this?"),
        Binding("question_mark", "keys", "Keys", key_display="?", tooltip="All keys"),
        Binding(
            "enter,escape,k,q", "dismiss", "Back", key_display="esc", tooltip="Back to the flow"
        ),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.brush = Brush()
        self.cursor = 0
        self.knob: Knob = "weight"
        self.step = 1
        self.contribution = False
        self.accuracy: float | None = None
        self._strokes = count(1)
        self._stroke = 0
        self._scoring: Timer | None = None

    def compose(self) -> ComposeResult:
        """Lay out the weights, the knobs and the keys."""
        with Horizontal():
            yield SceneView(self.explorer.fidelity, id="picture")
            yield SceneView(self.explorer.fidelity, id="text")
        yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Begin in the middle of the picture, and stay at this neuron if the answer changes."""
        self.session.focus = self.session.focus
        self.views = [self.query_one("#picture", SceneView), self.query_one("#text", SceneView)]
        rows, columns = self.shape
        self.cursor = rows // 2 * columns + columns // 2
        self.cursor = min(self.cursor, self.n_inputs - 1)
        self.accuracy = self.session.accuracy()

    def on_resize(self) -> None:
        """Give the text what it needs and the picture the rest."""
        self.views[1].styles.width = max(min(TEXT_COLUMNS, self.size.width - 30), 20)
        self.call_after_refresh(self.redraw)

    def on_screen_resume(self) -> None:
        """Draw again behind a closed dialog."""
        self.call_after_refresh(self.redraw)

    def on_fidelity(self, fidelity: Fidelity) -> None:
        """Draw everything in another way."""
        for view in self.views:
            view.set_fidelity(fidelity)
        self.redraw()

    @property
    def n_inputs(self) -> int:
        """Weights into the neuron."""
        return self.session.network.sizes[self.session.focus[0] - 1]

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns of the picture."""
        rows, columns = shaped(np.zeros(self.n_inputs, np.float32)).shape
        return rows, columns

    @property
    def _is_output(self) -> bool:
        return self.session.focus[0] == self.session.n_layers

    @property
    def position(self) -> tuple[int, int]:
        """Row and column of the chosen weight."""
        return divmod(self.cursor, self.shape[1])

    # Drawing

    def redraw(self) -> None:
        """Compute both scenes from the session."""
        if not (self.is_mounted and self.explorer.has_room):
            return
        picture, text = self.views
        view = self.session.neuron_view(self.contribution)
        assert view is not None, "the screen is opened on a neuron"
        picture.show(
            picture_scene(
                view, picture.size.height, picture.size.width - 2, picture.fidelity, self.position
            )
        )
        text.show(knobs_scene(self._view(), text.size.height, text.size.width, text.fidelity))

    def _view(self) -> KnobsView:
        session = self.session
        neuron = session.neuron_view(self.contribution)
        assert neuron is not None, "the screen is opened on a neuron"
        layer, place = session.focus
        knobs = self._knobs()
        return KnobsView(
            neuron=neuron,
            source=self.cursor,
            knob=self.knob,
            now={name: session.edits.value(knob) for name, knob in knobs.items()},
            opened={name: session.edits.original(knob) for name, knob in knobs.items()},
            step=STEPS[self.step],
            brush=self.brush.description,
            z=float(session.trace.z[layer - 1][place]),
            outputs=session.trace.a[-1],
            pixels=session.pixels,
            is_output=self._is_output,
            label=session.label,
            accuracy=self.accuracy,
            accuracy_opened=session.accuracy_opened,
            n_scored=session.n_scored,
        )

    def _knobs(self) -> dict[Knob, int]:
        layer, neuron = self.session.focus
        edits = self.session.edits
        return {
            "weight": edits.weight_knob(layer, neuron, self.cursor),
            "bias": edits.bias_knob(layer, neuron),
            "gain": edits.gain_knob(layer, neuron),
        }

    def _changed(self) -> None:
        """Show what a turned knob does; the score follows as soon as nothing else is to do."""
        self.session.recompute()
        self.redraw()
        if self._scoring is not None:
            self._scoring.stop()
        self._scoring = self.set_timer(_SCORING_DELAY_S, self._score)

    def _score(self) -> None:
        self.accuracy = self.session.accuracy()
        self.redraw()

    # Knobs

    def action_move(self, rows: int, columns: int) -> None:
        """Choose a neighbouring weight; with the brush down, paint it."""
        row, column = self.position[0] + rows, self.position[1] + columns
        cursor = row * self.shape[1] + column
        if 0 <= row < self.shape[0] and 0 <= column < self.shape[1] and cursor < self.n_inputs:
            self.cursor = cursor
            self.knob = "weight"
        if self.brush.is_down:
            self._paint(self.brush.value)
        self.redraw()

    def action_choose(self, knob: Knob) -> None:
        """Choose which knob + and - turn."""
        if knob == "gain" and self._is_output:
            self.notify(NO_GAIN, timeout=3)
            return
        self.knob = knob
        self.redraw()

    def action_turn(self, direction: int) -> None:
        """Turn the chosen knob by one step."""
        knob = self._knobs()[self.knob]
        self.session.edits.turn(knob, self.session.edits.value(knob) + direction * STEPS[self.step])
        self._changed()

    def action_type(self) -> None:
        """Ask for the knob's value."""
        knob = self._knobs()[self.knob]

        def turn(value: float | None) -> None:
            if value is not None:
                self.session.edits.turn(knob, value)
                self._changed()

        self.app.push_screen(ValueScreen(self.knob, self.session.edits.value(knob)), turn)

    def action_step(self, direction: int) -> None:
        """Turn finer or coarser."""
        self.step = min(max(self.step + direction, 0), len(STEPS) - 1)
        self.redraw()

    def action_silence(self) -> None:
        """Silence the neuron, or let it speak again."""
        if self._is_output:
            self.notify(NO_GAIN, timeout=3)
            return
        knob = self._knobs()["gain"]
        self.session.edits.turn(knob, 1.0 if self.session.edits.value(knob) == 0 else 0.0)
        self._changed()

    def action_clear(self) -> None:
        """Blank the neuron's weights, to paint on."""
        layer, neuron = self.session.focus
        first = self.session.edits.weight_knob(layer, neuron, 0)
        self.session.edits.turn(first + np.arange(self.n_inputs), 0.0)
        self._changed()

    # Painting

    def action_pen(self) -> None:
        """Lower the brush and paint, or lift it."""
        self.brush.is_down = not self.brush.is_down
        self._stroke = next(self._strokes)
        if self.brush.is_down:
            self._paint(self.brush.value)
        self.redraw()

    def action_colour(self) -> None:
        """Take the brush's next value."""
        self.brush.next_colour()
        self.redraw()

    def action_resize(self, steps: int) -> None:
        """Take a larger or smaller brush."""
        self.brush.resize(steps)
        self.redraw()

    def on_scene_view_picked(self, event: SceneView.Picked) -> None:
        """Choose a weight with a click; paint with a drag, the right button in the other colour."""
        if event.view is not self.views[0]:
            return
        if event.phase == "press":
            self._stroke = next(self._strokes)
        found = self._number_at(event)
        if found is None or event.phase == "release":
            return
        self.cursor, self.knob = found, "weight"
        if event.phase == "drag":
            self._paint(-self.brush.value if event.button == 3 else self.brush.value)
        self.redraw()

    def _number_at(self, event: SceneView.Picked) -> int | None:
        view = self.views[0]
        times = magnification(self.shape, view.size.height - 2, view.size.width - 2)
        row, column = (event.pixel_row - 2) // times, event.column // times
        inside = 0 <= row < self.shape[0] and 0 <= column < self.shape[1]
        number = row * self.shape[1] + column
        return number if inside and number < self.n_inputs else None

    def _paint(self, value: float) -> None:
        layer, neuron = self.session.focus
        inputs = self.brush.covered(self.position, self.shape, self.n_inputs)
        first = self.session.edits.weight_knob(layer, neuron, 0)
        self.session.edits.turn(first + inputs, value, self._stroke)
        self._changed()

    # History and files

    def action_undo(self) -> None:
        """Take the last change back."""
        self._report(self.session.edits.undo(), "nothing to undo")

    def action_redo(self) -> None:
        """Do again what was undone."""
        self._report(self.session.edits.redo(), "nothing to redo")

    def action_reset(self) -> None:
        """Put everything back; undo brings it again."""
        self._report(self.session.edits.reset(), "nothing was changed")

    def _report(self, changed: bool, otherwise: str) -> None:
        if changed:
            self._changed()
        else:
            self.notify(otherwise, timeout=2)

    def action_save(self) -> None:
        """Ask for a file and save the network."""
        stem = Path(self.session.network_name).stem
        self.app.push_screen(PathScreen(f"{stem}-edited.safetensors"), self._save)

    def _save(self, path: Path | None) -> None:
        if path is None:
            return
        try:
            files.save(self.session.network, path)
        except NnvizError as error:
            self.notify(str(error), severity="error", markup=False)
        else:
            self.session.edits.mark_saved()
            self.notify(f"saved: nnviz --model {path}", markup=False)

    # Elsewhere

    def action_view(self) -> None:
        """Show the weights, or weight x input."""
        self.contribution = not self.contribution
        self.redraw()

    def action_neuron(self, step: int) -> None:
        """Go to the next neuron of the layer."""
        layer, neuron = self.session.focus
        self.session.focus = layer, (neuron + step) % self.session.network.sizes[layer]
        self.redraw()

    def action_digit(self, step: int) -> None:
        """Go to the next digit, the neuron staying in focus."""
        self.session.show(self.session.index + step)
        self.redraw()

    def action_explain(self) -> None:
        """Explain what is chosen."""
        self.explain(self.views, None)
