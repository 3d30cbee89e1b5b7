"""What changes from epoch to epoch: the learning rate, and pictures that are varied anew."""

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from nnviz.cli.train import Choices
    from nnviz.net.training import Trainer


class Course:
    """The course of one training.

    Args:
        originals: uint8, shape (n_samples, 28, 28). Not modified.
        choices: whether pictures are varied, how fast the learning rate falls, the seed.

    Attributes:
        images: what to train on: the originals, or varied copies that each `prepare` replaces.
    """

    def __init__(self, originals: npt.NDArray[np.uint8], choices: "Choices") -> None:
        self._originals = originals
        self._choices = choices
        self._n_prepared = 0
        self.images = np.empty_like(originals) if choices.augment else originals

    def prepare(self, trainer: "Trainer") -> None:
        """Make ready for the next epoch, if there is one."""
        if self._n_prepared == self._choices.epochs:
            return
        if self._n_prepared:
            trainer.learning_rate *= self._choices.decay
        if self._choices.augment:
            from nnviz.data.augment import augment  # noqa: PLC0415 - compiles, only where asked for

            augment(self._originals, self.images, self._seed())
        self._n_prepared += 1

    def _seed(self) -> int:
        """Return a seed of the epoch's own; neither run nor epoch shares one with its neighbours."""
        words = np.random.SeedSequence([self._choices.seed, self._n_prepared]).generate_state(1)
        return int(words[0])
