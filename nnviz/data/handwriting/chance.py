"""Random numbers that depend only on a seed, a place in its stream and how many were drawn there.

So neither the order in which digits are drawn nor the number of threads changes any of them.
"""

import math

import numpy as np
import numpy.typing as npt

from nnviz.data.handwriting.compiled import compiled

State = npt.NDArray[np.uint64]

_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_FIRST = np.uint64(0xBF58476D1CE4E5B9)
_SECOND = np.uint64(0x94D049BB133111EB)
_HALF = np.uint64(32)


@compiled
def mix(bits: np.uint64) -> np.uint64:
    """Return `bits` scrambled, each value to another: SplitMix64 (Steele, Lea, Flood 2014)."""
    bits = (bits ^ (bits >> np.uint64(30))) * _FIRST
    bits = (bits ^ (bits >> np.uint64(27))) * _SECOND
    return bits ^ (bits >> np.uint64(31))


@compiled
def enter(state: State, seed: int, place: int) -> None:
    """Set `state` (shape (1,)) to the start of a place; no other (seed, place) below 2^32 has it."""
    state[0] = mix((np.uint64(seed) << _HALF) | np.uint64(place))


@compiled
def uniform(state: State) -> float:
    """Return a number from 0 to 1, neither included."""
    state[0] += _GOLDEN
    return (float(mix(state[0]) >> np.uint64(12)) + 0.5) * 2.0**-52


@compiled
def bell(state: State) -> float:
    """Return a number of mean 0 and deviation 1, nearly normal but never beyond 3.

    The sum of three uniform numbers: unlike a normal one it draws no freak among thousands, and
    takes no logarithm that another machine might round otherwise.
    """
    return 2.0 * (uniform(state) + uniform(state) + uniform(state)) - 3.0


@compiled
def scatter(median: float, spread: float, state: State) -> float:
    """Return a positive number whose logarithm has the deviation `spread`."""
    return median * math.exp(spread * bell(state))
