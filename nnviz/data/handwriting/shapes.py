"""The table of allographs as arrays that a compiled loop can read."""

from importlib.resources import files
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]
Bytes = npt.NDArray[np.uint8]


class Shapes(NamedTuple):
    """Every shape, ordered by digit, padded to the longest one.

    Attributes:
        points: float64, shape (n_shapes, n_points, 3): x, y and sharpness of the turn (0 smooth,
            1 corner); the digit's height is 1.
        strokes: int64, shape (n_shapes, n_strokes + 1): the point at which each stroke begins, then
            the number of points, repeated.
        family: int64, shape (n_shapes, 2): the shapes of shape i's family are family[i, 0] to
            family[i, 1] - 1.
        first: int64, shape (11,): the shapes of digit d are first[d] to first[d + 1] - 1.
        share: float64, shape (n_shapes,): running sum of the shares within a digit, ending at 1.
    """

    points: Floats
    strokes: Integers
    family: Integers
    first: Integers
    share: Floats


class Shape(NamedTuple):
    """One line of the table.

    Attributes:
        digit: 0 to 9.
        family: number of its family.
        share: how often it is used, relative to the digit's other shapes.
        points: float64, shape (n_points, 3), as in `Shapes`.
        begins: the point at which each stroke begins.
    """

    digit: int
    family: int
    share: float
    points: Floats
    begins: list[int]


def read_table() -> list[Shape]:
    """Return the shapes of `allographs.txt` in order."""
    text = (files(__package__) / "allographs.txt").read_text(encoding="utf-8")
    shapes, digit, family = [], -1, -1
    for line in text.splitlines():
        share, bar, strokes = line.partition("|")
        if bar:
            shapes.append(Shape(digit, family, float(share), *_parse(strokes)))
        elif line[:1].isdigit():
            digit, family = int(line[0]), family + 1
    return shapes


def tabulate(shapes: list[Shape]) -> Shapes:
    """Return `shapes`, which are ordered by digit, as arrays."""
    points = np.zeros((len(shapes), max(len(shape.points) for shape in shapes), 3))
    strokes = np.zeros((len(shapes), max(len(shape.begins) for shape in shapes) + 1), np.int64)
    for i, shape in enumerate(shapes):
        points[i, : len(shape.points)] = shape.points
        strokes[i] = len(shape.points)
        strokes[i, : len(shape.begins)] = shape.begins
    of = np.array([shape.family for shape in shapes])
    family = np.stack([np.searchsorted(of, of), np.searchsorted(of, of, side="right")], axis=1)
    first = np.searchsorted([shape.digit for shape in shapes], np.arange(11))
    shares = np.array([shape.share for shape in shapes])
    running = [np.cumsum(shares[a:b]) / shares[a:b].sum() for a, b in pairwise(first)]
    return Shapes(points, strokes, family, first, np.concatenate(running))


def _parse(strokes: str) -> tuple[Floats, list[int]]:
    points: list[tuple[float, float, float]] = []
    begins: list[int] = []
    for stroke in strokes.split("/"):
        begins.append(len(points))
        for word in stroke.split():
            x, y = word.rstrip("!").split(",")
            points.append((float(x) / 100, float(y) / 100, float(word.endswith("!"))))
    return np.array(points), begins
