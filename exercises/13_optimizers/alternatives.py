"""Other right ways of the optimizers; each must pass."""

import numpy as np

from grader.mistakes import alternative


@alternative("momentum_step")
def momentum_in_one_line(parameter, gradient, velocity, learning_rate, momentum):
    new = velocity * momentum + gradient
    return parameter - new * learning_rate, new


@alternative("momentum_step")
def momentum_term_by_term(parameter, gradient, velocity, learning_rate, momentum):
    moved = parameter - learning_rate * gradient - learning_rate * momentum * velocity
    return [moved, gradient + momentum * velocity]


@alternative("momentum_step")
def momentum_in_place_on_copies(parameter, gradient, velocity, learning_rate, momentum):
    parameter, velocity = parameter.copy(), velocity.copy()
    velocity *= momentum
    velocity += gradient
    parameter -= learning_rate * velocity
    return parameter, velocity


@alternative("momentum_step")
def momentum_number_by_number(parameter, gradient, velocity, learning_rate, momentum):
    p, v = parameter.copy(), velocity.copy()
    for place in np.ndindex(p.shape):
        v[place] = momentum * v[place] + gradient[place]
        p[place] -= learning_rate * v[place]
    return p, v


@alternative("momentum_step")
def momentum_in_float32(parameter, gradient, velocity, learning_rate, momentum):
    p, g, v = (a.astype(np.float32) for a in (parameter, gradient, velocity))
    v = np.float32(momentum) * v + g
    return p - np.float32(learning_rate) * v, v


@alternative("nesterov_step")
def nesterov_from_the_old_velocity(parameter, gradient, velocity, learning_rate, momentum):
    step = (1 + momentum) * gradient + momentum**2 * velocity
    return parameter - learning_rate * step, momentum * velocity + gradient


@alternative("nesterov_step")
def nesterov_in_two_moves(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    moved = parameter - learning_rate * gradient
    return moved - learning_rate * momentum * new, new


@alternative("nesterov_step")
def nesterov_by_differences(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    step = (1 + momentum) * new - momentum * velocity
    return parameter - learning_rate * step, new


@alternative("adagrad_step")
def adagrad_with_its_own_rates(parameter, gradient, squares, learning_rate, epsilon):
    squares = squares + np.square(gradient)
    rates = learning_rate / (epsilon + squares**0.5)
    return parameter - rates * gradient, squares


@alternative("adagrad_step")
def adagrad_in_place_on_copies(parameter, gradient, squares, learning_rate, epsilon):
    parameter, squares = parameter.copy(), squares.copy()
    squares += gradient * gradient
    parameter -= learning_rate * (gradient / (np.sqrt(squares) + epsilon))
    return parameter, squares


@alternative("rmsprop_step")
def rmsprop_by_difference(parameter, gradient, squares, learning_rate, decay, epsilon):
    squares = squares + (1 - decay) * (gradient**2 - squares)
    return parameter - learning_rate * gradient / (squares**0.5 + epsilon), squares


@alternative("rmsprop_step")
def rmsprop_in_float32(parameter, gradient, squares, learning_rate, decay, epsilon):
    p, g, s = (a.astype(np.float32) for a in (parameter, gradient, squares))
    s = np.float32(decay) * s + np.float32(1 - decay) * g * g
    return p - np.float32(learning_rate) * g / (np.sqrt(s) + np.float32(epsilon)), s


@alternative("adam_step")
def adam_with_a_corrected_rate(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    rate = learning_rate * np.sqrt(1 - beta2**t) / (1 - beta1**t)
    return parameter - rate * m / (np.sqrt(v) + epsilon), m, v


@alternative("adam_step")
def adam_by_differences(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    m = m + (1 - beta1) * (gradient - m)
    v = v + (1 - beta2) * (gradient * gradient - v)
    root = np.sqrt(v / (1 - beta2**t))
    return [parameter - learning_rate / (1 - beta1**t) * m / (root + epsilon), m, v]


@alternative("adam_step")
def adam_in_place_on_copies(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    parameter, m, v = parameter.copy(), m.copy(), v.copy()
    m *= beta1
    m += (1 - beta1) * gradient
    v *= beta2
    v += (1 - beta2) * np.power(gradient, 2)
    denominator = np.sqrt(v) / np.sqrt(1 - beta2**t) + epsilon
    parameter -= learning_rate * (m / (1 - beta1**t)) / denominator
    return parameter, m, v


@alternative("adam_step")
def adam_in_float32(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    arrays = (a.astype(np.float32) for a in (parameter, gradient, m, v))
    return adam_by_differences(*arrays, t, learning_rate, beta1, beta2, epsilon)
