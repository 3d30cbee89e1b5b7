"""Other right ways of training; each must pass."""

import numpy as np

from grader.mistakes import alternative

from .solution import forward, gradients, start, step


@alternative("train")
def own_pieces(x, labels, rng):
    from backprop import backprop  # noqa: PLC0415  the student's own files, only in the sandbox
    from minibatches import minibatches  # noqa: PLC0415  the same
    from sgd import sgd_step  # noqa: PLC0415  the same

    weights = [rng.normal(0, 0.1, (20, 784)), rng.normal(0, 0.2, (10, 20))]
    biases = [np.zeros(20), np.zeros(10)]
    for _ in range(4):
        for batch in minibatches(len(x), 10, rng):
            dweights, dbiases = backprop(x[batch], labels[batch], weights, biases)
            weights = sgd_step(weights, dweights, 0.5)
            biases = sgd_step(biases, dbiases, 0.5)
    return weights, biases


@alternative("train")
def two_hidden_layers(x, labels, rng):
    weights, biases = start([784, 40, 30, 10], rng)
    for epoch in range(8):
        order = rng.permutation(len(x))
        for first in range(0, len(x), 16):
            batch = order[first : first + 16]
            dweights, dbiases = gradients(x[batch], labels[batch], weights, biases)
            weights = step(weights, dweights, 1.0 / (1 + 0.1 * epoch))
            biases = step(biases, dbiases, 1.0 / (1 + 0.1 * epoch))
    return weights, biases


@alternative("train")
def no_hidden_layer(x, labels, rng):
    weights, biases = [np.zeros((10, 784))], [np.zeros(10)]
    for _ in range(12):
        order = rng.permutation(len(x))
        for first in range(0, len(x), 20):
            batch = order[first : first + 20]
            dweights, dbiases = gradients(x[batch], labels[batch], weights, biases)
            weights, biases = step(weights, dweights, 0.1), step(biases, dbiases, 0.1)
    return weights, biases


@alternative("train")
def momentum(x, labels, rng):
    weights, biases = start([784, 30, 10], rng)
    velocities = [0 * w for w in weights], [0 * b for b in biases]
    for _ in range(6):
        for batch in np.array_split(rng.permutation(len(x)), len(x) // 32):
            found = gradients(x[batch], labels[batch], weights, biases)
            velocities = [[0.9 * v + g for v, g in zip(*pair)] for pair in zip(velocities, found)]
            weights, biases = step(weights, velocities[0], 0.1), step(biases, velocities[1], 0.1)
    return weights, biases


@alternative("train")
def adam(x, labels, rng):
    weights, biases = start([784, 30, 10], rng)
    parameters = weights + biases
    means, squares = [0 * p for p in parameters], [0 * p for p in parameters]
    for t in range(1, 400):
        batch = rng.choice(len(x), 32, replace=False)
        dweights, dbiases = gradients(x[batch], labels[batch], parameters[:2], parameters[2:])
        for i, g in enumerate(dweights + dbiases):
            means[i] = 0.9 * means[i] + 0.1 * g
            squares[i] = 0.999 * squares[i] + 0.001 * g**2
            m, v = means[i] / (1 - 0.9**t), squares[i] / (1 - 0.999**t)
            parameters[i] = parameters[i] - 0.01 * m / (np.sqrt(v) + 1e-8)
    return parameters[:2], parameters[2:]


@alternative("train")
def one_sample_at_a_time(x, labels, rng):
    weights, biases = start([784, 30, 10], rng)
    for epoch in range(4):
        rate = 0.1 / (1 + 0.5 * epoch)  # a single sample shakes: it settles as steps get shorter
        for index in rng.permutation(len(x)):
            one = slice(index, index + 1)
            dweights, dbiases = gradients(x[one], labels[one], weights, biases)
            weights, biases = step(weights, dweights, rate), step(biases, dbiases, rate)
    return weights, biases


@alternative("train")
def the_best_epoch_kept(x, labels, rng):
    order = rng.permutation(len(x))
    held, kept = order[:200], order[200:]
    weights, biases = start([784, 30, 10], rng)
    best, found = -1.0, None
    for _ in range(6):
        for batch in np.array_split(rng.permutation(kept), len(kept) // 10):
            dweights, dbiases = gradients(x[batch], labels[batch], weights, biases)
            weights, biases = step(weights, dweights, 0.5), step(biases, dbiases, 0.5)
        right = np.mean(forward(x[held], weights, biases)[-1].argmax(axis=1) == labels[held])
        if right > best:
            best, found = right, (weights, biases)
    return found


@alternative("train")
def weights_in_float32(x, labels, rng):
    weights, biases = two_hidden_layers(x.astype(np.float32), labels, rng)
    return [w.astype(np.float32) for w in weights], tuple(b.astype(np.float32) for b in biases)
