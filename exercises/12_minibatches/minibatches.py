"""12 Minibatches. The task stands in README.md beside this file."""

import numpy as np


def minibatches(n_samples, batch_size, rng):
    """Return the samples of one epoch in random batches.

    Args:
        n_samples: how many samples there are, 1 or more.
        batch_size: how many samples a batch holds, 1 or more; it may exceed n_samples.
        rng: a numpy.random.Generator, the source of all chance.

    Returns:
        A list of arrays of whole numbers: the indices of each batch's samples. Together they hold
        each index from 0 to n_samples - 1 once, in random order.
    """
    raise NotImplementedError
