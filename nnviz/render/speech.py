"""A digit's way through a network in sentences, for screen readers: words, numbers, no pictures."""

import numpy as np

from nnviz.net.arrays import Floats
from nnviz.render.arithmetic import summed
from nnviz.render.bars import percentage
from nnviz.render.flow import Flow
from nnviz.render.neuron import NeuronView
from nnviz.render.numbers import counted, plain_number
from nnviz.render.status import Status

SIDE = 28
SPOKEN_TERMS = 5
_INK = 0.5 / 255


def digit_sentences(status: Status, flow: Flow) -> list[str]:
    """Return what the picture of a digit in a network shows, one line a subject.

    Args:
        status: the digit, its label, the answer and the network.
        flow: the activations of every layer; the input is 28 x 28 pixels.
    """
    hidden = range(1, flow.n_transitions)
    return [
        _digit(status),
        _ink(flow.activations[0]),
        _answer(status, flow),
        *(_hidden(layer, flow) for layer in hidden),
        _outputs(flow),
    ]


def neuron_sentences(view: NeuronView, n_terms: int = SPOKEN_TERMS) -> list[str]:
    """Return the sum behind a neuron in words; the spoken numbers add up.

    Args:
        view: the neuron.
        n_terms: how many of the largest terms are spoken one by one.
    """
    found = summed(view.weights, view.inputs, view.bias, n_terms)
    terms = [
        f"Weight {_spoken(term.weight)} times {_source(view, term.source)} at "
        f"{_spoken(term.activation)} gives {_spoken(term.product)}."
        for term in found.terms
    ]
    if found.n_rest or found.rest:
        together = " together" if found.n_rest else ""
        terms.append(f"{_capitalized(found.rest_name)}{together}: {_spoken(found.rest)}.")
    sum_and_bias = f"{_spoken(found.total)}; with the bias {_spoken(found.bias)}"
    gain = f", times its gain {_spoken(view.gain)}" if view.gain != 1 else ""
    return [
        f"{_capitalized(view.title)}.",
        *terms,
        f"The sum is {sum_and_bias}, z is {_spoken(found.z)}.",
        f"The activation, {view.function} of z{gain}, is {_spoken(view.a)}.",
    ]


def _digit(status: Status) -> str:
    if status.index is None:
        return "A drawing."
    return f"Digit {status.index} of {status.data_name} is labelled {status.label}."


def _ink(pixels: Floats) -> str:
    rows, columns = np.nonzero(pixels.reshape(-1, SIDE) > _INK)
    if not rows.size:
        return "No pixel is inked."
    return (
        f"{rows.size} of {pixels.size} pixels are inked, in rows {rows.min()} to {rows.max()} and "
        f"columns {columns.min()} to {columns.max()}, counted from 0."
    )


def _answer(status: Status, flow: Flow) -> str:
    outputs = flow.activations[-1]
    verdict = ""
    if status.label is not None:
        verdict = ", which is right" if status.label == status.answer else ", which is wrong"
    sentence = (
        f"The network {status.network} reads {status.answer} with "
        f"{_percent(status.confidence)}{verdict}"
    )
    if len(outputs) < 2:
        return f"{sentence}."
    runner_up = int(np.argsort(-outputs, kind="stable")[1])
    second = f"{flow.classes[runner_up]} with {_percent(float(outputs[runner_up]))}"
    return f"{sentence}; the runner-up is {second}."


def _hidden(layer: int, flow: Flow) -> str:
    values, function = flow.activations[layer], flow.functions[layer - 1]
    threshold, words = (0.5, "one half") if function == "sigmoid" else (0.0, "zero")
    strongest = int(np.abs(values).argmax())
    return (
        f"Hidden layer {layer}, {function}: {(values > threshold).sum()} of "
        f"{counted(values.size, 'neuron')} are above {words}; the strongest is neuron {strongest} "
        f"at {_spoken(float(values[strongest]))}."
    )


def _outputs(flow: Flow) -> str:
    outputs = zip(flow.classes, flow.activations[-1], strict=True)
    spoken = [f"{name} at {_percent(float(value))}" for name, value in outputs]
    return f"Every answer: {', '.join(spoken)}."


def _source(view: NeuronView, source: int) -> str:
    """Name an input in words: "pixel 10,19" would be read as a number."""
    if view.layer > 1:
        return f"neuron {source} of hidden layer {view.layer - 1}"
    row, column = divmod(source, SIDE)
    return f"the pixel in row {row}, column {column},"


def _percent(value: float) -> str:
    return f"{_signed_in_words(percentage(value))} percent"


def _spoken(value: float) -> str:
    return _signed_in_words(plain_number(value))


def _signed_in_words(number: str) -> str:
    """Write the sign as a word: screen readers skip a hyphen."""
    return f"minus {number[1:]}" if number.startswith("-") else number


def _capitalized(text: str) -> str:
    return text[:1].upper() + text[1:]
