"""The pen, led by keys and by the mouse."""

import numpy as np
import pytest

from nnviz.tui.canvas import FINE, SIDE, Point
from nnviz.tui.pen import THICKNESSES, Pen


@pytest.fixture
def pen():
    return Pen()


def inked(pen):
    """Return the pixels (row, column) with ink in their middle."""
    middle = slice(FINE // 2, None, FINE)
    return {(int(row), int(column)) for row, column in np.argwhere(pen.canvas.ink[middle, middle])}


def test_moving_draws_only_while_the_pen_is_down(pen):
    pen.thicken(-9)
    pen.step(0, 3)
    assert pen.canvas.is_empty

    pen.toggle()
    pen.step(0, 2)
    pen.toggle()
    pen.step(5, 5)

    assert inked(pen) == {(14, 17), (14, 18), (14, 19)}


def test_putting_the_pen_down_leaves_a_dot(pen):
    pen.thicken(-9)
    pen.toggle()

    assert inked(pen) == {(14, 14)}


@pytest.mark.parametrize(
    ("step", "corner"), [((-1, -1), (0, 0)), ((1, 1), (27, 27)), ((-4, 4), (0, 27))]
)
def test_the_paper_ends_at_its_edge(pen, step, corner):
    for _ in range(40):
        pen.step(*step)

    assert (int(pen.place.row), int(pen.place.column)) == corner
    assert pen.place == Point(corner[0] + 0.5, corner[1] + 0.5)


def test_keys_go_on_from_the_pixel_where_the_mouse_ended(pen):
    pen.press(Point(3.2, 9.9))
    pen.drag(Point(200.0, -7.0))
    pen.lift()
    pen.step(0, 1)

    assert pen.place == Point(SIDE - 0.5, 1.5)


def test_a_key_stroke_is_undone_as_one(pen):
    pen.toggle()
    for _ in range(5):
        pen.step(1, 0)
    pen.undo()

    assert pen.canvas.is_empty
    assert not pen.is_down


def test_the_eraser_takes_away_what_the_pen_of_its_size_drew(pen):
    pen.press(Point(10, 5))
    pen.drag(Point(10, 20))
    pen.lift()
    pen.swap_eraser()
    pen.press(Point(10, 5))
    pen.drag(Point(10, 20))

    assert pen.canvas.is_empty
    assert pen.erases


def test_the_right_button_erases_once(pen):
    pen.press(Point(10, 5))
    pen.press(Point(10, 5), erase=True)
    assert pen.erases
    assert pen.canvas.is_empty
    pen.lift()

    assert not pen.erases


def test_taking_the_eraser_in_the_middle_of_a_stroke_erases_from_there(pen):
    pen.toggle()
    pen.step(0, 8)
    pen.swap_eraser()
    pen.step(0, -8)

    assert pen.canvas.is_empty


def test_thickness_stays_within_its_range(pen):
    pen.thicken(99)
    assert pen.thickness == max(THICKNESSES)
    pen.thicken(-99)
    assert pen.thickness == min(THICKNESSES)


@pytest.mark.parametrize("end", [Pen.undo, Pen.redo, Pen.clear, Pen.lift])
def test_a_drag_draws_nothing_once_its_stroke_has_ended(pen, end):
    pen.press(Point(3, 3), grain=2.0)
    pen.drag(Point(3, 9))
    end(pen)
    before = pen.canvas.ink.copy()
    pen.drag(Point(20, 20))

    assert np.array_equal(pen.canvas.ink, before)


def test_a_coarse_mouse_draws_nearer_to_the_hand_than_its_cells():
    exact, stairs, smooth = Pen(), Pen(), Pen()
    hand = [Point(5 + step * 0.4, 3 + step) for step in range(20)]
    heard = [Point(2 * (place.row // 2) + 1, place.column) for place in hand]
    for pen, path, grain in ((exact, hand, 0.0), (stairs, heard, 0.0), (smooth, heard, 2.0)):
        pen.press(path[0], grain=grain)
        for place in path[1:]:
            pen.drag(place)

    wrong = [np.abs(pen.canvas.ink - exact.canvas.ink).sum() for pen in (stairs, smooth)]
    assert wrong[1] < 0.75 * wrong[0]


def test_a_smoothed_stroke_is_undone_as_one_and_can_be_redone(pen):
    pen.press(Point(5, 3), grain=2.0)
    for step in range(40):
        pen.drag(Point(5 + 2 * (step // 3), 3.5 + step % 20))
    pen.lift()
    drawn = pen.canvas.ink.copy()

    assert pen.undo()
    assert pen.canvas.is_empty
    assert pen.redo()
    assert np.array_equal(pen.canvas.ink, drawn)
