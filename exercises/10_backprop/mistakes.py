"""Wrong backpropagations that people really write.

Most are one wrong step in an otherwise right walk; `walk` takes the step as an argument.
"""

import numpy as np

from grader.mistakes import convention, mistake


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def softmax(z, axis=1):
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def one_hot(labels, n_classes):
    return np.eye(n_classes)[labels]


def forward(x, weights, biases, hidden=sigmoid, output=softmax):
    """Return the pre-activations of each layer, and the inputs and activations of each layer."""
    zs, activations = [], [x]
    for w, b in zip(weights, biases):
        zs.append(activations[-1] @ w.T + b)
        is_last = len(zs) == len(weights)
        activations.append(output(zs[-1]) if is_last else hidden(zs[-1]))
    return zs, activations


def mean_error(p, labels):
    return (p - one_hot(labels, p.shape[1])) / len(p)


def walk(
    x,
    labels,
    weights,
    biases,
    error=mean_error,
    slope=lambda _, a: a * (1 - a),
    back=lambda delta, w: delta @ w,
    dw=lambda delta, before: delta.T @ before,
    db=lambda delta: delta.sum(axis=0),
    **kinds,
):
    """Walk back through the layers; each argument is one step of the way."""
    zs, activations = forward(x, weights, biases, **kinds)
    delta = error(activations[-1], labels)
    dweights, dbiases = [], []
    for layer in reversed(range(len(weights))):
        dweights.insert(0, dw(delta, activations[layer]))
        dbiases.insert(0, db(delta))
        if layer > 0:
            delta = back(delta, weights[layer]) * slope(zs[layer - 1], activations[layer])
    return dweights, dbiases


def deltas_of(x, labels, weights, biases):
    """Return each layer's dloss/dz, and the inputs and activations of each layer."""
    _, activations = forward(x, weights, biases)
    deltas = [mean_error(activations[-1], labels)]
    for layer in range(len(weights) - 1, 0, -1):
        a = activations[layer]
        deltas.insert(0, deltas[0] @ weights[layer] * a * (1 - a))
    return deltas, activations


def repeat_to(values, shape):
    return np.broadcast_to(values, shape).copy()


# Where the walk begins: the output's error


@mistake(
    "backprop",
    what="You did not divide by the number of samples.",
    why="The loss is the mean over the samples, so each of them counts 1/n_samples.",
    see="Give the same sample twice: the gradients should stay what they were for one.",
)
def not_averaged(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, t: mean_error(p, t) * len(p))


@mistake(
    "backprop",
    what="You divided by the number of samples twice.",
    why="Once it stands in the output's error, everything behind it has it already.",
    see="Give the same sample twice: the gradients should stay what they were for one.",
)
def averaged_twice(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, t: mean_error(p, t) / len(p))


@mistake(
    "backprop",
    what="You divided by the number of classes, where the number of samples belongs.",
    why="The cross-entropy of one sample is one number; the mean is over samples.",
    see="len(x) counts samples, x.shape[1] and p.shape[1] count something else.",
)
def averaged_over_classes(x, labels, weights, biases):
    def error(p, t):
        return mean_error(p, t) * len(p) / p.shape[1]

    return walk(x, labels, weights, biases, error=error)


@mistake(
    "backprop",
    what="You averaged over samples and classes.",
    why="np.mean over all elements is for the squared error; cross-entropy is averaged over samples.",
    see="All gradients are n_classes times too small.",
)
def averaged_over_all(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, t: mean_error(p, t) / p.shape[1])


@mistake(
    "backprop",
    what="You divided by the number of inputs, where the number of samples belongs.",
    why="x.shape[1] counts inputs, len(x) samples.",
    see="Give the same sample twice: the gradients should stay what they were for one.",
)
def averaged_over_inputs(x, labels, weights, biases):
    def error(p, t):
        return mean_error(p, t) * len(p) / x.shape[1]

    return walk(x, labels, weights, biases, error=error)


@mistake(
    "backprop",
    what="Every sign is turned: the output's error is target minus probability.",
    why="dloss/dz is p - y; y - p points downhill, and the minus of the step belongs to the step.",
    see="Raise the right class' bias a little: the loss falls, so that gradient must be negative.",
)
def sign_turned(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, t: -mean_error(p, t))


@mistake(
    "backprop",
    what="You doubled the output's error.",
    why="The 2 comes from the square of a squared error; cross-entropy has none.",
    see="Compare one number with (loss(w + h) - loss(w - h)) / (2 * h).",
)
def doubled(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, t: 2 * mean_error(p, t))


@mistake(
    "backprop",
    what="You multiplied the output's error by p * (1 - p).",
    why="That is for a sigmoid output with a squared error; softmax and cross-entropy together "
    "leave p - y.",
    see="A sample that is sure and wrong should have a large gradient; yours is near 0.",
)
def sigmoid_slope_at_the_output(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, t: mean_error(p, t) * p * (1 - p))


@mistake(
    "backprop",
    what="You used the slope of a squared error at a sigmoid output, 2 (p - y) p (1 - p).",
    why="The loss is the cross-entropy of a softmax; together they leave p - y.",
    see="A sample that is sure and wrong should have a large gradient; yours is near 0.",
)
def squared_error(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, t: 2 * mean_error(p, t) * p * (1 - p))


@mistake(
    "backprop",
    what="You computed the gradient of a squared error behind a softmax.",
    why="The loss is the cross-entropy: with it the softmax's slopes cancel, and p - y is left.",
    see="A sample that is sure and wrong should have a large gradient; yours is near 0.",
)
def softmax_and_squared_error(x, labels, weights, biases):
    def error(p, t):
        blame = 2 * mean_error(p, t) / p.shape[1]
        return p * (blame - (blame * p).sum(axis=1, keepdims=True))

    return walk(x, labels, weights, biases, error=error)


