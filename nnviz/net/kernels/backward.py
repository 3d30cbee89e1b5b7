"""From the output's dL/dz back to every weight and bias."""

import numpy as np

from nnviz.net.arrays import Floats
from nnviz.net.kernels.blas import gemm
from nnviz.net.kernels.crew import piece_start, pieces_of, share_by, strips, wait
from nnviz.net.kernels.dropout import drop
from nnviz.net.kernels.lanes import LANES
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
from nnviz.net.kernels.tiles import add_rows

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
def add_pieces(
    delta: Floats,
    x: Floats,
    rows: int,
    target: Floats,
    alpha: np.float32,
    beta: np.float32,
    sgemm: int,
    pieces: int,
    crew: Crew,
) -> None:
    """Set the weights in target to beta target + alpha delta' x by BLAS."""
    n_in, n_out = len(x) // rows, len(delta) // rows
    first_piece, last_piece = pieces_of(pieces, crew)
    for piece in range(first_piece, last_piece):
        first = piece_start(n_out, piece, pieces)
        n = piece_start(n_out, piece + 1, pieces) - first
        own, to = delta[first:], target[first * n_in :]
        gemm(sgemm, True, False, n, n_in, rows, alpha, own, n_out, x, n_in, beta, to, n_in)


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
    pieces: int,
    crew: Crew,
) -> None:
    """Set target to beta target + alpha (delta' x, column sums of delta): weights, biases."""
    n_in, n_out = len(x) // rows, len(delta) // rows
    first, end = share_by(sgemm, n_out, pieces, crew)
    biases = target[n_out * n_in :]
    if sgemm == 0:
        weights = target[first * n_in : end * n_in]
        rescale(weights, weights_beta)
        add_rows(
            weights, end - first, x, rows, n_in, n_in, delta[first:], 1, n_out, alpha, crew.room
        )
    else:
        add_pieces(delta, x, rows, target, alpha, weights_beta, sgemm, pieces, crew)
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
    pieces: int,
    crew: Crew,
) -> None:
    """Take a layer's step of plain SGD inside its GEMM: no gradient is written anywhere."""
    weights_beta = _ONE - rule.rate * rule.l2
    if rule.l1 > _ZERO:
        n_in, n_out = len(x) // rows, len(delta) // rows
        first, end = share_by(sgemm, n_out, pieces, crew)
        for i in range(first * n_in, end * n_in):
            sign = np.sign(parameters[i])
            parameters[i] = weights_beta * parameters[i] - rule.rate * rule.l1 * sign
        weights_beta = _ONE
    alpha = -rule.rate / np.float32(rows)
    add_gradient(delta, x, rows, parameters, alpha, weights_beta, _ONE, sgemm, pieces, crew)


@kernel
def send_back(
    delta: Floats,
    weights: Floats,
    rows: int,
    before: Floats,
    sgemm: int,
    pieces: int,
    crew: Crew,
) -> tuple[int, int]:
    """Fill columns of `before` with dL/da of the layer before; return the first, and their end."""
    n_in, n_out = len(before) // rows, len(delta) // rows
    first, end = share_by(sgemm, n_in, pieces, crew, LANES)
    if sgemm == 0:
        for i in range(rows):
            rescale(before[i * n_in + first : i * n_in + end], _ZERO)
        w, to = weights[first:], before[first:]
        add_rows(to, rows, w, n_out, n_in, end - first, delta, n_out, 1, _ONE, crew.room)
        return first, end
    first_piece, last_piece = pieces_of(pieces, crew)
    for piece in range(first_piece, last_piece):
        start = piece_start(n_in, piece, pieces)
        n = piece_start(n_in, piece + 1, pieces) - start
        w, to = weights[start:], before[start:]
        gemm(sgemm, False, False, rows, n, n_out, _ONE, delta, n_out, w, n_in, _ZERO, to, n_in)
    return first, end


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
    end = len(model.parameters)
    place = len(buffers.delta) - buffers.rows * model.sizes[-1]
    for layer in range(len(model.activations), 0, -1):
        n_in, n_out = model.sizes[layer - 1], model.sizes[layer]
        start = end - (n_in + 1) * n_out
        delta = buffers.delta[place : place + rows * n_out]
        place -= buffers.rows * n_in
        x = buffers.a[place : place + rows * n_in]
        sgemm = buffers.sgemm[layer - 1]
        if layer > 1:
            weights = model.parameters[start : end - n_out]
            before = buffers.delta[place : place + rows * n_in]
            first, last = send_back(delta, weights, rows, before, sgemm, buffers.pieces, crew)
            n_strips, length = strips(rows, n_in, first, last)
            for i in range(n_strips):
                strip = i * n_in + first
                own, a = before[strip : strip + length], x[strip : strip + length]
                multiply_by_slope(own, a, model.activations[layer - 2], rule.keep)
                if rule.keep < _ONE:
                    place_in_batch = (first_row + i) * n_in + first
                    drop(own, rule.keep, rule.seed, step, layer - 1, place_in_batch)
        wait(crew)
        if len(gradient) == 0:
            parameters = model.parameters[start:end]
            descend(parameters, delta, x, rows, rule, sgemm, buffers.pieces, crew)
        else:
            target = gradient[start:end]
            add_gradient(delta, x, rows, target, alpha, beta, beta, sgemm, buffers.pieces, crew)
        end = start
    wait(crew)
