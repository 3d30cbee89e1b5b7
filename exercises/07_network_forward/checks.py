"""What is claimed of a network's forward pass, and on which networks."""

import numpy as np

from grader.checks import Draw, Exercise, check

exercise = Exercise(
    title="A network, forward",
    requires=("02_activations", "04_softmax", "06_dense_forward"),
)


def batch(draw: Draw, *layers: str):
    """Return a batch and a network with layers of these names."""
    n_samples, *sizes = draw.sizes("n_samples", *layers, high=8)
    return draw.normal((n_samples, sizes[0])), *draw.network(sizes)


@check("network_forward", points=2)
def one_hidden_layer(draw: Draw):
    """The hidden layer is a sigmoid of the inputs, the output a softmax of the hidden layer."""
    return batch(draw, "n_in", "n_hidden", "n_classes")


@check("network_forward", points=2)
def two_hidden_layers(draw: Draw):
    """Each layer's activations are the next one's inputs, however many there are."""
    return batch(draw, "n_in", "n_hidden1", "n_hidden2", "n_classes")


@check("network_forward", shapes=("distinct", "distinct"))
def no_hidden_layer(draw: Draw):
    """A network of the output layer alone is a softmax of the inputs."""
    return batch(draw, "n_in", "n_classes")


@check("network_forward", shapes=("distinct", "distinct"))
def enormous_weights(draw: Draw):
    """Weights of a million give answers of 0 and 1, and never nan."""
    x, weights, biases = batch(draw, "n_in", "n_hidden", "n_classes")
    while not is_clear(x, *weights):
        x, weights, biases = batch(draw, "n_in", "n_hidden", "n_classes")
    return x, [1e6 * w for w in weights], biases


def is_clear(x, hidden, output):
    """Return whether each sum is far from 0, or from the next, so that float32 decides the same."""
    z = x @ hidden.T
    active = np.any(z > 0, axis=1)  # with no neuron on, the biases alone decide
    logits = np.sort((z > 0) @ output.T, axis=1)[active]
    return bool(np.all(np.abs(z) > 0.005) and np.all(logits[:, -1] - logits[:, -2] > 0.005))