@mistake(
    "backprop",
    what="You multiplied the output's error by 1 - p², the slope of tanh.",
    why="The output is a softmax; with the cross-entropy it leaves p - y.",
    see="Compare one number with (loss(w + h) - loss(w - h)) / (2 * h).",
)
def tanh_slope_at_the_output(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, t: mean_error(p, t) * (1 - p**2))


@mistake(
    "backprop",
    what="You multiplied the output's error by p.",
    why="Softmax and cross-entropy together leave p - y; nothing is to be multiplied.",
    see="Compare one number with (loss(w + h) - loss(w - h)) / (2 * h).",
)
def times_the_probability(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, t: mean_error(p, t) * p)


@mistake(
    "backprop",
    what="You squared the output's error.",
    why="The error itself is the gradient; squared, it has lost its sign.",
    see="The gradients of the output's biases should add up to 0.",
)
def error_squared(x, labels, weights, biases):
    def error(p, t):
        return (p - one_hot(t, p.shape[1])) ** 2 / len(p)

    return walk(x, labels, weights, biases, error=error)


@mistake(
    "backprop",
    what="You did not subtract 1 at the right class.",
    why="p alone pushes every class down, the right one too.",
    see="The gradients of the output's biases should add up to 0.",
)
def target_forgotten(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, _: p / len(p))


@mistake(
    "backprop",
    what="You took the right class only: the other classes get no gradient.",
    why="Softmax lets every class answer for all: raising one lowers the others.",
    see="The gradients of the output's biases should add up to 0.",
)
def right_class_only(x, labels, weights, biases):
    def error(p, t):
        return mean_error(p, t) * one_hot(t, p.shape[1])

    return walk(x, labels, weights, biases, error=error)


@mistake(
    "backprop",
    what="You stopped at -1/p: the softmax has a slope too.",
    why="-y/p is dloss/dp; the walk begins with dloss/dz.",
    see="The gradients of the output's biases should add up to 0.",
)
def softmax_slope_forgotten(x, labels, weights, biases):
    def error(p, t):
        return -one_hot(t, p.shape[1]) / p / len(p)

    return walk(x, labels, weights, biases, error=error)


@mistake(
    "backprop",
    what="You used the slope of the two-class cross-entropy, (p - y) / (p (1 - p)).",
    why="That is dloss/dp of a sigmoid output; softmax and cross-entropy together leave p - y.",
    see="Compare one number with (loss(w + h) - loss(w - h)) / (2 * h).",
)
def two_class_slope(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, t: mean_error(p, t) / (p * (1 - p)))


@mistake(
    "backprop",
    what="You subtracted 1 at the labels of all samples in every row: p[:, labels] -= 1.",
    why="A slice and a list select every pair; a row must meet its own label.",
    see="Print p before and after: p[np.arange(n_samples), labels] picks one element a row.",
)
def every_label_in_every_row(x, labels, weights, biases):
    def error(p, t):
        delta = p.copy()
        delta[:, t] -= 1
        return delta / len(p)

    return walk(x, labels, weights, biases, error=error)


@mistake(
    "backprop",
    what="You subtracted 1 from whole rows: p[labels] -= 1.",
    why="One index picks rows, which are samples; the class is the second index.",
    see="Print p before and after: p[np.arange(n_samples), labels] picks one element a row.",
)
def labels_as_rows(x, labels, weights, biases):
    def error(p, t):
        delta = p.copy()
        delta[t] -= 1
        return delta / len(p)

    return walk(x, labels, weights, biases, error=error)


@mistake(
    "backprop",
    what="You subtracted 1 everywhere.",
    why="p - 1 is right in one place a row: at the label.",
    see="The gradients of the output's biases should add up to 0.",
)
def one_subtracted_everywhere(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, _: (p - 1) / len(p))


@mistake(
    "backprop",
    what="You subtracted the label itself: class 3 is not three times class 1.",
    why="A label is a name; the target is a row with a 1 in that place.",
    see="Print the target beside p: both should be rows that add up to 1.",
)
def label_as_a_number(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, t: (p - t[:, np.newaxis]) / len(p))


@mistake(
    "backprop",
    what="You subtracted the labels along the classes: p - labels.",
    why="It runs only where there are as many samples as classes, and mixes them.",
    see="Print the target beside p: both should be rows that add up to 1.",
)
def labels_along_classes(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, t: (p - t) / len(p))


@mistake(
    "backprop",
    what="You counted the classes from 1: the target is one place too early.",
    why="Labels count from 0, as Python does.",
    see="Give label 0: the 1 should stand in the first place.",
)
def labels_from_one(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, t: mean_error(p, t - 1))


@mistake(
    "backprop",
    what="Your target is one place too late: label + 1.",
    why="Classes count from 0, as columns do.",
    see="Give label 0: the target's 1 should stand in the first place.",
)
def next_class_as_target(x, labels, weights, biases):
    return walk(x, (labels + 1) % len(biases[-1]), weights, biases)


@mistake(
    "backprop",
    what="You took the predicted class as the target.",
    why="argmax(p) is what the network says; the label is what it should say.",
    see="Change labels: the gradients should change.",
)
def prediction_as_target(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, _: mean_error(p, p.argmax(axis=1)))


@mistake(
    "backprop",
    what="You took the first sample's label for all samples.",
    why="labels[0] is one label; row s has labels[s].",
    see="Change labels[1]: the gradients should change.",
)
def first_label_for_all(x, labels, weights, biases):
    def error(p, t):
        return mean_error(p, np.full(len(t), t[0]))

    return walk(x, labels, weights, biases, error=error)


@mistake(
    "backprop",
    what="You applied softmax twice.",
    why="The last activations are probabilities already.",
    see="Each row of p should add up to 1, and a clear winner be near 1.",
)
def softmax_twice(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, t: mean_error(softmax(p), t))


@mistake(
    "backprop",
    what="You divided by n_samples - 1.",
    why="That is for estimating a spread; a mean divides by n_samples.",
    see="Give the same sample twice: the gradients should stay what they were for one.",
)
def averaged_over_one_less(x, labels, weights, biases):
    def error(p, t):
        return mean_error(p, t) * len(p) / max(len(p) - 1, 1e-9)

    return walk(x, labels, weights, biases, error=error)


