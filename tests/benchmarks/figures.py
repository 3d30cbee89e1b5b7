"""The words in which topics are written: contenders, figures, goals."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from time import perf_counter
from typing import Any, NamedTuple, TypeAlias


class ContenderError(Exception):
    """A contender could not run, or its answer was wrong; the message is its line in the table."""


class Reading(NamedTuple):
    """One measurement.

    Attributes:
        value: in the figure's unit.
        note: what else a reader should know, such as the accuracy that was reached.
    """

    value: float
    note: str = ""


Run: TypeAlias = Callable[[], Reading]


@dataclass(frozen=True)
class Contender:
    """One way to do a figure's work.

    Attributes:
        name: unique in its figure.
        prepared: enters what `run` needs, and gives `run`; leaving cleans up.
        group: which goals it counts for, as a phrase that ends "as fast as ...".
        needs: distributions that must be installed, by the names they are installed under.
    """

    name: str
    prepared: Callable[[], AbstractContextManager[Run]]
    group: str = ""
    needs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Goal:
    """What our median should be, beside the lowest median of a group or by itself.

    Attributes:
        text: as a reader sees it.
        group: of peers; "" where the goal stands alone.
        quantity: what is compared, from our median and the group's lowest; for a reader too.
        is_met: of that quantity.
        unit: of that quantity: "x" for a ratio, "" for the figure's own.
    """

    text: str
    group: str
    quantity: Callable[[float, float], float]
    is_met: Callable[[float], bool]
    unit: str = ""


@dataclass(frozen=True)
class Figure:
    """One comparison.

    Attributes:
        title: unique in its topic.
        ours: the contender that goals are about.
        peers: the others.
        goals: may be empty, where a figure only informs.
        unit: of all readings: "s", "B" or any other word.
        limit: what keeps a missed goal from being met, and the next idea.
        rounds: measurements of each contender, at least 5.
    """

    title: str
    ours: Contender
    peers: tuple[Contender, ...] = ()
    goals: tuple[Goal, ...] = ()
    unit: str = "s"
    limit: str = ""
    rounds: int = 5

    @property
    def contenders(self) -> tuple[Contender, ...]:
        """Ours, then the peers."""
        return (self.ours, *self.peers)


def times_as_fast(times: float, group: str) -> Goal:
    """Be at least `times` as fast as the fastest of a group."""
    return Goal(
        f"at least {times:.3g}x as fast as {group}",
        group,
        lambda ours, best: best / ours,
        lambda ratio: ratio >= times,
        unit="x",
    )


def at_most_times(times: float, group: str) -> Goal:
    """Take at most `times` what the thriftiest of a group takes."""
    return Goal(
        f"at most {times:.3g}x {group}",
        group,
        lambda ours, best: ours / best,
        lambda ratio: ratio <= times,
        unit="x",
    )


def within(share: float, group: str) -> Goal:
    """Take what the thriftiest of a group takes, give or take a share of it."""
    return Goal(
        f"within {share:.0%} of {group}",
        group,
        lambda ours, best: ours / best,
        lambda ratio: abs(ratio - 1) <= share,
        unit="x",
    )


def at_most_more(extra: float, group: str, unit: str = "s") -> Goal:
    """Take at most `extra`, in the figure's unit, more than the thriftiest of a group."""
    return Goal(
        f"at most {shown(extra, unit)} more than {group}",
        group,
        lambda ours, best: ours - best,
        lambda difference: difference <= extra,
    )


def at_most(bound: float, unit: str = "s") -> Goal:
    """Take at most `bound` in the figure's unit."""
    return Goal(
        f"at most {shown(bound, unit)}", "", lambda ours, _best: ours, lambda value: value <= bound
    )


def at_least(bound: float, unit: str) -> Goal:
    """Reach at least `bound` in the figure's unit, of which more is better."""
    return Goal(
        f"at least {shown(bound, unit)}",
        "",
        lambda ours, _best: ours,
        lambda value: value >= bound,
    )


@contextmanager
def timed(function: Callable[[], Any]) -> Iterator[Run]:
    """Give a run that measures how long a call of `function` takes, in this process."""

    def run() -> Reading:
        began = perf_counter()
        function()
        return Reading(perf_counter() - began)

    yield run


_SCALES = {
    "s": ((1, "s"), (1e-3, "ms"), (1e-6, "µs")),
    "s/GFLOP": ((1, "s/GFLOP"), (1e-3, "ms/GFLOP")),
    "B": ((1e9, "GB"), (1e6, "MB"), (1e3, "kB"), (1, "B")),
}


def shown(value: float, unit: str) -> str:
    """Return a value with three digits and its unit, scaled for reading."""
    scales = _SCALES.get(unit, ((1, unit),))
    scale, name = next((pair for pair in scales if abs(value) >= pair[0]), scales[-1])
    scaled = value / scale
    digits = f"{scaled:,.0f}" if abs(scaled) >= 100 else f"{scaled:#.3g}".rstrip(".")
    return f"{digits}{'' if name == 'x' else ' '}{name}"
