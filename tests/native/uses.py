"""Every way in which nnviz calls compiled functions of its own, run as a program.

It fails where Numba would be loaded, unless it is asked to build.
"""

import sys

import numpy as np

from nnviz.data import augment, handwriting
from nnviz.net.evaluation import evaluate
from nnviz.net.network import Network
from nnviz.net.settings import Settings
from nnviz.net.training import Trainer


def use_all() -> None:
    digits = handwriting.generate(40, seed=1)
    augment.augment(digits.images, np.empty_like(digits.images), 1)
    network = Network.create((784, 16, 10))
    for images in (digits.images, digits.images.astype(np.float32) / 255):
        Trainer(network, images, digits.labels, Settings()).advance("batch")
        assert evaluate(network, images, digits.labels).n_samples == 40


if __name__ == "__main__":
    if "--build" not in sys.argv:
        sys.modules["numba"] = None  # type: ignore[assignment]  # to import it is an error now
    use_all()
