"""The test card holds every step of every ladder."""

import numpy as np
import pytest

from nnviz.render.fidelity import COLORS, PALETTES, Fidelity
from nnviz.render.inks import BRIGHTNESS, STEPS, ZERO
from nnviz.render.test_card import (
    Claim,
    brightness_ladder,
    claims_cells,
    next_palette,
    palette_ladder,
    samples_cells,
)


def test_the_ladders_show_every_ink():
    fidelity = Fidelity()
    bright = brightness_ladder(1, 80, fidelity).background
    signed = palette_ladder(2, 80, fidelity, is_chosen=True)
    seen = set(np.unique(signed.background)) | set(np.unique(signed.foreground))

    assert set(range(BRIGHTNESS, BRIGHTNESS + STEPS + 1)) <= set(np.unique(bright))
    assert set(range(ZERO - STEPS, ZERO + STEPS + 1)) <= seen


def test_negative_steps_are_hatched_and_positive_ones_are_not():
    line = palette_ladder(1, 80, Fidelity(), is_chosen=False).line(0)[13:78]

    assert line[:STEPS] == "-" * STEPS
    assert line[STEPS:].strip() == ""


@pytest.mark.parametrize("unicode", [True, False])
@pytest.mark.parametrize("colors", COLORS)
@pytest.mark.parametrize("size", [(14, 80), (14, 64), (32, 120), (48, 200)])
def test_samples_keep_to_their_room_and_to_ascii_where_it_is_asked_for(size, colors, unicode):
    fidelity = Fidelity(colors=colors, unicode=unicode)
    cells = samples_cells(size[0], size[1], fidelity)

    assert (cells.height, cells.width) == size
    assert unicode or all(line.isascii() for line in cells.lines())


@pytest.mark.parametrize("unicode", [True, False])
def test_the_right_edges_of_the_width_check_stand_in_one_column(unicode):
    lines = samples_cells(14, 80, Fidelity(unicode=unicode)).lines()[2:5]

    assert {line.rstrip().rindex("|") for line in lines} == {lines[0].index("1234567890|") + 10}


def test_claims_say_what_is_so_and_why():
    claims = (
        Claim("colours", "256", "TERM is xterm-256color", "more: --color truecolor"),
        Claim("glyphs", "ASCII", "output is encoded as latin-1"),
    )

    assert [line.rstrip() for line in claims_cells(claims, 80).lines()] == [
        " colours     256           TERM is xterm-256color       more: --color truecolor",
        " glyphs      ASCII         output is encoded as latin-1",
    ]


def test_palettes_follow_one_another_round_the_end():
    fidelity, seen = Fidelity(dark=False), []
    for _ in PALETTES:
        seen.append(fidelity.palette)
        fidelity = next_palette(fidelity)

    assert sorted(seen) == sorted(PALETTES)
    assert fidelity == Fidelity(dark=False)
