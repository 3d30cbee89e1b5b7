import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from grader.symptoms.regions import endings, levels, pieces, regions, straight
from grader.symptoms.wrong import Wrong

Z = np.array([[1.5, -2.25, 4.0], [-0.5, 3.25, 0.75], [0.25, -3.5, 2.0]])
LABELS = np.array([2, 0, 1])
STEP = (Z > 0) * 1.0


@pytest.mark.parametrize(
    ("got", "words"),
    [
        (np.where(Z > 0, Z, 0.3 * Z), "negative"),
        (np.where(Z < 0, Z, Z**2 + 1), "positive"),
        (np.where(abs(Z) < 3, Z, np.nan), "far from 0"),
        (np.where(abs(Z) > 1, Z, 0), "near 0"),
        (np.minimum(Z, 1.7), "large"),
        (np.maximum(Z, -2), "small"),
    ],
)
def test_the_inputs_that_are_answered_wrongly_are_told(got, words):
    told = list(regions(Wrong(got, Z, arguments={"z": Z})))

    assert f"is right but for the places where z is {words}" in told


def test_a_row_is_told_by_its_label():
    got = Z * (LABELS > 0)[:, None]

    told = list(regions(Wrong(got, Z, arguments={"labels": LABELS.astype(float)})))

    assert told[0] == "is right but for the places where labels is 0"


def test_errors_everywhere_refute_what_is_said_of_a_sign():
    told = list(regions(Wrong(Z + 1, Z, arguments={"z": Z})))

    assert not any("negative" in one or "positive" in one for one in told)


def test_errors_of_both_signs_are_told_no_sign():
    told = list(regions(Wrong(np.clip(Z, -1, 1), Z, arguments={"z": Z})))

    assert not any("negative" in one or "positive" in one for one in told)


@pytest.mark.parametrize(
    ("got", "clause"),
    [
        (np.where(STEP, 1, 0.1), "has 0.1 where 0 belongs"),
        (np.where(STEP, 0.9, 0.1), "has 0.1 where 0 belongs and 0.9 where 1 belongs"),
    ],
)
def test_other_numbers_in_the_right_places_are_told(got, clause):
    assert next(levels(Wrong(got, STEP))) == clause


def test_a_number_of_the_probe_is_called_by_its_name():
    expected = np.where(Z > 0, 1, 0.4)

    told = list(levels(Wrong(np.where(Z > 0, 1, 0.3), expected, {"slope": 0.4})))

    assert told[0] == "has 0.3 where slope belongs"


def test_an_answer_that_varies_within_a_level_is_told_no_number():
    assert not list(levels(Wrong(np.where(STEP, 1, Z), STEP)))


def test_an_array_filled_in_part_is_told():
    got = Z.copy()
    got.flat[4:] = 0

    assert "right but for its end" in next(endings(Wrong(got, Z)))


def test_zeros_that_belong_there_are_no_early_end():
    expected = np.array([1.0, 2.0, 0.0])

    assert list(endings(Wrong(np.array([1.0, 0.0, 0.0]), expected)))
    assert not list(endings(Wrong(np.array([1.5, 2.0, 0.0]), expected)))


@pytest.mark.parametrize(
    ("got", "clause"),
    [
        (Z[0], "is the first row alone"),
        (Z[:, -1:], "is the last column alone"),
        (Z[1:], "lacks the first row"),
        (Z[:, :-1], "lacks the last column"),
    ],
)
def test_a_part_of_the_answer_is_told(got, clause):
    assert clause in list(pieces(Wrong(got, Z)))


def test_a_straight_line_is_told():
    told = list(straight(Wrong(0.9 * Z + 0.02, Z)))

    assert told[0] == "is 0.9 times the right answer plus 0.02"


def test_a_curve_is_no_straight_line():
    assert not list(straight(Wrong(Z**2, Z)))


arrays = hnp.arrays(
    np.float64, hnp.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=3),
    elements=st.floats() | st.sampled_from([0.0, 1.0, np.nan, np.inf]),
)  # fmt: skip


@given(arrays, arrays.filter(lambda a: bool(np.all(np.isfinite(a)))))
def test_no_answer_makes_the_search_raise(got, expected):
    with np.errstate(all="ignore"):
        for told in (regions, levels, endings, pieces, straight):
            list(told(Wrong(got, expected, {"n": 3.0}, {"z": expected, "labels": LABELS * 1.0})))
