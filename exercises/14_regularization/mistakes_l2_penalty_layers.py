"""Wrong L2 penalties: over what is summed, and what is returned."""

import numpy as np

from grader.mistakes import mistake


@mistake(
    "l2_penalty",
    what="You averaged over each layer's weights.",
    why="A sum: large layers cost more than small ones.",
    see="Twice the same weights should cost twice as much.",
)
def penalty_layers_averaged(weights, strength):
    return strength / 2 * sum(np.mean(w**2) for w in weights)


@mistake(
    "l2_penalty",
    what="You averaged over all weights.",
    why="A sum: large networks cost more than small ones.",
    see="Twice the same weights should cost twice as much.",
)
def penalty_averaged_over_all(weights, strength):
    return strength / 2 * sum(np.sum(w**2) for w in weights) / sum(w.size for w in weights)


@mistake(
    "l2_penalty",
    what="You divided by the number of layers.",
    why="Layers add up.",
    see="Twice the same layer should cost twice as much.",
)
def penalty_averaged_over_layers(weights, strength):
    return strength / 2 * sum(np.sum(w**2) for w in weights) / len(weights)


@mistake(
    "l2_penalty",
    what="You divided by the number of rows, as if they were samples.",
    why="Rows of weights are neurons; and the penalty has no samples to average over.",
    see="A single weight of 3 with strength 0.1 costs 0.1 / 2 * 9 = 0.45.",
)
def penalty_divided_by_rows(weights, strength):
    return strength / 2 * sum(np.sum(w**2) / len(w) for w in weights)


@mistake(
    "l2_penalty",
    what="You counted the first layer only.",
    why="A return inside the loop ends it in its first round.",
    see="Change the last layer: the penalty should change.",
)
def penalty_first_layer(weights, strength):
    return strength / 2 * np.sum(weights[0] ** 2)


@mistake(
    "l2_penalty",
    what="You counted the last layer only.",
    why="= in the loop forgets the layers before; += adds them up.",
    see="Change the first layer: the penalty should change.",
)
def penalty_last_layer(weights, strength):
    return strength / 2 * np.sum(weights[-1] ** 2)


@mistake(
    "l2_penalty",
    what="You left out the last layer.",
    why="weights[:-1] and range(len(weights) - 1) stop one too early.",
    see="Give two layers, the first of zeros: the penalty should not be 0.",
)
def penalty_without_the_last_layer(weights, strength):
    return strength / 2 * sum(np.sum(w**2) for w in weights[:-1])


@mistake(
    "l2_penalty",
    what="You left out the first layer.",
    why="weights[1:] and range(1, ...) begin one too late: Python counts from 0.",
    see="Give two layers, the second of zeros: the penalty should not be 0.",
)
def penalty_without_the_first_layer(weights, strength):
    return strength / 2 * sum(np.sum(w**2) for w in weights[1:])


@mistake(
    "l2_penalty",
    what="You returned a list, a number for each layer.",
    why="The layers' penalties add up to one number.",
    see="Print what you return.",
)
def penalty_of_each_layer(weights, strength):
    return [strength / 2 * np.sum(w**2) for w in weights]


@mistake(
    "l2_penalty",
    what="You returned an array, a number for each layer.",
    why="The layers' penalties add up to one number.",
    see="Print what you return.",
)
def penalty_of_each_layer_in_an_array(weights, strength):
    return np.array([strength / 2 * np.sum(w**2) for w in weights])


@mistake(
    "l2_penalty",
    what="You turned the sign.",
    why="Large weights make the loss larger.",
    see="The penalty should never be negative.",
)
def penalty_negative(weights, strength):
    return -strength / 2 * sum(np.sum(w**2) for w in weights)


@mistake(
    "l2_penalty",
    what="You took the largest square only.",
    why="All squares add up.",
    see="Change a small weight: the penalty should change a little.",
)
def penalty_largest(weights, strength):
    return strength / 2 * max(np.max(w**2) for w in weights)


@mistake(
    "l2_penalty",
    what="You lost the fractions.",
    why="int() cuts what comes after the point.",
    see="A single weight of 3 with strength 0.1 costs 0.1 / 2 * 9 = 0.45.",
)
def penalty_whole_number(weights, strength):
    return int(strength / 2 * sum(np.sum(w**2) for w in weights))


@mistake(
    "l2_penalty",
    what="The function returns nothing.",
    why="A function without return gives None.",
    see="End with return.",
)
def penalty_nothing(weights, strength):
    return None


@mistake(
    "l2_penalty",
    what="You returned the gradient.",
    why="That is l2_gradient; here one number is asked for.",
    see="Print what you return.",
)
def penalty_gradient_instead(weights, strength):
    return [strength * w for w in weights]


@mistake(
    "l2_penalty",
    what="You multiplied by strength / 2 inside the loop: the first layers are scaled again.",
    why="Add up all layers first, and scale the total once, after the loop.",
    see="Give two equal layers: each should count the same.",
)
def penalty_scaled_in_the_loop(weights, strength):
    total = 0.0
    for w in weights:
        total = (total + np.sum(w**2)) * strength / 2
    return total
