"""Wrong forward passes: the output layer."""

import numpy as np

from grader.mistakes import mistake

from .mistakes import dense, forward, sigmoid, softmax


@mistake(
    "network_forward",
    what="The output layer has a sigmoid in place of the softmax.",
    why="The loop treats all layers alike; the last one is different.",
    see="The last item's rows should add up to 1.",
)
def output_sigmoid(x, weights, biases):
    return forward(x, weights, biases, output=sigmoid)


@mistake(
    "network_forward",
    what="The output layer has no activation: its logits are returned.",
    why="Some libraries' losses take logits; here the network ends with the softmax.",
    see="The last item's rows should add up to 1.",
)
def output_linear(x, weights, biases):
    return forward(x, weights, biases, output=lambda z: z)


@mistake(
    "network_forward",
    what="The output layer has a sigmoid, and then the softmax of that.",
    why="The loop applied the sigmoid to all layers, the last one too.",
    see="No probability is far from 1 / n_classes.",
)
def sigmoid_then_softmax(x, weights, biases):
    return forward(x, weights, biases, output=lambda z: softmax(sigmoid(z)))


@mistake(
    "network_forward",
    what="The softmax is applied twice.",
    why="The last layer has done it, and then the end does it again.",
    see="No probability is far from 1 / n_classes.",
)
def softmax_twice(x, weights, biases):
    return forward(x, weights, biases, output=lambda z: softmax(softmax(z)))


@mistake(
    "network_forward",
    what="The output layer has a relu before the softmax.",
    why="Logits may be negative.",
    see="A class with a very negative logit should get nearly 0.",
)
def relu_then_softmax(x, weights, biases):
    return forward(x, weights, biases, output=lambda z: softmax(np.maximum(0, z)))


@mistake(
    "network_forward",
    what="The output layer has a tanh in place of the softmax.",
    why="Probabilities add up to 1.",
    see="The last item's rows should add up to 1.",
)
def output_tanh(x, weights, biases):
    return forward(x, weights, biases, output=np.tanh)


@mistake(
    "network_forward",
    what="The output layer's sigmoids are divided by their sum.",
    why="Rows do add up to 1, but softmax takes exp.",
    see="Logits 0 and log 3 should give 0.25 and 0.75.",
)
def normalised_sigmoids(x, weights, biases):
    def shares(z):
        return sigmoid(z) / sigmoid(z).sum(axis=1, keepdims=True)

    return forward(x, weights, biases, output=shares)


@mistake(
    "network_forward",
    what="The softmax runs over the samples, axis=0.",
    why="Each row is one sample's probabilities: axis=1.",
    see="The last item's rows should add up to 1.",
)
def softmax_over_samples(x, weights, biases):
    return forward(x, weights, biases, output=lambda z: softmax(z, axis=0))


@mistake(
    "network_forward",
    what="The softmax runs over the whole batch.",
    why="np.sum without an axis adds up everything.",
    see="The last item's rows should add up to 1.",
)
def softmax_over_all(x, weights, biases):
    return forward(x, weights, biases, output=lambda z: softmax(z, axis=(0, 1)))


@mistake(
    "network_forward",
    what="The softmax shifts row by row, but divides by the sum over samples, axis=0.",
    why="Each row is one sample's probabilities: axis=1, both times.",
    see="The last item's rows should add up to 1.",
)
def softmax_summed_over_samples(x, weights, biases):
    def divided(z):
        e = np.exp(z - z.max(axis=1, keepdims=True))
        return e / e.sum(axis=0)

    return forward(x, weights, biases, output=divided)


@mistake(
    "network_forward",
    what="The softmax shifts row by row, but divides by the sum of the whole batch.",
    why="np.sum without an axis adds up everything.",
    see="The last item's rows should add up to 1.",
)
def softmax_summed_over_all(x, weights, biases):
    def divided(z):
        e = np.exp(z - z.max(axis=1, keepdims=True))
        return e / e.sum()

    return forward(x, weights, biases, output=divided)


@mistake(
    "network_forward",
    what="The softmax shifts by the largest logit of the whole batch: rows far below become 0 / 0.",
    why="Each row needs its own shift: max(axis=1, keepdims=True).",
    see="Multiply the weights by a million.",
)
def softmax_shifted_by_batch(x, weights, biases):
    def divided(z):
        e = np.exp(z - z.max())
        return e / e.sum(axis=1, keepdims=True)

    return forward(x, weights, biases, output=divided)


@mistake(
    "network_forward",
    what="The softmax shifts, but does not divide by the sum.",
    why="Probabilities add up to 1.",
    see="The last item's rows should add up to 1.",
)
def softmax_shifted_not_divided(x, weights, biases):
    return forward(x, weights, biases, output=lambda z: np.exp(z - z.max(axis=1, keepdims=True)))


@mistake(
    "network_forward",
    what="The softmax lacks keepdims: row s was divided by the sums of other rows.",
    why="e.sum(axis=1) has shape (n_samples,), which NumPy lays along the columns.",
    see="It runs only where n_samples equals n_classes; write keepdims=True.",
)
def softmax_without_keepdims(x, weights, biases):
    def divided(z):
        e = np.exp(z - z.max(axis=1, keepdims=True))
        return e / e.sum(axis=1)

    return forward(x, weights, biases, output=divided)


