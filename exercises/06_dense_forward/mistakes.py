"""Wrong dense layers that people really write."""

import numpy as np

from grader.mistakes import convention, intermediate, mistake


@intermediate("dense_forward", "x @ w.T, before the biases are added")
def product(x, w, b):
    return x @ w.T


# The bias


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


# The product


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


# The loops


@mistake(
    "dense_forward",
    what="You skipped the first input.",
    why="range(1, n_in) starts at the second: Python counts from 0.",
    see="Change x[:, 0]: the answer should change.",
)
def first_input_skipped(x, w, b):
    return x[:, 1:] @ w[:, 1:].T + b


@mistake(
    "dense_forward",
    what="You skipped the last input.",
    why="range(n_in - 1) stops one early: range leaves out its end already.",
    see="Change x[:, -1]: the answer should change.",
)
def last_input_skipped(x, w, b):
    return x[:, :-1] @ w[:, :-1].T + b


@mistake(
    "dense_forward",
    what="You kept only the last input's term: = where += is needed.",
    why="z = x[i] * w[i] forgets the terms before.",
    see="Change x[:, 0]: the answer should change.",
)
def last_input_only(x, w, b):
    return np.outer(x[:, -1], w[:, -1]) + b


@mistake(
    "dense_forward",
    what="You kept only the first input's term.",
    why="A return inside the loop ends it in its first round.",
    see="Change x[:, -1]: the answer should change.",
)
def first_input_only(x, w, b):
    return np.outer(x[:, 0], w[:, 0]) + b


@mistake(
    "dense_forward",
    what="You used the inputs in reverse order.",
    why="Input i meets weight i.",
    see="Give x = [[1, 0, ...]]: the answer should be w[:, 0] + b.",
)
def inputs_reversed(x, w, b):
    return x[:, ::-1] @ w.T + b


@mistake(
    "dense_forward",
    what="You used the neurons in reverse order.",
    why="Column o of z belongs to row o of w.",
    see="Give x = [[1, 0, ...]]: the answer should be w[:, 0] + b.",
)
def neurons_reversed(x, w, b):
    return x @ w[::-1].T + b


@mistake(
    "dense_forward",
    what="You computed the first sample only.",
    why="x[0] is one row; a return inside the loop over samples ends it in its first round.",
    see="The answer should have a row for each sample.",
)
def first_sample_only(x, w, b):
    return w @ x[0] + b


@mistake(
    "dense_forward",
    what="You computed the last sample only.",
    why="A loop over samples that overwrites z keeps the last.",
    see="The answer should have a row for each sample.",
)
def last_sample_only(x, w, b):
    return w @ x[-1] + b


@mistake(
    "dense_forward",
    what="You gave every row the first sample's answer.",
    why="A loop that reads x[0] where it means x[s].",
    see="Change x[1]: row 1 of the answer should change.",
)
def first_sample_for_all(x, w, b):
    return np.tile(x[0] @ w.T + b, (len(x), 1))


@mistake(
    "dense_forward",
    what="You let the samples pile up: each row holds the sum of the rows so far.",
    why="The sum must start anew, at 0 or at b, for each sample.",
    see="Row 0 is right, row 1 is row 0 too much.",
)
def sum_never_reset(x, w, b):
    return np.cumsum(x @ w.T, axis=0) + b


@mistake(
    "dense_forward",
    what="You let the neurons pile up: each column holds the sum of the columns so far.",
    why="The sum must start anew, at 0 or at b, for each neuron.",
    see="Column 0 is right, column 1 is column 0 too much.",
)
def sum_never_reset_for_neurons(x, w, b):
    return np.cumsum(x @ w.T, axis=1) + b


@mistake(
    "dense_forward",
    what="You lost the fractions: the sums were kept as whole numbers.",
    why="np.zeros(shape, dtype=int), and int(), cut what comes after the point.",
    see="np.zeros(shape) is float64.",
)
def truncated(x, w, b):
    return (x @ w.T + b).astype(int)


@mistake(
    "dense_forward",
    what="You lost the fractions: the sums were kept as whole numbers, then made floats.",
    why="An array of int cuts what comes after the point when it is assigned to.",
    see="np.zeros(shape) is float64.",
)
def truncated_to_float(x, w, b):
    return (x @ w.T + b).astype(int).astype(float)


@mistake(
    "dense_forward",
    what="You rounded the answer.",
    why="Rounding is for showing numbers; the next layer needs all digits.",
    see="Return the array as it is computed.",
)
def rounded(x, w, b):
    return np.round(x @ w.T + b, 2)


# After the sum


@mistake(
    "dense_forward",
    what="You applied a sigmoid; the task asks for z, before any activation.",
    why="The two are so often written together; here the activation is a layer of its own.",
    see="Numbers below 0 or above 1 should occur.",
)
def with_sigmoid(x, w, b):
    return 1 / (1 + np.exp(-(x @ w.T + b)))


@mistake(
    "dense_forward",
    what="You applied relu; the task asks for z, before any activation.",
    why="The two are so often written together; here the activation is a layer of its own.",
    see="Numbers below 0 should occur.",
)
def with_relu(x, w, b):
    return np.maximum(0, x @ w.T + b)


