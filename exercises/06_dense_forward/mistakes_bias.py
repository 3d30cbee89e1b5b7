"""Wrong dense layers: the bias."""

import numpy as np

from grader.mistakes import mistake


@mistake(
    "dense_forward",
    what="You left out the bias.",
    why="With biases of zero, as many networks start, it makes no difference.",
    see="z - dense_forward's answer is the same in every row: it is b.",
)
def without_bias(x, w, b):
    return x @ w.T


@mistake(
    "dense_forward",
    what="You subtracted the bias.",
    why="A threshold is subtracted, and a bias is a threshold with its sign turned: it is added.",
    see="Give x of zeros: the answer should be b, and is -b.",
)
def bias_subtracted(x, w, b):
    return x @ w.T - b


@mistake(
    "dense_forward",
    what="You added the bias twice.",
    why="A loop that starts at b[o] needs no b at its end, nor does a product with a column of ones.",
    see="Give x of zeros: the answer should be b, and is 2 * b.",
)
def bias_twice(x, w, b):
    return x @ w.T + 2 * b


@mistake(
    "dense_forward",
    what="You added the sum of all biases to every neuron.",
    why="sum(b) looks like one more term of the sum, but each neuron owns one bias.",
    see="Give x of zeros: every column should have its own number.",
)
def bias_summed(x, w, b):
    return x @ w.T + b.sum()


@mistake(
    "dense_forward",
    what="You added the mean of the biases to every neuron.",
    why="Each neuron owns one bias; they are not shared.",
    see="Give x of zeros: every column should have its own number.",
)
def bias_averaged(x, w, b):
    return x @ w.T + b.mean()


@mistake(
    "dense_forward",
    what="You added the first bias to every neuron.",
    why="b[0] is right for a layer of one neuron only.",
    see="Give x of zeros: every column should have its own number.",
)
def first_bias_for_all(x, w, b):
    return x @ w.T + b[0]


@mistake(
    "dense_forward",
    what="You added the last bias to every neuron.",
    why="A loop variable keeps its last value after the loop.",
    see="Give x of zeros: every column should have its own number.",
)
def last_bias_for_all(x, w, b):
    return x @ w.T + b[-1]


@mistake(
    "dense_forward",
    what="You added the bias once for each input, n_in times in all.",
    why="The bias stands inside the loop over the inputs; it belongs after it.",
    see="Give x of zeros: the answer should be b, and is n_in * b.",
)
def bias_for_each_input(x, w, b):
    return x @ w.T + x.shape[1] * b


@mistake(
    "dense_forward",
    what="You added the bias n_samples times.",
    why="The bias is added inside a loop over samples that adds to all rows at once.",
    see="One sample alone is right, two are not.",
)
def bias_for_each_sample(x, w, b):
    return x @ w.T + len(x) * b


@mistake(
    "dense_forward",
    what="You divided the bias by the number of samples.",
    why="A bias is no mean over the batch: every sample gets all of it.",
    see="One sample alone is right, two are not.",
)
def bias_shared_by_samples(x, w, b):
    return x @ w.T + b / len(x)


@mistake(
    "dense_forward",
    what="You multiplied by the bias instead of adding it.",
    why="Weights multiply, biases add.",
    see="Give x of zeros: the answer should be b, and is 0.",
)
def bias_multiplied(x, w, b):
    return x @ w.T * b


@mistake(
    "dense_forward",
    what="You added the bias to the inputs, before the weights.",
    why="The bias belongs to the neuron, after its sum; it fits here only because n_in equals n_out.",
    see="Use as many inputs as you like and another number of neurons: shapes no longer fit.",
)
def bias_on_inputs(x, w, b):
    return (x + b) @ w.T


@mistake(
    "dense_forward",
    what="You gave bias s to sample s: each row has one bias, where each column should.",
    why="b[:, np.newaxis] runs down the rows, which are samples; neurons are columns.",
    see="Give x of zeros: every row should be b.",
)
def bias_by_sample(x, w, b):
    return x @ w.T + b[:, np.newaxis]


@mistake(
    "dense_forward",
    what="You added the bias to the first sample only.",
    why="z[0] += b changes one row; z += b changes all.",
    see="Give x of zeros: every row should be b.",
)
def bias_for_first_sample(x, w, b):
    z = x @ w.T
    z[0] += b
    return z


@mistake(
    "dense_forward",
    what="You used the biases in reverse order.",
    why="Bias o belongs to row o of w.",
    see="Give x of zeros: every row should be b, from left to right.",
)
def biases_reversed(x, w, b):
    return x @ w.T + b[::-1]


@mistake(
    "dense_forward",
    what="You added neuron o's bias to all of its weights.",
    why="b is added after the product, once.",
    see="Give x of zeros: z should be b.",
)
def bias_on_weights(x, w, b):
    return x @ (w.T + b)


@mistake(
    "dense_forward",
    what="You added up the biases: neuron o got the sum of b[0] to b[o].",
    why="Each neuron has its own bias.",
    see="Give x of zeros: z should be b.",
)
def biases_piled_up(x, w, b):
    return x @ w.T + np.cumsum(b)


@mistake(
    "dense_forward",
    what="You added each neuron's first weight in place of its bias.",
    why="b is an argument of its own.",
    see="Give x of zeros: z should be b.",
)
def weight_as_bias(x, w, b):
    return x @ w.T + w[:, 0]
