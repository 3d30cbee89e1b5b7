"""Strokes on paper, and taking them back."""

import numpy as np
import pytest

from nnviz.tui.canvas import FINE, N_UNDO, SIDE, Canvas, Point

A, B = Point(14.5, 6.5), Point(14.5, 20.5)


@pytest.fixture
def canvas():
    return Canvas()


def area(canvas):
    """Return the inked area in pixels."""
    return float(canvas.ink.sum()) / FINE**2


def test_a_dot_is_a_disc_as_large_as_the_pen(canvas):
    canvas.stroke([Point(14, 14)], 4.0)

    assert area(canvas) == pytest.approx(np.pi * 2**2, rel=0.02)
    assert np.array_equal(canvas.ink, canvas.ink[::-1])
    assert np.array_equal(canvas.ink, canvas.ink.T)


def test_a_line_is_as_wide_as_the_pen_and_has_round_ends(canvas):
    canvas.stroke([A, B], 3.0)

    assert area(canvas) == pytest.approx(3 * 14 + np.pi * 1.5**2, rel=0.02)
    assert canvas.ink.max() == 1


def test_a_path_is_the_union_of_its_lines(canvas):
    corner = Point(20.5, 20.5)
    apart = Canvas()
    apart.stroke([A, B], 2.0)
    apart.stroke([B, corner], 2.0)

    canvas.stroke([A, B, corner], 2.0)

    assert np.array_equal(canvas.ink, apart.ink)


@pytest.mark.parametrize("size", [1.0, 2.5, 6.0])
def test_the_eraser_takes_a_stroke_of_its_size_away(canvas, size):
    canvas.stroke([A, B], size)

    canvas.stroke([A, B], size + 1, erase=True)

    assert canvas.is_empty


def test_ink_never_leaves_its_range_however_often_a_place_is_drawn(canvas):
    for _ in range(3):
        canvas.stroke([A, B], 3.0)
        canvas.stroke([Point(0, 14), Point(28, 14)], 2.0, erase=True)

    assert canvas.ink.min() >= 0
    assert canvas.ink.max() <= 1
    assert canvas.ink.dtype == np.float32


@pytest.mark.parametrize(
    ("start", "end"),
    [((-9, -9), (-5, -5)), ((14, 40), (14, 60)), ((40, 3), (90, 3)), ((-99, -99), (-99, 99))],
)
def test_strokes_beside_the_paper_leave_it_and_its_history_alone(canvas, start, end):
    canvas.stroke([Point(*start), Point(*end)], 6.0)

    assert canvas.is_empty
    assert not canvas.undo()


def test_a_stroke_over_the_edge_is_drawn_up_to_the_edge(canvas):
    canvas.stroke([Point(-10, 14), Point(38, 14)], 2.0)

    assert area(canvas) == pytest.approx(2 * SIDE, rel=0.02)


def test_what_follows_a_beginning_is_undone_at_once(canvas):
    canvas.begin()
    canvas.stroke([A, B], 2.0)
    first = canvas.ink.copy()
    canvas.begin()
    canvas.stroke([B, Point(20, 20)], 2.0)
    canvas.stroke([Point(20, 20), Point(25, 3)], 2.0)
    second = canvas.ink.copy()

    assert canvas.undo()
    assert np.array_equal(canvas.ink, first)
    assert canvas.undo()
    assert canvas.is_empty
    assert not canvas.undo()
    assert canvas.redo()
    assert canvas.redo()
    assert np.array_equal(canvas.ink, second)
    assert not canvas.redo()


def test_drawing_after_an_undo_forgets_what_was_undone(canvas):
    canvas.stroke([A, B], 2.0)
    canvas.undo()
    canvas.stroke([A], 2.0)

    assert not canvas.redo()


def test_a_step_that_changes_nothing_is_no_step(canvas):
    canvas.begin()
    canvas.stroke([A, B], 2.0, erase=True)
    canvas.clear()

    assert not canvas.undo()


def test_a_cleared_drawing_comes_back(canvas):
    canvas.stroke([A, B], 2.0)
    drawn = canvas.ink.copy()
    canvas.clear()
    assert canvas.is_empty

    canvas.undo()

    assert np.array_equal(canvas.ink, drawn)


def test_drawing_on_after_an_undo_does_not_change_what_else_can_be_undone(canvas):
    canvas.begin()
    canvas.stroke([A], 2.0)
    first = canvas.ink.copy()
    canvas.begin()
    canvas.stroke([B], 2.0)
    canvas.undo()
    canvas.stroke([Point(3, 3)], 2.0)
    canvas.undo()

    assert np.array_equal(canvas.ink, first)


def test_history_is_bounded(canvas):
    for step in range(N_UNDO + 20):
        canvas.begin()
        canvas.stroke([Point(14, 14)], 2.0, erase=step % 2 == 1)

    assert sum(canvas.undo() for _ in range(2 * N_UNDO)) == N_UNDO


def test_a_tail_lasts_until_it_is_drawn_anew(canvas):
    canvas.begin()
    canvas.restroke([], [A, Point(3, 3)], 2.0)
    canvas.restroke([A], [A, Point(25, 25)], 2.0)
    canvas.restroke([A, B], [B], 2.0)
    wanted = Canvas()
    wanted.stroke([A, B], 2.0)

    assert np.array_equal(canvas.ink, wanted.ink)
    canvas.undo()
    assert canvas.is_empty
