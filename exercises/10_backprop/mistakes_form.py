"""Wrong backpropagations: the form of the answer."""

import numpy as np

from grader.mistakes import mistake

from .mistakes import deltas_of, forward, mean_error, sigmoid, softmax, walk


@mistake(
    "backprop",
    what="Your lists begin with the output layer: they are in the order of the walk.",
    why="append in a loop that goes backward turns the order around.",
    see="len is right, the shapes are not: insert at the front, or reverse at the end.",
)
def lists_reversed(x, labels, weights, biases):
    dweights, dbiases = walk(x, labels, weights, biases)
    return dweights[::-1], dbiases[::-1]


@mistake(
    "backprop",
    what="Your list of biases' gradients begins with the output layer.",
    why="append in a loop that goes backward turns the order around.",
    see="Reverse it at the end, as you did with the weights.",
)
def biases_reversed(x, labels, weights, biases):
    dweights, dbiases = walk(x, labels, weights, biases)
    return dweights, dbiases[::-1]


@mistake(
    "backprop",
    what="Your list of weights' gradients begins with the output layer.",
    why="append in a loop that goes backward turns the order around.",
    see="Reverse it at the end, as you did with the biases.",
)
def weights_reversed(x, labels, weights, biases):
    dweights, dbiases = walk(x, labels, weights, biases)
    return dweights[::-1], dbiases


@mistake(
    "backprop",
    what="You returned the biases first.",
    why="The task asks for (dweights, dbiases).",
    see="Swap the two names after return.",
)
def swapped(x, labels, weights, biases):
    dweights, dbiases = walk(x, labels, weights, biases)
    return dbiases, dweights


@mistake(
    "backprop",
    what="You returned one pair for each layer.",
    why="The task asks for two lists: all weights' gradients, then all biases'.",
    see="dweights, dbiases = zip(*pairs) turns pairs into two sequences.",
)
def pairs_of_layers(x, labels, weights, biases):
    return list(zip(*walk(x, labels, weights, biases)))


@mistake(
    "backprop",
    what="You returned one flat list of weights' and biases' gradients in turn.",
    why="The task asks for two lists: all weights' gradients, then all biases'.",
    see="Collect them in two lists, and return both.",
)
def one_flat_list(x, labels, weights, biases):
    pairs = zip(*walk(x, labels, weights, biases))
    return [array for pair in pairs for array in pair]


@mistake(
    "backprop",
    what="You returned one list: all weights' gradients, followed by all biases'.",
    why="The task asks for two lists in a tuple; + joins them into one.",
    see="return dweights, dbiases.",
)
def lists_joined(x, labels, weights, biases):
    dweights, dbiases = walk(x, labels, weights, biases)
    return dweights + dbiases


@mistake(
    "backprop",
    what="You returned the output layer's gradients only.",
    why="A return inside the loop over layers ends it in its first round.",
    see="Both lists should have an entry for each layer.",
)
def return_in_the_loop(x, labels, weights, biases):
    dweights, dbiases = walk(x, labels, weights, biases)
    return dweights[-1:], dbiases[-1:]


@mistake(
    "backprop",
    what="You returned the weights' gradients only.",
    why="The biases learn as well.",
    see="return dweights, dbiases.",
)
def weights_only(x, labels, weights, biases):
    return walk(x, labels, weights, biases)[0]


@mistake(
    "backprop",
    what="You returned new weights and biases: a step of size 1 is taken already.",
    why="The gradients are asked for; the step is the next exercise.",
    see="Near the best weights the answer should be near 0.",
)
def step_taken(x, labels, weights, biases):
    dweights, dbiases = walk(x, labels, weights, biases)
    new = [w - dw for w, dw in zip(weights, dweights)], [b - db for b, db in zip(biases, dbiases)]
    return new


@mistake(
    "backprop",
    what="You returned the loss too.",
    why="The task asks for (dweights, dbiases) alone.",
    see="return dweights, dbiases.",
)
def loss_returned_too(x, labels, weights, biases):
    _, activations = forward(x, weights, biases)
    loss = -np.log(activations[-1][np.arange(len(x)), labels]).mean()
    return (loss, *walk(x, labels, weights, biases))


@mistake(
    "backprop",
    what="You returned each layer's delta, and not yet the gradients.",
    why="delta is dloss/dz; the weights' gradient is delta.T @ the layer's inputs.",
    see="The gradients have the shapes of the weights and biases.",
)
def deltas_returned(x, labels, weights, biases):
    deltas, _ = deltas_of(x, labels, weights, biases)
    return deltas, [d.sum(axis=0) for d in deltas]


@mistake(
    "backprop",
    what="Your lists lack the first layer.",
    why="range(n, 0, -1) leaves out 0: write range(n, -1, -1), or reversed(range(n)).",
    see="Both lists should have an entry for each layer.",
)
def first_layer_left_out(x, labels, weights, biases):
    dweights, dbiases = walk(x, labels, weights, biases)
    return dweights[1:], dbiases[1:]


@mistake(
    "backprop",
    what="Your lists lack the output layer.",
    why="Its gradients come before the loop over hidden layers, or in its first round.",
    see="Both lists should have an entry for each layer.",
)
def output_layer_left_out(x, labels, weights, biases):
    dweights, dbiases = walk(x, labels, weights, biases)
    return dweights[:-1], dbiases[:-1]


@mistake(
    "backprop",
    what="Your code is written for exactly two layers.",
    why="A network may have any number of them, so the way back is a loop over the layers.",
    see="Give one layer, then three: it should run, and return as many arrays.",
)
def two_layers_only(x, labels, weights, biases):
    a = sigmoid(x @ weights[0].T + biases[0])
    delta = mean_error(softmax(a @ weights[1].T + biases[1]), labels)
    before = (delta @ weights[1]) * a * (1 - a)
    return [before.T @ x, delta.T @ a], [before.sum(axis=0), delta.sum(axis=0)]
