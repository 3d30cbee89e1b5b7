"""What a person who knows NumPy well writes: whole batches, float32, nothing copied twice."""

from itertools import pairwise
from typing import Any

import numpy as np

from tests.benchmarks.contenders.work import Floats, Labels, Work, learning
from tests.benchmarks.figures import Run


class Net:
    """Dense layers, trained by minibatch SGD; w[l] is (n_in, n_out)."""

    def __init__(self, work: Work) -> None:
        self.rng = np.random.default_rng(0)
        self.work = work
        self.w = [self._glorot(n_in, n_out) for n_in, n_out in pairwise(work.sizes)]
        self.b = [np.zeros(n_out, np.float32) for n_out in work.sizes[1:]]

    def _glorot(self, n_in: int, n_out: int) -> Floats:
        limit = np.sqrt(6 / (n_in + n_out))
        return self.rng.uniform(-limit, limit, (n_in, n_out)).astype(np.float32)

    def epoch(self) -> None:
        """Train on every sample once, in a new order."""
        for rows in self.work.batches(self.rng):
            self._step(self.work.x[rows], self.work.y[rows])

    def predict(self, x: Floats) -> Labels:
        """Return the most likely class of each row."""
        for w, b in zip(self.w[:-1], self.b[:-1], strict=True):
            x = _sigmoid(x @ w + b)
        classes: Labels = np.argmax(x @ self.w[-1] + self.b[-1], axis=1)
        return classes

    def _step(self, x: Floats, y: Labels) -> None:
        activations, slopes = [x], []
        for w, b in zip(self.w[:-1], self.b[:-1], strict=True):
            a = _sigmoid(activations[-1] @ w + b)
            slope = a * (1 - a)
            if self.work.dropout:
                mask = self._mask(a)
                a *= mask
                slope *= mask
            activations.append(a)
            slopes.append(slope)
        delta = _softmax(activations[-1] @ self.w[-1] + self.b[-1])
        delta[np.arange(len(y)), y] -= 1
        self._descend(activations, slopes, delta)

    def _mask(self, a: Floats) -> Floats:
        keep = np.float32(1 - self.work.dropout)
        mask: Floats = (self.rng.random(a.shape, np.float32) < keep).astype(np.float32)
        mask /= keep
        return mask

    def _descend(self, activations: list[Floats], slopes: list[Floats], delta: Floats) -> None:
        delta *= np.float32(self.work.rate / len(delta))
        for layer in reversed(range(len(self.w))):
            w_step, b_step = activations[layer].T @ delta, delta.sum(axis=0)
            if layer > 0:
                delta = (delta @ self.w[layer].T) * slopes[layer - 1]
            self.w[layer] -= w_step
            self.b[layer] -= b_step


def train(**arguments: Any) -> Run:
    """Train with whole batches."""
    net = Net(Work(**arguments))
    return learning(net.work, net.epoch, net.predict)


def _sigmoid(z: Floats) -> Floats:
    a: Floats = np.exp(-z)
    a += 1
    return np.reciprocal(a, out=a)


def _softmax(z: Floats) -> Floats:
    a: Floats = np.exp(z - z.max(axis=1, keepdims=True))
    a /= a.sum(axis=1, keepdims=True)
    return a
