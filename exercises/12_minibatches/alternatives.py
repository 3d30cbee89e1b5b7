"""Other right ways of making batches; each must pass."""

import numpy as np

from grader.mistakes import alternative


@alternative("minibatches")
def slices(n_samples, batch_size, rng):
    order = rng.permutation(n_samples)
    return [order[i : i + batch_size] for i in range(0, n_samples, batch_size)]


@alternative("minibatches")
def shuffled_range(n_samples, batch_size, rng):
    order = np.arange(n_samples)
    rng.shuffle(order)
    batches = []
    while len(order) > 0:
        batches.append(order[:batch_size])
        order = order[batch_size:]
    return batches


@alternative("minibatches")
def split_at(n_samples, batch_size, rng):
    ends = np.arange(batch_size, n_samples, batch_size)
    return np.split(rng.permutation(n_samples), ends)


@alternative("minibatches")
def chosen_without_replacement(n_samples, batch_size, rng):
    order = rng.choice(n_samples, size=n_samples, replace=False)
    count = int(np.ceil(n_samples / batch_size))
    return [order[k * batch_size : (k + 1) * batch_size] for k in range(count)]


@alternative("minibatches")
def sorted_random_numbers(n_samples, batch_size, rng):
    order = np.argsort(rng.random(n_samples))
    return [order[i : min(i + batch_size, n_samples)] for i in range(0, n_samples, batch_size)]


@alternative("minibatches")
def drawn_from_what_is_left(n_samples, batch_size, rng):
    left, batches = list(range(n_samples)), []
    while left:
        size = min(batch_size, len(left))
        batch = [left.pop(rng.integers(len(left))) for _ in range(size)]
        batches.append(np.array(batch))
    return batches


@alternative("minibatches")
def sorted_in_each_batch(n_samples, batch_size, rng):
    return [np.sort(batch) for batch in slices(n_samples, batch_size, rng)]


@alternative("minibatches")
def short_integers(n_samples, batch_size, rng):
    return tuple(batch.astype(np.int32) for batch in slices(n_samples, batch_size, rng))


@alternative("minibatches")
def batches_shuffled_too(n_samples, batch_size, rng):
    batches = slices(n_samples, batch_size, rng)
    full = [batch for batch in batches if len(batch) == batch_size]
    rest = [batch for batch in batches if len(batch) < batch_size]
    return [full[k] for k in rng.permutation(len(full))] + rest


@alternative("minibatches")
def yielded(n_samples, batch_size, rng):
    def walk():
        order = rng.permutation(n_samples)
        for start in range(0, n_samples, batch_size):
            yield order[start : start + batch_size]

    return list(walk())
