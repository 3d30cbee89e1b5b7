"""From the path of the pen to a picture made as MNIST's were.

The ink's longer side fills 20 pixels, and its centre of mass comes to pixel (14, 14) of 28x28.
"""

import math

from nnviz.data.handwriting.compiled import compiled
from nnviz.data.handwriting.shapes import Bytes, Floats
from nnviz.data.prepare import BOX, CENTRE, SIDE


@compiled
def fit(path: Floats) -> None:
    """Scale and shift the pen's path (n, 3) so that the ink fills the box; widths are in pixels."""
    left = right = path[0, 0]
    top = bottom = path[0, 1]
    margin = path[0, 2]
    for i in range(1, len(path)):
        left, right = min(left, path[i, 0]), max(right, path[i, 0])
        top, bottom = min(top, path[i, 1]), max(bottom, path[i, 1])
        margin = max(margin, path[i, 2])
    width, height = right - left, bottom - top
    scale = (BOX - 2.0 * margin) / max(width, height)
    for i in range(len(path)):
        path[i, 0] = BOX / 2 + scale * (path[i, 0] - left - width / 2)
        path[i, 1] = BOX / 2 + scale * (path[i, 1] - top - height / 2)


@compiled
def clear(depth: Floats) -> None:
    """Put every pixel of `depth` (20, 20) far outside of all strokes."""
    for row in range(BOX):
        for column in range(BOX):
            depth[row, column] = -1e9


@compiled
def paint(path: Floats, depth: Floats) -> None:
    """Raise `depth` (20, 20) to how far pixels are inside one stroke: half width minus distance."""
    for i in range(len(path) - 1):
        x, y, r = path[i]
        dx, dy, dr = path[i + 1, 0] - x, path[i + 1, 1] - y, path[i + 1, 2] - r
        square = dx * dx + dy * dy + 1e-12
        reach = max(r, r + dr) + 1.0
        top, bottom = max(0, int(min(y, y + dy) - reach)), min(BOX, int(max(y, y + dy) + reach) + 1)
        left, right = max(0, int(min(x, x + dx) - reach)), min(BOX, int(max(x, x + dx) + reach) + 1)
        for row in range(top, bottom):
            b = row + 0.5 - y
            for column in range(left, right):
                a = column + 0.5 - x
                t = min(1.0, max(0.0, (a * dx + b * dy) / square))
                inside = r + t * dr - math.sqrt((a - t * dx) ** 2 + (b - t * dy) ** 2)
                depth[row, column] = max(depth[row, column], inside)


@compiled
def develop(depth: Floats, edge: float) -> None:
    """Turn depths into ink from 0 to 255, in place; it fades over `edge` pixels."""
    for row in range(BOX):
        for column in range(BOX):
            depth[row, column] = 255.0 * min(1.0, max(0.0, depth[row, column] / edge + 0.5))


@compiled
def place(ink: Floats, image: Bytes) -> None:
    """Copy the box into `image` (28, 28), its centre of mass at the centre."""
    mass = down = across = 0.0
    for row in range(BOX):
        for column in range(BOX):
            mass += ink[row, column]
            down += ink[row, column] * row
            across += ink[row, column] * column
    top = min(SIDE - BOX, max(0, int(CENTRE - down / mass + 0.5)))
    left = min(SIDE - BOX, max(0, int(CENTRE - across / mass + 0.5)))
    for row in range(SIDE):
        for column in range(SIDE):
            image[row, column] = 0
    for row in range(BOX):
        for column in range(BOX):
            image[top + row, left + column] = int(ink[row, column] + 0.5)