@mistake(
    "backprop",
    what="You set the error at the right class to -1, instead of subtracting 1.",
    why="= forgets the probability; -= keeps it.",
    see="A sample that is read rightly for sure should have an error near 0.",
)
def target_assigned(x, labels, weights, biases):
    def error(p, t):
        y = one_hot(t, p.shape[1])
        return np.where(y > 0, -1, p) / len(p)

    return walk(x, labels, weights, biases, error=error)


@mistake(
    "backprop",
    what="You added 1 at the right class.",
    why="The error is p - y: the target is subtracted.",
    see="The gradients of the output's biases should add up to 0.",
)
def target_added(x, labels, weights, biases):
    def error(p, t):
        return (p + one_hot(t, p.shape[1])) / len(p)

    return walk(x, labels, weights, biases, error=error)


@mistake(
    "backprop",
    what="You took 1 - p at the right class, and p at the others.",
    why="The error is p - y everywhere: p - 1 at the right class, which is negative.",
    see="The gradients of the output's biases should add up to 0.",
)
def target_turned_at_the_label(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, t: np.abs(mean_error(p, t)))


@mistake(
    "backprop",
    what="You averaged the output's error over the samples before you walked back.",
    why="Each sample has its own activations on the way; average at the end, or in the error's factor.",
    see="With one sample it is right, with two it is not.",
)
def samples_mixed_before_the_walk(x, labels, weights, biases):
    def error(p, t):
        return repeat_to(mean_error(p, t).mean(axis=0), p.shape)

    return walk(x, labels, weights, biases, error=error)


# The way forward


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


# The slope of the hidden layers


@mistake(
    "backprop",
    what="You forgot the sigmoid's slope.",
    why="The blame reaches a layer's activations; a * (1 - a) carries it on to its z.",
    see="The output layer's gradients are right, all below are about four times too large.",
)
def slope_forgotten(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda *_: 1.0)


@mistake(
    "backprop",
    what="You used z * (1 - z): the pre-activation in place of the activation.",
    why="sigmoid'(z) = a * (1 - a), with a = sigmoid(z).",
    see="A slope of the sigmoid lies between 0 and 0.25.",
)
def slope_of_z(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda z, _: z * (1 - z))


@mistake(
    "backprop",
    what="You applied the sigmoid to the activation once more before taking the slope.",
    why="sigmoid_prime(z) wants z; given a, it is the slope at the wrong place.",
    see="Print a slope: at a = 0.5 it should be 0.25.",
)
def slope_at_the_activation(x, labels, weights, biases):
    def slope(z, a):
        return sigmoid(a) * (1 - sigmoid(a))

    return walk(x, labels, weights, biases, slope=slope)


@mistake(
    "backprop",
    what="You used the slope of tanh, 1 - a².",
    why="The hidden layers are sigmoids: a * (1 - a).",
    see="A slope of the sigmoid lies between 0 and 0.25.",
)
def slope_of_tanh(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda _, a: 1 - a**2)


@mistake(
    "backprop",
    what="You used the slope of tanh at z, 1 - tanh(z)².",
    why="The hidden layers are sigmoids: a * (1 - a).",
    see="A slope of the sigmoid lies between 0 and 0.25.",
)
def slope_of_tanh_at_z(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda z, _: 1 - np.tanh(z) ** 2)


@mistake(
    "backprop",
    what="You used 1 - z², the slope of tanh with z in place of a.",
    why="The hidden layers are sigmoids: a * (1 - a).",
    see="A slope of the sigmoid lies between 0 and 0.25.",
)
def slope_of_tanh_of_z(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda z, _: 1 - z**2)


@mistake(
    "backprop",
    what="You used the slope of relu, z > 0.",
    why="The hidden layers are sigmoids: a * (1 - a).",
    see="A sigmoid always lets some of the blame through; here whole neurons get none.",
)
def slope_of_relu(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda z, _: z > 0)


@mistake(
    "backprop",
    what="You used a as the slope.",
    why="sigmoid'(z) is a * (1 - a): the second factor is missing.",
    see="At a = 1 the sigmoid is flat: the slope must be 0 there.",
)
def slope_is_the_activation(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda _, a: a)


@mistake(
    "backprop",
    what="You used 1 - a as the slope.",
    why="sigmoid'(z) is a * (1 - a): the first factor is missing; or exp(-z) / (1 + exp(-z)) "
    "lacks its square.",
    see="At a = 0 the sigmoid is flat: the slope must be 0 there.",
)
def slope_is_the_rest(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda _, a: 1 - a)


@mistake(
    "backprop",
    what="You used a * (1 + a) as the slope.",
    why="sigmoid'(z) is a * (1 - a), with a minus.",
    see="A slope of the sigmoid lies between 0 and 0.25.",
)
def slope_with_plus(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda _, a: a * (1 + a))


@mistake(
    "backprop",
    what="Parentheses are missing: a * 1 - a is 0.",
    why="Python multiplies first; meant is a * (1 - a).",
    see="Print the slope: it should lie between 0 and 0.25.",
)
def slope_without_parentheses(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda _, a: a * 1 - a)


@mistake(
    "backprop",
    what="You used the square root of a * (1 - a) as the slope.",
    why="That is the spread of a coin; the sigmoid's slope has no root.",
    see="Print the slope: it should be 0.25 at most.",
)
def slope_with_a_root(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda _, a: np.sqrt(a * (1 - a)))


@mistake(
    "backprop",
    what="You used a * (a - 1) as the slope: its sign turns at every hidden layer.",
    why="sigmoid'(z) is a * (1 - a), and never negative.",
    see="A slope of the sigmoid lies between 0 and 0.25.",
)
def slope_turned(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda _, a: a * (a - 1))


