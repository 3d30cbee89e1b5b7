"""Wrong weighted sums: the products and their sum."""

import numpy as np

from grader.mistakes import mistake

from .mistakes import sigmoid


@mistake(
    "weighted_sum",
    what="You left out the weights.",
    why="A sum of the inputs alone treats all of them alike.",
    see="Change w: z should change.",
)
def without_weights(x, w, b):
    return np.sum(x) + b


@mistake(
    "weighted_sum",
    what="You left out the inputs.",
    why="A sum of the weights alone is the same for every sample.",
    see="Change x: z should change.",
)
def without_inputs(x, w, b):
    return np.sum(w) + b


@mistake(
    "weighted_sum",
    what="You added inputs and weights instead of multiplying them.",
    why="A weight says how much of its input counts: it is a factor.",
    see="With a weight of 0 an input should not matter.",
)
def added_instead(x, w, b):
    return np.sum(x + w) + b


@mistake(
    "weighted_sum",
    what="You multiplied everything instead of adding the products up.",
    why="*= where += is meant; np.prod where np.sum is meant.",
    see="One input of 0 should not make all others vanish.",
)
def products_multiplied(x, w, b):
    return np.prod(x * w) + b


@mistake(
    "weighted_sum",
    what="You multiplied the sum of the inputs with the sum of the weights.",
    why="Each input has its own weight: products first, then the sum.",
    see="Exchange two weights: z should change.",
)
def sums_multiplied(x, w, b):
    return np.sum(x) * np.sum(w) + b


@mistake(
    "weighted_sum",
    what="You divided by the weights.",
    why="A large weight makes its input count for more, not less.",
    see="With a weight of 0 an input should not matter.",
)
def divided_by_weights(x, w, b):
    return np.sum(x / w) + b


@mistake(
    "weighted_sum",
    what="You returned the products, without adding them up.",
    why="x * w multiplies place by place and gives as many numbers; np.sum or @ makes one of them.",
    see="z should be one number.",
)
def not_summed(x, w, b):
    return x * w + b


@mistake(
    "weighted_sum",
    what="You returned all products of any input with any weight.",
    why="np.outer makes a table; input i meets weight i only.",
    see="z should be one number.",
)
def outer_product(x, w, b):
    return np.outer(x, w) + b


@mistake(
    "weighted_sum",
    what="You averaged instead of summing.",
    why="np.mean divides by n_in; a neuron adds up what arrives.",
    see="(z - b) * n_in is what z - b should be.",
)
def averaged(x, w, b):
    return np.mean(x * w) + b


@mistake(
    "weighted_sum",
    what="You averaged sum and bias.",
    why="Dividing by n_in belongs to a mean; a neuron adds up what arrives.",
    see="z * n_in is what z should be.",
)
def all_averaged(x, w, b):
    return (x @ w + b) / len(x)


@mistake(
    "weighted_sum",
    what="You skipped the first input.",
    why="range(1, n_in) starts at the second: Python counts from 0.",
    see="Change x[0]: z should change.",
)
def first_input_skipped(x, w, b):
    return x[1:] @ w[1:] + b


@mistake(
    "weighted_sum",
    what="You skipped the last input.",
    why="range(n_in - 1) stops one early: range leaves out its end already.",
    see="Change x[-1]: z should change.",
)
def last_input_skipped(x, w, b):
    return x[:-1] @ w[:-1] + b


@mistake(
    "weighted_sum",
    what="You kept only the last product: = where += is needed.",
    why="z = x[i] * w[i] forgets the products before.",
    see="Change x[0]: z should change.",
)
def last_input_only(x, w, b):
    return x[-1] * w[-1] + b


@mistake(
    "weighted_sum",
    what="You used the first input only.",
    why="A return inside the loop ends it in its first round.",
    see="Change x[-1]: z should change.",
)
def first_input_only(x, w, b):
    return x[0] * w[0] + b


@mistake(
    "weighted_sum",
    what="You paired the inputs with the weights in reverse order.",
    why="Input i meets weight i.",
    see="Give x = [1, 0, 0, ...]: z should be w[0] + b.",
)
def reversed_weights(x, w, b):
    return x @ w[::-1] + b


@mistake(
    "weighted_sum",
    what="You shifted the weights by one place.",
    why="w[i - 1] meets x[i], or w[i + 1]; input i meets weight i.",
    see="Give x = [1, 0, 0, ...]: z should be w[0] + b.",
)
def shifted_weights(x, w, b):
    return x @ np.roll(w, 1) + b


@mistake(
    "weighted_sum",
    what="You used the absolute values of the weights.",
    why="A negative weight speaks against: its sign counts.",
    see="Turn the sign of one weight: z should change.",
)
def absolute_weights(x, w, b):
    return x @ np.abs(w) + b


