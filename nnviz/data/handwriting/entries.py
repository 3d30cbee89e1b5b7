"""The compiled entry by name: who imports it here loads Numba only where it must compile."""

from typing import TYPE_CHECKING

from nnviz.native.function import Native

if TYPE_CHECKING:
    from nnviz.data.handwriting.drawing import draw_range
else:
    draw_range = Native("nnviz.data.handwriting.drawing:draw_range")

__all__ = ["draw_range"]