@mistake(
    "backprop",
    what="You used a * (1 - a²) as the slope.",
    why="sigmoid'(z) is a * (1 - a).",
    see="At a = 0.5 the slope should be 0.25.",
)
def slope_with_a_square(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda _, a: a * (1 - a**2))


@mistake(
    "backprop",
    what="You multiplied by the slope twice.",
    why="The blame passes each sigmoid once.",
    see="Compare the first layer's gradients with (loss(w + h) - loss(w - h)) / (2 * h).",
)
def slope_twice(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda _, a: (a * (1 - a)) ** 2)


@mistake(
    "backprop",
    what="You used exp(-z) as the slope: its denominator is missing.",
    why="sigmoid'(z) = exp(-z) / (1 + exp(-z))², which is a * (1 - a).",
    see="A slope of the sigmoid lies between 0 and 0.25.",
)
def slope_without_denominator(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda z, _: np.exp(-z))


@mistake(
    "backprop",
    what="You averaged the slope over the samples.",
    why="Each sample has its own activations, and so its own slopes.",
    see="The slope should have the shape of the activations.",
)
def slope_averaged(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda _, a: (a * (1 - a)).mean(axis=0))


@mistake(
    "backprop",
    what="You took the first sample's slope for all samples.",
    why="Each sample has its own activations, and so its own slopes.",
    see="The slope should have the shape of the activations.",
)
def first_slope_for_all(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda _, a: a[0] * (1 - a[0]))


@mistake(
    "backprop",
    what="You forgot the slope in all hidden layers but the last.",
    why="A formula for one hidden layer was copied for the layers below.",
    see="With one hidden layer all is right: write the step once, in a loop.",
)
def slope_once_only(x, labels, weights, biases):
    deltas, activations = deltas_of(x, labels, weights, biases)
    for layer in range(len(weights) - 3, -1, -1):
        deltas[layer] = deltas[layer + 1] @ weights[layer + 1]
    return collected(deltas, activations)


def collected(deltas, activations):
    pairs = list(zip(deltas, activations))
    return [d.T @ a for d, a in pairs], [d.sum(axis=0) for d in deltas]


@mistake(
    "backprop",
    what="You multiplied by the slope of the layer below, whose z this is not.",
    why="The blame for layer l's activations meets layer l's own slope.",
    see="It runs only where all layers have the same size: write the shapes down.",
)
def slope_of_another_layer(x, labels, weights, biases):
    deltas, activations = deltas_of(x, labels, weights, biases)
    for layer in range(len(weights) - 2, -1, -1):
        a = activations[layer]
        deltas[layer] = deltas[layer + 1] @ weights[layer + 1] * a * (1 - a)
    return collected(deltas, activations)


@mistake(
    "backprop",
    what="You multiplied by the slope before the weights: (delta * slope) @ w.",
    why="Blame goes back through the weights first; the slope is that of the layer it arrives at.",
    see="It runs only where all layers have the same size: write the shapes down.",
)
def slope_before_weights(x, labels, weights, biases):
    deltas, activations = deltas_of(x, labels, weights, biases)
    for layer in range(len(weights) - 2, -1, -1):
        a = activations[layer + 1]
        deltas[layer] = (deltas[layer + 1] * a * (1 - a)) @ weights[layer + 1]
    return collected(deltas, activations)


@mistake(
    "backprop",
    what="You used (1 - a)² as the slope.",
    why="sigmoid'(z) is a * (1 - a).",
    see="At a = 0 the sigmoid is flat: the slope must be 0 there.",
)
def slope_squared_rest(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda _, a: (1 - a) ** 2)


@mistake(
    "backprop",
    what="You used a² as the slope.",
    why="sigmoid'(z) is a * (1 - a).",
    see="At a = 1 the sigmoid is flat: the slope must be 0 there.",
)
def slope_squared_activation(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda _, a: a**2)


@mistake(
    "backprop",
    what="You used a * (1 - z) as the slope.",
    why="sigmoid'(z) = a * (1 - a): both factors are of activations.",
    see="A slope of the sigmoid lies between 0 and 0.25.",
)
def slope_with_z(x, labels, weights, biases):
    return walk(x, labels, weights, biases, slope=lambda z, a: a * (1 - z))


@mistake(
    "backprop",
    what="You added the slope instead of multiplying by it.",
    why="The chain rule multiplies.",
    see="Where a neuron is stuck at 0 or 1, no blame should pass.",
)
def slope_added(x, labels, weights, biases):
    deltas, activations = deltas_of(x, labels, weights, biases)
    for layer in range(len(weights) - 2, -1, -1):
        a = activations[layer + 1]
        deltas[layer] = deltas[layer + 1] @ weights[layer + 1] + a * (1 - a)
    return collected(deltas, activations)


@mistake(
    "backprop",
    what="You took the hidden layers' gradients before the slope was multiplied in.",
    why="delta is dloss/dz: weights and biases act before the sigmoid, so that theirs passes the slope too.",
    see="Multiply first, then take dw and db.",
)
def gradients_before_the_slope(x, labels, weights, biases):
    deltas, activations = deltas_of(x, labels, weights, biases)
    upstream = [d @ w for d, w in zip(deltas[1:], weights[1:])]
    return collected([*upstream, deltas[-1]], activations)


# Back through the weights


@mistake(
    "backprop",
    what="You sent the blame back through w.T: delta @ w.T.",
    why="Forward it is w.T, backward it is w: (n_samples, n_out) @ (n_out, n_in).",
    see="It runs only where all layers have the same size: write the shapes down.",
)
def back_through_the_transpose(x, labels, weights, biases):
    return walk(x, labels, weights, biases, back=lambda delta, w: delta @ w.T)


@mistake(
    "backprop",
    what="You sent the blame back through the absolute weights.",
    why="A negative weight turns the blame around.",
    see="Compare the first layer's gradients with (loss(w + h) - loss(w - h)) / (2 * h).",
)
def back_through_absolute_weights(x, labels, weights, biases):
    return walk(x, labels, weights, biases, back=lambda delta, w: delta @ np.abs(w))


