"""From the output's dL/dz back to every weight and bias."""

import numpy as np

from nnviz.net.activations import LEAKY_SLOPE
from nnviz.net.arrays import Floats
from nnviz.net.kernels.blas import gemm
from nnviz.net.kernels.dropout import drop
from nnviz.net.kernels.narrow import add_rows, is_narrow
from nnviz.net.kernels.options import kernel
from nnviz.net.kernels.structures import (
    LEAKY_RELU,
    RELU,
    SIGMOID,
    TANH,
    Buffers,
    Model,
    Rule,
)

_ZERO, _ONE = np.float32(0), np.float32(1)


@kernel
def multiply_by_slope(delta: Floats, a: Floats, code: int, keep: np.float32) -> None:
    """Multiply delta by f'(z) in place, from a = f(z) / keep: dropout has scaled what it kept."""
    if code == SIGMOID:
        for i in range(len(delta)):
            delta[i] *= (keep * a[i]) * (_ONE - keep * a[i])
    elif code == TANH:
        for i in range(len(delta)):
            delta[i] *= _ONE - (keep * a[i]) * (keep * a[i])
    elif code == RELU:
        for i in range(len(delta)):
            delta[i] = delta[i] if a[i] > _ZERO else _ZERO
    elif code == LEAKY_RELU:
        for i in range(len(delta)):
            delta[i] *= _ONE if a[i] > _ZERO else LEAKY_SLOPE


@kernel
def rescale(values: Floats, beta: np.float32) -> None:
    """Multiply by beta; with 0, whatever was there is gone, even a NaN."""
    if beta == _ZERO:
        for i in range(len(values)):
            values[i] = _ZERO
    elif beta != _ONE:
        for i in range(len(values)):
            values[i] *= beta


@kernel
def add_gradient(
    delta: Floats,
    x: Floats,
    rows: int,
    target: Floats,
    alpha: np.float32,
    weights_beta: np.float32,
    biases_beta: np.float32,
) -> None:
    """Set target to beta target + alpha (delta' x, column sums of delta): weights, biases."""
    n_in, n_out = len(x) // rows, len(delta) // rows
    weights, biases = target[: n_out * n_in], target[n_out * n_in :]
    if is_narrow(rows, n_out):
        rescale(weights, weights_beta)
        add_rows(weights, n_out, x, rows, delta, 1, n_out, alpha)
    else:
        gemm(True, False, n_out, n_in, rows, alpha, delta, x, weights_beta, weights)
    for j in range(n_out):
        biases[j] = biases[j] if biases_beta == _ONE else _ZERO
    for i in range(rows):
        row = delta[i * n_out : (i + 1) * n_out]
        for j in range(n_out):
            biases[j] += alpha * row[j]


@kernel
def descend(parameters: Floats, delta: Floats, x: Floats, rows: int, rule: Rule) -> None:
    """Take a layer's step of plain SGD inside its GEMM: no gradient is written anywhere."""
    weights_beta = _ONE - rule.rate * rule.l2
    if rule.l1 > _ZERO:
        n_weights = len(parameters) - len(delta) // rows
        for i in range(n_weights):
            sign = np.sign(parameters[i])
            parameters[i] = weights_beta * parameters[i] - rule.rate * rule.l1 * sign
        weights_beta = _ONE
    add_gradient(delta, x, rows, parameters, -rule.rate / np.float32(rows), weights_beta, _ONE)


@kernel
def send_back(
    delta: Floats,
    weights: Floats,
    a: Floats,
    code: int,
    rows: int,
    keep: np.float32,
    before: Floats,
) -> None:
    """Fill `before` with dL/dz of the layer before, whose activations are a; but for dropout."""
    n_in, n_out = len(a) // rows, len(delta) // rows
    if is_narrow(rows, n_out):
        rescale(before, _ZERO)
        add_rows(before, rows, weights, n_out, delta, n_out, 1, _ONE)
    else:
        gemm(False, False, rows, n_in, n_out, _ONE, delta, weights, _ZERO, before)
    multiply_by_slope(before, a, code, keep)


@kernel
def backward(
    model: Model,
    buffers: Buffers,
    rows: int,
    rule: Rule,
    step: int,
    first_row: int,
    gradient: Floats,
    alpha: np.float32,
    beta: np.float32,
) -> None:
    """Set gradient to beta gradient + alpha dL/dparameters, from the output's buffers.delta.

    Where `gradient` is empty, take a step of plain SGD instead. beta is 0 or 1; `step` and
    `first_row` name dropout's mask as in `forward`.
    """
    end = len(model.parameters)
    place = len(buffers.delta) - buffers.rows * model.sizes[-1]
    for layer in range(len(model.activations), 0, -1):
        n_in, n_out = model.sizes[layer - 1], model.sizes[layer]
        start = end - (n_in + 1) * n_out
        delta = buffers.delta[place : place + rows * n_out]
        place -= buffers.rows * n_in
        x = buffers.a[place : place + rows * n_in]
        if layer > 1:
            weights = model.parameters[start : end - n_out]
            before = buffers.delta[place : place + rows * n_in]
            send_back(delta, weights, x, model.activations[layer - 2], rows, rule.keep, before)
            if rule.keep < _ONE:
                drop(before, rule.keep, rule.seed, step, layer - 1, first_row * n_in)
        if len(gradient) == 0:
            descend(model.parameters[start:end], delta, x, rows, rule)
        else:
            add_gradient(delta, x, rows, gradient[start:end], alpha, beta, beta)
        end = start
