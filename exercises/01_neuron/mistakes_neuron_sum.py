"""Wrong neurons: the sum below the sigmoid, and where the sigmoid goes."""

import numpy as np

from grader.mistakes import mistake

from .mistakes import sigmoid


@mistake(
    "neuron",
    what="You returned z: the sigmoid is missing.",
    why="The neuron's answer is the activation σ(z).",
    see="The answer should lie between 0 and 1.",
)
def without_sigmoid(x, w, b):
    return x @ w + b


@mistake(
    "neuron",
    what="You left out the bias.",
    why="neuron needs all three: call weighted_sum(x, w, b).",
    see="Give x of zeros: the answer should depend on b.",
)
def neuron_without_bias(x, w, b):
    return sigmoid(x @ w)


@mistake(
    "neuron",
    what="You subtracted the bias.",
    why="A threshold is subtracted; a bias is added.",
    see="A larger b should make the answer larger.",
)
def neuron_bias_subtracted(x, w, b):
    return sigmoid(x @ w - b)


@mistake(
    "neuron",
    what="You added the bias after the sigmoid.",
    why="z = x @ w + b goes into the sigmoid as a whole.",
    see="The answer should lie between 0 and 1.",
)
def bias_after_sigmoid(x, w, b):
    return sigmoid(x @ w) + b


@mistake(
    "neuron",
    what="You added the bias before and after the sigmoid.",
    why="z holds the bias already.",
    see="The answer should lie between 0 and 1.",
)
def bias_before_and_after(x, w, b):
    return sigmoid(x @ w + b) + b


@mistake(
    "neuron",
    what="You negated the sum but not the bias: e^(-x·w + b).",
    why="-z is -(x·w + b): the minus stands before a bracket.",
    see="A larger b should make the answer larger.",
)
def minus_before_sum_only(x, w, b):
    return 1 / (1 + np.exp(-(x @ w) + b))


@mistake(
    "neuron",
    what="You applied the sigmoid twice.",
    why="weighted_sum gives z; if it gives σ(z), the second one is too many.",
    see="The answer should come near to 0 for very negative z.",
)
def sigmoid_twice(x, w, b):
    return sigmoid(sigmoid(x @ w + b))


@mistake(
    "neuron",
    what="You applied the sigmoid to each product and added up afterwards.",
    why="Sum first: the neuron squeezes one number, z.",
    see="The answer should lie between 0 and 1.",
)
def sigmoid_before_sum(x, w, b):
    return np.sum(sigmoid(x * w)) + b


@mistake(
    "neuron",
    what="You applied the sigmoid to the products and returned one number for each input.",
    why="x * w is not summed yet: use np.dot, @ or np.sum.",
    see="The answer should be one number.",
)
def not_summed_activation(x, w, b):
    return sigmoid(x * w + b)


@mistake(
    "neuron",
    what="You used the average of the products in place of their sum.",
    why="A neuron adds up what arrives.",
    see="Double the inputs' number with copies: z should double, too.",
)
def neuron_averaged(x, w, b):
    return sigmoid(np.mean(x * w) + b)


@mistake(
    "neuron",
    what="You left out the inputs' weights.",
    why="neuron needs all three: call weighted_sum(x, w, b).",
    see="Change w: the answer should change.",
)
def neuron_without_weights(x, w, b):
    return sigmoid(np.sum(x) + b)


@mistake(
    "neuron",
    what="You applied the sigmoid to the inputs, before weights and bias.",
    why="First the sum, then the sigmoid.",
    see="The answer should be between 0 and 1.",
)
def sigmoid_of_inputs(x, w, b):
    return 1 / (1 + np.exp(-x)) @ w + b


@mistake(
    "neuron",
    what="You applied tanh instead of the sigmoid, and left out the bias.",
    why="Two things at once.",
    see="Give x of zeros: the answer should be σ(b).",
)
def tanh_without_bias(x, w, b):
    return np.tanh(x @ w)


@mistake(
    "neuron",
    what="You multiplied sigmoids of the single products.",
    why="First the sum, then one sigmoid.",
    see="With more inputs it sinks to 0.",
)
def product_of_sigmoids(x, w, b):
    return np.prod(1 / (1 + np.exp(-(x * w + b))))


@mistake(
    "neuron",
    what="You applied the sigmoid after every input: it is inside the loop.",
    why="First the sum of all, then one sigmoid.",
    see="Move the last line out of the loop.",
)
def sigmoid_in_loop(x, w, b):
    z = b
    for i in range(len(x)):
        z = 1 / (1 + np.exp(-(z + x[i] * w[i])))
    return z
