"""Pixels to cells: two pixels a cell in half blocks, or glyphs where colour is missing.

Sign is always in the glyph as well as in the colour: a cell of negative pixels is hatched with
a dash, a positive pixel is solid. Two negative pixels share their mean, so that the dash has a
ground to stand on.
"""

from typing import Final

import numpy as np
import numpy.typing as npt

from nnviz.render.cells import Cells
from nnviz.render.fidelity import Fidelity
from nnviz.render.inks import STEPS, ZERO, Ink
from nnviz.render.levels import InkArray, magnitude, sign

_UPPER, _LOWER, _SPACE, _DASH = (ord(character) for character in "▀▄ -")
_HATCH_CONTRAST = 12
"""Steps between a negative ground and its dash."""

_RAMPS: Final = {
    True: (" ░▒▓█", " -~=≡"),
    False: (" .+*#", " -~=%"),
}
"""By whether there is Unicode: glyphs of unsigned and positive numbers, and of negative ones."""

_EDGE = 0.5
"""Difference of two pixels above which a half block says more than a shade."""


def cells_of(pixels: InkArray, fidelity: Fidelity) -> Cells:
    """Return a picture of inks as cells, two pixel rows a row.

    Args:
        pixels: uint8 inks, shape (height, width); an odd last row stands on GROUND.
        fidelity: the terminal.

    Returns:
        Cells of ceil(height / 2) rows and `width` columns.
    """
    if len(pixels) % 2:
        pixels = np.vstack([pixels, np.full((1, pixels.shape[1]), Ink.GROUND, np.uint8)])
    top, bottom = pixels[::2], pixels[1::2]
    return _half_blocks(top, bottom) if fidelity.half_blocks else _glyphs(top, bottom, fidelity)


def doubled(pixels: InkArray, fidelity: Fidelity) -> Cells:
    """Return a picture at twice the size: one pixel is one row high and two columns wide.

    Args:
        pixels: uint8 inks, shape (height, width).
        fidelity: the terminal.

    Returns:
        Cells of `height` rows and twice `width` columns; every sign is a glyph of its own.
    """
    return cells_of(np.repeat(np.repeat(pixels, 2, axis=0), 2, axis=1), fidelity)


def _half_blocks(top: InkArray, bottom: InkArray) -> Cells:
    same = top == bottom
    upper_is_ink = sign(top) >= sign(bottom)
    characters = np.where(same, _SPACE, np.where(upper_is_ink, _UPPER, _LOWER)).astype(np.uint32)
    foreground = np.where(upper_is_ink, top, bottom)
    background = np.where(upper_is_ink, bottom, top)
    negative = (sign(top) < 0) & (sign(bottom) < 0)
    mean = ((top.astype(np.uint16) + bottom) // 2).astype(np.uint8)
    return Cells(
        np.where(negative, _DASH, characters).astype(np.uint32),
        np.where(negative, _dash_ink(mean), foreground).astype(np.uint8),
        np.where(negative, mean, background).astype(np.uint8),
        np.zeros(top.shape, np.uint8),
    )


def _dash_ink(ground: InkArray) -> InkArray:
    """Brighter than a weak ground, darker than a strong one."""
    strength = ZERO - ground.astype(np.int16)
    contrast = np.where(strength < STEPS // 2, _HATCH_CONTRAST, -_HATCH_CONTRAST)
    return (ZERO - np.clip(strength + contrast, 0, STEPS)).astype(np.uint8)


def _glyphs(top: InkArray, bottom: InkArray, fidelity: Fidelity) -> Cells:
    strength = np.stack([magnitude(top), magnitude(bottom)])
    stronger = np.where(strength[0] >= strength[1], top, bottom)
    mean = strength.mean(axis=0)
    level = np.ceil(np.round(mean * 4, 3)).astype(np.intp)
    positive, negative = (_code_points(ramp) for ramp in _RAMPS[fidelity.unicode])
    is_negative = sign(stronger) < 0
    characters = np.where(is_negative, negative[level], positive[level])
    if fidelity.unicode:
        characters = _with_edges(characters, strength, is_negative)
    ground = np.full(top.shape, Ink.GROUND, np.uint8)
    return Cells(characters, stronger, ground, np.zeros(top.shape, np.uint8))


def _with_edges(
    characters: npt.NDArray[np.uint32],
    strength: npt.NDArray[np.float32],
    is_negative: npt.NDArray[np.bool_],
) -> npt.NDArray[np.uint32]:
    step = np.where(is_negative, 0, strength[0] - strength[1])
    edged = np.where(step > _EDGE, _UPPER, np.where(step < -_EDGE, _LOWER, characters))
    return edged.astype(np.uint32)


def _code_points(ramp: str) -> npt.NDArray[np.uint32]:
    return np.array([ord(character) for character in ramp], np.uint32)
