"""Wrong ways of making batches that people really write."""

import numpy as np

from grader.mistakes import mistake


def cut(order, size):
    return [order[i : i + size] for i in range(0, len(order), size)]


# Samples that are left out


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


# Samples that come more than once


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


# Sizes


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


# The order


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


# The form of the answer


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
