"""Products of matrices by tiles, against NumPy's in float64, of every remainder of the blocks."""

import numba
import numpy as np
import pytest

from nnviz.net.kernels import tiles
from nnviz.net.kernels.structures import ROOM
from nnviz.net.kernels.tiles import add_rows

SHAPES = [
    *((rows, n_in, n_out) for rows in (1, 3, 4, 7, 8) for n_in in (1, 9) for n_out in (1, 2, 5)),
    *((4, n_in, 6) for n_in in (16, 33)),
    # More rows than are taken at once, of either matrix.
    *((70, 20, 5), (5, 20, 70)),
    # Blocks are copied: of rows that collide, of shares that do, and where there are many.
    *((70, 256, 35), (35, 256, 70), (20, 20, 256), (70, 490, 97)),
]


@numba.njit
def call_add_rows(
    targets, n_targets, sources, n_sources, n, width, shares, down, across, alpha, room
):
    add_rows(targets, n_targets, sources, n_sources, n, width, shares, down, across, alpha, room)


def matrices(rows, n_in, n_out):
    rng = np.random.default_rng(0)
    shapes = ((rows, n_in), (n_out, n_in), (rows, n_out))
    return [rng.normal(size=shape).astype(np.float32) for shape in shapes]


def add_gradient(w, x, delta, first, last):
    """Add delta' x / 2 to some neurons' weights."""
    (rows, n_in), n_out, half = x.shape, delta.shape[1], np.float32(0.5)
    own, shares, room = w[first:last].ravel(), delta.ravel()[first:], empty_room()
    n = last - first
    call_add_rows(own, n, x.ravel(), rows, n_in, n_in, shares, 1, n_out, half, room)


def add_sent_back(before, w, delta, first, last):
    """Add delta w to some columns."""
    (rows, n_in), n_out, one = before.shape, len(w), np.float32(1)
    to, own, room = before.ravel()[first:], w.ravel()[first:], empty_room()
    call_add_rows(to, rows, own, n_out, n_in, last - first, delta.ravel(), n_out, 1, one, room)


def empty_room():
    return np.full(ROOM, np.nan, np.float32)


def test_copies_fit_the_room():
    assert tiles._WIDE_PANEL + tiles._GROUP * tiles._AT_ONCE <= ROOM


@pytest.mark.parametrize(("rows", "n_in", "n_out"), SHAPES)
def test_a_gradient_is_added_to_what_is_there(rows, n_in, n_out):
    x, w, delta = matrices(rows, n_in, n_out)
    expected = w + 0.5 * (delta.astype(float).T @ x)
    add_gradient(w, x, delta, 0, n_out)
    np.testing.assert_allclose(w, expected, rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize(("rows", "n_in", "n_out"), SHAPES)
def test_deltas_are_sent_back_through_the_weights(rows, n_in, n_out):
    before, w, delta = matrices(rows, n_in, n_out)
    expected = before + delta.astype(float) @ w
    add_sent_back(before, w, delta, 0, n_in)
    np.testing.assert_allclose(before, expected, rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize(
    ("rows", "n_in", "n_out"), [(70, 490, 120), (20, 768, 20), (64, 20, 256), (100, 1030, 70)]
)
@pytest.mark.parametrize(("add", "cut"), [(add_gradient, 12), (add_sent_back, 16)])
def test_what_is_added_does_not_depend_on_who_adds_what(rows, n_in, n_out, add, cut):
    x, w, delta = matrices(rows, n_in, n_out)
    targets, sources, end = (w, x, n_out) if add is add_gradient else (x, w, n_in)
    shared = targets.copy()
    add(targets, sources, delta, 0, end)
    for first, last in ((0, cut), (cut, end)):
        add(shared, sources, delta, first, last)
    np.testing.assert_array_equal(shared, targets)
