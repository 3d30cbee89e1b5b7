"""Compiled functions for tests, of every kind of argument."""

from typing import NamedTuple

import numpy as np

from nnviz.native.declare import entry_with, kernel_with


class Pair(NamedTuple):
    """An array and a number."""

    values: np.ndarray
    shift: np.float32


class Nest(NamedTuple):
    """Tuples in a tuple."""

    pair: Pair
    counts: tuple[int, ...]


@kernel_with()
def doubled(value):
    return value + value


@entry_with()
def gather(nest, flag, half, image, out):
    """Put one number of each kind into `out`, and say how many."""
    out[0] = nest.pair.values[1, 2]
    out[1] = nest.pair.shift
    out[2] = nest.counts[1]
    out[3] = 1.0 if flag else 0.0
    out[4] = doubled(half)
    out[5] = image[-1]
    return len(out)


@entry_with()
def gather_twice(nest, flag, half, image, out):
    """Call an entry from compiled code."""
    return gather(nest, flag, half, image, out) + gather(nest, flag, half, image, out)


@entry_with()
def is_positive(value):
    return value > 0


@entry_with()
def reach_beyond(values, place):
    return int(values[place])


@entry_with()
def allocate(n):
    return len(np.empty(n))
