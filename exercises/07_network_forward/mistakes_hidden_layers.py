"""Wrong forward passes: hidden layers."""

import numpy as np

from grader.mistakes import mistake

from .mistakes import dense, forward, sigmoid, softmax


@mistake(
    "network_forward",
    what="Hidden layers have no activation.",
    why="Without the bend, layers collapse into one.",
    see="Hidden activations should lie between 0 and 1.",
)
def hidden_linear(x, weights, biases):
    return forward(x, weights, biases, hidden=lambda z: z)


@mistake(
    "network_forward",
    what="Hidden layers have a tanh in place of the sigmoid.",
    why="Both bend, but the task asks for the sigmoid.",
    see="Hidden activations should lie between 0 and 1.",
)
def hidden_tanh(x, weights, biases):
    return forward(x, weights, biases, hidden=np.tanh)


@mistake(
    "network_forward",
    what="Hidden layers have a relu in place of the sigmoid.",
    why="Both bend, but the task asks for the sigmoid.",
    see="Hidden activations should lie between 0 and 1.",
)
def hidden_relu(x, weights, biases):
    return forward(x, weights, biases, hidden=lambda z: np.maximum(0, z))


@mistake(
    "network_forward",
    what="Hidden layers have a softmax in place of the sigmoid.",
    why="The softmax belongs to the output, where classes share 1 among them.",
    see="Hidden rows should not add up to 1.",
)
def softmax_everywhere(x, weights, biases):
    return forward(x, weights, biases, hidden=softmax)


@mistake(
    "network_forward",
    what="Softmax and sigmoid are swapped: hidden layers have the softmax, the output the sigmoid.",
    why="The condition for the last layer is the wrong way round.",
    see="The last item's rows should add up to 1.",
)
def activations_swapped(x, weights, biases):
    return forward(x, weights, biases, hidden=softmax, output=sigmoid)


@mistake(
    "network_forward",
    what="The sigmoid lacks its minus: 1 / (1 + exp(z)).",
    why="Without it the curve falls instead of rising.",
    see="sigmoid(2) should be 0.88.",
)
def sigmoid_turned(x, weights, biases):
    return forward(x, weights, biases, hidden=lambda z: sigmoid(-z))


@mistake(
    "network_forward",
    what="The sigmoid is applied twice in hidden layers.",
    why="The layer has done it, and then the loop does it again.",
    see="Hidden activations all lie between 0.5 and 0.73.",
)
def sigmoid_twice(x, weights, biases):
    return forward(x, weights, biases, hidden=lambda z: sigmoid(sigmoid(z)))


@mistake(
    "network_forward",
    what="Hidden layers have the sigmoid's derivative in place of the sigmoid.",
    why="It belongs to the way back.",
    see="Hidden activations never exceed 0.25.",
)
def hidden_derivative(x, weights, biases):
    return forward(x, weights, biases, hidden=lambda z: sigmoid(z) * (1 - sigmoid(z)))


@mistake(
    "network_forward",
    what="Hidden activations were rounded to 0 and 1.",
    why="A step has no slope to learn from.",
    see="Hidden activations should lie between 0 and 1.",
)
def hidden_step(x, weights, biases):
    return forward(x, weights, biases, hidden=lambda z: (z > 0).astype(float))


@mistake(
    "network_forward",
    what="Only the first hidden layer has an activation.",
    why="The sigmoid stands outside the loop.",
    see="Give three layers: all hidden activations should lie between 0 and 1.",
)
def first_hidden_only(x, weights, biases):
    activations, a = [], x
    for number, (w, b) in enumerate(zip(weights, biases)):
        a = dense(a, w, b)
        if number == len(weights) - 1:
            a = softmax(a)
        elif number == 0:
            a = sigmoid(a)
        activations.append(a)
    return activations


@mistake(
    "network_forward",
    what="The sigmoid as exp(z) / (1 + exp(z)) gives nan for large z: inf / inf.",
    why="1 / (1 + exp(-z)) is the same, and safe.",
    see="Multiply the weights by a million.",
)
def sigmoid_overflows(x, weights, biases):
    return forward(x, weights, biases, hidden=lambda z: np.exp(z) / (1 + np.exp(z)))


