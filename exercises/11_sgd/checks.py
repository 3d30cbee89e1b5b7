"""What is claimed of a step of gradient descent, and on which parameters."""

from grader.checks import Draw, Exercise, check

exercise = Exercise(title="A step of gradient descent", requires=("10_backprop",))


@check("sgd_step", points=2, shapes=("distinct", "distinct", "square"))
def network(draw: Draw):
    """Each parameter of a network moves against its gradient, learning_rate times as far."""
    sizes = draw.sizes("n_in", "n_hidden", "n_out")
    weights, biases = draw.network(sizes)
    slopes, bias_slopes = draw.network(sizes)
    parameters = [weights[0], biases[0], weights[1], biases[1]]
    gradients = [slopes[0], bias_slopes[0], slopes[1], bias_slopes[1]]
    return parameters, gradients, draw.number(0.11, 0.48)


@check("sgd_step", shapes=("distinct", "distinct"), pure=True)
def new_list(draw: Draw):
    """A new list of new arrays is returned; the arguments stay as they were."""
    n_in, n_out = draw.sizes("n_in", "n_out")
    parameters = [draw.normal((n_out, n_in)), draw.normal(n_out)]
    gradients = [draw.normal((n_out, n_in)), draw.normal(n_out)]
    return parameters, gradients, draw.number(2.1, 2.9)


@check("sgd_step", shapes=("distinct", "distinct"))
def any_list(draw: Draw):
    """One array alone is a list of one; an array may have any number of axes."""
    sizes = draw.sizes("n_filters", "n_rows", "n_columns")
    if draw.index == 0:
        return [draw.normal(sizes)], [draw.normal(sizes)], draw.number(0.11, 0.48)
    shapes = (sizes, sizes[1:], sizes[:1])
    return [draw.normal(s) for s in shapes], [draw.normal(s) for s in shapes], 0.3
