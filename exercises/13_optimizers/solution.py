"""The reference: each rule as its formulas say."""

import numpy as np


def momentum_step(parameter, gradient, velocity, learning_rate, momentum):
    velocity = momentum * velocity + gradient
    parameter = parameter - learning_rate * velocity
    return parameter, velocity


def nesterov_step(parameter, gradient, velocity, learning_rate, momentum):
    velocity = momentum * velocity + gradient
    ahead = gradient + momentum * velocity
    parameter = parameter - learning_rate * ahead
    return parameter, velocity


def adagrad_step(parameter, gradient, squares, learning_rate, epsilon):
    squares = squares + gradient**2
    parameter = parameter - learning_rate * gradient / (np.sqrt(squares) + epsilon)
    return parameter, squares


def rmsprop_step(parameter, gradient, squares, learning_rate, decay, epsilon):
    squares = decay * squares + (1 - decay) * gradient**2
    parameter = parameter - learning_rate * gradient / (np.sqrt(squares) + epsilon)
    return parameter, squares


def adam_step(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    parameter = parameter - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon)
    return parameter, m, v
