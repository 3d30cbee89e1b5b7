"""Is a wrong answer the right answer to another question: b of zeros, rate as 1 - rate, w turned?

This names mistakes that nobody has listed: an argument that is ignored, negated, swapped.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

import numpy as np

from grader.compare import is_number, shape_text
from grader.values import Value

Change = Callable[[Any], Any]

ARRAY_CHANGES: Mapping[str, Change] = {
    "as if {name} were all zeros: is it used at all?": np.zeros_like,
    "as if {name} were all ones": np.ones_like,
    "as if {name} had every sign turned": np.negative,
    "as if {name} were transposed": lambda a: a.T.copy(),
    "as if the rows of {name} were in reverse order": lambda a: a[::-1],
    "as if the columns of {name} were in reverse order": lambda a: a[..., ::-1],
    "as if the rows of {name} were one place further down": lambda a: np.roll(a, 1, axis=0),
    "as if the rows of {name} were one place further up": lambda a: np.roll(a, -1, axis=0),
    "as if {name} were in absolute values": np.abs,
    "as if negative numbers in {name} were 0": lambda a: np.maximum(a, 0),
    "as if only the signs of {name} counted": np.sign,
    "as if {name} went through a sigmoid": lambda a: 1 / (1 + np.exp(-a)),
    "as if {name} went through a tanh": np.tanh,
    "as if the mean were taken off {name}": lambda a: a - a.mean(axis=0),
    "as if {name} were divided by its length": lambda a: a / np.linalg.norm(a),
    "as if the rows of {name} had length 1": lambda a: a / np.linalg.norm(a, axis=-1)[..., None],
    "as if {name} were squared": np.square,
    "as if {name} were twice as large": lambda a: 2 * a,
    "as if {name} were half as large": lambda a: a / 2,
    "as if {name} were cut to whole numbers": np.trunc,
    "as if all of {name} were its first row": lambda a: np.repeat(a[:1], len(a), axis=0),
    "as if all of {name} were its sum": lambda a: np.full_like(a, a.sum()),
    "as if all of {name} were its mean": lambda a: np.full_like(a, a.mean()),
}
NUMBER_CHANGES: Mapping[str, Change] = {
    "as if {name} were 0: is it used at all?": lambda v: type(v)(0),
    "as if {name} were 1: is it used at all?": lambda v: type(v)(1),
    "with 1 - {name} in place of {name}": lambda v: 1 - v,
    "with -{name} in place of {name}": lambda v: -v,
    "with 1 / {name} in place of {name}": lambda v: 1 / v,
    "with {name}² in place of {name}": lambda v: v**2,
    "with √{name} in place of {name}": lambda v: v**0.5,
    "with 2·{name} in place of {name}": lambda v: 2 * v,
    "with {name} / 2 in place of {name}": lambda v: v / 2,
    "with {name} + 1 in place of {name}": lambda v: v + 1,
    "with {name} - 1 in place of {name}": lambda v: v - 1,
    "as if {name} were 0.01": lambda _: 0.01,
    "as if {name} were 0.1": lambda _: 0.1,
    "as if {name} were 0.9": lambda _: 0.9,
}


def substitutions(
    names: Sequence[str], arguments: Sequence[Value], kind: Any = object
) -> Iterator[tuple[str, list[Value]]]:
    """Yield other arguments, each with the clause that says how they differ.

    Args:
        names: the parameters' names, in order.
        arguments: the arguments of the probe, not modified.
        kind: the types of the arguments that are changed.
    """
    for at, (name, argument) in enumerate(zip(names, arguments, strict=False)):
        for clause, changed in _changes(name, argument) if isinstance(argument, kind) else ():
            yield clause, [*arguments[:at], changed, *arguments[at + 1 :]]
    for one, other in combinations(range(min(len(names), len(arguments))), 2):
        if _swappable(arguments[one], arguments[other]) and isinstance(arguments[one], kind):
            swapped = list(arguments)
            swapped[one], swapped[other] = arguments[other], arguments[one]
            yield f"with {names[one]} and {names[other]} swapped", swapped


def _changes(name: str, argument: Value) -> Iterator[tuple[str, Value]]:
    if isinstance(argument, list | tuple):
        yield f"as if {name} were in reverse order", type(argument)(reversed(argument))
    changes = NUMBER_CHANGES if is_number(argument) else ARRAY_CHANGES
    for clause, change in changes.items():
        try:
            with np.errstate(all="ignore"):
                yield clause.format(name=name), _map(change, argument)
        except (TypeError, ValueError, ZeroDivisionError, IndexError, OverflowError):
            continue


def _map(change: Change, argument: Any) -> Any:
    if isinstance(argument, list | tuple):
        return type(argument)(_map(change, item) for item in argument)
    if isinstance(argument, np.ndarray) and not argument.ndim:
        raise TypeError(f"no change of an array of shape {shape_text(argument.shape)}")
    if not isinstance(argument, np.ndarray) and not is_number(argument):
        raise TypeError("no change of what is neither array nor number")
    return change(argument)


def _swappable(one: Value, other: Value) -> bool:
    if isinstance(one, np.ndarray) and isinstance(other, np.ndarray):
        return one.ndim == other.ndim
    return is_number(one) and is_number(other)
