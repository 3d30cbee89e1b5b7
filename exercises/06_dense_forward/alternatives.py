"""Other right ways of writing a dense layer; each must pass."""

import numpy as np

from grader.mistakes import alternative


@alternative("dense_forward")
def matrix_product(x, w, b):
    return x @ w.T + b


@alternative("dense_forward")
def columns_and_back(x, w, b):
    return (w @ x.T + b[:, np.newaxis]).T


@alternative("dense_forward")
def einsum(x, w, b):
    return np.einsum("si,oi->so", x, w) + b


@alternative("dense_forward")
def inner_product(x, w, b):
    return np.inner(x, w) + b


@alternative("dense_forward")
def broadcast_and_sum(x, w, b):
    return (x[:, np.newaxis, :] * w).sum(axis=2) + b


@alternative("dense_forward")
def bias_as_one_more_input(x, w, b):
    ones = np.ones((len(x), 1))
    return np.hstack([x, ones]) @ np.column_stack([w, b]).T


@alternative("dense_forward")
def sample_by_sample(x, w, b):
    return np.array([[float(np.dot(row, unit)) + bias for unit, bias in zip(w, b)] for row in x])


@alternative("dense_forward")
def input_by_input(x, w, b):
    z = np.tile(b, (len(x), 1))
    for i in range(x.shape[1]):
        z += np.outer(x[:, i], w[:, i])
    return z


@alternative("dense_forward")
def in_float32(x, w, b):
    return x.astype(np.float32) @ w.astype(np.float32).T + b.astype(np.float32)


@alternative("dense_forward")
def bias_as_a_row(x, w, b):
    return np.dot(x, np.transpose(w)) + b.reshape(1, -1)


@alternative("dense_forward")
def tensordot(x, w, b):
    return np.tensordot(x, w, axes=(1, 1)) + b


@alternative("dense_forward")
def neuron_by_neuron(x, w, b):
    return np.stack([x @ unit + bias for unit, bias in zip(w, b)], axis=1)


@alternative("dense_forward")
def by_distances(x, w, b):
    squares = (x**2).sum(axis=1)[:, np.newaxis] + (w**2).sum(axis=1)
    return (squares - ((x[:, np.newaxis] - w) ** 2).sum(axis=2)) / 2 + b


@alternative("dense_forward")
def matrices_made_arrays(x, w, b):
    return np.asarray(np.matrix(x) * np.matrix(w).T) + b
