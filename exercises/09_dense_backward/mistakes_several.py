"""Wrong gradients of a dense layer: several at once."""

import numpy as np

from grader.mistakes import convention, mistake

from .mistakes import right


@mistake(
    "dense_backward",
    what="You returned (db, dw, dx), in reverse order.",
    why="The task's order is that of the arguments: dx, dw, db.",
    see="Print the three shapes.",
)
def order_reversed(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return db, dw, dx


@mistake(
    "dense_backward",
    what="You returned (dw, db, dx): weights first.",
    why="The task's order is dx, dw, db.",
    see="Print the three shapes.",
)
def weights_first(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return dw, db, dx


@mistake(
    "dense_backward",
    what="You returned (dw, dx, db): dx and dw are swapped.",
    why="The task's order is dx, dw, db.",
    see="Print the three shapes.",
)
def dx_and_dw_swapped(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return dw, dx, db


@mistake(
    "dense_backward",
    what="You returned (dx, db, dw): dw and db are swapped.",
    why="The task's order is dx, dw, db.",
    see="Print the three shapes.",
)
def dw_and_db_swapped(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return dx, db, dw


@mistake(
    "dense_backward",
    what="You returned dw and db only.",
    why="The layer before needs dx to learn.",
    see="Return three: dx, dw, db.",
)
def without_dx(upstream, x, w):
    _, dw, db = right(upstream, x, w)
    return dw, db


@mistake(
    "dense_backward",
    what="You turned the sign of all three.",
    why="The gradient points uphill; the minus belongs to the step.",
    see="Raise a weight a little: the loss should change by dw times that.",
)
def all_negated(upstream, x, w):
    return tuple(-part for part in right(upstream, x, w))


@mistake(
    "dense_backward",
    what="You multiplied upstream with the sigmoid's slope of z first.",
    why="upstream is dL/dz already: the activation's slope is in it.",
    see="Without it all three are right.",
)
def with_sigmoid_slope(upstream, x, w):
    a = 1 / (1 + np.exp(-(x @ w.T)))
    return right(upstream * a * (1 - a), x, w)


@mistake(
    "dense_backward",
    what="You multiplied upstream with relu's slope of z first.",
    why="upstream is dL/dz already: the activation's slope is in it.",
    see="Without it all three are right.",
)
def with_relu_slope(upstream, x, w):
    return right(upstream * (x @ w.T > 0), x, w)


@mistake(
    "dense_backward",
    what="You multiplied upstream with the tanh's slope of z first.",
    why="upstream is dL/dz: the slope is in it already.",
    see="Leave upstream as it is.",
)
def with_tanh_slope(upstream, x, w):
    return right(upstream * (1 - np.tanh(x @ w.T) ** 2), x, w)


@mistake(
    "dense_backward",
    what="You multiplied upstream with its own slope, upstream (1 - upstream).",
    why="upstream is dL/dz already: the activation's slope is in it.",
    see="Without it all three are right.",
)
def with_slope_of_upstream(upstream, x, w):
    return right(upstream * (1 - upstream), x, w)


@mistake(
    "dense_backward",
    what="You squeezed the gradients: axes of size 1 are gone.",
    why="np.squeeze also takes axes that only happen to have size 1: one sample, or one neuron.",
    see="Try one sample, and then one neuron.",
)
def squeezed(upstream, x, w):
    return tuple(np.squeeze(one) for one in right(upstream, x, w))


@convention(
    "dense_backward",
    yours="gradients averaged over the samples, dw and db divided by n_samples",
    asked="sums, since the 1 / n_samples is in upstream already",
    see="Leave both divisions out.",
)
def mean_taken_here(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return dx, dw / len(x), db / len(x)


@convention(
    "dense_backward",
    yours="weights of shape (n_in, n_out) for dw, and db as a row of shape (1, n_out)",
    asked="dw of shape (n_out, n_in) and db of shape (n_out,)",
    see="Return upstream.T @ x, and the column sums without keepdims.",
)
def other_layout(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return dx, dw.T, db[np.newaxis]
