"""The value, now, of everything that can be explained."""

from collections.abc import Callable
from typing import Final

import numpy as np

from nnviz.net.arrays import Floats
from nnviz.render.arithmetic import summed
from nnviz.render.numbers import counted, plain_number, signed_number
from nnviz.render.scene import Element, Zone
from nnviz.tui.session import Session

Value = Callable[[Session, Zone], str]


def value_now(session: Session, zone: Zone) -> str:
    """Return the value of what a zone shows, in words."""
    return VALUES[zone.element](session, zone)


def _digit(session: Session, _zone: Zone) -> str:
    if session.drawing is not None:
        return "your drawing"
    return f"digit {session.index:,} of {session.digits.name}, labelled {session.label}"


def _pixel(session: Session, zone: Zone) -> str:
    row, column = divmod(zone.neuron, 28)
    return f"row {row}, column {column}: {plain_number(float(session.pixels[zone.neuron]))}"


def _z(session: Session, zone: Zone) -> str:
    layer = zone.layer or session.n_layers
    return f"z = {signed_number(float(session.trace.z[layer - 1][zone.neuron]))}"


def _a(session: Session, zone: Zone) -> str:
    value = float(session.activations(zone.layer or session.n_layers)[zone.neuron])
    return f"{_name(session, zone)}: a = {plain_number(value)}"


def _name(session: Session, zone: Zone) -> str:
    return f"{session.layer_title(zone.layer or session.n_layers)}, neuron {zone.neuron}"


def _probability(session: Session, zone: Zone) -> str:
    return f"class {zone.neuron}: {100 * float(session.trace.a[-1][zone.neuron]):.1f} %"


def _answer(session: Session, _zone: Zone) -> str:
    label = "unknown" if session.label is None else str(session.label)
    return f"reads {session.answer}, label {label}"


def _link(session: Session, zone: Zone) -> str:
    layer = max(zone.layer, 1)
    carried = session.network.weights[layer - 1] * session.activations(layer - 1)
    target, source = np.unravel_index(int(np.abs(carried).argmax()), carried.shape)
    value = signed_number(float(carried[target, source]))
    name = session.source_name(layer - 1)(int(source))
    return f"the strongest here carries {value} from {name} to #{target}"


def _term(session: Session, zone: Zone) -> str:
    layer, neuron = _with_weights(session, zone)
    network = session.network
    bias = float(network.biases[layer - 1][neuron])
    found = summed(network.weights[layer - 1][neuron], session.activations(layer - 1), bias, 1)
    if not found.terms:
        return "every input is 0: the sum is 0"
    term = found.terms[0]
    weight, a, product = (plain_number(x) for x in (term.weight, term.activation, term.product))
    return f"the largest is {weight} x {a} = {product}"


def _weights(session: Session, zone: Zone) -> str:
    row = _weights_shown(session, zone)
    low, high = signed_number(float(row.min())), signed_number(float(row.max()))
    return f"{counted(len(row), 'weight')} from {low} to {high}"


def _weights_shown(session: Session, zone: Zone) -> Floats:
    """Return the weights into the zone's neuron; of a pixel, which has none, those out of it."""
    if zone.layer == 0 and session.focus[0] == 0:
        out: Floats = session.network.weights[0][:, session.focus[1]]
        return out
    layer, neuron = _with_weights(session, zone)
    into: Floats = session.network.weights[layer - 1][neuron]
    return into


def _contribution(session: Session, zone: Zone) -> str:
    layer, neuron = _with_weights(session, zone)
    network = session.network
    bias = float(network.biases[layer - 1][neuron])
    found = summed(network.weights[layer - 1][neuron], session.activations(layer - 1), bias, 0)
    return f"together {signed_number(found.total)}, bias not counted"


def _bias(session: Session, zone: Zone) -> str:
    layer, neuron = _with_weights(session, zone)
    return f"b = {signed_number(float(session.network.biases[layer - 1][neuron]))}"


def _gain(session: Session, zone: Zone) -> str:
    layer, neuron = _with_weights(session, zone)
    return plain_number(session.edits.value(session.edits.gain_knob(layer, neuron)))


def _with_weights(session: Session, zone: Zone) -> tuple[int, int]:
    """Return the zone's neuron, or the one in focus for zones that belong to none."""
    layer, neuron = (zone.layer, zone.neuron) if zone.layer else session.focus
    return (layer, neuron) if layer else (session.n_layers, session.answer)


def _legend(session: Session, zone: Zone) -> str:
    return f"for {_weights(session, zone)}"


def _why(session: Session, _zone: Zone) -> str:
    view = session.why_view()
    return f"pixels add {signed_number(view.answer.from_pixels)} to z of {view.answer.name}"


def _difference(session: Session, _zone: Zone) -> str:
    view = session.why_view()
    lead = signed_number(view.answer.z - view.runner_up.z)
    return f"{view.answer.name} leads {view.runner_up.name} by {lead} in z"


def _ink(session: Session, _zone: Zone) -> str:
    return f"{np.count_nonzero(session.pixels)} of 784 pixels have ink"


def _accuracy(session: Session, _zone: Zone) -> str:
    return f"{100 * session.accuracy():.1f} % of {counted(session.n_scored, 'digit')}"


def _network(session: Session, _zone: Zone) -> str:
    network = session.network
    return f"{network.widths}, {counted(network.n_parameters, 'parameter')}, trained with {network.loss}"


VALUES: Final[dict[Element, Value]] = {
    Element.DIGIT: _digit,
    Element.PIXEL: _pixel,
    Element.NEURON: _a,
    Element.OUTPUT: _a,
    Element.LINK: _link,
    Element.ANSWER: _answer,
    Element.PROBABILITY: _probability,
    Element.PRE_ACTIVATION: _z,
    Element.ACTIVATION: _a,
    Element.TERM: _term,
    Element.WEIGHTS: _weights,
    Element.WEIGHT: _weights,
    Element.CONTRIBUTION: _contribution,
    Element.BIAS: _bias,
    Element.GAIN: _gain,
    Element.LEGEND: _legend,
    Element.WHY: _why,
    Element.DIFFERENCE: _difference,
    Element.CANVAS: _ink,
    Element.RECEIVED: _ink,
    Element.ACCURACY: _accuracy,
    Element.NETWORK: _network,
}
"""An entry for every element."""
