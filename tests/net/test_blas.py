"""The matrix product inside kernels, and that it is found without the rest of scipy.linalg."""

import subprocess
import sys

import numba
import numpy as np
import pytest

from nnviz.net.kernels.blas import gemm
from nnviz.net.kernels.sgemm import address


@numba.njit
def call(sgemm, transpose_a, transpose_b, m, n, k, alpha, a, width_a, b, width_b, beta, c, width_c):
    gemm(sgemm, transpose_a, transpose_b, m, n, k, alpha, a, width_a, b, width_b, beta, c, width_c)


def within(matrix, width):
    """Return a matrix whose rows begin `width` values after one another, flat, and what is between."""
    wide = np.full((len(matrix), width), 7, np.float32)
    wide[:, : matrix.shape[1]] = matrix
    return wide


@pytest.mark.parametrize("beta", [0.0, 0.5, 1.0])
@pytest.mark.parametrize("transpose_b", [False, True])
@pytest.mark.parametrize("transpose_a", [False, True])
@pytest.mark.parametrize("more", [0, 2])
def test_product_equals_numpys(transpose_a, transpose_b, beta, more):
    rng = np.random.default_rng(0)
    m, n, k = 3, 4, 5
    a, b = rng.random((m, k), np.float32), rng.random((k, n), np.float32)
    c = rng.random((m, n), np.float32)
    expected = 2 * (a @ b) + np.float32(beta) * c
    stored_a, stored_b = (a.T if transpose_a else a), (b.T if transpose_b else b)
    width_a, width_b, width_c = stored_a.shape[1] + more, stored_b.shape[1] + more, n + more
    wide, found = [within(stored_a, width_a), within(stored_b, width_b)], within(c, width_c)
    flat = [one.ravel() for one in (*wide, found)]
    call(
        *(address(), transpose_a, transpose_b, m, n, k, np.float32(2), flat[0], width_a),
        *(flat[1], width_b, np.float32(beta), flat[2], width_c),
    )
    np.testing.assert_allclose(found[:, :n], expected, rtol=1e-6)
    assert (found[:, n:] == 7).all()


def test_beta_of_zero_ignores_what_was_there():
    c = np.full(1, np.nan, np.float32)
    one = np.ones(1, np.float32)
    call(address(), False, False, 1, 1, 1, np.float32(3), one, 1, one, 1, np.float32(0), c, 1)
    assert c[0] == 3


def test_scipy_linalg_is_not_imported_and_still_works_afterwards():
    script = (
        "import sys, nnviz.net.kernels.blas\n"
        "assert 'scipy.linalg' not in sys.modules\n"
        "import numpy, scipy.linalg\n"
        "assert scipy.linalg.det(numpy.eye(3)) == 1\n"
        "from scipy.linalg import cython_blas\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
