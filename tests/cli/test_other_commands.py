"""`eval`, `data` and `models`."""

import json
from pathlib import Path

import pytest

from nnviz.net import files, zoo
from nnviz.net.network import Network
from tests.cli.conftest import N_TEST, N_TRAIN, Command


def test_eval_measures_the_split_that_is_named(
    nnviz: Command, model_file: Path, digits_folder: Path
) -> None:
    command = ("eval", model_file, "--data", digits_folder, "--json")
    test, train = json.loads(nnviz(*command).out), json.loads(nnviz(*command, "--split=train").out)
    assert list(test) == ["accuracy", "loss", "n_samples"]
    assert (test["n_samples"], train["n_samples"]) == (N_TEST, N_TRAIN)
    assert test["loss"] != train["loss"]


def test_eval_in_words(nnviz: Command, model_file: Path, digits_folder: Path) -> None:
    data = json.loads(nnviz("eval", model_file, "--data", digits_folder, "--json").out)
    words = nnviz("eval", model_file, "--data", digits_folder).out
    assert f"accuracy {100 * data['accuracy']:.2f} %" in words
    assert f"cross-entropy loss {data['loss']:.4f}" in words


def test_eval_uses_the_loss_that_a_foreign_file_is_said_to_have(
    nnviz: Command, foreign_file: Path, digits_folder: Path
) -> None:
    command = ("eval", foreign_file, "--data", digits_folder, "--activation", "relu")
    assert "cross-entropy loss" in nnviz(*command).out
    assert "mse loss" in nnviz(*command, "--loss", "mse").out


def test_eval_refuses_a_network_with_too_few_answers(
    nnviz: Command, digits_folder: Path, tmp_path: Path
) -> None:
    path = tmp_path / "narrow.safetensors"
    files.save(Network.create((784, 3)), path)
    done = nnviz("eval", path, "--data", digits_folder)
    assert done.code == 2
    assert done.err.count("\n") == 1


def test_data_list_names_what_is_found_and_what_is_drawn(
    nnviz: Command, digits_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NNVIZ_DATA", str(digits_folder))
    lines = nnviz("data", "list").out.splitlines()
    assert lines[0].split() == ["name", "train", "test", "where"]
    assert lines[1].split()[:4] == ["mnist", str(N_TRAIN), str(N_TEST), str(digits_folder)]
    assert lines[2].split()[:3] == ["handwriting", "60,000", "10,000"]


def test_data_path_is_where_mnist_is(
    nnviz: Command, digits_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NNVIZ_DATA", str(digits_folder))
    assert nnviz("data", "path") == (0, f"{digits_folder}\n", "")


def test_data_path_fails_where_there_is_none_and_says_where_it_would_be(
    nnviz: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = nnviz("data", "path")
    assert done.code == 1
    assert Path(done.out.strip()).is_relative_to(tmp_path)
    assert "nnviz data fetch" in done.err


def test_data_fetch_prints_the_folder(
    nnviz: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nnviz.data.fetch.fetch", lambda folder: folder or tmp_path / "cache")
    assert nnviz("data", "fetch").out == f"{tmp_path / 'cache'}\n"
    assert nnviz("data", "fetch", "--to", tmp_path).out == f"{tmp_path}\n"


def test_data_fetch_without_a_mirror_is_one_line(
    nnviz: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NNVIZ_MIRRORS", "http://127.0.0.1:1/")
    done = nnviz("data", "fetch", "--to", tmp_path)
    assert (done.code, done.out) == (1, "")
    assert done.err.count("\n") == 1


def test_models_lists_every_shipped_network(nnviz: Command) -> None:
    lines = nnviz("models").out.splitlines()
    assert lines[0].split() == ["name", "layers", "activation", "test", "accuracy", "note"]
    assert [line.split()[0] for line in lines[1:]] == list(zoo.names())
    for line, name in zip(lines[1:], zoo.names(), strict=True):
        assert "-".join(map(str, zoo.load(name).sizes)) in line
