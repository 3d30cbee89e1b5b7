"""Small line charts as SVG, side by side."""

import math
from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple

_WIDTH, _HEIGHT, _MARGIN = 260, 200, 44
_INK, _LINE = "#888888", "#3b82c4"


class Panel(NamedTuple):
    """One chart: x from left to right by its logarithm, y from 0 upwards.

    Attributes:
        x_label: below.
        y_label: above.
        points: (x, y), by x; x is above 0.
    """

    x_label: str
    y_label: str
    points: Sequence[tuple[float, float]]


def draw(panels: Sequence[Panel]) -> str:
    """Return an SVG of all panels, of the same height."""
    size = f'width="{_WIDTH * len(panels)}" height="{_HEIGHT}"'
    style = f'font-family="sans-serif" font-size="10" fill="{_INK}"'
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" {size} {style}>']
    for number, panel in enumerate(panels):
        parts.append(f'<g transform="translate({number * _WIDTH} 0)">')
        parts += _drawn(panel)
        parts.append("</g>")
    return "\n".join([*parts, "</svg>", ""])


def _drawn(panel: Panel) -> Iterable[str]:
    highest = max((y for _, y in panel.points), default=1.0)
    spots = [(_across(panel, x), _up(y / highest)) for x, y in panel.points]
    left, right, bottom = _MARGIN, _WIDTH - _MARGIN // 2, _up(0)
    yield _text((left + right) / 2, _HEIGHT - 8, panel.x_label, "middle")
    yield _text(left, 16, panel.y_label, "middle")
    yield f'<path d="M{left} {_up(1):.1f} V{bottom:.1f} H{right}" stroke="{_INK}" fill="none"/>'
    yield _text(left - 4, _up(1) + 4, f"{highest:.3g}", "end")
    yield _text(left - 4, bottom, "0", "end")
    for (x, _), (across, _) in zip(panel.points, spots, strict=True):
        yield _text(across, bottom + 14, f"{x:,.0f}".replace(",000", "k"), "middle")
    path = " ".join(f"{across:.1f},{up:.1f}" for across, up in spots)
    yield f'<polyline points="{path}" stroke="{_LINE}" stroke-width="2" fill="none"/>'


def _across(panel: Panel, x: float) -> float:
    first, last = math.log(panel.points[0][0]), math.log(panel.points[-1][0])
    share = (math.log(x) - first) / (last - first) if last > first else 0.5
    return _MARGIN + 8 + share * (_WIDTH - 1.5 * _MARGIN - 16)


def _up(share: float) -> float:
    return _HEIGHT - _MARGIN - share * (_HEIGHT - 1.7 * _MARGIN)


def _text(x: float, y: float, words: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(words)}</text>'
