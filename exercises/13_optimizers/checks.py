"""What is claimed of the optimizers, and from which states."""

import numpy as np

from grader.checks import Draw, Exercise, check

exercise = Exercise(title="Better steps: momentum to Adam", requires=("11_sgd",))

# Steps from a state in full swing, from one of a square matrix, and the first step of biases.
SHAPES = ("distinct", "distinct", "square", "distinct")
FIRST = 3


def arrays(draw: Draw):
    """Return a parameter and its gradient."""
    n_out, n_in = draw.sizes("n_out", "n_in")
    shape = n_out if draw.index == FIRST else (n_out, n_in)
    return draw.normal(shape), draw.normal(shape)


def memory(draw: Draw, like, numbers):
    """Return what earlier steps left: `numbers` of the same shape, zeros before the first step."""
    return np.zeros_like(like) if draw.index == FIRST else numbers(like.shape)


def epsilon(draw: Draw):
    """Return a large epsilon at first, so that its place shows, and then a usual one."""
    return draw.number(0.45, 0.95) if draw.index < 2 else 1e-8


def rolling(draw: Draw):
    parameter, gradient = arrays(draw)
    velocity = memory(draw, gradient, draw.normal)
    return parameter, gradient, velocity, draw.number(0.11, 0.38), draw.number(0.6, 0.95)


@check("momentum_step", shapes=SHAPES, pure=True)
def rolling_ball(draw: Draw):
    """v = momentum·v + gradient, parameter - learning_rate·v: the step remembers its direction."""
    return rolling(draw)


@check("nesterov_step", shapes=SHAPES, pure=True)
def looking_ahead(draw: Draw):
    """The step is gradient + momentum·v, with the new v: it looks ahead."""
    return rolling(draw)


@check("adagrad_step", shapes=SHAPES, pure=True)
def summed_squares(draw: Draw):
    """Each parameter's step is divided by the root of all its squared gradients so far."""
    parameter, gradient = arrays(draw)
    squares = memory(draw, gradient, draw.positive)
    return parameter, gradient, squares, draw.number(0.11, 0.38), epsilon(draw)


@check("rmsprop_step", shapes=SHAPES, pure=True)
def fading_squares(draw: Draw):
    """As Adagrad, but old squares fade: a running mean in place of the sum."""
    parameter, gradient = arrays(draw)
    squares = memory(draw, gradient, draw.positive)
    numbers = draw.number(0.11, 0.38), draw.number(0.6, 0.95), epsilon(draw)
    return parameter, gradient, squares, *numbers


@check("adam_step", points=2, shapes=SHAPES, pure=True)
def both_means(draw: Draw):
    """Running means of gradients and of their squares, freed of their bias towards zero."""
    parameter, gradient = arrays(draw)
    m, v = memory(draw, gradient, draw.normal), memory(draw, gradient, draw.positive)
    t = 1 if draw.index == FIRST else draw.integer(2, 4) + 3 * draw.index
    betas = draw.number(0.6, 0.8), draw.number(0.85, 0.98)
    return parameter, gradient, m, v, t, draw.number(0.11, 0.38), *betas, 1e-8


@check("adam_step", shapes=("distinct", "distinct"))
def place_of_epsilon(draw: Draw):
    """Epsilon is added to the root, here after many steps, when the bias is gone."""
    parameter, gradient = arrays(draw)
    m, v = draw.normal(gradient.shape), draw.positive(gradient.shape)
    t = draw.integer(20000, 30000)
    return parameter, gradient, m, v, t, 0.2, 0.9, 0.99, draw.number(0.45, 0.95)
