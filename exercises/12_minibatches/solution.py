"""The reference: slow and obvious, one sample at a time."""

import numpy as np


def minibatches(n_samples, batch_size, rng):
    batches, batch = [], []
    for index in rng.permutation(n_samples):
        batch.append(index)
        if len(batch) == batch_size:
            batches.append(np.array(batch))
            batch = []
    if batch:
        batches.append(np.array(batch))
    return batches
