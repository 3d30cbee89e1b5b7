"""Which number of a diverged network is the first that is not finite?"""

import numpy as np

from nnviz.net.arrays import Floats
from nnviz.net.network import Network


def first_culprit(network: Network, x: Floats) -> str:
    """Return what a person should look at first: "a weight of hidden layer 1", or such.

    Parameters are looked at before pre-activations: with a broken weight, every later z is broken.

    Args:
        network: as it is after the step that failed.
        x: the batch on which it failed, float32, shape (n_samples, n_in).
    """
    for layer, (weights, biases) in enumerate(zip(network.weights, network.biases, strict=True)):
        for kind, values in (("weight", weights), ("bias", biases)):
            if not np.isfinite(values).all():
                return f"a {kind} of {network.layer_name(layer)}"
    with np.errstate(all="ignore"):
        trace = network.forward(x, trace=True)
    for layer, z in enumerate(trace.z):
        if not np.isfinite(z).all():
            return f"z of {network.layer_name(layer)}"
    return "the loss"
