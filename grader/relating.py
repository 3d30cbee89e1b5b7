"""Finding the relation that a wrong answer has to the right one on every wrong probe."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from grader.compare import leaves, same
from grader.evidence import Case
from grader.matching import item
from grader.mistakes import Intermediate
from grader.substitutions import substitutions
from grader.symptoms import Wrong, symptoms
from grader.trials import Gave, attempt
from grader.values import Value

LEAST = 2
"""On how many wrong probes a relation must hold: on one alone, anything may be a coincidence."""


def relation(
    cases: Sequence[Case],
    names: Sequence[str],
    intermediates: Sequence[Intermediate],
    part: int | None,
) -> str | None:
    """Return the most telling clause that is true of the answer on all wrong probes.

    Args:
        cases: the wrong cases.
        names: the parameters' names.
        intermediates: values that the exercise names.
        part: which item of a tuple is looked at, or None for the whole answer.
    """
    found: list[list[str]] = []
    for case in cases:
        pairs = _pairs(case, part)
        if pairs is None:
            return None
        factors, arrays, middle = _context(case, names, intermediates)
        found += [symptoms(Wrong(*pair, factors, arrays, middle)) for pair in pairs]
    if len(cases) < LEAST or not found:
        return None
    return next((one for one in found[0] if all(one in others for others in found)), None)


def _pairs(case: Case, part: int | None) -> list[tuple[Any, Any]] | None:
    """Return got and expected of each wrong leaf as float arrays; None where they do not pair."""
    result, expected = (case.result, Gave(case.expected))
    if part is not None:
        result, expected = item(result, part), item(expected, part)  # type: ignore[assignment]  # the reference's parts exist
    if not isinstance(result, Gave):
        return None
    given, right = dict(leaves(result.value)), dict(leaves(expected.value))
    if given.keys() != right.keys():
        return None
    arrays = [(_floats(given[path]), _floats(right[path])) for path in right]
    if any(one is None or other is None for one, other in arrays):
        return None
    wrong = [path for path in right if not same(given[path], right[path])]
    return [(_floats(given[path]), _floats(right[path])) for path in wrong]


def _context(
    case: Case, names: Sequence[str], intermediates: Sequence[Intermediate]
) -> tuple[Mapping[str, float], Mapping[str, Any], Mapping[str, Any]]:
    given = dict(zip(names, case.arguments, strict=False))
    numbers = {
        name: float(value) for name, value in given.items() if isinstance(value, int | float)
    }
    arrays = {
        name: value.astype(float)
        for name, value in given.items()
        if isinstance(value, np.ndarray) and value.dtype.kind in "fiub"
    }
    middle = {one.called: attempt(one.call, case.arguments) for one in intermediates}
    values = {
        called: np.asarray(result.value, float)
        for called, result in middle.items()
        if isinstance(result, Gave) and isinstance(result.value, np.ndarray | float | np.floating)
    }
    return {**case.sizes, **numbers}, arrays, values


def _floats(value: Value) -> Any:
    if isinstance(value, np.ndarray) and value.dtype.kind in "fiub":
        return value.astype(float)
    if isinstance(value, float | np.floating) or (type(value) is int and abs(value) < 1 << 53):
        return np.asarray(float(value))
    return None


def substitution(
    cases: Sequence[Case], names: Sequence[str], solution: Callable[..., Any], part: int | None
) -> str | None:
    """Return the clause on other arguments, to which the student's answer is the right one.

    Only as many wrong cases are tried as leave a clause; at least two must agree.
    """
    if len(cases) < LEAST:
        return None
    survivors: set[str] | None = None
    order: list[str] = []
    for case in cases:
        tried = substitutions(names, case.arguments)
        wanted = [(c, a) for c, a in tried if survivors is None or c in survivors]
        order = [clause for clause, args in wanted if _answers(case, solution, args, part)]
        survivors = set(order)
        if not survivors:
            return None
    return order[0]


def _answers(
    case: Case, solution: Callable[..., Any], arguments: Sequence[Value], part: int | None
) -> bool:
    answer, given = attempt(solution, arguments), case.result
    if part is not None:
        answer, given = item(answer, part), item(given, part)
    return isinstance(answer, Gave) and isinstance(given, Gave) and same(given.value, answer.value)
