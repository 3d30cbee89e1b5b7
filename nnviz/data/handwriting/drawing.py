"""The compiled entry: whole ranges of digits. Importing this module imports Numba."""

from nnviz.data.handwriting.chance import State, enter, mix, scatter, uniform
from nnviz.data.handwriting.compiled import compiled, entry
from nnviz.data.handwriting.hand import Hand
from nnviz.data.handwriting.ink import clear, develop, fit, paint, place
from nnviz.data.handwriting.room import Room
from nnviz.data.handwriting.shapes import Bytes, Integers, Shapes
from nnviz.data.handwriting.strokes import (
    bend,
    blend,
    choose,
    lean,
    overshoot,
    press,
    shake,
    trace,
)


@compiled
def label_at(seed: int, place: int, state: State, order: Integers) -> int:
    """Return the label at a place: of places 0 to 9, 10 to 19, ... each has all ten, shuffled."""
    enter(state, seed, place // 10)
    state[0] = mix(~state[0])  # away from what the digit at that place draws
    for i in range(10):
        order[i] = i
    for i in range(9, 0, -1):
        j = int(uniform(state) * (i + 1))
        order[i], order[j] = order[j], order[i]
    return int(order[place % 10])


@compiled
def draw(shapes: Shapes, hand: Hand, digit: int, state: State, room: Room, image: Bytes) -> None:
    """Draw one digit into `image`, uint8, shape (28, 28)."""
    points, path, ends = room.points, room.path, room.ends
    shape = choose(shapes, digit, state)
    strokes = shapes.strokes[shape]
    n = blend(shapes, shape, hand, state, points)
    for k in range(len(strokes) - 1):
        if strokes[k] < strokes[k + 1]:
            shake(points[strokes[k] : strokes[k + 1]], hand, state)
            overshoot(points[strokes[k] : strokes[k + 1]], hand, state)
    bend(points[:n], hand, state, room.warp)
    lean(points[:n], digit, hand, state)
    radius = scatter(hand.radius[digit], hand.radius_spread, state)
    ends[0] = 0
    for k in range(len(strokes) - 1):
        ends[k + 1] = ends[k] + trace(points[strokes[k] : strokes[k + 1]], path[ends[k] :])
        press(path[ends[k] : ends[k + 1]], radius, hand, state)
    fit(path[: ends[-1]])
    clear(room.depth)
    for k in range(len(strokes) - 1):
        paint(path[ends[k] : ends[k + 1]], room.depth)
    develop(room.depth, hand.edge)
    place(room.depth, image)


@entry
def draw_range(
    shapes: Shapes,
    hand: Hand,
    seed: int,
    start: int,
    state: State,
    room: Room,
    images: Bytes,
    labels: Bytes,
) -> None:
    """Fill `images` and `labels` with the digits at places start, start + 1, ...

    Args:
        shapes: the table of allographs.
        hand: the spreads of all that varies.
        seed: of the stream, 0 to 2^32 - 1.
        start: place of the first digit in it.
        state: of chance, uint64, shape (1,); filled.
        room: for these shapes; filled.
        images: uint8, shape (n, 28, 28); filled.
        labels: uint8, shape (n,); filled.
    """
    for i in range(len(labels)):
        labels[i] = label_at(seed, start + i, state, room.order)
        enter(state, seed, start + i)
        draw(shapes, hand, labels[i], state, room, images[i])
