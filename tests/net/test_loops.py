"""Products of matrices by loops, against NumPy's in float64, of every remainder of the blocks."""

import numba
import numpy as np
import pytest

from nnviz.net.kernels.loops import add_rows, dot_rows

SHAPES = [
    *((rows, n_in, n_out) for rows in (1, 3, 4, 7, 8) for n_in in (1, 9) for n_out in (1, 2, 5)),
    *((4, n_in, 6) for n_in in (16, 33)),
    # More rows than are taken at once, of either matrix.
    *((70, 20, 5), (5, 20, 70)),
]


@numba.njit
def call_dot_rows(x, w, biases, z, rows):
    dot_rows(x, w, biases, z, rows, len(biases))


@numba.njit
def call_add_rows(targets, n_targets, sources, n_sources, shares, down, across, alpha):
    add_rows(targets, n_targets, sources, n_sources, shares, down, across, alpha)


def matrices(rows, n_in, n_out):
    rng = np.random.default_rng(0)
    shapes = ((rows, n_in), (n_out, n_in), (rows, n_out), (n_out,))
    return [rng.normal(size=shape).astype(np.float32) for shape in shapes]


@pytest.mark.parametrize(("rows", "n_in", "n_out"), SHAPES)
def test_pre_activations_are_dot_products_and_biases(rows, n_in, n_out):
    x, w, z, b = matrices(rows, n_in, n_out)
    call_dot_rows(x.ravel(), w.ravel(), b, z.ravel(), rows)
    np.testing.assert_allclose(z, x.astype(float) @ w.T + b, rtol=1e-5, atol=1e-5)


@pytest.mark.parametrize(("rows", "n_in", "n_out"), SHAPES)
def test_a_gradient_is_added_to_what_is_there(rows, n_in, n_out):
    x, w, delta, _ = matrices(rows, n_in, n_out)
    expected = w + 0.5 * (delta.astype(float).T @ x)
    half = np.float32(0.5)
    call_add_rows(w.ravel(), n_out, x.ravel(), rows, delta.ravel(), 1, n_out, half)
    np.testing.assert_allclose(w, expected, rtol=1e-5, atol=1e-5)


@pytest.mark.parametrize(("rows", "n_in", "n_out"), SHAPES)
def test_deltas_are_sent_back_through_the_weights(rows, n_in, n_out):
    before, w, delta, _ = matrices(rows, n_in, n_out)
    expected = before + delta.astype(float) @ w
    one = np.float32(1)
    call_add_rows(before.ravel(), rows, w.ravel(), n_out, delta.ravel(), n_out, 1, one)
    np.testing.assert_allclose(before, expected, rtol=1e-5, atol=1e-5)
