"""What is claimed of activation functions, and on which inputs."""

from grader.checks import Draw, Exercise, check

exercise = Exercise(title="Activation functions", requires=("01_neuron",))

SHAPES = ("distinct", "distinct", "square", "single", "distinct")
VECTOR = 4
SCALES = (1.0, 10.0, 10.0, 3.0, 1.0)


def numbers(draw, scale=1.0):
    """Return numbers in rows and columns, and in the last probe in a vector."""
    if draw.index == VECTOR:
        return draw.normal(*draw.sizes("n_values"), scale)
    return draw.normal(draw.sizes("n_samples", "n_neurons"), scale)


def near_and_far(draw):
    """Return numbers near 0, near 1000 and near -1000."""
    z = draw.normal(draw.sizes("n_samples", "n_neurons"))
    z.flat[1::4] += 1000
    z.flat[3::4] -= 1000
    return z


@check("sigmoid", shapes=SHAPES)
def sigmoid_of_each(draw: Draw):
    """sigmoid(z) = 1 / (1 + exp(-z)), of each number of an array of any shape."""
    return numbers(draw)


@check("sigmoid", shapes=("distinct", "distinct"))
def sigmoid_far_out(draw: Draw):
    """Far from zero, as at -1000 and 1000, sigmoid(z) is 0 or 1, and never nan."""
    return near_and_far(draw)


@check("tanh", shapes=SHAPES)
def tanh_of_each(draw: Draw):
    """tanh(z) = (exp(z) - exp(-z)) / (exp(z) + exp(-z)), of each number of an array."""
    return numbers(draw)


@check("tanh", shapes=("distinct", "distinct"))
def tanh_far_out(draw: Draw):
    """Far from zero, as at -1000 and 1000, tanh(z) is -1 or 1, and never nan."""
    return near_and_far(draw)


@check("relu", shapes=SHAPES)
def relu_of_each(draw: Draw):
    """relu(z) = max(0, z), of each number of an array."""
    return numbers(draw, SCALES[draw.index])


@check("leaky_relu", shapes=SHAPES)
def leaky_relu_of_each(draw: Draw):
    """leaky_relu(z, slope) is z where z is positive, and slope * z elsewhere."""
    z, slope = numbers(draw, SCALES[draw.index]), draw.number(0.12, 0.45)
    z.flat[-1] = slope / 2  # shows a bend at slope that should be at 0
    return z, slope
