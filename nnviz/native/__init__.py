"""Functions in machine code: Numba's front end makes modules of LLVM, and LLVM the rest.

A module of kernels declares functions with `declare`, which imports Numba. Others refer to its
entries by name, with `function.Native`: those of nnviz are shipped as Numba made them (`modules`),
are compiled for a processor once (`machine`), and kept as machine code (`cache`).
"""

import os

# Its vector functions would be missing where machine code is loaded without Numba.
os.environ.setdefault("NUMBA_DISABLE_INTEL_SVML", "1")
