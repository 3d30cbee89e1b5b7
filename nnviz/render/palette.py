"""Inks to the colours of one terminal: hand-picked ladders for 256 and 16 colours.

The ladders for 256 colours use the cube and the grey ramp only (the first 16 differ between
terminals) and rise in luminance at every step; those for 16 colours use the names that every
theme keeps apart.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from nnviz.render.fidelity import Fidelity
from nnviz.render.inks import BRIGHTNESS, STEPS, ZERO, Ink


class Ladders(NamedTuple):
    """Colours from zero to full: of brightness, of positive and of negative numbers."""

    brightness: tuple[int, ...]
    positive: tuple[int, ...]
    negative: tuple[int, ...]


_RGB_DARK = {
    Ink.GROUND: 0x0F1216,
    Ink.TEXT: 0xD9DDE3,
    Ink.MUTED: 0x8B95A1,
    Ink.FAINT: 0x444C56,
    Ink.ACCENT: 0xF2C14E,
    Ink.POSITIVE: 0x5DB2FF,
    Ink.NEGATIVE: 0xFFA64A,
    Ink.GOOD: 0x6CCB8B,
    Ink.BAD: 0xFF6B6B,
    Ink.CURSOR: 0xF2C14E,
    Ink.RAISED: 0x1B2027,
}
_RGB_LIGHT = {
    Ink.GROUND: 0xFAF8F4,
    Ink.TEXT: 0x22262B,
    Ink.MUTED: 0x606870,
    Ink.FAINT: 0xB9B6AE,
    Ink.ACCENT: 0x8A5B00,
    Ink.POSITIVE: 0x0A5DB5,
    Ink.NEGATIVE: 0xA84A00,
    Ink.GOOD: 0x1B7A3E,
    Ink.BAD: 0xB3261E,
    Ink.CURSOR: 0xC98A00,
    Ink.RAISED: 0xECE9E2,
}
_256_DARK = (233, 253, 246, 239, 221, 75, 215, 114, 203, 221, 235)
_256_LIGHT = (255, 235, 242, 249, 58, 25, 94, 22, 124, 172, 254)
_16_DARK = (-1, 7, 7, 8, 11, 12, 3, 10, 9, 11, -1)
_16_LIGHT = (15, 0, 8, 7, 3, 4, 1, 2, 1, 3, 7)

_RGB_STOPS = {
    # palette, dark: zero of brightness, full brightness, zero, full positive, full negative
    ("blue-orange", True): (0x171B21, 0xFAF7EF, 0x171B21, 0x3FA4FF, 0xFF9E2C),
    ("green-red", True): (0x171B21, 0xFAF7EF, 0x171B21, 0x58D668, 0xFF5A4F),
    ("grey", True): (0x171B21, 0xFAF7EF, 0x171B21, 0xF4F4F4, 0xA9A9A9),
    ("blue-orange", False): (0xF1EEE7, 0x14171B, 0xF1EEE7, 0x0857B0, 0xC25400),
    ("green-red", False): (0xF1EEE7, 0x14171B, 0xF1EEE7, 0x12742F, 0xB8231A),
    ("grey", False): (0xF1EEE7, 0x14171B, 0xF1EEE7, 0x17191C, 0x6B6B6B),
}
_GREYS_DARK = (234, 236, 238, 240, 242, 244, 246, 248, 250, 252, 254, 255, 231)
_GREYS_LIGHT = (255, 253, 251, 249, 247, 245, 243, 241, 239, 237, 235, 233, 16)
_256_LADDERS = {
    ("blue-orange", True): Ladders(
        _GREYS_DARK,
        (234, 18, 24, 25, 26, 32, 33, 69, 75, 111, 117),
        (234, 52, 94, 130, 136, 172, 208, 214, 215, 221, 222),
    ),
    ("green-red", True): Ladders(
        _GREYS_DARK,
        (234, 22, 28, 29, 34, 35, 40, 41, 46, 83, 84, 120),
        (234, 52, 88, 124, 125, 160, 161, 196, 203, 204, 210, 217),
    ),
    ("grey", True): Ladders(_GREYS_DARK, _GREYS_DARK, (234, 235, 237, 239, 241, 243, 245, 247)),
    ("blue-orange", False): Ladders(
        _GREYS_LIGHT,
        (255, 189, 153, 111, 75, 69, 33, 32, 26, 25, 18),
        (255, 223, 222, 215, 214, 180, 208, 172, 166, 130, 94),
    ),
    ("green-red", False): Ladders(
        _GREYS_LIGHT,
        (255, 157, 121, 84, 78, 77, 40, 71, 34, 28, 22),
        (255, 224, 217, 210, 203, 167, 196, 160, 124, 88, 52),
    ),
    ("grey", False): Ladders(_GREYS_LIGHT, _GREYS_LIGHT, (255, 253, 251, 249, 247, 245, 243, 241)),
}
_16_LADDERS = {
    ("blue-orange", True): Ladders((0, 8, 7, 15), (0, 4, 12, 14), (0, 1, 3, 11)),
    ("green-red", True): Ladders((0, 8, 7, 15), (0, 2, 10, 14), (0, 1, 9, 13)),
    ("grey", True): Ladders((0, 8, 7, 15), (0, 8, 7, 15), (0, 8, 8, 7)),
    ("blue-orange", False): Ladders((15, 7, 8, 0), (15, 14, 12, 4), (15, 11, 3, 1)),
    ("green-red", False): Ladders((15, 7, 8, 0), (15, 10, 2, 0), (15, 9, 1, 5)),
    ("grey", False): Ladders((15, 7, 8, 0), (15, 7, 8, 0), (15, 7, 7, 8)),
}
_MID_GAMMA = 0.75
"""Small numbers are drawn stronger than their share: they are most of a weight picture."""


@lru_cache(maxsize=64)
def colours(fidelity: Fidelity) -> tuple[str | None, ...]:
    """Return the colour of each of the 256 inks, in the spelling that Rich parses.

    Args:
        fidelity: the terminal; its `unicode` and `levels` make no difference.

    Returns:
        256 entries such as "#3fa4ff" (truecolor), "color(75)" (256 and 16), or None where the
        terminal's own default stands: for GROUND in 16 colours on a dark ground, and everywhere
        without colour.
    """
    if fidelity.colors == "none":
        return (None,) * 256
    named, ladders = _tables(fidelity)
    table: list[str | None] = [None] * 256
    for ink, colour in enumerate(named):
        table[ink] = _spelled(colour, fidelity)
    for step in range(STEPS + 1):
        for first, ladder in (
            (BRIGHTNESS + step, ladders.brightness),
            (ZERO - step, ladders.negative),
            (ZERO + step, ladders.positive),
        ):
            table[first] = _spelled(_rung(ladder, step), fidelity)
    return tuple(table)


def _tables(fidelity: Fidelity) -> tuple[Sequence[int], Ladders]:
    key = fidelity.palette, fidelity.dark
    if fidelity.colors == "truecolor":
        named = _RGB_DARK if fidelity.dark else _RGB_LIGHT
        return [named[ink] for ink in Ink], _rgb_ladders(*_RGB_STOPS[key])
    if fidelity.colors == "256":
        return (_256_DARK if fidelity.dark else _256_LIGHT), _256_LADDERS[key]
    return (_16_DARK if fidelity.dark else _16_LIGHT), _16_LADDERS[key]


def _rung(ladder: tuple[int, ...], step: int) -> int:
    return ladder[round(step * (len(ladder) - 1) / STEPS)]


def _spelled(colour: int, fidelity: Fidelity) -> str | None:
    if colour < 0:
        return None
    return f"#{colour:06x}" if fidelity.colors == "truecolor" else f"color({colour})"


def _rgb_ladders(dim: int, bright: int, zero: int, positive: int, negative: int) -> Ladders:
    return Ladders(
        tuple(_mixed(dim, bright, step / STEPS) for step in range(STEPS + 1)),
        tuple(_mixed(zero, positive, (step / STEPS) ** _MID_GAMMA) for step in range(STEPS + 1)),
        tuple(_mixed(zero, negative, (step / STEPS) ** _MID_GAMMA) for step in range(STEPS + 1)),
    )


def _mixed(start: int, end: int, share: float) -> int:
    channels = (
        round(((start >> shift) & 255) * (1 - share) + ((end >> shift) & 255) * share) << shift
        for shift in (16, 8, 0)
    )
    return sum(channels)
