"""Other right ways of taking a step; each must pass."""

import copy

import numpy as np

from grader.mistakes import alternative


@alternative("sgd_step")
def comprehension(parameters, gradients, learning_rate):
    return [p - learning_rate * g for p, g in zip(parameters, gradients)]


@alternative("sgd_step")
def by_index(parameters, gradients, learning_rate):
    new = []
    for i in range(len(parameters)):
        new.append(parameters[i] - gradients[i] * learning_rate)
    return new


@alternative("sgd_step")
def in_place_on_copies(parameters, gradients, learning_rate):
    new = copy.deepcopy(parameters)
    for i in range(len(new)):
        new[i] -= learning_rate * gradients[i]
    return new


@alternative("sgd_step")
def number_by_number(parameters, gradients, learning_rate):
    new = [np.zeros(p.shape) for p in parameters]
    for array, p, g in zip(new, parameters, gradients):
        for place in np.ndindex(p.shape):
            array[place] = p[place] - learning_rate * g[place]
    return new


@alternative("sgd_step")
def mapped(parameters, gradients, learning_rate):
    return list(map(lambda p, g: p + -learning_rate * g, parameters, gradients))


@alternative("sgd_step")
def with_numpy_functions(parameters, gradients, learning_rate):
    pairs = zip(parameters, gradients)
    return [np.subtract(p, np.multiply(learning_rate, g)) for p, g in pairs]


@alternative("sgd_step")
def in_a_tuple(parameters, gradients, learning_rate):
    return tuple(p - learning_rate * g for p, g in zip(parameters, gradients))


@alternative("sgd_step")
def in_float32(parameters, gradients, learning_rate):
    rate = np.float32(learning_rate)
    pairs = zip(parameters, gradients)
    return [p.astype(np.float32) - rate * g.astype(np.float32) for p, g in pairs]


@alternative("sgd_step")
def flat_and_back(parameters, gradients, learning_rate):
    flat = np.concatenate([p.ravel() for p in parameters])
    flat = flat - learning_rate * np.concatenate([g.ravel() for g in gradients])
    ends = np.cumsum([p.size for p in parameters])[:-1]
    return [part.reshape(p.shape) for part, p in zip(np.split(flat, ends), parameters)]


@alternative("sgd_step")
def scaled_first(parameters, gradients, learning_rate):
    steps = [learning_rate * g for g in gradients]
    return [p - step for p, step in zip(parameters, steps, strict=True)]
