"""From a batch of pictures to the output layer's pre-activations, in the caller's buffers."""

import numpy as np

from nnviz.net.arrays import Floats
from nnviz.net.kernels.blas import gemm
from nnviz.net.kernels.crew import piece_start, pieces_of, share_by, strips, wait
from nnviz.net.kernels.dots import dot_rows
from nnviz.net.kernels.dropout import drop
from nnviz.net.kernels.elementwise import exp32, tanh32
from nnviz.net.kernels.memory import prefetch_row
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
    Samples,
)

_ZERO, _ONE = np.float32(0), np.float32(1)
# Of 1 to 32, 4 rows took the least time; none at all took twice as long.
_ROWS_AHEAD = 4


@kernel
def gather(samples: Samples, first: int, rows: int, x: Floats) -> None:
    """Copy samples first, first + 1, ... of the order into x, scaled."""
    n_in = samples.images.shape[1]
    scale = samples.scale
    last = len(samples.order) - 1
    for i in range(rows):
        prefetch_row(samples.images[samples.order[min(first + i + _ROWS_AHEAD, last)]])
        image = samples.images[samples.order[first + i]]
        row = x[i * n_in : (i + 1) * n_in]
        for k in range(n_in):
            row[k] = np.float32(image[k]) * scale


@kernel
def activate(z: Floats, code: int) -> None:
    """Turn z into a = f(z) in place, for every function but softmax.

    A NaN stays one: it is the first argument of max, and not above zero.
    """
    if code == SIGMOID:
        for i in range(len(z)):
            z[i] = _ONE / (_ONE + exp32(-z[i]))
    elif code == TANH:
        for i in range(len(z)):
            z[i] = tanh32(z[i])
    elif code == RELU:
        for i in range(len(z)):
            z[i] = max(z[i], _ZERO)
    elif code == LEAKY_RELU:
        for i in range(len(z)):
            z[i] = z[i] if z[i] > _ZERO else LEAKY_SLOPE * z[i]


@kernel
def scale_neurons(a: Floats, gains: Floats) -> None:
    """Multiply each neuron's activations by its gain; `gains` may be empty."""
    for i in range(0, len(a) if len(gains) > 0 else 0, max(len(gains), 1)):
        for j in range(len(gains)):
            a[i + j] *= gains[j]


@kernel
def pre_activate(
    parameters: Floats, x: Floats, z: Floats, rows: int, sgemm: int, pieces: int, crew: Crew
) -> tuple[int, int]:
    """Fill columns of z with x W' + b; return the first, and their end.

    `parameters` are those of this layer alone.
    """
    n_in, n_out = len(x) // rows, len(z) // rows
    weights, biases = parameters[: n_out * n_in], parameters[n_out * n_in :]
    first, end = share_by(sgemm, n_out, pieces, crew)
    if sgemm == 0:
        own = weights[first * n_in : end * n_in]
        dot_rows(x, own, biases[first:end], z[first:], rows, n_out)
        return first, end
    first_piece, last_piece = pieces_of(pieces, crew)
    for piece in range(first_piece, last_piece):
        start = piece_start(n_out, piece, pieces)
        n = piece_start(n_out, piece + 1, pieces) - start
        own, to = weights[start * n_in :], z[start:]
        for i in range(rows):
            row = z[i * n_out + start : i * n_out + start + n]
            for j in range(n):
                row[j] = biases[start + j]
        gemm(sgemm, False, True, rows, n, n_in, _ONE, x, n_in, own, n_in, _ONE, to, n_out)
    return first, end


@kernel
def forward(
    model: Model, buffers: Buffers, rows: int, rule: Rule, step: int, first_row: int, crew: Crew
) -> None:
    """Fill buffers.a from its first layer on; the last layer's part then holds z.

    `step` and `first_row`, the first sample's place in its batch, name dropout's mask.
    """
    start, x = 0, buffers.a[: rows * model.sizes[0]]
    place = buffers.rows * model.sizes[0]
    first_gain, n_layers = 0, len(model.activations)
    for layer in range(1, n_layers + 1):
        n_in, n_out = model.sizes[layer - 1], model.sizes[layer]
        end = start + (n_in + 1) * n_out
        z = buffers.a[place : place + rows * n_out]
        own_parameters, sgemm = model.parameters[start:end], buffers.sgemm[layer - 1]
        first, last = pre_activate(own_parameters, x, z, rows, sgemm, buffers.pieces, crew)
        if layer < n_layers:
            n_strips, length = strips(rows, n_out, first, last)
            for i in range(n_strips):
                own = z[i * n_out + first : i * n_out + first + length]
                activate(own, model.activations[layer - 1])
                scale_neurons(own, model.gains[first_gain + first : first_gain + last])
                if rule.keep < _ONE:
                    place_in_batch = (first_row + i) * n_out + first
                    drop(own, rule.keep, rule.seed, step, layer, place_in_batch)
        wait(crew)
        start, place, x = end, place + buffers.rows * n_out, z
        first_gain += n_out
