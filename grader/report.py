"""What grading found out: one frozen report, of which text, JSON, JUnit and Markdown are views.

docs/report.md documents its JSON form. Points are whole numbers and are added up here, in one way.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Literal, TypeAlias

from grader.compare import Path
from grader.frozen import frozen, replace
from grader.values import Value

VERSION = 1

Outcome: TypeAlias = Literal[
    "passed", "failed", "errored", "timed_out", "missing", "forbidden", "skipped", "broken"
]
Feedback: TypeAlias = Literal["full", "actual", "none"]
MessageKind: TypeAlias = Literal[
    "mistake", "convention", "symptom", "property", "difference", "exception", "crash", "file",
    "time", "in place", "prerequisite", "grader",
]  # fmt: skip


@frozen
class Place:
    """A line of the student's, counted from 1; `code` is the line itself."""

    file: str
    line: int | None = None
    code: str | None = None


@frozen
class Numbers:
    """One probe on which the answer is wrong.

    Attributes:
        call: the call in words: "dense_forward(x (2, 6), w (3, 6), b (3,))".
        arguments: the arguments by name.
        path: which leaf of the answer is shown, and its name.
        label: what to call that leaf: "dw", "the answer".
        expected: the reference's leaf.
        got: the student's leaf.
        limit: the largest absolute error that passes.
    """

    call: str
    arguments: tuple[tuple[str, Value], ...]
    path: Path
    label: str
    expected: Value
    got: Value
    limit: float


@frozen
class Message:
    """What a student is told about one check, the most important first.

    Attributes:
        kind: what sort of finding it is.
        title: one sentence, free of expected numbers.
        details: further sentences, in order.
        mistakes: the names, in mistakes.py, of the mistakes that give exactly this answer.
        place: where in the student's code.
        exact: what may hold expected numbers or inputs: sizes, the first difference.
        numbers: the probe that shows it.
    """

    kind: MessageKind
    title: str
    details: tuple[str, ...] = ()
    mistakes: tuple[str, ...] = ()
    place: Place | None = None
    exact: str | None = None
    numbers: Numbers | None = None


@frozen
class Note:
    """Something noticed that costs no points; `kind` is a word for machines."""

    kind: str
    text: str


@frozen
class CheckResult:
    """What came of one check; all of its points, or none."""

    name: str
    function: str
    claim: str
    outcome: Outcome
    max_points: int
    message: Message | None = None
    notes: tuple[Note, ...] = ()
    seconds: float = 0.0

    @property
    def points(self) -> int:
        """All points where it passed, else none."""
        return self.max_points if self.outcome == "passed" else 0


@frozen
class ExerciseResult:
    """What came of one exercise.

    Attributes:
        name: the folder's name, "06_dense_forward".
        title: a few words.
        checks: at least one, in the author's order.
        file: the student's file, relative to the submission; None where there is none.
        requires: names of the exercises to do before.
    """

    name: str
    title: str
    checks: tuple[CheckResult, ...]
    file: str | None = None
    requires: tuple[str, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """The outcome of the first check that did not pass; broken before all others."""
        outcomes = [check.outcome for check in self.checks if check.outcome != "passed"]
        return "broken" if "broken" in outcomes else next(iter(outcomes), "passed")

    @property
    def points(self) -> int:
        """The sum over the checks."""
        return sum(check.points for check in self.checks)

    @property
    def max_points(self) -> int:
        """The sum over the checks, without broken ones: they are never charged to a student."""
        return sum(check.max_points for check in self.checks if check.outcome != "broken")

    @property
    def notes(self) -> tuple[Note, ...]:
        """What was noticed, each once."""
        return tuple(dict.fromkeys(note for check in self.checks for note in check.notes))


@frozen
class Report:
    """What came of one submission.

    Attributes:
        submission: what to call it: the folder's name.
        exercises: in the pack's order.
        isolation: "full", "partial" or "none".
        isolation_reasons: why it is not full.
        public_seed: the seed of the probes, where it is no secret.
    """

    submission: str
    exercises: tuple[ExerciseResult, ...]
    isolation: str
    isolation_reasons: tuple[str, ...] = ()
    public_seed: str | None = None

    @property
    def points(self) -> int:
        """The sum over the exercises."""
        return sum(exercise.points for exercise in self.exercises)

    @property
    def max_points(self) -> int:
        """The sum over the exercises, without broken checks."""
        return sum(exercise.max_points for exercise in self.exercises)

    @property
    def counts(self) -> Counter[str]:
        """How many checks came to each outcome."""
        return Counter(check.outcome for _, check in self)

    @property
    def exit_code(self) -> int:
        """0: all passed; 1: not all; 3: something is broken that is not the student's fault."""
        if not self.exercises or self.counts["broken"]:
            return 3
        return int(set(self.counts) != {"passed"})

    @property
    def headline(self) -> tuple[ExerciseResult, CheckResult] | None:
        """The one thing to do next: the first check not passed, prerequisites first."""
        open_ones = {one.name: one for one in self.exercises if one.outcome != "passed"}
        if not open_ones:
            return None
        first = next(iter(open_ones.values()))
        seen: set[str] = set()
        while before := [n for n in first.requires if n in open_ones and n not in seen]:
            seen.add(before[0])
            first = open_ones[before[0]]
        return first, next(check for check in first.checks if check.outcome != "passed")

    def __iter__(self) -> Iterator[tuple[ExerciseResult, CheckResult]]:
        """Yield every check with its exercise."""
        return ((one, check) for one in self.exercises for check in one.checks)


def limited(report: Report, feedback: Feedback) -> Report:
    """Return the report with no more than the given feedback in it.

    "full": all. "actual": what the student's code did and which mistake it is, but neither the
    inputs nor any expected number. "none": outcomes and points only, for a time, too, can be made
    to tell something. What the student's own code
    says (an exception's text, a returned value) may tell its author the inputs: only "none"
    closes that way.
    """
    if feedback == "full":
        return report
    return replace(
        report,
        exercises=tuple(
            replace(one, checks=tuple(_limited(check, feedback) for check in one.checks))
            for one in report.exercises
        ),
    )


def _limited(check: CheckResult, feedback: Feedback) -> CheckResult:
    if feedback == "none":
        return replace(check, message=None, notes=(), seconds=0.0)
    if check.message is None:
        return check
    return replace(check, message=replace(check.message, exact=None, numbers=None))
