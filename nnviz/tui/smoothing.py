"""Hands draw smoothly; terminals that report the mouse by cells make stairs of it."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from nnviz.tui.canvas import Point

_SAMPLE = 0.25
"""Pixels between the samples that are averaged."""
_KEPT = 4
"""Every such sample is returned, and the last."""
_PASSES = 2

_Places = npt.NDArray[np.float64]


def smoothed(path: Sequence[Point], reach: float) -> tuple[list[Point], int]:
    """Return a path without its stairs, and how much of it stays as it is when the path grows.

    It is averaged along its length, twice; towards the ends over ever less, so that they stay
    where they are.

    Args:
        path: at least one point.
        reach: pixels along the path that are averaged into one point, half of them on either side.

    Returns:
        At least one point, and the number of points, from the first on, that are settled.
    """
    places = _sampled(np.array(path, np.float64))
    half = int(reach / _SAMPLE / 2)
    for _ in range(_PASSES):
        places = _averaged(places, half)
    points = [Point(float(row), float(column)) for row, column in places[:-1:_KEPT]]
    n_settled = max(len(places) - 1 - _PASSES * half, 0) // _KEPT
    return [*points, Point(*places[-1].tolist())], n_settled


def _sampled(corners: _Places) -> _Places:
    """Return points at equal distances along straight lines and their end, (n, 2)."""
    lengths = np.hypot(*np.diff(corners, axis=0).T)
    along = np.concatenate([[0.0], np.cumsum(lengths)])
    samples = np.append(np.arange(0, along[-1], _SAMPLE), along[-1])
    return np.stack([np.interp(samples, along, corners[:, axis]) for axis in (0, 1)], axis=1)


def _averaged(places: _Places, half: int) -> _Places:
    """Return the means of up to `half` neighbours on either side, as many on the one as on the other."""
    count = len(places)
    index = np.arange(count)
    halves = np.minimum(half, np.minimum(index, count - 1 - index))
    sums = np.concatenate([np.zeros((1, 2)), np.cumsum(places, axis=0)])
    means: _Places = (sums[index + halves + 1] - sums[index - halves]) / (2 * halves + 1)[:, None]
    return means
