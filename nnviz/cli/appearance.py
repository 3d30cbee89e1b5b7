"""How pictures are drawn: what the user said, and what the terminal can do."""

import os
import shutil
from typing import TextIO

from nnviz.cli.options import Look
from nnviz.render.fidelity import Fidelity
from nnviz.tui.output.probe import Answers
from nnviz.tui.terminal import Override, Terminal, detect

PIPE_COLUMNS = 80
_LEVELS = 32
_LEVELS_OVER_SSH = 16
_NO_TERMINALS = {"", "dumb", "unknown"}


def screen_fidelity(look: Look, terminal: Terminal) -> Fidelity:
    """Return how the screens draw on the terminal that was detected."""
    return Fidelity(
        colors=terminal.colors,
        unicode=terminal.unicode and not terminal.wide_ambiguous,
        palette=look.palette,
        dark=look.dark,
        levels=_LEVELS_OVER_SSH if terminal.ssh else _LEVELS,
    )


def still_fidelity(look: Look, stream: TextIO) -> Fidelity:
    """Return how a still picture is drawn into a stream; a terminal behind it is not asked.

    Args:
        look: what the user said; it beats everything.
        stream: colours are used by themselves only if it is a terminal and NO_COLOR is not set.
    """
    environ = dict(os.environ)
    is_styled = _takes_styles(stream)
    if not is_styled:
        environ["TERM"] = ""
    override = Override(look.colors or (None if is_styled else "none"), look.unicode)
    terminal = detect(environ, override, encoding=stream.encoding, ask=Answers)
    return Fidelity(terminal.colors, terminal.unicode, look.palette, look.dark)


def takes_escapes(fidelity: Fidelity, stream: TextIO) -> bool:
    """Return whether a picture in `fidelity` may have escape sequences when it goes to `stream`."""
    return fidelity.colors != "none" or _takes_styles(stream)


def columns_of(stream: TextIO) -> int:
    """Return the width of the terminal behind a stream; a pipe has 80 columns, or COLUMNS."""
    size = shutil.get_terminal_size((PIPE_COLUMNS, 24))
    return size.columns if stream.isatty() or os.environ.get("COLUMNS") else PIPE_COLUMNS


def _takes_styles(stream: TextIO) -> bool:
    return stream.isatty() and os.environ.get("TERM", "") not in _NO_TERMINALS
