"""Contenders take turns; what they needed, and whether our goals are met."""

from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass, field
from statistics import median

from tests.benchmarks.figures import Contender, ContenderError, Figure, Goal, Reading, Run
from tests.benchmarks.peers import missing


@dataclass
class Score:
    """What one contender needed.

    Attributes:
        contender: whose.
        readings: those that count, in the order they were taken.
        problem: why there are none, or "".
    """

    contender: Contender
    readings: list[Reading] = field(default_factory=list)
    problem: str = ""

    @property
    def values(self) -> list[float]:
        """The values of all readings."""
        return [reading.value for reading in self.readings]

    @property
    def median(self) -> float | None:
        """The median value, or None where the contender did not run."""
        return None if self.problem else median(self.values)

    @property
    def note(self) -> str:
        """What was said of the last reading."""
        return self.problem or self.readings[-1].note


@dataclass(frozen=True)
class Verdict:
    """Whether a goal is met.

    Attributes:
        goal: which.
        value: the quantity that it bounds, or None where nothing could be compared.
        is_met: None where nothing could be compared.
    """

    goal: Goal
    value: float | None = None
    is_met: bool | None = None


@dataclass(frozen=True)
class Result:
    """A measured figure: the scores are ours, then the peers'."""

    figure: Figure
    scores: tuple[Score, ...]

    @property
    def verdicts(self) -> list[Verdict]:
        """What became of each goal."""
        return [self._judged(goal) for goal in self.figure.goals]

    def _judged(self, goal: Goal) -> Verdict:
        ours, best = self.scores[0].median, self._best_of(goal.group)
        if ours is None or best is None:
            return Verdict(goal)
        value = goal.quantity(ours, best)
        return Verdict(goal, value, goal.is_met(value))

    def _best_of(self, group: str) -> float | None:
        if not group:
            return 0.0
        rivals = [score.median for score in self.scores[1:] if score.contender.group == group]
        return min((value for value in rivals if value is not None), default=None)


def measure(figure: Figure) -> Result:
    """Prepare a figure's contenders, run each once unmeasured, then let them take turns.

    A contender whose packages are missing, or that raises ContenderError, keeps its line.
    """
    scores = [Score(contender) for contender in figure.contenders]
    with ExitStack() as stack:
        runs = [(score, _prepared(score, stack)) for score in scores]
        for turn in range(figure.rounds):
            for score, run in _rotated(runs, turn):
                if run is not None and not score.problem:
                    _take(score, run)
    return Result(figure, tuple(scores))


def _prepared(score: Score, stack: ExitStack) -> Run | None:
    absent = missing(score.contender.needs)
    if absent:
        score.problem = f"not installed: {', '.join(absent)}"
        return None
    try:
        run = stack.enter_context(score.contender.prepared())
        run()
    except ContenderError as error:
        score.problem = str(error)
        return None
    return run


def _take(score: Score, run: Run) -> None:
    try:
        score.readings.append(run())
    except ContenderError as error:
        score.problem = str(error)


def _rotated(runs: list[tuple[Score, Run | None]], turn: int) -> Iterable[tuple[Score, Run | None]]:
    start = turn % len(runs)
    return runs[start:] + runs[:start]
