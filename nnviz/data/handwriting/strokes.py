"""From a shape's control points to the path of the pen, with what makes every digit different."""

import math

from nnviz.data.handwriting.chance import State, bell, scatter, uniform
from nnviz.data.handwriting.compiled import compiled
from nnviz.data.handwriting.hand import Hand
from nnviz.data.handwriting.room import PIECES
from nnviz.data.handwriting.shapes import Floats, Shapes

_MIDDLE_X, _MIDDLE_Y = 0.33, 0.5


@compiled
def choose(shapes: Shapes, digit: int, state: State) -> int:
    """Return the index of a shape of `digit`, by its share."""
    u = uniform(state)
    shape = shapes.first[digit]
    while shapes.share[shape] < u:
        shape += 1
    return int(shape)


@compiled
def blend(shapes: Shapes, shape: int, hand: Hand, state: State, points: Floats) -> int:
    """Fill `points` with a shape, moved towards or away from one of its family; return how many."""
    low, high = shapes.family[shape]
    other = low + int(uniform(state) * (high - low))
    weight = hand.blend_low + (hand.blend_high - hand.blend_low) * uniform(state)
    n = shapes.strokes[shape, -1]
    for i in range(n):
        for axis in range(3):
            own, others = shapes.points[shape, i, axis], shapes.points[other, i, axis]
            points[i, axis] = (1.0 - weight) * own + weight * others
    return int(n)


@compiled
def shake(points: Floats, hand: Hand, state: State) -> None:
    """Move the points of one stroke: all of them together, then each, less its neighbour's way."""
    fresh = math.sqrt(1.0 - hand.jitter_memory**2)
    for axis in range(2):
        shift = hand.placement * bell(state)
        off = bell(state)
        for i in range(len(points)):
            points[i, axis] += shift + hand.jitter * off
            off = hand.jitter_memory * off + fresh * bell(state)
    share = 1.0 - hand.rounding * uniform(state)
    for i in range(len(points)):
        points[i, 2] *= share


@compiled
def overshoot(points: Floats, hand: Hand, state: State) -> None:
    """Lengthen or shorten one stroke at both ends."""
    n = len(points)
    for end, neighbour in ((0, 1), (n - 1, n - 2)):
        share = hand.overshoot * bell(state)
        for axis in range(2):
            points[end, axis] += share * (points[end, axis] - points[neighbour, axis])


@compiled
def bend(points: Floats, hand: Hand, state: State, a: Floats) -> None:
    """Deform the plane by a random quadratic polynomial, whose six coefficients `a` are filled."""
    for i in range(6):
        a[i] = hand.warp * bell(state)
    for i in range(len(points)):
        x, y = points[i, 0] - _MIDDLE_X, points[i, 1] - _MIDDLE_Y
        points[i, 0] = x + a[0] * x * x + a[1] * x * y + a[2] * y * y
        points[i, 1] = y + a[3] * x * x + a[4] * x * y + a[5] * y * y


@compiled
def lean(points: Floats, digit: int, hand: Hand, state: State) -> None:
    """Stretch, slant and turn."""
    stretch = scatter(hand.width[digit], hand.width_spread, state)
    slant = hand.slant[digit] + hand.slant_spread * bell(state)
    turn = hand.turn * bell(state)
    cos, sin = math.cos(turn), math.sin(turn)
    for i in range(len(points)):
        y = points[i, 1]
        x = points[i, 0] * stretch - slant * y
        points[i, 0], points[i, 1] = cos * x - sin * y, sin * x + cos * y


@compiled
def chord(points: Floats, i: int) -> float:
    """Return the distance from point i to the next, never quite 0."""
    dx, dy = points[i + 1, 0] - points[i, 0], points[i + 1, 1] - points[i, 1]
    return math.sqrt(dx * dx + dy * dy) + 1e-6


@compiled
def velocity(points: Floats, i: int, axis: int, is_leaving: bool) -> float:
    """Return the pen's velocity at point i, on reaching or on leaving it; chords take their length.

    At a smooth point it is the finite difference of the neighbours, at a corner that of one side.
    """
    back, ahead = max(i - 1, 0), min(i + 1, len(points) - 1)
    length = 0.0
    for j in range(back, ahead):
        length += chord(points, j)
    smooth = (points[ahead, axis] - points[back, axis]) / length
    side = min(i, len(points) - 2) if is_leaving else back
    straight = (points[side + 1, axis] - points[side, axis]) / chord(points, side)
    return float(smooth + points[i, 2] * (straight - smooth))


@compiled
def trace(points: Floats, path: Floats) -> int:
    """Fill `path` (n, 3) with one stroke's curve, a cubic Hermite spline; return its length."""
    n = 0
    for i in range(len(points) - 1):
        h = chord(points, i)
        for piece in range(PIECES + (i == len(points) - 2)):
            t = piece / PIECES
            s = 1.0 - t
            for axis in range(2):
                p, q = points[i, axis], points[i + 1, axis]
                v = h * velocity(points, i, axis, True)
                w = h * velocity(points, i + 1, axis, False)
                near = (1.0 + 2.0 * t) * p + t * v
                far = (1.0 + 2.0 * s) * q - s * w
                path[n, axis] = s * s * near + t * t * far
            n += 1
    return n


@compiled
def press(path: Floats, radius: float, hand: Hand, state: State) -> None:
    """Set the half width of the pen along one stroke: `radius`, slowly rising and falling."""
    level, target = bell(state), bell(state)
    for i in range(len(path)):
        if i % (2 * PIECES) == 0:
            target = bell(state)
        level += (target - level) / PIECES
        path[i, 2] = radius * math.exp(hand.pressure * level)
