"""Threads that share a pass, as long as they are faster together than one is alone.

Where other programs take the processors, workers wait for each other longer than they work. What
they learn does not depend on how many they are, so that their number may change at any time.
"""

from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from time import perf_counter
from typing import Final, TypeVar

import numpy as np

from nnviz.net.arrays import aligned_zeros
from nnviz.net.kernels.structures import ROOM, Crew
from nnviz.net.kernels.threads import blas_threads, most_workers, n_processors

_CALLS_TO_NEXT_TRIAL: Final = 20
_CALLS_TO_LAST_TRIAL: Final = 160
"""The longest time between two, if nothing changes."""
_TRIALS_AT_FIRST: Final = 2
_LATELY: Final = 3
"""The fastest of so many calls tells how fast workers are: others may have worked beside them."""
_NOBODY_WAITS: Final = 1 << 62
"""More arrivals than there ever are: everybody seems to be there already."""

_Result = TypeVar("_Result")


class Workers:
    """Threads for layers of some sizes.

    Args:
        sizes: the width of each layer, the input's first.
        rows: samples that go through at once.

    Attributes:
        most: how many there are, the caller's among them.
    """

    def __init__(self, sizes: Sequence[int], rows: int) -> None:
        self.most: Final = min(most_workers(sizes, rows), n_processors())
        self._blas = blas_threads(sizes, rows, is_shared=self.most > 1)
        self._pool = ThreadPoolExecutor(self.most - 1) if self.most > 1 else None
        self._pace = _Pace(self.most)
        self._rooms = aligned_zeros(self.most * ROOM).reshape(self.most, ROOM)

    def run(self, work: Callable[[Crew], _Result], amount: int) -> _Result:
        """Have workers call `work`, all or one; return what the first of them returns.

        Args:
            work: a call of a kernel, which is given its place in the crew.
            amount: how much work it is, such as a number of samples; 0 to get ready only.
        """
        size = self._pace.choice()
        began = perf_counter()
        with self._blas:
            result = self._run_together(work, size)
        if amount > 0:
            self._pace.note(size, (perf_counter() - began) / amount)
        return result

    def _run_together(self, work: Callable[[Crew], _Result], size: int) -> _Result:
        arrivals = np.zeros(1, np.int64)
        first, *others = (Crew(rank, size, arrivals, self._rooms[rank]) for rank in range(size))
        if self._pool is None:
            return work(first)
        calls: list[Future[_Result]] = []
        try:
            for crew in others:
                calls.append(self._pool.submit(work, crew))
                calls[-1].add_done_callback(lambda _: arrivals.fill(_NOBODY_WAITS))
            return work(first)
        finally:
            # Who is done, or was interrupted, keeps nobody waiting.
            arrivals.fill(_NOBODY_WAITS)
            for call in calls:
                call.result()


class _Pace:
    """Whether all workers together or one alone took less time for the same work, lately."""

    def __init__(self, most: int) -> None:
        self._seconds = {size: deque[float](maxlen=_LATELY) for size in (1, most)}
        self._calls_to_trial = self._calls_between = _CALLS_TO_NEXT_TRIAL
        self._fastest = most

    def choice(self) -> int:
        """Return how many shall work now: as is fastest, but now and then the others are tried."""
        tried = sorted(self._seconds, key=lambda size: len(self._seconds[size]))
        if len(self._seconds[tried[0]]) < _TRIALS_AT_FIRST:
            return tried[0]
        fastest, *slower = sorted(self._seconds, key=lambda size: min(self._seconds[size]))
        if fastest != self._fastest:
            self._fastest, self._calls_between = fastest, _CALLS_TO_NEXT_TRIAL
        self._calls_to_trial -= 1
        if self._calls_to_trial < 0 and slower:
            self._calls_to_trial = self._calls_between
            self._calls_between = min(2 * self._calls_between, _CALLS_TO_LAST_TRIAL)
            return slower[0]
        return fastest

    def note(self, size: int, seconds: float) -> None:
        """Remember what some work took."""
        self._seconds[size].append(seconds)
