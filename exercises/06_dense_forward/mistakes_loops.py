"""Wrong dense layers: the loops."""

import numpy as np

from grader.mistakes import mistake


@mistake(
    "dense_forward",
    what="You skipped the first input.",
    why="range(1, n_in) starts at the second: Python counts from 0.",
    see="Change x[:, 0]: the answer should change.",
)
def first_input_skipped(x, w, b):
    return x[:, 1:] @ w[:, 1:].T + b


@mistake(
    "dense_forward",
    what="You skipped the last input.",
    why="range(n_in - 1) stops one early: range leaves out its end already.",
    see="Change x[:, -1]: the answer should change.",
)
def last_input_skipped(x, w, b):
    return x[:, :-1] @ w[:, :-1].T + b


@mistake(
    "dense_forward",
    what="You kept only the last input's term: = where += is needed.",
    why="z = x[i] * w[i] forgets the terms before.",
    see="Change x[:, 0]: the answer should change.",
)
def last_input_only(x, w, b):
    return np.outer(x[:, -1], w[:, -1]) + b


@mistake(
    "dense_forward",
    what="You kept only the first input's term.",
    why="A return inside the loop ends it in its first round.",
    see="Change x[:, -1]: the answer should change.",
)
def first_input_only(x, w, b):
    return np.outer(x[:, 0], w[:, 0]) + b


@mistake(
    "dense_forward",
    what="You used the inputs in reverse order.",
    why="Input i meets weight i.",
    see="Give x = [[1, 0, ...]]: the answer should be w[:, 0] + b.",
)
def inputs_reversed(x, w, b):
    return x[:, ::-1] @ w.T + b


@mistake(
    "dense_forward",
    what="You used the neurons in reverse order.",
    why="Column o of z belongs to row o of w.",
    see="Give x = [[1, 0, ...]]: the answer should be w[:, 0] + b.",
)
def neurons_reversed(x, w, b):
    return x @ w[::-1].T + b


@mistake(
    "dense_forward",
    what="You computed the first sample only.",
    why="x[0] is one row; a return inside the loop over samples ends it in its first round.",
    see="The answer should have a row for each sample.",
)
def first_sample_only(x, w, b):
    return w @ x[0] + b


@mistake(
    "dense_forward",
    what="You computed the last sample only.",
    why="A loop over samples that overwrites z keeps the last.",
    see="The answer should have a row for each sample.",
)
def last_sample_only(x, w, b):
    return w @ x[-1] + b


@mistake(
    "dense_forward",
    what="You gave every row the first sample's answer.",
    why="A loop that reads x[0] where it means x[s].",
    see="Change x[1]: row 1 of the answer should change.",
)
def first_sample_for_all(x, w, b):
    return np.tile(x[0] @ w.T + b, (len(x), 1))


@mistake(
    "dense_forward",
    what="You let the samples pile up: each row holds the sum of the rows so far.",
    why="The sum must start anew, at 0 or at b, for each sample.",
    see="Row 0 is right, row 1 is row 0 too much.",
)
def sum_never_reset(x, w, b):
    return np.cumsum(x @ w.T, axis=0) + b


@mistake(
    "dense_forward",
    what="You let the neurons pile up: each column holds the sum of the columns so far.",
    why="The sum must start anew, at 0 or at b, for each neuron.",
    see="Column 0 is right, column 1 is column 0 too much.",
)
def sum_never_reset_for_neurons(x, w, b):
    return np.cumsum(x @ w.T, axis=1) + b


@mistake(
    "dense_forward",
    what="You lost the fractions: the sums were kept as whole numbers.",
    why="np.zeros(shape, dtype=int), and int(), cut what comes after the point.",
    see="np.zeros(shape) is float64.",
)
def truncated(x, w, b):
    return (x @ w.T + b).astype(int)


@mistake(
    "dense_forward",
    what="You lost the fractions: the sums were kept as whole numbers, then made floats.",
    why="An array of int cuts what comes after the point when it is assigned to.",
    see="np.zeros(shape) is float64.",
)
def truncated_to_float(x, w, b):
    return (x @ w.T + b).astype(int).astype(float)


@mistake(
    "dense_forward",
    what="You rounded the answer.",
    why="Rounding is for showing numbers; the next layer needs all digits.",
    see="Return the array as it is computed.",
)
def rounded(x, w, b):
    return np.round(x @ w.T + b, 2)


@mistake(
    "dense_forward",
    what="You used the first three inputs only.",
    why="There may be any number of inputs.",
    see="Change the fourth input: z should change.",
)
def three_inputs(x, w, b):
    return x[:, :3] @ w[:, :3].T + b


@mistake(
    "dense_forward",
    what="You used the first two inputs only.",
    why="There may be any number of inputs.",
    see="Change the third input: z should change.",
)
def two_inputs(x, w, b):
    return x[:, :2] @ w[:, :2].T + b
