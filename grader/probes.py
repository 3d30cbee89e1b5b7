"""What checks draw their inputs with: numbers that leave no mistake a place to hide.

Every rule here makes some mistake visible: sizes that all differ show a transpose, numbers of
both signs show a lost minus, distinct biases show a summed one. Numbers have few decimals, so that
a person can follow them with pencil and paper.
"""

import itertools
import math
from collections.abc import Sequence
from functools import lru_cache
from hashlib import sha256
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from grader.frozen import frozen
from grader.values import Generator

Floats = NDArray[np.float64]
Labels = NDArray[np.int64]

Shapes = Literal["distinct", "square", "single"]
"""How `Draw.sizes` relates the sizes of a probe: all different, all equal, or one sample."""

MAGNITUDES = np.arange(10, 250) / 100
LIKELIHOOD = np.exp(-(MAGNITUDES**2) / 2)
CHANCES = LIKELIHOOD / LIKELIHOOD.sum()
BOUNDS = np.cumsum(CHANCES) / np.cumsum(CHANCES)[-1]
SIGNS = np.array([-1.0, 1.0])
FLIPS = 1000


@frozen
class Draw:
    """The source of one probe's inputs: the same seed and names give the same inputs.

    Attributes:
        rng: what the values of this probe come from.
        common: what all probes of the check share; it orders the sizes.
        index: the number of the probe in its check, from 0.
        shapes: how the sizes relate to each other.
        named: the sizes drawn so far, by name; symptoms such as "n_samples times too large"
            speak in these names.
    """

    rng: np.random.Generator
    common: int
    index: int
    shapes: Shapes
    named: dict[str, int]

    @classmethod
    def of(cls, seed: str, place: str, index: int, shapes: Shapes) -> "Draw":
        """Return the draw of probe `index` of the check at `place`, such as "06_dense/batch"."""
        common = _number(seed, place)
        rng = np.random.default_rng([common, index])
        return cls(rng, common, index, shapes, {})

    def sizes(self, *names: str, low: int = 2, high: int = 7) -> tuple[int, ...]:
        """Return one size from low to high (both included) for each name.

        "distinct": no two are equal, and each differs from the same name's size in the probes
        before and after. "square": all are equal. "single": the first is 1, the others distinct.
        """
        if len(names) >= high - low + 1:
            raise ValueError(f"{len(names)} distinct sizes need more than {low} to {high}")
        pool = _pool(self.common, low, high)
        sizes = [pool[(place + self.index) % len(pool)] for place in range(len(names))]
        if self.shapes == "square":
            sizes = [max(sizes[0], 3)] * len(names)
        elif self.shapes == "single":
            sizes[0] = 1
        self.named.update(zip(names, sizes, strict=True))
        return tuple(sizes)

    def normal(self, shape: int | Sequence[int] = (), scale: float = 1.0) -> Floats:
        """Return numbers of both signs, none within 0.1 * scale of zero.

        Each row and each column of two or more has both signs. Up to 240 numbers also differ in
        magnitude. float64 of the given shape; two decimals where scale is 1.
        """
        shape = _shape(shape)
        sizes = self._magnitudes(shape) * scale
        return np.asarray((sizes * self._signs(shape)).round(_decimals(scale)))

    def positive(self, shape: int | Sequence[int] = (), scale: float = 1.0) -> Floats:
        """Return positive numbers, at least 0.1 * scale, as `normal` without the signs."""
        return np.asarray((self._magnitudes(_shape(shape)) * scale).round(_decimals(scale)))

    def number(self, low: float, high: float, decimals: int = 2) -> float:
        """Return a float from low to high, rounded to so many decimals."""
        return round(float(self.rng.uniform(low, high)), decimals)

    def integer(self, low: int, high: int) -> int:
        """Return an int from low to high, both included."""
        return int(self.rng.integers(low, high + 1))

    def uniform(self, shape: int | Sequence[int]) -> Floats:
        """Return float64 in [0, 1) of the given shape, such as a dropout's uniform draw."""
        return self.rng.random(_shape(shape))

    def logits(self, n_samples: int, n_classes: int, scale: float = 1.0) -> Floats:
        """Return (n_samples, n_classes) where the largest of each row leads by 0.5 * scale."""
        logits = self.normal((n_samples, n_classes), scale)
        logits[np.arange(n_samples), logits.argmax(axis=1)] += 0.5 * scale
        return np.round(logits, _decimals(scale))

    def probabilities(self, n_samples: int, n_classes: int) -> Floats:
        """Return (n_samples, n_classes): rows of hundredths that add up to 1, each at least 0.02."""
        left = 100 - 2 * n_classes
        weights = self.positive((n_samples, n_classes))
        shares = np.floor(left * weights / weights.sum(axis=1, keepdims=True))
        shares[:, 0] += left - shares.sum(axis=1)
        return np.asarray((shares + 2) / 100)

    def labels(self, n_samples: int, n_classes: int, *, top_absent: bool = False) -> Labels:
        """Return int64 labels of shape (n_samples,) in random order.

        Every class occurs where there are samples enough; with `top_absent` the highest class
        never does, which shows code that counts classes from the labels.
        """
        present = n_classes - 1 if top_absent else n_classes
        labels = [self.rng.permutation(present) for _ in range(-(-n_samples // present))]
        return self.rng.permutation(np.concatenate(labels)[:n_samples])

    def one_hot(self, labels: Labels, n_classes: int) -> Floats:
        """Return float64 (n_samples, n_classes) with a 1 in the column of each label."""
        return np.asarray(labels[:, np.newaxis] == np.arange(n_classes), dtype=np.float64)

    def network(self, sizes: Sequence[int]) -> tuple[list[Floats], list[Floats]]:
        """Return weights of (n_out, n_in) and biases of (n_out,) for layers of these sizes."""
        pairs = list(itertools.pairwise(sizes))
        weights = [self.normal((n_out, n_in), 0.8) for n_in, n_out in pairs]
        return weights, [self.normal(n_out, 0.5) for _, n_out in pairs]

    def generator(self) -> Generator:
        """Return a seed that becomes a fresh numpy.random.Generator where the student's code runs."""
        return Generator(int(self.rng.integers(2**31)))

    def _magnitudes(self, shape: tuple[int, ...]) -> Floats:
        count = math.prod(shape)
        if count > len(MAGNITUDES) // 2:
            return self.rng.choice(MAGNITUDES, shape, p=CHANCES)
        return MAGNITUDES[self._distinct(count)].reshape(shape)

    def _distinct(self, count: int) -> list[int]:
        """Return the places of so many magnitudes, no two alike, the likelier ones more often.

        As `Generator.choice` without replacement draws them, in a third of its time.
        """
        found: dict[int, None] = {}
        bounds = BOUNDS
        while True:
            drawn = bounds.searchsorted(self.rng.random(count - len(found)), "right")
            found |= dict.fromkeys(drawn.tolist())
            if len(found) == count:
                return list(found)
            chances = CHANCES.copy()
            chances[list(found)] = 0
            bounds = np.cumsum(chances)
            bounds /= bounds[-1]

    def _signs(self, shape: tuple[int, ...]) -> Floats:
        signs = SIGNS[self.rng.integers(0, 2, shape)]
        for _ in range(FLIPS):
            place = self._one_sided(signs)
            if place is None:
                break
            signs[place] *= -1
        return signs

    def _one_sided(self, signs: Floats) -> tuple[int, ...] | None:
        """Return a random place in a row or column of one sign only, if there is any."""
        for axis in range(max(signs.ndim - 2, 0), signs.ndim):
            n = signs.shape[axis]
            is_full = np.abs(np.add.reduce(signs, axis)) == n
            if n > 1 and np.count_nonzero(is_full):
                line = [int(at) for at in np.argwhere(is_full)[0]]
                return *line[:axis], int(self.rng.integers(n)), *line[axis:]
        return None


def _shape(shape: int | Sequence[int]) -> tuple[int, ...]:
    return (shape,) if isinstance(shape, int) else tuple(shape)


def _decimals(scale: float) -> int:
    return 2 - math.floor(math.log10(scale))


@lru_cache(maxsize=16)
def _pool(common: int, low: int, high: int) -> tuple[int, ...]:
    """Return the sizes from low to high in the order of one check, the same for all its probes."""
    shuffled = np.random.default_rng(common).permutation(np.arange(low, high + 1))
    return tuple(map(int, shuffled))


def _number(seed: str, place: str) -> int:
    """Return 128 bits of the seed and the check's place: nothing of the one tells of the other."""
    return int.from_bytes(sha256(f"{seed}\0{place}".encode()).digest()[:16], "little")
