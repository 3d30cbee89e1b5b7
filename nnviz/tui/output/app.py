"""The app that every screen of nnviz runs in."""

from typing import TYPE_CHECKING, ClassVar

from textual._xterm_parser import XTermParser
from textual.app import App
from textual.binding import Binding, BindingType
from textual.drivers.linux_driver import LinuxDriver

from nnviz.tui.output.diff import DiffApp, RenderMode
from nnviz.tui.output.driver import TerminalDriver
from nnviz.tui.output.lifecycle import Guard, Outcome, calm_gc
from nnviz.tui.output.pacing import FrameClock

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.driver import Driver

    from nnviz.tui.terminal import Terminal


class TerminalApp(DiffApp):
    """An app that treats its terminal well: start it with `launch`.

    Args:
        terminal: What was detected before Textual was imported.
        render: "plain" leaves painting to Textual.
        fps: Frames a second at best; None chooses by the way to the terminal.
        mouse: Whether to ask for the mouse.
        animation: Whether anything may move by itself.

    Attributes:
        terminal: As given.
        clock: Ticks for everything that moves.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "quit", "Quit", show=False, system=True),
    ]

    def __init__(
        self,
        terminal: "Terminal",
        *,
        render: RenderMode = "diff",
        fps: float | None = None,
        mouse: bool = True,
        animation: bool = True,
    ) -> None:
        super().__init__(render=render)
        self.terminal = terminal
        self.clock = FrameClock(self, fps or terminal.fps)
        self._mouse = mouse
        self._typed = terminal.typed
        self._guard = Guard(self.on_exit_save)
        self._crash: Exception | None = None
        self._calm_gc: Callable[[], None] = lambda: None
        if not animation:
            self.animation_level = "none"
            self.clock.pause("user")

    def launch(self) -> Outcome:
        """Run until the user quits, a signal comes, the terminal goes or something breaks.

        Returns:
            The exit code, and a line to print now that the terminal is as it was before.
        """
        with self._guard, calm_gc() as self._calm_gc:
            self.run(mouse=self._mouse)
        return self._guard.outcome(self._crash, self.return_code)

    def on_exit_save(self) -> str | None:
        """Save what the user changed; called once, whatever the end. Override it.

        Returns:
            Where it was saved, or None if there was nothing to save.

        Raises:
            OSError: It could not be written; the user is told.
            NnvizError: Likewise.
        """
        return None

    def on_load(self) -> None:
        """Let signals end the app from now on."""
        self._guard.attach(self._leave)

    def on_ready(self) -> None:
        """Keep the garbage collector off what is there now; take the keys that came early."""
        self._calm_gc()
        typed, self._typed = self._typed, ""
        for event in XTermParser().feed(typed):
            self.post_message(event)

    def on_app_blur(self) -> None:
        """Let nothing move that nobody looks at."""
        self.clock.pause("blurred")

    def on_app_focus(self) -> None:
        """Move again."""
        self.clock.resume("blurred")

    def terminal_answered(self) -> None:
        """Send what waited for room; if nothing did, draw what was left out."""
        super().terminal_answered()
        self.clock.catch_up()

    def on_terminal_lost(self) -> None:
        """End the app, for there is nothing left to show it on."""
        self._guard.terminal_lost()

    def get_driver_class(self) -> "type[Driver]":
        """Prefer a driver that hears the terminal's answers."""
        chosen = super().get_driver_class()
        return TerminalDriver if chosen is LinuxDriver else chosen

    def _leave(self, exit_code: int) -> None:
        self.exit(return_code=exit_code)

    def _pause_output(self, app: App[object]) -> None:
        super()._pause_output(app)
        self.clock.pause("suspended")

    def _resume_output(self, app: App[object]) -> None:
        super()._resume_output(app)
        self.clock.resume("suspended")

    def _handle_exception(self, error: Exception) -> None:
        if self._crash is None:
            self._crash = error
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """End without Textual's traceback: `launch` reports in one line."""
        if "debug" in self.features:
            super()._fatal_error()
        else:
            self._close_messages_no_wait()
