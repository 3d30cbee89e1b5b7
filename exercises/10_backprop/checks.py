"""What is claimed of backpropagation, and on which networks."""

from grader.checks import Draw, Exercise, check

exercise = Exercise(
    title="Backpropagation",
    requires=("07_network_forward", "08_output_gradient", "09_dense_backward"),
)


def batch(draw: Draw, *layers: str):
    """Draw a batch and a network with layers of these names."""
    n_samples, *sizes = draw.sizes("n_samples", *layers, low=3, high=9)
    weights, biases = draw.network(sizes)
    labels = draw.labels(n_samples, sizes[-1])
    return draw.normal((n_samples, sizes[0])), labels, weights, biases


@check("backprop", points=1, derivative=True)
def no_hidden_layer(draw: Draw):
    """The output layer alone: softmax minus the target, times the inputs, averaged over samples."""
    return batch(draw, "n_in", "n_classes")


@check("backprop", points=2, derivative=True)
def one_hidden_layer(draw: Draw):
    """The blame goes back through the weights and through the sigmoid's slope."""
    return batch(draw, "n_in", "n_hidden", "n_classes")


@check("backprop", points=3, derivative=True)
def two_hidden_layers(draw: Draw):
    """The same step, layer by layer, however many layers there are."""
    return batch(draw, "n_in", "n_hidden1", "n_hidden2", "n_classes")