@mistake(
    "dense_forward",
    what="You applied tanh; the task asks for z, before any activation.",
    why="The two are so often written together; here the activation is a layer of its own.",
    see="Numbers below -1 or above 1 should occur.",
)
def with_tanh(x, w, b):
    return np.tanh(x @ w.T + b)


@mistake(
    "dense_forward",
    what="You applied softmax; the task asks for z, before any activation.",
    why="Softmax belongs to the output layer, as a step of its own.",
    see="The rows should not add up to 1.",
)
def with_softmax(x, w, b):
    e = np.exp(x @ w.T + b)
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "dense_forward",
    what="You returned the absolute values.",
    why="The sign of z matters: a neuron may say no.",
    see="Numbers below 0 should occur.",
)
def absolute(x, w, b):
    return np.abs(x @ w.T + b)


@mistake(
    "dense_forward",
    what="You turned the sign of the whole sum.",
    why="z = x @ w.T + b, and the minus of exp(-z) belongs to the sigmoid.",
    see="Give x of zeros: the answer should be b.",
)
def negated(x, w, b):
    return -(x @ w.T + b)


@mistake(
    "dense_forward",
    what="You turned the sign of the product.",
    why="z = b + x @ w.T; x @ w.T - b, turned around, is another formula.",
    see="Give b of zeros: every sign is the wrong one.",
)
def product_negated(x, w, b):
    return b - x @ w.T


@mistake(
    "dense_forward",
    what="You squeezed the answer: sizes of 1 are gone, so that one sample or one neuron has no axis.",
    why="The next layer expects (n_samples, n_out) whatever the sizes are.",
    see="Give one sample: the shape should be (1, n_out).",
)
def squeezed(x, w, b):
    return np.squeeze(x @ w.T + b)


@mistake(
    "dense_forward",
    what="You flattened the answer to one axis.",
    why="The next layer expects (n_samples, n_out).",
    see="Print the shape of what you return.",
)
def flattened(x, w, b):
    return (x @ w.T + b).ravel()


@mistake(
    "dense_forward",
    what="You reshaped to (n_out, n_samples) and back, which is no transpose: the numbers moved.",
    why="reshape keeps the reading order; .T swaps the axes.",
    see="np.arange(6).reshape(2, 3).T and .reshape(3, 2) differ.",
)
def reshaped_not_transposed(x, w, b):
    return (w @ x.T + b[:, np.newaxis]).reshape(len(x), len(b))


@mistake(
    "dense_forward",
    what="You reshaped w to (n_in, n_out), which is no transpose: the numbers moved.",
    why="reshape keeps the reading order; .T swaps the axes.",
    see="np.arange(6).reshape(2, 3).T and .reshape(3, 2) differ.",
)
def weights_reshaped(x, w, b):
    return x @ w.reshape(w.shape[1], w.shape[0]) + b


@mistake(
    "dense_forward",
    what="You returned the inputs unchanged.",
    why="The layer's work is to make n_out numbers of n_in.",
    see="The answer should have n_out columns.",
)
def inputs_returned(x, w, b):
    return x


@mistake(
    "dense_forward",
    what="You returned zeros: an array was made and never filled.",
    why="z + ... makes a new array and leaves z alone; z += ... or z[s, o] = ... fills it.",
    see="Print z just before you return it.",
)
def never_filled(x, w, b):
    return np.zeros((len(x), len(b)))


@mistake(
    "dense_forward",
    what="The function returns nothing.",
    why="A function without return gives None; print shows a value, return hands it on.",
    see="End with: return z.",
)
def nothing_returned(x, w, b):
    return None


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
    what="You divided z by the root of n_in.",
    why="That scaling belongs to the initial weights, or to attention.",
    see="Give x of zeros: z should be b.",
)
def scaled_by_root(x, w, b):
    return (x @ w.T + b) / np.sqrt(x.shape[1])


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
    what="You applied a leaky relu; the task asks for z, before any activation.",
    why="The next exercise puts an activation behind the layer.",
    see="z should be negative where the sum is.",
)
def with_leaky_relu(x, w, b):
    z = x @ w.T + b
    return np.where(z > 0, z, 0.01 * z)


@mistake(
    "dense_forward",
    what="You cut z off at -1 and 1.",
    why="z may be any number.",
    see="Give x of zeros and b = 2: z should be 2.",
)
def clipped_to_one(x, w, b):
    return np.clip(x @ w.T + b, -1, 1)


@mistake(
    "dense_forward",
    what="You used the first three inputs only.",
    why="There may be any number of inputs.",
    see="Change the fourth input: z should change.",
)
def three_inputs(x, w, b):
    return x[:, :3] @ w[:, :3].T + b


@mistake(
    "dense_forward",
    what="You used the first two inputs only.",
    why="There may be any number of inputs.",
    see="Change the third input: z should change.",
)
def two_inputs(x, w, b):
    return x[:, :2] @ w[:, :2].T + b


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
    what="You subtracted each row's mean from z.",
    why="z is used as it is: no normalisation.",
    see="Give x of zeros: z should be b.",
)
def rows_centred(x, w, b):
    z = x @ w.T + b
    return z - z.mean(axis=1, keepdims=True)


@mistake(
    "dense_forward",
    what="You rounded the inputs to whole numbers.",
    why="Inputs are used as they are.",
    see="Give x of 0.4: z should not be b.",
)
def inputs_rounded(x, w, b):
    return np.round(x) @ w.T + b


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
