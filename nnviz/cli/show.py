"""`nnviz show`: a still picture, sentences or JSON."""

import click

from nnviz.cli import EXIT_CODES
from nnviz.cli.options import data_option, foreign_options, look_of, look_options, model_option
from nnviz.cli.types import Whole, to_neuron
from nnviz.render.fidelity import PaletteName


@click.command(name="show", epilog=EXIT_CODES)
@click.argument("indices", metavar="INDEX...", nargs=-1, required=True, type=Whole(min=0))
@model_option
@data_option
@foreign_options
@click.option(
    "--neuron",
    callback=to_neuron,
    metavar="LAYER:NEURON",
    help="Show the sum behind a neuron: layers count from 1, neurons from 0.",
)
@click.option("--plain", is_flag=True, help="Sentences, for a screen reader.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line for each digit.")
@look_options
def command(
    indices: tuple[int, ...],
    model: str | None,
    data: str | None,
    activation: str | None,
    loss: str | None,
    neuron: tuple[int, int] | None,
    plain: bool,
    as_json: bool,
    color: str,
    ascii: bool | None,  # noqa: A002 - click passes the option by its name
    palette: PaletteName,
    light: bool,
) -> None:
    """Print a still picture of test digits: the pixels, the layers, the answer.

    Digits count from 0. Colours are used on a terminal, or where --color asks for them.
    """
    from nnviz.cli import stills  # noqa: PLC0415 - NumPy, only behind the options' checks

    if plain and as_json:
        raise click.UsageError("--plain and --json exclude each other: give one of them")
    session = stills.open_session(model, data, activation, loss, indices)
    look = look_of(color, ascii=ascii, palette=palette, light=light)
    for position, index in enumerate(indices):
        session.show(index)
        if position and not as_json:
            click.echo()
        view = stills.neuron_view(session, neuron) if neuron else None
        if as_json:
            stills.print_record(session, view)
        elif plain:
            stills.print_sentences(session, view)
        else:
            stills.print_picture(session, view, look)
