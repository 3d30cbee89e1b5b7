"""Right for some inputs and wrong for others: the negative ones, the large ones, the last ones."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from grader.symptoms.wrong import CLOSE, Array, Wrong, alike

Mask = NDArray[np.bool_]
MOST_LEVELS = 3
TINY = 3
"""Up to so many numbers may well have one sign; among more, where all have it, it tells nothing."""


def regions(wrong: Wrong) -> Iterator[str]:
    """Tell the sign or the size of an argument's numbers where the answer is wrong."""
    if wrong.got.shape != wrong.expected.shape:
        return
    limit = CLOSE * np.max(np.abs(wrong.expected), initial=0.0)
    bad = ~(np.abs(wrong.got - wrong.expected) <= limit)
    for name, value in wrong.arguments.items():
        for words in _regions(value, _spread(bad, value)):
            yield f"is right but for the places where {name} is {words}"


def _spread(bad: Mask, value: Array) -> Mask:
    """Return where the answer is wrong in an argument's shape: by rows where that has one axis."""
    if bad.ndim > value.ndim == 1 and len(bad) == len(value):
        return np.asarray(bad.reshape(len(bad), -1).any(axis=1))
    return bad


def _regions(value: Array, bad: Mask) -> Iterator[str]:
    """Yield the words that fit; where nothing is right, as on a tiny probe, none is refuted."""
    if value.shape != bad.shape or not bad.any():
        return
    for words, region in (("negative", value < 0), ("positive", value > 0), ("0", value == 0)):
        if region.all() and region.size > TINY:
            continue
        if not np.any(bad & ~region) and 2 * np.count_nonzero(bad) >= np.count_nonzero(region):
            yield words
    size = np.abs(value)
    numbers = {"far from 0": size, "near 0": -size, "large": value, "small": -value}
    for words, number in numbers.items():
        if number[bad].min() > np.max(number[~bad], initial=-np.inf):
            yield words


def levels(wrong: Wrong) -> Iterator[str]:
    """Tell another number in place of each of the few that the right answer is made of."""
    got, expected = wrong.got, wrong.expected
    if got.shape != expected.shape or expected.size <= MOST_LEVELS:
        return
    right, first, which = np.unique(expected, return_index=True, return_inverse=True)
    given = got.ravel()[first]
    is_few = 1 < len(right) <= MOST_LEVELS and len(set(given.tolist())) > 1
    if not is_few or not alike(got, given[which].reshape(got.shape)):
        return
    changed = [pair for pair in zip(given, right, strict=True) if pair[0] != pair[1]]
    names = {value: name for name, value in wrong.factors.items()}
    told = [f"{one:.4g} where {names.get(other, f'{other:.4g}')} belongs" for one, other in changed]
    yield f"has {' and '.join(told)}"
    yield "has other numbers in the right places"


def endings(wrong: Wrong) -> Iterator[str]:
    """Tell an array that is filled up to a point only."""
    got, expected = wrong.got.ravel(), wrong.expected.ravel()
    if wrong.got.shape != wrong.expected.shape:
        return
    n_filled = int(np.max(np.flatnonzero(got), initial=-1)) + 1
    if np.count_nonzero(expected[n_filled:]) and alike(got[:n_filled], expected[:n_filled]):
        yield "is right but for its end, which is 0: does a loop end, or return, too early?"


def pieces(wrong: Wrong) -> Iterator[str]:
    """Tell a part of the right answer in place of the whole."""
    got, expected = wrong.got, wrong.expected
    for axis, line in enumerate(("row", "column") if expected.ndim == 2 else ()):
        if expected.shape[axis] < 2:
            continue
        for at, word in ((0, "first"), (-1, "last")):
            one = np.take(expected, at, axis)
            if alike(got, one) or alike(got, np.expand_dims(one, axis)):
                yield f"is the {word} {line} alone"
            if alike(got, np.delete(expected, at, axis)):
                yield f"lacks the {word} {line}"


def straight(wrong: Wrong) -> Iterator[str]:
    """Tell one number times the right answer plus another."""
    got, expected = wrong.got, wrong.expected
    if got.shape != expected.shape or expected.size <= MOST_LEVELS:
        return
    low, high = np.argmin(expected), np.argmax(expected)
    share = (got.flat[high] - got.flat[low]) / (expected.flat[high] - expected.flat[low])
    base = got.flat[low] - share * expected.flat[low]
    is_straight = share and alike(got, share * expected + base)
    if not is_straight or len(np.unique(expected)) <= MOST_LEVELS:
        return
    sign = "plus" if base > 0 else "minus"
    yield f"is {share:.4g} times the right answer {sign} {abs(base):.4g}"
    yield f"is {share:.4g} times the right answer, moved up or down"