@mistake(
    "backprop",
    what="You sent the blame back without the weights: each hidden neuron got the sum of it.",
    why="A neuron is to blame as much as it was listened to: its weights say so.",
    see="Change the output's weights: the first layer's gradients should change by them.",
)
def back_without_weights(x, labels, weights, biases):
    def back(delta, w):
        return repeat_to(delta.sum(axis=1, keepdims=True), (len(delta), w.shape[1]))

    return walk(x, labels, weights, biases, back=back)


@mistake(
    "backprop",
    what="You divided by the number of samples again at each layer.",
    why="The output's error holds 1/n_samples already, and the chain hands it on.",
    see="The output layer is right, the layers below shrink by n_samples each.",
)
def averaged_at_each_layer(x, labels, weights, biases):
    return walk(x, labels, weights, biases, back=lambda delta, w: delta @ w / len(delta))


@mistake(
    "backprop",
    what="You averaged the blame over the neurons instead of adding it up.",
    why="A hidden neuron feeds all neurons of the next layer; their blames add up.",
    see="The output layer is right, the layers below are too small by the next layer's size.",
)
def blame_averaged_over_neurons(x, labels, weights, biases):
    return walk(x, labels, weights, biases, back=lambda delta, w: delta @ w / len(w))


@mistake(
    "backprop",
    what="You sent the blame back through the weights of the layer below.",
    why="From layer l + 1 to layer l it goes through the weights between them: weights[l + 1].",
    see="It runs only where all layers have the same size: write the shapes down.",
)
def back_through_another_layer(x, labels, weights, biases):
    deltas, activations = deltas_of(x, labels, weights, biases)
    for layer in range(len(weights) - 2, -1, -1):
        a = activations[layer + 1]
        deltas[layer] = deltas[layer + 1] @ weights[layer] * a * (1 - a)
    return collected(deltas, activations)


@mistake(
    "backprop",
    what="You sent the output's error to every layer, and did not carry on what came out.",
    why="Each layer starts from the delta of the layer above it, not from the output.",
    see="It runs only where all layers have the same size: write the shapes down.",
)
def output_error_everywhere(x, labels, weights, biases):
    deltas, activations = deltas_of(x, labels, weights, biases)
    for layer in range(len(weights) - 1):
        a = activations[layer + 1]
        deltas[layer] = deltas[-1] @ weights[layer + 1] * a * (1 - a)
    return collected(deltas, activations)


@mistake(
    "backprop",
    what="You changed each layer's weights before the blame went back through them.",
    why="All gradients belong to one and the same network: compute them first, step afterwards.",
    see="The output layer is right, the layers below use w - dw.",
)
def weights_changed_on_the_way(x, labels, weights, biases):
    deltas, activations = deltas_of(x, labels, weights, biases)
    for layer in range(len(weights) - 2, -1, -1):
        a = activations[layer + 1]
        changed = weights[layer + 1] - deltas[layer + 1].T @ a
        deltas[layer] = deltas[layer + 1] @ changed * a * (1 - a)
    return collected(deltas, activations)


@mistake(
    "backprop",
    what="Your gradients stop at the output layer: all layers below have zeros.",
    why="Each layer hands its delta on to the one before it.",
    see="The first layer's gradients should not be zeros.",
)
def output_layer_only(x, labels, weights, biases):
    deltas, activations = deltas_of(x, labels, weights, biases)
    return collected([*(0 * d for d in deltas[:-1]), deltas[-1]], activations)


@mistake(
    "backprop",
    what="Your gradients stop above the first layer, which has zeros.",
    why="The loop ends one layer early: range(n, 0, -1) leaves out 0.",
    see="The first layer's gradients should not be zeros.",
)
def first_layer_forgotten(x, labels, weights, biases):
    dweights, dbiases = walk(x, labels, weights, biases)
    dweights[0], dbiases[0] = 0 * dweights[0], 0 * dbiases[0]
    return dweights, dbiases


@mistake(
    "backprop",
    what="You walked from the first layer to the last.",
    why="The error starts at the output, and goes back through the last weights first.",
    see="It runs only where all layers have the same size: print the number of the layer in the loop.",
)
def walked_forward(x, labels, weights, biases):
    _, activations = forward(x, weights, biases)
    delta = mean_error(activations[-1], labels)
    dweights, dbiases = [], []
    for w, a in zip(weights, activations):
        dweights.append(delta.T @ a)
        dbiases.append(delta.sum(axis=0))
        delta = delta @ w * a * (1 - a)
    return dweights, dbiases


@mistake(
    "backprop",
    what="You cut negative blame off on its way back.",
    why="Blame has both signs; only relu cuts, and it cuts z.",
    see="Compare the first layer's gradients with (loss(w + h) - loss(w - h)) / (2 * h).",
)
def blame_stops_at_zero(x, labels, weights, biases):
    return walk(x, labels, weights, biases, back=lambda delta, w: np.maximum(delta @ w, 0))


# The gradients of the weights


@convention(
    "backprop",
    yours="gradients of shape (n_in, n_out)",
    asked="the shape of the weights themselves, (n_out, n_in)",
    see="delta.T @ a has the shape of w; a.T @ delta is its transpose.",
)
def gradients_transposed(x, labels, weights, biases):
    return walk(x, labels, weights, biases, dw=lambda delta, a: a.T @ delta)


@mistake(
    "backprop",
    what="You divided the weights' gradients by the number of samples once more.",
    why="The output's error holds 1/n_samples already, and the chain hands it on.",
    see="dweights is n_samples times too small, dbiases is right.",
)
def weights_averaged_again(x, labels, weights, biases):
    return walk(x, labels, weights, biases, dw=lambda delta, a: delta.T @ a / len(a))


@mistake(
    "backprop",
    what="The weights' gradients are summed over the samples, and not averaged.",
    why="The loss is a mean over the samples: divide weights and biases alike.",
    see="dweights is n_samples times too large, dbiases is right.",
)
def weights_not_averaged(x, labels, weights, biases):
    return walk(x, labels, weights, biases, dw=lambda delta, a: delta.T @ a * len(a))


