"""What `nnviz train` does: trains, prints epochs, saves."""

import json
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

import click
import numpy as np

from nnviz import __version__
from nnviz.cli import INTERRUPTED
from nnviz.cli.course import Course
from nnviz.cli.progress import TrainingProgress
from nnviz.cli.train import Choices
from nnviz.data import sources
from nnviz.data.digits import Digits
from nnviz.errors import shown
from nnviz.net import files
from nnviz.net.network import Network
from nnviz.net.optimizers import create_optimizer
from nnviz.net.saving import check_can_save
from nnviz.net.settings import Settings
from nnviz.net.snapshots import Snapshot
from nnviz.net.training import Trainer, train

N_PIXELS = 784
N_CLASSES = 10


def run(choices: Choices) -> int:
    """Train as was chosen and return the exit code.

    Raises:
        ModelError: a choice cannot be used, or the file cannot be written.
        DataError: the digits cannot be used.
        DivergedError: training met a value that is not finite; nothing is saved.
    """
    if choices.save:
        check_can_save(choices.save)
    settings, network = _settings(choices), _network(choices)
    digits, test = _training_digits(choices), sources.load(choices.data, "test")
    _announce(network, digits, test)
    course = Course(digits.images, choices)
    trainer = Trainer(network, course.images, digits.labels, settings, (test.images, test.labels))
    last, epochs = _trained(trainer, course, choices)
    if last is not None or choices.epochs == 0:
        network.history = _history(choices, settings, digits, test, epochs, last)
    return _finish(choices, network, trainer, last)


def _settings(choices: Choices) -> Settings:
    optimizer = create_optimizer(
        choices.optimizer, learning_rate=choices.lr, momentum=choices.momentum
    )
    return Settings(optimizer, choices.batch, choices.l1, choices.l2, choices.dropout, choices.seed)


def _network(choices: Choices) -> Network:
    return Network.create(
        (N_PIXELS, *choices.hidden, N_CLASSES),
        choices.activation,
        choices.loss,
        choices.output,
        choices.init,
        choices.seed,
    )


def _announce(network: Network, digits: Digits, test: Digits) -> None:
    click.echo(
        f"{network.widths}: {network.n_parameters:,} parameters, {len(digits):,} digits of {digits.name}, "
        f"{len(test):,} of {test.name}",
        err=True,
    )
    if np.array_equal(digits.images, test.images):
        note = "the test digits are the training digits, so the test accuracy says little"
        click.echo(f"note: {note}", err=True)


def _training_digits(choices: Choices) -> Digits:
    """Return the training digits, and those that were asked for as well behind them."""
    parts = [sources.load(source, "train") for source in (choices.data, *choices.also)]
    return Digits(
        np.concatenate([part.images for part in parts]),
        np.concatenate([part.labels for part in parts]),
        " and ".join(part.name for part in parts),
    )


def _trained(
    trainer: Trainer, course: Course, choices: Choices
) -> tuple[Snapshot | None, list[dict[str, Any]]]:
    """Train, print each whole epoch, and return the last snapshot with the epochs' records."""
    last, epochs = None, []
    progress = TrainingProgress(trainer, len(course.images), choices.epochs)
    with _interruptible(trainer), progress:
        course.prepare(trainer)
        for last in train(trainer, choices.epochs):
            if last.test_accuracy is not None:
                epochs.append(epoch_record(last))
                progress.report(_line(last, choices), last)
                course.prepare(trainer)
    return last, epochs


@contextmanager
def _interruptible(trainer: Trainer) -> Iterator[None]:
    """Let the first Ctrl-C end training in good order; the second one ends the process."""

    def cancel(_number: int, _frame: FrameType | None) -> None:
        signal.signal(signal.SIGINT, before)
        trainer.cancel()

    before = signal.signal(signal.SIGINT, cancel)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def epoch_record(snapshot: Snapshot) -> dict[str, Any]:
    """Return what is said of a whole epoch, in the order it is said."""
    return {
        "epoch": snapshot.epoch,
        "train_loss": snapshot.train_loss,
        "test_loss": snapshot.test_loss,
        "test_accuracy": snapshot.test_accuracy,
        "seconds": snapshot.seconds,
        "samples_per_s": snapshot.samples_per_s,
    }


def _line(snapshot: Snapshot, choices: Choices) -> str:
    if choices.as_json:
        return json.dumps(epoch_record(snapshot), allow_nan=False)
    width = len(str(choices.epochs))
    return (
        f"epoch {snapshot.epoch:{width}}/{choices.epochs}  "
        f"train loss {snapshot.train_loss:.4f}  test loss {snapshot.test_loss:.4f}  "
        f"test accuracy {100 * (snapshot.test_accuracy or 0):.2f} %  {snapshot.seconds:.1f} s  "
        f"{snapshot.samples_per_s:,.0f} samples/s"
    )


def _history(
    choices: Choices,
    settings: Settings,
    digits: Digits,
    test: Digits,
    epochs: list[dict[str, Any]],
    last: Snapshot | None,
) -> dict[str, Any]:
    """Return what the file remembers: everything needed to train it again, and what came out.

    Neither times nor paths are in it, so that the same training gives the same file.
    """
    timeless = ("epoch", "train_loss", "test_loss", "test_accuracy")
    return {
        "nnviz": __version__,
        "note": choices.note,
        "data": digits.name,
        "n_train": len(digits),
        "test_data": test.name,
        "n_test": len(test),
        "settings": _settings_record(choices, settings),
        "seed": choices.seed,
        "steps": last.step if last else 0,
        "epochs": [{key: epoch[key] for key in timeless} for epoch in epochs],
        "test_accuracy": last.test_accuracy if last else None,
        "test_loss": last.test_loss if last else None,
    }


def _settings_record(choices: Choices, settings: Settings) -> dict[str, Any]:
    """Return the options as they took effect, by their names."""
    optimizer = settings.optimizer
    return {
        "hidden": list(choices.hidden),
        "activation": choices.activation,
        "output": choices.output,
        "loss": choices.loss,
        "optimizer": choices.optimizer,
        "augment": choices.augment,
        "lr": optimizer.learning_rate,
        "decay": choices.decay,
        "momentum": getattr(optimizer, "momentum", None),
        "l1": choices.l1,
        "l2": choices.l2,
        "dropout": choices.dropout,
        "init": choices.init,
        "batch": choices.batch,
        "epochs": choices.epochs,
    }


def _finish(choices: Choices, network: Network, trainer: Trainer, last: Snapshot | None) -> int:
    """Save, and say on stderr what was not said yet."""
    parts = []
    if trainer.cancelled:
        where = f"in epoch {last.epoch}, after step {last.step:,}" if last else "before it began"
        parts.append(f"training ended by Ctrl-C {where}")
    if choices.save and (last or choices.epochs == 0):
        files.save(network, choices.save)
        parts.append(f"saved to {shown(choices.save)}")
    elif choices.save:
        parts.append("nothing saved")
    if parts:
        click.echo(f"nnviz: {'; '.join(parts)}", err=True)
    return INTERRUPTED if trainer.cancelled else 0
