"""A returned network, and how it reads digits. Runs in the grader."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from grader.compare import article
from grader.values import kind_of

N_PIXELS, N_CLASSES = 784, 10


def form(returned):
    """Return one sentence on what is returned if it is no network of the right form, else None."""
    if not isinstance(returned, list | tuple) or len(returned) != 2:
        return f"A pair (weights, biases) is asked for; {described(returned)} came back."
    weights, biases = returned
    for part, name in ((weights, "weights"), (biases, "biases")):
        if not isinstance(part, list | tuple) or not all(isinstance(a, np.ndarray) for a in part):
            return f"The {name} should be a list of NumPy arrays, one a layer."
    if not weights or len(weights) != len(biases):
        return "There should be as many arrays of weights as of biases, one a layer."
    return shapes(weights, biases) or finite([*weights, *biases])


def described(returned):
    if isinstance(returned, list | tuple):
        return f"{article(kind_of(returned))} of {len(returned)}"
    return article(kind_of(returned))


def shapes(weights, biases):
    if any(w.ndim != 2 for w in weights) or any(b.ndim != 1 for b in biases):
        if [w.ndim for w in weights] == [1] * len(weights):
            return "The biases come first; asked for are (weights, biases)."
        return "Weights should have two axes, (n_out, n_in), and biases one, (n_out,)."
    sizes = [N_PIXELS, *map(len, biases)]
    asked = list(zip(sizes[1:], sizes[:-1]))
    if sizes[-1] == N_CLASSES and [w.shape for w in weights] == asked:
        return None
    if [w.shape[::-1] for w in weights] == asked:
        return "The weights are (n_in, n_out); asked for are (n_out, n_in): turn each with .T."
    if [len(w) for w in weights] == sizes[1:] and sizes[-1] != N_CLASSES:
        return "The last layer should have 10 neurons, one for each digit."
    return "The layers do not fit: from 784 inputs to 10 outputs, each as wide as the next expects."


def finite(arrays):
    if any(array.dtype.kind not in "fiu" for array in arrays):
        return "Weights and biases should be arrays of floats."
    if all(np.all(np.isfinite(array)) for array in arrays):
        return None
    return (
        "Weights have become nan or inf: numbers grew without an end, or a log or division met 0."
    )


def sigmoid(z):
    return 0.5 * (1 + np.tanh(z / 2))


@dataclass(frozen=True)
class Reading:
    """A network of the right form, the digits it learned from, and digits that it never saw.

    Attributes:
        weights: (n_out, n_in) for each layer.
        biases: (n_out,) for each layer.
        x: what `train` got, (n_samples, 784), sorted by label.
        labels: what they are called, (n_samples,).
        unseen: other digits, (n_unseen, 784).
        truth: what those are called, by the same names.
        usual: what those are usually called.
    """

    weights: list
    biases: list
    x: np.ndarray
    labels: np.ndarray
    unseen: np.ndarray
    truth: np.ndarray
    usual: np.ndarray

    def answers(self, x, hidden=sigmoid):
        """Return the probabilities that the network gives for x, (len(x), 10)."""
        for w, b in zip(self.weights[:-1], self.biases[:-1]):
            x = hidden(x @ w.T + b)
        z = x @ self.weights[-1].T + self.biases[-1]
        e = np.exp(z - z.max(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)

    @cached_property
    def said(self):
        """The class that the network gives to each unseen digit."""
        return self.answers(self.unseen).argmax(axis=1)

    @cached_property
    def right(self):
        """The share of unseen digits that are read rightly."""
        return np.mean(self.said == self.truth)

    @cached_property
    def counts(self):
        """How often each class is given to unseen digits, (10,)."""
        return np.bincount(self.said, minlength=N_CLASSES)

    @cached_property
    def probabilities(self):
        """What the network says of the digits it learned from."""
        return self.answers(self.x)

    @cached_property
    def learned(self):
        """The share of rightly read digits among those that the network learned from."""
        return np.mean(self.probabilities.argmax(axis=1) == self.labels)

    @cached_property
    def losses(self):
        """The cross-entropy of each digit that the network learned from, 690 at most."""
        right = self.probabilities[np.arange(len(self.labels)), self.labels]
        return -np.log(right + 1e-300)

    @cached_property
    def sure(self):
        """The mean probability of the class that the network gives."""
        return self.probabilities.max(axis=1).mean()

    @cached_property
    def slack(self):
        """How far each hidden neuron of the first layer is from 0 or 1, (n_samples, n_hidden)."""
        a = sigmoid(self.x @ self.weights[0].T + self.biases[0])
        return np.minimum(a, 1 - a)
