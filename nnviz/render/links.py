"""The links worth drawing between two layers."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from nnviz.net.arrays import Floats


class Links(NamedTuple):
    """Some links of one layer, weakest first, so that the strongest are drawn on top.

    Attributes:
        sources: int, shape (n_links,): neurons of the layer before.
        targets: int, shape (n_links,): neurons of this layer.
        strengths: float32, shape (n_links,): weight x activation, divided by the largest
            magnitude in the layer: -1 to 1.
    """

    sources: npt.NDArray[np.intp]
    targets: npt.NDArray[np.intp]
    strengths: Floats


def strongest(weights: Floats, inputs: Floats, count: int) -> Links:
    """Return the links that carry most, by |weight x activation|.

    Args:
        weights: float32, shape (n_out, n_in).
        inputs: float32, shape (n_in,): activations of the layer before.
        count: how many at most; links that carry nothing are never among them.
    """
    return _chosen(weights * inputs, count)


def into(weights: Floats, inputs: Floats, neuron: int, count: int) -> Links:
    """Return the strongest links into one neuron.

    Args:
        weights: float32, shape (n_out, n_in).
        inputs: float32, shape (n_in,).
        neuron: row of `weights`.
        count: how many at most.
    """
    links = _chosen(weights[neuron : neuron + 1] * inputs, count)
    return links._replace(targets=np.full_like(links.targets, neuron))


def out_of(weights: Floats, inputs: Floats, neuron: int, count: int) -> Links:
    """Return the strongest links out of one neuron.

    Args:
        weights: float32, shape (n_out, n_in): the layer that the links lead to.
        inputs: float32, shape (n_in,).
        neuron: column of `weights`.
        count: how many at most.
    """
    links = _chosen(weights[:, neuron : neuron + 1] * inputs[neuron], count)
    return links._replace(sources=np.full_like(links.sources, neuron))


def _chosen(carried: Floats, count: int) -> Links:
    flat = carried.ravel()
    size = np.abs(flat)
    count = min(count, flat.size)
    best = np.argpartition(size, max(flat.size - count, 1) - 1)[flat.size - count :]
    best = best[size[best] > 0]
    best = best[np.argsort(size[best], kind="stable")]
    targets, sources = np.unravel_index(best, carried.shape)
    largest = size[best[-1]] if best.size else np.float32(1)
    return Links(sources, targets, (flat[best] / largest).astype(np.float32))
