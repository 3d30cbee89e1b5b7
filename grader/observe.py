"""What is worth a word but costs no points: changes in place, chance, state, derivatives by steps."""

from collections.abc import Iterator

import numpy as np

from grader.checks import Check
from grader.compare import errors, leaves, same
from grader.evidence import Case, Evidence
from grader.report import Note
from grader.sandbox import Returned
from grader.values import Generator, Value

COARSE = 3e-12
"""Relative errors above it are no rounding of float64: differences of a step of 1e-5 give 1e-10."""
SHOWN = 400
UNREPEATABLE = "not repeatable"


def observe(check: Check, evidence: Evidence, names: tuple[str, ...]) -> Iterator[Note]:
    """Yield what was noticed, each kind at most once.

    Args:
        check: what was checked.
        evidence: what the student's function did.
        names: the parameters' names.
    """
    changed = changed_in_place(evidence, names)
    if changed and not check.pure:
        yield Note(
            "changed in place", f"{check.function}() changes {changed}, which its caller owns."
        )
    first, again = evidence.answers[0], evidence.again
    if again is not None and isinstance(first, Returned) and not _repeats(first, again):
        text = "asked twice with the same input, gives two answers: it keeps something, or uses chance."
        yield Note(UNREPEATABLE, f"{check.function}(), {text}")
    returned = [one for one in evidence.answers if isinstance(one, Returned)]
    warned = next((one.warnings[0] for one in returned if one.warnings), None)
    if warned:
        yield Note("warning", f"{check.function}(): {warned}")
    printed = [getattr(one, "stdout", "") for one in evidence.answers]
    if any(printed):
        yield Note("printed", next(filter(None, printed))[:SHOWN])


def changed_in_place(evidence: Evidence, names: tuple[str, ...]) -> str | None:
    """Return the name of an argument that some call changed, or None."""
    for arguments, answer in zip(evidence.calls, evidence.answers, strict=True):
        if not isinstance(answer, Returned):
            continue
        for name, before, after in zip(names, arguments, answer.arguments_after, strict=False):
            is_kept = before is after or isinstance(before, Generator) or same(before, after, 0.0)
            if not is_kept:
                return name
    return None


def numerical_derivative(check: Check, cases: list[Case]) -> Note | None:
    """Return a note where right answers have the errors of a derivative by small steps."""
    if not check.derivative or not cases:
        return None
    if sum(map(_is_inexact, cases)) < len(cases) / 2:
        return None
    text = f"{check.function}() is right to few digits: is the derivative taken by small steps?"
    return Note("numerical derivative", text)


def _is_inexact(case: Case) -> bool:
    assert isinstance(case.answer, Returned)
    pairs = zip(leaves(case.answer.value), leaves(case.expected), strict=True)
    return any(_error(got, expected) > COARSE for (_, got), (_, expected) in pairs)


def _error(got: Value, expected: Value) -> float:
    """Return the relative error of a float64 leaf; 0 of one that holds no more than float32."""
    answer, reference = np.asarray(got), np.asarray(expected)
    if answer.dtype != np.float64 or np.array_equal(answer, answer.astype(np.float32)):
        return 0.0
    largest = float(np.max(np.abs(reference), initial=0.0))
    return float(np.max(errors(answer, reference), initial=0.0)) / (largest or 1.0)


def _repeats(first: Returned, again: object) -> bool:
    return isinstance(again, Returned) and same(first.value, again.value, 1e-9)
