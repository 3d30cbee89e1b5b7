"""Wrong backpropagations: the slope of the hidden layers."""

import numpy as np

from grader.mistakes import mistake

from .mistakes import collected, deltas_of, sigmoid, walk


@mistake(
    "backprop",
    what="You forgot the sigmoid's slope.",
    why="The blame reaches a layer's activations; a * (1 - a) carries it on to its z.",
    see="The output layer's gradients are right, all below are about four times too large.",
)
def slope_forgotten(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda *_: 1.0)


@mistake(
    "backprop",
    what="You used z * (1 - z): the pre-activation in place of the activation.",
    why="sigmoid'(z) = a * (1 - a), with a = sigmoid(z).",
    see="A slope of the sigmoid lies between 0 and 0.25.",
)
def slope_of_z(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda z, _: z * (1 - z))


@mistake(
    "backprop",
    what="You applied the sigmoid to the activation once more before taking the slope.",
    why="sigmoid_prime(z) wants z; given a, it is the slope at the wrong place.",
    see="Print a slope: at a = 0.5 it should be 0.25.",
)
def slope_at_the_activation(x, labels, weights, biases):
    def slope(z, a):
        return sigmoid(a) * (1 - sigmoid(a))

    return walk(x, labels, weights, biases, slope=slope)


@mistake(
    "backprop",
    what="You used the slope of tanh, 1 - a².",
    why="The hidden layers are sigmoids: a * (1 - a).",
    see="A slope of the sigmoid lies between 0 and 0.25.",
)
def slope_of_tanh(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda _, a: 1 - a**2)


@mistake(
    "backprop",
    what="You used the slope of tanh at z, 1 - tanh(z)².",
    why="The hidden layers are sigmoids: a * (1 - a).",
    see="A slope of the sigmoid lies between 0 and 0.25.",
)
def slope_of_tanh_at_z(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda z, _: 1 - np.tanh(z) ** 2)


@mistake(
    "backprop",
    what="You used 1 - z², the slope of tanh with z in place of a.",
    why="The hidden layers are sigmoids: a * (1 - a).",
    see="A slope of the sigmoid lies between 0 and 0.25.",
)
def slope_of_tanh_of_z(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda z, _: 1 - z**2)


@mistake(
    "backprop",
    what="You used the slope of relu, z > 0.",
    why="The hidden layers are sigmoids: a * (1 - a).",
    see="A sigmoid always lets some of the blame through; here whole neurons get none.",
)
def slope_of_relu(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda z, _: z > 0)


@mistake(
    "backprop",
    what="You used a as the slope.",
    why="sigmoid'(z) is a * (1 - a): the second factor is missing.",
    see="At a = 1 the sigmoid is flat: the slope must be 0 there.",
)
def slope_is_the_activation(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda _, a: a)


@mistake(
    "backprop",
    what="You used 1 - a as the slope.",
    why="sigmoid'(z) is a * (1 - a): the first factor is missing; or exp(-z) / (1 + exp(-z)) "
    "lacks its square.",
    see="At a = 0 the sigmoid is flat: the slope must be 0 there.",
)
def slope_is_the_rest(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda _, a: 1 - a)


@mistake(
    "backprop",
    what="You used a * (1 + a) as the slope.",
    why="sigmoid'(z) is a * (1 - a), with a minus.",
    see="A slope of the sigmoid lies between 0 and 0.25.",
)
def slope_with_plus(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda _, a: a * (1 + a))


@mistake(
    "backprop",
    what="Parentheses are missing: a * 1 - a is 0.",
    why="Python multiplies first; meant is a * (1 - a).",
    see="Print the slope: it should lie between 0 and 0.25.",
)
def slope_without_parentheses(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda _, a: a * 1 - a)


@mistake(
    "backprop",
    what="You used the square root of a * (1 - a) as the slope.",
    why="That is the spread of a coin; the sigmoid's slope has no root.",
    see="Print the slope: it should be 0.25 at most.",
)
def slope_with_a_root(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda _, a: np.sqrt(a * (1 - a)))


@mistake(
    "backprop",
    what="You used a * (a - 1) as the slope: its sign turns at every hidden layer.",
    why="sigmoid'(z) is a * (1 - a), and never negative.",
    see="A slope of the sigmoid lies between 0 and 0.25.",
)
def slope_turned(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda _, a: a * (a - 1))


@mistake(
    "backprop",
    what="You used a * (1 - a²) as the slope.",
    why="sigmoid'(z) is a * (1 - a).",
    see="At a = 0.5 the slope should be 0.25.",
)
def slope_with_a_square(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda _, a: a * (1 - a**2))


