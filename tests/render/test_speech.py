import re
from dataclasses import replace

import numpy as np
import pytest

from nnviz.render.flow import Flow
from nnviz.render.links import strongest
from nnviz.render.neuron import NeuronView
from nnviz.render.speech import digit_sentences, neuron_sentences
from nnviz.render.status import Status


@pytest.fixture
def flow() -> Flow:
    pixels = np.zeros(784, np.float32)
    pixels[[3 * 28 + 5, 3 * 28 + 6, 20 * 28 + 9]] = 1.0, 0.5, 0.25
    hidden = np.array([0.9, 0.1, 0.6], np.float32)
    output = np.array([0.02, 0.9, 0.08], np.float32)
    links = (strongest(np.ones((3, 784), np.float32), pixels, 1),) * 2
    return Flow(
        activations=(pixels, hidden, output),
        functions=("sigmoid", "softmax"),
        links=links,
        names=("pixels", "hidden 1", "answer"),
        classes=("0", "1", "2"),
    )


STATUS = Status(
    index=0,
    n_digits=10,
    data_name="MNIST test",
    label=1,
    answer=1,
    confidence=0.9,
    network="reader",
    accuracy=None,
    n_scored=0,
)


def test_a_digit_is_told_from_the_pixels_to_the_answer(flow: Flow) -> None:
    assert digit_sentences(STATUS, flow) == [
        "Digit 0 of MNIST test is labelled 1.",
        "3 of 784 pixels are inked, in rows 3 to 20 and columns 5 to 9, counted from 0.",
        (
            "The network reader reads 1 with 90.0 percent, which is right; the runner-up is 2 with "
            "8.0 percent."
        ),
        (
            "Hidden layer 1, sigmoid: 2 of 3 neurons are above one half; the strongest is neuron 0 at "
            "0.900."
        ),
        "Every answer: 0 at 2.0 percent, 1 at 90.0 percent, 2 at 8.0 percent.",
    ]


def test_a_misreading_is_called_one(flow: Flow) -> None:
    assert "which is wrong" in digit_sentences(replace(STATUS, label=2), flow)[2]


def test_a_drawing_has_no_label(flow: Flow) -> None:
    lines = digit_sentences(replace(STATUS, index=None, label=None), flow)
    assert lines[0] == "A drawing."
    assert "right" not in lines[2]


def test_an_empty_picture_is_called_so(flow: Flow) -> None:
    blank = replace(flow, activations=(np.zeros(784, np.float32), *flow.activations[1:]))
    assert digit_sentences(STATUS, blank)[1] == "No pixel is inked."


def test_neurons_that_may_be_negative_are_measured_against_zero(flow: Flow) -> None:
    hidden = np.array([-0.95, 0.2, 0.3], np.float32)
    signed = replace(
        flow,
        functions=("tanh", "softmax"),
        activations=(flow.activations[0], hidden, flow.activations[2]),
    )
    assert digit_sentences(STATUS, signed)[3] == (
        "Hidden layer 1, tanh: 2 of 3 neurons are above zero; the strongest is neuron 0 at "
        "minus 0.950."
    )


@pytest.fixture
def view() -> NeuronView:
    rng = np.random.default_rng(1)
    weights = rng.standard_normal(784).astype(np.float32)
    inputs = rng.random(784, np.float32)
    z = float(weights @ inputs) - 0.25
    return NeuronView(
        title="hidden layer 1, neuron 3 of 16",
        layer=1,
        neuron=3,
        function="sigmoid",
        weights=weights,
        inputs=inputs,
        bias=-0.25,
        gain=1.0,
        a=1 / (1 + np.exp(-z)),
        source=str,
    )


def spoken_numbers(text: str) -> list[float]:
    return [float(number) for number in re.findall(r"-?\d+\.\d+", text.replace("minus ", "-"))]


@pytest.mark.parametrize("n_terms", [0, 1, 5, 40])
def test_the_spoken_terms_add_up_to_the_spoken_z(view: NeuronView, n_terms: int) -> None:
    title, *terms, total, _ = neuron_sentences(view, n_terms)
    assert title == "Hidden layer 1, neuron 3 of 16."
    products = sum(spoken_numbers(term)[-1] for term in terms)
    spoken_sum, bias, z = spoken_numbers(total)
    assert products == pytest.approx(spoken_sum, abs=1e-9)
    assert spoken_sum + bias == pytest.approx(z, abs=1e-9)
    assert len(terms) == n_terms + 1


def test_pixels_are_named_by_row_and_column(view: NeuronView) -> None:
    assert re.search(r"the pixel in row \d+, column \d+, at ", neuron_sentences(view)[1])


def test_neurons_are_named_by_their_layer(view: NeuronView) -> None:
    assert " of hidden layer 1 at " in neuron_sentences(replace(view, layer=2))[1]


def test_a_turned_gain_is_spoken_and_others_are_not(view: NeuronView) -> None:
    assert "gain" not in " ".join(neuron_sentences(view))
    assert "times its gain 0.500" in neuron_sentences(replace(view, gain=0.5))[-1]


def test_no_sign_is_left_to_a_hyphen(view: NeuronView, flow: Flow) -> None:
    lines = [*neuron_sentences(view, 40), *digit_sentences(STATUS, flow)]
    assert not any(re.search(r"[-+]\d", line) for line in lines)
