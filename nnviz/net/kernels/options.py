"""How kernels are compiled: without the GIL, and dividing as NumPy does."""

from typing import Final

from nnviz.native.declare import entry_with, kernel_with

# Everything that "fast" allows but nnan and ninf: with those two, tests for NaN are deleted, and
# with them the detection of divergence.
_FAST: Final = ("reassoc", "contract", "arcp", "afn", "nsz")

entry = entry_with(*_FAST)
"""Declare a function that Python calls."""
kernel = kernel_with(*_FAST)
"""Declare a function that only kernels call."""
ordered_kernel = kernel_with("contract")
"""Declare a kernel that adds and subtracts in the order that is written."""
