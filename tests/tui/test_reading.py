"""A digit drawn by hand on the Draw screen is read by the network that opens by default."""

import numpy as np
import pytest

from nnviz.cli.options import DEFAULT_MODEL
from nnviz.data.prepare import as_mnist
from nnviz.net import zoo
from nnviz.tui.canvas import Point
from nnviz.tui.pen import Pen

STROKES = {
    0: ["14,4 8,8 7,16 11,23 16,23 20,16 19,8 14,4"],
    1: ["14,4 14,23"],
    2: ["8,8 11,4 17,4 19,9 14,15 7,23 20,23"],
    3: ["8,5 16,4 18,8 13,12 18,16 17,22 8,23"],
    4: ["10,4 7,14 20,14", "17,6 16,24"],
    5: ["19,4 9,4 8,12 15,11 19,16 16,22 8,23"],
    6: ["17,4 10,10 8,18 12,23 18,20 16,15 9,17"],
    7: ["7,5 20,5 13,24"],
    8: ["18,6 13,4 9,8 18,17 17,22 11,23 9,18 19,9 18,6"],
    9: ["19,8 14,4 9,8 12,13 18,11 19,8 18,24"],
}
"""Corners as column,row on the 28 x 28 paper, as a hurried hand would touch them."""


def drawn(digit, *, shift=0.0, size=1.0, thickness=0):
    pen = Pen()
    pen.thicken(thickness)
    for stroke in STROKES[digit]:
        corners = [[float(x) for x in corner.split(",")] for corner in stroke.split()]
        points = [Point(14 + size * (y - 14) + shift, 14 + size * (x - 14)) for x, y in corners]
        pen.press(points[0])
        for point in points[1:]:
            pen.drag(point)
        pen.lift()
    return as_mnist(pen.canvas.ink)


@pytest.mark.parametrize("digit", range(10))
@pytest.mark.parametrize(
    "how", [{}, {"shift": 3.0, "size": 0.6}, {"thickness": 2}, {"thickness": -2, "size": 0.8}]
)
def test_a_digit_of_a_few_straight_strokes_is_read(digit, how):
    network = zoo.load(DEFAULT_MODEL)
    pixels = drawn(digit, **how).reshape(-1).astype(np.float32) / np.float32(255)

    assert network.forward(pixels).argmax() == digit
