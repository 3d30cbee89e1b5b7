"""Copies of our own values are what a student's answer would come back as."""

from typing import Any, NamedTuple

import numpy as np
import pytest
from hypothesis import given

from grader.plain import ROOM, plain
from grader.sandbox.errors import OversizeError
from grader.sandbox.tree import MAX_NODES, MAX_TEXT, decode, encode
from grader.values import Other
from tests.grader.sandbox.test_tree import TREES, same


class Pair(NamedTuple):
    """A tuple, and yet another type."""

    one: Any
    other: Any


UNUSUAL = {
    "a matrix": np.eye(2).view(np.matrix),
    "big-endian numbers": np.arange(3, dtype=">f8"),
    "a column of a row": np.arange(6).reshape(2, 3).T[::-1],
    "long doubles": np.ones(2, np.longdouble),
    "long longs": np.ones(2, np.longlong),
    "a long long": np.longlong(1),
    "objects": np.array([None, {}]),
    "dates": np.array(["2026-01-01"], "M8[D]"),
    "records": np.zeros(2, "f8, i4"),
    "a named tuple": Pair(np.ones(2), [3]),
    "a named tuple in a list": [Pair(1, 2)],
    "a set": {1, 2},
    "a dictionary by truth values": {True: 1},
    "a dictionary by tuples": {(1, 2): 1},
    "a large number": 1 << 70,
    "a number too large": 1 << 9000,
    "half of a letter": "a\ud800",
    "a long text": "a" * (MAX_TEXT + 1),
    "a function": len,
    "a large array": np.zeros(1 << 18),
}


@given(TREES)
def test_a_copy_is_what_its_bytes_are_decoded_to(tree: Any):
    assert same(plain(tree), decode(encode(tree, ROOM)))


@pytest.mark.parametrize("kind", UNUSUAL)
def test_so_is_a_copy_of_what_is_unusual(kind: str):
    value = UNUSUAL[kind]
    assert same(plain(value), decode(encode(value, ROOM)))
    assert same(plain((1, [value])), decode(encode((1, [value]), ROOM)))


def test_what_cannot_be_named_is_named_by_its_type():
    assert plain([len]) == [Other("builtin_function_or_method")]


def test_too_much_is_refused():
    deep: list[Any] = []
    for _ in range(20):
        deep = [deep]
    for value in (deep, [0] * MAX_NODES):
        with pytest.raises(OversizeError):
            plain(value)


def test_a_copy_shares_nothing_and_can_be_written_to_but_not_resized():
    array = np.arange(3.0)
    copy: Any = plain([array, {"x": array}])
    copy[0][0] = 7.0
    assert array[0] == copy[1]["x"][0] == 0.0
    with pytest.raises(ValueError, match="own"):
        copy[0].resize((6,), refcheck=False)
