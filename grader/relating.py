"""Finding the relation that a wrong answer has to the right one on every wrong probe."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from typing import Any

import numpy as np

from grader.compare import leaves, same
from grader.evidence import Case
from grader.matching import item
from grader.mistakes import Intermediate, Mistake
from grader.substitutions import substitutions
from grader.symptoms import Wrong, symptoms
from grader.trials import Gave, Result, attempt
from grader.values import Value

LEAST = 2
"""On how many wrong probes a relation must hold: on one alone, anything may be a coincidence."""
VAGUE = ("places", "same number", "zero everywhere", "rounded")
"""Clauses that say too little to be told together with a mistake."""


@dataclass(frozen=True)
class Question:
    """What is related to what is right.

    Attributes:
        cases: the wrong cases.
        names: the parameters' names.
        intermediates: values that the exercise names.
        part: which item of a tuple is looked at, or None for the whole answer.
    """

    cases: Sequence[Case]
    names: Sequence[str]
    intermediates: Sequence[Intermediate]
    part: int | None

    @property
    def is_thin(self) -> bool:
        """Whether there are too few wrong cases to tell a relation from a coincidence."""
        return len(self.cases) < LEAST


def relation(question: Question) -> str | None:
    """Return the most telling clause that is true of the answer on all wrong probes."""
    return _common(question, [Gave(case.expected) for case in question.cases])


def compound(question: Question, mistakes: Sequence[Mistake]) -> tuple[Mistake, str] | None:
    """Return a mistake and the clause on how the answer is related to what it gives."""
    for mistake in mistakes:
        results = (attempt(mistake.call, case.arguments) for case in question.cases)
        clause = _common(question, results)
        if clause and not any(word in clause for word in VAGUE):
            return mistake, clause.replace("the right answer", "that")
    return None


def _common(question: Question, references: Any) -> str | None:
    """Return the first clause that holds between the answers and the references, case by case."""
    left: list[str] | None = None
    if question.is_thin:
        return None
    for case, reference in zip(question.cases, references, strict=True):
        pairs = _pairs(case, reference, question.part)
        context = _context(case, question)
        for got, expected in pairs:
            found = symptoms(Wrong(got, expected, *context))
            left = found if left is None else [clause for clause in left if clause in found]
        if not left:
            return None
    return left[0] if left else None


def _pairs(case: Case, reference: Result, part: int | None) -> list[tuple[Any, Any]]:
    """Return got and reference of each wrong leaf as float arrays; [] where they do not pair."""
    result = case.result
    if part is not None:
        result, reference = item(result, part), item(reference, part)
    if not isinstance(result, Gave) or not isinstance(reference, Gave):
        return []
    given, right = dict(leaves(result.value)), dict(leaves(reference.value))
    if given.keys() != right.keys():
        return []
    arrays = {path: (_floats(given[path]), _floats(right[path])) for path in right}
    if any(one is None or other is None for one, other in arrays.values()):
        return []
    return [arrays[path] for path in right if not same(given[path], right[path])]


def _context(
    case: Case, question: Question
) -> tuple[Mapping[str, float], Mapping[str, Any], Mapping[str, Any]]:
    given = dict(zip(question.names, case.arguments, strict=False))
    numbers = {
        name: float(value) for name, value in given.items() if isinstance(value, int | float)
    }
    arrays = {
        name: value.astype(float)
        for name, value in given.items()
        if isinstance(value, np.ndarray) and value.dtype.kind in "fiub"
    }
    middle = {one.called: attempt(one.call, case.arguments) for one in question.intermediates}
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


def reordering(cases: Sequence[Case]) -> tuple[int, ...] | None:
    """Return the order in which the right items of a tuple were returned, if that is all."""
    pairs = [
        (case.result.value, case.expected)
        for case in cases
        if isinstance(case.result, Gave)
        and isinstance(case.result.value, list | tuple)
        and isinstance(case.expected, tuple)
    ]
    n_parts = {len(value) for pair in pairs for value in pair}
    if len(pairs) < max(LEAST, len(cases)) or len(n_parts) != 1:
        return None
    for order in permutations(range(n_parts.pop())):
        if all(same(given, tuple(right[at] for at in order)) for given, right in pairs):
            return order
    return None


def substitution(question: Question, solution: Callable[..., Any]) -> str | None:
    """Return the clause on other arguments, to which the student's answer is the right one."""
    if question.is_thin:
        return None
    left: list[str] | None = None
    for case in question.cases:
        tried = [
            (clause, arguments)
            for clause, arguments in substitutions(question.names, case.arguments)
            if left is None or clause in left
        ]
        left = [clause for clause, args in tried if _answers(case, solution, args, question.part)]
        if not left:
            return None
    return f"is what comes out {left[0]}" if left else None


def _answers(
    case: Case, solution: Callable[..., Any], arguments: Sequence[Value], part: int | None
) -> bool:
    answer, given = attempt(solution, arguments), case.result
    if part is not None:
        answer, given = item(answer, part), item(given, part)
    return isinstance(answer, Gave) and isinstance(given, Gave) and same(given.value, answer.value)
