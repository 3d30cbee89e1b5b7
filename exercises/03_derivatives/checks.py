"""What is claimed of the derivatives of activation functions, and on which inputs."""

from grader.checks import Draw, Exercise, check

exercise = Exercise(title="Derivatives of activations", requires=("02_activations",))

SHAPES = ("distinct", "distinct", "square", "single", "distinct")
VECTOR = 4


def numbers(draw):
    """Return numbers in rows and columns, and in the last probe in a vector."""
    if draw.index == VECTOR:
        return draw.normal(*draw.sizes("n_values"))
    return draw.normal(draw.sizes("n_samples", "n_neurons"))


def near_and_far(draw):
    """Return numbers near 0, near 1000 and near -1000."""
    z = draw.normal(draw.sizes("n_samples", "n_neurons"))
    z.flat[1::4] += 1000
    z.flat[3::4] -= 1000
    return z


def with_zeros(draw):
    """Return numbers of which some are exactly 0."""
    z = draw.normal(draw.sizes("n_samples", "n_neurons"))
    z.flat[::3] = 0
    return z


@check("sigmoid_prime", points=2, shapes=SHAPES, derivative=True)
def sigmoid_slope(draw: Draw):
    """sigmoid_prime(z) = sigmoid(z) * (1 - sigmoid(z)), of each number."""
    return numbers(draw)


@check("sigmoid_prime", shapes=("distinct", "distinct"))
def sigmoid_slope_far_out(draw: Draw):
    """Far from zero, as at -1000 and 1000, the sigmoid is flat: slope 0, and never nan."""
    return near_and_far(draw)


@check("tanh_prime", points=2, shapes=SHAPES, derivative=True)
def tanh_slope(draw: Draw):
    """tanh_prime(z) = 1 - tanh(z) ** 2, of each number."""
    return numbers(draw)


@check("tanh_prime", shapes=("distinct", "distinct"))
def tanh_slope_far_out(draw: Draw):
    """Far from zero, as at -1000 and 1000, tanh is flat: slope 0, and never nan."""
    return near_and_far(draw)


@check("relu_prime", shapes=SHAPES, kinds="fiub", derivative=True)
def relu_slope(draw: Draw):
    """relu_prime(z) is 1 where z is positive, and 0 where it is negative."""
    z = numbers(draw)
    z.flat[0], z.flat[-1] = 0.05, -0.05  # shows a corner at the mean that should be at 0
    return z


@check("relu_prime", shapes=("distinct", "distinct"), kinds="fiub")
def relu_slope_at_zero(draw: Draw):
    """relu_prime(0) is 0, by convention."""
    return with_zeros(draw)


@check("leaky_relu_prime", shapes=SHAPES, derivative=True)
def leaky_relu_slope(draw: Draw):
    """leaky_relu_prime(z, slope) is 1 where z is positive, and slope where it is negative."""
    z, slope = numbers(draw), draw.number(0.12, 0.45)
    z.flat[-1] = slope / 2  # shows a corner at slope that should be at 0
    return z, slope


@check("leaky_relu_prime", shapes=("distinct", "distinct"))
def leaky_relu_slope_at_zero(draw: Draw):
    """leaky_relu_prime(0, slope) is slope, by convention."""
    return with_zeros(draw), draw.number(0.12, 0.45)
