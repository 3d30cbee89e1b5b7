"""Values to bytes and back, and what decoding refuses."""

import struct
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from grader.sandbox.errors import OversizeError, ProtocolError
from grader.sandbox.tree import DTYPES, decode, encode
from grader.values import Generator, Other, kind_of

ARRAYS = hnp.arrays(st.sampled_from(DTYPES), hnp.array_shapes(min_dims=0, min_side=0, max_side=4))
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(max_size=20)
    | st.builds(Generator, st.integers(0, (1 << 64) - 1))
    | st.builds(Other, st.text(max_size=20))
)
TREES = st.recursive(
    LEAVES | ARRAYS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(st.text(max_size=5) | st.integers(), inner, max_size=4)
    ),
    max_leaves=12,
)


def same(one: Any, other: Any) -> bool:
    """Compare trees by exact types and bits."""
    if type(one) is not type(other):
        return False
    if isinstance(one, np.ndarray):
        return bool(
            one.dtype == other.dtype
            and one.shape == other.shape
            and one.tobytes() == other.tobytes()
        )
    if isinstance(one, list | tuple):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict):
        return list(one) == list(other) and all(map(same, one.values(), other.values()))
    return bool(one == other)


@given(TREES)
def test_a_tree_survives_the_way(tree: Any) -> None:
    assert same(decode(encode(tree, 1 << 20)), tree)


@given(TREES, st.data())
def test_a_tree_cut_short_is_refused(tree: Any, data: st.DataObject) -> None:
    raw = encode(tree, 1 << 20)
    with pytest.raises(ProtocolError):
        decode(raw[: data.draw(st.integers(0, len(raw) - 1))])


@pytest.mark.parametrize("dtype", DTYPES, ids=str)
def test_scalars_keep_their_type(dtype: np.dtype[Any]) -> None:
    scalar = np.ones((), dtype)[()]
    assert type(decode(encode(scalar, 100))) is type(scalar)


def test_decoded_arrays_can_be_written_to() -> None:
    array = decode(encode(np.zeros(3), 1000))
    assert isinstance(array, np.ndarray)
    array[0] = 1


def test_the_limit_counts_every_byte() -> None:
    size = len(encode(np.zeros(100), 1 << 20))
    assert len(encode(np.zeros(100), size)) == size
    with pytest.raises(OversizeError):
        encode(np.zeros(100), size - 1)


def test_a_large_array_is_refused_before_it_is_copied() -> None:
    huge = np.broadcast_to(np.zeros(1), (1 << 40,))
    with pytest.raises(OversizeError):
        encode(huge, 1 << 20)


@pytest.mark.parametrize("shape", [(1 << 40,), (1 << 32, 1 << 32), (1 << 63, 2), (0, 1 << 62)])
def test_shapes_are_compared_with_the_bytes_before_anything_is_allocated(
    shape: tuple[int, ...],
) -> None:
    raw = b"A" + struct.pack(f"<BB{len(shape)}Q", 10, len(shape), *shape)
    with pytest.raises(ProtocolError):
        decode(raw)


def test_nesting_ends_at_the_limit() -> None:
    deepest: list[Any] = []
    for _ in range(14):
        deepest = [deepest]
    assert same(decode(encode(deepest, 1000)), deepest)
    with pytest.raises(OversizeError):
        encode([[deepest]], 1000)
    with pytest.raises(ProtocolError):
        decode((b"L" + struct.pack("<Q", 1)) * 100_000 + b"N")


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (np.ones(1), "NumPy array"),
        (np.float32(1), "NumPy float32"),
        (1.0, "Python float"),
        (True, "Python bool"),
        ([], "list"),
        (None, "None"),
        (Other("matrix"), "matrix"),
    ],
)
def test_kinds_are_named_as_people_name_them(value: Any, kind: str) -> None:
    assert kind_of(value) == kind
