"""What changes from epoch to epoch: the learning rate and the pictures."""

import json
import re
from pathlib import Path

import numpy as np
import pytest

from nnviz.net import files
from tests.cli.conftest import N_TEST, N_TRAIN, Command


@pytest.fixture
def train(nnviz: Command, digits_folder: Path) -> Command:
    return lambda *arguments: nnviz("train", "--data", digits_folder, *arguments)


def parameters(train: Command, path: Path, *arguments: object) -> np.ndarray:
    assert train("--epochs", 2, "--save", path, *arguments).code == 0
    return files.load(path).parameters


def test_varied_digits_are_the_same_for_the_same_seed_only(train: Command, tmp_path: Path) -> None:
    path = tmp_path / "net.safetensors"
    once, again = (parameters(train, path, "--augment", "--seed", 4) for _ in range(2))

    assert np.array_equal(once, again)
    assert not np.array_equal(once, parameters(train, path, "--seed", 4))


def test_a_learning_rate_that_falls_away_stops_training(train: Command) -> None:
    done = train("--epochs", 4, "--lr", 0.5, "--decay", 1e-9, "--json")
    losses = [json.loads(line)["test_loss"] for line in done.out.splitlines()]

    assert losses[1] == pytest.approx(losses[3], rel=1e-6)


def test_more_digits_are_trained_on_but_not_tested_on(train: Command, digits_folder: Path) -> None:
    done = train("--epochs", 1, "--also", digits_folder)

    assert re.search(rf"{2 * N_TRAIN:,} digits of .* and .*, {N_TEST} of ", done.err)


def test_more_digits_that_are_not_there_are_one_line(train: Command) -> None:
    done = train("--epochs", 1, "--also", "/nowhere/at/all")

    assert done.code == 2
    assert done.err.count("\n") == 1


def test_a_saved_network_remembers_its_course(train: Command, tmp_path: Path) -> None:
    path = tmp_path / "net.safetensors"
    parameters(train, path, "--augment", "--decay", 0.5)

    settings = files.load(path).history["settings"]
    assert (settings["augment"], settings["decay"]) == (True, 0.5)


def test_no_epochs_save_an_untrained_network(train: Command, tmp_path: Path) -> None:
    path = tmp_path / "net.safetensors"
    done = train("--epochs", 0, "--seed", 3, "--save", path)

    assert (done.code, done.out) == (0, "")
    assert files.load(path).history["epochs"] == []
