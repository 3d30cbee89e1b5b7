"""Wrong ways of making batches: the order."""

import numpy as np

from grader.mistakes import mistake

from .mistakes import cut


@mistake(
    "minibatches",
    what="You did not shuffle.",
    why="Data often lie sorted; then each batch knows one class only, and the network forgets the others.",
    see="Print the batches: 0, 1, 2 should not come first.",
)
def not_shuffled(n_samples, batch_size, rng):
    return cut(np.arange(n_samples), batch_size)


@mistake(
    "minibatches",
    what="You shuffled, and used the old order.",
    why="rng.permutation(order) returns a new array; rng.shuffle(order) changes it in place.",
    see="Print the batches: 0, 1, 2 should not come first.",
)
def shuffle_thrown_away(n_samples, batch_size, rng):
    order = np.arange(n_samples)
    rng.permutation(order)
    return cut(order, batch_size)


@mistake(
    "minibatches",
    what="You turned the order around; that is no shuffle.",
    why="Each epoch should bring samples together that have not met before.",
    see="Print the batches of two epochs: they should differ.",
)
def reversed_only(n_samples, batch_size, rng):
    return cut(np.arange(n_samples)[::-1], batch_size)


@mistake(
    "minibatches",
    what="You cut first and shuffled the batches: the same samples are always together.",
    why="Shuffle the samples, then cut.",
    see="Print a batch: its indices should not be neighbours.",
)
def batches_shuffled_only(n_samples, batch_size, rng):
    batches = cut(np.arange(n_samples), batch_size)
    full = [batches[k] for k in rng.permutation(len(batches)) if len(batches[k]) == batch_size]
    return full + [batch for batch in batches if len(batch) < batch_size]


@mistake(
    "minibatches",
    what="You cut first and shuffled the batches, the short one too.",
    why="Shuffle the samples, then cut.",
    see="Print a batch: its indices should not be neighbours.",
)
def rest_shuffled_among_the_batches(n_samples, batch_size, rng):
    batches = cut(np.arange(n_samples), batch_size)
    return [batches[k] for k in rng.permutation(len(batches))]


@mistake(
    "minibatches",
    what="You cut first and shuffled within each batch: the same samples are always together.",
    why="Shuffle the samples, then cut.",
    see="The first batch should not always hold the first samples.",
)
def shuffled_within_batches(n_samples, batch_size, rng):
    return [rng.permutation(batch) for batch in cut(np.arange(n_samples), batch_size)]


@mistake(
    "minibatches",
    what="You sorted the shuffled indices again.",
    why="np.unique and np.sort bring back the old order.",
    see="Print the batches: 0, 1, 2 should not come first.",
)
def sorted_again(n_samples, batch_size, rng):
    return cut(np.unique(rng.permutation(n_samples)), batch_size)


@mistake(
    "minibatches",
    what="You began at a random place and went on in the old order.",
    why="A random start is one random number; a shuffle moves every sample.",
    see="Print a batch: its indices should not be neighbours.",
)
def rotated(n_samples, batch_size, rng):
    return cut(
        np.roll(np.arange(n_samples), rng.integers(1, n_samples) if n_samples > 1 else 0),
        batch_size,
    )


@mistake(
    "minibatches",
    what="You shuffled only a part of the samples.",
    why="The others stay where they were, in the order of the labels.",
    see="Print all indices in one row: no long run should count up.",
)
def half_shuffled(n_samples, batch_size, rng):
    order = np.arange(n_samples)
    order[: n_samples // 2] = rng.permutation(n_samples // 2)
    return cut(order, batch_size)


@mistake(
    "minibatches",
    what="You swapped two samples, once.",
    why="A shuffle moves every sample: rng.permutation does it.",
    see="Print all indices in one row: no long run should count up.",
)
def swapped_once(n_samples, batch_size, rng):
    order = np.arange(n_samples)
    one, other = rng.permutation(n_samples)[[0, -1]]
    order[[one, other]] = order[[other, one]]
    return cut(order, batch_size)


@mistake(
    "minibatches",
    what="You dealt the samples like cards: batch k gets every so-manieth sample.",
    why="That is always the same; shuffle first.",
    see="Print the batches of two epochs: they should differ.",
)
def dealt_like_cards(n_samples, batch_size, rng):
    count = -(-n_samples // batch_size)
    return [np.arange(n_samples)[k::count] for k in range(count)]


@mistake(
    "minibatches",
    what="You made a generator of your own with a fixed seed: every epoch has the same order.",
    why="default_rng(0) inside the function starts anew with each call; rng goes on.",
    see="Call it twice with the same rng: the batches should differ.",
)
def fixed_seed(n_samples, batch_size, rng):
    return cut(np.random.default_rng(0).permutation(n_samples), batch_size)


@mistake(
    "minibatches",
    what="You made a generator of your own, and so no run can be repeated.",
    why="rng is handed to you so that the same seed gives the same training.",
    see="Two generators of the same seed should give the same batches.",
)
def generator_without_seed(n_samples, batch_size, rng):
    return cut(np.random.default_rng().permutation(n_samples), batch_size)


@mistake(
    "minibatches",
    what="You used np.random, the chance that all of a program shares.",
    why="rng is handed to you so that the same seed gives the same training.",
    see="Two generators of the same seed should give the same batches.",
)
def global_chance(n_samples, batch_size, rng):
    return cut(np.random.permutation(n_samples), batch_size)


@mistake(
    "minibatches",
    what="You seeded np.random inside: every epoch has the same order.",
    why="A seed set with each call starts chance anew each time; rng goes on.",
    see="Call it twice with the same rng: the batches should differ.",
)
def global_chance_with_a_seed(n_samples, batch_size, rng):
    return cut(np.random.RandomState(0).permutation(n_samples), batch_size)
