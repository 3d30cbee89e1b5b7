"""What is claimed of a trained network: how many digits it reads that it never saw."""

from functools import cache
from pathlib import Path

import numpy as np

from grader.checks import Draw, Exercise, check

from .reading import Reading, form
from .symptoms import symptom

exercise = Exercise(
    title="A network that reads digits",
    requires=("10_backprop", "11_sgd", "12_minibatches"),
    uses=("10_backprop", "11_sgd", "12_minibatches"),
    seconds=60.0,
)


@cache
def digits(name):
    """Return the digits of a file beside this one: pixels (n, 784) from 0 to 1, labels (n,)."""
    with np.load(Path(__file__).with_name(name), allow_pickle=False) as arrays:
        images, labels = arrays["images"], arrays["labels"]
    return images.reshape(len(images), -1) / 255, labels.astype(np.int64)


@cache
def known():
    """Return the usual name of each picture, by its pixels."""
    pixels, names = digits("digits.npz")
    return {row.tobytes(): name for row, name in zip(pixels, names)}


def usual_names(x, labels):
    """Return what each class of `labels` is usually called, (10,)."""
    return np.array([known()[x[np.argmax(labels == label)].tobytes()] for label in range(10)])


def reads(least):
    """Return a property: the network reads at least this share of digits that it never saw."""

    def judge(returned, x, labels, rng):
        problem = form(returned)
        if problem:
            return problem
        unseen, usual = digits("unseen.npz")
        truth = np.argsort(usual_names(x, labels))[usual]
        with np.errstate(all="ignore"):
            reading = Reading(*returned, x, labels, unseen, truth, usual)
            return None if reading.right >= least else symptom(reading)

    return judge


def to_learn(draw: Draw):
    """Return the digits sorted by label; after the first probe, classes have other names."""
    x, usual = digits("digits.npz")
    names = draw.rng.permutation(10) if draw.index else np.arange(10)
    order = np.argsort(names[usual], kind="stable")
    return x[order], names[usual][order], draw.generator()


@check("train", points=2, shapes=("distinct", "distinct"), property=reads(0.6))
def three_of_five(draw: Draw):
    """The network has learned: it reads 60 % of digits that it never saw."""
    return to_learn(draw)


@check("train", points=4, shapes=("distinct", "distinct"), property=reads(0.9))
def nine_of_ten(draw: Draw):
    """The network reads 90 % of digits that it never saw."""
    return to_learn(draw)
