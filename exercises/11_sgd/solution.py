"""The reference: slow and obvious, one number at a time."""

import numpy as np


def sgd_step(parameters, gradients, learning_rate):
    stepped = []
    for parameter, gradient in zip(parameters, gradients):
        new = np.zeros(parameter.shape)
        for place in np.ndindex(parameter.shape):
            new[place] = parameter[place] - learning_rate * gradient[place]
        stepped.append(new)
    return stepped
