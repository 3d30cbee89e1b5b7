"""The pen: led by keys from pixel to pixel, or by the mouse; it draws on its canvas. Knows no screen."""

from nnviz.tui.canvas import SIDE, Canvas, Point
from nnviz.tui.smoothing import smoothed

THICKNESSES = (1.0, 1.5, 2.0, 2.5, 3.0, 3.5, 4.0, 5.0, 6.0)
"""Of the pen, in pixels."""
USUAL = THICKNESSES.index(2.5)
"""Digits 12 to 21 pixels high, drawn with 1.5 to 3 pixels, were all read; with 3.5 not all."""
_SMOOTHING = 2.0
"""Steps of a coarse mouse that are averaged on either side."""
_ERASER_MARGIN = 1.0
"""Pixels that the eraser is thicker than the pen, so that it takes a stroke of its size whole."""


class Pen:
    """A pen on its canvas; the drawing lives as long as the pen.

    Attributes:
        canvas: what is drawn on.
        place: where the pen is.
        is_down: whether moving draws.
        is_eraser: whether drawing takes ink away.
        is_led_by_keys: whether the keys moved it last, so that a person needs to see where it is.
    """

    def __init__(self) -> None:
        self.canvas = Canvas()
        self.place = Point(SIDE / 2 + 0.5, SIDE / 2 + 0.5)
        self.is_down = False
        self.is_eraser = False
        self.is_led_by_keys = True
        self._size = USUAL
        self._stroke_erases = False
        self._path: list[Point] = []
        self._n_settled = 0
        self._grain = 0.0

    @property
    def thickness(self) -> float:
        """The pen's thickness, in pixels."""
        return THICKNESSES[self._size]

    @property
    def erases(self) -> bool:
        """Whether the stroke that is drawn, or the next, takes ink away."""
        return self._stroke_erases if self.is_down else self.is_eraser

    def thicken(self, steps: int) -> None:
        """Take a thicker pen, or with fewer than 0 steps a thinner one."""
        self._size = min(max(self._size + steps, 0), len(THICKNESSES) - 1)

    def swap_eraser(self) -> None:
        """Take the eraser, or the pen again; a stroke goes on with it."""
        self.is_eraser = not self.is_eraser
        self._stroke_erases = self.is_eraser

    # Keys

    def step(self, rows: int, columns: int) -> None:
        """Move by some pixels, to the centre of a pixel on the canvas; draw if the pen is down."""
        self.is_led_by_keys = True
        row, column = _centre(self.place.row) + rows, _centre(self.place.column) + columns
        self._go(Point(_centre(row), _centre(column)))

    def toggle(self) -> None:
        """Put the pen down, which leaves a dot, or lift it."""
        if self.is_down:
            self.lift()
        else:
            self.step(0, 0)
            self._put_down(self.is_eraser)

    # The mouse

    def press(self, place: Point, *, erase: bool = False, grain: float = 0.0) -> None:
        """Begin a stroke.

        Args:
            place: where.
            erase: take ink away, as with the eraser.
            grain: pixels that the mouse's places are rounded to; the stroke is smoothed over them.
        """
        self.lift()
        self.is_led_by_keys = False
        self.place = place
        self._path, self._n_settled, self._grain = [place], 0, grain
        self._put_down(erase or self.is_eraser)

    def drag(self, place: Point) -> None:
        """Go on with the stroke."""
        if self._grain and self.is_down:
            self._path.append(place)
            self._draw_smoothly()
            self.place = place
        else:
            self._go(place)

    def lift(self) -> None:
        """End the stroke."""
        self.is_down = False

    # History

    def undo(self) -> bool:
        """Lift the pen and take the last stroke back; return whether there was one."""
        self.lift()
        return self.canvas.undo()

    def redo(self) -> bool:
        """Lift the pen and take the last undo back; return whether there was one."""
        self.lift()
        return self.canvas.redo()

    def clear(self) -> None:
        """Lift the pen and take a clean canvas; this can be undone."""
        self.lift()
        self.canvas.clear()

    def _put_down(self, erase: bool) -> None:
        self.is_down, self._stroke_erases = True, erase
        self.canvas.begin()
        self._go(self.place)

    def _draw_smoothly(self) -> None:
        points, n_settled = smoothed(self._path, _SMOOTHING * self._grain)
        settled = points[max(self._n_settled - 1, 0) : n_settled]
        tail = points[max(n_settled - 1, 0) :]
        self.canvas.restroke(settled, tail, self._width, erase=self._stroke_erases)
        self._n_settled = n_settled

    @property
    def _width(self) -> float:
        return self.thickness + (_ERASER_MARGIN if self._stroke_erases else 0.0)

    def _go(self, target: Point) -> None:
        if self.is_down:
            self.canvas.stroke([self.place, target], self._width, erase=self._stroke_erases)
        self.place = target


def _centre(place: float) -> float:
    """Return the centre of the pixel that a place lies in, or of the nearest on the canvas."""
    return min(max(int(place), 0), SIDE - 1) + 0.5
