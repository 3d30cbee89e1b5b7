"""How the loops are compiled: each step rounded as written. Importing this module imports Numba.

Assigning to slices is left to plain loops: for its errors Numba would compile the making of strings,
which takes longer than all the rest.
"""

from nnviz.native.declare import entry_with, kernel_with

entry = entry_with()
"""Declare a function that Python calls."""
compiled = kernel_with()
"""Declare a function that only compiled ones call."""
