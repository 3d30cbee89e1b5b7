"""The reference: the formula, array by array."""


def sgd_step(parameters, gradients, learning_rate):
    stepped = []
    for parameter, gradient in zip(parameters, gradients):
        step = learning_rate * gradient
        stepped.append(parameter - step)
    return stepped
