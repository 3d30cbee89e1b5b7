"""14 Against learning by heart. The task stands in README.md beside this file."""

import numpy as np


def l2_penalty(weights, strength):
    """Return what large weights add to the loss: half of strength times the sum of all squares.

    Args:
        weights: a list of arrays, one a layer.
        strength: how much large weights cost, 0 or more.

    Returns:
        One number.
    """
    raise NotImplementedError


def l2_gradient(weights, strength):
    """Return the gradient of l2_penalty, to be added to that of the loss.

    Args:
        weights: a list of arrays, one a layer.
        strength: as in l2_penalty.

    Returns:
        A list of arrays, of the same shapes in the same order.
    """
    raise NotImplementedError


def dropout_forward(x, rate, uniform):
    """Return x with each value dropped (0) or enlarged, in training.

    Args:
        x: activations, shape (n_samples, n_neurons).
        rate: the share that is dropped, at least 0 and less than 1.
        uniform: random numbers in [0, 1), same shape as x. A value is dropped where its number is
            below rate.

    Returns:
        An array of the same shape.
    """
    raise NotImplementedError


def dropout_backward(upstream, rate, uniform):
    """Return dloss/dx of dropout_forward.

    Args:
        upstream: dloss/d(what dropout_forward returned), shape (n_samples, n_neurons).
        rate: as in dropout_forward.
        uniform: the same random numbers that dropout_forward got.

    Returns:
        An array of the same shape.
    """
    raise NotImplementedError
