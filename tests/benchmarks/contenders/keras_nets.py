"""Keras on its PyTorch backend, the one that needs no other framework."""

import os
from typing import Any

os.environ["KERAS_BACKEND"] = "torch"

import keras
import numpy as np

from tests.benchmarks.contenders.work import Floats, Work, learning
from tests.benchmarks.figures import Run


def train(**arguments: Any) -> Run:
    """Train with model.fit."""
    keras.utils.set_random_seed(0)
    work = Work(**arguments)
    layers: list[Any] = [keras.layers.Input((work.sizes[0],))]
    for width in work.sizes[1:-1]:
        layers.append(keras.layers.Dense(width, activation="sigmoid"))
        layers += [keras.layers.Dropout(work.dropout)] if work.dropout else []
    layers.append(keras.layers.Dense(work.sizes[-1]))
    model = keras.Sequential(layers)
    model.compile(
        optimizer=keras.optimizers.SGD(work.rate),
        loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    )

    def predict(x: Floats) -> Any:
        return np.argmax(model.predict_on_batch(x), axis=1)

    def epoch() -> None:
        model.fit(
            work.x,
            work.y,
            batch_size=work.batch,
            verbose=0,
            shuffle=True,
            steps_per_epoch=work.n_updates,
        )

    return learning(work, epoch, predict)
