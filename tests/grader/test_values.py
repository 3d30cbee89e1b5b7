import pytest

from grader.compare import article
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
