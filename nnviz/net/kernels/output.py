"""The output layer of a batch: activations, losses, correct answers and dL/dz.

Everywhere `labels` holds one class for each sample, and flat arrays hold n_out values for each.
"""

import numpy as np

from nnviz.net.arrays import Floats
from nnviz.net.kernels.backward import multiply_by_slope
from nnviz.net.kernels.elementwise import exp32
from nnviz.net.kernels.forward import activate
from nnviz.net.kernels.options import kernel
from nnviz.net.kernels.structures import (
    BINARY_CROSS_ENTROPY,
    CROSS_ENTROPY,
    MSE,
    QUADRATIC,
    SOFTMAX,
    Integers,
)

_ZERO, _ONE, _TWO = np.float32(0), np.float32(1), np.float32(2)


@kernel
def softmax(z: Floats) -> np.float32:
    """Turn one sample's z into its softmax in place; return log(sum(exp(z)))."""
    highest = z[0]
    for j in range(1, len(z)):
        highest = max(highest, z[j])
    total = _ZERO
    for j in range(len(z)):
        z[j] = exp32(z[j] - highest)
        total += z[j]
    share = _ONE / total
    for j in range(len(z)):
        z[j] *= share
    log_sum: np.float32 = highest + np.log(total)
    return log_sum


@kernel
def softmax_entropies(z: Floats, labels: Integers) -> float:
    """Turn z into softmax(z) in place; return the sum of -log(softmax(z)[label])."""
    n_out = len(z) // len(labels)
    total = 0.0
    for i in range(len(labels)):
        z_of_label = z[i * n_out + labels[i]]
        total += softmax(z[i * n_out : (i + 1) * n_out]) - z_of_label
    return total


@kernel
def binary_entropies(z: Floats, labels: Integers) -> float:
    """Return the sum over samples and outputs of max(z, 0) - z y + log(1 + exp(-|z|))."""
    n_out = len(z) // len(labels)
    total = 0.0
    for i in range(len(labels)):
        for j in range(n_out):
            value = z[i * n_out + j]
            total += max(value, _ZERO) + np.log(_ONE + exp32(-abs(value)))
        total -= z[i * n_out + labels[i]]
    return total


@kernel
def squared_distances(a: Floats, labels: Integers) -> float:
    """Return the sum over samples of |a - y|^2."""
    n_out = len(a) // len(labels)
    total = 0.0
    for i in range(len(labels)):
        for j in range(n_out):
            # In float64 no square overflows: it is z that training then says is not finite.
            error = np.float64(a[i * n_out + j]) - (1.0 if j == labels[i] else 0.0)
            total += error * error
    return total


@kernel
def activate_output(z: Floats, labels: Integers, activation: int, loss: int) -> float:
    """Turn z into the output a in place; return the sum of the samples' losses."""
    n_out = len(z) // len(labels)
    total = 0.0
    if loss == BINARY_CROSS_ENTROPY:
        total = binary_entropies(z, labels) / n_out
    if activation == SOFTMAX:
        entropies = softmax_entropies(z, labels)
        if loss == CROSS_ENTROPY:
            total = entropies
    else:
        activate(z, activation)
    if loss == QUADRATIC:
        total = squared_distances(z, labels) / 2
    elif loss == MSE:
        total = squared_distances(z, labels) / n_out
    return total


@kernel
def count_correct(a: Floats, labels: Integers) -> int:
    """Return how many samples have their largest output, the first of equals, at their label."""
    n_out = len(a) // len(labels)
    n_correct = 0
    for i in range(len(labels)):
        answer = 0
        for j in range(1, n_out):
            if a[i * n_out + j] > a[i * n_out + answer]:
                answer = j
        n_correct += answer == labels[i]
    return n_correct


@kernel
def output_delta(a: Floats, labels: Integers, activation: int, loss: int, delta: Floats) -> None:
    """Fill delta with dL/dz of the output layer, L being the *sum* of the samples' losses."""
    n_out = len(a) // len(labels)
    scale = _ONE
    if loss == MSE:
        scale = _TWO / np.float32(n_out)
    elif loss == BINARY_CROSS_ENTROPY:
        scale = _ONE / np.float32(n_out)
    for i in range(len(a)):
        delta[i] = scale * a[i]
    for i in range(len(labels)):
        delta[i * n_out + labels[i]] -= scale
    # With the two entropies, the activation's slope cancels: dL/dz is a - y itself.
    if loss in (QUADRATIC, MSE):
        if activation == SOFTMAX:
            multiply_by_softmax_slope(delta, a, len(labels))
        else:
            multiply_by_slope(delta, a, activation, _ONE)


@kernel
def multiply_by_softmax_slope(delta: Floats, a: Floats, rows: int) -> None:
    """Turn dL/da into dL/dz = a (dL/da - sum(a dL/da)) in place, row by row."""
    n_out = len(a) // rows
    for i in range(rows):
        row, upstream = a[i * n_out : (i + 1) * n_out], delta[i * n_out : (i + 1) * n_out]
        mean = _ZERO
        for j in range(n_out):
            mean += row[j] * upstream[j]
        for j in range(n_out):
            upstream[j] = row[j] * (upstream[j] - mean)
