"""Right numbers in wrong places, in another shape, added up or not."""

from collections.abc import Callable, Iterator, Mapping

import numpy as np

from grader.symptoms.wrong import CLOSE, Array, Wrong, alike

REDUCTIONS: Mapping[str, Callable[..., Array]] = {"summed": np.sum, "averaged": np.mean}


def shapes(wrong: Wrong) -> Iterator[str]:
    """Tell transposes, lost axes and reshapes."""
    got, expected = wrong.got, wrong.expected
    if expected.ndim > 1 and got.shape == expected.T.shape and alike(got, expected.T):
        yield "is transposed: rows and columns are swapped"
        if alike(-got, expected.T):
            yield "is transposed, with every sign turned"
    if got.shape != expected.shape and got.size == expected.size:
        if alike(got.ravel(), expected.ravel()):
            for words in _reshaped(got, expected):
                yield f"has the right numbers in another shape: {words}"
        elif alike(got.ravel(), expected.T.ravel()):
            yield "has the right numbers in another shape, and transposed"
    elif got.shape == expected.shape and got.ndim > 1 and _turned(got, expected):
        yield "has the numbers of the transposed answer, reshaped: reshape is no transpose"


def _turned(got: Array, expected: Array) -> bool:
    return alike(got.ravel(), expected.T.ravel()) and not alike(got, expected)


def _reshaped(got: Array, expected: Array) -> Iterator[str]:
    """Yield what holds of the two shapes: a flattened row is also one that lacks an axis of 1."""
    if [size for size in got.shape if size > 1] == [size for size in expected.shape if size > 1]:
        if got.ndim < expected.ndim:
            yield "an axis of size 1 is missing"
        else:
            is_more = got.ndim > expected.ndim
            yield "an axis of size 1 too many" if is_more else "(n, 1) and (1, n)"
    if got.ndim == 1 < expected.ndim:
        yield "it is flattened"
    yield "use the shape that the task gives"


def axes(wrong: Wrong) -> Iterator[str]:
    """Tell sums and means over an axis too many, or not yet taken."""
    got, expected = wrong.got, wrong.expected
    for verb, reduce in REDUCTIONS.items():
        if got.size == 1 < expected.size and alike(np.ravel(got), np.ravel(reduce(expected))):
            yield f"is {verb} to a single number"
        yield from _reduced(got, expected, verb, reduce)
        for axis in range(got.ndim) if got.ndim > expected.ndim else ():
            if got.shape[axis] > 1 and alike(reduce(got, axis=axis), expected):
                yield f"still has to be {verb} over axis {axis}"


def _reduced(got: Array, expected: Array, verb: str, reduce: Callable[..., Array]) -> Iterator[str]:
    for axis in range(expected.ndim):
        kept = reduce(expected, axis=axis, keepdims=True)
        if expected.shape[axis] == 1:
            continue
        if alike(got, kept) or alike(got, np.squeeze(kept, axis)):
            yield f"is {verb} over axis {axis}"
        elif got.shape == expected.shape and alike(got, np.broadcast_to(kept, got.shape)):
            yield f"is {verb} over axis {axis}, and the result repeated"


def order(wrong: Wrong) -> Iterator[str]:
    """Tell what is reversed, shifted, repeated, sorted, piled up, or right in part."""
    got, expected = wrong.got, wrong.expected
    if got.shape != expected.shape or expected.size < 2:
        return
    for axis, line in enumerate(_lines(expected)):
        yield from _partly(got, expected, axis, line)
        if expected.shape[axis] > 1:
            yield from _moved(got, expected, axis, line)
    if alike(np.sort(got, axis=None), np.sort(expected, axis=None)):
        yield "has the right numbers in other places"


def _moved(got: Array, expected: Array, axis: int, line: str) -> Iterator[str]:
    if alike(got, np.flip(expected, axis)):
        yield f"has its {line}s in reverse order"
    for shift, words in ((1, "later"), (-1, "earlier")):
        if alike(got, np.roll(expected, shift, axis)):
            yield f"has each {line} one place {words} than it should"
    if alike(got, np.broadcast_to(np.take(expected, [0], axis), got.shape)):
        yield f"repeats the first {line} for all"
    if alike(got, np.sort(expected, axis)):
        yield f"is sorted along axis {axis}"
    if alike(got, np.cumsum(expected, axis)):
        yield f"piles up: each {line} holds the sum of the {line}s so far"


def _partly(got: Array, expected: Array, axis: int, line: str) -> Iterator[str]:
    n = expected.shape[axis]
    limit = CLOSE * np.max(np.abs(expected), initial=0)
    others = tuple(other for other in range(expected.ndim) if other != axis)
    right = np.all(np.abs(got - expected) <= limit, axis=others)
    for place, word in ((0, "first"), (n - 1, "last")):
        for entry in (line, f"entry along axis {axis}"):
            if right.sum() == n - 1 and not right[place]:
                yield f"is right but for its {word} {entry}"
            if n > 1 and right.sum() == 1 and right[place]:
                yield f"is right in its {word} {entry} only"


def _lines(expected: Array) -> tuple[str, ...]:
    if expected.ndim == 2:
        return "row", "column"
    return (
        ("value",) if expected.ndim == 1 else tuple(f"axis-{n} slice" for n in range(expected.ndim))
    )
