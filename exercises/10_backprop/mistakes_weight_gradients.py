"""Wrong backpropagations: the gradients of the weights."""

import numpy as np

from grader.mistakes import convention, mistake

from .mistakes import collected, deltas_of, forward, walk


@convention(
    "backprop",
    yours="gradients of shape (n_in, n_out)",
    asked="the shape of the weights themselves, (n_out, n_in)",
    see="delta.T @ a has the shape of w; a.T @ delta is its transpose.",
)
def gradients_transposed(x, labels, weights, biases):
    return walk(x, labels, weights, biases, dw=lambda delta, a: a.T @ delta)


@mistake(
    "backprop",
    what="You divided the weights' gradients by the number of samples once more.",
    why="The output's error holds 1/n_samples already, and the chain hands it on.",
    see="dweights is n_samples times too small, dbiases is right.",
)
def weights_averaged_again(x, labels, weights, biases):
    return walk(x, labels, weights, biases, dw=lambda delta, a: delta.T @ a / len(a))


@mistake(
    "backprop",
    what="The weights' gradients are summed over the samples, and not averaged.",
    why="The loss is a mean over the samples: divide weights and biases alike.",
    see="dweights is n_samples times too large, dbiases is right.",
)
def weights_not_averaged(x, labels, weights, biases):
    return walk(x, labels, weights, biases, dw=lambda delta, a: delta.T @ a * len(a))


@mistake(
    "backprop",
    what="You took the pre-activations z as what went into the next layer.",
    why="A weight's gradient is delta times what the weight was multiplied with: the activation.",
    see="dweights of the first layer is right: its inputs are x.",
)
def z_in_place_of_a(x, labels, weights, biases):
    deltas, _ = deltas_of(x, labels, weights, biases)
    zs, _ = forward(x, weights, biases)
    return collected(deltas, [x, *zs[:-1]])


@mistake(
    "backprop",
    what="You multiplied with the layer's own activations instead of its inputs.",
    why="A weight's gradient is delta times what the weight was multiplied with.",
    see="It runs only where all layers have the same size: write the shapes down.",
)
def own_activations(x, labels, weights, biases):
    deltas, activations = deltas_of(x, labels, weights, biases)
    return collected(deltas, activations[1:])


@mistake(
    "backprop",
    what="You multiplied every layer's delta with x.",
    why="Only the first layer sees x; the others see the activations before them.",
    see="It runs only where all layers have the same size: write the shapes down.",
)
def x_for_every_layer(x, labels, weights, biases):
    deltas, _ = deltas_of(x, labels, weights, biases)
    return collected(deltas, [x for _ in deltas])


@mistake(
    "backprop",
    what="You kept the first sample's part of the weights' gradients only.",
    why="delta.T @ a adds up over all samples; delta[0] is one of them.",
    see="Change x[1]: dweights should change.",
)
def first_sample_only(x, labels, weights, biases):
    return walk(x, labels, weights, biases, dw=lambda delta, a: np.outer(delta[0], a[0]))


@mistake(
    "backprop",
    what="You kept the last sample's part of the weights' gradients only.",
    why="= in the loop over samples forgets those before; += adds them up.",
    see="Change x[0]: dweights should change.",
)
def last_sample_only(x, labels, weights, biases):
    return walk(x, labels, weights, biases, dw=lambda delta, a: np.outer(delta[-1], a[-1]))


@mistake(
    "backprop",
    what="You kept the last sample's gradients only, of weights and biases.",
    why="= in the loop over samples forgets those before; += adds them up.",
    see="Change x[0]: the gradients should change.",
)
def last_sample_only_in_both(x, labels, weights, biases):
    last = {"dw": lambda delta, a: np.outer(delta[-1], a[-1]), "db": lambda delta: delta[-1]}
    return walk(x, labels, weights, biases, **last)


@mistake(
    "backprop",
    what="You kept the last sample's gradients only, and divided them by the number of samples no more.",
    why="The loop over samples assigns with = where += is needed.",
    see="Give two samples: both should count.",
)
def last_sample_in_full(x, labels, weights, biases):
    return walk(x[-1:], labels[-1:], weights, biases)