@mistake(
    "network_forward",
    what="The softmax's exponentials are not divided by their sum.",
    why="Probabilities add up to 1.",
    see="The last item's rows should add up to 1.",
)
def softmax_not_divided(x, weights, biases):
    return forward(x, weights, biases, output=np.exp)


@mistake(
    "network_forward",
    what="The softmax has its sign turned: exp(-z).",
    why="The minus belongs to the sigmoid.",
    see="The largest logit should get the largest share.",
)
def softmin(x, weights, biases):
    return forward(x, weights, biases, output=lambda z: softmax(-z))


@mistake(
    "network_forward",
    what="The output is a 1 for the largest logit and 0 for the others.",
    why="The decision comes after the network; the output is a probability.",
    see="No probability should be exactly 0.",
)
def output_hard(x, weights, biases):
    return forward(x, weights, biases, output=lambda z: np.eye(z.shape[1])[z.argmax(axis=1)])


@mistake(
    "network_forward",
    what="The output is the logarithm of the softmax.",
    why="log-softmax is a function of its own, useful in losses.",
    see="Probabilities are never negative.",
)
def output_log_softmax(x, weights, biases):
    return forward(x, weights, biases, output=lambda z: np.log(softmax(z)))


@mistake(
    "network_forward",
    what="The softmax without a shift gives nan for large logits: inf / inf.",
    why="Subtract each row's largest logit before exp.",
    see="Multiply the weights by a million.",
)
def softmax_without_shift(x, weights, biases):
    def unstable(z):
        e = np.exp(z)
        return e / e.sum(axis=1, keepdims=True)

    return forward(x, weights, biases, output=unstable)


@mistake(
    "network_forward",
    what="The second layer has the softmax, however many there are.",
    why="The last layer has it: its index is len(weights) - 1.",
    see="Try three layers: the second is hidden.",
)
def softmax_in_second_layer(x, weights, biases):
    activations, a = [], x
    for layer, (w, b) in enumerate(zip(weights, biases)):
        a = (softmax if layer == 1 else sigmoid)(dense(a, w, b))
        activations.append(a)
    return activations


@mistake(
    "network_forward",
    what="You recognise the last layer by its shape: a hidden one may have the same.",
    why="Count instead: the last index is len(weights) - 1.",
    see="Try layers of equal sizes.",
)
def last_layer_by_shape(x, weights, biases):
    activations, a = [], x
    for w, b in zip(weights, biases):
        a = (softmax if w.shape == weights[-1].shape else sigmoid)(dense(a, w, b))
        activations.append(a)
    return activations


@mistake(
    "network_forward",
    what="The softmax begins one layer too early: layer < len(weights) - 2.",
    why="Counting from 0, the last layer is len(weights) - 1; all before it are hidden.",
    see="Hidden rows should not add up to 1.",
)
def softmax_one_layer_early(x, weights, biases):
    activations, a = [], x
    for layer, (w, b) in enumerate(zip(weights, biases)):
        a = (sigmoid if layer < len(weights) - 2 else softmax)(dense(a, w, b))
        activations.append(a)
    return activations


@mistake(
    "network_forward",
    what="The logits are halved before the softmax, a temperature of 2.",
    why="Softmax takes logits as they are.",
    see="The hidden layers are right: look at the last line.",
)
def output_temperature_two(x, weights, biases):
    return forward(x, weights, biases, output=lambda z: softmax(z / 2))


@mistake(
    "network_forward",
    what="The softmax has powers of 2 in place of e.",
    why="np.exp is e to the power.",
    see="The hidden layers are right: look at the softmax.",
)
def output_powers_of_two(x, weights, biases):
    return forward(x, weights, biases, output=lambda z: softmax(z * np.log(2)))


@mistake(
    "network_forward",
    what="The softmax is taken of |z|.",
    why="The sign decides: a negative logit makes its class unlikely.",
    see="Logits [-3, 1] should favour the second class.",
)
def softmax_of_magnitudes(x, weights, biases):
    return forward(x, weights, biases, output=lambda z: softmax(np.abs(z)))


@mistake(
    "network_forward",
    what="The output is 1 - softmax.",
    why="The probabilities themselves are asked for.",
    see="Output rows should add up to 1.",
)
def output_left_over(x, weights, biases):
    return forward(x, weights, biases, output=lambda z: 1 - softmax(z))


@mistake(
    "network_forward",
    what="The output layer divides its logits by the sum of their magnitudes.",
    why="Softmax takes exp first.",
    see="Probabilities are never negative.",
)
def output_by_magnitudes(x, weights, biases):
    def output(z):
        return z / np.abs(z).sum(axis=1, keepdims=True)

    return forward(x, weights, biases, output=output)


@mistake(
    "network_forward",
    what="The softmax subtracts each row's mean in place of its largest: exp still overflows.",
    why="With the largest subtracted, no exponent is above 0.",
    see="Logits of [1000, 0] should give [1, 0].",
)
def softmax_shifted_by_mean(x, weights, biases):
    def output(z):
        e = np.exp(z - z.mean(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)

    return forward(x, weights, biases, output=output)
