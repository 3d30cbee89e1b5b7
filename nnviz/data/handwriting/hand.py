"""How writers, pens and scans differ: the spreads that the generator draws from.

Slants, widths and half widths give each digit the means of MNIST's training set. The rest is a
balance: more spread, and who learns from these digits reads more of MNIST's; less, and who learns
from MNIST reads more of these.
"""

from typing import NamedTuple, TypeAlias

PerDigit: TypeAlias = tuple[float, ...]
"""Ten numbers, for digits 0 to 9."""


class Hand(NamedTuple):
    """Distributions of all but the shapes; lengths are in digit heights unless said otherwise.

    Attributes:
        blend_low: least weight of another shape of the family; below 0 it is moved away from.
        blend_high: its greatest weight.
        jitter: deviation of a control point.
        jitter_memory: correlation of one point's deviation with the next one's along the stroke.
        placement: deviation of a whole stroke, as after lifting the pen.
        overshoot: deviation of a stroke's ends along the stroke, relative to the last stretch.
        rounding: how far a corner may be rounded, 0 to 1.
        warp: coefficients of the smooth quadratic deformation of the plane.
        slant: mean of the shear, x per y, for each digit; positive leans to the right.
        slant_spread: its deviation.
        turn: deviation of the rotation in radians.
        width: median stretch of the width, for each digit.
        width_spread: deviation of its logarithm.
        radius: median half width of the pen for each digit, in pixels of the finished picture.
        radius_spread: deviation of its logarithm.
        pressure: deviation of the logarithm of the half width along a stroke.
        edge: distance over which the edge of the ink fades, in pixels.
    """

    blend_low: float = -0.2
    blend_high: float = 0.5
    jitter: float = 0.035
    jitter_memory: float = 0.5
    placement: float = 0.03
    overshoot: float = 0.25
    rounding: float = 0.8
    warp: float = 0.14
    slant: PerDigit = (0.19, 0.24, 0.1, 0.08, 0.26, 0.1, 0.16, 0.04, 0.09, 0.12)
    slant_spread: float = 0.22
    turn: float = 0.08
    width: PerDigit = (1.05, 1.0, 1.04, 1.0, 1.02, 1.05, 0.99, 1.08, 1.01, 0.98)
    width_spread: float = 0.15
    radius: PerDigit = (1.37, 1.4, 1.27, 1.22, 1.17, 1.15, 1.22, 1.28, 1.15, 1.13)
    radius_spread: float = 0.26
    pressure: float = 0.12
    edge: float = 1.2
