"""The compiled entry: whole ranges of digits. Importing this module imports Numba."""

import numpy as np

from nnviz.data.handwriting.chance import State, enter, mix, scatter, uniform
from nnviz.data.handwriting.compiled import compiled, entry
from nnviz.data.handwriting.hand import Hand
from nnviz.data.handwriting.ink import develop, fit, paint, place
from nnviz.data.handwriting.shapes import Bytes, Shapes
from nnviz.data.handwriting.strokes import (
    PIECES,
    bend,
    blend,
    choose,
    lean,
    overshoot,
    press,
    shake,
    trace,
)
from nnviz.data.prepare import BOX


@compiled
def label_at(seed: int, place: int, state: State) -> int:
    """Return the label at a place: of places 0 to 9, 10 to 19, ... each has all ten, shuffled."""
    enter(state, seed, place // 10)
    state[0] = mix(~state[0])  # away from what the digit at that place draws
    order = np.empty(10, np.int64)
    for i in range(10):
        order[i] = i
    for i in range(9, 0, -1):
        j = int(uniform(state) * (i + 1))
        order[i], order[j] = order[j], order[i]
    return int(order[place % 10])


@compiled
def draw(shapes: Shapes, hand: Hand, digit: int, state: State, image: Bytes) -> None:
    """Draw one digit into `image`, uint8, shape (28, 28)."""
    points = np.empty(shapes.points.shape[1:])
    path = np.empty((len(points) * (PIECES + 1), 3))
    depth = np.full((BOX, BOX), -1e9)
    shape = choose(shapes, digit, state)
    strokes = shapes.strokes[shape]
    n = blend(shapes, shape, hand, state, points)
    for k in range(len(strokes) - 1):
        if strokes[k] < strokes[k + 1]:
            shake(points[strokes[k] : strokes[k + 1]], hand, state)
            overshoot(points[strokes[k] : strokes[k + 1]], hand, state)
    bend(points[:n], hand, state)
    lean(points[:n], digit, hand, state)
    radius = scatter(hand.radius[digit], hand.radius_spread, state)
    ends = np.empty(len(strokes), np.int64)
    ends[0] = 0
    for k in range(len(strokes) - 1):
        ends[k + 1] = ends[k] + trace(points[strokes[k] : strokes[k + 1]], path[ends[k] :])
        press(path[ends[k] : ends[k + 1]], radius, hand, state)
    fit(path[: ends[-1]])
    for k in range(len(strokes) - 1):
        paint(path[ends[k] : ends[k + 1]], depth)
    develop(depth, hand.edge)
    place(depth, image)


@entry
def draw_range(
    shapes: Shapes, hand: Hand, seed: int, start: int, images: Bytes, labels: Bytes
) -> None:
    """Fill `images` and `labels` with the digits at places start, start + 1, ...

    Args:
        shapes: the table of allographs.
        hand: the spreads of all that varies.
        seed: of the stream, 0 to 2^32 - 1.
        start: place of the first digit in it.
        images: uint8, shape (n, 28, 28); filled.
        labels: uint8, shape (n,); filled.
    """
    state = np.empty(1, np.uint64)
    for i in range(len(labels)):
        labels[i] = label_at(seed, start + i, state)
        enter(state, seed, start + i)
        draw(shapes, hand, labels[i], state, images[i])
