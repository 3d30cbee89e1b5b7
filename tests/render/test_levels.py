"""Numbers land on the right rung of the right ladder."""

import numpy as np
import pytest

from nnviz.render.inks import BRIGHTNESS, STEPS, ZERO, Ink
from nnviz.render.levels import brightness, magnitude, sign, signed


def test_brightness_goes_from_the_first_to_the_last_rung_and_clips():
    inks = brightness([-1.0, 0.0, 0.5, 1.0, 9.0])

    assert inks.tolist() == [BRIGHTNESS, BRIGHTNESS, BRIGHTNESS + 16, *[BRIGHTNESS + STEPS] * 2]


def test_nan_is_dark_on_both_ladders():
    assert brightness(np.nan).item() == BRIGHTNESS
    assert signed(np.nan, 1.0).item() == ZERO


def test_signed_is_symmetric_round_zero():
    values = np.linspace(-1, 1, 41, dtype=np.float32)

    inks = signed(values, 1.0).astype(int) - ZERO

    assert (inks == -inks[::-1]).all()
    assert inks[[0, 20, 40]].tolist() == [-STEPS, 0, STEPS]


def test_a_scale_of_zero_draws_everything_as_zero():
    assert (signed([-3.0, 0.0, 5.0], 0.0) == ZERO).all()


@pytest.mark.parametrize("levels", [1, 8, 16, 32])
def test_fewer_levels_give_as_many_distinct_inks(levels):
    inks = brightness(np.linspace(0, 1, 1000), levels)

    assert len(np.unique(inks)) == levels + 1


def test_magnitude_and_sign_read_back_what_was_written():
    values = np.array([-1, -0.5, 0, 0.25, 1], np.float32)
    inks = signed(values, 1.0)

    assert np.allclose(magnitude(inks) * sign(inks), values)


def test_unsigned_inks_have_no_sign():
    assert sign(np.array([Ink.GROUND, Ink.TEXT, BRIGHTNESS + 5])).tolist() == [0, 0, 0]
