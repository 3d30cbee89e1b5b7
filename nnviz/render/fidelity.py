"""What a terminal can show, as the renderers need to know it."""

from dataclasses import dataclass
from typing import Literal, get_args

Colors = Literal["truecolor", "256", "16", "none"]
PaletteName = Literal["blue-orange", "green-red", "grey"]

COLORS: tuple[Colors, ...] = get_args(Colors)
PALETTES: tuple[PaletteName, ...] = get_args(PaletteName)


@dataclass(frozen=True)
class Fidelity:
    """How pictures are put into cells.

    Attributes:
        colors: how many colours the terminal has; "none" draws with glyphs and attributes only.
        unicode: half blocks and shades when true, printable ASCII when false.
        palette: the two hues that carry sign.
        dark: dark ground when true, light ground when false.
        levels: brightness steps from nothing to full, 2 to 32; fewer steps are fewer bytes.
    """

    colors: Colors = "truecolor"
    unicode: bool = True
    palette: PaletteName = "blue-orange"
    dark: bool = True
    levels: int = 32

    @property
    def half_blocks(self) -> bool:
        """Whether one cell shows two pixels exactly."""
        return self.unicode and self.colors != "none"
