"""Wrong backpropagations: the way forward."""

import numpy as np

from grader.mistakes import convention, mistake

from .mistakes import mean_error, sigmoid, softmax, walk


@mistake(
    "backprop",
    what="You left out the softmax: the error is z - y.",
    why="The output's error is made of probabilities.",
    see="Each row of the last activations should add up to 1.",
)
def without_softmax(x, labels, weights, biases):
    return walk(x, labels, weights, biases, output=lambda z: z)


@mistake(
    "backprop",
    what="Your output layer is a sigmoid, where a softmax is asked for.",
    why="The sigmoid belongs to the hidden layers; the output's classes compete.",
    see="Each row of the last activations should add up to 1.",
)
def sigmoid_output(x, labels, weights, biases):
    return walk(x, labels, weights, biases, output=sigmoid)


@mistake(
    "backprop",
    what="You applied the sigmoid to the output layer too, before the softmax.",
    why="A loop over all layers reaches the last one as well; its z goes into softmax as it is.",
    see="Print what goes into softmax: it should have both signs.",
)
def sigmoid_then_softmax(x, labels, weights, biases):
    return walk(x, labels, weights, biases, output=lambda z: softmax(sigmoid(z)))


@mistake(
    "backprop",
    what="Your softmax adds up over the samples: axis=0.",
    why="Each row, one sample, must add up to 1: axis=1.",
    see="Print p.sum(axis=1): it should be 1 in each row.",
)
def softmax_over_samples(x, labels, weights, biases):
    return walk(x, labels, weights, biases, output=lambda z: softmax(z, axis=0))


@mistake(
    "backprop",
    what="Your softmax adds up over the whole array.",
    why="Each row, one sample, must add up to 1: axis=1, keepdims=True.",
    see="Print p.sum(axis=1): it should be 1 in each row.",
)
def softmax_over_all(x, labels, weights, biases):
    return walk(x, labels, weights, biases, output=lambda z: np.exp(z) / np.exp(z).sum())


@mistake(
    "backprop",
    what="Your softmax is not normalised: it is exp(z).",
    why="Probabilities are shares of the row's sum.",
    see="Print p.sum(axis=1): it should be 1 in each row.",
)
def softmax_not_normalised(x, labels, weights, biases):
    return walk(x, labels, weights, biases, output=np.exp)


@mistake(
    "backprop",
    what="Your forward pass leaves out the biases.",
    why="Their gradients alone are not enough: they also shift every z.",
    see="Change biases: the gradients of the weights should change.",
)
def forward_without_biases(x, labels, weights, biases):
    return walk(x, labels, weights, [0 * b for b in biases])


@mistake(
    "backprop",
    what="Your forward pass subtracts the biases.",
    why="A threshold is subtracted, a bias is added.",
    see="Compare your activations with those of 07_network_forward.",
)
def forward_subtracts_biases(x, labels, weights, biases):
    return walk(x, labels, weights, [-b for b in biases])


@mistake(
    "backprop",
    what="Your forward pass uses w where w.T belongs: x @ w.",
    why="It runs without an error wherever two layers have the same size.",
    see="x is (n_samples, n_in), w is (n_out, n_in): let the inner sizes meet.",
)
def forward_not_transposed(x, labels, weights, biases):
    return walk(x, labels, [w.T for w in weights], biases)


@mistake(
    "backprop",
    what="Your hidden layers have no activation in the forward pass, but a slope on the way back.",
    why="z goes through the sigmoid before it reaches the next layer.",
    see="Hidden activations should lie between 0 and 1.",
)
def hidden_without_activation(x, labels, weights, biases):
    return walk(x, labels, weights, biases, hidden=lambda z: z)


@mistake(
    "backprop",
    what="Your hidden layers are linear: neither sigmoid nor slope.",
    why="Without a bend, all layers together are worth one.",
    see="Hidden activations should lie between 0 and 1.",
)
def linear_network(x, labels, weights, biases):
    flat = {"hidden": lambda z: z, "slope": lambda *_: 1.0}
    return walk(x, labels, weights, biases, **flat)


@mistake(
    "backprop",
    what="Your sigmoid falls instead of rising: 1 / (1 + exp(z)).",
    why="sigmoid(z) = 1 / (1 + exp(-z)): the minus makes it rise.",
    see="sigmoid(2) should be 0.88, and yours is 0.12.",
)
def falling_sigmoid(x, labels, weights, biases):
    return walk(x, labels, weights, biases, hidden=lambda z: sigmoid(-z))


