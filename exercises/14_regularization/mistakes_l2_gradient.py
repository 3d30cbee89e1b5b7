"""Wrong gradients of the L2 penalty."""

import numpy as np

from grader.mistakes import convention, mistake


@convention(
    "l2_gradient",
    yours="2 · strength · w, the gradient of strength · Σw²",
    asked="strength · w, the gradient of strength / 2 · Σw²",
    see="Drop the 2.",
)
def gradient_without_half(weights, strength):
    return [2 * strength * w for w in weights]


@mistake(
    "l2_gradient",
    what="You halved: strength / 2 · w.",
    why="The square's derivative has a 2, which takes the half away.",
    see="Compare one number with (penalty(w + h) - penalty(w - h)) / (2 * h).",
)
def gradient_halved(weights, strength):
    return [strength / 2 * w for w in weights]


@mistake(
    "l2_gradient",
    what="You left out the strength.",
    why="It is a factor of the penalty, and so of its gradient.",
    see="With a strength of 0 the gradient should be 0.",
)
def gradient_without_strength(weights, strength):
    return [w.copy() for w in weights]


@mistake(
    "l2_gradient",
    what="You returned 2 · w.",
    why="strength / 2 times 2 · w is strength · w.",
    see="With a strength of 0 the gradient should be 0.",
)
def gradient_doubled_without_strength(weights, strength):
    return [2 * w for w in weights]


@mistake(
    "l2_gradient",
    what="You turned the sign.",
    why="The gradient points to larger weights; the minus belongs to the step.",
    see="Compare one number with (penalty(w + h) - penalty(w - h)) / (2 * h).",
)
def gradient_turned(weights, strength):
    return [-strength * w for w in weights]


@mistake(
    "l2_gradient",
    what="You used the sign of the weights: that is L1.",
    why="A large weight is pulled harder than a small one.",
    see="Compare one number with (penalty(w + h) - penalty(w - h)) / (2 * h).",
)
def gradient_sign(weights, strength):
    return [strength * np.sign(w) for w in weights]


@mistake(
    "l2_gradient",
    what="You used the absolute weights.",
    why="A negative weight is pulled up.",
    see="Compare one number with (penalty(w + h) - penalty(w - h)) / (2 * h).",
)
def gradient_absolute(weights, strength):
    return [strength * np.abs(w) for w in weights]


@mistake(
    "l2_gradient",
    what="You squared the weights.",
    why="The derivative of a square is no square.",
    see="Compare one number with (penalty(w + h) - penalty(w - h)) / (2 * h).",
)
def gradient_squared(weights, strength):
    return [strength * w**2 for w in weights]


@mistake(
    "l2_gradient",
    what="You returned the penalty of each weight.",
    why="The derivative of w² / 2 is w.",
    see="Compare one number with (penalty(w + h) - penalty(w - h)) / (2 * h).",
)
def gradient_half_the_square(weights, strength):
    return [strength / 2 * w**2 for w in weights]


@mistake(
    "l2_gradient",
    what="You added the strength.",
    why="It is a factor.",
    see="With a strength of 0 the gradient should be 0.",
)
def gradient_strength_added(weights, strength):
    return [w + strength for w in weights]


@mistake(
    "l2_gradient",
    what="You returned the strength for every weight.",
    why="A large weight is pulled harder than a small one.",
    see="Compare one number with (penalty(w + h) - penalty(w - h)) / (2 * h).",
)
def gradient_strength_everywhere(weights, strength):
    return [np.full(w.shape, strength) for w in weights]


@mistake(
    "l2_gradient",
    what="You multiplied by the strength twice.",
    why="Once is enough.",
    see="Double the strength: the gradient should double.",
)
def gradient_strength_squared(weights, strength):
    return [strength**2 * w for w in weights]


@mistake(
    "l2_gradient",
    what="You divided by the strength.",
    why="It is a factor.",
    see="Double the strength: the gradient should double.",
)
def gradient_divided_by_strength(weights, strength):
    return [w / strength for w in weights]


@mistake(
    "l2_gradient",
    what="You returned shrunk weights, (1 - strength) · w.",
    why="That is a step already; the gradient is what is added to the loss's.",
    see="With a strength of 0 the gradient should be 0.",
)
def gradient_shrunk(weights, strength):
    return [(1 - strength) * w for w in weights]


@mistake(
    "l2_gradient",
    what="You returned (1 + strength) · w.",
    why="The gradient alone is asked for.",
    see="With a strength of 0 the gradient should be 0.",
)
def gradient_added_to_the_weights(weights, strength):
    return [(1 + strength) * w for w in weights]


@mistake(
    "l2_gradient",
    what="You divided by the number of rows, as if they were samples.",
    why="Rows of weights are neurons; the penalty has no samples to average over.",
    see="Compare one number with (penalty(w + h) - penalty(w - h)) / (2 * h).",
)
def gradient_divided_by_rows(weights, strength):
    return [strength * w / len(w) for w in weights]


