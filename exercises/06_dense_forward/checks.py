"""What is claimed of a dense layer, and on which inputs."""

from grader.checks import Draw, Exercise, check

exercise = Exercise(title="A dense layer, forward", requires=("01_neuron",))

SCALES = (1.0, 10.0, 10.0, 1.0)


@check("dense_forward", points=3)
def batch(draw: Draw):
    """z = x @ w.T + b: every neuron answers every sample."""
    n_samples, n_in, n_out = draw.sizes("n_samples", "n_in", "n_out")
    x = draw.normal((n_samples, n_in), SCALES[draw.index])
    return x, draw.normal((n_out, n_in)), draw.normal(n_out)


@check("dense_forward", shapes=("distinct", "distinct"))
def one_neuron(draw: Draw):
    """A layer of one neuron is still a layer: z has one column."""
    n_samples, n_in = draw.sizes("n_samples", "n_in")
    return draw.normal((n_samples, n_in)), draw.normal((1, n_in)), draw.normal(1)
