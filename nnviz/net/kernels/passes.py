"""The entries into compiled code: whole batches, parts of a batch, and evaluation.

`tally` is float64, shape (2,): the sums of losses and of correct answers are added to it. The
additions are the same however a caller cuts an epoch into chunks.
"""

from typing import Any

import numpy as np

from nnviz.net.arrays import Floats
from nnviz.net.kernels.backward import backward
from nnviz.net.kernels.crew import share, wait
from nnviz.net.kernels.forward import forward, gather, scale_neurons
from nnviz.net.kernels.options import entry, kernel
from nnviz.net.kernels.output import activate_output, count_correct, output_delta
from nnviz.net.kernels.structures import SGD, Buffers, Crew, Integers, Model, Rule, Samples, Tally
from nnviz.net.kernels.update import update

_ZERO, _ONE = np.float32(0), np.float32(1)
# For a literal 0, Numba would compile everything that evaluation calls a second time.
_NO_STEP: Any = np.int64(0)


@kernel
def gather_labels(samples: Samples, first: int, labels: Integers) -> None:
    """Copy the labels of samples first, first + 1, ... of the order."""
    for i in range(len(labels)):
        labels[i] = samples.labels[samples.order[first + i]]


@kernel
def output_place(model: Model, buffers: Buffers) -> int:
    """Return where in the buffers the output layer begins."""
    return len(buffers.a) - buffers.rows * int(model.sizes[-1])


@kernel
def answer(
    model: Model,
    rule: Rule,
    samples: Samples,
    buffers: Buffers,
    first: int,
    rows: int,
    step: int,
    first_row: int,
    tally: Tally,
    crew: Crew,
) -> None:
    """Send samples first, ..., first + rows - 1 forward, up to the output's activations."""
    start, end = share(rows, crew)
    gather_labels(samples, first + start, buffers.labels[start:end])
    gather(samples, first + start, end - start, buffers.a[start * model.sizes[0] :])
    wait(crew)
    forward(model, buffers, rows, rule, step, first_row, crew)
    if crew.rank == 0:
        place, labels = output_place(model, buffers), buffers.labels[:rows]
        output = buffers.a[place : place + rows * model.sizes[-1]]
        tally[0] += activate_output(output, labels, model.activations[-1], model.loss)
        scale_neurons(output, model.gains[len(model.gains) - len(output) // rows :])
        tally[1] += count_correct(output, labels)
    wait(crew)


@kernel
def send_back(
    model: Model,
    rule: Rule,
    buffers: Buffers,
    rows: int,
    gradient: Floats,
    step: int,
    first_row: int,
    alpha: np.float32,
    beta: np.float32,
    crew: Crew,
) -> None:
    """Set gradient to beta gradient + alpha times the gradient of the samples' summed losses."""
    if crew.rank == 0:
        place = output_place(model, buffers)
        end = place + rows * model.sizes[-1]
        output, delta = buffers.a[place:end], buffers.delta[place:end]
        output_delta(output, buffers.labels[:rows], model.activations[-1], model.loss, delta)
    wait(crew)
    backward(model, buffers, rows, rule, step, first_row, gradient, alpha, beta, crew)


@entry
def train(
    model: Model,
    rule: Rule,
    samples: Samples,
    buffers: Buffers,
    gradient: Floats,
    state: Floats,
    first: int,
    end: int,
    step: int,
    tally: Tally,
    crew: Crew,
) -> int:
    """Take samples first, ..., end - 1 of an epoch, and update whenever a batch is full.

    A batch has buffers.rows samples, the last of the epoch perhaps fewer. Plain SGD descends at
    once where all of a batch is at hand; otherwise a gradient is added up.

    Args:
        model: its parameters are changed.
        rule: how.
        samples: in the order in which they are taken.
        buffers: room for one batch.
        gradient: of the batch's mean loss so far, shape (n_parameters,).
        state: the optimizer's vectors, see `update`.
        first: place in the order of the first sample.
        end: place after the last.
        step: updates done before.
        tally: see above.
        crew: the worker, and how many share the work: each calls this function.

    Returns:
        `end`, or the place at which samples had a loss that is not finite: they were not used.
    """
    place = first
    while place < end:
        first_row = place % buffers.rows
        batch_rows = min(buffers.rows, len(samples.order) - place + first_row)
        rows = min(end - place, batch_rows - first_row)
        answer(model, rule, samples, buffers, place, rows, step, first_row, tally, crew)
        if not np.isfinite(tally[0]):
            return place
        descends = rule.optimizer == SGD and rows == batch_rows
        target = gradient[:0] if descends else gradient
        alpha, beta = _ONE / np.float32(batch_rows), _ZERO if first_row == 0 else _ONE
        send_back(model, rule, buffers, rows, target, step, first_row, alpha, beta, crew)
        place += rows
        if first_row + rows == batch_rows:
            if not descends:
                update(model, rule, gradient, state, step, crew)
                wait(crew)
            step += 1
    return place


@entry
def evaluate(
    model: Model,
    rule: Rule,
    samples: Samples,
    buffers: Buffers,
    first: int,
    end: int,
    tally: Tally,
    crew: Crew,
) -> None:
    """Add up the losses and correct answers of samples first, ..., end - 1.

    Args:
        model: with its gains.
        rule: one without dropout.
        samples: those to evaluate.
        buffers: room for one batch.
        first: place in the order of the first sample.
        end: place after the last.
        tally: see above.
        crew: as in `train`.
    """
    for start in range(first, end, buffers.rows):
        rows = min(buffers.rows, end - start)
        answer(model, rule, samples, buffers, start, rows, _NO_STEP, _NO_STEP, tally, crew)


@entry
def is_finite(parameters: Floats) -> bool:
    """Return whether none of `parameters` is NaN or infinite: 0 times those is not 0."""
    total = _ZERO
    for i in range(len(parameters)):
        total += parameters[i] * _ZERO
    return bool(total == _ZERO)
