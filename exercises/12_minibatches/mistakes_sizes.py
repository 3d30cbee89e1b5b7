"""Wrong ways of making batches: sizes."""

import numpy as np

from grader.mistakes import mistake

from .mistakes import cut


@mistake(
    "minibatches",
    what="All samples are in one batch.",
    why="That is one step an epoch; small batches are many steps for the same price.",
    see="Each batch should hold batch_size samples, the last one the rest.",
)
def one_batch(n_samples, batch_size, rng):
    return [rng.permutation(n_samples)]


@mistake(
    "minibatches",
    what="Each batch holds one sample.",
    why="Cut the shuffled indices every batch_size places.",
    see="Each batch should hold batch_size samples, the last one the rest.",
)
def one_sample_a_batch(n_samples, batch_size, rng):
    return cut(rng.permutation(n_samples), 1)


@mistake(
    "minibatches",
    what="You made batch_size batches, instead of batches of that size.",
    why="np.array_split(order, k) takes the number of pieces.",
    see="Each batch should hold batch_size samples, the last one the rest.",
)
def batch_size_is_a_count(n_samples, batch_size, rng):
    pieces = np.array_split(rng.permutation(n_samples), batch_size)
    return [piece for piece in pieces if len(piece)]


@mistake(
    "minibatches",
    what="You made batch_size batches, instead of batches of that size; with few samples some are empty.",
    why="np.array_split(order, k) takes the number of pieces.",
    see="Each batch should hold batch_size samples, the last one the rest.",
)
def batch_size_is_a_count_with_empty_ones(n_samples, batch_size, rng):
    return np.array_split(rng.permutation(n_samples), batch_size)


@mistake(
    "minibatches",
    what="You shared the samples evenly among the batches.",
    why="np.array_split makes pieces of nearly equal sizes; asked for are full batches and a rest.",
    see="Each batch but the last should hold batch_size samples.",
)
def shared_evenly(n_samples, batch_size, rng):
    return np.array_split(rng.permutation(n_samples), -(-n_samples // batch_size))


@mistake(
    "minibatches",
    what="You shared the samples evenly among too few batches.",
    why="n_samples // batch_size leaves no batch for the rest, so that others grow.",
    see="No batch should hold more than batch_size samples.",
)
def shared_evenly_among_fewer(n_samples, batch_size, rng):
    return np.array_split(rng.permutation(n_samples), max(1, n_samples // batch_size))


@mistake(
    "minibatches",
    what="You added the rest to the last full batch.",
    why="No batch may exceed batch_size: memory and learning rate are chosen for it.",
    see="The last batch should hold the rest only.",
)
def rest_merged(n_samples, batch_size, rng):
    batches = cut(rng.permutation(n_samples), batch_size)
    if len(batches) > 1 and len(batches[-1]) < batch_size:
        batches[-2:] = [np.concatenate(batches[-2:])]
    return batches


@mistake(
    "minibatches",
    what="Your short batch comes first.",
    why="The rest is what remains at the end.",
    see="The last batch should be the short one.",
)
def rest_first(n_samples, batch_size, rng):
    order = rng.permutation(n_samples)
    rest = n_samples % batch_size
    first = [order[:rest]] if rest else []
    return first + cut(order[rest:], batch_size)


@mistake(
    "minibatches",
    what="You put each sample of the rest in a batch of its own.",
    why="The rest is one smaller batch.",
    see="There should be n_samples / batch_size batches, rounded up.",
)
def rest_one_by_one(n_samples, batch_size, rng):
    order = rng.permutation(n_samples)
    full = n_samples - n_samples % batch_size
    singles = cut(order[full:], 1) if full < n_samples else []
    return (cut(order[:full], batch_size) if full else []) + singles


@mistake(
    "minibatches",
    what="Your batches hold batch_size + 1 samples.",
    why="A counter that is tested after it has grown, or > where >= belongs.",
    see="Each batch but the last should hold batch_size samples.",
)
def one_more_each(n_samples, batch_size, rng):
    return cut(rng.permutation(n_samples), batch_size + 1)


@mistake(
    "minibatches",
    what="Your batches hold batch_size - 1 samples.",
    why="A counter that starts at 1, or < where <= belongs.",
    see="Each batch but the last should hold batch_size samples.",
)
def one_less_each(n_samples, batch_size, rng):
    return cut(rng.permutation(n_samples), max(1, batch_size - 1))


@mistake(
    "minibatches",
    what="An empty batch follows the last.",
    why="n_samples // batch_size + 1 is one too many where nothing is left; a mean over it is nan.",
    see="Try 6 samples in batches of 3: there should be two batches.",
)
def empty_batch_at_the_end(n_samples, batch_size, rng):
    order = rng.permutation(n_samples)
    count = n_samples // batch_size + 1
    return [order[k * batch_size : (k + 1) * batch_size] for k in range(count)]


@mistake(
    "minibatches",
    what="An empty batch ends every list.",
    why="range(0, n_samples + batch_size, batch_size) has one start too many.",
    see="The last batch should not be empty.",
)
def always_an_empty_batch(n_samples, batch_size, rng):
    return [*cut(rng.permutation(n_samples), batch_size), np.array([], int)]


@mistake(
    "minibatches",
    what="Your starts include n_samples itself: where all batches are full, an empty one follows.",
    why="range(0, n_samples + 1, batch_size) is for an end that counts; here starts count.",
    see="Try 6 samples in batches of 3: there should be two batches.",
)
def end_included(n_samples, batch_size, rng):
    order = rng.permutation(n_samples)
    return [order[i : i + batch_size] for i in range(0, n_samples + 1, batch_size)]


@mistake(
    "minibatches",
    what="You swapped n_samples and batch_size.",
    why="n_samples comes first.",
    see="Add up the lengths of the batches: it should be n_samples.",
)
def arguments_swapped(n_samples, batch_size, rng):
    return cut(rng.permutation(batch_size), n_samples)
