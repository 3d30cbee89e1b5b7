import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from nnviz.net import files
from tests.cli.conftest import N_TEST, N_TRAIN, REPOSITORY, Command

KEYS = ["epoch", "train_loss", "test_loss", "test_accuracy", "seconds", "samples_per_s"]


@pytest.fixture
def train(nnviz: Command, digits_folder: Path) -> Command:
    return lambda *arguments: nnviz("train", "--data", digits_folder, *arguments)


def test_training_learns_and_the_file_does_what_was_said(
    train: Command, nnviz: Command, digits_folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "net.safetensors"
    done = train("--hidden", 20, "--lr", 0.5, "--batch", 8, "--epochs", 8, "--save", path, "--json")
    assert done.code == 0
    last = json.loads(done.out.splitlines()[-1])
    assert last["test_accuracy"] > 0.8
    measured = json.loads(nnviz("eval", path, "--data", digits_folder, "--json").out)
    assert measured == {
        "accuracy": last["test_accuracy"],
        "loss": last["test_loss"],
        "n_samples": N_TEST,
    }


def test_json_is_one_object_an_epoch_and_nothing_else(train: Command) -> None:
    done = train("--epochs", 3, "--json")
    records = [json.loads(line) for line in done.out.splitlines()]
    assert [list(record) for record in records] == [KEYS] * 3
    assert [record["epoch"] for record in records] == [1, 2, 3]
    assert records[0]["seconds"] < records[2]["seconds"]


def test_lines_say_the_same_and_the_rest_is_on_stderr(train: Command, digits_folder: Path) -> None:
    done = train("--epochs", 2)
    pattern = (
        r"epoch \d/2  train loss \d\.\d{4}  test loss \d\.\d{4}  test accuracy \d+\.\d\d %  "
        r"\d+\.\d s  [\d,]+ samples/s"
    )
    assert all(re.fullmatch(pattern, line) for line in done.out.splitlines())
    assert len(done.out.splitlines()) == 2
    assert done.err == (
        f"784-16-16-10: 13,002 parameters, {N_TRAIN} digits of {digits_folder.name}, "
        f"{N_TEST} of {digits_folder.name}\n"
    )


def test_the_file_remembers_how_it_was_trained(train: Command, tmp_path: Path) -> None:
    path = tmp_path / "net.safetensors"
    train(
        *("--hidden", "7,5", "--activation", "tanh", "--loss", "mse", "--output", "softmax"),
        *("--optimizer", "nesterov", "--lr", 0.02, "--momentum", 0.8, "--l1", 1e-6, "--l2", 1e-5),
        *("--dropout", 0.25, "--init", "he", "--batch", 50, "--epochs", 2, "--seed", 9),
        *("--note", "a try", "--save", path),
    )
    network = files.load(path)
    assert network.sizes == (784, 7, 5, 10)
    assert network.activations == ("tanh", "tanh", "softmax")
    assert network.loss == "mse"
    history = network.history
    assert history["settings"] == {
        "augment": False,
        "hidden": [7, 5],
        "activation": "tanh",
        "output": "softmax",
        "loss": "mse",
        "optimizer": "nesterov",
        "lr": 0.02,
        "decay": 1.0,
        "momentum": 0.8,
        "l1": 1e-6,
        "l2": 1e-5,
        "dropout": 0.25,
        "init": "he",
        "batch": 50,
        "epochs": 2,
    }
    assert (history["seed"], history["note"], history["n_train"]) == (9, "a try", N_TRAIN)
    assert history["steps"] == 2 * N_TRAIN // 50
    assert [epoch["epoch"] for epoch in history["epochs"]] == [1, 2]
    assert history["test_accuracy"] == history["epochs"][-1]["test_accuracy"]


def test_the_same_seed_gives_the_same_network(train: Command, tmp_path: Path) -> None:
    first, again, other = (tmp_path / name for name in "abc")
    train("--epochs", 2, "--save", first)
    train("--epochs", 2, "--save", again)
    train("--epochs", 2, "--save", other, "--seed", 1)
    one, two, three = (files.load(path) for path in (first, again, other))
    assert np.array_equal(one.parameters, two.parameters)
    assert one.history == two.history
    assert not np.array_equal(one.parameters, three.parameters)


@pytest.mark.parametrize(
    "options",
    [
        ["--hidden", "none"],
        ["--hidden", "30", "--loss", "quadratic", "--lr", "3", "--batch", "10", "--init=nielsen"],
        ["--activation", "relu", "--optimizer", "adam"],
        ["--activation", "leaky-relu", "--optimizer", "rmsprop", "--init", "he"],
        ["--activation", "tanh", "--optimizer", "adagrad", "--init", "uniform"],
        ["--loss", "binary-cross-entropy", "--optimizer", "momentum"],
        ["--loss", "mse", "--output", "linear", "--lr", "0.01"],
        ["--batch", "5000"],
    ],
    ids=" ".join,
)
def test_choices_work_together(train: Command, options: list[str]) -> None:
    done = train("--epochs", 1, *options)
    assert done.code == 0
    assert done.out.count("\n") == 1


def test_divergence_is_one_line_and_leaves_the_file_alone(train: Command, tmp_path: Path) -> None:
    path = tmp_path / "net.safetensors"
    train("--epochs", 1, "--save", path)
    before = path.read_bytes()
    done = train("--lr", "1e6", "--loss", "mse", "--output", "linear", "--save", path)
    assert done.code == 1
    assert "diverged" in done.err.splitlines()[-1]
    assert path.read_bytes() == before


def test_a_test_set_that_was_trained_on_is_mentioned(nnviz: Command, digits_folder: Path) -> None:
    file = digits_folder / "t10k-images-idx3-ubyte"
    done = nnviz("train", "--data", file, "--epochs", 1)
    assert "the test digits are the training digits" in done.err


def test_ctrl_c_keeps_what_is_trained_so_far(digits_folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "net.safetensors"
    options = ["--data", str(digits_folder), "--epochs", "1000000", "--save", str(path)]
    with subprocess.Popen(
        [sys.executable, "-m", "nnviz", "train", *options],
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline()]
        process.send_signal(signal.SIGINT)
        rest, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert re.fullmatch(
        rf"nnviz: training ended by Ctrl-C in epoch \d+, after step [\d,]+; saved to {path}",
        errors.splitlines()[-1],
    )
    network = files.load(path)
    assert len(network.history["epochs"]) == len([*lines, *rest.splitlines()])
    assert np.isfinite(network.parameters).all()


def test_ctrl_c_before_the_first_step_saves_nothing(
    train: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "net.safetensors"

    def interrupted(*_arguments: object) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(0)

    monkeypatch.setattr("nnviz.net.engine.Engine.compile", interrupted)
    done = train("--save", path)
    assert done.code == 130
    assert done.err.endswith("training ended by Ctrl-C before it began; nothing saved\n")
    assert not path.exists()


def test_ctrl_c_outside_training_is_quiet(train: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("nnviz.data.sources.load", interrupted)
    done = train("--epochs", 1)
    assert done.code == 130
    assert not done.err.strip()


def test_running_out_of_memory_is_one_line(train: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def greedy(*_arguments: object) -> None:
        raise MemoryError("Unable to allocate 3 GiB")

    monkeypatch.setattr("nnviz.net.engine.Engine.__init__", greedy)
    done = train("--epochs", 1)
    assert done.code == 1
    assert done.err.splitlines()[-1].startswith("nnviz: out of memory: Unable to allocate 3 GiB")
