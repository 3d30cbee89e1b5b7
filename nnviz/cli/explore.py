"""`nnviz explore`, which `nnviz` alone is too: the screens, or one still frame without a terminal."""

import gc
import os
import sys
from typing import TYPE_CHECKING

import click

from nnviz.cli import EXIT_CODES
from nnviz.cli.options import (
    DEFAULT_MODEL,
    Look,
    data_option,
    foreign_options,
    look_of,
    look_options,
    model_option,
)
from nnviz.cli.types import Whole
from nnviz.render.fidelity import PaletteName

if TYPE_CHECKING:
    from nnviz.render.fidelity import Fidelity
    from nnviz.tui.output.diff import RenderMode
    from nnviz.tui.terminal import Terminal


@click.command(name="explore", epilog=EXIT_CODES)
@model_option
@data_option
@click.option("--index", type=Whole(min=0), metavar="N", default=0, help="First digit.")
@foreign_options
@look_options
@click.option(
    "--render",
    type=click.Choice(("diff", "plain")),
    default="diff",
    show_default=True,
    help="Send only the cells that changed, or let Textual paint.",
)
@click.option(
    "--fps",
    type=Whole(1, 120),
    metavar="N",
    help="Frames a second at best.  [default: 30; over ssh 15, with tmux 12]",
)
@click.option("--no-mouse", is_flag=True, help="Leave the mouse to the terminal.")
@click.option("--no-animation", is_flag=True, help="Let nothing move by itself.")
@click.option("--test-card", is_flag=True, help="Begin with what this terminal can show.")
def command(
    model: str | None,
    data: str | None,
    index: int,
    activation: str | None,
    loss: str | None,
    color: str,
    ascii: bool | None,  # noqa: A002 - click passes the option by its name
    palette: PaletteName,
    light: bool,
    render: "RenderMode",
    fps: int | None,
    no_mouse: bool,
    no_animation: bool,
    test_card: bool,
) -> int:
    """Watch a trained network read handwriting, and touch everything in it.

    Press ? inside for every key. Without a terminal one still frame is printed.
    """
    look = look_of(color, ascii=ascii, palette=palette, light=light)
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        _print_still(look, model, data, index, activation, loss)
        return 0
    terminal, fidelity = _prepared(look)
    # What is imported from here on stays as long as the app, which enables it again.
    gc.disable()
    # Textual reads the environment that was just prepared when it is imported.
    from nnviz.tui.app import ExploreApp, Opening  # noqa: PLC0415 - see above

    app = ExploreApp(
        Opening(model or DEFAULT_MODEL, data, index, activation, loss, test_card),
        terminal,
        fidelity,
        render=render,
        fps=fps,
        mouse=not no_mouse,
        animation=not no_animation,
    )
    outcome = app.launch()
    if outcome.message:
        click.echo(f"nnviz: {outcome.message}", err=True)
    return outcome.exit_code


def _print_still(
    look: Look,
    model: str | None,
    data: str | None,
    index: int,
    activation: str | None,
    loss: str | None,
) -> None:
    from nnviz.cli import stills  # noqa: PLC0415 - NumPy, not for the help

    session = stills.open_session(model, data, activation, loss, [index])
    stills.print_picture(session, None, look)


def _prepared(look: Look) -> "tuple[Terminal, Fidelity]":
    """Find out what the terminal can do and tell Textual before it is imported."""
    from nnviz.cli.appearance import screen_fidelity  # noqa: PLC0415 - not for the help
    from nnviz.tui.terminal import Override, detect, prepare, require_terminal  # noqa: PLC0415 - likewise

    require_terminal()
    terminal = detect(os.environ, Override(look.colors, look.unicode))
    prepare(terminal)
    if terminal.colors in {"16", "none"}:
        # With its own themes Textual would turn NO_COLOR into greys.
        os.environ["TEXTUAL_THEME"] = "ansi-dark" if look.dark else "ansi-light"
    return terminal, screen_fidelity(look, terminal)
