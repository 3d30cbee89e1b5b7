"""Wrong forward passes: what a layer does."""

import numpy as np

from grader.mistakes import mistake

from .mistakes import dense, forward, sigmoid, softmax


@mistake(
    "network_forward",
    what="You did not transpose the weights: a @ w.",
    why="It runs, with wrong numbers, wherever all layers are equally wide.",
    see="Write the shapes: (n_samples, n_in) @ (n_out, n_in) do not meet; w.T is (n_in, n_out).",
)
def weights_not_transposed(x, weights, biases):
    return forward(x, weights, biases, layer=lambda a, w, b: a @ w + b)


@mistake(
    "network_forward",
    what="You reshaped the weights, which is no transpose: the numbers moved.",
    why="reshape keeps the reading order; .T swaps the axes.",
    see="np.arange(6).reshape(2, 3).T and .reshape(3, 2) differ.",
)
def weights_reshaped(x, weights, biases):
    return forward(
        x, weights, biases, layer=lambda a, w, b: a @ w.reshape(w.shape[1], w.shape[0]) + b
    )


@mistake(
    "network_forward",
    what="You swapped the factors: w @ a + b.",
    why="That is for one sample as a column; here samples are rows.",
    see="Write the shapes: (n_out, n_in) @ (n_samples, n_in) do not meet.",
)
def factors_swapped(x, weights, biases):
    return forward(x, weights, biases, layer=lambda a, w, b: w @ a + b)


@mistake(
    "network_forward",
    what="You left out the biases.",
    why="With biases of zero, as many networks start, it makes no difference.",
    see="Give x of zeros: the first layer should be sigmoid(b).",
)
def without_biases(x, weights, biases):
    return forward(x, weights, biases, layer=lambda a, w, _: a @ w.T)


@mistake(
    "network_forward",
    what="You subtracted the biases.",
    why="A threshold is subtracted, and a bias is a threshold with its sign turned.",
    see="Give x of zeros: the first layer should be sigmoid(b).",
)
def biases_subtracted(x, weights, biases):
    return forward(x, weights, biases, layer=lambda a, w, b: a @ w.T - b)


@mistake(
    "network_forward",
    what="You left out the bias of the output layer.",
    why="The line after the loop lacks + biases[-1].",
    see="Change biases[-1]: the output should change.",
)
def output_without_bias(x, weights, biases):
    return forward(x, weights, [*biases[:-1], 0 * biases[-1]])


@mistake(
    "network_forward",
    what="You left out the biases of the hidden layers.",
    why="The line in the loop lacks + b.",
    see="Change biases[0]: the first layer should change.",
)
def hidden_without_biases(x, weights, biases):
    return forward(x, weights, [*(0 * b for b in biases[:-1]), biases[-1]])


@mistake(
    "network_forward",
    what="You added the sum of a layer's biases to every neuron.",
    why="Each neuron owns one bias.",
    see="Give x of zeros: the first layer should be sigmoid(b).",
)
def biases_summed(x, weights, biases):
    return forward(x, weights, biases, layer=lambda a, w, b: a @ w.T + b.sum())


@mistake(
    "network_forward",
    what="You added the biases after the activation.",
    why="The bias is part of z, which the activation bends.",
    see="Activations leave the range from 0 to 1.",
)
def biases_after_activation(x, weights, biases):
    activations, a = [], x
    for number, (w, b) in enumerate(zip(weights, biases)):
        function = sigmoid if number < len(weights) - 1 else softmax
        a = function(a @ w.T) + b
        activations.append(a)
    return activations


@mistake(
    "network_forward",
    what="Every layer starts from x again: a is not handed on.",
    why="z = x @ w.T + b in the loop must use the layer before.",
    see="It runs only where all layers are as wide as the input.",
)
def always_from_inputs(x, weights, biases):
    last = len(weights) - 1
    steps = [dense(x, w, b) for w, b in zip(weights, biases)]
    return [softmax(z) if number == last else sigmoid(z) for number, z in enumerate(steps)]


@mistake(
    "network_forward",
    what="z is handed on in place of a: the next layer starts before the bend.",
    why="Without the bend, layers collapse into one.",
    see="The first item is right, the second is not.",
)
def z_handed_on(x, weights, biases):
    zs, z = [], x
    for w, b in zip(weights, biases):
        z = dense(z, w, b)
        zs.append(z)
    return [*map(sigmoid, zs[:-1]), softmax(zs[-1])]


@mistake(
    "network_forward",
    what="The weights are used in reverse order.",
    why="weights[0] is the first layer's.",
    see="It runs only where all layers are equally wide.",
)
def weights_reversed(x, weights, biases):
    return forward(x, weights[::-1], biases)


@mistake(
    "network_forward",
    what="Weights and biases are used in reverse order.",
    why="weights[0] is the first layer's.",
    see="It runs only where all layers are equally wide.",
)
def layers_reversed(x, weights, biases):
    return forward(x, weights[::-1], biases[::-1])


