"""The functions that vectorize, against NumPy's in float64, and the random bits."""

import math

import numba
import numpy as np
import pytest

from nnviz.net.kernels.elementwise import exp32, mix32, tanh32
from tests import naive

UNIT = float(np.finfo(np.float32).eps)


@numba.njit
def apply_exp(values):
    for i in range(len(values)):
        values[i] = exp32(values[i])


@numba.njit
def apply_tanh(values):
    for i in range(len(values)):
        values[i] = tanh32(values[i])


@numba.njit
def apply_mix(values):
    for i in range(len(values)):
        values[i] = mix32(values[i])


def applied(apply, values):
    result = np.array(values)
    apply(result)
    return result


def relative_error(found, expected):
    return np.max(np.abs(found / expected - 1))


def test_exp_is_within_two_units_in_the_last_place():
    x = np.linspace(-87, 88, 2001, dtype=np.float32)
    expected = np.exp(x.astype(np.float64))
    assert relative_error(applied(apply_exp, x).astype(np.float64), expected) < 2 * UNIT


def test_exp_beyond_float32_is_clipped_and_nan_stays_nan():
    x = np.array([-1e30, -np.inf, 1e30, np.inf, np.nan], np.float32)
    smallest, largest = math.exp(-87), math.exp(88)
    expected = [smallest, smallest, largest, largest, math.nan]
    np.testing.assert_allclose(applied(apply_exp, x), expected, rtol=1e-6)


def test_tanh_is_within_eight_units_in_the_last_place():
    x = np.concatenate([np.linspace(0.2, 0.3, 101), np.logspace(-30, 2, 101)]).astype(np.float32)
    expected = np.tanh(x.astype(np.float64))
    assert relative_error(applied(apply_tanh, x).astype(np.float64), expected) < 8 * UNIT
    assert math.isnan(applied(apply_tanh, np.array([np.nan], np.float32))[0])


@pytest.mark.parametrize("x", [0, 1, 2**31, 2**32 - 1, 123456789])
def test_mix_equals_the_oracles(x):
    assert applied(apply_mix, np.array([x]))[0] == naive.mixed(x)
