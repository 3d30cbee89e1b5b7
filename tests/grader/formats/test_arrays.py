import numpy as np
import pytest

from grader.formats.arrays import as_code, side_by_side
from grader.values import Generator, Other

RIGHT = np.array([[1.0, -2.5], [0.25, 10.0]])


def lines(expected, got, limit=1e-5, width=90):
    return [
        "".join(text for text, _ in row).rstrip()
        for row in side_by_side(expected, got, limit, width)
    ]


def test_small_arrays_stand_side_by_side_with_wrong_cells_marked():
    got = RIGHT + np.array([[0, 0.5], [0, 0]])

    assert lines(RIGHT, got) == [
        "expected                got",
        " 1.0000   -2.5000        1.0000   -2.0000 ×",
        " 0.2500   10.0000        0.2500   10.0000",
    ]


def test_wrong_cells_are_told_by_glyph_and_by_mark():
    rows = side_by_side(RIGHT, RIGHT + np.array([[0, 0.5], [0, 0]]), 1e-5, 90)
    marked = [text for row in rows for text, is_wrong in row if is_wrong]

    assert marked == ["-2.0000 × "]


def test_as_many_digits_are_shown_as_tell_wrong_from_right():
    assert "1.000000000" in "".join(lines(np.array([1.0]), np.array([1.000000002]), 1e-12))


def test_what_is_too_wide_stands_below_each_other():
    shown = lines(RIGHT, RIGHT + 1, width=30)

    assert shown[0] == "expected"
    assert "got" in shown


def test_large_arrays_become_a_picture_of_where_they_differ():
    expected = np.zeros((12, 12))
    got = expected.copy()
    got[3, 4:6] = 1
    shown = lines(expected, got)

    assert shown[0] == "2 of 144 values are wrong (· right, × wrong):"
    assert shown[4] == "····××······"


def test_one_mark_stands_for_many_values_of_a_very_large_array():
    expected = np.zeros((100, 200))
    got = expected.copy()
    got[0, 0] = 1
    shown = lines(expected, got)

    assert "▒ some, 7 x 5 values a mark" in shown[0]
    assert shown[1].startswith("▒·")
    assert len(shown) <= 17


def test_of_many_axes_the_first_wrong_slice_is_shown():
    expected = np.zeros((2, 3, 2, 2))
    got = expected.copy()
    got[1, 2, 0, 0] = 1

    assert lines(expected, got)[0] == "[1, 2] of (2, 3, 2, 2):"


def test_other_shapes_and_kinds_are_shown_apart():
    assert lines(RIGHT, RIGHT[0])[0] == "expected, shape (2, 2)"
    assert lines(RIGHT, None)[1] == "got None"
    assert lines(1.0, Other("matrix"))[1] == "got a matrix"
    assert lines(1.0, 2.5)[1].split() == ["1.0000", "2.5000", "×"]
    assert lines(np.zeros(3), np.empty((0, 3)))[-1] == "got, shape (0, 3)"


def test_nan_is_wrong():
    assert lines(np.array([0.5]), np.array([np.nan]))[1].split() == ["0.5000", "nan", "×"]


def test_beside_nan_only_what_is_wrong_is_marked():
    expected = np.array([0.1, 0.2])
    got = np.array([0.1 + 1e-16, np.nan])

    assert lines(expected, got, limit=0.0)[1].split() == ["0.1000", "0.2000", "0.1000", "nan", "×"]


def test_whole_numbers_have_no_point_and_no_negative_zero():
    assert lines(np.array([0.0, 1.0]), np.array([1.0, -0.0]))[1].split() == [
        "0",
        "1",
        "1",
        "×",
        "0",
        "×",
    ]


@pytest.mark.parametrize("width", [30, 40, 60, 74])
@pytest.mark.parametrize("got", [np.full((2, 8), 0.5), np.full((8, 2), 0.5)], ids=["alike", "else"])
def test_no_line_is_wider_than_there_is_room(width, got):
    assert max(map(len, lines(np.full((2, 8), 0.25), got, width=width))) <= width


def test_of_columns_that_do_not_fit_the_first_wrong_one_is_shown():
    expected = np.full((2, 8), 0.5)
    got = expected.copy()
    got[1, 7] = 0.25
    shown = lines(expected, got, width=40)

    assert shown[0] == "expected, columns 4 to 7 of 8"
    assert shown[3] == "got, columns 4 to 7 of 8"
    assert shown[5].endswith("0.2500 ×")


def test_lists_of_arrays_are_told_by_their_shapes():
    expected = [np.zeros((7, 3)), np.zeros((7, 5))]
    got = ([np.zeros((7, 3)), None, 0.5, [True, "a"]],)

    assert lines(expected, got) == [
        "expected [array (7, 3), array (7, 5)]",
        "got ([array (7, 3), None, 0.5, [True, 'a']])",
    ]
    assert len(lines(expected, [0.125] * 500)[1]) < 80


def test_equal_numbers_of_another_kind_are_shown_unmarked():
    rows = side_by_side(np.zeros((2, 2, 2)), np.zeros((2, 2, 2), dtype=bool), 0.0, 90)

    assert not any(is_wrong for row in rows for _, is_wrong in row)


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (np.array([[1.0, 2.0]]), "x = np.array([[1.0, 2.0]])"),
        ([np.array([1.0])], "x = [np.array([1.0])]"),
        (0.5, "x = 0.5"),
        (Generator(7), "x = np.random.default_rng(7)"),
        (np.zeros(500), None),
        ({"a": 1}, None),
    ],
)
def test_arguments_are_told_as_code_where_they_are_short(value, code):
    assert as_code("x", value) == code