@mistake(
    "backprop",
    what="You took the pre-activations z as what went into the next layer.",
    why="A weight's gradient is delta times what the weight was multiplied with: the activation.",
    see="dweights of the first layer is right: its inputs are x.",
)
def z_in_place_of_a(x, labels, weights, biases):
    deltas, _ = deltas_of(x, labels, weights, biases)
    zs, _ = forward(x, weights, biases)
    return collected(deltas, [x, *zs[:-1]])


@mistake(
    "backprop",
    what="You multiplied with the layer's own activations instead of its inputs.",
    why="A weight's gradient is delta times what the weight was multiplied with.",
    see="It runs only where all layers have the same size: write the shapes down.",
)
def own_activations(x, labels, weights, biases):
    deltas, activations = deltas_of(x, labels, weights, biases)
    return collected(deltas, activations[1:])


@mistake(
    "backprop",
    what="You multiplied every layer's delta with x.",
    why="Only the first layer sees x; the others see the activations before them.",
    see="It runs only where all layers have the same size: write the shapes down.",
)
def x_for_every_layer(x, labels, weights, biases):
    deltas, _ = deltas_of(x, labels, weights, biases)
    return collected(deltas, [x for _ in deltas])


@mistake(
    "backprop",
    what="You kept the first sample's part of the weights' gradients only.",
    why="delta.T @ a adds up over all samples; delta[0] is one of them.",
    see="Change x[1]: dweights should change.",
)
def first_sample_only(x, labels, weights, biases):
    return walk(x, labels, weights, biases, dw=lambda delta, a: np.outer(delta[0], a[0]))


@mistake(
    "backprop",
    what="You kept the last sample's part of the weights' gradients only.",
    why="= in the loop over samples forgets those before; += adds them up.",
    see="Change x[0]: dweights should change.",
)
def last_sample_only(x, labels, weights, biases):
    return walk(x, labels, weights, biases, dw=lambda delta, a: np.outer(delta[-1], a[-1]))


@mistake(
    "backprop",
    what="You kept the last sample's gradients only, of weights and biases.",
    why="= in the loop over samples forgets those before; += adds them up.",
    see="Change x[0]: the gradients should change.",
)
def last_sample_only_in_both(x, labels, weights, biases):
    last = {"dw": lambda delta, a: np.outer(delta[-1], a[-1]), "db": lambda delta: delta[-1]}
    return walk(x, labels, weights, biases, **last)


@mistake(
    "backprop",
    what="You kept the last sample's gradients only, and divided them by the number of samples no more.",
    why="The loop over samples assigns with = where += is needed.",
    see="Give two samples: both should count.",
)
def last_sample_in_full(x, labels, weights, biases):
    return walk(x[-1:], labels[-1:], weights, biases)


@mistake(
    "backprop",
    what="You kept the first sample's gradients only, of weights and biases.",
    why="A return inside the loop over samples ends it in its first round.",
    see="Change x[1]: the gradients should change.",
)
def first_sample_only_in_both(x, labels, weights, biases):
    first = {"dw": lambda delta, a: np.outer(delta[0], a[0]), "db": lambda delta: delta[0]}
    return walk(x, labels, weights, biases, **first)


@mistake(
    "backprop",
    what="You left out the last sample.",
    why="range(n - 1) and x[:-1] stop one too early.",
    see="Give two samples: both should count.",
)
def last_sample_left_out(x, labels, weights, biases):
    rest = {
        "dw": lambda delta, a: delta[:-1].T @ a[:-1],
        "db": lambda delta: delta[:-1].sum(axis=0),
    }
    return walk(x, labels, weights, biases, **rest)


@mistake(
    "backprop",
    what="You left out the first sample.",
    why="range(1, n) and x[1:] begin one too late: Python counts from 0.",
    see="Give two samples: both should count.",
)
def first_sample_left_out(x, labels, weights, biases):
    rest = {"dw": lambda delta, a: delta[1:].T @ a[1:], "db": lambda delta: delta[1:].sum(axis=0)}
    return walk(x, labels, weights, biases, **rest)


@mistake(
    "backprop",
    what="You multiplied the means: mean delta times mean activation.",
    why="The mean of products is not the product of means: add up sample by sample.",
    see="With one sample it is right, with two it is not.",
)
def product_of_means(x, labels, weights, biases):
    def dw(delta, a):
        return np.outer(delta.sum(axis=0), a.mean(axis=0))

    return walk(x, labels, weights, biases, dw=dw)


@mistake(
    "backprop",
    what="You multiplied delta and the layer's inputs element by element.",
    why="Every neuron meets every input: delta.T @ a, which also adds up over the samples.",
    see="It runs only where all sizes are the same: write the shapes down.",
)
def elementwise(x, labels, weights, biases):
    return walk(x, labels, weights, biases, dw=lambda delta, a: delta * a)


@mistake(
    "backprop",
    what="The weights' gradients are zeros.",
    why="An array was made and never filled, or filled in another one.",
    see="Print dweights just before you return it.",
)
def no_weight_gradients(x, labels, weights, biases):
    return walk(x, labels, weights, biases, dw=lambda delta, a: 0 * (delta.T @ a))


@mistake(
    "backprop",
    what="You multiplied the gradients by the weights themselves.",
    why="A weight's gradient is delta times its input; the weight does not come into it.",
    see="Compare one number with (loss(w + h) - loss(w - h)) / (2 * h).",
)
def times_the_weights(x, labels, weights, biases):
    dweights, dbiases = walk(x, labels, weights, biases)
    return [dw * w for dw, w in zip(dweights, weights)], dbiases


@mistake(
    "backprop",
    what="The weights' gradients have every sign turned, the biases' are right.",
    why="Both are uphill; the minus belongs to the step.",
    see="Compare one number with (loss(w + h) - loss(w - h)) / (2 * h).",
)
def weights_turned(x, labels, weights, biases):
    return walk(x, labels, weights, biases, dw=lambda delta, a: -delta.T @ a)


