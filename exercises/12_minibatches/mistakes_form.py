"""Wrong ways of making batches: the form of the answer."""

import numpy as np

from grader.mistakes import mistake

from .mistakes import cut


@mistake(
    "minibatches",
    what="Each of your batches is a list.",
    why="A list of indices picks rows as well, but slower; np.array(batch) makes it an array.",
    see="Print type(batches[0]).",
)
def lists_of_numbers(n_samples, batch_size, rng):
    return [batch.tolist() for batch in cut(rng.permutation(n_samples), batch_size)]


@mistake(
    "minibatches",
    what="Your indices are floats, which pick nothing: x[2.0] is an error.",
    why="np.zeros and np.append make floats unless told dtype=int.",
    see="Print batches[0].dtype.",
)
def floats(n_samples, batch_size, rng):
    return [batch.astype(float) for batch in cut(rng.permutation(n_samples), batch_size)]


@mistake(
    "minibatches",
    what="Your indices are too short integers: int8 ends at 127.",
    why="What is larger becomes negative, without a word.",
    see="Print batches of 1000 samples.",
)
def short_integers(n_samples, batch_size, rng):
    return cut(rng.permutation(n_samples).astype(np.int8), batch_size)


@mistake(
    "minibatches",
    what="Your batches are masks, True for a member.",
    why="Indices are asked for; np.flatnonzero(mask) gives them.",
    see="Print a batch.",
)
def masks(n_samples, batch_size, rng):
    everyone = np.arange(n_samples)
    batches = cut(rng.permutation(n_samples), batch_size)
    return [np.isin(everyone, batch) for batch in batches]


@mistake(
    "minibatches",
    what="Your batches have two axes.",
    why="reshape(-1, 1) makes a column; indices have one axis.",
    see="Print batches[0].shape.",
)
def columns(n_samples, batch_size, rng):
    return [batch[:, np.newaxis] for batch in cut(rng.permutation(n_samples), batch_size)]


@mistake(
    "minibatches",
    what="You returned the shuffled indices in one piece.",
    why="They are to be cut into a list of arrays.",
    see="Print type(batches) and len(batches).",
)
def not_cut(n_samples, batch_size, rng):
    return rng.permutation(n_samples)


@mistake(
    "minibatches",
    what="You returned a list of numbers, not yet of batches.",
    why="extend adds the members one by one; append adds the batch.",
    see="Print batches[0].",
)
def as_a_list_of_numbers(n_samples, batch_size, rng):
    return [int(index) for index in rng.permutation(n_samples)]


@mistake(
    "minibatches",
    what="You returned the starts and ends of the batches.",
    why="The indices themselves are asked for: order[start:end].",
    see="Print batches[0].",
)
def starts_and_ends(n_samples, batch_size, rng):
    starts = range(0, n_samples, batch_size)
    return [(start, min(start + batch_size, n_samples)) for start in starts]


@mistake(
    "minibatches",
    what="You returned slices, without any shuffling.",
    why="The shuffled indices themselves are asked for: order[start:end].",
    see="Print batches[0].",
)
def slices_returned(n_samples, batch_size, rng):
    return [slice(start, start + batch_size) for start in range(0, n_samples, batch_size)]


@mistake(
    "minibatches",
    what="You returned a dictionary.",
    why="A list keeps order and is what a loop over batches needs.",
    see="Print type(batches).",
)
def dictionary(n_samples, batch_size, rng):
    return dict(enumerate(cut(rng.permutation(n_samples), batch_size)))


@mistake(
    "minibatches",
    what="You wrote a generator: yield gives one batch after the other, and no list.",
    why="Handy for large data; here a list is asked for: list(...) makes one.",
    see="Print type(batches).",
)
def generator(n_samples, batch_size, rng):
    return (batch for batch in cut(rng.permutation(n_samples), batch_size))


@mistake(
    "minibatches",
    what="You reshaped to a matrix, a row for each batch; that works only where all are full.",
    why="A list may hold arrays of different lengths, a matrix no rows of different lengths.",
    see="Try 7 samples in batches of 3.",
)
def matrix(n_samples, batch_size, rng):
    return rng.permutation(n_samples).reshape(-1, batch_size)


@mistake(
    "minibatches",
    what="The function returns nothing.",
    why="A function without return gives None.",
    see="End with: return batches.",
)
def nothing_returned(n_samples, batch_size, rng):
    return None


@mistake(
    "minibatches",
    what="You returned random numbers, not indices.",
    why="rng.normal and rng.random draw values; rng.permutation(n) shuffles 0 to n - 1.",
    see="Print a batch.",
)
def random_numbers(n_samples, batch_size, rng):
    return cut(rng.normal(size=n_samples), batch_size)