@mistake(
    "backprop",
    what="You kept the first sample's gradients only, of weights and biases.",
    why="A return inside the loop over samples ends it in its first round.",
    see="Change x[1]: the gradients should change.",
)
def first_sample_only_in_both(x, labels, weights, biases):
    first = {"dw": lambda delta, a: np.outer(delta[0], a[0]), "db": lambda delta: delta[0]}
    return walk(x, labels, weights, biases, **first)


@mistake(
    "backprop",
    what="You left out the last sample.",
    why="range(n - 1) and x[:-1] stop one too early.",
    see="Give two samples: both should count.",
)
def last_sample_left_out(x, labels, weights, biases):
    rest = {
        "dw": lambda delta, a: delta[:-1].T @ a[:-1],
        "db": lambda delta: delta[:-1].sum(axis=0),
    }
    return walk(x, labels, weights, biases, **rest)


@mistake(
    "backprop",
    what="You left out the first sample.",
    why="range(1, n) and x[1:] begin one too late: Python counts from 0.",
    see="Give two samples: both should count.",
)
def first_sample_left_out(x, labels, weights, biases):
    rest = {"dw": lambda delta, a: delta[1:].T @ a[1:], "db": lambda delta: delta[1:].sum(axis=0)}
    return walk(x, labels, weights, biases, **rest)


@mistake(
    "backprop",
    what="You multiplied the means: mean delta times mean activation.",
    why="The mean of products is not the product of means: add up sample by sample.",
    see="With one sample it is right, with two it is not.",
)
def product_of_means(x, labels, weights, biases):
    def dw(delta, a):
        return np.outer(delta.sum(axis=0), a.mean(axis=0))

    return walk(x, labels, weights, biases, dw=dw)


@mistake(
    "backprop",
    what="You multiplied delta and the layer's inputs element by element.",
    why="Every neuron meets every input: delta.T @ a, which also adds up over the samples.",
    see="It runs only where all sizes are the same: write the shapes down.",
)
def elementwise(x, labels, weights, biases):
    return walk(x, labels, weights, biases, dw=lambda delta, a: delta * a)


@mistake(
    "backprop",
    what="The weights' gradients are zeros.",
    why="An array was made and never filled, or filled in another one.",
    see="Print dweights just before you return it.",
)
def no_weight_gradients(x, labels, weights, biases):
    return walk(x, labels, weights, biases, dw=lambda delta, a: 0 * (delta.T @ a))


@mistake(
    "backprop",
    what="You multiplied the gradients by the weights themselves.",
    why="A weight's gradient is delta times its input; the weight does not come into it.",
    see="Compare one number with (loss(w + h) - loss(w - h)) / (2 * h).",
)
def times_the_weights(x, labels, weights, biases):
    dweights, dbiases = walk(x, labels, weights, biases)
    return [dw * w for dw, w in zip(dweights, weights)], dbiases


@mistake(
    "backprop",
    what="The weights' gradients have every sign turned, the biases' are right.",
    why="Both are uphill; the minus belongs to the step.",
    see="Compare one number with (loss(w + h) - loss(w - h)) / (2 * h).",
)
def weights_turned(x, labels, weights, biases):
    return walk(x, labels, weights, biases, dw=lambda delta, a: -delta.T @ a)


@mistake(
    "backprop",
    what="You took each layer's gradients with the delta of the layer above it.",
    why="delta has to be carried back before it is used for the next layer.",
    see="It runs only where all layers have the same size: write the shapes down.",
)
def delta_of_the_layer_above(x, labels, weights, biases):
    deltas, activations = deltas_of(x, labels, weights, biases)
    return collected([*deltas[1:], deltas[-1]], activations)


@mistake(
    "backprop",
    what="You added the weights to their gradients.",
    why="That is a penalty for large weights, which comes in 14.",
    see="Compare one number with (loss(w + h) - loss(w - h)) / (2 * h).",
)
def weights_added(x, labels, weights, biases):
    dweights, dbiases = walk(x, labels, weights, biases)
    return [dw + w for dw, w in zip(dweights, weights)], dbiases
