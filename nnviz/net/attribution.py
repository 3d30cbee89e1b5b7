"""Why this answer: how much each input moved one output."""

import numpy as np

from nnviz.net.activations import ACTIVATIONS
from nnviz.net.arrays import Floats
from nnviz.net.network import Network, Trace

STEPS = 64
"""Points on the way from the blank input; the sum is then right to about 1 % of the change."""


def contributions(network: Network, x: Floats, output: int, steps: int = STEPS) -> Floats:
    """Return what each input adds to the pre-activation z of one output neuron.

    The integrated gradients of z from the blank input (all zeros) to `x`, by the midpoint rule:
    x_i times the mean of dz/dx_i on the straight way between the two. They sum to
    z(x) - z(blank), and for a network without hidden layers they are exactly w_i * x_i.

    Args:
        network: not modified.
        x: float32, shape (n_in,).
        output: the output neuron.
        steps: points at which the gradient is taken.

    Returns:
        float32, shape (n_in,), in the unit of z.

    Source: Sundararajan, Taly, Yan, "Axiomatic Attribution for Deep Networks", ICML 2017, eq. 1.
    """
    shares = (np.arange(steps, dtype=np.float32) + np.float32(0.5)) / np.float32(steps)
    trace = network.forward(shares[:, None] * x, trace=True)
    mean: Floats = _input_gradients(network, trace, output).mean(axis=0)
    return x * mean


def _input_gradients(network: Network, trace: Trace, output: int) -> Floats:
    """Return dz/dx of one output neuron for every sample, shape (n_samples, n_in)."""
    before_last = trace.a[-2] if network.n_layers > 1 else trace.inputs
    upstream = np.broadcast_to(network.weights[-1][output], before_last.shape)
    for layer in range(network.n_layers - 2, -1, -1):
        slope = _slope(network, trace, layer)
        upstream = (upstream * slope) @ network.weights[layer]
    return upstream


def _slope(network: Network, trace: Trace, layer: int) -> Floats:
    """Return da/dz of a hidden layer, gains included."""
    activation = ACTIVATIONS[network.activations[layer]]
    assert activation.derivative is not None, "hidden layers are never softmax"
    slope = activation.derivative(activation.function(trace.z[layer]))
    return slope if network.gains is None else slope * network.gains[layer]
