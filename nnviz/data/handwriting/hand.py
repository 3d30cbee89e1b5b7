"""How writers, pens and scans differ: the spreads that the generator draws from."""

from typing import NamedTuple


class Hand(NamedTuple):
    """Distributions of everything but the shapes; lengths are in digit heights unless said otherwise.

    Attributes:
        blend_low: least weight of another shape of the same family; below 0 exaggerates the difference.
        blend_high: its greatest weight.
        jitter: deviation of a control point.
        jitter_memory: correlation of one point's deviation with the next one's along the stroke.
        placement: deviation of a whole stroke, as after lifting the pen.
        overshoot: deviation of a stroke's ends along the stroke, relative to the last stretch.
        rounding: how far a corner may be rounded, 0 to 1.
        warp: coefficients of the smooth quadratic deformation of the plane.
        slant: mean of the shear, x per y; positive leans to the right.
        slant_spread: its deviation.
        turn: deviation of the rotation in radians.
        stretch: deviation of the logarithm of width over height.
        radius: median half width of the pen, in pixels of the finished picture.
        radius_spread: deviation of its logarithm.
        pressure: deviation of the logarithm of the half width along a stroke.
        edge: distance over which the edge of the ink fades, in pixels.
    """

    blend_low: float = -0.2
    blend_high: float = 0.5
    jitter: float = 0.03
    jitter_memory: float = 0.5
    placement: float = 0.04
    overshoot: float = 0.25
    rounding: float = 0.8
    warp: float = 0.16
    slant: float = 0.12
    slant_spread: float = 0.25
    turn: float = 0.1
    stretch: float = 0.18
    radius: float = 1.25
    radius_spread: float = 0.28
    pressure: float = 0.12
    edge: float = 1.2
