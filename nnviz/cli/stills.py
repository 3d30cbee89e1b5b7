"""One digit in one network, in three forms: a picture, sentences, JSON."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
from rich.color import ColorSystem

from nnviz.cli.appearance import columns_of, still_fidelity, takes_escapes
from nnviz.cli.options import DEFAULT_MODEL, Look
from nnviz.data import sources
from nnviz.errors import DataError, ModelError
from nnviz.net import zoo
from nnviz.net.arrays import Floats
from nnviz.render.cells import Cells
from nnviz.render.fidelity import Fidelity
from nnviz.render.flow import MIN_LINKS, n_links
from nnviz.render.neuron import NeuronView
from nnviz.render.speech import digit_sentences, neuron_sentences
from nnviz.render.status import Status
from nnviz.render.still import still_scene
from nnviz.render.styles import style
from nnviz.tui.session import Session

_COLOR_SYSTEMS = {
    "truecolor": ColorSystem.TRUECOLOR,
    "256": ColorSystem.EIGHT_BIT,
    "16": ColorSystem.STANDARD,
    "none": ColorSystem.STANDARD,
}


def open_session(
    model: str | None,
    data: str | None,
    activation: str | None,
    loss: str | None,
    indices: Sequence[int],
) -> Session:
    """Open a network and test digits.

    Args:
        model: a shipped network's name or a file; None is the default.
        data: as `sources.load` takes it.
        activation: of the hidden layers, for files that do not say.
        loss: for files that do not say.
        indices: digits that must be there, at least one; the first is shown.

    Raises:
        ModelError: the network cannot be used.
        DataError: the digits cannot be used, or are fewer.
    """
    model = model or DEFAULT_MODEL
    network = zoo.load(model, activation, loss)
    digits = sources.load_to_look_at(data, max(indices))
    if max(indices) >= len(digits):
        there = f"{digits.name} has digits 0 to {len(digits) - 1:,}"
        raise DataError(f"there is no digit {max(indices)}: {there}")
    return Session(network, Path(model).name, digits, indices[0])


def neuron_view(session: Session, place: tuple[int, int]) -> NeuronView:
    """Return the neuron at (layer, neuron), layers counted from 1 and neurons from 0.

    Raises:
        ModelError: the network has no such neuron.
    """
    layer, neuron = place
    if layer > session.n_layers:
        there = f"{session.network_name} has layers 1 to {session.n_layers}"
        raise ModelError(f"there is no neuron {layer}:{neuron}: {there}")
    width = session.network.sizes[layer]
    if neuron >= width:
        there = f"{session.layer_title(layer)} has neurons 0 to {width - 1}"
        raise ModelError(f"there is no neuron {layer}:{neuron}: {there}")
    session.focus = place
    view = session.neuron_view()
    assert view is not None, "only pixels have none"
    return view


def print_picture(session: Session, view: NeuronView | None, look: Look) -> None:
    """Print the digit in view as the screen would show it."""
    fidelity, width = still_fidelity(look, sys.stdout), columns_of(sys.stdout)
    scene = still_scene(_status(session), session.flow(n_links(width)), view, width, fidelity)
    _print_cells(scene.cells, fidelity)


def print_sentences(session: Session, view: NeuronView | None) -> None:
    """Print the digit in view in words."""
    lines = digit_sentences(_status(session), session.flow(MIN_LINKS))
    if view is not None:
        lines += neuron_sentences(view)
    click.echo("\n".join(lines))


def record(session: Session, view: NeuronView | None) -> dict[str, Any]:
    """Return the digit in view as JSON values; floats have the fewest digits that keep them."""
    layers = range(session.n_layers + 1)
    result: dict[str, Any] = {
        "index": session.index,
        "data": session.digits.name,
        "model": session.network_name,
        "label": session.label,
        "answer": session.answer,
        "probabilities": _numbers(session.trace.a[-1]),
        "layers": [session.layer_title(layer) for layer in layers],
        "functions": [None, *session.network.activations],
        "activations": [_numbers(session.activations(layer)) for layer in layers],
    }
    if view is not None:
        result["neuron"] = _neuron_record(session, view)
    return result


def print_record(session: Session, view: NeuronView | None) -> None:
    """Print the digit in view as one line of JSON."""
    click.echo(json.dumps(record(session, view), allow_nan=False))


def _status(session: Session) -> Status:
    return Status(
        index=session.index,
        n_digits=len(session.digits),
        data_name=session.digits.name,
        label=session.label,
        answer=session.answer,
        confidence=session.confidence,
        network=f"{session.network_name} {session.network.widths}",
        accuracy=None,
        n_scored=0,
    )


def _neuron_record(session: Session, view: NeuronView) -> dict[str, Any]:
    """Return every term that is not zero, in the order of the inputs."""
    products = view.weights * view.inputs
    terms = [
        {
            "source": int(source),
            "weight": _number(view.weights[source]),
            "input": _number(view.inputs[source]),
            "product": _number(products[source]),
        }
        for source in products.nonzero()[0]
    ]
    return {
        "layer": view.layer,
        "neuron": view.neuron,
        "function": view.function,
        "terms": terms,
        "bias": _number(session.network.biases[view.layer - 1][view.neuron]),
        "z": _number(session.trace.z[view.layer - 1][view.neuron]),
        "gain": view.gain,
        "a": _number(session.activations(view.layer)[view.neuron]),
    }


def _numbers(values: Floats) -> list[float]:
    return [_number(value) for value in values]


def _number(value: Any) -> float:
    return float(str(value))


def _print_cells(cells: Cells, fidelity: Fidelity) -> None:
    with_escapes = takes_escapes(fidelity, sys.stdout)
    for row in range(cells.height):
        if with_escapes:
            click.echo(_styled_line(cells, row, fidelity), color=True)
        else:
            click.echo(cells.line(row).rstrip())


def _styled_line(cells: Cells, row: int, fidelity: Fidelity) -> str:
    system = _COLOR_SYSTEMS[fidelity.colors]
    return "".join(
        style(fidelity, foreground, background, attributes).render(text, color_system=system)
        for text, foreground, background, attributes in cells.runs(row)
    )
