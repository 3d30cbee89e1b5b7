"""The test card: everything the pictures are made of, for a person to judge by eye."""

from dataclasses import replace
from typing import Final, NamedTuple

import numpy as np

from nnviz.net.arrays import Floats
from nnviz.render.cells import Cells
from nnviz.render.fidelity import PALETTES, Fidelity
from nnviz.render.inks import STEPS, ZERO, Ink
from nnviz.render.levels import InkArray, brightness, signed
from nnviz.render.pixels import cells_of, doubled

CLAIM_COLUMNS = 13
"""Columns of what a row is called."""
_VALUE_COLUMNS = 14
_GLYPH_COLUMNS = 13
_LABEL_COLUMNS = 8
_SIDE = 28


class Claim(NamedTuple):
    """One thing that was found out, or chosen.

    Attributes:
        name: what it is about.
        value: what holds now.
        reason: why.
        key: what changes it, or nothing.
    """

    name: str
    value: str
    reason: str
    key: str = ""


class _Glyphs(NamedTuple):
    label: str
    unicode: str
    ascii: str
    expected: str


_GLYPHS: Final = (
    _Glyphs("blocks", "▀▄▀▄▀▄▀▄▀▄▀▄", "", "a chessboard without gaps"),
    _Glyphs("", "▄▀▄▀▄▀▄▀▄▀▄▀", "", "(gaps: set the line spacing to 1)"),
    _Glyphs("width", "|1234567890|", "|1234567890|", "three right edges, one below the other"),
    _Glyphs("", "|▀▄▀▄▀▄▀▄▀▄|", "|##########|", "(one sticks out: use --ascii)"),
    _Glyphs("", "|─│╭╯▁▔░▒▓█|", "|.+*#-~=%()|", ""),
    _Glyphs("eighths", " ▏▎▍▌▋▊▉█", "", "wider by one eighth at a time"),
    _Glyphs("shades", " ░▒▓█  -~=≡", " .+*#  -~=%", "plus grows denser, and so does minus"),
    _Glyphs("ascii", " .+*#  -~=%", " .+*#  -~=%", "the same with --ascii"),
    _Glyphs("lines", "▁▁▁───▔▔▔", "___---", "bottom, middle, top"),
    _Glyphs("links", "/▔/ \\─\\ /▁/", "/-/ \\_\\", "thin and slanted"),
)

_INKS: Final = (
    (("text", Ink.TEXT), ("muted", Ink.MUTED)),
    (("faint", Ink.FAINT), ("accent", Ink.ACCENT)),
    (("right", Ink.GOOD), ("wrong", Ink.BAD)),
)


def claims_cells(claims: tuple[Claim, ...], width: int) -> Cells:
    """Return one row for each claim: what is so, and why.

    Args:
        claims: what to say.
        width: columns there are.
    """
    cells = Cells.blank(len(claims), width)
    for row, claim in enumerate(claims):
        cells.text(row, 1, claim.name, Ink.MUTED)
        cells.text(row, CLAIM_COLUMNS, claim.value, Ink.ACCENT, bold=True)
        end = cells.text(row, CLAIM_COLUMNS + _VALUE_COLUMNS, claim.reason)
        if claim.key and end + len(claim.key) + 4 < width:
            cells.text(row, width - len(claim.key) - 1, claim.key, Ink.MUTED)
    return cells


def brightness_ladder(rows: int, width: int, fidelity: Fidelity) -> Cells:
    """Return the ladder that activations are drawn in, nothing to full.

    Args:
        rows: rows it is high.
        width: columns there are.
        fidelity: the terminal.
    """
    ramp = brightness(np.arange(STEPS + 1, dtype=np.float32) / STEPS, fidelity.levels)
    return _ladder("brightness", ramp.repeat(2), rows, width, fidelity)


def palette_ladder(rows: int, width: int, fidelity: Fidelity, *, is_chosen: bool) -> Cells:
    """Return the ladder of signed numbers in the palette of `fidelity`, full minus to full plus.

    Args:
        rows: rows it is high.
        width: columns there are.
        fidelity: the terminal.
        is_chosen: whether this is the palette in use.
    """
    ramp = signed(np.arange(-STEPS, STEPS + 1, dtype=np.float32), STEPS, fidelity.levels)
    return _ladder(fidelity.palette, ramp, rows, width, fidelity, is_chosen=is_chosen)


