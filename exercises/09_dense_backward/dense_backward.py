"""09 A dense layer, backward. The task stands in README.md beside this file."""

import numpy as np


def dense_backward(upstream, x, w):
    """Send a gradient back through z = x @ w.T + b.

    Args:
        upstream: dL/dz, shape (n_samples, n_out). L is a mean over samples: the factor
            1 / n_samples is in it already.
        x: what went into the layer, shape (n_samples, n_in).
        w: the weights, shape (n_out, n_in).

    Returns:
        A tuple (dx, dw, db) of the gradients of L: dx of shape (n_samples, n_in), dw of shape
        (n_out, n_in) and db of shape (n_out,).
    """
    raise NotImplementedError
