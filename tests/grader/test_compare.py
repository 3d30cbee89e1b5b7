import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from grader.compare import Rules, differences, leaves, same
from grader.sandbox.tree import DTYPES
from grader.values import Other

ROW = np.array([[1.0, -2.0, 4.0]])


def kinds(got, expected, **rules):
    return [one.kind for one in differences(got, expected, Rules(**rules))]


RIGHT = [
    (ROW.copy(), ROW),
    (ROW.astype(np.float32), ROW),
    (ROW + 3.9e-5, ROW),
    (np.float64(2.0), 2.0),
    (np.array(2.0), 2.0),
    (2, 2.0),
    (2.0, np.array(2.0)),
    ((ROW, 1.0), [ROW, 1.0]),
    ([ROW, 1.0], (ROW, 1.0)),
    ({"a": ROW}, {"a": ROW}),
    (np.array([1, 2]), np.array([1, 2], np.int32)),
    (np.zeros(3), np.zeros(3)),
    (None, None),
    (True, True),
]


@pytest.mark.parametrize(("got", "expected"), RIGHT)
def test_right_answers_have_no_difference(got, expected):
    assert differences(got, expected, Rules()) == []


WRONG = {
    "nothing": (None, ROW, "type"),
    "a list for an array": (ROW.tolist(), ROW, "type"),
    "an object that only claims to be equal": (Other("Liar"), ROW, "type"),
    "an array of objects": (Other("ndarray of object"), ROW, "type"),
    "an array for a tuple": (ROW, (ROW, 1.0), "type"),
    "a number for a list": (1.0, [1.0], "type"),
    "text for a number": ("1.0", 1.0, "type"),
    "a truth value for a number": (True, 1.0, "type"),
    "a list for a dictionary": ([ROW], {"a": ROW}, "type"),
    "other keys": ({"b": ROW}, {"a": ROW}, "shape"),
    "a shorter tuple": ((ROW,), (ROW, 1.0), "shape"),
    "whole numbers": (np.array([[1, -2, 4]]), ROW, "dtype"),
    "truth values": (ROW > 0, ROW, "dtype"),
    "complex numbers": (ROW + 0j, ROW, "dtype"),
    "a shape that would broadcast": (np.full((1, 1), 3.0), np.full((3, 3), 3.0), "shape"),
    "a scalar that would broadcast": (3.0, np.full((3, 3), 3.0), "type"),
    "an empty array": (np.empty((0, 3)), ROW, "shape"),
    "one axis too few": (ROW[0], ROW, "shape"),
    "nan": (ROW * [1, np.nan, 1], ROW, "finite"),
    "infinity": (ROW * [1, np.inf, 1], ROW, "finite"),
    "a large error": (ROW + 4.1e-5, ROW, "value"),
    "zeros for tiny gradients": (np.zeros(3), np.array([1e-9, -2e-9, 1e-9]), "value"),
    "float16": ((ROW / 3).astype(np.float16), ROW / 3, "value"),
    "an integer beyond floats": (1 << 2000, 1.0, "finite"),
    "another label": (np.array([1, 3]), np.array([1, 2]), "value"),
    "floats for labels": (np.array([1.0, 2.5]), np.array([1, 2]), "value"),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_answers_have_a_difference_of_the_right_kind(name):
    got, expected, kind = WRONG[name]

    assert kinds(got, expected) == [kind]


def test_other_dtype_kinds_pass_where_the_check_allows_them():
    assert kinds(ROW.astype(int), ROW, kinds="fiub") == []


def test_a_tolerance_is_a_share_of_the_largest_value():
    assert kinds(ROW + 0.39, ROW, tolerance=0.1) == []
    assert kinds(ROW + 0.41, ROW, tolerance=0.1) == ["value"]


def test_each_wrong_leaf_is_told_with_its_path():
    found = differences((ROW, [ROW, ROW + 1]), (ROW + 1, [ROW, ROW]), Rules())

    assert [one.path for one in found] == [(0,), (1, 1)]


def test_a_type_is_told_without_any_expected_number():
    (found,) = differences(ROW.tolist(), ROW, Rules())

    assert found.text == "is a list, not a NumPy array: make it one with np.array(...)"


arrays = hnp.arrays(np.float64, (2, 3), elements=st.floats(-1e3, 1e3))
trees = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=3)
    | st.builds(Other, st.text(max_size=5))
    | hnp.arrays(st.sampled_from(DTYPES), hnp.array_shapes(min_dims=0, min_side=0)),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=2), inner),
    max_leaves=4,
)


@given(trees)
def test_no_answer_makes_the_comparison_raise(got):
    for expected in (ROW, 1.0, [ROW, 1.0], {"a": ROW}, np.array([1, 2])):
        differences(got, expected, Rules())
        same(got, expected)


@given(arrays, st.integers(0, 5), st.sampled_from([np.nan, np.inf, -np.inf, 2e3]))
def test_one_bad_number_anywhere_is_always_noticed(array, place, bad):
    got = array.copy()
    got.flat[place] = bad

    assert differences(got, array, Rules())


def test_wrong_answers_are_the_same_with_nan_in_the_same_places_only():
    nan = np.array([1.0, np.nan, np.inf])

    assert same(nan, nan.copy())
    assert not same(nan, np.array([1.0, np.inf, np.nan]))
    assert not same(nan, np.array([np.nan, np.nan, np.inf]))
    assert not same(np.array([1.0]), np.array([1]))
    assert not same(True, 1.0)
    assert same([1.0, (2.0,)], (1.0, [2.0]))
    assert not same([1.0], [1.0, 2.0])
    assert same({"a": ROW}, {"a": ROW})


def test_leaves_are_all_arrays_and_numbers_with_their_paths():
    assert list(leaves({"a": [1.0, (2.0,)]})) == [(("a", 0), 1.0), (("a", 1, 0), 2.0)]


@pytest.mark.parametrize("pair", [(0, 0.0), (0.0, 0), (1, np.float64(1.0))])
def test_a_python_int_is_the_same_wrong_answer_as_a_float(pair):
    assert same(*pair)
    assert not same(pair[0], 0.5)


def test_an_array_of_texts_is_not_told_to_be_no_array():
    text = differences(Other("ndarray of str32"), ROW, Rules())[0].text

    assert text == "is an array of str32, not an array of float64"
