"""01 One neuron. The task stands in README.md beside this file."""

import numpy as np


def weighted_sum(x, w, b):
    """Return the pre-activation z of one neuron for one sample.

    Args:
        x: the inputs, shape (n_in,).
        w: one weight for each input, shape (n_in,).
        b: the bias, one number.

    Returns:
        z, one number.
    """
    raise NotImplementedError


def neuron(x, w, b):
    """Return the activation of one sigmoid neuron for one sample.

    Args:
        x: the inputs, shape (n_in,).
        w: one weight for each input, shape (n_in,).
        b: the bias, one number.

    Returns:
        The sigmoid of the weighted sum, one number between 0 and 1.
    """
    raise NotImplementedError
