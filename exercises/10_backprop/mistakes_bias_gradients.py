"""Wrong backpropagations: the gradients of the biases."""

import numpy as np

from grader.mistakes import mistake

from .mistakes import collected, deltas_of, walk


@mistake(
    "backprop",
    what="You divided the biases' gradients by the number of samples once more.",
    why="np.mean divides again what the output's error has divided already.",
    see="dbiases is n_samples times too small, dweights is right.",
)
def biases_averaged_again(x, labels, weights, biases):
    return walk(x, labels, weights, biases, db=lambda delta: delta.mean(axis=0))


@mistake(
    "backprop",
    what="The biases' gradients are summed over the samples, and not averaged.",
    why="The loss is a mean over the samples: divide weights and biases alike.",
    see="dbiases is n_samples times too large, dweights is right.",
)
def biases_not_averaged(x, labels, weights, biases):
    return walk(x, labels, weights, biases, db=lambda delta: delta.sum(axis=0) * len(delta))


@mistake(
    "backprop",
    what="You added up everything for the biases: one number a layer.",
    why="np.sum without an axis adds up samples and neurons; axis=0 adds up samples.",
    see="Each of dbiases should have shape (n_out,).",
)
def biases_one_number(x, labels, weights, biases):
    return walk(x, labels, weights, biases, db=np.sum)


@mistake(
    "backprop",
    what="You gave every bias of a layer the sum over all its neurons.",
    why="np.sum without an axis adds up samples and neurons; axis=0 adds up samples.",
    see="The biases of one layer should have different gradients.",
)
def biases_all_summed(x, labels, weights, biases):
    def db(delta):
        return np.full(delta.shape[1], delta.sum())

    return walk(x, labels, weights, biases, db=db)


@mistake(
    "backprop",
    what="You did not add up over the samples for the biases: dbiases holds delta itself.",
    why="One bias serves all samples, so their parts add up.",
    see="Each of dbiases should have shape (n_out,).",
)
def biases_not_summed(x, labels, weights, biases):
    return walk(x, labels, weights, biases, db=lambda delta: delta)


@mistake(
    "backprop",
    what="You kept the axis: dbiases are (1, n_out).",
    why="keepdims=True keeps an axis of size 1; the biases have one axis.",
    see="Each of dbiases should have shape (n_out,).",
)
def biases_with_two_axes(x, labels, weights, biases):
    return walk(x, labels, weights, biases, db=lambda delta: delta.sum(axis=0, keepdims=True))


@mistake(
    "backprop",
    what="You added up over the neurons instead of the samples: axis=1.",
    why="delta is (n_samples, n_out); the samples are axis 0.",
    see="Each of dbiases should have shape (n_out,).",
)
def biases_summed_over_neurons(x, labels, weights, biases):
    return walk(x, labels, weights, biases, db=lambda delta: delta.sum(axis=1))


@mistake(
    "backprop",
    what="You kept the first sample's part of the biases' gradients only.",
    why="One bias serves all samples, so their parts add up.",
    see="Change x[1]: dbiases should change.",
)
def biases_of_the_first_sample(x, labels, weights, biases):
    return walk(x, labels, weights, biases, db=lambda delta: delta[0])


@mistake(
    "backprop",
    what="You kept the last sample's part of the biases' gradients only.",
    why="= in the loop over samples forgets those before; += adds them up.",
    see="Change x[0]: dbiases should change.",
)
def biases_of_the_last_sample(x, labels, weights, biases):
    return walk(x, labels, weights, biases, db=lambda delta: delta[-1])


@mistake(
    "backprop",
    what="The biases' gradients are zeros.",
    why="A bias is a weight of an input that is always 1: it learns as well.",
    see="Print dbiases just before you return it.",
)
def no_bias_gradients(x, labels, weights, biases):
    return walk(x, labels, weights, biases, db=lambda delta: np.zeros(delta.shape[1]))


@mistake(
    "backprop",
    what="The biases' gradients are ones.",
    why="dz/db is 1, but the chain multiplies it with delta.",
    see="Print dbiases just before you return it.",
)
def biases_ones(x, labels, weights, biases):
    return walk(x, labels, weights, biases, db=lambda delta: np.ones(delta.shape[1]))


@mistake(
    "backprop",
    what="The hidden layers' biases have zeros: only the output's are computed.",
    why="Every layer has biases, and each is the sum of its layer's delta.",
    see="Print dbiases just before you return it.",
)
def no_hidden_bias_gradients(x, labels, weights, biases):
    dweights, dbiases = walk(x, labels, weights, biases)
    return dweights, [*(0 * b for b in dbiases[:-1]), dbiases[-1]]


@mistake(
    "backprop",
    what="You added up the weights' gradients to get the biases'.",
    why="A bias' gradient is the sum of delta, without any input.",
    see="dbiases should not depend on the layer's inputs but through delta.",
)
def biases_from_the_weights(x, labels, weights, biases):
    dweights, _ = walk(x, labels, weights, biases)
    return dweights, [dw.sum(axis=1) for dw in dweights]


@mistake(
    "backprop",
    what="You took the hidden biases' gradients before the slope was multiplied in.",
    why="A bias stands inside the sigmoid, so that its gradient passes the slope too.",
    see="dweights is right; compare dbiases with (loss(b + h) - loss(b - h)) / (2 * h).",
)
def biases_before_the_slope(x, labels, weights, biases):
    deltas, activations = deltas_of(x, labels, weights, biases)
    upstream = [d @ w for d, w in zip(deltas[1:], weights[1:])]
    dweights, dbiases = collected(deltas, activations)
    return dweights, [*(u.sum(axis=0) for u in upstream), dbiases[-1]]


@mistake(
    "backprop",
    what="The biases' gradients have every sign turned, the weights' are right.",
    why="Both are uphill; the minus belongs to the step.",
    see="Compare one number with (loss(b + h) - loss(b - h)) / (2 * h).",
)
def biases_turned(x, labels, weights, biases):
    return walk(x, labels, weights, biases, db=lambda delta: -delta.sum(axis=0))
