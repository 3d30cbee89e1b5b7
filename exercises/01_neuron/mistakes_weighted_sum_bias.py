"""Wrong weighted sums: the bias."""

import numpy as np

from grader.mistakes import mistake


@mistake(
    "weighted_sum",
    what="You left out the bias.",
    why="With a bias of 0 it makes no difference.",
    see="Give x of zeros: z should be b, and is 0.",
)
def without_bias(x, w, b):
    return x @ w


@mistake(
    "weighted_sum",
    what="You subtracted the bias.",
    why="A threshold is subtracted; a bias is a threshold with its sign turned, and is added.",
    see="Give x of zeros: z should be b, and is -b.",
)
def bias_subtracted(x, w, b):
    return x @ w - b


@mistake(
    "weighted_sum",
    what="You added the bias twice.",
    why="A total that starts at b needs no b at the end.",
    see="Give x of zeros: z should be b, and is 2 * b.",
)
def bias_twice(x, w, b):
    return x @ w + 2 * b


@mistake(
    "weighted_sum",
    what="You added the bias once for each input.",
    why="Inside the loop it is added in every round; it belongs before or after the loop.",
    see="Give x of zeros: z should be b, and is n_in * b.",
)
def bias_for_each_input(x, w, b):
    return x @ w + len(x) * b


@mistake(
    "weighted_sum",
    what="You multiplied the sum by the bias.",
    why="Weights multiply, the bias is added.",
    see="Give x of zeros: z should be b, and is 0.",
)
def bias_multiplied(x, w, b):
    return x @ w * b


@mistake(
    "weighted_sum",
    what="You added the bias to the inputs, before the weights.",
    why="(x + b) @ w weighs the bias as well; it comes after the sum.",
    see="Give x of zeros: z should be b, and is b * sum(w).",
)
def bias_on_inputs(x, w, b):
    return (x + b) @ w


@mistake(
    "weighted_sum",
    what="You added the bias to the weights, before the inputs.",
    why="x @ (w + b) is another sum; the bias comes after it.",
    see="Give x of zeros: z should be b, and is 0.",
)
def bias_on_weights(x, w, b):
    return x @ (w + b)


@mistake(
    "weighted_sum",
    what="You added b to each product and summed: the bias is in it n_in times.",
    why="np.sum(x * w + b) adds b in every place; the bias belongs outside of the sum.",
    see="Give x of zeros: z should be b, and is n_in * b.",
)
def bias_inside_sum(x, w, b):
    return np.sum(x * w + b)


@mistake(
    "weighted_sum",
    what="You turned the sign of the products: b - x @ w.",
    why="z = x @ w + b; the minus stands in the sigmoid's exponent.",
    see="Give b = 0: the sign of z is the wrong one.",
)
def products_negated(x, w, b):
    return b - x @ w


@mistake(
    "weighted_sum",
    what="You multiplied the bias with the first input.",
    why="b stands alone: it counts even if all inputs are 0.",
    see="Give x of zeros: z should be b.",
)
def bias_on_first_input(x, w, b):
    return x @ w + b * x[0]


@mistake(
    "weighted_sum",
    what="You skipped the first input, and left out the bias.",
    why="Two things at once: the loop starts at 1, and nothing adds b.",
    see="Give x of zeros: z should be b.",
)
def first_skipped_without_bias(x, w, b):
    return x[1:] @ w[1:]


@mistake(
    "weighted_sum",
    what="You skipped the last input, and left out the bias.",
    why="Two things at once: the loop ends too early, and nothing adds b.",
    see="Give x of zeros: z should be b.",
)
def last_skipped_without_bias(x, w, b):
    return x[:-1] @ w[:-1]
