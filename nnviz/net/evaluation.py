"""Loss and accuracy over many samples, in compiled code."""

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from nnviz.net.arrays import Labels
from nnviz.net.kernels import entries
from nnviz.net.kernels.packing import buffers_for, evaluation_rule, model_of
from nnviz.net.kernels.structures import Samples, alone
from nnviz.net.kernels.threads import blas_threads
from nnviz.net.network import Network
from nnviz.net.samples import samples_of

_ROWS: Final = 128


@dataclass(frozen=True)
class Evaluation:
    """How well a network does.

    Attributes:
        loss: the network's loss, mean over samples, without penalties.
        accuracy: share of samples, 0 to 1, whose largest output is the label's; the first of equals.
        n_samples: how many samples that is of.
    """

    loss: float
    accuracy: float
    n_samples: int


def evaluate(network: Network, images: npt.NDArray[Any], labels: Labels) -> Evaluation:
    """Return loss and accuracy of a network, its gains applied, without dropout.

    Args:
        network: not modified.
        images: uint8 or float32, shape (n_samples, n_in) or (n_samples, height, width).
        labels: integers, shape (n_samples,).

    Raises:
        DataError: images or labels do not fit each other or the network.
    """
    return evaluate_samples(
        network, samples_of(images, labels, network.sizes[0], network.sizes[-1])
    )


def evaluate_samples(network: Network, samples: Samples) -> Evaluation:
    """Return loss and accuracy of `network` over `samples`, which are checked already."""
    n_samples, tally = len(samples.order), np.zeros(2)
    buffers = buffers_for(network.sizes, min(_ROWS, n_samples))
    model, rule = model_of(network), evaluation_rule()
    with blas_threads(network.sizes, buffers.rows):
        entries.evaluate(model, rule, samples, buffers, 0, n_samples, tally, alone())
    return Evaluation(float(tally[0]) / n_samples, float(tally[1]) / n_samples, n_samples)
