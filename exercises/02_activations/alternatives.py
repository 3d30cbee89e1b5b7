"""Other right ways of writing activation functions; each must pass."""

import numpy as np

from grader.mistakes import alternative


@alternative("sigmoid")
def by_the_formula(z):
    return 1 / (1 + np.exp(-z))


@alternative("sigmoid")
def by_tanh(z):
    return 0.5 * (1 + np.tanh(z / 2))


@alternative("sigmoid")
def two_branches(z):
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + small), small / (1 + small))


@alternative("sigmoid")
def two_branches_by_masks(z):
    a = np.empty_like(z)
    a[z >= 0] = 1 / (1 + np.exp(-z[z >= 0]))
    a[z < 0] = np.exp(z[z < 0]) / (1 + np.exp(z[z < 0]))
    return a


@alternative("sigmoid")
def clipped_first(z):
    return 1 / (1 + np.exp(-np.clip(z, -500, 500)))


@alternative("sigmoid")
def reciprocal(z):
    return np.reciprocal(1 + np.exp(-z))


@alternative("sigmoid")
def power_of_minus_one(z):
    return (1.0 + np.e**-z) ** -1


@alternative("sigmoid")
def by_log_add(z):
    return np.exp(-np.logaddexp(0, -z))


@alternative("sigmoid")
def number_by_number(z):
    a = np.zeros(z.shape)
    for place in np.ndindex(z.shape):
        a[place] = 1 / (1 + np.exp(-z[place]))
    return a


@alternative("sigmoid")
def sigmoid_in_float32(z):
    return 1 / (1 + np.exp(-z.astype(np.float32)))


@alternative("tanh")
def numpys_own(z):
    return np.tanh(z)


@alternative("tanh")
def by_sigmoid(z):
    return 2 / (1 + np.exp(-2 * z)) - 1


@alternative("tanh")
def exponentials_of_what_is_negative(z):
    small = np.exp(-2 * np.abs(z))
    return np.sign(z) * (1 - small) / (1 + small)


@alternative("tanh")
def one_minus(z):
    return 1 - 2 / (np.exp(2 * z) + 1)


@alternative("tanh")
def clipped_before(z):
    z = np.clip(z, -300, 300)
    return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))


@alternative("tanh")
def tanh_in_float32(z):
    return np.tanh(z.astype(np.float32))


@alternative("relu")
def maximum(z):
    return np.maximum(0, z)


@alternative("relu")
def masked(z):
    return z * (z > 0)


@alternative("relu")
def where(z):
    return np.where(z > 0, z, 0)


@alternative("relu")
def where_not_negative(z):
    return np.where(z < 0, 0, z)


@alternative("relu")
def clip(z):
    return np.clip(z, 0, None)


@alternative("relu")
def half_of_both(z):
    return (z + np.abs(z)) / 2


@alternative("relu")
def copy_and_mask(z):
    a = z.copy()
    a[a < 0] = 0
    return a


@alternative("relu")
def in_place(z):
    z[z < 0] = 0
    return z


@alternative("relu")
def vectorized(z):
    return np.vectorize(lambda one: max(0.0, one))(z)


@alternative("relu")
def relu_in_float32(z):
    return np.maximum(z.astype(np.float32), 0)


@alternative("leaky_relu")
def maximum_of_both(z, slope):
    return np.maximum(z, slope * z)


@alternative("leaky_relu")
def where_positive(z, slope):
    return np.where(z > 0, z, slope * z)


@alternative("leaky_relu")
def two_relus(z, slope):
    return np.maximum(0, z) - slope * np.maximum(0, -z)


@alternative("leaky_relu")
def by_factors(z, slope):
    return z * np.where(z > 0, 1, slope)


@alternative("leaky_relu")
def both_sides_added(z, slope):
    return np.maximum(0, z) + slope * np.minimum(0, z)


@alternative("leaky_relu")
def copy_and_scale(z, slope):
    a = z.copy()
    a[z <= 0] *= slope
    return a


@alternative("leaky_relu")
def leaky_in_float32(z, slope):
    z = z.astype(np.float32)
    return np.where(z > 0, z, np.float32(slope) * z)


@alternative("sigmoid")
def softmax_against_zero(z):
    largest = np.maximum(z, 0)
    return np.exp(z - largest) / (np.exp(z - largest) + np.exp(-largest))


@alternative("sigmoid")
def row_by_row(z):
    return np.array([row_by_row(row) for row in z]) if np.ndim(z) else 0.5 + 0.5 * np.tanh(z / 2)


@alternative("sigmoid")
def clipped_far_out(z):
    return 1 / (1 + np.exp(-np.clip(z, -500, 500)))


@alternative("tanh")
def nan_replaced_by_sign(z):
    above, below = np.exp(z), np.exp(-z)
    a = (above - below) / (above + below)
    return np.where(np.isnan(a), np.sign(z), a)


@alternative("tanh")
def expm1_of_magnitude(z):
    e = np.expm1(-2 * np.abs(z))
    return -np.sign(z) * e / (e + 2)


@alternative("relu")
def by_heaviside(z):
    return z * np.heaviside(z, 0)


@alternative("leaky_relu")
def power_of_the_mask(z, slope):
    return z * slope ** (z < 0)


@alternative("leaky_relu")
def half_sum_and_magnitude(z, slope):
    return ((1 + slope) * z + (1 - slope) * np.abs(z)) / 2
