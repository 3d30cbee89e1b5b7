"""What a user does wrong is one line on stderr and an exit code, and never a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import REPOSITORY, Command

WRONG = {
    "a command that is none": (["sohw"], "sohw"),
    "an option that is none": (["--modle", "x"], "--modle"),
    "no index": (["show"], "INDEX"),
    "a word for an index": (["show", "seven"], "'seven' is not a valid whole number"),
    "a negative index": (["show", "--", "-1"], "-1"),
    "an index past the end": (["show", "200", "{data}", "{model}"], "digits 0 to 199"),
    "explore past the end": (["--index", "200", "{data}", "{model}"], "digits 0 to 199"),
    "two forms": (["show", "0", "--plain", "--json"], "--plain and --json"),
    "no such network": (["show", "0", "{data}", "--model", "nobody"], "'nobody'"),
    "no such file": (["eval", "nobody.safetensors", "{data}"], "nobody.safetensors"),
    "a folder for a network": (["eval", "tests", "{data}"], "directory"),
    "a text for a network": (["eval", "pyproject.toml", "{data}"], "pyproject.toml"),
    "no such layer": (["show", "0", "{data}", "{model}", "--neuron", "4:0"], "layers 1 to 3"),
    "no such neuron": (["show", "0", "{data}", "{model}", "--neuron", "1:6"], "neurons 0 to 5"),
    "the layer of pixels": (["show", "0", "--neuron", "0:5"], "LAYER:NEURON"),
    "half a neuron": (["show", "0", "--neuron", "1"], "LAYER:NEURON"),
    "no such data": (["show", "0", "--data", "nowhere"], "nowhere"),
    "MNIST where there is none": (["show", "0", "--data", "mnist"], "nnviz data fetch"),
    "activation for our own file": (
        ["eval", "{file}", "{data}", "--activation", "relu"],
        "leave out",
    ),
    "a colour depth that is none": (["show", "0", "--color", "12"], "truecolor"),
    "frames that are none": (["--fps", "0"], "--fps"),
    "data without a command": (["data"], "missing command"),
    "a split that is none": (["eval", "untrained", "--split", "all"], "'all'"),
    "a rate that is NaN": (["train", "--lr", "nan"], "not a finite number"),
    "a rate without end": (["train", "--lr", "inf"], "--lr"),
    "a rate of 0": (["train", "--lr", "0"], "--lr"),
    "a rate below 0": (["train", "--lr", "-1"], "--lr"),
    "a rate beyond float32": (["train", "--lr", "1e300"], "--lr"),
    "a width of 0": (["train", "--hidden", "16,0"], "16,16"),
    "a word for a width": (["train", "--hidden", "a"], "16,16"),
    "a width too many": (["train", "--hidden", "16,"], "16,16"),
    "widths one by one": (["train", "--hidden", "16", "--hidden", "8"], "--hidden 16,8"),
    "widths and none": (["train", "--hidden", "16", "--hidden", "none"], "at once: --hidden 16"),
    "a word among widths": (["train", "--hidden", "16", "--hidden", "a"], "'a' are no widths"),
    "more than memory": (["train", "--hidden", "99999,99999"], "parameters"),
    "an empty batch": (["train", "--batch", "0"], "--batch"),
    "fewer than no epochs": (["train", "--epochs", "-1"], "--epochs"),
    "half an epoch": (["train", "--epochs", "1.5"], "whole number"),
    "all dropped out": (["train", "--dropout", "1"], "--dropout"),
    "momentum without use": (["train", "--momentum", "0.5"], "sgd has no momentum"),
    "an activation that is none": (["train", "--activation", "softmax"], "'sigmoid'"),
    "a loss without its output": (["train", "--output", "sigmoid"], "softmax"),
    "a seed below 0": (["train", "--seed", "-1"], "--seed"),
    "a folder to save to": (["train", "--save", "{folder}"], "is a directory"),
    "a folder that is missing": (["train", "--save", "{folder}/no/x"], "make it first"),
    "a device to save to": (["train", "--save", "/dev/null"], "not a regular file"),
    "a name that is too long": (["train", "--save", "x" * 999], "cannot be written"),
}


@pytest.mark.parametrize(("arguments", "said"), WRONG.values(), ids=WRONG)
def test_a_mistake_is_one_line(
    nnviz: Command,
    model_file: Path,
    digits_folder: Path,
    tmp_path: Path,
    arguments: list[str],
    said: str,
) -> None:
    places = {"{data}": f"--data={digits_folder}", "{model}": f"--model={model_file}"}
    names = {"{file}": str(model_file), "{folder}": str(tmp_path)}
    filled = [places.get(argument, argument) for argument in arguments]
    for name, value in names.items():
        filled = [argument.replace(name, value) for argument in filled]
    done = nnviz(*filled)
    assert done.code == 2
    assert done.out == ""
    assert done.err.startswith("nnviz: ")
    assert done.err.count("\n") == 1
    assert said in done.err


@pytest.mark.parametrize("arguments", [["show", "0", "--model", "no"], ["train", "--lr", "nan"]])
def test_the_program_ends_with_the_code_and_without_a_traceback(
    program: Command, arguments: list[str]
) -> None:
    done = program(*arguments)
    assert done.code == 2
    assert done.err.count("\n") == 1
    assert "Traceback" not in done.err


def test_a_folder_that_may_not_be_written_is_refused_before_training(
    nnviz: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refuse(**_options: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.TemporaryFile", refuse)
    done = nnviz("train", "--save", tmp_path / "x.safetensors")
    assert done.code == 2
    assert done.err.endswith("x.safetensors: cannot be written: Permission denied\n")


def test_a_reader_that_goes_away_is_no_traceback(model_file: Path, digits_folder: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "nnviz", "show", *map(str, range(50))]
    done = subprocess.run(
        [*command, "--model", model_file, "--data", digits_folder],
        cwd=REPOSITORY,
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, "")


def test_a_full_disk_is_one_line(model_file: Path, digits_folder: Path) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("this system has no /dev/full")
    command = [sys.executable, "-m", "nnviz", "show", "0"]
    with full.open("w") as out:
        done = subprocess.run(
            [*command, f"--model={model_file}", f"--data={digits_folder}"],
            cwd=REPOSITORY,
            stdout=out,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr) == (1, "nnviz: No space left on device\n")
