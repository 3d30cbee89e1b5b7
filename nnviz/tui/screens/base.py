"""What the screens share: the app, what is looked at, every key in a list, any part explained."""

from collections.abc import Sequence
from typing import cast

from textual.screen import Screen

from nnviz.render.scene import Zone
from nnviz.tui.app import ExploreApp
from nnviz.tui.session import Session
from nnviz.tui.widgets.scene_view import SceneView


class SessionScreen(Screen[None]):
    """A screen on the open session."""

    @property
    def explorer(self) -> ExploreApp:
        """The app."""
        return cast("ExploreApp", self.app)

    @property
    def session(self) -> Session:
        """What is looked at and turned."""
        session = self.explorer.session
        assert session is not None, "the screen is pushed after the session is open"
        return session

    def explain(
        self, views: Sequence[SceneView], zone: Zone | None, session: Session | None = None
    ) -> None:
        """Explain a zone, or what is in focus; tab walks on from there.

        Args:
            views: where zones are.
            zone: which of them; None is the first that is in focus.
            session: whose numbers are told; this screen's by default.
        """
        from nnviz.tui.screens.explain import ExplainScreen  # noqa: PLC0415 - loaded when asked for

        self.app.push_screen(ExplainScreen(views, zone, session))

    def action_keys(self) -> None:
        """List every key."""
        from nnviz.tui.screens.keys import KeysScreen  # noqa: PLC0415 - as above

        self.app.push_screen(KeysScreen(self))
