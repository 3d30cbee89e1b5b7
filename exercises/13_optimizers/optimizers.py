"""13 Better steps. The task stands in README.md beside this file.

Each function takes one array of parameters, its gradient, what is remembered of earlier steps, and
numbers. It returns new arrays: the parameter after the step, and what is to be remembered.
"""

import numpy as np


def momentum_step(parameter, gradient, velocity, learning_rate, momentum):
    """Return (parameter, velocity) after a step with momentum.

    Args:
        parameter: an array of any shape.
        gradient: dloss/dparameter, same shape.
        velocity: what the last step returned, same shape; zeros before the first step.
        learning_rate: a positive number.
        momentum: how much of the velocity is kept, 0 to 1.
    """
    raise NotImplementedError


def nesterov_step(parameter, gradient, velocity, learning_rate, momentum):
    """Return (parameter, velocity) after a step with Nesterov's momentum.

    Args: as for momentum_step.
    """
    raise NotImplementedError


def adagrad_step(parameter, gradient, squares, learning_rate, epsilon):
    """Return (parameter, squares) after a step of Adagrad.

    Args:
        parameter: an array of any shape.
        gradient: dloss/dparameter, same shape.
        squares: the sum of all squared gradients so far, same shape; zeros before the first step.
        learning_rate: a positive number.
        epsilon: a small positive number that keeps the divisor from being zero.
    """
    raise NotImplementedError


def rmsprop_step(parameter, gradient, squares, learning_rate, decay, epsilon):
    """Return (parameter, squares) after a step of RMSProp.

    Args:
        parameter: an array of any shape.
        gradient: dloss/dparameter, same shape.
        squares: the running mean of squared gradients, same shape; zeros before the first step.
        learning_rate: a positive number.
        decay: how much of the old mean is kept, 0 to 1.
        epsilon: a small positive number that keeps the divisor from being zero.
    """
    raise NotImplementedError


def adam_step(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    """Return (parameter, m, v) after a step of Adam.

    Args:
        parameter: an array of any shape.
        gradient: dloss/dparameter, same shape.
        m: the running mean of gradients, same shape; zeros before the first step.
        v: the running mean of squared gradients, same shape; zeros before the first step.
        t: the number of this step: 1 for the first.
        learning_rate: a positive number.
        beta1: how much of the old m is kept, 0 to 1.
        beta2: how much of the old v is kept, 0 to 1.
        epsilon: a small positive number that keeps the divisor from being zero.
    """
    raise NotImplementedError
