"""02 Activation functions. The task stands in README.md beside this file."""

import numpy as np


def sigmoid(z):
    """Return 1 / (1 + exp(-z)) of each number.

    Args:
        z: pre-activations, floats of any shape, as far from zero as -1000 and 1000.

    Returns:
        Numbers from 0 to 1, of the same shape.
    """
    raise NotImplementedError


def tanh(z):
    """Return the hyperbolic tangent of each number.

    Args:
        z: pre-activations, floats of any shape, as far from zero as -1000 and 1000.

    Returns:
        Numbers from -1 to 1, of the same shape.
    """
    raise NotImplementedError


def relu(z):
    """Return each number where it is positive, and 0 elsewhere.

    Args:
        z: pre-activations, floats of any shape.

    Returns:
        Numbers from 0 up, of the same shape.
    """
    raise NotImplementedError


def leaky_relu(z, slope):
    """Return each number where it is positive, and slope times the number elsewhere.

    Args:
        z: pre-activations, floats of any shape.
        slope: a number between 0 and 1.

    Returns:
        Numbers of the same shape.
    """
    raise NotImplementedError
