"""What the terminal can do, found out before Textual is imported, for Textual reads it only then."""

import os
import re
import sys
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass, field
from functools import partial
from typing import Literal

from nnviz.errors import NnvizError
from nnviz.tui.output import probe

ColorDepth = Literal["truecolor", "256", "16", "none"]

_TRUECOLOR_TERMS = re.compile(
    r"(xterm-)?(kitty|ghostty)|alacritty|foot|wezterm|contour|rio|.+-(direct|truecolor)$"
)
_POOR_TERMS = re.compile(r"linux|vt\d|screen$|ansi$|cygwin")
_MULTIPLEXERS = re.compile(r"tmux|screen")
_TEXTUAL_COLORS = {"truecolor": "truecolor", "256": "256", "16": "standard", "none": "256"}


class TerminalError(NnvizError):
    """A terminal on which no screen can be drawn."""


@dataclass(frozen=True)
class Override:
    """What the user said; it beats whatever is detected. None leaves it to detection."""

    colors: ColorDepth | None = None
    unicode: bool | None = None
    wide_ambiguous: bool | None = None


@dataclass(frozen=True)
class Terminal:
    """What is known of the terminal.

    Attributes:
        colors: How many colours to use; "none" after NO_COLOR.
        unicode: Whether block elements and arrows are shown.
        braille: Whether braille patterns are; the Linux console's font has none.
        wide_ambiguous: Whether characters of ambiguous width, half blocks among them, take two
            cells, so that pictures must be made of spaces or ASCII.
        ssh: Whether the terminal is on another machine.
        tmux: Whether a multiplexer is in between, which answers in the terminal's place.
        reasons: Why, by attribute, for a status page.
        typed: Keys that were pressed while the terminal was being asked.
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

        A multiplexer's answers say nothing of the network behind it: hence the most caution there.
        """
        if self.ssh:
            return 12.0 if self.tmux else 15.0
        return 30.0


