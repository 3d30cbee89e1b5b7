"""A wrong answer beside the right one, and when two arrays count as alike."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.frozen import frozen

Array = NDArray[Any]
CLOSE = 1e-5

NONE: Mapping[str, Any] = MappingProxyType({})


@frozen
class Wrong:
    """One wrong array beside the right one.

    Attributes:
        got: the student's, any shape.
        expected: the reference's.
        factors: sizes and numbers of the probe by name, such as n_samples or learning_rate.
        arguments: the arrays among the arguments, by name.
        intermediates: values on the way to the answer, by what a student calls them.
    """

    got: Array
    expected: Array
    factors: Mapping[str, float] = NONE
    arguments: Mapping[str, Array] = NONE
    intermediates: Mapping[str, Array] = NONE


def alike(one: Array, other: Array) -> bool:
    """Return whether two arrays have one shape and the same finite values, to 1e-5 of the largest.

    Thousands of these are asked for one wrong answer, so it is three passes and no more.
    """
    if one.shape != other.shape:
        return False
    limit = CLOSE * np.max(np.abs(other), initial=0.0)
    return bool(np.max(np.abs(one - other), initial=0.0) <= limit < np.inf)
