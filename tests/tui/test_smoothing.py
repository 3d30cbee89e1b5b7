"""Stairs of a coarse mouse become what the hand drew."""

import numpy as np
import pytest

from nnviz.tui.canvas import Point
from nnviz.tui.smoothing import smoothed


def in_cells(path):
    """Return a path as a terminal reports it: the middles of cells, 2 pixels high, 1 wide."""
    cells = [Point(2 * (row // 2) + 1.0, column // 1 + 0.5) for row, column in path]
    return [cell for cell, before in zip(cells, [None, *cells], strict=False) if cell != before]


def farthest(points, exact):
    """Return how far the points are from the nearest of the exact ones at most."""
    distance = np.hypot(*(np.array(points)[:, None] - np.array(exact)[None]).transpose(2, 0, 1))
    return distance.min(axis=1).max()


@pytest.fixture
def circle():
    angles = np.linspace(0, 2 * np.pi, 400)
    return [Point(14 + 9 * np.sin(angle), 14 + 9 * np.cos(angle)) for angle in angles]


def test_a_curve_comes_nearer_to_what_was_drawn(circle):
    heard = in_cells(circle)
    points, _ = smoothed(heard, 4.0)

    bends = np.abs(np.diff(np.array(points), n=2, axis=0)).max()
    heard_bends = np.abs(np.diff(np.array(heard), n=2, axis=0)).max()

    assert farthest(points[8:-8], circle) < 0.8
    assert bends < heard_bends / 3


def test_straight_strokes_stay_straight():
    points, _ = smoothed([Point(5, 3.5 + step) for step in range(20)], 4.0)

    assert [point.row for point in points] == pytest.approx([5.0] * len(points))
    assert points[0].column == 3.5
    assert points[-1].column == 22.5


def test_ends_stay_where_they_are(circle):
    heard = in_cells(circle)
    points, _ = smoothed(heard, 4.0)

    assert points[0] == pytest.approx(heard[0])
    assert points[-1] == pytest.approx(heard[-1])


@pytest.mark.parametrize("path", [[Point(3, 4)], [Point(3, 4), Point(3, 4)]])
def test_a_dot_stays_a_dot(path):
    points, n_settled = smoothed(path, 4.0)

    assert set(points) == {Point(3.0, 4.0)}
    assert n_settled == 0


def test_what_is_settled_stays_as_the_path_grows(circle):
    heard = in_cells(circle)
    whole, _ = smoothed(heard, 4.0)

    for length in range(1, len(heard)):
        points, n_settled = smoothed(heard[:length], 4.0)
        assert np.allclose(points[:n_settled], whole[:n_settled])
    assert n_settled > len(whole) / 2
