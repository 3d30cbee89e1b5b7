"""What is claimed of losses, and on which inputs."""

from grader.checks import Draw, Exercise, check

exercise = Exercise(title="Losses", requires=("04_softmax",))


@check("mse", points=2)
def squared_errors(draw: Draw):
    """mse is the mean of (outputs - targets) ** 2 over all elements."""
    shape = draw.sizes("n_samples", "n_out")
    return draw.normal(shape), draw.normal(shape)


@check("mse", shapes=("distinct", "distinct"))
def one_output(draw: Draw):
    """One output for each sample is still a column: shape (n_samples, 1)."""
    (n_samples,) = draw.sizes("n_samples")
    return draw.normal((n_samples, 1)), draw.normal((n_samples, 1))


def make_sure(row, label, probability):
    """Give a class this probability, and the others of its row their shares of the rest."""
    row *= (1 - probability) / (1 - row[label])
    row[label] = probability


@check("cross_entropy", points=3)
def surprise(draw: Draw):
    """cross_entropy is the mean over samples of -log(probability of the right class)."""
    sizes = draw.sizes("n_samples", "n_classes", low=3, high=8)
    probabilities, labels = draw.probabilities(*sizes), draw.labels(*sizes)
    if draw.index:
        make_sure(probabilities[-1], labels[-1], 0.96)
        make_sure(probabilities[0], labels[0], 0.002)
    return probabilities, labels


@check("cross_entropy", shapes=("distinct", "distinct", "square"))
def absent_class(draw: Draw):
    """It does not matter whether every class occurs."""
    n_samples, n_classes = draw.sizes("n_samples", "n_classes", low=3, high=8)
    labels = draw.labels(n_samples, n_classes, top_absent=True)
    return draw.probabilities(n_samples, n_classes), labels
