"""How much the terminal has taken: frames are counted by the answers it gives to them."""

from collections import deque
from collections.abc import Callable
from time import monotonic

QUERY = "\x1b[6n"
"""Device status report (ECMA-48 8.3.35): the terminal answers when it has drawn all before it."""

_PATIENCE_S = 1.0
_MUTE_PERIOD_S = 0.1
_STALLED_PERIOD_S = 1.0
_SMOOTHING = 0.2
_WINDOWS = ((0.15, 2), (0.3, 3))
_WIDEST_WINDOW = 4
_LATE_S = 0.1


class Link:
    """The way to the terminal and back.

    After each frame goes a question; while too many are unanswered no frame is sent, so that what
    is under way is never more than the way itself holds. A terminal that does not answer gets frames
    at a fixed low rate. Questions go on meanwhile, so answers that return are noticed.

    `answered` may be called from another thread than the rest.

    Args:
        clock: Seconds that only grow.

    Attributes:
        answering: Whether answers come.
        rtt_s: Seconds from a frame to its answer, smoothed; None until one came.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        # Bounded for terminals that never answer.
        self._asked: deque[float] = deque(maxlen=64)
        self._sent_at = float("-inf")
        self._best_rtt_s = float("inf")
        self.answering = False
        self.rtt_s: float | None = None

    @property
    def outstanding(self) -> int:
        """Frames sent and not yet answered."""
        return len(self._asked)

    @property
    def window(self) -> int:
        """How many frames may be under way.

        More on a longer way, lest it run dry; one alone where answers are late, for frames wait there.
        """
        if (self.rtt_s or 0.0) - self._best_rtt_s > _LATE_S:
            return 1
        for limit_s, window in _WINDOWS:
            if self._best_rtt_s < limit_s:
                return window
        return _WIDEST_WINDOW

    def wait_s(self) -> float:
        """Tell how long the next frame must wait if no answer comes before; 0 means send now."""
        now = self._clock()
        if self.answering:
            # A copy: the other thread may take the last one out at any moment.
            asked = tuple(self._asked)
            if len(asked) < self.window:
                return 0.0
            patience_s = asked[0] + _PATIENCE_S - now
            if patience_s > 0:
                return patience_s
            self.answering = False
        period_s = _MUTE_PERIOD_S if self.rtt_s is None else _STALLED_PERIOD_S
        return max(0.0, self._sent_at + period_s - now)

    def sent(self) -> str:
        """Count a frame.

        Returns:
            The question to write after it.
        """
        self._sent_at = self._clock()
        self._asked.append(self._sent_at)
        return QUERY

    def answered(self) -> None:
        """Count an answer; one that nobody asked for changes nothing."""
        if not self._asked:
            return
        rtt_s = self._clock() - self._asked.popleft()
        self._best_rtt_s = min(self._best_rtt_s, rtt_s)
        previous_s = rtt_s if self.rtt_s is None else self.rtt_s
        self.rtt_s = previous_s + _SMOOTHING * (rtt_s - previous_s)
        self.answering = True

    def reset(self) -> None:
        """Expect no answer any more: another program had the terminal, or it is gone."""
        self._asked.clear()
        self.answering = False
