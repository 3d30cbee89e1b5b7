"""Wrong gradients of a dense layer: dx."""

import numpy as np

from grader.mistakes import mistake

from .mistakes import right


@mistake(
    "dense_backward",
    what="You transposed w in dx: upstream @ w.T.",
    why="Forward multiplies with w.T, backward with w; the other runs in a square only.",
    see="Write the shapes: (n_samples, n_out) @ (n_out, n_in).",
)
def dx_with_transpose(upstream, x, w):
    return upstream @ w.T, upstream.T @ x, upstream.sum(axis=0)


@mistake(
    "dense_backward",
    what="You swapped the factors of dx: w @ upstream.",
    why="Samples are rows: upstream stands on the left.",
    see="Write the shapes: (n_samples, n_out) @ (n_out, n_in).",
)
def dx_swapped(upstream, x, w):
    return w @ upstream, upstream.T @ x, upstream.sum(axis=0)


@mistake(
    "dense_backward",
    what="You transposed dx: it has one sample a column.",
    why="w.T @ upstream.T is for samples in columns; here they are rows.",
    see="dx should have the shape of x.",
)
def dx_transposed(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return dx.T, dw, db


@mistake(
    "dense_backward",
    what="You divided dx by the number of samples.",
    why="The 1 / n_samples of the mean loss is in upstream already: here it is divided by twice.",
    see="dx * n_samples is right.",
)
def dx_averaged(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return dx / len(x), dw, db


@mistake(
    "dense_backward",
    what="You multiplied dx with x.",
    why="z is linear in x: its slope is w, whatever x is.",
    see="Double x: dx should stay.",
)
def dx_times_inputs(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return dx * x, dw, db


@mistake(
    "dense_backward",
    what="You masked dx where x is negative, as relu does.",
    why="An activation's slope belongs to the activation, not to the dense layer.",
    see="Turn the sign of x: dx should stay.",
)
def dx_with_relu(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return dx * (x > 0), dw, db


@mistake(
    "dense_backward",
    what="You multiplied dx with x(1 - x), as a sigmoid's slope.",
    why="An activation's slope belongs to the activation, not to the dense layer.",
    see="Change x: dx should stay.",
)
def dx_with_sigmoid(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return dx * x * (1 - x), dw, db


@mistake(
    "dense_backward",
    what="You multiplied dx with 1 - x², as a tanh's slope.",
    why="The slope of the activation before is multiplied in by the caller, if there is one.",
    see="dx = upstream @ w, and nothing else.",
)
def dx_with_tanh(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return dx * (1 - x**2), dw, db


@mistake(
    "dense_backward",
    what="You turned the sign of dx.",
    why="The gradient points uphill; the minus belongs to the step.",
    see="Raise an input a little: the loss should change by dx times that.",
)
def dx_negated(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return -dx, dw, db


@mistake(
    "dense_backward",
    what="You handed upstream through as dx, without the weights.",
    why="An input counts as much as its weights let it through.",
    see="dx should have n_in columns.",
)
def dx_is_upstream(upstream, x, w):
    _, dw, db = right(upstream, x, w)
    return upstream, dw, db


@mistake(
    "dense_backward",
    what="You left out upstream in dx: it is the sum of the weights.",
    why="dz/dx is w, but the chain rule multiplies it with upstream.",
    see="Double upstream: dx should double.",
)
def dx_without_upstream(upstream, x, w):
    _, dw, db = right(upstream, x, w)
    return np.tile(w.sum(axis=0), (len(x), 1)), dw, db


@mistake(
    "dense_backward",
    what="You returned w for dx.",
    why="dz/dx is w, but the chain rule multiplies it with upstream.",
    see="dx should have the shape of x.",
)
def dx_is_weights(upstream, x, w):
    _, dw, db = right(upstream, x, w)
    return w, dw, db


@mistake(
    "dense_backward",
    what="You used dw in place of w for dx.",
    why="dx goes back through the weights themselves.",
    see="Change w: dx should change.",
)
def dx_from_dw(upstream, x, w):
    _, dw, db = right(upstream, x, w)
    return upstream @ dw, dw, db


@mistake(
    "dense_backward",
    what="You used weights that a step of learning rate 1 has changed already.",
    why="dx needs the weights of the forward pass: compute it before the update.",
    see="dx should equal upstream @ w with the w that you were given.",
)
def dx_after_update(upstream, x, w):
    _, dw, db = right(upstream, x, w)
    return upstream @ (w - dw), dw, db


@mistake(
    "dense_backward",
    what="You summed dx over the samples.",
    why="Each sample has inputs of its own, and so a gradient of its own.",
    see="dx should have the shape of x.",
)
def dx_summed(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return dx.sum(axis=0), dw, db


@mistake(
    "dense_backward",
    what="You sent back the strongest neuron's gradient only.",
    why="Every neuron that an input feeds sends something back: their wishes are added.",
    see="Change any upstream number: dx should change.",
)
def dx_of_strongest(upstream, x, w):
    _, dw, db = right(upstream, x, w)
    return w[np.abs(upstream).argmax(axis=1)], dw, db


@mistake(
    "dense_backward",
    what="You kept the last neuron's part of dx: = where += is needed.",
    why="All neurons hand down blame to an input; the loop over neurons adds it up.",
    see="Try one sample and two neurons.",
)
def dx_of_last_neuron(upstream, x, w):
    _, dw, db = right(upstream, x, w)
    return upstream[:, -1:] * w[-1], dw, db


@mistake(
    "dense_backward",
    what="You returned zeros for dx.",
    why="The layer before learns from dx alone.",
    see="dx is upstream @ w.",
)
def dx_zero(upstream, x, w):
    dx, dw, db = right(upstream, x, w)
    return np.zeros_like(dx), dw, db


@mistake(
    "dense_backward",
    what="You stepped the weights, by 0.1, before dx was computed with them.",
    why="All gradients belong to one and the same layer: compute them first, step afterwards.",
    see="dx should be upstream @ w, with the weights as they came.",
)
def dx_after_a_step(upstream, x, w):
    _, dw, db = right(upstream, x, w)
    return upstream @ (w - 0.1 * dw), dw, db


@mistake(
    "dense_backward",
    what="You stepped the weights, by 0.01, before dx was computed with them.",
    why="All gradients belong to one and the same layer: compute them first, step afterwards.",
    see="dx should be upstream @ w, with the weights as they came.",
)
def dx_after_a_small_step(upstream, x, w):
    _, dw, db = right(upstream, x, w)
    return upstream @ (w - 0.01 * dw), dw, db
