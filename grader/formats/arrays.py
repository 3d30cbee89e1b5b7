"""Two arrays as people compare them: small ones side by side, larger ones as a picture."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.compare import Rules, allowed_error, article, errors, is_number, shape_text
from grader.values import Value, kind_of

SMALL_ROWS, SMALL_COLUMNS = 8, 8
PICTURE_ROWS, PICTURE_COLUMNS = 16, 48
RIGHT, WRONG, BOTH = "·", "×", "▒"
PRECISIONS = (4, 6, 9, 12, 16)
MOST_WHOLE = 1e5
LONGEST_FORM = 70

Cell = tuple[str, bool]
"""A text, and whether it stands for a wrong value."""


def side_by_side(expected: Value, got: Value, limit: float, width: int) -> list[list[Cell]]:
    """Return rows of cells that show where two arrays differ.

    Args:
        expected: the right array or number.
        got: the student's.
        limit: the largest absolute error that is right; 0 where the answer is wrong for another
            reason than its errors (nan, dtype), and the usual tolerance tells them.
        width: how many columns of text there are.

    Returns:
        For each line, pieces of text with a mark where they stand for a wrong value; the sign of a
        wrong value is a glyph as well, so that it needs no colour.
    """
    left, right = _array(expected), _array(got)
    if left is None or right is None:
        return [[(f"expected {_form(expected)}", False)], [(f"got {_form(got)}", True)]]
    if left.shape != right.shape:
        heads = (("expected", left), ("got", right))
        return [line for head in heads for line in _alone(*head, width)]
    wrong = ~(errors(right, left) <= (limit or allowed_error(left, Rules())))
    if left.ndim > 2:
        return _slice(left, right, wrong, limit, width)
    pair = [np.atleast_2d(array) for array in (left, right)]
    wrong = np.atleast_2d(wrong)
    if wrong.shape[0] > SMALL_ROWS or wrong.shape[1] > SMALL_COLUMNS:
        return list(_picture(wrong))
    return _tables(pair[0], pair[1], wrong, width)


def _slice(
    left: NDArray[Any], right: NDArray[Any], wrong: NDArray[Any], limit: float, width: int
) -> list[list[Cell]]:
    first = np.unravel_index(np.argmax(wrong), wrong.shape)
    at = tuple(int(place) for place in first[:-2])
    head = f"[{', '.join(map(str, at))}] of {shape_text(left.shape)}:"
    return [[(head, False)], *side_by_side(left[at], right[at], limit, width)]


def _tables(
    left: NDArray[Any], right: NDArray[Any], wrong: NDArray[Any], width: int
) -> list[list[Cell]]:
    texts = _texts(left, right, wrong)
    cell = max(len(text) for table in texts for row in table for text in row)
    each = (cell + 3) * left.shape[1]
    if 2 * each + 4 > width:
        return _stacked(texts, wrong, cell, width)
    lines = [_rows(table, wrong & bool(n), cell) for n, table in enumerate(texts)]
    head = [(f"{'expected':<{max(each, 8)}}    got", False)]
    pad = " " * max(8 - each, 0) + "    "
    pairs = zip(*lines, strict=True)
    return [head, *([*one, (pad, False), *other] for one, other in pairs)]


def _stacked(
    texts: Sequence[Sequence[Sequence[str]]], wrong: NDArray[Any], cell: int, width: int
) -> list[list[Cell]]:
    """Return one table below the other; of columns that do not fit, those about the first wrong."""
    columns = wrong.shape[1]
    fitting = min(max(width // (cell + 3), 1), columns)
    first = min(int(np.argmax(wrong.any(axis=0))), columns - fitting)
    shown = slice(first, first + fitting)
    part = f", columns {first} to {shown.stop - 1} of {columns}" if fitting < columns else ""
    lines: list[list[Cell]] = []
    for head, table, marked in zip(("expected", "got"), texts, (False, True), strict=True):
        rows = [row[shown] for row in table]
        lines += [[(head + part, False)], *_rows(rows, wrong[:, shown] & marked, cell)]
    return lines


def _rows(table: Sequence[Sequence[str]], wrong: NDArray[Any], cell: int) -> list[list[Cell]]:
    return [
        [
            (f"{text:>{cell}} {WRONG if bad else ' '} ", bool(bad))
            for text, bad in zip(*row, strict=True)
        ]
        for row in zip(table, wrong, strict=True)
    ]


def _texts(
    left: NDArray[Any], right: NDArray[Any], wrong: NDArray[Any]
) -> tuple[list[list[str]], list[list[str]]]:
    """Return both as text, with as many digits as show that wrong values differ."""
    values = np.array([left, right]) + 0.0
    finite = values[np.isfinite(values)]
    largest = float(np.max(np.abs(finite), initial=0.0))
    if largest < MOST_WHOLE and np.all(finite == np.round(finite)):
        return _with(0, left, 1.0), _with(0, right, 1.0)
    for digits in PRECISIONS:
        one, other = (_with(digits, array, largest) for array in (left, right))
        pairs = zip(np.ravel(one), np.ravel(other), np.ravel(wrong), strict=True)
        if all(first != second for first, second, bad in pairs if bad):
            break
    return one, other


def _with(digits: int, array: NDArray[Any], largest: float = 0.0) -> list[list[str]]:
    """Return numbers with so many digits; where none is huge or tiny, with aligned points."""
    form = f".{digits}f" if 1e-2 < largest < 1e5 else f".{digits}g"
    return [[f"{value:{form}}" for value in row] for row in (array + 0.0).tolist()]


def _picture(wrong: NDArray[Any]) -> Iterator[list[Cell]]:
    """Yield a head and rows of glyphs; one glyph stands for several values where there are many."""
    rows, columns = wrong.shape
    step = max(-(-rows // PICTURE_ROWS), 1), max(-(-columns // PICTURE_COLUMNS), 1)
    per = f", {step[0]} x {step[1]} values a mark" if max(step) > 1 else ""
    total = f"{int(wrong.sum())} of {wrong.size} values are wrong"
    yield [
        (f"{total} ({RIGHT} right, {WRONG} wrong{f', {BOTH} some' if per else ''}{per}):", False)
    ]
    for top in range(0, rows, step[0]):
        blocks = [
            wrong[top : top + step[0], at : at + step[1]] for at in range(0, columns, step[1])
        ]
        yield [(_glyph(block), bool(block.any())) for block in blocks]


def _glyph(block: NDArray[Any]) -> str:
    if not block.any():
        return RIGHT
    return WRONG if block.all() else BOTH


def _alone(head: str, array: NDArray[Any], width: int) -> Iterator[list[Cell]]:
    """Yield an array that has no counterpart of its shape."""
    yield [(f"{head}, shape {shape_text(array.shape)}", False)]
    if array.size > 0 and array.ndim <= 2:
        columns = min(SMALL_COLUMNS, max((width - 4) // 10, 1))
        shown = np.atleast_2d(array)[:SMALL_ROWS, :columns]
        cut = " ..." if shown.size < array.size else ""
        for row in _with(4, shown):
            yield [("  ".join(f"{text:>8}" for text in row) + cut, False)]


def _array(value: Value) -> NDArray[Any] | None:
    if isinstance(value, np.ndarray | np.generic | float):
        return np.asarray(value)
    return np.asarray(float(value)) if type(value) is int and abs(value) < 1 << 53 else None


def _form(value: Value) -> str:
    """Return what a value is made of: "[array (7, 3), array (7, 5)]"."""
    if isinstance(value, list | tuple):
        inside = ", ".join(map(_form, value[:LONGEST_FORM]))
        text = f"[{inside}]" if isinstance(value, list) else f"({inside})"
    elif isinstance(value, np.ndarray):
        text = f"array {shape_text(value.shape)}"
    elif is_number(value):
        text = f"{value:.6g}"
    elif isinstance(value, bool | str | None):
        text = repr(value)
    else:
        text = article(kind_of(value))
    return text if len(text) <= LONGEST_FORM else text[: LONGEST_FORM - 3] + "..."


def as_code(name: str, value: Value) -> str | None:
    """Return a line of Python that makes an argument, or None where there is no short one."""
    text = _code(value)
    return None if text is None or len(text) > 400 else f"{name} = {text}"


def _code(value: Value) -> str | None:
    if isinstance(value, np.ndarray):
        return f"np.array({value.tolist()})"
    if isinstance(value, list | tuple):
        items = [_code(item) for item in value]
        inside = ", ".join(item for item in items if item)
        open_, close = "[]" if isinstance(value, list) else "()"
        return None if None in items else f"{open_}{inside}{close}"
    if isinstance(value, bool | int | float | str | None):
        return repr(value)
    seed = getattr(value, "seed", None)
    return None if seed is None else f"np.random.default_rng({seed})"
