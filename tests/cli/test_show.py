import json
import math
from pathlib import Path

import numpy as np
import pytest

from nnviz.data import mnist
from nnviz.net import files
from tests.cli.conftest import Command


@pytest.fixture
def show(nnviz: Command, model_file: Path, digits_folder: Path) -> Command:
    return lambda *arguments: nnviz(
        "show", "--model", model_file, "--data", digits_folder, *arguments
    )


def test_a_picture_has_the_digit_the_layers_and_the_answer(show: Command) -> None:
    done = show(3)
    lines = done.out.splitlines()
    assert done.code == 0
    assert lines[0].startswith(" #3 of 200 ")
    assert "small.safetensors 784-6-5-10" in lines[0]
    assert "pixels 784" in lines[1]
    assert len(lines) == 18
    assert sum("█" in line for line in lines) > 5


def test_pipes_get_no_colour_and_80_columns(show: Command) -> None:
    out = show(0).out
    assert "\x1b" not in out
    assert max(map(len, out.splitlines())) <= 80


def test_columns_sets_the_width(show: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "130")
    assert 100 < max(map(len, show(0).out.splitlines())) <= 130


@pytest.mark.parametrize(
    ("color", "sequence"), [("truecolor", "38;2;"), ("256", "38;5;"), ("16", "\x1b[")]
)
def test_colour_goes_into_a_pipe_where_it_is_asked_for(
    show: Command, color: str, sequence: str
) -> None:
    assert sequence in show(0, "--color", color).out


def test_no_color_keeps_a_pipe_as_it_is(show: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in show(0).out
    assert "38;5;" in show(0, "--color", "256").out


def test_ascii_is_ascii(show: Command) -> None:
    assert show(0, "--ascii", "--neuron", "1:2").out.isascii()


def test_palettes_and_grounds_differ(show: Command) -> None:
    pictures = {
        show(0, "--color", "truecolor", "--palette", palette, ground).out
        for palette in ("blue-orange", "green-red", "grey")
        for ground in ("--dark", "--light")
    }
    assert len(pictures) == 6


def test_several_digits_are_apart(show: Command) -> None:
    lines = show(0, 1, 2).out.splitlines()
    heads = [row for row, line in enumerate(lines) if line.startswith(" #")]
    assert [lines[row][1:3] for row in heads] == ["#0", "#1", "#2"]
    assert [lines[row - 1] for row in heads[1:]] == ["", ""]


def test_a_neuron_adds_its_arithmetic(show: Command) -> None:
    out = show(0, "--neuron", "1:2").out
    assert "hidden layer 1, neuron 2 (0 to 5)" in out
    assert "(bias)" in out


def test_sentences_have_no_pictures(show: Command) -> None:
    done = show(0, "--plain", "--neuron", "2:1")
    assert done.code == 0
    assert done.out.isascii()
    assert all(line.endswith(".") for line in done.out.splitlines())
    assert "Hidden layer 2, neuron 1 (0 to 4)." in done.out


def test_json_is_a_line_for_each_digit(
    show: Command, model_file: Path, digits_folder: Path
) -> None:
    records = [json.loads(line) for line in show(5, 0, "--json").out.splitlines()]
    assert [record["index"] for record in records] == [5, 0]
    digits = mnist.load(digits_folder, "test")
    trace = files.load(model_file).forward(digits.pixels(5), trace=True)
    first = records[0]
    assert first["label"] == digits.labels[5]
    assert first["answer"] == np.argmax(trace.a[-1])
    assert np.array_equal(np.float32(first["probabilities"]), trace.a[-1])
    for shown, expected in zip(first["activations"], (trace.inputs, *trace.a), strict=True):
        assert np.array_equal(np.float32(shown), expected)


def test_a_neurons_terms_in_json_add_up_to_its_z(show: Command) -> None:
    neuron = json.loads(show(0, "--json", "--neuron", "1:4").out)["neuron"]
    products = [term["weight"] * term["input"] for term in neuron["terms"]]
    assert math.isclose(sum(products) + neuron["bias"], neuron["z"], abs_tol=1e-5)
    assert math.isclose(1 / (1 + math.exp(-neuron["z"])), neuron["a"], rel_tol=1e-5)
    assert all(term["input"] > 0 for term in neuron["terms"])


def test_a_file_that_does_not_say_its_activation_is_told_it(
    nnviz: Command, foreign_file: Path, digits_folder: Path
) -> None:
    refused = nnviz("show", 0, "--model", foreign_file, "--data", digits_folder)
    assert refused.code == 2
    assert "--activation" in refused.err
    told = nnviz(
        "show", 0, "--model", foreign_file, "--data", digits_folder, "--activation", "relu"
    )
    assert told.code == 0
    assert "small.npz" in told.out


def test_without_mnist_the_digits_are_drawn_ones(nnviz: Command, model_file: Path) -> None:
    done = nnviz("show", 0, "--model", model_file, "--data", "handwriting")
    assert "drawn digits" in done.out
