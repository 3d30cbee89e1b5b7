"""Products of matrices by dot products, against NumPy's in float64, of every remainder of the blocks."""

import numba
import numpy as np
import pytest

from nnviz.net.kernels.dots import asked_early, dot_rows

SHAPES = [
    *((rows, n_in, n_out) for rows in (1, 3, 4, 7, 8) for n_in in (1, 9) for n_out in (1, 2, 3, 5)),
    *((4, n_in, 6) for n_in in (16, 33)),
    # More neurons than are taken at once.
    (5, 20, 50),
    # So many weights that they are asked for early.
    (4, 100, 1_205),
]


@numba.njit
def call_dot_rows(x, w, biases, z, rows):
    dot_rows(x, w, biases, z, rows, len(biases))


@numba.njit
def call_asked_early(n_in, n_weights, rows):
    return asked_early(n_in, n_weights, rows)


@pytest.mark.parametrize("rows", [4, 5, 32, 50])
def test_all_blocks_together_ask_early_for_the_next_neurons(rows):
    n_in, n_blocks = 784, -(-rows // 4) * 16
    assert n_blocks * call_asked_early(n_in, n_in * 512, rows) >= 48 * n_in


@pytest.mark.parametrize(("n_in", "n_out"), [(784, 128), (2048, 2048)])
def test_few_weights_and_long_rows_are_not_asked_for(n_in, n_out):
    assert call_asked_early(n_in, n_in * n_out, 32) == 0


@pytest.mark.parametrize(("rows", "n_in", "n_out"), SHAPES)
def test_pre_activations_are_dot_products_and_biases(rows, n_in, n_out):
    rng = np.random.default_rng(0)
    shapes = ((rows, n_in), (n_out, n_in), (rows, n_out), (n_out,))
    x, w, z, b = (rng.normal(size=shape).astype(np.float32) for shape in shapes)
    call_dot_rows(x.ravel(), w.ravel(), b, z.ravel(), rows)
    np.testing.assert_allclose(z, x.astype(float) @ w.T + b, rtol=1e-5, atol=1e-5)
