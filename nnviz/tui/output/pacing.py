"""The app's one clock for everything that moves."""

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from textual.timer import Timer

    from nnviz.tui.output.diff import DiffApp

Tick = Callable[[float], None]
"""Called with the seconds since the previous call."""

PauseReason = Literal["blurred", "suspended", "user"]

_LADDER = (1.0, 0.5, 0.25)
"""Shares of the frame rate asked for: 30, 15 and 8 frames a second, say."""
_WINDOW_S = 2.0
_LEAST_SHARE, _CALM_SHARE = 0.5, 0.95
"""Shares of ticks that were drawn, below which to slow down and from which to speed up."""
_SOONEST = 0.5
"""Of a period: a tick that comes sooner after a frame is dropped."""
_CALM_WINDOWS = 3
_LONGEST_DT_S = 0.25


class FrameClock:
    """Calls those who draw, as often as asked but never faster than the terminal draws.

    A tick is left out while the terminal has not yet taken what was drawn before. If that happens
    to most of them the clock slows down, and later tries again. Without subscribers, or paused, it
    stands still and costs nothing.

    Args:
        app: Whose timers, and whose view of the terminal, to use.
        fps: Frames a second at best.

    Attributes:
        drawn_fps: Frames a second that were really drawn lately, for a status line.
    """

    def __init__(self, app: "DiffApp", fps: float) -> None:
        self._app = app
        self._best_fps = fps
        self._rung = 0
        self._ticks: list[Tick] = []
        self._paused: set[PauseReason] = set()
        self._timer: Timer | None = None
        self._ticked_at = 0.0
        self._window = _Window(0.0)
        self._calm = 0
        self._owed = False
        self.drawn_fps = 0.0

    @property
    def fps(self) -> float:
        """Frames a second that the clock tries for now."""
        return self._best_fps * _LADDER[self._rung]

    @property
    def running(self) -> bool:
        """Whether ticks come."""
        return self._timer is not None

    def subscribe(self, tick: Tick) -> None:
        """Call `tick` for each frame from now on; a second time changes nothing."""
        if tick not in self._ticks:
            self._ticks.append(tick)
        self._update()

    def unsubscribe(self, tick: Tick) -> None:
        """Call `tick` no more; it need not have been subscribed."""
        if tick in self._ticks:
            self._ticks.remove(tick)
        self._update()

    def pause(self, reason: PauseReason = "user") -> None:
        """Stand still until every reason to pause is gone."""
        self._paused.add(reason)
        self._update()

    def resume(self, reason: PauseReason = "user") -> None:
        """Take back one reason to pause."""
        self._paused.discard(reason)
        self._update()

    def _update(self) -> None:
        wanted = bool(self._ticks) and not self._paused
        if wanted and self._timer is None:
            self._start()
        elif not wanted:
            self._stop()
            self.drawn_fps = 0.0

    def _start(self) -> None:
        now = monotonic()
        self._ticked_at = now
        self._window = _Window(now)
        self._timer = self._app.set_interval(1 / self.fps, self._tick)

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def catch_up(self) -> None:
        """Make up at once for a tick that was left out, now that the terminal has room."""
        if self._owed and self.running and not self._app.congested:
            self._draw(monotonic())

    def _tick(self) -> None:
        now = monotonic()
        if now - self._ticked_at < _SOONEST / self.fps:
            return
        self._window.ticks += 1
        self._owed = self._app.congested
        if not self._owed:
            self._draw(now)
        if now - self._window.started_at >= _WINDOW_S:
            self._adapt(now)

    def _draw(self, now: float) -> None:
        self._owed = False
        self._window.drawn += 1
        dt_s = min(now - self._ticked_at, _LONGEST_DT_S)
        self._ticked_at = now
        for tick in tuple(self._ticks):
            tick(dt_s)

    def _adapt(self, now: float) -> None:
        """Slow down where most ticks were left out; speed up again after a calm while."""
        window, self._window = self._window, _Window(now)
        self.drawn_fps = window.drawn / (now - window.started_at)
        share = window.drawn / max(window.ticks, 1)
        self._calm = self._calm + 1 if share >= _CALM_SHARE else 0
        if share < _LEAST_SHARE and self._rung + 1 < len(_LADDER):
            self._move(self._rung + 1)
        elif self._calm >= _CALM_WINDOWS and self._rung:
            self._move(self._rung - 1)

    def _move(self, rung: int) -> None:
        self._rung = rung
        self._calm = 0
        if self.running:
            self._stop()
            self._start()


@dataclass
class _Window:
    """What became of the ticks since a moment."""

    started_at: float
    ticks: int = 0
    drawn: int = 0
