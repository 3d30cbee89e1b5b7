"""Wrong gradients of a dense layer: dw."""

import numpy as np

from grader.mistakes import mistake

from .mistakes import right


@mistake(
    "dense_backward",
    what="You transposed dw: it has the shape (n_in, n_out).",
    why="x.T @ upstream fits weights of (n_in, n_out); w is (n_out, n_in) here.",
    see="dw should have the shape of w: upstream.T @ x.",
)
def dw_transposed(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return dx, dw.T, db


@mistake(
    "dense_backward",
    what="You divided dw by the number of samples.",
    why="The 1 / n_samples of the mean loss is in upstream already: here it is divided by twice.",
    see="dw * n_samples is right.",
)
def dw_averaged(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return dx, dw / len(x), db


@mistake(
    "dense_backward",
    what="You multiplied dw by the number of samples.",
    why="A mean was undone that is part of the loss.",
    see="One sample alone is right.",
)
def dw_times_samples(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return dx, dw * len(x), db


@mistake(
    "dense_backward",
    what="You took dw from the first sample only.",
    why="np.outer(upstream[0], x[0]) is one sample's wish; all of them are added.",
    see="Change x[1]: dw should change.",
)
def dw_first_sample(upstream, x, w):
    dx, _, db = right(upstream, x, w)
    return dx, np.outer(upstream[0], x[0]), db


@mistake(
    "dense_backward",
    what="You took dw from the last sample only: = where += is needed.",
    why="In a loop over samples each one overwrites the one before.",
    see="Change x[0]: dw should change.",
)
def dw_last_sample(upstream, x, w):
    dx, _, db = right(upstream, x, w)
    return dx, np.outer(upstream[-1], x[-1]), db


@mistake(
    "dense_backward",
    what="You kept only the last sample and divided by n_samples.",
    why="= where += is needed, and a mean that is in upstream already.",
    see="Change x[0]: dw should change.",
)
def dw_last_sample_averaged(upstream, x, w):
    dx, _, db = right(upstream, x, w)
    return dx, np.outer(upstream[-1], x[-1]) / len(x), db


@mistake(
    "dense_backward",
    what="You multiplied the sums over samples: outer(sum of upstream, sum of x).",
    why="Each sample pairs its own upstream with its own x, before the sum.",
    see="One sample alone is right, two are not.",
)
def dw_of_sums(upstream, x, w):
    dx, _, db = right(upstream, x, w)
    return dx, np.outer(upstream.sum(axis=0), x.sum(axis=0)), db


@mistake(
    "dense_backward",
    what="You multiplied the means over samples, times n_samples.",
    why="Each sample pairs its own upstream with its own x, before the sum.",
    see="One sample alone is right, two are not.",
)
def dw_of_means(upstream, x, w):
    dx, _, db = right(upstream, x, w)
    return dx, np.outer(upstream.mean(axis=0), x.mean(axis=0)) * len(x), db


@mistake(
    "dense_backward",
    what="You multiplied the means over samples.",
    why="Each sample pairs its own upstream with its own x, before the sum.",
    see="One sample alone is right, two are not.",
)
def dw_of_means_only(upstream, x, w):
    dx, _, db = right(upstream, x, w)
    return dx, np.outer(upstream.mean(axis=0), x.mean(axis=0)), db


@mistake(
    "dense_backward",
    what="You left out upstream in dw: it is the sum of x alone.",
    why="dz/dw is x, but the chain rule multiplies it with upstream.",
    see="Double upstream: dw should double.",
)
def dw_without_upstream(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return dx, np.tile(x.sum(axis=0), (len(dw), 1)), db


@mistake(
    "dense_backward",
    what="You left out x in dw: every input has the same number.",
    why="A weight counts as much as what came through it, x[s, i].",
    see="Give one input of 0 in all samples: its weights' gradients should be 0.",
)
def dw_without_inputs(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return dx, np.tile(db[:, np.newaxis], (1, x.shape[1])), db


@mistake(
    "dense_backward",
    what="You multiplied dw with the weights.",
    why="z is linear in w: its slope is x, whatever w is.",
    see="Double w: dw should stay.",
)
def dw_times_weights(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return dx, dw * w, db


@mistake(
    "dense_backward",
    what="You turned the sign of dw.",
    why="The gradient points uphill; the minus belongs to the step, w - learning_rate * dw.",
    see="Raise a weight a little: the loss should change by dw times that.",
)
def dw_negated(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return dx, -dw, db


@mistake(
    "dense_backward",
    what="You summed dw to a single number.",
    why="upstream.T @ x has summed over the samples already: each weight keeps its own gradient.",
    see="dw should have the shape of w.",
)
def dw_summed(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return dx, dw.sum(), db


@mistake(
    "dense_backward",
    what="You summed dw over the neurons.",
    why="upstream.T @ x has summed over the samples already: each weight keeps its own gradient.",
    see="dw should have the shape of w.",
)
def dw_summed_over_neurons(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return dx, dw.sum(axis=0), db


@mistake(
    "dense_backward",
    what="You returned zeros for dw.",
    why="dw + ... makes a new array and leaves dw alone; dw += ... fills it.",
    see="Print dw just before you return it.",
)
def dw_zero(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return dx, np.zeros_like(dw), db


@mistake(
    "dense_backward",
    what="You returned one dw for each sample, shape (n_samples, n_out, n_in).",
    why="All samples share the weights: their wishes are added, over axis 0.",
    see="dw should have the shape of w.",
)
def dw_not_summed(upstream, x, w):
    dx, _, db = right(upstream, x, w)
    return dx, upstream[:, :, np.newaxis] * x[:, np.newaxis, :], db


@mistake(
    "dense_backward",
    what="You left the transpose out of dw: upstream @ x.",
    why="It runs in a square only; the sum must run over samples, the first axis of both.",
    see="Write the shapes: (n_out, n_samples) @ (n_samples, n_in).",
)
def dw_without_transpose(upstream, x, w):
    return upstream @ w, upstream @ x, upstream.sum(axis=0)


@mistake(
    "dense_backward",
    what="You transposed the wrong factor in dw: upstream @ x.T.",
    why="That sums over neurons or inputs; the sum must run over samples.",
    see="Write the shapes: (n_out, n_samples) @ (n_samples, n_in).",
)
def dw_wrong_factor(upstream, x, w):
    return upstream @ w, upstream @ x.T, upstream.sum(axis=0)


@mistake(
    "dense_backward",
    what="You multiplied element by element in dw.",
    why="* pairs equal places; dw pairs every neuron with every input and sums over samples.",
    see="It runs in a square only: upstream.T @ x.",
)
def dw_elementwise(upstream, x, w):
    return upstream @ w, upstream * x, upstream.sum(axis=0)


@mistake(
    "dense_backward",
    what="You took the outer product of all numbers: np.outer flattens its arguments.",
    why="np.outer is for one sample's rows; for a batch, upstream.T @ x adds up the outer products.",
    see="Print dw.shape: it should be that of w.",
)
def dw_outer_of_all(upstream, x, w):
    dx, _, db = right(upstream, x, w)
    return dx, np.outer(upstream, x), db


@mistake(
    "dense_backward",
    what="You used dx in place of x for dw.",
    why="dw pairs upstream with what went *into* the layer.",
    see="dw should not change with w.",
)
def dw_from_dx(upstream, x, w):
    dx, _, db = right(upstream, x, w)
    return dx, upstream.T @ dx, db


@mistake(
    "dense_backward",
    what="You used the layer's output in place of its input for dw.",
    why="dw pairs upstream with what went *into* the layer, x.",
    see="dw should have n_in columns.",
)
def dw_from_output(upstream, x, w):
    return upstream @ w, upstream.T @ (x @ w.T), upstream.sum(axis=0)


@mistake(
    "dense_backward",
    what="You left out the last sample in dw.",
    why="range(n_samples - 1) ends one too early: range(n_samples) excludes n_samples already.",
    see="With a single sample dw should not be 0.",
)
def dw_without_last_sample(upstream, x, w):
    dx, _, db = right(upstream, x, w)
    return dx, upstream[:-1].T @ x[:-1], db


@mistake(
    "dense_backward",
    what="You left out the first sample in dw.",
    why="range(1, n_samples) begins with the second: Python counts from 0.",
    see="With a single sample dw should not be 0.",
)
def dw_without_first_sample(upstream, x, w):
    dx, _, db = right(upstream, x, w)
    return dx, upstream[1:].T @ x[1:], db


@mistake(
    "dense_backward",
    what="dw has a column too many: x was given ones for the biases.",
    why="That column is db, which is asked for on its own.",
    see="Compare dw.shape with w.shape; the gradients of w are dw[:, :-1].",
)
def dw_with_biases(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return dx, np.column_stack([dw, db]), db
