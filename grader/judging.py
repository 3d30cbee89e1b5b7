"""From what a student's function did to the result of one check. Runs no student code."""

from collections.abc import Sequence

import numpy as np

from grader.checks import Check
from grader.compare import leaves
from grader.evidence import Evidence, compared, verdicts
from grader.exercise import LoadedExercise
from grader.frozen import replace
from grader.observe import UNREPEATABLE, changed_in_place, numerical_derivative, observe
from grader.report import CheckResult, Message, Note, Outcome
from grader.sandbox import BadSyntax, Failure, Forbidden, Killed, Raised, Returned, TimedOut
from grader.signatures import parameters
from grader.trials import Gave, Result, attempt

Others = Sequence[tuple[Check, Evidence]]
"""The other checks of a function, and what it did in them."""


def judge(
    exercise: LoadedExercise,
    check: Check,
    evidence: Evidence,
    beside: Others = (),
) -> CheckResult:
    """Return the result of a check.

    Only a right answer to every call passes: what was not answered is not right. A reference that
    fails makes the check broken, which no student is charged for.

    Args:
        exercise: the reference and the mistakes.
        check: the claim.
        evidence: what the student's function did.
        beside: the other checks of this function, and what it did there: a mistake is named only
            if it explains that as well.
    """
    names = parameters(exercise.solution[check.function])
    outcome, message, notes = (_by_property if check.property else _by_reference)(
        exercise, check, evidence, beside
    )
    notes = (*notes, *observe(check, evidence, names))
    if outcome == "failed" and message and not message.mistakes:
        message, notes = _led_by_chance(message, notes)
    changed = changed_in_place(evidence, names) if check.pure else None
    if outcome == "passed" and changed:
        outcome, message = "failed", _changed(changed)
    return result(check, outcome, message, notes)


def result(
    check: Check, outcome: Outcome, message: Message | None = None, notes: Sequence[Note] = ()
) -> CheckResult:
    """Return the result of a check with an outcome."""
    claim, points = check.claim, check.points
    return CheckResult(check.name, check.function, claim, outcome, points, message, tuple(notes))


def outcome_of(failure: Failure | BadSyntax) -> Outcome:
    """Return the outcome that a failure of student code means."""
    match failure:
        case Raised(exception="NotImplementedError"):
            return "missing"
        case TimedOut() | Killed(reason="cpu time"):
            return "timed_out"
        case Forbidden() | Killed(reason="forbidden syscall"):
            return "forbidden"
        case _:
            return "errored"


Judgement = tuple[Outcome, Message | None, tuple[Note, ...]]


def _by_reference(
    exercise: LoadedExercise, check: Check, evidence: Evidence, beside: Others
) -> Judgement:
    solution = exercise.solution[check.function]
    expected = [attempt(solution, arguments) for arguments in evidence.calls]
    troubled = next((one for one in expected if not _is_usable(one)), None)
    if troubled is not None:
        return "broken", Message("grader", f"The exercise's own solution fails: {troubled}."), ()
    cases = compared(check, evidence, expected)
    bad = next((case.answer for case in cases if not case.is_right), None)
    if all(case.is_right for case in cases):
        note = numerical_derivative(check, cases)
        return "passed", None, (note,) if note else ()
    from grader.diagnose import diagnose  # noqa: PLC0415 - a right answer needs none of it

    if bad is None or isinstance(bad, Returned):
        return "failed", diagnose(exercise, check, cases, beside), ()
    return _fallen(bad, check) or (outcome_of(bad), diagnose(exercise, check, cases, beside), ())


def _by_property(
    exercise: LoadedExercise, check: Check, evidence: Evidence, beside: Others
) -> Judgement:
    returned = [one for one in evidence.answers if isinstance(one, Returned)]
    if len(returned) < len(evidence.answers):
        return _unanswered(check, evidence)
    said = verdicts(check, evidence.probes, evidence.values)
    if all(one is None for one in said):
        return "passed", None, ()
    from grader.diagnose import diagnose_property  # noqa: PLC0415 - as above

    return "failed", diagnose_property(exercise, check, evidence.probes, said, beside), ()


def _unanswered(check: Check, evidence: Evidence) -> Judgement:
    """Return the judgement where some call gave no value."""
    failures = (one for one in evidence.answers if one and not isinstance(one, Returned))
    bad = next(failures, None)
    if bad is None:
        return "failed", Message("crash", f"{check.function}() gave no answer."), ()
    from grader.advice import explain  # noqa: PLC0415 - as above

    return _fallen(bad, check) or (outcome_of(bad), explain(bad, check.function), ())


def _fallen(bad: Failure, check: Check) -> Judgement | None:
    """Return the judgement on a function that is not written yet, if that is the case."""
    if outcome_of(bad) != "missing":
        return None
    return "missing", Message("file", f"{check.function}() is not written yet."), ()


def _led_by_chance(message: Message, notes: tuple[Note, ...]) -> tuple[Message, tuple[Note, ...]]:
    """Put first that two equal calls differ: until they do not, no number tells anything."""
    found = next((note for note in notes if note.kind == UNREPEATABLE), None)
    if found is None:
        return message, notes
    how = "Use what the function is given, and nothing else: no chance of your own, nothing kept."
    led = replace(message, kind="symptom", title=found.text, details=(how, message.title))
    return led, tuple(note for note in notes if note is not found)


def _changed(name: str) -> Message:
    title = f"The numbers are right, but {name} was changed in place."
    how = (
        "Make a new array: `a = a - b` does; `a -= b` and `a[...] = b` change what the caller has."
    )
    return Message("in place", title, (how,))


def _is_usable(right: Result) -> bool:
    return isinstance(right, Gave) and all(
        bool(np.all(np.isfinite(leaf)))
        for _, leaf in leaves(right.value)
        if isinstance(leaf, float | int | np.ndarray | np.number)
    )
