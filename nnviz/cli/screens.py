"""What the command line adds to the screens; imported only once the terminal is prepared."""

from nnviz.tui.app import ExploreApp
from nnviz.tui.screens.too_small import TooSmallScreen

_LOOK_AGAIN_S = 0.05


class TestCardFirst(ExploreApp):
    """Explore with the test card on top, once there is an Explore to go back to."""

    def on_ready(self) -> None:
        """Wait until everything is open."""
        super().on_ready()
        self._waiting = self.set_interval(_LOOK_AGAIN_S, self._show_when_open)

    def _show_when_open(self) -> None:
        if self.session is not None and not isinstance(self.screen, TooSmallScreen):
            self._waiting.stop()
            self.action_test_card()
