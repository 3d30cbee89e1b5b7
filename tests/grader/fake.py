"""Evidence without a sandbox: functions of the tests, run in this process."""

from collections.abc import Callable
from typing import Any

from grader.checks import Check
from grader.evidence import Evidence, draw_probes
from grader.exercise import LoadedExercise
from grader.judging import judge
from grader.plain import plain
from grader.report import CheckResult
from grader.sandbox import Answer, Raised, Returned
from grader.trials import Threw, attempt
from grader.values import Generator


def judged(
    exercise: LoadedExercise, function: Callable[..., Any], check: Check, seed: str = "test"
) -> CheckResult:
    """Return the result of a check of a function, as if it had come from the sandbox."""
    probes = draw_probes(check, seed, exercise.name)
    answers = [_answer(function, arguments) for probe in probes for arguments in probe.calls]
    return judge(exercise, check, Evidence(probes, tuple(answers)))


def told(
    exercise: LoadedExercise, function: Callable[..., Any], check: Check, seed: str = "test"
) -> Any:
    """Return the message on a function that does not pass."""
    result = judged(exercise, function, check, seed)
    assert result.message is not None
    return result.message


def _answer(function: Callable[..., Any], arguments: tuple[Any, ...]) -> Answer:
    kept: list[Any] = []

    def called(*given: Any) -> Any:
        kept.extend(given)
        return function(*given)

    result = attempt(called, arguments)
    if isinstance(result, Threw):
        return Raised(result.exception, result.message)
    after = tuple(
        before if isinstance(before, Generator) else plain(now)
        for before, now in zip(arguments, kept, strict=True)
    )
    return Returned(result.value, "", after, 0.001)
