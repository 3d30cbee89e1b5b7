"""Wrong forward passes: the list."""

import numpy as np

from grader.mistakes import convention, mistake

from .mistakes import dense, forward, sigmoid, softmax


def pre_activations(x, weights, biases):
    before = [x, *forward(x, weights, biases)[:-1]]
    return [dense(a, w, b) for a, w, b in zip(before, weights, biases)]


@convention(
    "network_forward",
    yours="a list that begins with x",
    asked="one array for each layer that has weights",
    see="Return activations[1:], or start from an empty list.",
)
def inputs_included(x, weights, biases):
    return [x, *forward(x, weights, biases)]


@convention(
    "network_forward",
    yours="one sample a column in what you return",
    asked="one sample a row",
    see="Return each array's .T, or write a @ w.T + b from the start.",
)
def samples_in_columns(x, weights, biases):
    return [a.T for a in forward(x, weights, biases)]


@mistake(
    "network_forward",
    what="You returned the output alone, not a list of every layer's activations.",
    why="It is the network's answer, but learning will need the hidden layers, too.",
    see="Print len(network_forward(x, weights, biases)): it should be len(weights).",
)
def output_alone(x, weights, biases):
    return forward(x, weights, biases)[-1]


@mistake(
    "network_forward",
    what="You returned a list of the output alone.",
    why="activations = [a] makes a new list; activations.append(a) makes it longer.",
    see="Print len(network_forward(x, weights, biases)): it should be len(weights).",
)
def list_of_output(x, weights, biases):
    return forward(x, weights, biases)[-1:]


@mistake(
    "network_forward",
    what="The list begins with x and lacks the output: a was appended before it was computed.",
    why="Append comes after the activation.",
    see="The last item should have a column for each class.",
)
def appended_too_early(x, weights, biases):
    return [x, *forward(x, weights, biases)[:-1]]


@mistake(
    "network_forward",
    what="The output layer is missing.",
    why="range(len(weights) - 1), or weights[:-1], leaves it for after the loop.",
    see="Print len(network_forward(x, weights, biases)): it should be len(weights).",
)
def output_missing(x, weights, biases):
    return forward(x, weights, biases)[:-1]


@mistake(
    "network_forward",
    what="The first layer's activations are missing from the list.",
    why="The slice [1:] is for lists that begin with x.",
    see="Print len(network_forward(x, weights, biases)): it should be len(weights).",
)
def first_missing(x, weights, biases):
    return forward(x, weights, biases)[1:]


@mistake(
    "network_forward",
    what="The list is in reverse order.",
    why="insert(0, a) puts the new one in front; append puts it behind.",
    see="The last item should be the output.",
)
def list_reversed(x, weights, biases):
    return forward(x, weights, biases)[::-1]


@mistake(
    "network_forward",
    what="The output is twice in the list.",
    why="The loop has appended it already.",
    see="Print len(network_forward(x, weights, biases)): it should be len(weights).",
)
def output_twice(x, weights, biases):
    activations = forward(x, weights, biases)
    return [*activations, activations[-1]]


@mistake(
    "network_forward",
    what="You returned the pre-activations z, before sigmoid and softmax.",
    why="What a layer hands on is the activation.",
    see="The last item's rows should add up to 1.",
)
def z_returned(x, weights, biases):
    return pre_activations(x, weights, biases)


@mistake(
    "network_forward",
    what="You returned z and a of every layer in one list.",
    why="Only the activations are asked for.",
    see="Print len(network_forward(x, weights, biases)): it should be len(weights).",
)
def z_and_a(x, weights, biases):
    pairs = zip(pre_activations(x, weights, biases), forward(x, weights, biases))
    return [item for pair in pairs for item in pair]


@mistake(
    "network_forward",
    what="You returned two lists, z and a.",
    why="Only the activations are asked for, in one list.",
    see="Return activations.",
)
def two_lists(x, weights, biases):
    return pre_activations(x, weights, biases), forward(x, weights, biases)


@mistake(
    "network_forward",
    what="You returned two lists, a and z.",
    why="Only the activations are asked for, in one list.",
    see="Return activations.",
)
def two_lists_turned(x, weights, biases):
    return forward(x, weights, biases), pre_activations(x, weights, biases)


@mistake(
    "network_forward",
    what="You made one array of the list: layers differ in size, so they do not fit into one.",
    why="np.array wants all rows equally long.",
    see="Return the list itself.",
)
def one_array(x, weights, biases):
    return np.array(forward(x, weights, biases))


@mistake(
    "network_forward",
    what="You joined all layers' columns into one array.",
    why="np.hstack forgets where one layer ends.",
    see="Return the list itself.",
)
def joined(x, weights, biases):
    return np.hstack(forward(x, weights, biases))


@mistake(
    "network_forward",
    what="You returned predicted classes in place of the output layer's probabilities.",
    why="argmax comes after the network, where a decision is made.",
    see="The last item should have a column for each class.",
)
def classes(x, weights, biases):
    return forward(x, weights, biases, output=lambda z: z.argmax(axis=1))


@mistake(
    "network_forward",
    what="You computed the first sample only.",
    why="A return inside the loop over samples ends it in its first round.",
    see="Each item should have a row for each sample.",
)
def first_sample_only(x, weights, biases):
    return forward(x[:1], weights, biases)


@mistake(
    "network_forward",
    what="You computed the last sample only.",
    why="What is made inside the loop over samples is overwritten in the next round.",
    see="Each item should have a row for each sample.",
)
def last_sample_only(x, weights, biases):
    return forward(x[-1:], weights, biases)


@mistake(
    "network_forward",
    what="You averaged over the samples.",
    why="Losses are means over samples; each answer keeps its own row.",
    see="Each item should have a row for each sample.",
)
def averaged_over_samples(x, weights, biases):
    return [a.mean(axis=0) for a in forward(x, weights, biases)]


@mistake(
    "network_forward",
    what="Two things at once: the output alone is returned, and the biases are left out.",
    why="Return the list of all layers' activations; each is a @ w.T + b first.",
    see="The list should be as long as weights.",
)
def output_alone_without_biases(x, weights, biases):
    return forward(x, weights, [0 * b for b in biases])[-1]


@mistake(
    "network_forward",
    what="You returned the output and the list, two things.",
    why="Return the list alone: its last item is the output.",
    see="It should be as long as weights.",
)
def output_and_list(x, weights, biases):
    activations = forward(x, weights, biases)
    return activations[-1], activations


@mistake(
    "network_forward",
    what="You returned the list and the output, two things.",
    why="Return the list alone: its last item is the output.",
    see="It should be as long as weights.",
)
def list_and_output(x, weights, biases):
    activations = forward(x, weights, biases)
    return activations, activations[-1]


@mistake(
    "network_forward",
    what="Two things at once: the list begins with x, and the output has no softmax.",
    why="The list holds one array for each layer that has weights, after its bend.",
    see="It should be as long as weights, and output rows add up to 1.",
)
def logits_after_inputs(x, weights, biases):
    return [x, *forward(x, weights, biases, output=lambda z: z)]


@mistake(
    "network_forward",
    what="The output is in the list as a sigmoid, and then as a softmax of that.",
    why="Each layer has one activation, and the last one's is the softmax of z.",
    see="The list should be as long as weights.",
)
def output_added_of_output(x, weights, biases):
    activations = forward(x, weights, biases, output=sigmoid)
    return [*activations, softmax(activations[-1])]
