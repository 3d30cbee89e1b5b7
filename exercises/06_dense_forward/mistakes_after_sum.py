"""Wrong dense layers: after the sum."""

import numpy as np

from grader.mistakes import mistake


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
    what="You subtracted each row's mean from z.",
    why="z is used as it is: no normalisation.",
    see="Give x of zeros: z should be b.",
)
def rows_centred(x, w, b):
    z = x @ w.T + b
    return z - z.mean(axis=1, keepdims=True)