def samples_cells(rows: int, width: int, fidelity: Fidelity) -> Cells:
    """Return a digit, a picture of signed numbers, and every glyph, with what should be seen.

    Args:
        rows: rows there are; 14 show everything.
        width: columns there are; 80 show everything but the explanations.
        fidelity: the terminal.
    """
    cells = Cells.blank(rows, width)
    is_large = rows >= _SIDE and width >= 4 * _SIDE + 2 + _LABEL_COLUMNS + _GLYPH_COLUMNS
    draw = doubled if is_large else cells_of
    left = 0
    for picture in (brightness(_digit(), fidelity.levels), signed(_waves(), 1.0, fidelity.levels)):
        part = draw(picture, fidelity)
        cells.blit(0, left, part)
        left += part.width + 1
    _write_glyphs(cells, left + 1, fidelity)
    return cells


def next_palette(fidelity: Fidelity) -> Fidelity:
    """Return `fidelity` with the next palette."""
    place = PALETTES.index(fidelity.palette)
    return replace(fidelity, palette=PALETTES[(place + 1) % len(PALETTES)])


def _ladder(
    label: str,
    ramp: InkArray,
    rows: int,
    width: int,
    fidelity: Fidelity,
    *,
    is_chosen: bool = False,
) -> Cells:
    cells = Cells.blank(rows, width)
    cells.text(0, 1, label, Ink.ACCENT if is_chosen else Ink.MUTED, bold=is_chosen)
    cells.blit(0, CLAIM_COLUMNS, cells_of(np.tile(ramp, (2 * rows, 1)), fidelity))
    return cells


def _write_glyphs(cells: Cells, left: int, fidelity: Fidelity) -> None:
    for row, glyphs in enumerate(_GLYPHS):
        text = glyphs.unicode if fidelity.unicode else glyphs.ascii or "(u shows it)"
        cells.text(row, left, glyphs.label, Ink.MUTED)
        cells.text(row, left + _LABEL_COLUMNS, text)
        cells.text(row, left + _LABEL_COLUMNS + _GLYPH_COLUMNS + 1, glyphs.expected, Ink.MUTED)
    _write_inks(cells, len(_GLYPHS), left)
    _write_signs(cells, len(_GLYPHS) + len(_INKS), left, fidelity)


def _write_inks(cells: Cells, row: int, left: int) -> None:
    cells.text(row, left, "inks", Ink.MUTED)
    for offset, pair in enumerate(_INKS):
        column = left + _LABEL_COLUMNS
        for word, ink in pair:
            column = cells.text(row + offset, column, word, ink, bold=ink is Ink.ACCENT) + 1


def _write_signs(cells: Cells, row: int, left: int, fidelity: Fidelity) -> None:
    cells.text(row, left, "sign", Ink.MUTED)
    steps = np.array([STEPS, STEPS // 3, 0, -(STEPS // 3), -STEPS]).repeat([3, 3, 1, 3, 3])
    inks = (ZERO + steps).astype(np.uint8)
    cells.blit(row, left + _LABEL_COLUMNS, cells_of(np.stack([inks, inks]), fidelity))
    cells.text(
        row,
        left + _LABEL_COLUMNS + _GLYPH_COLUMNS + 1,
        "plus is solid, minus is hatched",
        Ink.MUTED,
    )


def _digit() -> Floats:
    """Return an 8 of two soft rings, (28, 28), 0 to 1: every grey there is."""
    row, column = np.mgrid[:_SIDE, :_SIDE].astype(np.float32)
    upper = np.abs(np.hypot(row - 8.5, column - 14) - 4.2)
    lower = np.abs(np.hypot(row - 18.2, column - 13.5) - 5.2)
    ink: Floats = np.clip(2.2 - np.minimum(upper, lower), 0, 1.4) / np.float32(1.4)
    return ink


def _waves() -> Floats:
    """Return a wave in a soft window, (28, 28), -1 to 1: what a neuron may look for."""
    row, column = (np.mgrid[:_SIDE, :_SIDE].astype(np.float32) - 13.5) / 13.5
    waves: Floats = np.cos(5 * (column + 0.6 * row)) * np.exp(-2.2 * (row**2 + column**2))
    return waves