@mistake(
    "backprop",
    what="You took each layer's gradients with the delta of the layer above it.",
    why="delta has to be carried back before it is used for the next layer.",
    see="It runs only where all layers have the same size: write the shapes down.",
)
def delta_of_the_layer_above(x, labels, weights, biases):
    deltas, activations = deltas_of(x, labels, weights, biases)
    return collected([*deltas[1:], deltas[-1]], activations)


@mistake(
    "backprop",
    what="You added the weights to their gradients.",
    why="That is a penalty for large weights, which comes in 14.",
    see="Compare one number with (loss(w + h) - loss(w - h)) / (2 * h).",
)
def weights_added(x, labels, weights, biases):
    dweights, dbiases = walk(x, labels, weights, biases)
    return [dw + w for dw, w in zip(dweights, weights)], dbiases


# The gradients of the biases


@mistake(
    "backprop",
    what="You divided the biases' gradients by the number of samples once more.",
    why="np.mean divides again what the output's error has divided already.",
    see="dbiases is n_samples times too small, dweights is right.",
)
def biases_averaged_again(x, labels, weights, biases):
    return walk(x, labels, weights, biases, db=lambda delta: delta.mean(axis=0))


@mistake(
    "backprop",
    what="The biases' gradients are summed over the samples, and not averaged.",
    why="The loss is a mean over the samples: divide weights and biases alike.",
    see="dbiases is n_samples times too large, dweights is right.",
)
def biases_not_averaged(x, labels, weights, biases):
    return walk(x, labels, weights, biases, db=lambda delta: delta.sum(axis=0) * len(delta))


@mistake(
    "backprop",
    what="You added up everything for the biases: one number a layer.",
    why="np.sum without an axis adds up samples and neurons; axis=0 adds up samples.",
    see="Each of dbiases should have shape (n_out,).",
)
def biases_one_number(x, labels, weights, biases):
    return walk(x, labels, weights, biases, db=np.sum)


@mistake(
    "backprop",
    what="You gave every bias of a layer the sum over all its neurons.",
    why="np.sum without an axis adds up samples and neurons; axis=0 adds up samples.",
    see="The biases of one layer should have different gradients.",
)
def biases_all_summed(x, labels, weights, biases):
    def db(delta):
        return np.full(delta.shape[1], delta.sum())

    return walk(x, labels, weights, biases, db=db)


@mistake(
    "backprop",
    what="You did not add up over the samples for the biases: dbiases holds delta itself.",
    why="One bias serves all samples, so their parts add up.",
    see="Each of dbiases should have shape (n_out,).",
)
def biases_not_summed(x, labels, weights, biases):
    return walk(x, labels, weights, biases, db=lambda delta: delta)


@mistake(
    "backprop",
    what="You kept the axis: dbiases are (1, n_out).",
    why="keepdims=True keeps an axis of size 1; the biases have one axis.",
    see="Each of dbiases should have shape (n_out,).",
)
def biases_with_two_axes(x, labels, weights, biases):
    return walk(x, labels, weights, biases, db=lambda delta: delta.sum(axis=0, keepdims=True))


@mistake(
    "backprop",
    what="You added up over the neurons instead of the samples: axis=1.",
    why="delta is (n_samples, n_out); the samples are axis 0.",
    see="Each of dbiases should have shape (n_out,).",
)
def biases_summed_over_neurons(x, labels, weights, biases):
    return walk(x, labels, weights, biases, db=lambda delta: delta.sum(axis=1))


@mistake(
    "backprop",
    what="You kept the first sample's part of the biases' gradients only.",
    why="One bias serves all samples, so their parts add up.",
    see="Change x[1]: dbiases should change.",
)
def biases_of_the_first_sample(x, labels, weights, biases):
    return walk(x, labels, weights, biases, db=lambda delta: delta[0])


@mistake(
    "backprop",
    what="You kept the last sample's part of the biases' gradients only.",
    why="= in the loop over samples forgets those before; += adds them up.",
    see="Change x[0]: dbiases should change.",
)
def biases_of_the_last_sample(x, labels, weights, biases):
    return walk(x, labels, weights, biases, db=lambda delta: delta[-1])


@mistake(
    "backprop",
    what="The biases' gradients are zeros.",
    why="A bias is a weight of an input that is always 1: it learns as well.",
    see="Print dbiases just before you return it.",
)
def no_bias_gradients(x, labels, weights, biases):
    return walk(x, labels, weights, biases, db=lambda delta: np.zeros(delta.shape[1]))


@mistake(
    "backprop",
    what="The biases' gradients are ones.",
    why="dz/db is 1, but the chain multiplies it with delta.",
    see="Print dbiases just before you return it.",
)
def biases_ones(x, labels, weights, biases):
    return walk(x, labels, weights, biases, db=lambda delta: np.ones(delta.shape[1]))


@mistake(
    "backprop",
    what="The hidden layers' biases have zeros: only the output's are computed.",
    why="Every layer has biases, and each is the sum of its layer's delta.",
    see="Print dbiases just before you return it.",
)
def no_hidden_bias_gradients(x, labels, weights, biases):
    dweights, dbiases = walk(x, labels, weights, biases)
    return dweights, [*(0 * b for b in dbiases[:-1]), dbiases[-1]]


@mistake(
    "backprop",
    what="You added up the weights' gradients to get the biases'.",
    why="A bias' gradient is the sum of delta, without any input.",
    see="dbiases should not depend on the layer's inputs but through delta.",
)
def biases_from_the_weights(x, labels, weights, biases):
    dweights, _ = walk(x, labels, weights, biases)
    return dweights, [dw.sum(axis=1) for dw in dweights]


