"""Inks: the 256 indices that a cell's foreground and background are written in.

A picture is computed once in inks; `palette.py` turns them into the colours of one terminal.
"""

from enum import IntEnum

STEPS = 32
"""Steps from nothing to full on each ladder."""

BRIGHTNESS = 32
"""First ink of the brightness ladder: BRIGHTNESS + k for k from 0 to STEPS."""

ZERO = 128
"""Ink of zero on the signed ladder: ZERO + k for k from -STEPS to STEPS."""


class Ink(IntEnum):
    """The named inks; the ladders lie above them."""

    GROUND = 0
    TEXT = 1
    MUTED = 2
    FAINT = 3
    ACCENT = 4
    POSITIVE = 5
    NEGATIVE = 6
    GOOD = 7
    BAD = 8
    CURSOR = 9
    RAISED = 10
