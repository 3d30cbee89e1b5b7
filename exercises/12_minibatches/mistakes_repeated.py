"""Wrong ways of making batches: samples that come more than once."""

import numpy as np

from grader.mistakes import mistake

from .mistakes import cut


@mistake(
    "minibatches",
    what="You drew with replacement: some samples come twice, others never.",
    why="rng.integers and rng.choice put each sample back; an epoch meets each sample once.",
    see="sorted(np.concatenate(batches)) should be 0, 1, 2, ...",
)
def with_replacement(n_samples, batch_size, rng):
    return cut(rng.integers(n_samples, size=n_samples), batch_size)


@mistake(
    "minibatches",
    what="You drew each batch from all samples, so that batches overlap.",
    why="replace=False holds within one call of rng.choice; the next call knows nothing of it.",
    see="sorted(np.concatenate(batches)) should be 0, 1, 2, ...",
)
def each_batch_drawn_anew(n_samples, batch_size, rng):
    starts = range(0, n_samples, batch_size)
    sizes = [min(batch_size, n_samples - start) for start in starts]
    return [rng.choice(n_samples, size, replace=False) for size in sizes]


@mistake(
    "minibatches",
    what="You drew each batch from all samples, and the last one full as well.",
    why="replace=False holds within one call of rng.choice; the next call knows nothing of it.",
    see="sorted(np.concatenate(batches)) should be 0, 1, 2, ...",
)
def full_batches_drawn_anew(n_samples, batch_size, rng):
    count = -(-n_samples // batch_size)
    size = min(batch_size, n_samples)
    return [rng.choice(n_samples, size, replace=False) for _ in range(count)]


@mistake(
    "minibatches",
    what="You shuffled anew for each batch: the permutation stands inside the loop.",
    why="Cut one permutation into pieces; a piece of each of several overlaps.",
    see="sorted(np.concatenate(batches)) should be 0, 1, 2, ...",
)
def shuffled_for_each_batch(n_samples, batch_size, rng):
    starts = range(0, n_samples, batch_size)
    return [rng.permutation(n_samples)[i : i + batch_size] for i in starts]


@mistake(
    "minibatches",
    what="Each of your batches holds all samples.",
    why="order[:] is everything; order[i : i + batch_size] is one batch.",
    see="Each batch should hold batch_size samples, the last one the rest.",
)
def each_batch_full_set(n_samples, batch_size, rng):
    return [rng.permutation(n_samples) for _ in range(0, n_samples, batch_size)]


@mistake(
    "minibatches",
    what="Your batches overlap by one sample: order[i : i + batch_size + 1].",
    why="A slice leaves out its end, so that the next can begin there.",
    see="Each batch but the last should hold batch_size samples.",
)
def one_sample_shared(n_samples, batch_size, rng):
    order = rng.permutation(n_samples)
    return [order[i : i + batch_size + 1] for i in range(0, n_samples, batch_size)]


@mistake(
    "minibatches",
    what="Your starts move by one: batches overlap almost wholly.",
    why="range(0, n_samples) goes in steps of 1; the third argument is the step.",
    see="There should be n_samples / batch_size batches, rounded up.",
)
def sliding_window(n_samples, batch_size, rng):
    order = rng.permutation(n_samples)
    return [order[i : i + batch_size] for i in range(n_samples)]


@mistake(
    "minibatches",
    what="You filled up the last batch with samples from the first.",
    why="The last batch may be smaller; otherwise some samples count twice in this epoch.",
    see="Add up the lengths of the batches: it should be n_samples.",
)
def filled_up_from_the_start(n_samples, batch_size, rng):
    order = rng.permutation(n_samples)
    padded = np.concatenate([order, order[: -n_samples % batch_size]])
    return cut(padded, batch_size)


@mistake(
    "minibatches",
    what="You let the last batch reach back, so that it is full.",
    why="The last batch may be smaller; otherwise some samples count twice in this epoch.",
    see="Add up the lengths of the batches: it should be n_samples.",
)
def last_batch_reaches_back(n_samples, batch_size, rng):
    order = rng.permutation(n_samples)
    batches = cut(order, batch_size)
    return [*batches[:-1], order[-batch_size:]]


@mistake(
    "minibatches",
    what="Your list holds the last batch twice.",
    why="What is left after the loop is added although the loop took it already.",
    see="Add up the lengths of the batches: it should be n_samples.",
)
def last_batch_twice(n_samples, batch_size, rng):
    batches = cut(rng.permutation(n_samples), batch_size)
    return [*batches, batches[-1]]


@mistake(
    "minibatches",
    what="All your batches are one and the same array, filled again and again.",
    why="append stores the array itself, not its content at that time: append a copy.",
    see="Print all batches after the loop.",
)
def one_array_for_all(n_samples, batch_size, rng):
    batch = np.zeros(min(batch_size, n_samples), int)
    batches = []
    for piece in cut(rng.permutation(n_samples), batch_size):
        batch[: len(piece)] = piece
        batches.append(batch)
    return batches


@mistake(
    "minibatches",
    what="All your batches hold everything: one list grows and is never emptied.",
    why="Start a new list for each batch.",
    see="Print all batches after the loop.",
)
def one_list_for_all(n_samples, batch_size, rng):
    batch, batches = [], []
    for index in rng.permutation(n_samples):
        batch.append(index)
        if len(batch) % batch_size == 0 or len(batch) == n_samples:
            batches.append(np.array(batch))
    return batches


@mistake(
    "minibatches",
    what="You used negative indices, which count from the end.",
    why="The indices asked for run from 0 to n_samples - 1.",
    see="np.concatenate(batches).min() should be 0.",
)
def negative_indices(n_samples, batch_size, rng):
    return cut(rng.permutation(n_samples) - n_samples, batch_size)


@mistake(
    "minibatches",
    what="You counted the samples from 1.",
    why="Python counts from 0; index n_samples does not exist.",
    see="np.concatenate(batches).min() should be 0.",
)
def counted_from_one(n_samples, batch_size, rng):
    return cut(rng.permutation(n_samples) + 1, batch_size)


@mistake(
    "minibatches",
    what="You shuffled n_samples + 1 indices.",
    why="permutation(n) gives 0 to n - 1; index n_samples does not exist.",
    see="np.concatenate(batches).max() should be n_samples - 1.",
)
def one_index_too_many(n_samples, batch_size, rng):
    return cut(rng.permutation(n_samples + 1), batch_size)
