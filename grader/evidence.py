"""What a student's function did on the probes of one check."""

from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache, partial
from typing import Any

from grader.checks import Arguments, Check, Shapes
from grader.compare import Difference, Rules, differences
from grader.errors import AUTHORS, PackError
from grader.frozen import frozen
from grader.plain import plain
from grader.probes import Draw
from grader.sandbox import Answer, Raised, Returned
from grader.trials import Gave, Result, Threw, attempt
from grader.values import Value

DRAWN = 256
"""Of so many checks the inputs are kept: a course has fewer, and is checked again and again."""


@frozen
class Probe:
    """The inputs of one probe.

    Attributes:
        shapes: how its sizes relate.
        sizes: the sizes by name.
        calls: the arguments of each call, mostly one.
    """

    shapes: Shapes
    sizes: Mapping[str, int]
    calls: tuple[Arguments, ...]


@frozen
class Evidence:
    """All that is known of a student's function when it is judged.

    Attributes:
        probes: the inputs.
        answers: the answer to each call, in order; None where an earlier one ended the worker.
        again: the answer to the very first call, asked once more after all others, if it was.
    """

    probes: tuple[Probe, ...]
    answers: tuple[Answer | None, ...]
    again: Answer | None = None

    @property
    def calls(self) -> tuple[Arguments, ...]:
        """The arguments of every call, in the order of the answers."""
        return tuple(arguments for probe in self.probes for arguments in probe.calls)

    @property
    def values(self) -> list[list[Value]]:
        """For each probe what its calls returned, where each of them did."""
        given = (one.value for one in self.answers if isinstance(one, Returned))
        return [[next(given) for _ in probe.calls] for probe in self.probes]


@lru_cache(maxsize=DRAWN)
def draw_probes(check: Check, seed: str, exercise: str) -> tuple[Probe, ...]:
    """Return the probes of a check: the same seed and names give the same inputs, drawn once.

    Raises:
        PackError: the check's drawing function fails, or draws what cannot be sent.
    """
    place = f"{exercise}/{check.name}"
    draws = [Draw.of(seed, place, index, shapes) for index, shapes in enumerate(check.shapes)]
    try:
        return tuple(_probe(check, draw) for draw in draws)
    except AUTHORS as error:
        raise PackError(
            f"check {check.name} cannot draw its inputs: {type(error).__name__}: {error}"
        ) from error


def _probe(check: Check, draw: Draw) -> Probe:
    calls: Any = plain(tuple(map(tuple, check.calls(draw))))
    if not calls:
        raise ValueError("a probe without any call")
    return Probe(draw.shapes, draw.named, calls)


@frozen
class Case:
    """One call: the arguments, the student's answer, the reference's.

    Attributes:
        shapes: how the probe's sizes relate.
        sizes: the probe's sizes by name.
        arguments: what the function was called with.
        answer: what came back; None where an earlier call ended the worker.
        expected: the reference's value.
        rules: how strictly to compare.
    """

    shapes: Shapes
    sizes: Mapping[str, int]
    arguments: Arguments
    answer: Answer | None
    expected: Value
    rules: Rules

    @property
    def result(self) -> Result | None:
        """The student's answer as a result, None where no value and no exception came."""
        if isinstance(self.answer, Returned):
            return Gave(self.answer.value)
        if isinstance(self.answer, Raised):
            return Threw(self.answer.exception, self.answer.message)
        return None

    @cached_property
    def wrong(self) -> list[Difference]:
        """Where the returned value differs; empty where it is right, or nothing was returned."""
        if not isinstance(self.answer, Returned):
            return []
        return differences(self.answer.value, self.expected, self.rules)

    @property
    def is_right(self) -> bool:
        """Whether a value came and it is the reference's."""
        return isinstance(self.answer, Returned) and not self.wrong


def compared(check: Check, evidence: Evidence, expected: Sequence[Result]) -> list[Case]:
    """Return the calls of a check beside what the reference gives, where it gives a value."""
    rules = Rules(check.tolerance, check.kinds)
    places = [(probe.shapes, probe.sizes) for probe in evidence.probes for _ in probe.calls]
    rows = zip(places, evidence.calls, evidence.answers, expected, strict=True)
    return [
        Case(*place, arguments, answer, right.value, rules)
        for place, arguments, answer, right in rows
        if isinstance(right, Gave)
    ]


def verdicts(
    check: Check, probes: Sequence[Probe], values: Sequence[Sequence[Value]]
) -> list[str | None]:
    """Return what the check's property says of each probe.

    Args:
        check: a check with a property.
        probes: its inputs.
        values: for each probe, the returned value of each of its calls.

    Raises:
        PackError: the property fails on a value, or says neither None nor a sentence.
    """
    return [_verdict(check, *pair) for pair in zip(probes, values, strict=True)]


def _verdict(check: Check, probe: Probe, values: Sequence[Value]) -> str | None:
    assert check.property is not None
    single = len(probe.calls) == 1
    inputs: Sequence[Any] = probe.calls[0] if single else probe.calls
    returned = values[0] if single else tuple(values)
    # Bound here, for among arguments a Generator would become NumPy's.
    judged = attempt(partial(check.property, plain(returned)), inputs)
    if isinstance(judged, Gave) and (judged.value is None or isinstance(judged.value, str)):
        return judged.value
    raise PackError(f"the property of check {check.name} gives no verdict: {judged}")
