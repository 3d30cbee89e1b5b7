"""From the output's dL/dz back to every weight and bias."""

import numpy as np

from nnviz.net.arrays import Floats
from nnviz.net.kernels.blas import gemm
from nnviz.net.kernels.crew import share, wait
from nnviz.net.kernels.dropout import drop
from nnviz.net.kernels.loops import add_rows
from nnviz.net.kernels.options import kernel
from nnviz.net.kernels.structures import (
    LEAKY_RELU,
    LEAKY_SLOPE,
    RELU,
    SIGMOID,
    TANH,
    Buffers,
    Crew,
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
    sgemm: int,
    crew: Crew,
) -> None:
    """Set target to beta target + alpha (delta' x, column sums of delta): weights, biases."""
    n_in, n_out = len(x) // rows, len(delta) // rows
    first, end = share(n_out, crew)
    weights, biases = target[first * n_in : end * n_in], target[n_out * n_in :]
    if sgemm == 0:
        rescale(weights, weights_beta)
        add_rows(weights, end - first, x, rows, delta[first:], 1, n_out, alpha)
    else:
        gemm(sgemm, True, False, n_out, n_in, rows, alpha, delta, x, weights_beta, weights)
    for j in range(first, end):
        biases[j] = biases[j] if biases_beta == _ONE else _ZERO
    for i in range(rows):
        row = delta[i * n_out : (i + 1) * n_out]
        for j in range(first, end):
            biases[j] += alpha * row[j]


@kernel
def descend(
    parameters: Floats,
    delta: Floats,
    x: Floats,
    rows: int,
    rule: Rule,
    sgemm: int,
    crew: Crew,
) -> None:
    """Take a layer's step of plain SGD inside its GEMM: no gradient is written anywhere."""
    weights_beta = _ONE - rule.rate * rule.l2
    if rule.l1 > _ZERO:
        n_in, n_out = len(x) // rows, len(delta) // rows
        first, end = share(n_out, crew)
        for i in range(first * n_in, end * n_in):
            sign = np.sign(parameters[i])
            parameters[i] = weights_beta * parameters[i] - rule.rate * rule.l1 * sign
        weights_beta = _ONE
    alpha = -rule.rate / np.float32(rows)
    add_gradient(delta, x, rows, parameters, alpha, weights_beta, _ONE, sgemm, crew)


@kernel
def send_back(
    delta: Floats,
    weights: Floats,
    a: Floats,
    code: int,
    rows: int,
    keep: np.float32,
    before: Floats,
    sgemm: int,
) -> None:
    """Fill `before` with dL/dz of the layer before, whose activations are a; but for dropout."""
    n_in, n_out = len(a) // rows, len(delta) // rows
    if sgemm == 0:
        rescale(before, _ZERO)
        add_rows(before, rows, weights, n_out, delta, n_out, 1, _ONE)
    else:
        gemm(sgemm, False, False, rows, n_in, n_out, _ONE, delta, weights, _ZERO, before)
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
    crew: Crew,
) -> None:
    """Set gradient to beta gradient + alpha dL/dparameters, from the output's buffers.delta.

    Where `gradient` is empty, take a step of plain SGD instead. beta is 0 or 1; `step` and
    `first_row` name dropout's mask as in `forward`.
    """
    first, last = share(rows, crew)
    end = len(model.parameters)
    place = len(buffers.delta) - buffers.rows * model.sizes[-1]
    for layer in range(len(model.activations), 0, -1):
        n_in, n_out = model.sizes[layer - 1], model.sizes[layer]
        start = end - (n_in + 1) * n_out
        delta = buffers.delta[place : place + rows * n_out]
        place -= buffers.rows * n_in
        x = buffers.a[place : place + rows * n_in]
        sgemm = buffers.sgemm[layer - 1]
        if layer > 1 and first < last:
            weights = model.parameters[start : end - n_out]
            before = buffers.delta[place + first * n_in : place + last * n_in]
            a = x[first * n_in : last * n_in]
            own = delta[first * n_out : last * n_out]
            code = model.activations[layer - 2]
            send_back(own, weights, a, code, last - first, rule.keep, before, sgemm)
            if rule.keep < _ONE:
                place_in_batch = (first_row + first) * n_in
                drop(before, rule.keep, rule.seed, step, layer - 1, place_in_batch)
        wait(crew)
        if len(gradient) == 0:
            descend(model.parameters[start:end], delta, x, rows, rule, sgemm, crew)
        else:
            target = gradient[start:end]
            add_gradient(delta, x, rows, target, alpha, beta, beta, sgemm, crew)
        end = start
    wait(crew)
