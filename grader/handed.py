"""Which items of the right answer a student handed back, and in which order."""

from collections.abc import Sequence
from typing import Any

from grader.compare import same
from grader.evidence import Case
from grader.trials import Gave
from grader.values import Value

LEAST = 2
"""On how many cases items must be recognised: on one alone, two may be equal by chance."""


def handed_back(cases: Sequence[Case]) -> tuple[int | None, ...] | None:
    """Return which items of the right answer came back, in the order in which they did.

    Args:
        cases: all cases. A right answer that is no tuple counts as its one item.

    Returns:
        For each item of the student's answer its place in the right one, or None where it is
        something else. None where nothing is recognised, or the count is right and an item wrong.
    """
    pairs = [
        (_items(case.result.value, list | tuple), _items(case.expected, tuple))
        for case in cases
        if isinstance(case.result, Gave)
    ]
    n_given, n_right = ({len(pair[at]) for pair in pairs} for at in (0, 1))
    if len(pairs) < max(LEAST, len(cases)) or len(n_given) != 1 or len(n_right) != 1:
        return None
    given, right = range(n_given.pop()), range(n_right.pop())
    order = tuple(
        next((to for to in right if all(same(pair[0][at], pair[1][to]) for pair in pairs)), None)
        for at in given
    )
    is_wrong_part = len(given) == len(right) and None in order
    return None if is_wrong_part or not any(at is not None for at in order) else order


def _items(value: Value, kinds: Any) -> Sequence[Value]:
    return value if isinstance(value, kinds) else (value,)
