"""What is claimed of one neuron, and on which inputs."""

from grader.checks import Draw, Exercise, check

exercise = Exercise(title="One neuron")

SEVERAL = ("distinct",) * 6


def inputs(draw: Draw):
    """Return inputs with a moderate sum of products: of both signs, with biases of both signs."""
    (n_in,) = draw.sizes("n_in", low=3)
    x, w = draw.normal(n_in), draw.normal(n_in)
    while not 1.6 < abs(x @ w) < 4:
        x, w = draw.normal(n_in), draw.normal(n_in)
    if (x @ w > 0) != (draw.index % 2 == 0):
        w = -w
    return x, w, draw.number(0.3, 1.5) * (-1) ** (draw.index // 2)


@check("weighted_sum", points=2, shapes=SEVERAL)
def weights_and_bias(draw: Draw):
    """z is the sum of every input times its weight, plus the bias."""
    return inputs(draw)


@check("weighted_sum", shapes=SEVERAL)
def one_input(draw: Draw):
    """A neuron with a single input works too."""
    draw.sizes("n_samples")
    x, w, b = draw.positive(1), draw.positive(1), draw.number(0.3, 1.5)
    return x * (-1) ** draw.index, w * (-1) ** (draw.index // 2), b * (-1) ** (draw.index // 3)


@check("neuron", points=2, shapes=SEVERAL)
def activation(draw: Draw):
    """The neuron answers with the sigmoid of its weighted sum."""
    return inputs(draw)


@check("neuron", shapes=SEVERAL)
def far_from_zero(draw: Draw):
    """Far from zero it is nearly 0 or nearly 1, without overflow."""
    x, w, b = inputs(draw)
    return x, w, b + (-1) ** draw.index * (12.0 if draw.index < 2 else 3.0)
