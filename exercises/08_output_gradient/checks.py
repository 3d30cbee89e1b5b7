"""What is claimed of the gradient at the output, and on which inputs."""

import numpy as np

from grader.checks import Draw, Exercise, check

exercise = Exercise(title="The gradient at the output", requires=("04_softmax", "05_losses"))


@check("softmax_cross_entropy_gradient", points=3, derivative=True)
def error_at_output(draw: Draw):
    """The gradient is (softmax(logits) - one-hot targets) / n_samples."""
    n_samples, n_classes = draw.sizes("n_samples", "n_classes", low=3, high=8)
    return draw.logits(n_samples, n_classes), draw.labels(n_samples, n_classes)


@check("softmax_cross_entropy_gradient", shapes=("distinct", "distinct", "square"))
def absent_class(draw: Draw):
    """A class that no sample has gets its share of the gradient, too."""
    n_samples, n_classes = draw.sizes("n_samples", "n_classes", low=3, high=8)
    labels = draw.labels(n_samples, n_classes, top_absent=True)
    return draw.normal((n_samples, n_classes)), labels


@check("softmax_cross_entropy_gradient", shapes=("distinct", "distinct", "distinct"), pure=True)
def stable(draw: Draw):
    """Logits at 1000, at -1000, or at both in a row, give no nan, and stay as they are."""
    n_samples, n_classes = draw.sizes("n_samples", "n_classes", low=4)
    logits = draw.normal((n_samples, n_classes))
    logits = np.round(16 * logits) / 16  # float32 holds sixteenths exactly, even at 1000
    if draw.index == 2:  # all far below: a shift that is no maximum of these does not help
        return logits - 1000, draw.labels(n_samples, n_classes)
    logits[0::4] += 1000
    logits[1::4] -= 1000
    logits[2::4, 1] += 1000
    logits[2::4, -1] -= 1000
    labels = draw.labels(n_samples, n_classes)
    labels[2::4] = n_classes - 1  # sure and wrong: the right class has a probability of 0
    return logits, labels
