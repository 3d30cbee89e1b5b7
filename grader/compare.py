"""Is this answer the reference's? Type, dtype kind, shape, finite, error: in this order.

The answer is untrusted but plain (grader.values); the reference decides what is expected and how
large an error may be.
"""

from collections.abc import Iterator
from typing import Any, Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray

from grader.checks import TOLERANCE
from grader.frozen import frozen
from grader.values import Value, kind_of, remedy

Path: TypeAlias = tuple[int | str, ...]
Kind: TypeAlias = Literal["type", "dtype", "shape", "finite", "value"]

KINDS = {"f": "floats", "i": "whole numbers", "u": "whole numbers", "b": "True and False"}
KINDS["c"] = "complex numbers"


@frozen
class Rules:
    """How strictly a check compares; see grader.checks.Check."""

    tolerance: float = TOLERANCE
    kinds: str = "f"


@frozen
class Difference:
    """The first thing that is wrong with one array or number of an answer.

    Attributes:
        kind: what is wrong.
        path: where in the answer: () for the whole, (0, 2) for item 2 of item 0.
        text: a clause on the answer without any expected number: "is a list, not a NumPy array".
        expected: the reference's leaf.
        got: the answer's leaf.
        limit: the largest error that would have passed, absolute.
    """

    kind: Kind
    path: Path
    text: str
    expected: Value
    got: Value
    limit: float = 0.0


def differences(got: Value, expected: Value, rules: Rules, path: Path = ()) -> list[Difference]:
    """Return what differs, at most one entry for each leaf; the empty list means equal.

    Args:
        got: the student's value.
        expected: the reference's value: arrays, numbers, and lists, tuples or dictionaries of them.
        rules: tolerance and allowed dtype kinds.
        path: where in the answer these two stand.
    """
    if isinstance(expected, list | tuple):
        return _of_sequences(got, expected, rules, path)
    if isinstance(expected, dict):
        return _of_dictionaries(got, expected, rules, path)
    if is_number(expected) or isinstance(expected, np.ndarray):
        found = _of_arrays(got, expected, rules, path)
        return [found] if found else []
    if type(got) is type(expected) and got == expected:
        return []
    return [_wrong_type(path, got, expected)]


def _of_sequences(got: Value, expected: Any, rules: Rules, path: Path) -> list[Difference]:
    if not isinstance(got, list | tuple):
        return [_wrong_type(path, got, expected)]
    if len(got) != len(expected):
        items = "item" if len(got) == 1 else "items"
        text = f"has {len(got)} {items}, not {len(expected)}"
        return [Difference("shape", path, text, expected, got)]
    pairs = enumerate(zip(got, expected, strict=True))
    return [one for at, pair in pairs for one in differences(*pair, rules, (*path, at))]


def _of_dictionaries(got: Value, expected: Any, rules: Rules, path: Path) -> list[Difference]:
    if not isinstance(got, dict):
        return [_wrong_type(path, got, expected)]
    if got.keys() != expected.keys():
        names = ", ".join(map(repr, got))
        text = f"has the keys {names or 'none'}, not {', '.join(map(repr, expected))}"
        return [Difference("shape", path, text, expected, got)]
    return [
        one
        for key, value in expected.items()
        for one in differences(got[key], value, rules, (*path, key))
    ]


def _of_arrays(got: Value, expected: Any, rules: Rules, path: Path) -> Difference | None:
    reference = np.asarray(expected)
    if isinstance(expected, np.ndarray) and expected.ndim and not isinstance(got, np.ndarray):
        return _wrong_type(path, got, expected)
    if not is_number(got) and not isinstance(got, np.ndarray):
        return _wrong_type(path, got, expected)
    answer = _as_array(got)
    problem = _wrong_kind(answer, reference, rules) if type(got) is not int else None
    if problem:
        return Difference("dtype", path, problem, expected, got)
    if answer.shape != reference.shape:
        text = f"has shape {shape_text(answer.shape)}, not {shape_text(reference.shape)}"
        return Difference("shape", path, text, expected, got)
    return _of_numbers(answer, reference, rules, path)


def _of_numbers(answer: Any, reference: Any, rules: Rules, path: Path) -> Difference | None:
    missing = answer.size - int(np.count_nonzero(np.isfinite(answer)))
    if missing:
        text = f"has {missing} of {answer.size} values that are nan or inf"
        return Difference("finite", path, text, reference, answer)
    if _are_identical(answer, reference):
        return None
    limit = allowed_error(reference, rules)
    if within(answer, reference, limit):
        return None
    return Difference("value", path, "has wrong values", reference, answer, limit)


def allowed_error(reference: NDArray[Any], rules: Rules) -> float:
    """Return the largest absolute error allowed: the tolerance times the largest magnitude.

    A reference of zeros only has no scale; the tolerance then counts as it is. Whole numbers and
    truth values are exact.
    """
    if reference.dtype.kind in "iub":
        return 0.0
    largest = float(np.max(np.abs(reference), initial=0.0))
    return rules.tolerance * (largest or 1.0)


