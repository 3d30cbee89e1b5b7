"""Other right ways of writing losses; each must pass."""

import numpy as np

from grader.mistakes import alternative


@alternative("mse")
def mean_of_squares(outputs, targets):
    return np.mean((outputs - targets) ** 2)


@alternative("mse")
def sum_by_size(outputs, targets):
    return np.sum(np.square(targets - outputs)) / outputs.size


@alternative("mse")
def mean_of_means(outputs, targets):
    return ((outputs - targets) ** 2).mean(axis=1).mean()


@alternative("mse")
def norm_squared(outputs, targets):
    return np.linalg.norm(outputs - targets) ** 2 / outputs.size


@alternative("mse")
def dot_product(outputs, targets):
    difference = (outputs - targets).ravel()
    return difference @ difference / len(difference)


@alternative("mse")
def python_float(outputs, targets):
    return float(np.average(np.abs(outputs - targets) ** 2))


@alternative("mse")
def multiplied_out(outputs, targets):
    return np.mean(outputs**2 - 2 * outputs * targets + targets**2)


@alternative("mse")
def squared_in_place(outputs, targets):
    outputs -= targets
    outputs *= outputs
    return outputs.mean()


@alternative("mse")
def array_of_one_number(outputs, targets):
    return np.array(np.mean((outputs - targets) ** 2))


@alternative("mse")
def mse_in_float32(outputs, targets):
    return np.mean((outputs.astype(np.float32) - targets.astype(np.float32)) ** 2)


@alternative("cross_entropy")
def pairs_of_indices(probabilities, labels):
    return -np.mean(np.log(probabilities[np.arange(len(labels)), labels]))


@alternative("cross_entropy")
def one_hot_targets(probabilities, labels):
    targets = np.eye(probabilities.shape[1])[labels]
    return -np.sum(targets * np.log(probabilities)) / len(labels)


@alternative("cross_entropy")
def sums_then_mean(probabilities, labels):
    targets = np.eye(probabilities.shape[1])[labels]
    return np.mean(-np.sum(targets * np.log(probabilities), axis=1))


@alternative("cross_entropy")
def right_ones_first(probabilities, labels):
    targets = np.eye(probabilities.shape[1])[labels]
    return np.mean(-np.log((targets * probabilities).sum(axis=1)))


@alternative("cross_entropy")
def log_of_inverse(probabilities, labels):
    right = np.array([row[label] for row, label in zip(probabilities, labels)])
    return np.log(1 / right).mean()


@alternative("cross_entropy")
def take_along_axis(probabilities, labels):
    right = np.take_along_axis(probabilities, labels[:, np.newaxis], axis=1)
    return float(np.average(-np.log(right)))


@alternative("cross_entropy")
def tiny_number_in_log(probabilities, labels):
    return -np.log(probabilities[np.arange(len(labels)), labels] + 1e-12).mean()


@alternative("cross_entropy")
def clipped_far_below(probabilities, labels):
    clipped = np.clip(probabilities, 1e-7, 1 - 1e-7)
    return -np.log(clipped[range(len(labels)), labels]).mean()


@alternative("cross_entropy")
def einsum(probabilities, labels):
    targets = np.eye(probabilities.shape[1])[labels]
    return -np.einsum("sc,sc->", targets, np.log(probabilities)) / len(labels)


@alternative("cross_entropy")
def log_of_product(probabilities, labels):
    right = probabilities[np.arange(len(labels)), labels]
    return -np.log(np.prod(right)) / len(labels)


@alternative("cross_entropy")
def cross_entropy_in_float32(probabilities, labels):
    right = probabilities.astype(np.float32)[np.arange(len(labels)), labels]
    return -np.log(right).mean()


@alternative("mse")
def variance_and_bias(outputs, targets):
    return np.var(outputs - targets) + np.mean(outputs - targets) ** 2


@alternative("mse")
def running_mean(outputs, targets):
    mean = 0.0
    for count, difference in enumerate((outputs - targets).flat, 1):
        mean += (difference**2 - mean) / count
    return mean


@alternative("mse")
def trace(outputs, targets):
    difference = outputs - targets
    return np.trace(difference @ difference.T) / outputs.size


@alternative("cross_entropy")
def masked(probabilities, labels):
    mask = labels[:, np.newaxis] == np.arange(probabilities.shape[1])
    return -np.log(probabilities[mask]).sum() / len(labels)


@alternative("cross_entropy")
def softmax_of_logarithms(probabilities, labels):
    z = np.log(probabilities)
    return np.mean(np.logaddexp.reduce(z, axis=1) - z[np.arange(len(labels)), labels])


@alternative("cross_entropy")
def bits_made_nats(probabilities, labels):
    right = probabilities[np.arange(len(labels)), labels]
    return -np.log2(right).mean() * np.log(2)
