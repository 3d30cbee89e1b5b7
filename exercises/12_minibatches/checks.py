"""What is claimed of an epoch's batches. Chance has no one right answer, so properties are judged."""

from itertools import pairwise

import numpy as np

from grader.checks import Calls, Draw, Exercise, check
from grader.compare import article
from grader.values import kind_of

exercise = Exercise(title="Minibatches", requires=("11_sgd",))


HARDLY = "Many samples still follow each other in their old order: the shuffle is half done."
MOST_NEIGHBOURS, ENOUGH = 0.25, 40
"""Of more than 40 shuffled samples, so many stay neighbours less than once in ten million times."""


def whole_epoch(batches, n_samples, batch_size, rng):
    """Judge that every sample is in one batch, and every batch but the last is full."""
    return form(batches) or members(batches, n_samples, batch_size) or sizes(batches, batch_size)


def shuffled(batches, n_samples, batch_size, rng):
    """Judge the order of the samples, whatever the sizes of the batches."""
    return form(batches) or order(batches)


def form(batches):
    """Judge the types: a list of arrays of whole numbers with one axis, none of them empty."""
    if not isinstance(batches, list | tuple):
        return f"The answer is {article(kind_of(batches))}, not a list of arrays."
    if not batches:
        return "The list is empty: there is no batch."
    return next(filter(None, map(form_of_one, batches)), None)


def form_of_one(batch):
    if not isinstance(batch, np.ndarray):
        return f"A batch is {article(kind_of(batch))}, not a NumPy array of indices."
    if batch.dtype.kind not in "iu":
        return f"A batch holds {batch.dtype.name}, not whole numbers."
    if batch.ndim != 1:
        return f"A batch has {batch.ndim} axes, not one."
    return None if batch.size else "A batch is empty."


def members(batches, n_samples, batch_size):
    """Judge that each index from 0 to n_samples - 1 comes once."""
    found = np.concatenate(batches, dtype=np.int64, casting="unsafe")  # bincount takes no uint64
    if np.array_equal(np.sort(found), np.arange(1, n_samples + 1)):
        return "The indices run from 1 to n_samples: Python counts from 0."
    if found.min() < 0 or found.max() >= n_samples:
        return "An index lies outside of 0 ... n_samples - 1."
    times = np.bincount(found, minlength=n_samples)
    twice, missing = np.count_nonzero(times > 1), np.count_nonzero(times == 0)
    if twice and missing:
        return "Some samples come more than once, others not at all."
    if twice:
        return more_than_once(batches, times, batch_size)
    return left_out(missing, n_samples, batch_size) if missing else None


def more_than_once(batches, times, batch_size):
    if len(batches) > 1 and all(len(batch) == len(times) for batch in batches):
        return "Each batch holds all samples."
    lengths = [len(batch) for batch in batches]
    if lengths == [batch_size] * (-(-len(times) // batch_size)):
        return "The last batch is filled up with samples that other batches have already."
    return "Some samples come more than once."


def left_out(missing, n_samples, batch_size):
    rest = n_samples % batch_size
    if missing == rest:
        return "The samples that do not fill a whole batch are left out."
    if not rest and missing == batch_size:
        return "A whole batch is left out."
    return "One sample is in no batch." if missing == 1 else "Some samples are in no batch."


def sizes(batches, batch_size):
    """Judge the sizes of batches that hold every sample once."""
    lengths = [len(batch) for batch in batches]
    if max(lengths) > batch_size:
        return too_large(lengths, batch_size)
    if lengths[0] < batch_size and all(length == batch_size for length in lengths[1:]):
        return "The short batch comes first." if len(lengths) > 1 else None
    if all(length == batch_size for length in lengths[:-1]):
        return None
    even = max(lengths) - min(lengths) <= 1
    return "The batches share the samples evenly." if even else "A batch in the middle is short."


def too_large(lengths, batch_size):
    if len(lengths) == 1:
        return "All samples are in one batch."
    if len(lengths) == batch_size:
        return "There are batch_size batches, not batches of batch_size samples."
    if max(lengths[:-1]) == batch_size:
        return "The last batch holds more than batch_size samples."
    return "Batches hold more than batch_size samples."


def order(batches):
    steps = np.diff(np.concatenate(batches))
    inside = np.concatenate([np.diff(batch) for batch in batches])
    apart = len(batches) > 1 and all(a.max() < b.min() for a, b in pairwise(batches))
    patterns = {
        "The samples come in their old order.": np.all(steps == 1),
        "The samples come in their old order, from the last to the first.": np.all(steps == -1),
        "The samples come in their old order, from another start.": np.sum(steps != 1) == 1,
        "Each batch holds neighbours: only the batches are shuffled.": (
            inside.size and np.all(inside == 1)
        ),
        "Each batch holds neighbours: they are shuffled within their batch only.": apart,
        "Each batch takes every so-manieth sample: there is no chance in it.": (
            inside.size and np.all(inside == inside[0])
        ),
    }
    found = next((words for words, holds in patterns.items() if holds), None)
    is_unmoved = len(steps) >= ENOUGH and np.mean(steps == 1) > MOST_NEIGHBOURS
    return found or (HARDLY if is_unmoved else None)


def from_rng(returned, first, other, again):
    """Judge three epochs: of one generator, of another, and of one seeded as the first."""
    problem = next(filter(None, map(form, returned)), None)
    if problem:
        return problem
    one, two, three = (np.concatenate(batches).tolist() for batches in returned)
    if one == two:
        return "Two differently seeded generators give the same order: chance must come from rng."
    if one != three:
        return "Equally seeded generators give different orders: use no other chance than rng's."
    return None


@check("minibatches", points=2, property=whole_epoch, shapes=("distinct",) * 6)
def every_sample_once(draw: Draw):
    """Every sample is in one batch; each batch holds batch_size samples, the last one the rest."""
    few, size = draw.integer(5, 9), draw.integer(4, 6)
    full = size * draw.integer(3, 5)
    many = 70 * size + 1  # more than fit into eight bits
    cases = ((full, size), (many, size), (full + size - 1, size), (few, few + size))
    n_samples, batch_size = (*cases, (few, 1), (few, few))[draw.index]
    return n_samples, batch_size, draw.generator()


@check("minibatches", property=shuffled, shapes=("distinct", "distinct"))
def random_order(draw: Draw):
    """The samples come in random order, across all batches."""
    batch_size = draw.integer(4, 7)
    return batch_size * draw.integer(12, 18), batch_size, draw.generator()


@check("minibatches", property=from_rng, shapes=("distinct", "distinct"))
def chance_of_rng(draw: Draw):
    """All chance comes from rng: seeded alike, the same batches; seeded otherwise, others."""
    n_samples, batch_size = draw.integer(30, 50), draw.integer(4, 7)
    first, other = draw.generator(), draw.generator()
    return Calls(tuple((n_samples, batch_size, rng) for rng in (first, other, first)))
