"""What is claimed of a dense layer's gradients, and on which inputs."""

from grader.checks import Draw, Exercise, check

exercise = Exercise(
    title="A dense layer, backward", requires=("06_dense_forward", "08_output_gradient")
)


def inputs(draw: Draw, n_samples: int, n_in: int, n_out: int, scale: float = 0.5):
    upstream = draw.normal((n_samples, n_out), scale)
    return upstream, draw.normal((n_samples, n_in)), draw.normal((n_out, n_in))


@check("dense_backward", points=5, derivative=True)
def gradients(draw: Draw):
    """dx, dw and db are the gradients of L, each in the shape of what it belongs to."""
    return inputs(draw, *draw.sizes("n_samples", "n_in", "n_out"))


@check("dense_backward", shapes=("distinct", "distinct"), derivative=True)
def one_neuron(draw: Draw):
    """A layer of one neuron works too, and db has the shape (1,)."""
    return inputs(draw, *draw.sizes("n_samples", "n_in"), 1, scale=2.0)
