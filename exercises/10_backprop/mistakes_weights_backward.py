"""Wrong backpropagations: back through the weights."""

import numpy as np

from grader.mistakes import mistake

from .mistakes import collected, deltas_of, forward, mean_error, repeat_to, walk


@mistake(
    "backprop",
    what="You sent the blame back through w.T: delta @ w.T.",
    why="Forward it is w.T, backward it is w: (n_samples, n_out) @ (n_out, n_in).",
    see="It runs only where all layers have the same size: write the shapes down.",
)
def back_through_the_transpose(x, labels, weights, biases):
    return walk(x, labels, weights, biases, back=lambda delta, w: delta @ w.T)


@mistake(
    "backprop",
    what="You sent the blame back through the absolute weights.",
    why="A negative weight turns the blame around.",
    see="Compare the first layer's gradients with (loss(w + h) - loss(w - h)) / (2 * h).",
)
def back_through_absolute_weights(x, labels, weights, biases):
    return walk(x, labels, weights, biases, back=lambda delta, w: delta @ np.abs(w))


@mistake(
    "backprop",
    what="You sent the blame back without the weights: each hidden neuron got the sum of it.",
    why="A neuron is to blame as much as it was listened to: its weights say so.",
    see="Change the output's weights: the first layer's gradients should change by them.",
)
def back_without_weights(x, labels, weights, biases):
    def back(delta, w):
        return repeat_to(delta.sum(axis=1, keepdims=True), (len(delta), w.shape[1]))

    return walk(x, labels, weights, biases, back=back)


@mistake(
    "backprop",
    what="You divided by the number of samples again at each layer.",
    why="The output's error holds 1/n_samples already, and the chain hands it on.",
    see="The output layer is right, the layers below shrink by n_samples each.",
)
def averaged_at_each_layer(x, labels, weights, biases):
    return walk(x, labels, weights, biases, back=lambda delta, w: delta @ w / len(delta))


@mistake(
    "backprop",
    what="You averaged the blame over the neurons instead of adding it up.",
    why="A hidden neuron feeds all neurons of the next layer; their blames add up.",
    see="The output layer is right, the layers below are too small by the next layer's size.",
)
def blame_averaged_over_neurons(x, labels, weights, biases):
    return walk(x, labels, weights, biases, back=lambda delta, w: delta @ w / len(w))


@mistake(
    "backprop",
    what="You sent the blame back through the weights of the layer below.",
    why="From layer l + 1 to layer l it goes through the weights between them: weights[l + 1].",
    see="It runs only where all layers have the same size: write the shapes down.",
)
def back_through_another_layer(x, labels, weights, biases):
    deltas, activations = deltas_of(x, labels, weights, biases)
    for layer in range(len(weights) - 2, -1, -1):
        a = activations[layer + 1]
        deltas[layer] = deltas[layer + 1] @ weights[layer] * a * (1 - a)
    return collected(deltas, activations)


@mistake(
    "backprop",
    what="You sent the output's error to every layer, and did not carry on what came out.",
    why="Each layer starts from the delta of the layer above it, not from the output.",
    see="It runs only where all layers have the same size: write the shapes down.",
)
def output_error_everywhere(x, labels, weights, biases):
    deltas, activations = deltas_of(x, labels, weights, biases)
    for layer in range(len(weights) - 1):
        a = activations[layer + 1]
        deltas[layer] = deltas[-1] @ weights[layer + 1] * a * (1 - a)
    return collected(deltas, activations)


@mistake(
    "backprop",
    what="You changed each layer's weights before the blame went back through them.",
    why="All gradients belong to one and the same network: compute them first, step afterwards.",
    see="The output layer is right, the layers below use w - dw.",
)
def weights_changed_on_the_way(x, labels, weights, biases):
    return stepped_on_the_way(x, labels, weights, biases, 1)


def stepped_on_the_way(x, labels, weights, biases, rate):
    deltas, activations = deltas_of(x, labels, weights, biases)
    for layer in range(len(weights) - 2, -1, -1):
        a = activations[layer + 1]
        changed = weights[layer + 1] - rate * deltas[layer + 1].T @ a
        deltas[layer] = deltas[layer + 1] @ changed * a * (1 - a)
    return collected(deltas, activations)


@mistake(
    "backprop",
    what="Your gradients stop at the output layer: all layers below have zeros.",
    why="Each layer hands its delta on to the one before it.",
    see="The first layer's gradients should not be zeros.",
)
def output_layer_only(x, labels, weights, biases):
    deltas, activations = deltas_of(x, labels, weights, biases)
    return collected([*(0 * d for d in deltas[:-1]), deltas[-1]], activations)


@mistake(
    "backprop",
    what="Your gradients stop above the first layer, which has zeros.",
    why="The loop ends one layer early: range(n, 0, -1) leaves out 0.",
    see="The first layer's gradients should not be zeros.",
)
def first_layer_forgotten(x, labels, weights, biases):
    dweights, dbiases = walk(x, labels, weights, biases)
    dweights[0], dbiases[0] = 0 * dweights[0], 0 * dbiases[0]
    return dweights, dbiases


@mistake(
    "backprop",
    what="You walked from the first layer to the last.",
    why="The error starts at the output, and goes back through the last weights first.",
    see="It runs only where all layers have the same size: print the number of the layer in the loop.",
)
def walked_forward(x, labels, weights, biases):
    _, activations = forward(x, weights, biases)
    delta = mean_error(activations[-1], labels)
    dweights, dbiases = [], []
    for w, a in zip(weights, activations):
        dweights.append(delta.T @ a)
        dbiases.append(delta.sum(axis=0))
        delta = delta @ w * a * (1 - a)
    return dweights, dbiases


@mistake(
    "backprop",
    what="You cut negative blame off on its way back.",
    why="Blame has both signs; only relu cuts, and it cuts z.",
    see="Compare the first layer's gradients with (loss(w + h) - loss(w - h)) / (2 * h).",
)
def blame_stops_at_zero(x, labels, weights, biases):
    return walk(x, labels, weights, biases, back=lambda delta, w: np.maximum(delta @ w, 0))


@mistake(
    "backprop",
    what="You stepped each layer's weights, by 0.1, before the blame went back through them.",
    why="All gradients belong to one and the same network: compute them first, step afterwards.",
    see="The output layer is right, the layers below use w - 0.1 * dw.",
)
def weights_stepped_on_the_way(x, labels, weights, biases):
    return stepped_on_the_way(x, labels, weights, biases, 0.1)


@mistake(
    "backprop",
    what="You stepped each layer's weights, by 0.01, before the blame went back through them.",
    why="All gradients belong to one and the same network: compute them first, step afterwards.",
    see="The output layer is right, the layers below use w - 0.01 * dw.",
)
def weights_stepped_a_little_on_the_way(x, labels, weights, biases):
    return stepped_on_the_way(x, labels, weights, biases, 0.01)
