"""Frozen classes are as dataclasses are, but for the time that it takes to make them."""

import dataclasses
from typing import Any

import pytest

from grader.frozen import frozen, replace


@frozen
class Point:
    """Two fields, one of them with a default."""

    x: Any
    y: Any = 2

    @property
    def sum(self) -> Any:
        """Both together."""
        return self.x + self.y


@dataclasses.dataclass(frozen=True)
class Twin:
    """The same, as the standard library makes it."""

    x: Any
    y: Any = 2


@pytest.mark.parametrize(("values", "named"), [((1,), {}), ((1, 3), {}), ((), {"y": 3, "x": 1})])
def test_fields_are_given_by_place_or_by_name(values: tuple[int, ...], named: dict[str, int]):
    point, twin = Point(*values, **named), Twin(*values, **named)
    assert (point.x, point.y) == (twin.x, twin.y)
    assert repr(point).removeprefix("Point") == repr(twin).removeprefix("Twin")
    assert hash(point) == hash(twin)


@pytest.mark.parametrize(
    ("values", "named"), [((), {}), ((1, 2, 3), {}), ((1,), {"x": 1}), ((1,), {"z": 1})]
)
def test_missing_surplus_and_unknown_fields_are_refused(
    values: tuple[int, ...], named: dict[str, int]
):
    with pytest.raises(TypeError, match="Point takes x, y"):
        Point(*values, **named)


def test_nothing_can_be_changed():
    point = Point(1)
    with pytest.raises(AttributeError, match="Point is frozen: x"):
        point.x = 2  # type: ignore[misc]  # what is tested
    with pytest.raises(AttributeError, match="Point is frozen: x"):
        del point.x
    assert point == Point(1)


def test_equal_are_those_of_one_class_with_equal_fields():
    assert Point(1) == Point(1, 2)
    assert Point(1) != Point(2)
    assert Point(1) != Twin(1)  # type: ignore[comparison-overlap]  # what is tested


def test_a_copy_has_other_values_of_some_fields():
    assert replace(Point(1, 2), x=3) == Point(3, 2)
    with pytest.raises(TypeError):
        replace(Point(1, 2), z=3)


def test_a_pattern_may_name_the_fields_or_their_places():
    match Point(1, 5):
        case Point(1, y=found):
            assert found == 5
