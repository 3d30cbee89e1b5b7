"""Too large, too small, negated, off by something, or something else altogether."""

from collections.abc import Iterator, Mapping

import numpy as np

from grader.symptoms.wrong import CLOSE, Array, Wrong, alike


def constants(wrong: Wrong) -> Iterator[str]:
    """Tell an answer that does not vary."""
    if not wrong.got.any():
        yield "is zero everywhere"
    elif wrong.got.size > 1 and alike(wrong.got, np.full_like(wrong.got, wrong.got.flat[0])):
        yield f"is the same number everywhere, {wrong.got.flat[0]:.4g}"
        yield "is the same number everywhere"


def named_values(wrong: Wrong) -> Iterator[str]:
    """Tell an argument or an intermediate value in place of the answer."""
    for name, value in wrong.intermediates.items():
        if alike(wrong.got, value):
            yield f"is {name}"
    for name, value in wrong.arguments.items():
        if alike(wrong.got, value):
            yield f"is {name}, unchanged"
        elif value.ndim > 1 and alike(wrong.got, value.T):
            yield f"is {name}, transposed"


def ratio(wrong: Wrong) -> Iterator[str]:
    """Tell a constant ratio, by the name of a size or a number where one fits."""
    if wrong.got.shape != wrong.expected.shape:
        return
    clear = np.abs(wrong.expected) > CLOSE * np.max(np.abs(wrong.expected), initial=0)
    ratios = wrong.got[clear] / wrong.expected[clear]
    if not ratios.size or not alike(wrong.got, wrong.expected * ratios.flat[0]):
        return
    yield from _ratios(float(ratios.flat[0]), wrong.factors)


def _ratios(found: float, factors: Mapping[str, float]) -> Iterator[str]:
    turned = ", with every sign turned" if found < 0 else ""
    if abs(found + 1) < CLOSE:
        yield "has every sign turned"
    for name, value in _multiples(factors):
        if abs(value - 1) < CLOSE:
            continue
        if abs(abs(found) - value) < CLOSE * value:
            yield f"is {name} times as large as it should be{turned}"
        elif abs(abs(found) * value - 1) < CLOSE:
            yield f"is the right answer divided by {name}{turned}"
    yield f"is {found:.5g} times as large as it should be"


def _multiples(factors: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    for name, value in factors.items():
        if value <= 0:
            continue
        yield name, value
        yield f"{name}²", value**2
        yield f"2·{name}", 2 * value
        if 0 < value < 1:
            yield f"(1 - {name})", 1 - value
        elif value > 1:
            yield f"({name} - 1)", value - 1
    sizes = [(name, value) for name, value in factors.items() if value > 1]
    for at, (one, first) in enumerate(sizes):
        for other, second in sizes[at + 1 :]:
            yield f"{one}·{other}", first * second


def offset(wrong: Wrong) -> Iterator[str]:
    """Tell what was added, or is missing."""
    if wrong.got.shape != wrong.expected.shape:
        return
    extra = wrong.got - wrong.expected
    for name, value in {**wrong.arguments, **wrong.intermediates}.items():
        if _fits(value, extra) and value.any():
            yield from _shares(name, extra, np.broadcast_to(value, extra.shape), wrong.factors)
    if extra.size > 1 and alike(wrong.got, wrong.expected + extra.flat[0]):
        by = float(extra.flat[0])
        for name, factor in wrong.factors.items():
            if abs(abs(by) - abs(factor)) < CLOSE * abs(factor):
                yield f"is {name} too {'large' if by * factor > 0 else 'small'} everywhere"
        yield f"is {abs(by):.5g} too {'large' if by > 0 else 'small'} everywhere"


def _shares(name: str, extra: Array, spread: Array, factors: Mapping[str, float]) -> Iterator[str]:
    """Tell how often a value is in the answer, where it should be in it once."""
    at = int(np.argmax(np.abs(spread)))
    share = float(extra.flat[at] / spread.flat[at])
    if abs(share) < CLOSE or not alike(extra, share * spread):
        return
    if abs(share + 1) < CLOSE:
        yield f'lacks "{name}"'
    if abs(share + 2) < CLOSE:
        yield f'has "{name}" with its sign turned'
    for words, value in _multiples(factors):
        if abs(share + 1 - value) < CLOSE * value:
            yield f'counts "{name}" {words} times instead of once'
        elif abs((share + 1) * value - 1) < CLOSE:
            yield f'counts "{name}" divided by {words}'
    sign = "plus" if share > 0 else "minus"
    yield f'is the right answer {sign} {abs(share):.4g} times "{name}"'


def _fits(value: Array, into: Array) -> bool:
    try:
        return np.broadcast_shapes(value.shape, into.shape) == into.shape
    except ValueError:
        return False