@mistake(
    "network_forward",
    what="Hidden layers have a leaky relu in place of the sigmoid.",
    why="The task's hidden layers have a sigmoid.",
    see="Compare your function's values at -2, 0 and 2 with sigmoid's: 0.12, 0.5, 0.88.",
)
def hidden_leaky_relu(x, weights, biases):
    def hidden(z):
        return np.where(z > 0, z, 0.01 * z)

    return forward(x, weights, biases, hidden=hidden)


@mistake(
    "network_forward",
    what="Hidden layers have softplus in place of the sigmoid.",
    why="The task's hidden layers have a sigmoid.",
    see="Compare your function's values at -2, 0 and 2 with sigmoid's: 0.12, 0.5, 0.88.",
)
def hidden_softplus(x, weights, biases):
    def hidden(z):
        return np.logaddexp(0, z)

    return forward(x, weights, biases, hidden=hidden)


@mistake(
    "network_forward",
    what="Hidden layers have an ELU in place of the sigmoid.",
    why="The task's hidden layers have a sigmoid.",
    see="Compare your function's values at -2, 0 and 2 with sigmoid's: 0.12, 0.5, 0.88.",
)
def hidden_elu(x, weights, biases):
    def hidden(z):
        return np.where(z > 0, z, np.expm1(np.minimum(z, 0)))

    return forward(x, weights, biases, hidden=hidden)


@mistake(
    "network_forward",
    what="Hidden layers have z * sigmoid(z), a swish, in place of the sigmoid.",
    why="The task's hidden layers have a sigmoid.",
    see="Compare your function's values at -2, 0 and 2 with sigmoid's: 0.12, 0.5, 0.88.",
)
def hidden_swish(x, weights, biases):
    def hidden(z):
        return z * sigmoid(z)

    return forward(x, weights, biases, hidden=hidden)


@mistake(
    "network_forward",
    what="Hidden layers have the hard sigmoid in place of the sigmoid.",
    why="The task's hidden layers have a sigmoid.",
    see="Compare your function's values at -2, 0 and 2 with sigmoid's: 0.12, 0.5, 0.88.",
)
def hidden_hard_sigmoid(x, weights, biases):
    def hidden(z):
        return np.clip(0.2 * z + 0.5, 0, 1)

    return forward(x, weights, biases, hidden=hidden)


@mistake(
    "network_forward",
    what="Hidden layers have sigmoid(z / 2) in place of sigmoid(z).",
    why="The half belongs to the form with tanh: (1 + tanh(z / 2)) / 2.",
    see="sigmoid(2) should be 0.88.",
)
def hidden_half_as_steep(x, weights, biases):
    def hidden(z):
        return sigmoid(z / 2)

    return forward(x, weights, biases, hidden=hidden)


@mistake(
    "network_forward",
    what="Hidden layers have sigmoid(2z) in place of sigmoid(z).",
    why="The half belongs to the form with tanh: (1 + tanh(z / 2)) / 2.",
    see="sigmoid(2) should be 0.88.",
)
def hidden_twice_as_steep(x, weights, biases):
    def hidden(z):
        return sigmoid(2 * z)

    return forward(x, weights, biases, hidden=hidden)


@mistake(
    "network_forward",
    what="Hidden layers have 2 * sigmoid(z) - 1 in place of the sigmoid.",
    why="A sigmoid reaches from 0 to 1.",
    see="Hidden activations should never be negative.",
)
def hidden_stretched(x, weights, biases):
    def hidden(z):
        return 2 * sigmoid(z) - 1

    return forward(x, weights, biases, hidden=hidden)


@mistake(
    "network_forward",
    what="The sigmoid of the hidden layers lacks brackets: 1 / 1 + exp(-z).",
    why="Division comes before addition.",
    see="Hidden activations should never exceed 1.",
)
def hidden_brackets_lost(x, weights, biases):
    def hidden(z):
        return 1 / 1 + np.exp(-z)

    return forward(x, weights, biases, hidden=hidden)


@mistake(
    "network_forward",
    what="Two things at once: hidden layers have a relu in place of the sigmoid, and the output has no softmax.",
    why="Libraries often put the softmax into the loss; here it is the last layer's.",
    see="Hidden activations should be between 0 and 1, and output rows add up to 1.",
)
def relu_and_logits(x, weights, biases):
    def hidden(z):
        return np.maximum(z, 0)

    return forward(x, weights, biases, hidden=hidden, output=lambda z: z)


