"""The loop of the textbooks: one sample after the other, gradients added up over a batch."""

from itertools import pairwise
from typing import Any

import numpy as np

from tests.benchmarks.contenders.work import Floats, Labels, Work, learning
from tests.benchmarks.figures import Run


class Net:
    """Columns for activations, as the formulas are printed; w[l] is (n_out, n_in)."""

    def __init__(self, work: Work) -> None:
        self.rng = np.random.default_rng(0)
        self.work = work
        self.w = [self._glorot(n_in, n_out) for n_in, n_out in pairwise(work.sizes)]
        self.b = [np.zeros((n_out, 1), np.float32) for n_out in work.sizes[1:]]

    def _glorot(self, n_in: int, n_out: int) -> Floats:
        limit = np.sqrt(6 / (n_in + n_out))
        return self.rng.uniform(-limit, limit, (n_out, n_in)).astype(np.float32)

    def epoch(self) -> None:
        """Train on every sample once, in a new order."""
        for rows in self.work.batches(self.rng):
            self._step(rows)

    def predict(self, x: Floats) -> Labels:
        """Return the most likely class of each row."""
        return np.array([np.argmax(self._forward(row[:, None])[-1]) for row in x])

    def _step(self, rows: Any) -> None:
        w_sums, b_sums = [np.zeros_like(w) for w in self.w], [np.zeros_like(b) for b in self.b]
        for row in rows:
            w_slopes, b_slopes = self._backward(self.work.x[row][:, None], self.work.y[row])
            w_sums = [total + part for total, part in zip(w_sums, w_slopes, strict=True)]
            b_sums = [total + part for total, part in zip(b_sums, b_slopes, strict=True)]
        rate = np.float32(self.work.rate / len(rows))
        self.w = [w - rate * total for w, total in zip(self.w, w_sums, strict=True)]
        self.b = [b - rate * total for b, total in zip(self.b, b_sums, strict=True)]

    def _forward(self, x: Floats) -> list[Floats]:
        activations = [x]
        for w, b in zip(self.w, self.b, strict=True):
            z = w @ activations[-1] + b
            is_last = len(activations) == len(self.w)
            exponentials = np.exp(z - z.max()) if is_last else np.exp(-z)
            a = exponentials / exponentials.sum() if is_last else 1 / (1 + exponentials)
            activations.append(a)
        return activations

    def _backward(self, x: Floats, label: int) -> tuple[list[Floats], list[Floats]]:
        activations = self._forward(x)
        delta = activations[-1].copy()
        delta[label] -= 1
        w_slopes, b_slopes = [delta @ activations[-2].T], [delta]
        for layer in range(len(self.w) - 1, 0, -1):
            a = activations[layer]
            delta = (self.w[layer].T @ delta) * a * (1 - a)
            w_slopes.insert(0, delta @ activations[layer - 1].T)
            b_slopes.insert(0, delta)
        return w_slopes, b_slopes


def train(**arguments: Any) -> Run:
    """Train sample by sample."""
    net = Net(Work(**arguments))
    return learning(net.work, net.epoch, net.predict)
