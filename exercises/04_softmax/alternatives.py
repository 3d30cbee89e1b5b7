"""Other right ways of writing softmax and one-hot; each must pass."""

import numpy as np

from grader.mistakes import alternative


@alternative("softmax")
def shifted(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@alternative("softmax")
def new_axes(logits):
    e = np.exp(logits - np.max(logits, axis=-1)[:, np.newaxis])
    return e / np.sum(e, axis=-1).reshape(-1, 1)


@alternative("softmax")
def transposed_and_back(logits):
    e = np.exp((logits.T - logits.max(axis=1)).T)
    return (e.T / e.sum(axis=1)).T


@alternative("softmax")
def by_log_sum_exp(logits):
    return np.exp(logits - np.logaddexp.reduce(logits, axis=1, keepdims=True))


@alternative("softmax")
def row_by_row(logits):
    p = np.zeros_like(logits)
    for sample, row in enumerate(logits):
        e = np.exp(row - np.max(row))
        p[sample] = e / np.sum(e)
    return p


@alternative("softmax")
def by_differences(logits):
    differences = logits[:, np.newaxis, :] - logits[:, :, np.newaxis]
    return 1 / np.exp(differences).sum(axis=2)


@alternative("softmax")
def einsum(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / np.einsum("sc->s", e)[:, None]


@alternative("softmax")
def tiny_number_in_sum(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / (e.sum(axis=1, keepdims=True) + 1e-12)


@alternative("softmax")
def shifted_in_place(logits):
    logits -= logits.max(axis=1, keepdims=True)
    e = np.exp(logits)
    e /= e.sum(axis=1, keepdims=True)
    return e


@alternative("softmax")
def softmax_in_float32(logits):
    logits = logits.astype(np.float32)
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@alternative("one_hot")
def rows_of_identity(labels, n_classes):
    return np.eye(n_classes)[labels]


@alternative("one_hot")
def pairs_of_indices(labels, n_classes):
    targets = np.zeros((len(labels), n_classes))
    targets[np.arange(len(labels)), labels] = 1
    return targets


@alternative("one_hot")
def comparison(labels, n_classes):
    return labels[:, np.newaxis] == np.arange(n_classes)


@alternative("one_hot")
def outer_comparison(labels, n_classes):
    return np.equal.outer(labels, np.arange(n_classes)).astype(int)


@alternative("one_hot")
def whole_numbers(labels, n_classes):
    targets = np.zeros((labels.size, n_classes), dtype=int)
    targets[range(labels.size), labels] = 1
    return targets


@alternative("one_hot")
def put_along_axis(labels, n_classes):
    targets = np.zeros((len(labels), n_classes), dtype=np.float32)
    np.put_along_axis(targets, labels[:, np.newaxis], 1, axis=1)
    return targets


@alternative("one_hot")
def lists(labels, n_classes):
    return np.array([[1.0 if c == label else 0.0 for c in range(n_classes)] for label in labels])


@alternative("one_hot")
def columns_of_identity(labels, n_classes):
    return np.identity(n_classes)[:, labels].T


@alternative("one_hot")
def flat_places(labels, n_classes):
    targets = np.zeros(len(labels) * n_classes)
    targets[np.arange(len(labels)) * n_classes + labels] = 1
    return targets.reshape(len(labels), n_classes)


@alternative("softmax")
def along_axis(logits):
    def of_row(row):
        e = np.exp(row - row.max())
        return e / e.sum()

    return np.apply_along_axis(of_row, 1, logits)


@alternative("softmax")
def product_with_ones(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / (e @ np.ones((logits.shape[1], logits.shape[1])))


@alternative("one_hot")
def differences_of_thermometer(labels, n_classes):
    filled = (np.arange(n_classes + 1) <= labels[:, np.newaxis]).astype(int)
    return filled[:, :-1] - filled[:, 1:]


@alternative("one_hot")
def bytes_of_comparison(labels, n_classes):
    return (np.arange(n_classes) == labels.reshape(-1, 1)).astype(np.uint8)
