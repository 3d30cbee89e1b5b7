"""An argument, or the right answer, plus a multiple of another argument: steps too many or too long."""

from collections.abc import Iterator, Mapping

import numpy as np

from grader.symptoms.wrong import CLOSE, Array, Wrong, alike

DIGITS = 4


def sums(wrong: Wrong) -> Iterator[str]:
    """Tell an argument plus a multiple of another, or of the right answer, in terms of numbers."""
    if wrong.got.shape != wrong.expected.shape:
        return
    given = {
        name: value for name, value in wrong.arguments.items() if value.shape == wrong.got.shape
    }
    for name, value in given.items():
        for share in _share(wrong.got - wrong.expected, value):
            for words in _amounts(share, wrong.factors):
                yield f'is the right answer {words} times "{name}"'
        for share in _share(wrong.got - value, wrong.expected):
            yield f"is {name} {_signed(share)} times the right answer: is that step asked for?"
        for other, change in given.items():
            for share in _share(wrong.got - value, change) if other != name else ():
                for words in (*_amounts(share, wrong.factors), _signed(share)):
                    yield f'is "{name}" {words} times "{other}"'


def _share(moved: Array, by: Array) -> Iterator[float]:
    """Yield how often `by` is in `moved`, where it is that and nothing else."""
    if moved.size < 2 or not by.any():
        return
    at = np.argmax(np.abs(by))
    share = float(moved.flat[at] / by.flat[at])
    if share and alike(moved, share * by):
        yield share


def _amounts(share: float, factors: Mapping[str, float]) -> Iterator[str]:
    """Yield a share as a product with one of the numbers, or with two of them."""
    sign = "plus" if share > 0 else "minus"
    known = {name: value for name, value in factors.items() if value > 0}
    known |= {f"(1 - {name})": 1 - value for name, value in known.items() if value < 1}
    names = list(known)
    pairs = {
        f"{one}²" if one == other else f"{one}·{other}": known[one] * known[other]
        for at, one in enumerate(names)
        for other in names[at:]
    }
    for words, value in {**known, **pairs}.items():
        if abs(abs(share) - value) < CLOSE * value:
            yield f"{sign} {words}"
    for words, value in known.items():
        yield f"{sign} {abs(share) / value:.{DIGITS}g}·{words}"
        yield f"{sign} {abs(share) * value:.{DIGITS}g} / {words}"


def _signed(share: float) -> str:
    return f"{'plus' if share > 0 else 'minus'} {abs(share):.{DIGITS}g}"