@mistake(
    "backprop",
    what="You multiplied by the slope twice.",
    why="The blame passes each sigmoid once.",
    see="Compare the first layer's gradients with (loss(w + h) - loss(w - h)) / (2 * h).",
)
def slope_twice(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda _, a: (a * (1 - a)) ** 2)


@mistake(
    "backprop",
    what="You used exp(-z) as the slope: its denominator is missing.",
    why="sigmoid'(z) = exp(-z) / (1 + exp(-z))², which is a * (1 - a).",
    see="A slope of the sigmoid lies between 0 and 0.25.",
)
def slope_without_denominator(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda z, _: np.exp(-z))


@mistake(
    "backprop",
    what="You averaged the slope over the samples.",
    why="Each sample has its own activations, and so its own slopes.",
    see="The slope should have the shape of the activations.",
)
def slope_averaged(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda _, a: (a * (1 - a)).mean(axis=0))


@mistake(
    "backprop",
    what="You took the first sample's slope for all samples.",
    why="Each sample has its own activations, and so its own slopes.",
    see="The slope should have the shape of the activations.",
)
def first_slope_for_all(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda _, a: a[0] * (1 - a[0]))


@mistake(
    "backprop",
    what="You forgot the slope in all hidden layers but the last.",
    why="A formula for one hidden layer was copied for the layers below.",
    see="With one hidden layer all is right: write the step once, in a loop.",
)
def slope_once_only(x, labels, weights, biases):
    deltas, activations = deltas_of(x, labels, weights, biases)
    for layer in range(len(weights) - 3, -1, -1):
        deltas[layer] = deltas[layer + 1] @ weights[layer + 1]
    return collected(deltas, activations)


@mistake(
    "backprop",
    what="You multiplied by the slope of the layer below, whose z this is not.",
    why="The blame for layer l's activations meets layer l's own slope.",
    see="It runs only where all layers have the same size: write the shapes down.",
)
def slope_of_another_layer(x, labels, weights, biases):
    deltas, activations = deltas_of(x, labels, weights, biases)
    for layer in range(len(weights) - 2, -1, -1):
        a = activations[layer]
        deltas[layer] = deltas[layer + 1] @ weights[layer + 1] * a * (1 - a)
    return collected(deltas, activations)


@mistake(
    "backprop",
    what="You multiplied by the slope before the weights: (delta * slope) @ w.",
    why="Blame goes back through the weights first; the slope is that of the layer it arrives at.",
    see="It runs only where all layers have the same size: write the shapes down.",
)
def slope_before_weights(x, labels, weights, biases):
    deltas, activations = deltas_of(x, labels, weights, biases)
    for layer in range(len(weights) - 2, -1, -1):
        a = activations[layer + 1]
        deltas[layer] = (deltas[layer + 1] * a * (1 - a)) @ weights[layer + 1]
    return collected(deltas, activations)


@mistake(
    "backprop",
    what="You used (1 - a)² as the slope.",
    why="sigmoid'(z) is a * (1 - a).",
    see="At a = 0 the sigmoid is flat: the slope must be 0 there.",
)
def slope_squared_rest(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda _, a: (1 - a) ** 2)


@mistake(
    "backprop",
    what="You used a² as the slope.",
    why="sigmoid'(z) is a * (1 - a).",
    see="At a = 1 the sigmoid is flat: the slope must be 0 there.",
)
def slope_squared_activation(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda _, a: a**2)


@mistake(
    "backprop",
    what="You used a * (1 - z) as the slope.",
    why="sigmoid'(z) = a * (1 - a): both factors are of activations.",
    see="A slope of the sigmoid lies between 0 and 0.25.",
)
def slope_with_z(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda z, a: a * (1 - z))


@mistake(
    "backprop",
    what="You added the slope instead of multiplying by it.",
    why="The chain rule multiplies.",
    see="Where a neuron is stuck at 0 or 1, no blame should pass.",
)
def slope_added(x, labels, weights, biases):
    deltas, activations = deltas_of(x, labels, weights, biases)
    for layer in range(len(weights) - 2, -1, -1):
        a = activations[layer + 1]
        deltas[layer] = deltas[layer + 1] @ weights[layer + 1] + a * (1 - a)
    return collected(deltas, activations)


@mistake(
    "backprop",
    what="You took the hidden layers' gradients before the slope was multiplied in.",
    why="delta is dloss/dz: weights and biases act before the sigmoid, so that theirs passes the slope too.",
    see="Multiply first, then take dw and db.",
)
def gradients_before_the_slope(x, labels, weights, biases):
    deltas, activations = deltas_of(x, labels, weights, biases)
    upstream = [d @ w for d, w in zip(deltas[1:], weights[1:])]
    return collected([*upstream, deltas[-1]], activations)