@mistake(
    "l2_gradient",
    what="You divided by the number of weights.",
    why="The penalty is a sum, no mean.",
    see="Compare one number with (penalty(w + h) - penalty(w - h)) / (2 * h).",
)
def gradient_divided_by_size(weights, strength):
    return [strength * w / w.size for w in weights]


@mistake(
    "l2_gradient",
    what="You divided by the number of layers.",
    why="Layers add up.",
    see="Compare one number with (penalty(w + h) - penalty(w - h)) / (2 * h).",
)
def gradient_divided_by_layers(weights, strength):
    return [strength * w / len(weights) for w in weights]


@mistake(
    "l2_gradient",
    what="You divided by the length of the weights.",
    why="That is the gradient of a length, not of its square.",
    see="Compare one number with (penalty(w + h) - penalty(w - h)) / (2 * h).",
)
def gradient_normalised(weights, strength):
    return [strength * w / np.linalg.norm(w) for w in weights]


@mistake(
    "l2_gradient",
    what="You gave all weights of a layer the sum of them.",
    why="Each weight has its own gradient.",
    see="Compare one number with (penalty(w + h) - penalty(w - h)) / (2 * h).",
)
def gradient_summed(weights, strength):
    return [np.full(w.shape, strength * w.sum()) for w in weights]


@mistake(
    "l2_gradient",
    what="You gave all weights of a layer the mean of them.",
    why="Each weight has its own gradient.",
    see="Compare one number with (penalty(w + h) - penalty(w - h)) / (2 * h).",
)
def gradient_averaged(weights, strength):
    return [np.full(w.shape, strength * w.mean()) for w in weights]


@mistake(
    "l2_gradient",
    what="You returned one number for each layer.",
    why="Each weight has its own gradient.",
    see="Print the shapes of what you return.",
)
def gradient_one_number_a_layer(weights, strength):
    return [strength * w.sum() for w in weights]


@mistake(
    "l2_gradient",
    what="You transposed the arrays.",
    why="The gradient has the shape of the weights.",
    see="Print the shapes of what you return.",
)
def gradient_transposed(weights, strength):
    return [strength * w.T for w in weights]


@mistake(
    "l2_gradient",
    what="You returned the first layer's gradient in a list of its own.",
    why="A return inside the loop ends it in its first round.",
    see="The list should be as long as weights.",
)
def gradient_first_layer(weights, strength):
    return [strength * weights[0]]


@mistake(
    "l2_gradient",
    what="You returned the last layer's gradient in a list of its own.",
    why="The list is made anew in each round, or filled after the loop.",
    see="The list should be as long as weights.",
)
def gradient_last_layer(weights, strength):
    return [strength * weights[-1]]


@mistake(
    "l2_gradient",
    what="You returned the first layer's gradient alone.",
    why="A return inside the loop ends it in its first round.",
    see="The answer should be a list.",
)
def gradient_array_of_the_first(weights, strength):
    return strength * weights[0]


@mistake(
    "l2_gradient",
    what="You returned the last layer's gradient alone.",
    why="The list is never filled.",
    see="The answer should be a list.",
)
def gradient_array_of_the_last(weights, strength):
    return strength * weights[-1]


@mistake(
    "l2_gradient",
    what="You returned the layers in reverse order.",
    why="insert(0, ...) puts each in front of the ones before.",
    see="Print the shapes of what you return.",
)
def gradient_reversed(weights, strength):
    return [strength * w for w in weights[::-1]]


@mistake(
    "l2_gradient",
    what="You joined all layers into one array.",
    why="Each keeps its shape, in a list.",
    see="Print what you return.",
)
def gradient_joined(weights, strength):
    return np.concatenate([(strength * w).ravel() for w in weights])


@mistake(
    "l2_gradient",
    what="You returned zeros.",
    why="An array was made and never filled.",
    see="Print the list just before you return it.",
)
def gradient_zeros(weights, strength):
    return [np.zeros(w.shape) for w in weights]


@mistake(
    "l2_gradient",
    what="You multiplied the list itself: a list times a fraction is an error.",
    why="A list is no array; go through it.",
    see="[1, 2] * 2 is [1, 2, 1, 2].",
)
def gradient_of_a_list(weights, strength):
    return strength * weights


@mistake(
    "l2_gradient",
    what="The function returns nothing.",
    why="A function without return gives None.",
    see="End with return.",
)
def gradient_nothing(weights, strength):
    return None


@mistake(
    "l2_gradient",
    what="You left out the last layer.",
    why="The output's weights cost as much as the others: only biases are left alone.",
    see="Print len of your list: it should be len(weights).",
)
def gradient_without_the_last_layer(weights, strength):
    return [strength * w for w in weights[:-1]]
