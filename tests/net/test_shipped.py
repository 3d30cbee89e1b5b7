"""What is said of the shipped networks is true."""

import numpy as np
import pytest

from nnviz.data import handwriting, mnist
from nnviz.net import zoo

CLAIMS = {"3b1b": (0.95, 0.95), "classroom": (0.95, 0.95), "reader": (0.983, 0.97)}
"""Least accuracy on MNIST's test digits and on drawn ones."""


def accuracy(network, digits):
    x = digits.images.reshape(len(digits), -1).astype(np.float32) / np.float32(255)
    return (network.forward(x).argmax(axis=1) == digits.labels).mean()


@pytest.mark.parametrize("name", CLAIMS)
def test_it_reads_mnist_as_well_as_its_file_says(name, mnist_folder):
    network = zoo.load(name)

    measured = accuracy(network, mnist.load(mnist_folder, "test"))

    assert measured >= CLAIMS[name][0]
    assert measured == pytest.approx(network.history["test_accuracy"], abs=2e-4)


@pytest.mark.parametrize("name", CLAIMS)
def test_it_reads_drawn_digits(name):
    assert accuracy(zoo.load(name), handwriting.embedded()) >= CLAIMS[name][1]


def test_the_untrained_one_guesses():
    assert accuracy(zoo.load("untrained"), handwriting.embedded()) < 0.25
