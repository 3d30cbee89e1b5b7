"""04 Softmax and one-hot targets. The task stands in README.md beside this file."""

import numpy as np


def softmax(logits):
    """Return the probabilities that a network's outputs stand for.

    Args:
        logits: any numbers, as far from zero as -1000 and 1000, shape (n_samples, n_classes).

    Returns:
        Probabilities of shape (n_samples, n_classes); each row adds up to 1.
    """
    raise NotImplementedError


def one_hot(labels, n_classes):
    """Return the targets that labels stand for.

    Args:
        labels: whole numbers from 0 to n_classes - 1, shape (n_samples,).
        n_classes: how many classes there are, whether or not each occurs.

    Returns:
        Targets of shape (n_samples, n_classes): in each row a 1 at the label, and 0 elsewhere.
    """
    raise NotImplementedError
