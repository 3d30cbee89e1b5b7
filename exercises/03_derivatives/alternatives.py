"""Other right ways of writing the derivatives; each must pass."""

import numpy as np

from grader.mistakes import alternative


@alternative("sigmoid_prime")
def from_the_output(z):
    a = 1 / (1 + np.exp(-z))
    return a * (1 - a)


@alternative("sigmoid_prime")
def a_minus_its_square(z):
    a = 0.5 * (1 + np.tanh(z / 2))
    return a - a**2


@alternative("sigmoid_prime")
def both_sides(z):
    return 1 / ((1 + np.exp(-z)) * (1 + np.exp(z)))


@alternative("sigmoid_prime")
def by_the_magnitude(z):
    small = np.exp(-np.abs(z))
    return small / (1 + small) ** 2


@alternative("sigmoid_prime")
def by_cosh(z):
    return 0.25 / np.cosh(z / 2) ** 2


@alternative("sigmoid_prime")
def by_slope_of_tanh(z):
    return (1 - np.tanh(z / 2) ** 2) / 4


@alternative("sigmoid_prime")
def by_two_exponentials(z):
    return 1 / (2 + np.exp(z) + np.exp(-z))


@alternative("sigmoid_prime")
def by_differences(z):
    h = 1e-5
    return (1 / (1 + np.exp(-z - h)) - 1 / (1 + np.exp(-z + h))) / (2 * h)


@alternative("sigmoid_prime")
def sigmoid_slope_in_float32(z):
    a = 1 / (1 + np.exp(-z.astype(np.float32)))
    return a * (1 - a)


@alternative("tanh_prime")
def from_the_output_of_tanh(z):
    return 1 - np.tanh(z) ** 2


@alternative("tanh_prime")
def difference_of_squares(z):
    a = np.tanh(z)
    return (1 - a) * (1 + a)


@alternative("tanh_prime")
def sech_squared(z):
    return 1 / np.cosh(z) ** 2


@alternative("tanh_prime")
def four_by_exponentials(z):
    return 4 / (np.exp(z) + np.exp(-z)) ** 2


@alternative("tanh_prime")
def by_sigmoid(z):
    s = 1 / (1 + np.exp(-2 * z))
    return 4 * s * (1 - s)


@alternative("tanh_prime")
def number_by_number(z):
    return np.vectorize(lambda one: 1 - np.tanh(one) ** 2)(z)


@alternative("tanh_prime")
def tanh_slope_in_float32(z):
    return 1 - np.tanh(z.astype(np.float32)) ** 2


@alternative("relu_prime")
def mask(z):
    return z > 0


@alternative("relu_prime")
def mask_as_floats(z):
    return (z > 0).astype(float)


@alternative("relu_prime")
def mask_as_whole_numbers(z):
    return np.where(z > 0, 1, 0)


@alternative("relu_prime")
def heaviside(z):
    return np.heaviside(z, 0)


@alternative("relu_prime")
def sign_of_relu(z):
    return np.sign(np.maximum(0, z))


@alternative("relu_prime")
def filled(z):
    slopes = np.zeros_like(z)
    slopes[z > 0] = 1
    return slopes


@alternative("relu_prime")
def cleared(z):
    slopes = np.ones_like(z)
    slopes[z <= 0] = 0
    return slopes


@alternative("leaky_relu_prime")
def where(z, slope):
    return np.where(z > 0, 1, slope)


@alternative("leaky_relu_prime")
def two_masks(z, slope):
    return 1.0 * (z > 0) + slope * (z <= 0)


@alternative("leaky_relu_prime")
def filled_with_slope(z, slope):
    slopes = np.full_like(z, slope)
    slopes[z > 0] = 1
    return slopes


@alternative("leaky_relu_prime")
def between(z, slope):
    return slope + (1 - slope) * (z > 0)


@alternative("leaky_relu_prime")
def leaky_slope_in_float32(z, slope):
    return np.where(z > 0, np.float32(1), np.float32(slope))


@alternative("sigmoid_prime")
def by_logarithms(z):
    return np.exp(-np.logaddexp(0, z) - np.logaddexp(0, -z))


@alternative("sigmoid_prime")
def complex_step(z):
    h = 1e-20
    return np.imag(1 / (1 + np.exp(-(np.clip(z, -500, 500) + 1j * h)))) / h


@alternative("sigmoid_prime")
def quarter_less_square(z):
    return 0.25 - (1 / (1 + np.exp(-z)) - 0.5) ** 2


@alternative("tanh_prime")
def polynomial(z):
    return np.polyval([-1, 0, 1], np.tanh(z))


@alternative("relu_prime")
def bytes_of_mask(z):
    return (z > 0).astype(np.uint8)


@alternative("leaky_relu_prime")
def power_of_mask(z, slope):
    return slope ** (z <= 0)


@alternative("leaky_relu_prime")
def table(z, slope):
    return np.array([slope, 1.0])[(z > 0).astype(int)]
