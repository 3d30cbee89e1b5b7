"""What is claimed of penalties and of dropout, and on which inputs."""

import numpy as np

from grader.checks import Draw, Exercise, check

exercise = Exercise(title="Against learning by heart", requires=("10_backprop", "11_sgd"))

LIST_SHAPES = ("distinct", "distinct", "square")


def layers(draw: Draw):
    """Return a list of three matrices and a strength."""
    sizes = draw.sizes("n_in", "n_hidden1", "n_hidden2", "n_out")
    return draw.network(sizes)[0], draw.number(0.11, 0.45)


def dropping(draw: Draw):
    """Return activations, a rate, and random numbers that drop another share than the rate."""
    n_samples, n_neurons = draw.sizes("n_samples", "n_neurons", low=3, high=8)
    shape = (n_samples, n_neurons)
    rate = draw.number(0.15, 0.4) if draw.index % 2 else draw.number(0.6, 0.75)
    kept = draw.rng.permutation(np.arange(n_samples * n_neurons) % 3 > 0).reshape(shape)
    below, above = rate * draw.uniform(shape), rate + (1 - rate) * draw.uniform(shape)
    return draw.normal(shape), rate, np.where(kept, above, below)


@check("l2_penalty", shapes=LIST_SHAPES)
def half_the_squares(draw: Draw):
    """Half of strength times the sum of all squared weights, over all layers."""
    return layers(draw)


@check("l2_gradient", shapes=LIST_SHAPES, derivative=True)
def pull_to_zero(draw: Draw):
    """Strength times the weights themselves, in a list as theirs."""
    return layers(draw)


@check("dropout_forward", points=2)
def dropped_or_enlarged(draw: Draw):
    """Values with a number below rate become 0, the others are divided by 1 - rate."""
    return dropping(draw)


@check("dropout_forward", shapes=("distinct", "distinct"))
def nothing_dropped(draw: Draw):
    """With a rate of 0, nothing changes."""
    n_samples, n_neurons = draw.sizes("n_samples", "n_neurons")
    return draw.normal((n_samples, n_neurons)), 0.0, draw.uniform((n_samples, n_neurons))


@check("dropout_backward", points=2)
def blame_of_the_kept(draw: Draw):
    """The gradient goes the way of the values: 0 where dropped, divided by 1 - rate elsewhere."""
    return dropping(draw)
