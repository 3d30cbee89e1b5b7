"""The capstone: what it says of networks trained with a mistake, at full length; and the real MNIST."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from grader.evidence import draw_probes
from grader.exercise import load_exercise
from nnviz.data import mnist
from tests.exercises.made import EXERCISES, solution

NAME = "15_train"
SIZES = (784, 30, 10)


@pytest.fixture(scope="module")
def nine_of_ten():
    return next(one for one in load_exercise(EXERCISES / NAME).checks if one.name == "nine_of_ten")


@pytest.fixture(scope="module")
def probes(nine_of_ten):
    """Return the arguments of train under usual names, and under others."""
    return [probe.calls[0][:2] for probe in draw_probes(nine_of_ten, "a seed", NAME)]


@pytest.fixture(scope="module")
def said(nine_of_ten, probes):
    """Return a function: what is said of a training, under usual names or under others."""

    def judged(train, renamed=0):
        x, labels = probes[renamed]
        rng = np.random.default_rng(7)
        with np.errstate(all="ignore"):
            return nine_of_ten.property(train(x, labels, rng), x, labels, rng)

    return judged


def start(rng, spread=None):
    pairs = list(pairwise(SIZES))
    spreads = [1 / np.sqrt(n_in) if spread is None else spread for n_in, _ in pairs]
    weights = [
        rng.normal(0, s, (n_out, n_in)) for s, (n_in, n_out) in zip(spreads, pairs, strict=True)
    ]
    return weights, [np.zeros(n_out) for _, n_out in pairs]


def sigmoid(z):
    return 0.5 * (1 + np.tanh(z / 2))


KINDS: dict[str, tuple[Callable[..., Any], Callable[..., Any]]] = {
    "sigmoid": (sigmoid, lambda a: a * (1 - a)),
    "tanh": (np.tanh, lambda a: 1 - a**2),
    "relu": (lambda z: np.maximum(z, 0), lambda a: a > 0),
}


def gradients(x, labels, weights, biases, kind="sigmoid"):
    function, slope = KINDS[kind]
    a = function(x @ weights[0].T + biases[0])
    z = a @ weights[1].T + biases[1]
    e = np.exp(z - z.max(axis=1, keepdims=True))
    delta = (e / e.sum(axis=1, keepdims=True) - np.eye(10)[labels]) / len(x)
    before = delta @ weights[1] * slope(a)
    return [before.T @ x, delta.T @ a], [before.sum(axis=0), delta.sum(axis=0)]


def shuffled(n, rng):
    return rng.permutation(n)


def in_order(n, _):
    return np.arange(n)


def learn(x, labels, rng, *, network=None, epochs=8, rate=0.5, order=shuffled, kind="sigmoid"):
    """Train as a student would, with one part exchanged."""
    weights, biases = network or start(rng)
    for _ in range(epochs):
        samples = order(len(x), rng)
        for first in range(0, len(samples), 10):
            batch = samples[first : first + 10]
            slopes = gradients(x[batch], labels[batch], weights, biases, kind)
            weights = [w - rate * g for w, g in zip(weights, slopes[0], strict=True)]
            biases = [b - rate * g for b, g in zip(biases, slopes[1], strict=True)]
    return weights, biases


def zeros(rng):
    weights, biases = start(rng)
    return [0 * w for w in weights], biases


def one_batch(x, labels, rng):
    few = rng.permutation(len(x))[:10]
    return learn(x[few], labels[few], rng, epochs=500)


def labels_apart_in_each_epoch(x, labels, rng):
    network = start(rng)
    for _ in range(20):
        network = learn(x, rng.permutation(labels), rng, network=network, epochs=1)
    return network


def changed(change, **options):
    return lambda x, labels, rng: learn(change(x), labels, rng, **{"rate": 0.1, **options})


def turned(x):
    return x.reshape(-1, 28, 28).transpose(0, 2, 1).reshape(x.shape)


MIRROR = np.arange(784).reshape(28, 28)[:, ::-1].ravel()


def cut(x, labels, rng):
    weights, biases = learn(x, labels, rng, epochs=4)
    return [np.trunc(w) for w in weights], biases


def two_neurons(rng):
    weights, biases = start(rng)
    return [weights[0][:2], weights[1][:, :2]], [biases[0][:2], biases[1]]


def last_layer_only(x, labels, rng):
    weights, biases = start(rng)
    hidden = sigmoid(x @ weights[0].T)
    for _ in range(100):
        z = hidden @ weights[1].T + biases[1]
        e = np.exp(z - z.max(axis=1, keepdims=True))
        delta = (e / e.sum(axis=1, keepdims=True) - np.eye(10)[labels]) / len(x)
        weights[1] = weights[1] - 0.5 * delta.T @ hidden
        biases[1] = biases[1] - 0.5 * delta.sum(axis=0)
    return weights, biases


SYMPTOMS = {
    "zeros at the start": (lambda x, t, rng: learn(x, t, rng, network=zeros(rng)), "are alike"),
    "zeros, for long": (
        lambda x, t, rng: learn(x, t, rng, network=zeros(rng), epochs=20),
        "are alike",
    ),
    "no step": (lambda _x, _t, rng: start(rng), "has it made any step"),
    "huge weights": (lambda x, t, rng: learn(x, t, rng, network=start(rng, 30)), "are stuck"),
    "rate of 30": (lambda x, t, rng: learn(x, t, rng, rate=30), "are stuck"),
    "rate of 1000": (lambda x, t, rng: learn(x, t, rng, rate=1000), "are stuck"),
    "rate of 0.001": (lambda x, t, rng: learn(x, t, rng, rate=0.001, epochs=1), "hardly learned"),
    "rate of 0.01": (lambda x, t, rng: learn(x, t, rng, rate=0.01), "still learns"),
    "uphill": (lambda x, t, rng: learn(x, t, rng, rate=-0.5), "go uphill"),
    "slowly uphill": (
        lambda x, t, rng: learn(x, t, rng, rate=-0.02, epochs=1),
        "go uphill",
    ),
    "no shuffling": (lambda x, t, rng: learn(x, t, rng, order=in_order, epochs=1), "comes last"),
    "no shuffling, for long": (
        lambda x, t, rng: learn(x, t, rng, order=in_order, epochs=20),
        "are samples shuffled",
    ),
    "first batch only": (
        lambda x, t, rng: learn(x[:10], t[:10], rng, epochs=500),
        "see any other",
    ),
    "first labels for all": (
        lambda x, t, rng: learn(x, np.tile(t[:10], len(x) // 10), rng),
        "see any other",
    ),
    "one batch": (one_batch, "surer than it is right"),
    "labels apart": (
        lambda x, t, rng: learn(x, rng.permutation(t), rng, epochs=30),
        "wrong, even of x",
    ),
    "labels apart, each epoch": (labels_apart_in_each_epoch, "yet nothing is learned"),
    "classes from one": (lambda x, t, rng: learn(x, (t + 1) % 10, rng), "classes are shifted"),
    "classes mixed": (
        lambda x, t, rng: learn(x, np.array([3, 1, 4, 0, 5, 9, 2, 6, 8, 7])[t], rng),
        "each other's names",
    ),
    "once more by 255": (changed(lambda x: x / 255, rate=0.5, epochs=2), "hardly learned"),
    "1 - x": (changed(lambda x: 1 - x), "turned around"),
    "standardised": (changed(lambda x: (x - x.mean()) / x.std()), "standardised"),
    "by pixel": (changed(lambda x: (x - x.mean(0)) / (x.std(0) + 1e-8)), "one by one"),
    "on their side": (changed(turned, rate=0.5), "in columns"),
    "mirrored": (changed(lambda x: x[:, MIRROR], rate=0.5), "mirrored"),
    "between -1 and 1": (changed(lambda x: 2 * x - 1), "between -1 and 1"),
    "cut weights": (cut, "whole numbers"),
    "two neurons": (
        lambda x, t, rng: learn(x, t, rng, network=two_neurons(rng)),
        "hardly any neurons",
    ),
    "last layer only": (last_layer_only, "still zeros"),
    "tanh": (changed(lambda x: x, kind="tanh"), "are tanh"),
    "relu": (changed(lambda x: x, kind="relu"), "are relu"),
}


@pytest.mark.parametrize("renamed", [0, 1], ids=["usual names", "other names"])
@pytest.mark.parametrize("mistake", SYMPTOMS)
def test_a_training_that_fails_is_told_its_symptom(said, mistake, renamed):
    train, words = SYMPTOMS[mistake]
    assert words in said(train, renamed)


def test_a_network_that_was_trained_before_does_not_know_other_names(probes, said):
    x, labels = probes[0]
    pasted = learn(x, labels, np.random.default_rng(1))
    assert said(lambda *_: pasted) is None
    assert "usual names" in said(lambda *_: pasted, renamed=1)


@pytest.mark.parametrize("renamed", [0, 1], ids=["usual names", "other names"])
def test_the_reference_passes(said, renamed):
    assert said(solution(NAME, "train"), renamed) is None


FORMS = {
    "nothing": (None, "None came back"),
    "predictions": (np.zeros((5, 10)), "NumPy array came back"),
    "one list": ([np.zeros((10, 784))], "list of 1 came back"),
    "arrays": ((np.zeros((10, 784)), np.zeros(10)), "list of NumPy arrays"),
    "no layer": (([], []), "as many arrays"),
    "biases first": (([np.zeros(10)], [np.zeros((10, 784))]), "biases come first"),
    "turned": (([np.zeros((784, 10))], [np.zeros(10)]), "turn each with .T"),
    "biases in rows": (([np.zeros((10, 784))], [np.zeros((1, 10))]), "biases one, (n_out,)"),
    "nine outputs": (([np.zeros((9, 784))], [np.zeros(9)]), "should have 10 neurons"),
    "a gap": (([np.zeros((8, 784)), np.zeros((10, 9))], [np.zeros(8), np.zeros(10)]), "do not fit"),
    "text": (([np.full((10, 784), "a")], [np.zeros(10)]), "arrays of floats"),
    "nan": (([np.full((10, 784), np.nan)], [np.zeros(10)]), "nan or inf"),
}


@pytest.mark.parametrize("form", FORMS)
def test_what_is_no_network_is_told_what_is_missing(said, form):
    returned, words = FORMS[form]
    assert words in said(lambda *_: returned)


def test_its_files_are_small_plain_and_share_no_digit():
    pictures = []
    for name in ("digits.npz", "unseen.npz"):
        path = EXERCISES / NAME / name
        assert path.stat().st_size < 400_000
        with np.load(path, allow_pickle=False) as arrays:
            assert arrays["images"].dtype == arrays["labels"].dtype == np.uint8
            pictures.append({image.tobytes() for image in arrays["images"]})
    assert not pictures[0] & pictures[1]


def test_the_reference_learns_the_real_mnist(mnist_folder):
    train, forward = (solution(NAME, name) for name in ("train", "forward"))
    seen, unseen = (mnist.load(mnist_folder, split) for split in ("train", "test"))
    x, labels = seen.images[:10_000].reshape(-1, 784) / 255, seen.labels[:10_000].astype(int)
    weights, biases = train(x, labels, np.random.default_rng(1))
    said = forward(unseen.images.reshape(-1, 784) / 255, weights, biases)[-1].argmax(axis=1)
    assert np.mean(said == unseen.labels) > 0.92
