"""Finding the relation that a wrong answer has to the right one on every wrong probe."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from grader.compare import Path, leaves, same
from grader.evidence import Case
from grader.frozen import frozen
from grader.matching import is_of_part, item
from grader.mistakes import Intermediate, Mistake
from grader.substitutions import substitutions
from grader.symptoms import Wrong, digits, symptoms
from grader.trials import Gave, Result, attempt
from grader.values import Value

LEAST = 2
"""On how many wrong probes a relation must hold: on one alone, anything may be a coincidence."""
MOST_TOLD = 2
"""How many changes of arguments are told that explain the same answer."""
PARTLY = "right but"
LEAST_RIGHT = 0.25
"""Which share of an answer must be right for words on where it is wrong to be no coincidence."""
VAGUE = (
    "places", "same number", "zero everywhere", "rounded", PARTLY, "right in its", "cut off",
    "unchanged", "moved up or down", 'is "',
)  # fmt: skip
"""Clauses that say too little to be told together with a mistake."""


@frozen
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
    """Return a mistake and the clause on how the answer is related to what it gives.

    What is said of one part alone is a mistake of that part: it leaves the others right.
    """
    for mistake in mistakes:
        results = (attempt(mistake.call, case.arguments) for case in question.cases)
        clause = _common(question, results)
        if clause and not any(word in clause for word in VAGUE) and _matters(mistake, question):
            return mistake, clause.replace("the right answer", "that")
    return None


def _matters(mistake: Mistake, question: Question) -> bool:
    """Return whether a mistake makes a difference to what is in question, and to nothing else."""
    part, cases = question.part, question.cases
    if part is not None and not all(is_of_part(mistake, case, part) for case in cases):
        return False
    return not all(_answers(case.expected, mistake.call, case.arguments, part) for case in cases)


def nearness(question: Question) -> str | None:
    """Return the clause on how many digits of the answer are right on all wrong probes."""
    references = [Gave(case.expected) for case in question.cases]
    return _common(question, references, lambda wrong: list(digits(wrong)))


def _common(
    question: Question,
    references: Iterable[Result],
    told: Callable[[Wrong], list[str]] = symptoms,
) -> str | None:
    """Return the first clause that holds between the answers and the references, case by case.

    Where a reference explains a case without any clause, that case counts neither way.
    """
    left: list[str] | None = None
    related: list[Wrong] = []
    n_related = 0
    if question.is_thin:
        return None
    for case, reference in zip(question.cases, references, strict=True):
        wrongs = _wrongs(question, case, reference)
        if wrongs is None:
            return None
        for wrong in wrongs:
            found = told(wrong)
            left = found if left is None else [clause for clause in left if clause in found]
            if not left:
                return None
        related += wrongs
        n_related += bool(wrongs)
    return _first(left, related) if left and n_related >= LEAST else None


def _first(clauses: Sequence[str], related: Sequence[Wrong]) -> str | None:
    """Return the first clause; "right but for its last row" only where enough is right."""
    n_right = sum(map(_n_right, related))
    if n_right < LEAST_RIGHT * sum(wrong.expected.size for wrong in related):
        clauses = [clause for clause in clauses if PARTLY not in clause]
    return next(iter(clauses), None)


def _n_right(wrong: Wrong) -> int:
    got, expected = wrong.got, wrong.expected
    return int(np.isclose(got, expected).sum()) if got.shape == expected.shape else 0


def _wrongs(question: Question, case: Case, reference: Result) -> list[Wrong] | None:
    """Return each wrong leaf beside its reference; None where they do not pair.

    Nan and inf are related to nothing: they are a message of their own.
    """
    result = case.result
    if question.part is not None:
        result, reference = item(result, question.part), item(reference, question.part)
    if not isinstance(result, Gave) or not isinstance(reference, Gave):
        return None
    given, right = dict(leaves(result.value)), dict(leaves(reference.value))
    if given.keys() != right.keys() or isinstance(result.value, dict):
        return None
    arrays = {path: (_floats(given[path]), _floats(right[path])) for path in right}
    if any(one is None or other is None for one, other in arrays.values()):
        return None
    if not all(np.all(np.isfinite(one)) for pair in arrays.values() for one in pair):
        return None
    wrong = [path for path in right if not same(given[path], right[path])]
    if not wrong:
        return []
    numbers, given_arrays, middle = _context(case, question)
    beside = {path: {**given_arrays, **_beside(path, case, question)} for path in wrong}
    return [Wrong(*arrays[path], numbers, beside[path], middle) for path in wrong]


def _beside(path: Path, case: Case, question: Question) -> Mapping[str, Any]:
    """Return what stands in lists of arguments at the place that `path` has in its own list."""
    at = path[-1] if path else None
    if not isinstance(at, int):
        return {}
    lists = zip(question.names, case.arguments, strict=False)
    found = {name: one[at] for name, one in lists if isinstance(one, list) and at < len(one)}
    return {
        name: one.astype(float)
        for name, one in found.items()
        if isinstance(one, np.ndarray) and one.dtype.kind in "fiub"
    }


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


def substitution(question: Question, call: Callable[..., Any], kind: Any = object) -> str | None:
    """Return the clause on other arguments, to which the student's answer is what `call` gives.

    Args:
        question: what is asked.
        call: the reference, or a mistake.
        kind: the types of arguments that may be others.
    """
    if question.is_thin:
        return None
    left: list[str] | None = None
    for case in question.cases:
        result = case.result
        tried = [
            (clause, arguments)
            for clause, arguments in substitutions(question.names, case.arguments, kind)
            if left is None or clause in left
        ]
        left = [
            clause
            for clause, arguments in tried
            if isinstance(result, Gave) and _answers(result.value, call, arguments, question.part)
        ]
        if not left:
            return None
    return f"is what comes out {', or '.join(left[:MOST_TOLD])}" if left else None


def substituted(question: Question, mistakes: Sequence[Mistake]) -> tuple[Mistake, str] | None:
    """Return a mistake and the clause on other numbers with which it gives the answer."""
    for mistake in mistakes:
        clause = substitution(question, mistake.call, float)
        if clause and _matters(mistake, question):
            return mistake, clause
    return None


def _answers(
    given: Value, call: Callable[..., Any], arguments: Sequence[Value], part: int | None
) -> bool:
    """Return whether a call gives this value, or this value's part."""
    answer: Result = attempt(call, arguments)
    wanted: Result = Gave(given)
    if part is not None:
        answer, wanted = item(answer, part), item(wanted, part)
    return (
        isinstance(answer, Gave) and isinstance(wanted, Gave) and same(wanted.value, answer.value)
    )
