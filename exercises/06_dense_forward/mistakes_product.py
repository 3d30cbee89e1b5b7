"""Wrong dense layers: the product."""

import numpy as np

from grader.mistakes import convention, mistake


@mistake(
    "dense_forward",
    what="You did not transpose w: x @ w lets inputs meet neurons' columns.",
    why="It runs, with wrong numbers, wherever n_in equals n_out; w has one neuron a *row*.",
    see="Write the shapes: (n_samples, n_in) @ (n_out, n_in) do not meet; w.T is (n_in, n_out).",
)
def weights_not_transposed(x, w, b):
    return x @ w + b


@mistake(
    "dense_forward",
    what="You swapped the factors: w @ x + b.",
    why="That is for one sample as a column; here samples are rows, and x stands on the left.",
    see="Write the shapes: (n_out, n_in) @ (n_samples, n_in) do not meet.",
)
def factors_swapped(x, w, b):
    return w @ x + b


@mistake(
    "dense_forward",
    what="You swapped the factors and added b along the wrong axis: w @ x.T + b.",
    why="w @ x.T has one sample a column, so that b, which runs along rows, meets samples.",
    see="Transpose the product, or start from x: x @ w.T.",
)
def columns_with_row_bias(x, w, b):
    return w @ x.T + b


@mistake(
    "dense_forward",
    what="You transposed x instead of w: x.T @ w + b.",
    why="Both make the sizes meet in a square; only w.T lets row s of x meet row o of w.",
    see="Write the shapes: x.T is (n_in, n_samples), so that samples are summed away.",
)
def inputs_transposed(x, w, b):
    return x.T @ w + b


@mistake(
    "dense_forward",
    what="You transposed both x and w.",
    why="x.T @ w.T is (w @ x).T: neurons meet inputs' columns.",
    see="Write the shapes: only w is turned.",
)
def both_transposed(x, w, b):
    return x.T @ w.T + b


@mistake(
    "dense_forward",
    what="You multiplied element by element: * where the sum over inputs needs @.",
    why="* pairs equal places and adds nothing up; @ multiplies *and* sums.",
    see="np.ones((2, 3)) * np.ones((2, 3)) is all 1, but z should be 3 there.",
)
def elementwise(x, w, b):
    return x * w + b


@mistake(
    "dense_forward",
    what="You multiplied element by element with w.T: * where the sum over inputs needs @.",
    why="* pairs equal places and adds nothing up; @ multiplies *and* sums.",
    see="np.ones((2, 3)) * np.ones((2, 3)) is all 1, but z should be 3 there.",
)
def elementwise_transposed(x, w, b):
    return x * w.T + b


@mistake(
    "dense_forward",
    what="You summed over the neurons instead of the inputs.",
    why="x[:, None, :] * w has axes (sample, neuron, input); the inputs are axis 2.",
    see="Print the shape before the sum, and name each axis.",
)
def summed_over_neurons(x, w, b):
    return (x[:, np.newaxis, :] * w).sum(axis=1) + b


@mistake(
    "dense_forward",
    what="You summed over the samples instead of the inputs.",
    why="x[:, None, :] * w has axes (sample, neuron, input); the inputs are axis 2.",
    see="Print the shape before the sum, and name each axis.",
)
def summed_over_samples(x, w, b):
    return (x[:, np.newaxis, :] * w).sum(axis=0) + b


@mistake(
    "dense_forward",
    what="You summed over samples and neurons until one number was left, then added b.",
    why="np.sum without an axis adds up everything; @ has summed over the inputs already.",
    see="The answer should have a row for each sample.",
)
def summed_to_a_number(x, w, b):
    return np.sum(x @ w.T) + b


@mistake(
    "dense_forward",
    what="You summed over the samples after the product.",
    why="Each sample keeps its own row; a forward pass never mixes samples.",
    see="The answer should have a row for each sample.",
)
def samples_added_up(x, w, b):
    return (x @ w.T).sum(axis=0) + b


@mistake(
    "dense_forward",
    what="You averaged over the samples.",
    why="Losses are means over samples, answers are not: each sample keeps its own row.",
    see="The answer should have a row for each sample.",
)
def samples_averaged(x, w, b):
    return (x @ w.T).mean(axis=0) + b


@mistake(
    "dense_forward",
    what="You averaged over the inputs instead of summing.",
    why="np.mean divides by n_in; a neuron adds up what arrives.",
    see="(answer - b) * n_in is what it should be.",
)
def averaged_over_inputs(x, w, b):
    return x @ w.T / x.shape[1] + b


