"""Functions in machine code: Numba builds them once for a machine, later processes load them alone.

A module of kernels declares functions with `declare`, which imports Numba. Others refer to its
entries by name, with `function.Native`: they need Numba only where nothing is in the cache yet.
"""

import os

# Its vector functions would be missing where machine code is loaded without Numba.
os.environ.setdefault("NUMBA_DISABLE_INTEL_SVML", "1")
