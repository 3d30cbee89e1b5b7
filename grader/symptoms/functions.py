"""A function too many, one too few, or too few digits."""

from collections.abc import Callable, Iterator, Mapping

import numpy as np

from grader.compare import same_arrays
from grader.symptoms.wrong import Array, Wrong, alike


def precision(wrong: Wrong) -> Iterator[str]:
    """Tell digits that were lost."""
    got, expected = wrong.got, wrong.expected
    if alike(got, np.trunc(expected)):
        yield "is cut to whole numbers: an int array or int() loses what comes after the point"
    elif alike(got, np.floor(expected)):
        yield "is rounded down to whole numbers: does // divide?"
    elif same_arrays(got, expected.astype(np.float16).astype(np.float64), 1e-7):
        yield "is right in float16, which is too coarse: use float64 or float32"
    else:
        digits = (n for n in range(5) if alike(got, np.round(expected, n)))
        yield from (f"is rounded to {n} decimals" for n in digits)


def digits(wrong: Wrong) -> Iterator[str]:
    """Tell how many digits are right, the most first, where at least two are."""
    if wrong.got.shape != wrong.expected.shape:
        return
    largest = np.max(np.abs(wrong.expected), initial=0.0)
    error = np.max(np.abs(wrong.got - wrong.expected), initial=0.0)
    for n in (4, 3, 2):
        if error < 0.5 * 10.0**-n * largest:
            yield f"is right to about {n} digits only: is anything rounded, cut off, or an epsilon added?"


def limits(wrong: Wrong) -> Iterator[str]:
    """Tell values that were cut off at a limit: at least two of them, and two left as they were."""
    got, expected = wrong.got, wrong.expected
    if got.shape != expected.shape or not got.size:
        return
    for words, limit in (("above", np.minimum), ("below", np.maximum)):
        if _is_cut(got, expected, limit):
            yield f"is cut off: what lies {words} a limit is set to it"
    low, high = got.min(), got.max()
    n_cut = np.count_nonzero(expected < low), np.count_nonzero(expected > high)
    is_free = np.count_nonzero((low < expected) & (expected < high)) > 1
    if all(n_cut) and sum(n_cut) > 2 and is_free and alike(got, np.clip(expected, low, high)):
        yield "is cut off: what lies outside of two limits is set to them"


def _is_cut(got: Array, expected: Array, limit: Callable[[Array, Array], Array]) -> bool:
    at = got.max() if limit is np.minimum else got.min()
    changed = limit(expected, at)
    n_cut = int(np.count_nonzero(changed != expected))
    return 1 < n_cut < got.size - 1 and alike(got, changed)


def functions(wrong: Wrong) -> Iterator[str]:
    """Tell a function applied to the right answer, or still to be applied."""
    if wrong.got.shape != wrong.expected.shape:
        return
    is_narrow = wrong.expected.shape[-1:] in {(), (1,)}
    for name, function in FUNCTIONS.items():
        if is_narrow and name in OF_SEVERAL:
            continue
        if alike(wrong.got, function(wrong.expected)):
            yield f"is {name} of the right answer"
        if name in INVERTIBLE and alike(function(wrong.got), wrong.expected):
            yield f"lacks a last step: {name} of it would be right"


def _softmax(z: Array) -> Array:
    e: Array = np.exp(z - z.max(axis=-1, keepdims=True))
    total: Array = e.sum(axis=-1, keepdims=True)
    return e / total


FUNCTIONS: Mapping[str, Callable[[Array], Array]] = {
    "the absolute value": np.abs,
    "the square": np.square,
    "the square root": np.sqrt,
    "the reciprocal (1 divided by it)": np.reciprocal,
    "one minus": lambda a: 1 - a,
    "the exponential": np.exp,
    "the logarithm": np.log,
    "the sigmoid": lambda a: 1 / (1 + np.exp(-a)),
    "the tanh": np.tanh,
    "the relu": lambda a: np.maximum(a, 0),
    "the softmax": _softmax,
    "the sign": np.sign,
    "the mean-free part": lambda a: a - a.mean(),
    "the share of the sum": lambda a: a / a.sum(),
    "the share of the row's sum": lambda a: a / a.sum(axis=-1, keepdims=True),
    "the share of the length (the norm)": lambda a: a / np.sqrt(np.sum(a**2)),
    "the negated exponential": lambda a: -np.exp(a),
    "the negated logarithm": lambda a: -np.log(a),
}
INVERTIBLE = {
    "the square", "the square root", "the exponential", "the logarithm", "the sigmoid", "the tanh",
    "the softmax", "the reciprocal (1 divided by it)", "the negated logarithm",
    "the share of the sum", "the share of the row's sum",
}  # fmt: skip
OF_SEVERAL = {
    "the softmax",
    "the mean-free part",
    "the share of the sum",
    "the share of the row's sum",
}
"""Of a single number these are always 0 or 1, which says nothing."""
