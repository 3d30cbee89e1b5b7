"""How Numba's own switches in the environment are heard where Numba is not loaded."""

import os
from typing import Final

IS_COMPILED: Final = os.environ.get("NUMBA_DISABLE_JIT", "0") in {"", "0"}
"""False where NUMBA_DISABLE_JIT asks for plain Python."""
CHECKS_BOUNDS: Final = os.environ.get("NUMBA_BOUNDSCHECK", "0") not in {"", "0"}
"""True where NUMBA_BOUNDSCHECK asks for every index to be checked."""


def switches() -> list[str]:
    """Return every setting of Numba's that may change what is built."""
    return sorted(
        f"{name}={value}"
        for name, value in os.environ.items()
        if name.startswith("NUMBA_") and name != "NUMBA_CACHE_DIR"
    )
