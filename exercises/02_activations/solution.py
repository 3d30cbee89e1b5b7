"""The reference: slow and obvious, one number at a time."""

import math

import numpy as np


def sigmoid(z):
    return each(sigmoid_of_one, z)


def sigmoid_of_one(z):
    if z < 0:
        return math.exp(z) / (1 + math.exp(z))
    return 1 / (1 + math.exp(-z))


def tanh(z):
    return each(math.tanh, z)


def relu(z):
    return each(lambda one: one if one > 0 else 0.0, z)


def leaky_relu(z, slope):
    return each(lambda one: one if one > 0 else slope * one, z)


def each(function, z):
    return np.array([function(float(one)) for one in z.ravel()]).reshape(z.shape)
