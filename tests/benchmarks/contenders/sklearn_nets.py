"""scikit-learn."""

from typing import Any

import numpy as np
from sklearn.neural_network import MLPClassifier

from tests.benchmarks.contenders.work import Work, learning
from tests.benchmarks.figures import ContenderError, Run


def train(**arguments: Any) -> Run:
    """Train an MLPClassifier, one epoch for each call of partial_fit."""
    work = Work(**arguments)
    if work.dropout:
        raise ContenderError("has no dropout")
    model = MLPClassifier(
        work.sizes[1:-1],
        activation="logistic",
        solver="sgd",
        alpha=0,
        batch_size=work.batch,
        learning_rate_init=work.rate,
        max_iter=1,
        momentum=0,
        nesterovs_momentum=False,
        random_state=0,
    )
    classes = np.arange(work.sizes[-1])
    n_samples = work.n_updates and work.n_updates * work.batch
    x, y = work.x[:n_samples], work.y[:n_samples]
    return learning(work, lambda: model.partial_fit(x, y, classes=classes), model.predict)