@mistake(
    "weighted_sum",
    what="You squared the weights.",
    why="w * w * x has one w too many.",
    see="Turn the sign of one weight: z should change.",
)
def squared_weights(x, w, b):
    return x @ w**2 + b


@mistake(
    "weighted_sum",
    what="You lost the fractions: the total was kept as a whole number.",
    why="int() and arrays of int cut what comes after the point.",
    see="Start the total at 0.0, or at b.",
)
def truncated(x, w, b):
    return float(int(x @ w + b))


@mistake(
    "weighted_sum",
    what="You lost the fractions of each product: the products were kept as whole numbers.",
    why="int() and arrays of int cut what comes after the point.",
    see="Give x = [0.5], w = [1.0]: z should be 0.5 + b.",
)
def products_truncated(x, w, b):
    return float(np.trunc(x * w).sum() + b)


@mistake(
    "weighted_sum",
    what="You returned an activation: sigmoid of z in place of z.",
    why="The weighted sum is only the first half of the neuron.",
    see="z may be below 0 and above 1.",
)
def activated(x, w, b):
    return sigmoid(x @ w + b)


@mistake(
    "weighted_sum",
    what="You applied relu to z.",
    why="The weighted sum is only the first half of the neuron, without any activation.",
    see="z may be below 0.",
)
def with_relu(x, w, b):
    return max(0.0, float(x @ w + b))


@mistake(
    "weighted_sum",
    what="You made a yes or no of z, as the first perceptrons did.",
    why="The weighted sum itself is asked for.",
    see="z may be any number.",
)
def with_step(x, w, b):
    return 1.0 if x @ w + b > 0 else 0.0


@mistake(
    "weighted_sum",
    what="You divided by the sum of the weights, as a weighted mean does.",
    why="A weighted sum is not divided by anything.",
    see="Double w: z - b should double, and stays.",
)
def weighted_mean(x, w, b):
    return x @ w / np.sum(w) + b


@mistake(
    "weighted_sum",
    what="You skipped the first and the last input.",
    why="range(1, n - 1) leaves out both ends; range(n) goes from 0 to n - 1.",
    see="Change x[0] or x[-1]: z should change.",
)
def first_and_last_skipped(x, w, b):
    return x[1:-1] @ w[1:-1] + b


@mistake(
    "weighted_sum",
    what="You wrote three inputs down: there may be any number.",
    why="It works for the README's example.",
    see="Give four inputs: the last one should count.",
)
def three_inputs(x, w, b):
    return x[0] * w[0] + x[1] * w[1] + x[2] * w[2] + b


@mistake(
    "weighted_sum",
    what="You wrote two inputs down: there may be any number.",
    why="Pictures of neurons often have two.",
    see="Give three inputs: the last one should count.",
)
def two_inputs(x, w, b):
    return x[0] * w[0] + x[1] * w[1] + b


@mistake(
    "weighted_sum",
    what="You took the largest product, not the sum of all.",
    why="np.max finds one of them; np.sum adds them up.",
    see="Change the smallest product: z should change.",
)
def largest_product(x, w, b):
    return np.max(x * w) + b


@mistake(
    "weighted_sum",
    what="You dropped the negative products.",
    why="An input may speak against as well as for: negative products belong to the sum.",
    see="Give x = [1.0], w = [-1.0]: z should be b - 1.",
)
def negative_products_dropped(x, w, b):
    return np.sum(np.maximum(x * w, 0)) + b


@mistake(
    "weighted_sum",
    what="You paired each input with the next weight.",
    why="Input i belongs to weight i.",
    see="Give x = [1, 0], w = [1, 0]: z should be 1 + b.",
)
def weights_one_place_on(x, w, b):
    return x[:-1] @ w[1:] + b


@mistake(
    "weighted_sum",
    what="You subtracted the weights where they multiply.",
    why="A weight says how much an input counts.",
    see="Give w of zeros: z should be b.",
)
def subtracted_instead(x, w, b):
    return np.sum(x - w) + b


@mistake(
    "weighted_sum",
    what="You summed squared differences of inputs and weights.",
    why="That is a distance; a neuron multiplies.",
    see="Give w of zeros: z should be b.",
)
def squared_distance(x, w, b):
    return np.sum((x - w) ** 2) + b


@mistake(
    "weighted_sum",
    what="You rounded z down to a whole number.",
    why="// and floor throw the fraction away.",
    see="Give x of zeros and b = 0.5: z should be 0.5.",
)
def rounded_down(x, w, b):
    return np.floor(x @ w + b)


@mistake(
    "weighted_sum",
    what="You cut the inputs off at -1 and 1.",
    why="A neuron takes inputs as they are.",
    see="Give x = [2.0], w = [1.0], b = 0: z should be 2.",
)
def inputs_clipped(x, w, b):
    return np.clip(x, -1, 1) @ w + b
