"""Which known mistake gives exactly this wrong answer, on every probe of the check?"""

from collections.abc import Callable, Iterable, Sequence
from types import FunctionType
from typing import Any

from grader.checks import Check
from grader.compare import same
from grader.errors import PackError
from grader.evidence import Case, Probe, verdicts
from grader.exercise import LoadedExercise
from grader.frozen import replace
from grader.mistakes import Mistake
from grader.trials import Gave, Result, Threw, attempt


def matching(mistakes: Iterable[Mistake], cases: Sequence[Case]) -> list[Mistake]:
    """Return the mistakes that give the student's results on all cases that were reached.

    A case matches where the values are the same, or where both raise. Mistakes whose exceptions
    are the same to the letter are preferred; where no wrong value was returned there are no others.
    """
    reached = [case for case in sorted(cases, key=lambda case: case.is_right) if case.result]
    if not reached:
        return []
    found = [one for one in mistakes if _explains(one.call, reached, exact=False)]
    fallen = [case for case in reached if isinstance(case.result, Threw)]
    to_the_letter = [one for one in found if _explains(one.call, fallen, exact=True)]
    is_shown = any(case.wrong for case in reached)
    return to_the_letter or found if is_shown else to_the_letter


def inherited(exercise: LoadedExercise, function: str) -> list[Mistake]:
    """Return what becomes of a function where one that it builds on is written wrong.

    The reference is run with each mistake in the place of the function that it calls, so that
    neuron() is told that its weighted_sum() lacks the bias.
    """
    solution = exercise.solution[function]
    assert isinstance(solution, FunctionType)
    called = [name for name in exercise.functions if name in solution.__code__.co_names]
    return [
        replace(
            one, function=function, call=_rebound(solution, one), what=_builds_on(function, one)
        )
        for one in exercise.mistakes
        if one.function in called and one.function != function
    ]


def _rebound(solution: FunctionType, mistake: Mistake) -> FunctionType:
    names = {**solution.__globals__, mistake.function: mistake.call}
    return FunctionType(solution.__code__, names, solution.__name__, solution.__defaults__)


def _builds_on(function: str, mistake: Mistake) -> str:
    return f"{function}() builds on {mistake.function}(), which is wrong: {mistake.what}"


def _explains(call: Callable[..., Any], cases: Sequence[Case], *, exact: bool) -> bool:
    return all(
        alike(attempt(call, case.arguments), case.result, case.rules.kinds, exact=exact)
        for case in cases
    )


def alike(mistaken: Result, given: Result | None, kinds: str, *, exact: bool) -> bool:
    """Return whether two results are the same; of two exceptions the texts count where `exact`."""
    if isinstance(mistaken, Threw) and isinstance(given, Threw):
        return mistaken == given or not exact
    if isinstance(mistaken, Gave) and isinstance(given, Gave):
        return same(given.value, mistaken.value, kinds=kinds)
    return False


def matching_part(
    mistakes: Iterable[Mistake],
    cases: Sequence[Case],
    part: int,
    fits: Callable[[Mistake], bool] = lambda _: True,
) -> list[Mistake]:
    """Return the mistakes that fit, and give the student's item `part` of a tuple on all cases.

    Mistakes of this item alone are preferred to those that change others as well.
    """
    given = [item(case.result, part) for case in cases]
    if not all(isinstance(value, Gave) for value in given):
        return []
    order = sorted(range(len(cases)), key=lambda at: cases[at].is_right)
    kinds = cases[0].rules.kinds
    found = [
        one
        for one in mistakes
        if all(
            alike(item(attempt(one.call, cases[at].arguments), part), given[at], kinds, exact=False)
            for at in order
        )
        and fits(one)
    ]
    return [one for one in found if is_of_part(one, cases[order[0]], part)] or found


def is_of_part(mistake: Mistake, case: Case, part: int) -> bool:
    """Return whether a mistake leaves all items of a tuple right but for `part`."""
    mistaken = attempt(mistake.call, case.arguments)
    assert isinstance(case.expected, list | tuple)
    return all(
        alike(item(mistaken, at), Gave(value), case.rules.kinds, exact=False)
        for at, value in enumerate(case.expected)
        if at != part
    )


def item(result: Result | None, part: int) -> Result:
    """Return one item of a result that is a list or tuple; a Threw where there is none."""
    values = result.value if isinstance(result, Gave) else None
    if isinstance(values, list | tuple) and part < len(values):
        return Gave(values[part])
    return Threw("no such part")


def matching_verdicts(
    mistakes: Iterable[Mistake],
    check: Check,
    probes: Sequence[Probe],
    given: Sequence[str | None],
) -> list[Mistake]:
    """Return the mistakes of which the check's property says what it says of the student's."""
    return [one for one in mistakes if verdicts_of(one, check, probes) == list(given)]


def verdicts_of(mistake: Mistake, check: Check, probes: Sequence[Probe]) -> list[str | None] | None:
    """Return what a check's property says of a mistake; None where it says nothing."""
    results = [[attempt(mistake.call, arguments) for arguments in probe.calls] for probe in probes]
    values = [[one.value for one in probe if isinstance(one, Gave)] for probe in results]
    if [*map(len, values)] != [len(probe.calls) for probe in probes]:
        return None
    try:
        return verdicts(check, probes, values)
    except PackError:  # of this mistake alone there is no verdict: the doctor tells
        return None
