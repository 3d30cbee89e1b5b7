"""The pen of a terminal: what SGR and OSC 8 sequences set, and the shortest way between two pens.

SGR is "Select Graphic Rendition", ECMA-48 section 8.3.117; OSC 8 is the hyperlink convention.
"""

from functools import lru_cache
from typing import NamedTuple

LINK_MARK = "\n"
"""Parts the SGR codes of a style from its hyperlink; neither can contain it."""

_OFF = {
    "1": "22",
    "2": "22",
    "3": "23",
    "4": "24",
    "21": "24",
    "5": "25",
    "6": "25",
    "7": "27",
    "8": "28",
    "9": "29",
    "51": "54",
    "52": "54",
    "53": "55",
}
"""Attribute -> the code that ends it; some codes end two attributes at once."""


class Pen(NamedTuple):
    """What the next character will look like.

    Attributes:
        fg: SGR codes of the foreground (`"38;2;1;2;3"`, `"31"`), `""` for the terminal's own.
        bg: The same for the background.
        attributes: SGR codes of bold, italic, ..., in ascending order.
        link: The parameters and address of a hyperlink (`"id=1;https://..."`), or `""`.
    """

    fg: str
    bg: str
    attributes: tuple[str, ...]
    link: str


PLAIN = Pen("", "", (), "")


@lru_cache(65536)
def parse(style: str) -> Pen:
    """Read the SGR codes of a style, as Textual writes them after a reset.

    Args:
        style: Codes joined by semicolons, optionally `LINK_MARK` and a hyperlink.

    Returns:
        The pen that these codes make of a plain one.
    """
    codes, _, link = style.partition(LINK_MARK)
    fg = bg = ""
    attributes: list[str] = []
    pending = codes.split(";") if codes else []
    while pending:
        size = _color_size(pending)
        part, pending = ";".join(pending[:size]), pending[size:]
        kind = _kind(part)
        if kind == "fg":
            fg = part
        elif kind == "bg":
            bg = part
        elif kind == "attribute":
            attributes.append(part)
    return Pen(fg, bg, tuple(attributes), link)


def _color_size(codes: list[str]) -> int:
    """How many codes belong to the first one: 5 for RGB, 3 for a palette entry, else 1."""
    if codes[0] in {"38", "48"} and len(codes) > 1:
        return 5 if codes[1] == "2" else 3
    return 1


def _kind(part: str) -> str:
    code = int(part.partition(";")[0])
    if 30 <= code <= 38 or 90 <= code <= 97:
        return "fg"
    if 40 <= code <= 48 or 100 <= code <= 107:
        return "bg"
    return "default" if code in {0, 39, 49} else "attribute"


@lru_cache(65536)
def transition(current: Pen, style: str, blank: bool) -> tuple[str, Pen]:
    """Find the shortest sequence after which a character looks as `style` says.

    Args:
        current: The pen as it is.
        style: The wanted style, as for `parse`.
        blank: The character is a space, which shows no foreground unless it has attributes.

    Returns:
        The sequence, `""` if none is needed, and the pen as it will be. A blank may leave another
        foreground than `style` names.
    """
    target = parse(style)
    if blank and not target.attributes and not current.attributes and current.link == target.link:
        target = target._replace(fg=current.fg)
    if current == target:
        return "", current
    sequence = ""
    if current.link != target.link:
        sequence = f"\x1b]8;{target.link or ';'}\x1b\\"
    steps, anew = _steps(current, target), _anew(target)
    codes = steps if len(steps) <= len(anew) else anew
    return (f"{sequence}\x1b[{codes}m" if current[:3] != target[:3] else sequence), target


def _anew(target: Pen) -> str:
    """Codes that reset everything and then set what is wanted."""
    return ";".join(part for part in ("0", *target.attributes, target.fg, target.bg) if part)


def _steps(current: Pen, target: Pen) -> str:
    """Codes that change only what differs."""
    ends = sorted({_OFF[code] for code in set(current.attributes) - set(target.attributes)})
    kept = {code for code in current.attributes if _OFF[code] not in ends}
    codes = [*ends, *(code for code in target.attributes if code not in kept)]
    if current.fg != target.fg:
        codes.append(target.fg or "39")
    if current.bg != target.bg:
        codes.append(target.bg or "49")
    return ";".join(codes)
