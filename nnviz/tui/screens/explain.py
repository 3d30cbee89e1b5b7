"""Explain: what anything on the screen is, its value now, its range, and what to try."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, cast

from rich.table import Table
from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from nnviz.render.explain import EXPLANATIONS
from nnviz.render.scene import Element, Zone
from nnviz.tui.values import value_now
from nnviz.tui.widgets.scene_view import SceneView

if TYPE_CHECKING:
    from nnviz.tui.app import ExploreApp
    from nnviz.tui.session import Session

_OF_LAYER = {Element.PIXEL, Element.NEURON, Element.OUTPUT}
"""Zones of a whole layer: the neuron in focus stands for it."""


class ExplainScreen(ModalScreen[None]):
    """A sheet over the screen below, which stays visible and marks what is explained.

    Args:
        views: the scenes that are on the screen.
        zone: where to begin; None begins with the neuron in focus.
        session: whose numbers the scenes show; None takes the app's.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab,right,down,n", "walk(1)", "Next"),
        Binding("shift+tab,left,up,p", "walk(-1)", "Before"),
        Binding("escape,e,enter,q", "dismiss(None)", "Close"),
    ]

    def __init__(
        self, views: Sequence[SceneView], zone: Zone | None, session: "Session | None" = None
    ) -> None:
        super().__init__()
        self._session = session
        self._views = views
        self.wanted = zone
        self.at = 0

    def compose(self) -> ComposeResult:
        """Lay out the sheet."""
        with Vertical(classes="card") as card:
            card.border_subtitle = "tab explains the next thing, escape closes"
            yield Static(id="explanation")

    @property
    def session(self) -> "Session | None":
        """Whose numbers are explained."""
        return self._session or cast("ExploreApp", self.app).session

    @property
    def places(self) -> list[tuple[SceneView, Zone]]:
        """Every view and zone that is there now, for scenes change with the size of the window."""
        return [
            (view, shown)
            for view in self._views
            if view.display
            for shown in sorted(view.scene.zones, key=lambda z: (z.top, z.left))
        ]

    def on_mount(self) -> None:
        """Explain what was asked for, or what is in focus."""
        self.at = self._start()
        self._explain()

    def action_walk(self, step: int) -> None:
        """Explain the next thing on the screen."""
        self.at = (self.at + step) % max(len(self.places), 1)
        self._explain()

    def on_click(self, event: events.Click) -> None:
        """Explain what was clicked beside the sheet."""
        for index, (view, zone) in reversed(list(enumerate(self.places))):
            region = view.region
            row, column = event.screen_y - region.y, event.screen_x - region.x
            if region.contains(event.screen_x, event.screen_y) and zone.contains(row, column):
                self.at = index
                self._explain()
                return

    def on_unmount(self) -> None:
        """Take the mark away."""
        for view in self._views:
            view.mark(None)

    def _start(self) -> int:
        session = self.session
        focus = None if session is None else session.focus
        for index, (_, zone) in enumerate(self.places):
            if zone == self.wanted:
                return index
            in_focus = zone.element in _OF_LAYER and focus is not None and zone.layer == focus[0]
            if self.wanted is None and in_focus:
                return index
        return 0

    def _explain(self) -> None:
        if not self.places:
            return
        places = self.places
        view, zone = places[self.at % len(places)]
        for other in self._views:
            other.mark(zone if other is view else None)
        self.set_class(view.region.y + zone.top > self.size.height // 2, "-above")
        self.query_one(".card").border_title = zone.element.value
        self.query_one("#explanation", Static).update(self._table(self._spoken_for(zone)))

    def _spoken_for(self, zone: Zone) -> Zone:
        """Put the neuron in focus in place of a whole layer."""
        session = self.session
        if session is None or zone.element not in _OF_LAYER:
            return zone
        if session.focus[0] == zone.layer:
            return replace(zone, neuron=session.focus[1])
        strongest = session.activations(zone.layer).argmax()
        return replace(zone, neuron=int(strongest))

    def _table(self, zone: Zone) -> Table:
        explanation = EXPLANATIONS[zone.element]
        session = self.session
        rows = [("", explanation.what)]
        if session is not None:
            rows.append(("now", value_now(session, zone)))
        rows += [
            ("range", explanation.range),
            ("computed", explanation.computed),
            ("try", explanation.try_),
        ]
        table = Table.grid(padding=(0, 2))
        table.add_column(width=8)
        table.add_column(ratio=1)
        for name, text in rows:
            table.add_row(Text(name, "dim"), Text(text, "bold" if not name else ""))
        return table
