"""Wrong ways of making batches: samples that are left out."""

import numpy as np

from grader.mistakes import mistake

from .mistakes import cut


@mistake(
    "minibatches",
    what="You left out the samples that do not fill a whole batch.",
    why="n_samples // batch_size counts full batches only; the rest makes a smaller one.",
    see="Add up the lengths of the batches: it should be n_samples.",
)
def rest_dropped(n_samples, batch_size, rng):
    order = rng.permutation(n_samples)
    return [order[k * batch_size : (k + 1) * batch_size] for k in range(n_samples // batch_size)]


@mistake(
    "minibatches",
    what="Your starts end at n_samples - 1: a last batch of one sample is lost.",
    why="range leaves out its end already: range(0, n_samples, batch_size).",
    see="Try 7 samples in batches of 3: the last batch should hold one.",
)
def one_start_too_few(n_samples, batch_size, rng):
    order = rng.permutation(n_samples)
    return [order[i : i + batch_size] for i in range(0, n_samples - 1, batch_size)]


@mistake(
    "minibatches",
    what="You stop batch_size early: the last batch is lost, be it full or not.",
    why="range(0, n_samples - batch_size, batch_size) leaves out the start n_samples - batch_size.",
    see="Try 6 samples in batches of 3: there should be two batches.",
)
def last_start_dropped(n_samples, batch_size, rng):
    order = rng.permutation(n_samples)
    return [order[i : i + batch_size] for i in range(0, n_samples - batch_size, batch_size)]


@mistake(
    "minibatches",
    what="You removed the batches that are not full, all of them.",
    why="A smaller last batch is a batch; its samples want to be learned from as well.",
    see="Add up the lengths of the batches: it should be n_samples.",
)
def short_batch_removed(n_samples, batch_size, rng):
    batches = cut(rng.permutation(n_samples), batch_size)
    return [batch for batch in batches if len(batch) == batch_size]


@mistake(
    "minibatches",
    what="Each batch lacks its last sample: order[i : i + batch_size - 1].",
    why="A slice leaves out its end already.",
    see="Each batch but the last should hold batch_size samples.",
)
def batches_one_short(n_samples, batch_size, rng):
    order = rng.permutation(n_samples)
    return [order[i : i + batch_size - 1] for i in range(0, n_samples, batch_size)]


@mistake(
    "minibatches",
    what="You started at 1: the first of the shuffled samples is lost.",
    why="Python counts from 0.",
    see="Add up the lengths of the batches: it should be n_samples.",
)
def first_sample_skipped(n_samples, batch_size, rng):
    return cut(rng.permutation(n_samples)[1:], batch_size)


@mistake(
    "minibatches",
    what="You started at batch_size: the first batch is lost.",
    why="The first start is 0.",
    see="Add up the lengths of the batches: it should be n_samples.",
)
def first_batch_skipped(n_samples, batch_size, rng):
    return cut(rng.permutation(n_samples)[batch_size:], batch_size)


@mistake(
    "minibatches",
    what="You shuffled n_samples - 1 indices: the last sample is never used.",
    why="permutation(n) gives 0 to n - 1 already.",
    see="np.concatenate(batches).max() should be n_samples - 1.",
)
def highest_index_missing(n_samples, batch_size, rng):
    return cut(rng.permutation(n_samples - 1), batch_size)


@mistake(
    "minibatches",
    what="You shuffled range(1, n_samples): sample 0 is never used.",
    why="Python counts from 0.",
    see="np.concatenate(batches).min() should be 0.",
)
def lowest_index_missing(n_samples, batch_size, rng):
    return cut(rng.permutation(np.arange(1, n_samples)), batch_size)


@mistake(
    "minibatches",
    what="You returned the first batch only.",
    why="A return inside the loop ends it in its first round.",
    see="Add up the lengths of the batches: it should be n_samples.",
)
def first_batch_only(n_samples, batch_size, rng):
    return cut(rng.permutation(n_samples), batch_size)[:1]


@mistake(
    "minibatches",
    what="You returned the last batch only.",
    why="The list is made anew in each round, or filled after the loop.",
    see="Add up the lengths of the batches: it should be n_samples.",
)
def last_batch_only(n_samples, batch_size, rng):
    return cut(rng.permutation(n_samples), batch_size)[-1:]


@mistake(
    "minibatches",
    what="Your starts are multiplied by batch_size twice: i runs in steps of it already.",
    why="Either for i in range(0, n, size) with order[i : i + size], or for k in range(count) with k * size.",
    see="All batches after the first are wrong: print the starts.",
)
def starts_times_size(n_samples, batch_size, rng):
    order = rng.permutation(n_samples)
    starts = range(0, n_samples, batch_size)
    return [order[i * batch_size : (i + 1) * batch_size] for i in starts]


@mistake(
    "minibatches",
    what="The end of your slice stands still: order[i:batch_size].",
    why="A slice goes from start to end, not from start for so many: order[i : i + batch_size].",
    see="All batches after the first are empty.",
)
def end_not_moved(n_samples, batch_size, rng):
    order = rng.permutation(n_samples)
    return [order[i:batch_size] for i in range(0, n_samples, batch_size)]


@mistake(
    "minibatches",
    what="The end of your slice stands still, order[i:batch_size], and empty batches are removed.",
    why="A slice goes from start to end, not from start for so many: order[i : i + batch_size].",
    see="Add up the lengths of the batches: it should be n_samples.",
)
def empty_ones_removed(n_samples, batch_size, rng):
    order = rng.permutation(n_samples)
    batches = [order[i:batch_size] for i in range(0, n_samples, batch_size)]
    return [batch for batch in batches if len(batch)]


@mistake(
    "minibatches",
    what="You cut the batches from half of the samples.",
    why="The starts run in steps of batch_size, but the loop goes in steps of two batches.",
    see="Add up the lengths of the batches: it should be n_samples.",
)
def half_of_them(n_samples, batch_size, rng):
    return cut(rng.permutation(n_samples), batch_size)[::2]
