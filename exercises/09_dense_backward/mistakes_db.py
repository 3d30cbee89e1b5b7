"""Wrong gradients of a dense layer: db."""

import numpy as np

from grader.mistakes import mistake

from .mistakes import right


@mistake(
    "dense_backward",
    what="You averaged db over the samples.",
    why="The 1 / n_samples of the mean loss is in upstream already: here it is divided by twice.",
    see="db * n_samples is right.",
)
def db_averaged(upstream, x, w):
    dx, dw, _ = right(upstream, x, w)
    return dx, dw, upstream.mean(axis=0)


@mistake(
    "dense_backward",
    what="You returned upstream for db, without summing over the samples.",
    why="b touches every sample, so that the samples' wishes are added up.",
    see="db should have the shape of b, (n_out,).",
)
def db_not_summed(upstream, x, w):
    dx, dw, _ = right(upstream, x, w)
    return dx, dw, upstream


@mistake(
    "dense_backward",
    what="You kept the summed axis: db has the shape (1, n_out).",
    why="keepdims=True keeps an axis of size 1; b has none.",
    see="Print db.shape: it should be (n_out,).",
)
def db_keeps_axis(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return dx, dw, db[np.newaxis]


@mistake(
    "dense_backward",
    what="You made db a column, shape (n_out, 1).",
    why="With samples in columns biases are columns; here b is (n_out,).",
    see="Print db.shape: it should be (n_out,).",
)
def db_as_column(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return dx, dw, db[:, np.newaxis]


@mistake(
    "dense_backward",
    what="You summed db over the neurons instead of the samples.",
    why="axis=1 runs along a row, over the neurons; samples are axis 0.",
    see="db should have one number for each neuron.",
)
def db_wrong_axis(upstream, x, w):
    dx, dw, _ = right(upstream, x, w)
    return dx, dw, upstream.sum(axis=1)


@mistake(
    "dense_backward",
    what="You summed db to a single number.",
    why="np.sum without an axis adds up everything; each neuron owns one bias.",
    see="db should have one number for each neuron.",
)
def db_a_number(upstream, x, w):
    dx, dw, _ = right(upstream, x, w)
    return dx, dw, upstream.sum()


@mistake(
    "dense_backward",
    what="You gave every bias the sum over all samples and neurons.",
    why="np.sum without an axis adds up everything; each neuron owns one bias.",
    see="The numbers in db should differ.",
)
def db_the_same_for_all(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return dx, dw, np.full_like(db, upstream.sum())


@mistake(
    "dense_backward",
    what="You took db from the first sample only.",
    why="upstream[0] is one sample; all of them pull at the bias.",
    see="Change upstream[1]: db should change.",
)
def db_first_sample(upstream, x, w):
    dx, dw, _ = right(upstream, x, w)
    return dx, dw, upstream[0]


@mistake(
    "dense_backward",
    what="You took db from the last sample only: = where += is needed.",
    why="In a loop over samples each one overwrites the one before.",
    see="Change upstream[0]: db should change.",
)
def db_last_sample(upstream, x, w):
    dx, dw, _ = right(upstream, x, w)
    return dx, dw, upstream[-1]


@mistake(
    "dense_backward",
    what="You returned zeros for db.",
    why="The bias learns, too; z has the slope 1 with respect to it.",
    see="db is the column sums of upstream.",
)
def db_zero(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return dx, dw, np.zeros_like(db)


@mistake(
    "dense_backward",
    what="You returned ones for db.",
    why="dz/db is 1, but the chain rule multiplies it with upstream.",
    see="Double upstream: db should double.",
)
def db_ones(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return dx, dw, np.ones_like(db)


@mistake(
    "dense_backward",
    what="You returned n_samples for every bias.",
    why="dz/db is 1 in every sample, but the chain rule multiplies it with upstream.",
    see="Double upstream: db should double.",
)
def db_counts_samples(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return dx, dw, np.full_like(db, len(x))


@mistake(
    "dense_backward",
    what="You summed x for db.",
    why="b is added behind the weights: only upstream reaches it.",
    see="Print db.shape: it should be (n_out,).",
)
def db_from_x(upstream, x, w):
    dx, dw, _ = right(upstream, x, w)
    return dx, dw, x.sum(axis=0)


@mistake(
    "dense_backward",
    what="You summed dw over the inputs to get db.",
    why="db is the same sum as dw without the inputs x; where x is 1 they agree.",
    see="Change x: db should stay.",
)
def db_from_dw(upstream, x, w):
    dx, dw, _ = right(upstream, x, w)
    return dx, dw, dw.sum(axis=1)


@mistake(
    "dense_backward",
    what="You summed dw over the neurons to get db.",
    why="db is the same sum as dw without the inputs x, one number for each neuron.",
    see="db should have the shape (n_out,).",
)
def db_from_dw_wrong_axis(upstream, x, w):
    dx, dw, _ = right(upstream, x, w)
    return dx, dw, dw.sum(axis=0)


@mistake(
    "dense_backward",
    what="You turned the sign of db.",
    why="The gradient points uphill; the minus belongs to the step, w - learning_rate * dw.",
    see="Raise a bias a little: the loss should change by db times that.",
)
def db_negated(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return dx, dw, -db


@mistake(
    "dense_backward",
    what="You multiplied db by the number of samples.",
    why="A mean was undone that is part of the loss.",
    see="One sample alone is right.",
)
def db_times_samples(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return dx, dw, db * len(x)


@mistake(
    "dense_backward",
    what="You took the absolute values of upstream in db.",
    why="Samples may pull at a bias in opposite directions: signs count.",
    see="Turn the sign of upstream: db's should turn.",
)
def db_absolute(upstream, x, w):
    dx, dw, _ = right(upstream, x, w)
    return dx, dw, np.abs(upstream).sum(axis=0)


@mistake(
    "dense_backward",
    what="You left out the last sample in db.",
    why="range(n_samples - 1) ends one too early: range(n_samples) excludes n_samples already.",
    see="With a single sample db should be its upstream.",
)
def db_without_last_sample(upstream, x, w):
    dx, dw, _ = right(upstream, x, w)
    return dx, dw, upstream[:-1].sum(axis=0)


@mistake(
    "dense_backward",
    what="You left out the first sample in db.",
    why="range(1, n_samples) begins with the second: Python counts from 0.",
    see="With a single sample db should be its upstream.",
)
def db_without_first_sample(upstream, x, w):
    dx, dw, _ = right(upstream, x, w)
    return dx, dw, upstream[1:].sum(axis=0)


@mistake(
    "dense_backward",
    what="You added to db in the loop over inputs, n_in times too often.",
    why="A bias belongs to its neuron alone: its line stands one loop further out.",
    see="Give x a second column: db should not change.",
)
def db_in_the_inner_loop(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return dx, dw, db * x.shape[1]
