"""Wrong gradients of a dense layer that people really write."""

import numpy as np

from grader.mistakes import convention, intermediate, mistake


def right(upstream, x, w):
    return upstream @ w, upstream.T @ x, upstream.sum(axis=0)


@intermediate("dense_backward", "dx")
def right_dx(upstream, x, w):
    return upstream @ w


@intermediate("dense_backward", "dw")
def right_dw(upstream, x, w):
    return upstream.T @ x


@intermediate("dense_backward", "db")
def right_db(upstream, x, w):
    return upstream.sum(axis=0)


# db


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


# dw


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


# dx


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


# Several at once


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