@mistake(
    "network_forward",
    what="The first layer's weights are used in every layer.",
    why="weights[0] in place of weights[layer].",
    see="It runs only where all layers are equally wide.",
)
def first_weights_for_all(x, weights, biases):
    return forward(x, [weights[0]] * len(weights), biases)


@mistake(
    "network_forward",
    what="The first layer's biases are used in every layer.",
    why="biases[0] in place of biases[layer].",
    see="It runs only where all layers are equally wide.",
)
def first_biases_for_all(x, weights, biases):
    return forward(x, weights, [biases[0]] * len(biases))


@mistake(
    "network_forward",
    what="Only the first hidden layer and the output are computed.",
    why="Two layers are written down; the task asks for any number: use a loop.",
    see="Give three layers.",
)
def two_layers_only(x, weights, biases):
    return forward(x, weights[:2], biases[:2])


@mistake(
    "network_forward",
    what="Two layers are written down as weights[0] and weights[1]; a network may have one.",
    why="The task asks for any number: use a loop.",
    see="Give a network with one layer.",
)
def two_layers_always(x, weights, biases):
    hidden = sigmoid(dense(x, weights[0], biases[0]))
    return [hidden, softmax(dense(hidden, weights[1], biases[1]))]


@mistake(
    "network_forward",
    what="You divided each layer's z by the number of samples.",
    why="The mean over the batch belongs to the loss.",
    see="One sample alone is right, two are not.",
)
def divided_by_samples(x, weights, biases):
    return forward(x, weights, biases, layer=lambda a, w, b: dense(a, w, b) / len(a))


@mistake(
    "network_forward",
    what="You divided each weighted sum by the number of inputs.",
    why="A neuron adds up what arrives; it takes no mean.",
    see="Print z: it should be a @ w.T + b.",
)
def averaged_over_inputs(x, weights, biases):
    return forward(x, weights, biases, layer=lambda a, w, b: a @ w.T / a.shape[1] + b)


@mistake(
    "network_forward",
    what="You divided each weighted sum by the root of the number of inputs.",
    why="That belongs to how weights are first drawn.",
    see="Print z: it should be a @ w.T + b.",
)
def scaled_by_root(x, weights, biases):
    return forward(x, weights, biases, layer=lambda a, w, b: a @ w.T / np.sqrt(a.shape[1]) + b)


@mistake(
    "network_forward",
    what="The output layer's biases are subtracted.",
    why="They are added in every layer.",
    see="A larger bias should make its class more likely.",
)
def output_biases_subtracted(x, weights, biases):
    return forward(x, weights, [*biases[:-1], -biases[-1]])


@mistake(
    "network_forward",
    what="The hidden layers' biases are subtracted.",
    why="They are added in every layer.",
    see="Give x of zeros: the first hidden layer should be sigmoid(b).",
)
def hidden_biases_subtracted(x, weights, biases):
    return forward(x, weights, [*(-b for b in biases[:-1]), biases[-1]])


@mistake(
    "network_forward",
    what="The biases are added twice.",
    why="Once is enough: a @ w.T + b.",
    see="Give x of zeros: the first hidden layer should be sigmoid(b).",
)
def biases_twice(x, weights, biases):
    return forward(x, weights, [2 * b for b in biases])


@mistake(
    "network_forward",
    what="You normalised the inputs: mean 0 and deviation 1 over the batch.",
    why="The network takes x as it is; one sample more must not change the others.",
    see="Give one sample alone: its mean is itself.",
)
def inputs_normalised(x, weights, biases):
    return forward((x - x.mean(axis=0)) / (x.std(axis=0) + 1e-8), weights, biases)


@mistake(
    "network_forward",
    what="You divided x by 255.",
    why="x is scaled already, if at all: the network takes it as it is.",
    see="Give x of ones: the first hidden layer should be sigmoid(w.sum(axis=1) + b).",
)
def inputs_divided_by_255(x, weights, biases):
    return forward(x / 255, weights, biases)


@mistake(
    "network_forward",
    what="x goes through a sigmoid before the first layer.",
    why="The first layer takes x itself.",
    see="Give x of zeros: the first hidden layer should be sigmoid(b).",
)
def inputs_through_sigmoid(x, weights, biases):
    return forward(sigmoid(x), weights, biases)


@mistake(
    "network_forward",
    what="What goes into a layer is added to what comes out, where the sizes agree.",
    why="Residual connections are another architecture.",
    see="Try layers of equal sizes.",
)
def inputs_added(x, weights, biases):
    activations, a = [], x
    for layer, (w, b) in enumerate(zip(weights, biases)):
        after = (softmax if layer == len(weights) - 1 else sigmoid)(dense(a, w, b))
        activations.append(after)
        a = after + a if after.shape == a.shape else after
    return activations
