"""A moving picture: bytes and CPU time a frame, frames a second, and how soon a key is echoed."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from functools import partial
from statistics import median
from time import monotonic

from tests.benchmarks.figures import (
    Contender,
    Figure,
    Goal,
    Reading,
    Run,
    at_least,
    at_most,
    at_most_times,
)
from tests.benchmarks.moving import echo
from tests.benchmarks.processes import cpu_seconds
from tests.benchmarks.programs import program
from tests.tui.output.link import Line

LINE_API = "Textual's line API"
WAYS = {
    "ours": ("nnviz", ""),
    "line": ("line API, a Segment a cell", LINE_API),
    "merged": ("line API, runs merged", LINE_API),
    "text": ("Rich Text from render()", "naive"),
}
"""The ways of tests/benchmarks/moving.py, with names and groups."""

LINK = {"rate": 125_000.0, "rtt_s": 0.08}
_FRAME_BEGINS = b"\x1b[?2026h"
_WARM_UP_S = 1.0
_FRAMES_HELD = 29.0


@dataclass(frozen=True)
class Window:
    """What became of some seconds of a moving picture."""

    seconds: float
    n_frames: int
    n_bytes: int
    cpu_s: float

    @property
    def fps(self) -> float:
        """Frames that reached the terminal, each second."""
        return self.n_frames / self.seconds

    @property
    def bytes_each(self) -> float:
        """Bytes of a frame."""
        return self.n_bytes / max(self.n_frames, 1)

    @property
    def cpu_each_s(self) -> float:
        """Seconds of CPU time, on all threads, of a frame."""
        return self.cpu_s / max(self.n_frames, 1)


@dataclass
class Animation:
    """One way of painting, and all that was seen of it."""

    way: str
    seconds: float
    windows: list[Window] = field(default_factory=list)

    @contextmanager
    def watched(self, value: Callable[[Window], float]) -> Iterator[Run]:
        """Give a run that starts the program, watches it and kills it."""

        def run() -> Reading:
            with moving(self.way) as line:
                line.run(_WARM_UP_S)
                self.windows.append(watch(line, self.seconds))
            return Reading(value(self.windows[-1]))

        yield run

    @contextmanager
    def seen_again(self, value: Callable[[Window], float]) -> Iterator[Run]:
        """Give a run that tells something else of the windows that were watched before."""
        windows = iter(self.windows)
        yield lambda: Reading(value(next(windows)))


def figures(quick: bool) -> Iterator[Figure]:
    """Yield what a moving picture takes, at 30 frames a second on a terminal of 130 x 40."""
    animations = [Animation(way, 1.5 if quick else 4.0) for way in WAYS]
    yield _figure(
        "bytes of a frame",
        animations,
        partial(Animation.watched, value=lambda window: window.bytes_each),
        "B",
        (at_most_times(1 / 10, LINE_API),),
    )
    yield _figure(
        "CPU time of a frame",
        animations,
        partial(Animation.seen_again, value=lambda window: window.cpu_each_s),
        "s",
        (at_most_times(1 / 3, LINE_API),),
    )
    yield _figure(
        "frames that reach the terminal, of 30 asked for",
        animations,
        partial(Animation.seen_again, value=lambda window: window.fps),
        "frames/s",
        (at_least(_FRAMES_HELD, "frames/s"),),
    )
    yield _latency(quick)


def _figure(
    title: str,
    animations: list[Animation],
    prepared: Callable[[Animation], AbstractContextManager[Run]],
    unit: str,
    goals: tuple[Goal, ...],
) -> Figure:
    ours, *peers = (_contender(one.way, partial(prepared, one)) for one in animations)
    return Figure(
        title=f"drifting weights: {title}", ours=ours, peers=tuple(peers), unit=unit, goals=goals
    )


def _contender(way: str, prepared: Callable[[], AbstractContextManager[Run]]) -> Contender:
    name, group = WAYS[way]
    return Contender(name, prepared, group)


def _latency(quick: bool) -> Figure:
    seconds = 1.0 if quick else 4.0
    ours, *peers = (_contender(way, partial(echoed, way, seconds)) for way in WAYS)
    return Figure(
        title="drifting weights, over 125 kB/s with 80 ms to the terminal and back: "
        "from a key to its echo",
        ours=ours,
        peers=tuple(peers),
        goals=(at_most(0.15),),
    )


@contextmanager
def moving(way: str, **link: float) -> Iterator[Line]:
    """Start tests/benchmarks/moving.py and wait for its first frame."""
    with program(["-m", "tests.benchmarks.moving", way], **link) as line:
        line.run_until(lambda: echo(0).encode() in line.raw)
        yield line


def watch(line: Line, seconds: float) -> Window:
    """Let a program run for some seconds, and tell what it did."""
    began, n_heard, cpu_s = monotonic(), len(line.raw), cpu_seconds(line.process.pid)
    line.run(seconds)
    cpu_s = cpu_seconds(line.process.pid) - cpu_s
    heard = line.raw[n_heard:]
    return Window(monotonic() - began, heard.count(_FRAME_BEGINS), len(heard), cpu_s)


@contextmanager
def echoed(way: str, seconds: float) -> Iterator[Run]:
    """Give a run that presses keys for some seconds, at least one, and waits for each echo."""

    def run() -> Reading:
        with moving(way, **LINK) as line:
            line.run(2 * _WARM_UP_S)
            began = monotonic()
            waits: list[float] = []
            while not waits or monotonic() < began + seconds:
                waits.append(_echo_s(line, len(waits) + 1))
                line.run(0.3)
            return Reading(median(waits), f"keys pressed: {len(waits)}")

    yield run


def _echo_s(line: Line, n_keys: int) -> float:
    n_heard = len(line.raw)
    line.press("x")
    return line.run_until(lambda: echo(n_keys).encode() in line.raw[n_heard:], limit_s=60.0)
