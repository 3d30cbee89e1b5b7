"""Numbers to inks: quantized onto the ladders."""

import numpy as np
import numpy.typing as npt

from nnviz.render.inks import BRIGHTNESS, STEPS, ZERO, Ink

InkArray = npt.NDArray[np.uint8]


def brightness(values: npt.ArrayLike, levels: int = STEPS) -> InkArray:
    """Return the inks of intensities.

    Args:
        values: any shape, 0 (dark) to 1 (bright); what lies outside is clipped, NaN is dark.
        levels: distinct steps above zero, 1 to 32.

    Returns:
        uint8 inks, shape of `values`.
    """
    clipped = np.nan_to_num(np.clip(np.asarray(values, np.float32), 0, 1), nan=0.0)
    return (BRIGHTNESS + _quantized(clipped, levels)).astype(np.uint8)


def signed(values: npt.ArrayLike, scale: float, levels: int = STEPS) -> InkArray:
    """Return the inks of signed numbers.

    Args:
        values: any shape; negative, zero or positive, in the unit of `scale`.
        scale: the magnitude that is drawn in full, above 0; 0 draws everything as zero.
        levels: distinct steps on either side of zero, 1 to 32.

    Returns:
        uint8 inks, shape of `values`.
    """
    unit = np.asarray(values, np.float32) / np.float32(scale or np.inf)
    clipped = np.nan_to_num(np.clip(unit, -1, 1), nan=0.0)
    inks: InkArray = (ZERO + np.sign(clipped) * _quantized(np.abs(clipped), levels)).astype(
        np.uint8
    )
    return inks


def magnitude(inks: npt.NDArray[np.integer]) -> npt.NDArray[np.float32]:
    """Return how strong ladder inks are, 0 to 1; named inks count as full but GROUND as 0.

    Args:
        inks: ink indices, any shape.

    Returns:
        float32, shape of `inks`.
    """
    found: npt.NDArray[np.float32] = _MAGNITUDE[inks]
    return found


def sign(inks: npt.NDArray[np.integer]) -> npt.NDArray[np.int8]:
    """Return -1 for inks of negative numbers, 1 for positive ones and 0 for unsigned inks.

    Args:
        inks: ink indices, any shape.

    Returns:
        int8, shape of `inks`.
    """
    found: npt.NDArray[np.int8] = _SIGN[inks]
    return found


def _quantized(unit: npt.NDArray[np.float32], levels: int) -> npt.NDArray[np.float32]:
    return np.round(np.round(unit * levels) * (STEPS / levels))


def _magnitudes() -> npt.NDArray[np.float32]:
    table = np.zeros(256, np.float32)
    table[1:BRIGHTNESS] = 1
    table[BRIGHTNESS : BRIGHTNESS + STEPS + 1] = np.arange(STEPS + 1) / STEPS
    table[ZERO - STEPS : ZERO + STEPS + 1] = np.abs(np.arange(-STEPS, STEPS + 1)) / STEPS
    table[Ink.RAISED] = 0
    return table


def _signs() -> npt.NDArray[np.int8]:
    table = np.zeros(256, np.int8)
    table[ZERO - STEPS : ZERO] = -1
    table[ZERO + 1 : ZERO + STEPS + 1] = 1
    table[[Ink.NEGATIVE, Ink.POSITIVE]] = -1, 1
    return table


_MAGNITUDE = _magnitudes()
_SIGN = _signs()