def within(answer: NDArray[Any], reference: NDArray[Any], limit: float) -> bool:
    """Return whether every error is at most the limit; nan is never within."""
    with np.errstate(all="ignore"):
        return bool(np.all(errors(answer, reference) <= limit))


def errors(answer: NDArray[Any], reference: NDArray[Any]) -> NDArray[Any]:
    """Return the absolute errors in float64, nan where a value is not finite."""
    with np.errstate(all="ignore"):
        error: NDArray[Any] = np.abs(answer.astype(np.complex128) - reference)
    return np.where(np.isfinite(error), error, np.nan)


def same(one: Value, other: Value, tolerance: float = TOLERANCE, kinds: str = "iu") -> bool:
    """Return whether two wrong answers are the same: structure, kinds, shapes, nans and numbers.

    Dtype kinds that are both among `kinds` count as one, and a Python int is as good as a float.
    """
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        pairs = zip(one, other, strict=False)
        return len(one) == len(other) and all(same(*pair, tolerance, kinds) for pair in pairs)
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(
            same(one[key], other[key], tolerance, kinds) for key in one
        )
    if is_array(one) and is_array(other):
        return same_arrays(_beside(one, other), _beside(other, one), tolerance, kinds)
    return type(one) is type(other) and one == other


def same_arrays(
    one: NDArray[Any], other: NDArray[Any], tolerance: float = TOLERANCE, kinds: str = "iu"
) -> bool:
    """Return whether two arrays have one shape, kinds that are alike, and the same values or nans."""
    are_alike = one.dtype.kind == other.dtype.kind or {one.dtype.kind, other.dtype.kind} <= {*kinds}
    if one.shape != other.shape or not are_alike:
        return False
    if _are_identical(one, other):
        return True
    finite = np.isfinite(one)
    if not np.array_equal(finite, np.isfinite(other)):
        return False
    if not np.array_equal(one[~finite], other[~finite], equal_nan=True):
        return False
    rest = other[finite].astype(np.complex128)
    return within(one[finite], rest, tolerance * float(np.max(np.abs(rest), initial=0.0)))


def _are_identical(one: NDArray[Any], other: NDArray[Any]) -> bool:
    """Return whether arrays of one shape need no arithmetic: as arguments that a call left alone."""
    return one.dtype == other.dtype and one.tobytes() == other.tobytes()


def leaves(value: Value, path: Path = ()) -> Iterator[tuple[Path, Value]]:
    """Yield every array and number of a tree, with its path."""
    if isinstance(value, list | tuple):
        for at, item in enumerate(value):
            yield from leaves(item, (*path, at))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(item, (*path, key))
    else:
        yield path, value


def is_number(value: Value) -> bool:
    """Return whether this is a number of Python or NumPy, not a truth value of Python."""
    return isinstance(value, int | float | np.generic) and not isinstance(value, bool)


def is_array(value: Value) -> bool:
    """Return whether arithmetic of arrays can be done with this."""
    if isinstance(value, int) and abs(value) >= 1 << 63:
        return False
    return isinstance(value, np.ndarray | int | float | np.generic)


def shape_text(shape: tuple[int, ...]) -> str:
    """Return a shape as a person would write it."""
    return str(shape) if shape else "() (a single number)"


def _as_array(value: Any) -> NDArray[Any]:
    if isinstance(value, int) and abs(value) >= 1 << 63:
        return np.asarray(float("inf"))
    return np.asarray(value)


def _beside(value: Any, other: Any) -> NDArray[Any]:
    """Return a value as an array: a Python int as a float beside floats, as `max(0, z)` gives."""
    array = _as_array(value)
    return (
        array.astype(float) if type(value) is int and _as_array(other).dtype.kind == "f" else array
    )


def _wrong_kind(answer: NDArray[Any], reference: NDArray[Any], rules: Rules) -> str | None:
    kind = answer.dtype.kind
    allowed = {*rules.kinds, reference.dtype.kind, *("iu" if reference.dtype.kind in "iu" else "")}
    if kind in allowed:
        return None
    return f"holds {KINDS[kind]} ({answer.dtype.name}), not {KINDS[reference.dtype.kind]}"


def _wrong_type(path: Path, got: Value, expected: Value) -> Difference:
    given, wanted = kind_of(got), kind_of(expected)
    if given.startswith("array of ") and isinstance(expected, np.ndarray):
        wanted = f"array of {expected.dtype.name}"
    text = f"is {article(given)}, not {article(wanted)}"
    if isinstance(got, list | tuple) and isinstance(expected, np.ndarray):
        text += ": make it one with np.array(...)"
    text += remedy(got)
    return Difference("type", path, text, expected, got)


def article(noun: str) -> str:
    """Return a noun with "a" or "an", or alone where it is None."""
    if noun in {"None", "text"}:
        return noun
    return f"an {noun}" if noun[:1].lower() in "aeiou" else f"a {noun}"
