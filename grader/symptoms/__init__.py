"""Relations between a wrong answer and the right one: "n_samples times too large", "transposed".

A relation is told only where it holds on every wrong probe, so each function here yields all the
sentences that are true of one probe, in the same words for every probe; the caller intersects.
"""

from collections.abc import Callable, Iterator

import numpy as np

from grader.symptoms.amounts import constants, named_values, offset, ratio
from grader.symptoms.functions import digits, functions, limits, precision
from grader.symptoms.places import axes, order, shapes
from grader.symptoms.regions import endings, levels, pieces, regions, straight
from grader.symptoms.sums import sums
from grader.symptoms.wrong import Wrong

__all__ = ["Wrong", "digits", "symptoms"]

RELATIONS: tuple[Callable[[Wrong], Iterator[str]], ...] = (
    named_values,
    constants,
    shapes,
    pieces,
    axes,
    ratio,
    sums,
    offset,
    order,
    endings,
    precision,
    functions,
    levels,
    limits,
    straight,
    regions,
)


def symptoms(wrong: Wrong) -> list[str]:
    """Return every relation that holds, the most telling first; each is a clause after "it"."""
    largest = 4 * wrong.expected.size * max(wrong.expected.shape, default=1)
    if not 0 < wrong.got.size <= max(largest, 16):
        return []
    with np.errstate(all="ignore"):
        return [clause for relation in RELATIONS for clause in relation(wrong)]
