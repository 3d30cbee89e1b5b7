"""03 Derivatives of activation functions. The task stands in README.md beside this file."""

import numpy as np


def sigmoid_prime(z):
    """Return the slope of the sigmoid at each number.

    Args:
        z: pre-activations, floats of any shape, as far from zero as -1000 and 1000.

    Returns:
        Slopes of the same shape.
    """
    raise NotImplementedError


def tanh_prime(z):
    """Return the slope of the hyperbolic tangent at each number.

    Args:
        z: pre-activations, floats of any shape, as far from zero as -1000 and 1000.

    Returns:
        Slopes of the same shape.
    """
    raise NotImplementedError


def relu_prime(z):
    """Return the slope of relu at each number; at 0, where there is none, return 0.

    Args:
        z: pre-activations, floats of any shape.

    Returns:
        Slopes of the same shape, each 0 or 1.
    """
    raise NotImplementedError


def leaky_relu_prime(z, slope):
    """Return the slope of the leaky relu at each number; at 0 return `slope`.

    Args:
        z: pre-activations, floats of any shape.
        slope: a number between 0 and 1.

    Returns:
        Slopes of the same shape, each `slope` or 1.
    """
    raise NotImplementedError
