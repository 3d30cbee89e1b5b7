"""A picture survives its way into cells, in every fidelity."""

import numpy as np
import pytest

from nnviz.render.fidelity import Fidelity
from nnviz.render.inks import Ink
from nnviz.render.levels import brightness, signed
from nnviz.render.pixels import cells_of, doubled

ROW = 0.99, -0.99


def seen(cells):
    """Return the inks that a person sees, two pixels a cell."""
    upper = np.where(cells.characters == ord("▀"), cells.foreground, cells.background)
    lower = np.where(cells.characters == ord("▄"), cells.foreground, cells.background)
    return np.stack([upper, lower], axis=1).reshape(-1, cells.width)


def test_a_digit_in_half_blocks_is_lossless():
    rng = np.random.default_rng(1)
    pixels = brightness(rng.random((28, 28)))

    assert (seen(cells_of(pixels, Fidelity())) == pixels).all()


def test_signed_pixels_are_lossless_where_not_both_are_negative():
    rng = np.random.default_rng(2)
    pixels = signed(rng.normal(size=(28, 28)), 2.0)
    both = (pixels[::2] < 128) & (pixels[1::2] < 128)
    exact = ~np.repeat(both, 2, axis=0)

    assert (seen(cells_of(pixels, Fidelity())) == pixels)[exact].all()


def test_doubled_pictures_are_lossless_for_both_signs():
    pixels = signed([[-0.9, 0.4], [0.0, -0.1]], 1.0)

    cells = doubled(pixels, Fidelity())

    assert (cells.background[:, ::2] == pixels).all()


def test_a_last_odd_row_stands_on_the_ground():
    cells = cells_of(brightness(np.ones((3, 2))), Fidelity())

    assert (seen(cells)[3] == Ink.GROUND).all()


@pytest.mark.parametrize("unicode", [True, False])
@pytest.mark.parametrize("colors", ["truecolor", "256", "16", "none"])
def test_sign_is_in_the_glyph_too(colors, unicode):
    pixels = np.repeat(signed([ROW], 1.0), 2, axis=0)

    positive, negative = list(cells_of(pixels, Fidelity(colors, unicode=unicode)).line(0))

    assert negative in "-~=≡%"
    assert positive not in "-~=≡%"


@pytest.mark.parametrize("unicode", [True, False])
def test_without_colour_more_ink_is_a_denser_glyph(unicode):
    ramp = np.repeat(brightness([np.linspace(0, 1, 5)]), 2, axis=0)

    glyphs = cells_of(ramp, Fidelity("none", unicode=unicode)).lines()[0]

    assert glyphs == (" ░▒▓█" if unicode else " .+*#")


def test_without_colour_an_edge_inside_a_cell_is_a_half_block():
    pixels = brightness([[1.0, 0.0], [0.0, 1.0]])

    assert cells_of(pixels, Fidelity("none")).lines() == ["▀▄"]


def test_ascii_is_ascii():
    rng = np.random.default_rng(3)
    pixels = signed(rng.normal(size=(28, 28)), 1.0)

    lines = cells_of(pixels, Fidelity(unicode=False)).lines()

    assert "".join(lines).isascii()
