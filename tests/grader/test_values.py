import numpy as np
import pytest

from grader.compare import Rules, article, differences
from grader.values import Other, kind_of


@pytest.mark.parametrize(
    ("type_name", "told"),
    [
        ("ndarray of object", "an array of objects"),
        ("ndarray of str32", "an array of str32"),
        ("matrix", "a matrix"),
    ],
)
def test_what_is_no_value_is_called_as_a_person_would(type_name, told):
    assert article(kind_of(Other(type_name))) == told


@pytest.mark.parametrize(
    ("type_name", "told"),
    [
        ("MaskedArray", "is a MaskedArray, not a NumPy array: make it one with np.asarray"),
        (
            "ndarray of float128",
            "is an array of float128, not an array of float64: compute in float64",
        ),
        (
            "ndarray of object",
            "is an array of objects, not an array of float64: its rows have different",
        ),
        ("Sub", "is a Sub, not a NumPy array"),
    ],
)
def test_what_did_not_come_back_is_told_with_what_to_do(type_name, told):
    (difference,) = differences(Other(type_name), np.ones(3), Rules())
    assert difference.text.startswith(told)


def test_a_longdouble_is_no_float():
    (difference,) = differences(Other("longdouble"), 1.0, Rules())
    assert difference.text.startswith("is a longdouble, not a Python float: compute in float64")
