"""Wrong activation functions that people really write: mistakes_*.py. Here is what several of them use and what lies on the way to the answers."""

import numpy as np

from grader.mistakes import intermediate


def demand_axes(z, n_axes):
    """Raise what a loop over so many axes meets in an array of another shape."""
    if z.ndim != n_axes:
        raise IndexError("tuple index out of range")


@intermediate("sigmoid", "exp(-z)")
def exponential(z):
    return np.exp(-z)
