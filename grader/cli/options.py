"""Options that several commands share. Imports nothing that takes time."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

LEVELS = ("none", "partial", "full")
FOLDER = click.Path(path_type=Path)

F = TypeVar("F", bound=Callable[..., Any])


def pack_option(command: F) -> F:
    """Add --pack."""
    text = "Folder of exercises; those that come with the grader by default."
    return click.option("--pack", type=FOLDER, help=text)(command)


def dir_option(command: F) -> F:
    """Add --dir."""
    text = "Your folder of exercises; by default this one, or `exercises` in it."
    return click.option("--dir", "folder", type=FOLDER, help=text)(command)


def isolation_option(default: str) -> Callable[[F], F]:
    """Return the decorator that adds --require-isolation."""
    return click.option(
        "--require-isolation",
        "level",
        type=click.Choice(LEVELS[::-1]),
        default=default,
        show_default=True,
        help="How well student code must be shut off from this machine.",
    )