@mistake(
    "network_forward",
    what="Two things at once: hidden layers have a relu in place of the sigmoid, and the output a sigmoid in place of the softmax.",
    why="Sigmoids belong inside, the softmax at the end.",
    see="Output rows should add up to 1.",
)
def relu_and_sigmoid(x, weights, biases):
    def hidden(z):
        return np.maximum(z, 0)

    return forward(x, weights, biases, hidden=hidden, output=sigmoid)


@mistake(
    "network_forward",
    what="Two things at once: hidden layers have a relu in place of the sigmoid, and the biases are left out.",
    why="Take one at a time: first a @ w.T + b, then the sigmoid.",
    see="Give x of zeros: the first hidden layer should be sigmoid(b).",
)
def relu_without_biases(x, weights, biases):
    def hidden(z):
        return np.maximum(z, 0)

    return forward(x, weights, [0 * b for b in biases], hidden=hidden)


@mistake(
    "network_forward",
    what="Two things at once: hidden layers have a relu in place of the sigmoid, and the softmax runs over the samples.",
    why="Rows are samples: the softmax needs axis=1.",
    see="Output rows should add up to 1.",
)
def relu_and_softmax_over_samples(x, weights, biases):
    def hidden(z):
        return np.maximum(z, 0)

    return forward(x, weights, biases, hidden=hidden, output=lambda z: softmax(z, 0))


@mistake(
    "network_forward",
    what="Two things at once: the list begins with x, and hidden layers have a relu in place of the sigmoid.",
    why="The list holds one array for each layer that has weights.",
    see="It should be as long as weights.",
)
def relu_after_inputs(x, weights, biases):
    def hidden(z):
        return np.maximum(z, 0)

    return [x, *forward(x, weights, biases, hidden=hidden)]


@mistake(
    "network_forward",
    what="Two things at once: hidden layers have a tanh in place of the sigmoid, and the output has no softmax.",
    why="Libraries often put the softmax into the loss; here it is the last layer's.",
    see="Hidden activations should be between 0 and 1, and output rows add up to 1.",
)
def tanh_and_logits(x, weights, biases):
    def hidden(z):
        return np.tanh(z)

    return forward(x, weights, biases, hidden=hidden, output=lambda z: z)


@mistake(
    "network_forward",
    what="Two things at once: hidden layers have a tanh in place of the sigmoid, and the output a sigmoid in place of the softmax.",
    why="Sigmoids belong inside, the softmax at the end.",
    see="Output rows should add up to 1.",
)
def tanh_and_sigmoid(x, weights, biases):
    def hidden(z):
        return np.tanh(z)

    return forward(x, weights, biases, hidden=hidden, output=sigmoid)


@mistake(
    "network_forward",
    what="Two things at once: hidden layers have a tanh in place of the sigmoid, and the biases are left out.",
    why="Take one at a time: first a @ w.T + b, then the sigmoid.",
    see="Give x of zeros: the first hidden layer should be sigmoid(b).",
)
def tanh_without_biases(x, weights, biases):
    def hidden(z):
        return np.tanh(z)

    return forward(x, weights, [0 * b for b in biases], hidden=hidden)


@mistake(
    "network_forward",
    what="Two things at once: hidden layers have a tanh in place of the sigmoid, and the softmax runs over the samples.",
    why="Rows are samples: the softmax needs axis=1.",
    see="Output rows should add up to 1.",
)
def tanh_and_softmax_over_samples(x, weights, biases):
    def hidden(z):
        return np.tanh(z)

    return forward(x, weights, biases, hidden=hidden, output=lambda z: softmax(z, 0))


@mistake(
    "network_forward",
    what="Two things at once: the list begins with x, and hidden layers have a tanh in place of the sigmoid.",
    why="The list holds one array for each layer that has weights.",
    see="It should be as long as weights.",
)
def tanh_after_inputs(x, weights, biases):
    def hidden(z):
        return np.tanh(z)

    return [x, *forward(x, weights, biases, hidden=hidden)]
