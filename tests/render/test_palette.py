"""Each terminal gets colours that keep order and sign."""

from itertools import pairwise, product

import pytest

from nnviz.render.fidelity import COLORS, PALETTES, Fidelity
from nnviz.render.inks import BRIGHTNESS, STEPS, ZERO, Ink
from nnviz.render.palette import colours

CUBE = (0, 95, 135, 175, 215, 255)
LADDERS = {"brightness": (BRIGHTNESS, 1), "positive": (ZERO, 1), "negative": (ZERO, -1)}


def rgb(colour):
    if colour.startswith("#"):
        return tuple(int(colour[i : i + 2], 16) for i in (1, 3, 5))
    number = int(colour.removeprefix("color(").removesuffix(")"))
    if number >= 232:
        return (8 + 10 * (number - 232),) * 3
    return tuple(CUBE[(number - 16) // share % 6] for share in (36, 6, 1))


def luminance(colour):
    """Relative luminance of sRGB, as WCAG 2 defines it."""
    linear = [
        c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4
        for c in (channel / 255 for channel in rgb(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("colors", COLORS)
@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("dark", [True, False])
def test_every_ink_has_its_place(colors, palette, dark):
    assert len(colours(Fidelity(colors, palette=palette, dark=dark))) == 256


def test_without_colour_no_ink_has_one():
    assert set(colours(Fidelity("none"))) == {None}


def test_sixteen_colours_leave_a_dark_ground_to_the_terminal_and_paint_a_light_one():
    assert colours(Fidelity("16"))[Ink.GROUND] is None
    assert colours(Fidelity("16", dark=False))[Ink.GROUND] == "color(15)"


@pytest.mark.parametrize(
    ("colors", "palette", "dark", "ladder"),
    [*product(["truecolor", "256"], PALETTES, [True, False], LADDERS)],
)
def test_ladders_move_away_from_the_ground_at_every_step(colors, palette, dark, ladder):
    first, step = LADDERS[ladder]
    table = colours(Fidelity(colors, palette=palette, dark=dark))
    rungs = [luminance(table[first + step * k]) for k in range(STEPS + 1)]
    away = [b - a if dark else a - b for a, b in pairwise(rungs)]

    assert min(away) >= -0.003
    assert sum(away) > 0.1


@pytest.mark.parametrize(("colors", "dark"), [*product(["truecolor", "256", "16"], [True, False])])
def test_full_positive_and_full_negative_differ(colors, dark):
    for palette in PALETTES:
        table = colours(Fidelity(colors, palette=palette, dark=dark))

        assert table[ZERO + STEPS] != table[ZERO - STEPS]


@pytest.mark.parametrize("dark", [True, False])
def test_text_stands_out_from_the_ground(dark):
    """WCAG 2 asks for a contrast of 4.5 for text."""
    for colors in ("truecolor", "256"):
        table = colours(Fidelity(colors, dark=dark))
        ground = luminance(table[Ink.GROUND])
        for ink in (Ink.TEXT, Ink.MUTED, Ink.ACCENT, Ink.POSITIVE, Ink.NEGATIVE, Ink.GOOD, Ink.BAD):
            light, deep = sorted([luminance(table[ink]), ground], reverse=True)

            assert (light + 0.05) / (deep + 0.05) >= 4.5, (colors, ink)
