"""What is claimed of softmax and one-hot, and on which inputs."""

import numpy as np

from grader.checks import Draw, Exercise, check

exercise = Exercise(title="Softmax and one-hot", requires=("02_activations",))


@check("softmax", points=3)
def rows(draw: Draw):
    """Each row is exp(logits) divided by its sum, and adds up to 1."""
    return draw.logits(*draw.sizes("n_samples", "n_classes"))


@check("softmax", points=2, shapes=("distinct", "distinct", "single"))
def stable(draw: Draw):
    """Logits at 1000, at -1000, or at both in a row, give no nan."""
    logits = draw.normal(draw.sizes("n_samples", "n_classes", low=4))
    logits = np.round(16 * logits) / 16  # float32 holds sixteenths exactly, even at 1000
    logits[0::4] += 1000
    logits[1::4] -= 1000
    logits[2::4, 1] += 1000
    logits[2::4, -1] -= 1000
    return logits


@check("one_hot", points=2, kinds="fiub")
def targets(draw: Draw):
    """Row s has a 1 in the column of label s, and 0 elsewhere."""
    n_samples, n_classes = draw.sizes("n_samples", "n_classes", low=3, high=8)
    return draw.labels(n_samples, n_classes), n_classes


@check("one_hot", shapes=("distinct", "distinct", "square"), kinds="fiub")
def absent_class(draw: Draw):
    """A class that no sample has still gets its column."""
    n_samples, n_classes = draw.sizes("n_samples", "n_classes", low=3, high=8)
    return draw.labels(n_samples, n_classes, top_absent=True), n_classes