def detect(
    environ: Mapping[str, str],
    override: Override | None = None,
    *,
    encoding: str | None = None,
    ask: Callable[[], probe.Answers] | None = None,
) -> Terminal:
    """Find out what the terminal can do.

    Colours follow the first of these that says anything: the user's flag, a non-empty NO_COLOR,
    COLORTERM, a table of TERM, the terminal's own answer; otherwise there are 256.

    Args:
        environ: Environment variables.
        override: The user's flags.
        encoding: Of the stream that Textual writes to; None looks at it.
        ask: How to ask the terminal; None asks the real one, if there is one.

    Raises:
        TerminalError: The terminal cannot move its cursor.
    """
    _refuse_dumb(environ)
    override = override or Override()
    ssh = any(environ.get(name) for name in ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"))
    answers = (ask or partial(_ask, environ.get("TERM", ""), ssh))()
    colors, why_colors = next(_color_claims(environ, override, answers))
    unicode, why_unicode = _unicode(environ, override, encoding or _encoding(), answers)
    wide, why_wide = _wide(override, answers)
    return Terminal(
        colors=colors,
        unicode=unicode,
        braille=unicode and not environ.get("TERM", "").startswith("linux"),
        wide_ambiguous=wide,
        ssh=ssh,
        tmux=_in_multiplexer(environ),
        reasons={"colors": why_colors, "unicode": why_unicode, "wide_ambiguous": why_wide},
        typed=answers.typed,
    )


def prepare(terminal: Terminal, environ: MutableMapping[str, str] = os.environ) -> None:
    """Tell Textual by the environment what it would find out worse; it must not be imported yet.

    Args:
        terminal: What was detected.
        environ: Is changed. An exported COLUMNS or LINES goes, for it would beat the real size; so
            does an empty NO_COLOR, which Textual takes for a set one.
    """
    environ["TEXTUAL_COLOR_SYSTEM"] = _TEXTUAL_COLORS[terminal.colors]
    environ.setdefault("TEXTUAL_FPS", "30" if terminal.ssh else "60")
    for name in ("NO_COLOR", "COLUMNS", "LINES"):
        environ.pop(name, None)
    if terminal.colors == "none":
        environ["NO_COLOR"] = "1"


def require_terminal(*descriptors: int) -> None:
    """Refuse to start screens that nobody could see or touch.

    Args:
        descriptors: File descriptors to look at; none means standard input and standard error,
            which Textual reads and writes.

    Raises:
        TerminalError: One of them is not a terminal.
    """
    names = {0: "standard input", 2: "standard error"}
    for descriptor in descriptors or names:
        if not os.isatty(descriptor):
            name = names.get(descriptor, f"file descriptor {descriptor}")
            raise TerminalError(
                f"{name} is not a terminal; the screens need one: over ssh use `ssh -t`, "
                "or print a still picture with `nnviz show`"
            )


def _ask(term: str, ssh: bool) -> probe.Answers:
    """Ask all but those so old that they may show the questions."""
    if _POOR_TERMS.match(term):
        return probe.Answers()
    return probe.ask(budget_s=probe.REMOTE_BUDGET_S if ssh else probe.BUDGET_S)


def _refuse_dumb(environ: Mapping[str, str]) -> None:
    if (term := environ.get("TERM", "")) in {"dumb", "unknown"}:
        raise TerminalError(
            f"TERM is {term!r}, a terminal that cannot move its cursor; "
            "print a still picture with `nnviz show`, or set TERM to what yours really is"
        )


def _color_claims(
    environ: Mapping[str, str], override: Override, answers: probe.Answers
) -> Iterator[tuple[ColorDepth, str]]:
    """Give all that says something of the colours and why, the weightiest first."""
    term = environ.get("TERM", "")
    if override.colors:
        yield override.colors, "you said so"
    if environ.get("NO_COLOR"):
        yield "none", "NO_COLOR is set"
    if (colorterm := environ.get("COLORTERM", "")) in {"truecolor", "24bit"}:
        yield "truecolor", f"COLORTERM is {colorterm}"
    if _TRUECOLOR_TERMS.match(term):
        yield "truecolor", f"TERM is {term}"
    if _POOR_TERMS.match(term):
        yield "16", f"TERM is {term}"
    if answers.truecolor:
        yield "truecolor", "it kept an RGB colour"
    yield "256", "it may have 256, nothing says more"


def _unicode(
    environ: Mapping[str, str], override: Override, encoding: str, answers: probe.Answers
) -> tuple[bool, str]:
    if override.unicode is not None:
        return override.unicode, "you said so"
    if encoding.lower().replace("-", "").replace("_", "") != "utf8":
        return False, f"output is encoded as {encoding}"
    if (answers.half_block_width or 0) > 2:
        return False, "it shows the bytes of UTF-8 one by one"
    if (term := environ.get("TERM", "")).startswith("vt"):
        return False, f"TERM is {term}"
    locale = _locale(environ)
    if "TMUX" in environ and not re.search(r"utf-?8", locale, re.IGNORECASE):
        return False, f"tmux replaces it where the locale is {locale or 'not set'}"
    return True, "output is encoded as UTF-8"


def _wide(override: Override, answers: probe.Answers) -> tuple[bool, str]:
    if override.wide_ambiguous is not None:
        return override.wide_ambiguous, "you said so"
    if answers.half_block_width is None:
        return False, "nothing says otherwise"
    return answers.half_block_width == 2, f"a half block took {answers.half_block_width} cells"


def _locale(environ: Mapping[str, str]) -> str:
    """The locale of characters, by POSIX' order of precedence."""
    names = ("LC_ALL", "LC_CTYPE", "LANG")
    return next((environ[name] for name in names if environ.get(name)), "")


def _in_multiplexer(environ: Mapping[str, str]) -> bool:
    named = any(environ.get(name) for name in ("TMUX", "STY"))
    return named or bool(_MULTIPLEXERS.match(environ.get("TERM", "")))


def _encoding() -> str:
    return sys.__stderr__.encoding if sys.__stderr__ is not None else "ascii"
