"""Options and steps that several commands share."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from grader.errors import IsolationError
from grader.exercise import Pack, load_pack
from grader.places import own_pack
from grader.sandbox import Sandbox, SandboxError

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


def chosen_pack(folder: Path | None) -> Pack:
    """Return the pack of a folder, or the grader's own."""
    return load_pack(folder or own_pack())


def isolated(level: str) -> Sandbox:
    """Return a sandbox that isolates at least so well.

    Raises:
        IsolationError: it does not, or does not work at all.
    """
    sandbox = Sandbox()
    try:
        found = sandbox.isolation
    except SandboxError as error:
        raise IsolationError(f"the sandbox does not work here: {error}") from error
    if LEVELS.index(found.level) < LEVELS.index(level):
        sandbox.close()
        raise IsolationError(
            f"isolation is {found.level} here ({'; '.join(found.reasons)}), but {level} is required:"
            " use Linux, or lower --require-isolation"
        )
    return sandbox


def colour() -> bool:
    """Return whether standard output takes colours."""
    return sys.stdout.isatty()