@convention(
    "backprop",
    yours="tanh hidden layers",
    asked="sigmoid hidden layers, as in 07",
    see="The sigmoid's slope is a * (1 - a).",
)
def tanh_network(x, labels, weights, biases):
    kind = {"hidden": np.tanh, "slope": lambda _, a: 1 - a**2}
    return walk(x, labels, weights, biases, **kind)


@convention(
    "backprop",
    yours="relu hidden layers",
    asked="sigmoid hidden layers, as in 07",
    see="The sigmoid's slope is a * (1 - a).",
)
def relu_network(x, labels, weights, biases):
    kind = {"hidden": lambda z: np.maximum(z, 0), "slope": lambda z, _: z > 0}
    return walk(x, labels, weights, biases, **kind)


@mistake(
    "backprop",
    what="Your hidden layers are relus, and their slope is the sigmoid's.",
    why="The slope must belong to the function of the forward pass; asked for are sigmoids.",
    see="Print the hidden activations: they should lie between 0 and 1.",
)
def relu_network_with_sigmoid_slope(x, labels, weights, biases):
    return walk(x, labels, weights, biases, hidden=lambda z: np.maximum(z, 0))


@mistake(
    "backprop",
    what="Your hidden layers are tanhs, and their slope is the sigmoid's.",
    why="The slope must belong to the function of the forward pass; asked for are sigmoids.",
    see="Print the hidden activations: they should lie between 0 and 1.",
)
def tanh_network_with_sigmoid_slope(x, labels, weights, biases):
    return walk(x, labels, weights, biases, hidden=np.tanh)


@mistake(
    "backprop",
    what="Your hidden layers have no activation going forward, and a slope going back.",
    why="Both belong together: a = sigmoid(z), and a * (1 - a) on the way back.",
    see="Print the hidden activations: they should lie between 0 and 1.",
)
def linear_network_with_sigmoid_slope(x, labels, weights, biases):
    return walk(x, labels, weights, biases, hidden=lambda z: z)


@mistake(
    "backprop",
    what="You used a softmax in the hidden layers too.",
    why="Softmax makes neurons compete for one answer; hidden neurons answer each for itself.",
    see="A row of hidden activations should not add up to 1.",
)
def softmax_everywhere(x, labels, weights, biases):
    return walk(x, labels, weights, biases, hidden=softmax)


@mistake(
    "backprop",
    what="Your network has a sigmoid output and a squared error.",
    why="That is how many textbooks begin; here the output is a softmax, the loss cross-entropy.",
    see="Each row of the last activations should add up to 1.",
)
def sigmoid_output_and_squared_error(x, labels, weights, biases):
    def error(p, t):
        return mean_error(p, t) * p * (1 - p)

    return walk(x, labels, weights, biases, output=sigmoid, error=error)


@mistake(
    "backprop",
    what="You subtracted the target from log-probabilities.",
    why="The logarithm belongs to the loss; its gradient is made of probabilities.",
    see="The gradients of the output's biases should add up to 0.",
)
def from_log_probabilities(x, labels, weights, biases):
    return walk(x, labels, weights, biases, output=lambda z: np.log(softmax(z)))


@mistake(
    "backprop",
    what="Your softmax divides by the largest exponential, not by their sum.",
    why="The largest is subtracted from z before exp; the sum divides after it.",
    see="Print p.sum(axis=1): it should be 1 in each row.",
)
def softmax_over_the_largest(x, labels, weights, biases):
    def output(z):
        return np.exp(z) / np.exp(z).max(axis=1, keepdims=True)

    return walk(x, labels, weights, biases, output=output)


@mistake(
    "backprop",
    what="Your forward pass leaves out the biases of the hidden layers.",
    why="Every layer adds its biases, before the sigmoid.",
    see="Compare your activations with those of 07_network_forward.",
)
def forward_without_hidden_biases(x, labels, weights, biases):
    return walk(x, labels, weights, [*(0 * b for b in biases[:-1]), biases[-1]])


@mistake(
    "backprop",
    what="Your forward pass leaves out the biases of the output layer.",
    why="Every layer adds its biases, the last one too.",
    see="Compare your activations with those of 07_network_forward.",
)
def forward_without_output_biases(x, labels, weights, biases):
    return walk(x, labels, weights, [*biases[:-1], 0 * biases[-1]])