@mistake(
    "backprop",
    what="You took the hidden biases' gradients before the slope was multiplied in.",
    why="A bias stands inside the sigmoid, so that its gradient passes the slope too.",
    see="dweights is right; compare dbiases with (loss(b + h) - loss(b - h)) / (2 * h).",
)
def biases_before_the_slope(x, labels, weights, biases):
    deltas, activations = deltas_of(x, labels, weights, biases)
    upstream = [d @ w for d, w in zip(deltas[1:], weights[1:])]
    dweights, dbiases = collected(deltas, activations)
    return dweights, [*(u.sum(axis=0) for u in upstream), dbiases[-1]]


@mistake(
    "backprop",
    what="The biases' gradients have every sign turned, the weights' are right.",
    why="Both are uphill; the minus belongs to the step.",
    see="Compare one number with (loss(b + h) - loss(b - h)) / (2 * h).",
)
def biases_turned(x, labels, weights, biases):
    return walk(x, labels, weights, biases, db=lambda delta: -delta.sum(axis=0))


# The form of the answer


@mistake(
    "backprop",
    what="Your lists begin with the output layer: they are in the order of the walk.",
    why="append in a loop that goes backward turns the order around.",
    see="len is right, the shapes are not: insert at the front, or reverse at the end.",
)
def lists_reversed(x, labels, weights, biases):
    dweights, dbiases = walk(x, labels, weights, biases)
    return dweights[::-1], dbiases[::-1]


@mistake(
    "backprop",
    what="Your list of biases' gradients begins with the output layer.",
    why="append in a loop that goes backward turns the order around.",
    see="Reverse it at the end, as you did with the weights.",
)
def biases_reversed(x, labels, weights, biases):
    dweights, dbiases = walk(x, labels, weights, biases)
    return dweights, dbiases[::-1]


@mistake(
    "backprop",
    what="Your list of weights' gradients begins with the output layer.",
    why="append in a loop that goes backward turns the order around.",
    see="Reverse it at the end, as you did with the biases.",
)
def weights_reversed(x, labels, weights, biases):
    dweights, dbiases = walk(x, labels, weights, biases)
    return dweights[::-1], dbiases


@mistake(
    "backprop",
    what="You returned the biases first.",
    why="The task asks for (dweights, dbiases).",
    see="Swap the two names after return.",
)
def swapped(x, labels, weights, biases):
    dweights, dbiases = walk(x, labels, weights, biases)
    return dbiases, dweights


@mistake(
    "backprop",
    what="You returned one pair for each layer.",
    why="The task asks for two lists: all weights' gradients, then all biases'.",
    see="dweights, dbiases = zip(*pairs) turns pairs into two sequences.",
)
def pairs_of_layers(x, labels, weights, biases):
    return list(zip(*walk(x, labels, weights, biases)))


@mistake(
    "backprop",
    what="You returned one flat list of weights' and biases' gradients in turn.",
    why="The task asks for two lists: all weights' gradients, then all biases'.",
    see="Collect them in two lists, and return both.",
)
def one_flat_list(x, labels, weights, biases):
    pairs = zip(*walk(x, labels, weights, biases))
    return [array for pair in pairs for array in pair]


@mistake(
    "backprop",
    what="You returned one list: all weights' gradients, followed by all biases'.",
    why="The task asks for two lists in a tuple; + joins them into one.",
    see="return dweights, dbiases.",
)
def lists_joined(x, labels, weights, biases):
    dweights, dbiases = walk(x, labels, weights, biases)
    return dweights + dbiases


@mistake(
    "backprop",
    what="You returned the output layer's gradients only.",
    why="A return inside the loop over layers ends it in its first round.",
    see="Both lists should have an entry for each layer.",
)
def return_in_the_loop(x, labels, weights, biases):
    dweights, dbiases = walk(x, labels, weights, biases)
    return dweights[-1:], dbiases[-1:]


@mistake(
    "backprop",
    what="You returned the weights' gradients only.",
    why="The biases learn as well.",
    see="return dweights, dbiases.",
)
def weights_only(x, labels, weights, biases):
    return walk(x, labels, weights, biases)[0]


@mistake(
    "backprop",
    what="You returned new weights and biases: a step of size 1 is taken already.",
    why="The gradients are asked for; the step is the next exercise.",
    see="Near the best weights the answer should be near 0.",
)
def step_taken(x, labels, weights, biases):
    dweights, dbiases = walk(x, labels, weights, biases)
    new = [w - dw for w, dw in zip(weights, dweights)], [b - db for b, db in zip(biases, dbiases)]
    return new


@mistake(
    "backprop",
    what="You returned the loss too.",
    why="The task asks for (dweights, dbiases) alone.",
    see="return dweights, dbiases.",
)
def loss_returned_too(x, labels, weights, biases):
    _, activations = forward(x, weights, biases)
    loss = -np.log(activations[-1][np.arange(len(x)), labels]).mean()
    return (loss, *walk(x, labels, weights, biases))


@mistake(
    "backprop",
    what="You returned each layer's delta, and not yet the gradients.",
    why="delta is dloss/dz; the weights' gradient is delta.T @ the layer's inputs.",
    see="The gradients have the shapes of the weights and biases.",
)
def deltas_returned(x, labels, weights, biases):
    deltas, _ = deltas_of(x, labels, weights, biases)
    return deltas, [d.sum(axis=0) for d in deltas]


@mistake(
    "backprop",
    what="Your lists lack the first layer.",
    why="range(n, 0, -1) leaves out 0: write range(n, -1, -1), or reversed(range(n)).",
    see="Both lists should have an entry for each layer.",
)
def first_layer_left_out(x, labels, weights, biases):
    dweights, dbiases = walk(x, labels, weights, biases)
    return dweights[1:], dbiases[1:]


@mistake(
    "backprop",
    what="Your lists lack the output layer.",
    why="Its gradients come before the loop over hidden layers, or in its first round.",
    see="Both lists should have an entry for each layer.",
)
def output_layer_left_out(x, labels, weights, biases):
    dweights, dbiases = walk(x, labels, weights, biases)
    return dweights[:-1], dbiases[:-1]
