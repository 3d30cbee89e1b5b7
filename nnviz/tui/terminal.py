"""What the terminal can do, found out before Textual is imported, for Textual reads it only then."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from nnviz.errors import NnvizError

ColorDepth = Literal["truecolor", "256", "16", "none"]

_TRUECOLOR_TERMS = re.compile(
    r"(xterm-)?(kitty|ghostty)|alacritty|foot|wezterm|contour|rio|.*-(direct|truecolor)\b"
)
_POOR_TERMS = re.compile(r"linux|vt\d+|screen$|ansi$|cygwin")
_TEXTUAL_NAMES = {"truecolor": "truecolor", "256": "256", "16": "standard"}


class TerminalError(NnvizError):
    """A terminal on which no screen can be drawn."""


@dataclass(frozen=True)
class Terminal:
    """What is known of the terminal.

    Attributes:
        colors: How many colours to use; "none" is NO_COLOR.
        unicode: Whether block elements and arrows are shown.
        braille: Whether braille patterns are; the Linux console's font has none.
        wide_ambiguous: Whether ambiguous characters such as half blocks take two cells, so that pictures
            must be made of spaces or ASCII.
        ssh: Whether the terminal is on another machine.
        tmux: Whether a multiplexer is in between, which answers for the terminal.
        reasons: Why, by the name of the attribute, for a status page.
        typed: Keys that were pressed while the terminal was asked.
    """

    colors: ColorDepth = "256"
    unicode: bool = True
    braille: bool = True
    wide_ambiguous: bool = False
    ssh: bool = False
    tmux: bool = False
    reasons: Mapping[str, str] = field(default_factory=dict)
    typed: str = ""

    @property
    def fps(self) -> float:
        """Frames a second that suit the way to the terminal.

        A multiplexer's answers say nothing of the network behind it, hence the most caution there.
        """
        if self.ssh:
            return 12 if self.tmux else 15
        return 30
