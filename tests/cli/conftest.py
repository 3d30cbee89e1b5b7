"""The command line in this process and in another, on a few drawn digits and a small network."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest

from nnviz.cli import run
from nnviz.data import handwriting
from nnviz.net import files
from nnviz.net.network import Network
from tests.data.made import idx_bytes

REPOSITORY = Path(__file__).parents[2]
N_TRAIN, N_TEST = 800, 200


class Done(NamedTuple):
    """How a run ended."""

    code: int
    out: str
    err: str


Command = Callable[..., Done]


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep what the user of this machine has set, or has in caches, out of the tests."""
    for name in ("NNVIZ_DATA", "NO_COLOR", "COLUMNS", "LINES", "KERAS_HOME", "NNVIZ_MIRRORS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def nnviz(capsys: pytest.CaptureFixture[str]) -> Command:
    """Return a function that runs the command line in this process."""

    def command(*arguments: object) -> Done:
        capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return Done(code, out, err)

    return command


@pytest.fixture
def program() -> Command:
    """Return a function that runs the program as a user does."""

    def command(*arguments: object, env: Mapping[str, str] | None = None) -> Done:
        done = subprocess.run(
            [sys.executable, "-m", "nnviz", *(str(argument) for argument in arguments)],
            cwd=REPOSITORY,
            env={**os.environ, **(env or {})},
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            check=False,
        )
        return Done(done.returncode, done.stdout, done.stderr)

    return command


@pytest.fixture(scope="session")
def digits_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder in MNIST's format: 800 drawn digits to train on, 200 to test on."""
    folder = tmp_path_factory.mktemp("digits")
    drawn = handwriting.embedded()
    for stem, part in (("train", slice(0, N_TRAIN)), ("t10k", slice(N_TRAIN, N_TRAIN + N_TEST))):
        (folder / f"{stem}-images-idx3-ubyte").write_bytes(idx_bytes(drawn.images[part]))
        (folder / f"{stem}-labels-idx1-ubyte").write_bytes(idx_bytes(drawn.labels[part]))
    return folder


@pytest.fixture(scope="session")
def model_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a file with an untrained 784-6-5-10."""
    path = tmp_path_factory.mktemp("model") / "small.safetensors"
    files.save(Network.create((784, 6, 5, 10), seed=3), path)
    return path


@pytest.fixture(scope="session")
def foreign_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an .npz of weights that says no activation."""
    path = tmp_path_factory.mktemp("foreign") / "small.npz"
    network = Network.create((784, 6, 10), "relu", seed=3)
    (w1, w2), (b1, b2) = network.weights, network.biases
    np.savez(path, W1=w1, b1=b1, W2=w2, b2=b2)
    return path
