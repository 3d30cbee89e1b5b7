"""How a student's file finds this process, the first time and each time it is loaded again.

This is fair play, no protection: a worker serves several checks, and what the code of one of them
set must not be felt by another. Code that works against it harms none but its own checks.
"""

import gc
import random
import sys
from collections.abc import Iterable

import numpy as np

from grader.sandbox.inside.preload import LOADED


class Start:
    """The state of a process before student code ran in it.

    Args:
        seed: For the global random states of Python and NumPy.
    """

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self.modules = LOADED
        self.finders = list(sys.meta_path)
        self.errors = np.geterr()
        self.recursion = sys.getrecursionlimit()
        self.stdout = sys.stdout

    def again(self, own: Iterable[str]) -> None:
        """Put all of it back, without the student's modules of these names."""
        for name in own:
            if name not in self.modules:
                sys.modules.pop(name, None)
        sys.meta_path[:] = self.finders
        sys.stdout = self.stdout
        sys.setrecursionlimit(self.recursion)
        np.seterr(**self.errors)
        random.seed(self.seed)
        np.random.seed(self.seed)  # noqa: NPY002, TID251 - student code may use the global state: let it be repeatable
        gc.collect()  # a module and its functions hold one another; little else is not frozen
