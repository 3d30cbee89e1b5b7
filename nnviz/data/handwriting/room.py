"""Where one digit is drawn, and then the next: compiled loops make no arrays of their own."""

from typing import NamedTuple

import numpy as np

from nnviz.data.handwriting.shapes import Floats, Integers, Shapes
from nnviz.data.prepare import BOX

PIECES = 5
"""Straight lines from one control point to the next."""


class Room(NamedTuple):
    """What drawing one digit fills; not for two threads at once.

    Attributes:
        order: the ten labels of ten places, int64, shape (10,).
        points: control points of the digit, float64, shape (n_points, 3).
        path: the pen's, stroke after stroke, float64, shape (n_points * (PIECES + 1), 3).
        ends: where each stroke of the path ends, int64, shape (n_strokes + 1,).
        warp: coefficients of the deformation, float64, shape (6,).
        depth: how far each pixel is inside a stroke, float64, shape (20, 20).
    """

    order: Integers
    points: Floats
    path: Floats
    ends: Integers
    warp: Floats
    depth: Floats


def room_for(shapes: Shapes) -> Room:
    """Return room for the longest of `shapes`."""
    n_points = shapes.points.shape[1]
    return Room(
        order=np.empty(10, np.int64),
        points=np.empty((n_points, 3)),
        path=np.empty((n_points * (PIECES + 1), 3)),
        ends=np.empty(shapes.strokes.shape[1], np.int64),
        warp=np.empty(6),
        depth=np.empty((BOX, BOX)),
    )
