"""The reference: slow and obvious, one number at a time."""

import math

import numpy as np


def sigmoid_prime(z):
    return each(lambda one: sigmoid_of_one(one) * sigmoid_of_one(-one), z)


def sigmoid_of_one(z):
    if z < 0:
        return math.exp(z) / (1 + math.exp(z))
    return 1 / (1 + math.exp(-z))


def tanh_prime(z):
    return each(lambda one: 1 - math.tanh(one) ** 2, z)


def relu_prime(z):
    return each(lambda one: 1.0 if one > 0 else 0.0, z)


def leaky_relu_prime(z, slope):
    return each(lambda one: 1.0 if one > 0 else slope, z)


def each(function, z):
    return np.array([function(float(one)) for one in z.ravel()]).reshape(z.shape)
