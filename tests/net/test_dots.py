"""Products of matrices by dot products, against NumPy's in float64, of every remainder of the blocks."""

import numba
import numpy as np
import pytest

from nnviz.net.kernels.dots import dot_rows

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


@pytest.mark.parametrize(("rows", "n_in", "n_out"), SHAPES)
def test_pre_activations_are_dot_products_and_biases(rows, n_in, n_out):
    rng = np.random.default_rng(0)
    shapes = ((rows, n_in), (n_out, n_in), (rows, n_out), (n_out,))
    x, w, z, b = (rng.normal(size=shape).astype(np.float32) for shape in shapes)
    call_dot_rows(x.ravel(), w.ravel(), b, z.ravel(), rows)
    np.testing.assert_allclose(z, x.astype(float) @ w.T + b, rtol=1e-5, atol=1e-5)