@mistake(
    "dense_forward",
    what="You averaged sum and bias over the inputs.",
    why="np.mean divides by n_in; a neuron adds up what arrives.",
    see="answer * n_in is what it should be.",
)
def all_averaged_over_inputs(x, w, b):
    return (x @ w.T + b) / x.shape[1]


@mistake(
    "dense_forward",
    what="You divided by the number of samples.",
    why="The mean over the batch belongs to the loss, not to the layer.",
    see="One sample alone is right, two are half of it.",
)
def divided_by_samples(x, w, b):
    return (x @ w.T + b) / len(x)


@mistake(
    "dense_forward",
    what="You divided the product by the number of samples.",
    why="The mean over the batch belongs to the loss, not to the layer.",
    see="One sample alone is right, two are not.",
)
def product_divided_by_samples(x, w, b):
    return x @ w.T / len(x) + b


@mistake(
    "dense_forward",
    what="You added inputs and weights instead of multiplying them.",
    why="A weight says how much of its input counts: it is a factor.",
    see="With w of zeros the inputs should not matter.",
)
def added_instead(x, w, b):
    return (x[:, np.newaxis, :] + w).sum(axis=2) + b


@mistake(
    "dense_forward",
    what="You left out the weights: each neuron got the plain sum of the inputs.",
    why="A weight says how much of its input counts.",
    see="Change w: the answer should change.",
)
def without_weights(x, w, b):
    return x.sum(axis=1, keepdims=True) + b


@mistake(
    "dense_forward",
    what="You used the first neuron's weights for every neuron.",
    why="w[0] is one neuron; neuron o has row o.",
    see="The columns of answer - b should differ.",
)
def first_neuron_for_all(x, w, b):
    return (x @ w[0])[:, np.newaxis] + b


@mistake(
    "dense_forward",
    what="You squared the distance of input and weight, as a radial unit does.",
    why="A dense layer multiplies and sums.",
    see="With x equal to a row of w, that neuron should not be near its bias.",
)
def squared_distance(x, w, b):
    return ((x[:, np.newaxis, :] - w) ** 2).sum(axis=2) + b


@convention(
    "dense_forward",
    yours="one sample a column, shape (n_out, n_samples)",
    asked="one sample a row, shape (n_samples, n_out)",
    see="Return z.T, or write x @ w.T from the start.",
)
def samples_in_columns(x, w, b):
    return w @ x.T + b[:, np.newaxis]


@mistake(
    "dense_forward",
    what="You transpose w only where the shapes do not fit otherwise.",
    why="Where n_in equals n_out both fit, and x @ w gives wrong numbers.",
    see="Transpose always: x @ w.T + b.",
)
def transposed_only_where_needed(x, w, b):
    return (x @ w if x.shape[1] == len(w) else x @ w.T) + b


@mistake(
    "dense_forward",
    what="You transpose w only where the shapes do not fit otherwise, and left out the bias.",
    why="Where n_in equals n_out both fit, and x @ w gives wrong numbers.",
    see="Transpose always, and add b: x @ w.T + b.",
)
def transposed_where_needed_without_bias(x, w, b):
    return x @ w if x.shape[1] == len(w) else x @ w.T


@mistake(
    "dense_forward",
    what="You divided the product by the root of n_in.",
    why="That scaling belongs to the initial weights, or to attention.",
    see="One input and one weight of 1 should give 1 + b; four give 4 + b.",
)
def product_scaled_by_root(x, w, b):
    return x @ w.T / np.sqrt(x.shape[1]) + b


@mistake(
    "dense_forward",
    what="You multiplied the sum of the inputs with the sum of the weights.",
    why="Each input meets its own weight before the sum: einsum needs the same letter i in both.",
    see="Swap two inputs: z should change.",
)
def both_sums_multiplied(x, w, b):
    return np.outer(x.sum(axis=1), w.sum(axis=1)) + b


@mistake(
    "dense_forward",
    what="You took the largest product in place of the sum.",
    why="np.max finds one of them; @ and np.sum add them up.",
    see="Change the smallest product: z should change.",
)
def largest_product(x, w, b):
    return (x[:, np.newaxis] * w).max(axis=2) + b


@mistake(
    "dense_forward",
    what="You turned w by 180 degrees: neurons and inputs are both in reverse order.",
    why="np.flip without an axis flips all; .T is the transpose.",
    see="Neuron 0 has the weights w[0].",
)
def weights_turned(x, w, b):
    return x @ w[::-1, ::-1].T + b


@mistake(
    "dense_forward",
    what="You rounded the inputs to whole numbers.",
    why="Inputs are used as they are.",
    see="Give x of 0.4: z should not be b.",
)
def inputs_rounded(x, w, b):
    return np.round(x) @ w.T + b
