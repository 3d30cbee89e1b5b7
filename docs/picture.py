"""Draw the README's picture: the real Explore screen, as SVG.

    python docs/picture.py [OUT.svg]

The digit is one that nnviz drew itself; no picture of MNIST is part of the repository.
"""

import asyncio
import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path

from rich.color import Color
from rich.style import Style
from rich.terminal_theme import DIMMED_MONOKAI
from textual.strip import Strip

from nnviz.render.fidelity import Fidelity
from nnviz.tui.app import ExploreApp, Opening
from nnviz.tui.screens.explore import ExploreScreen
from nnviz.tui.terminal import Terminal

COLUMNS, ROWS = 120, 40
CELL_WIDTH, CELL_HEIGHT = 9, 18
GROUND = "#0f1216"
INDEX = 8


def main(out: Path) -> None:
    """Write the picture to `out`."""
    strips = asyncio.run(_screen())
    out.write_text(_svg(strips), encoding="utf-8")


async def _screen() -> list[Strip]:
    opening = Opening("3b1b", "handwriting", INDEX)
    app = ExploreApp(opening, Terminal(), Fidelity(), animation=False, render="plain")
    async with app.run_test(size=(COLUMNS, ROWS)) as pilot:
        while not isinstance(app.screen, ExploreScreen):
            await pilot.pause(0.05)
        await pilot.press("left", "left")
        await pilot.pause(0.5)
        return app.screen._compositor.render_strips()  # noqa: SLF001 - Textual has no public way


def _svg(strips: list[Strip]) -> str:
    width, height = COLUMNS * CELL_WIDTH, ROWS * CELL_HEIGHT
    shapes = "".join(shape for row, strip in enumerate(strips) for shape in _row(row, strip))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
        'font-family="ui-monospace,Menlo,Consolas,DejaVu Sans Mono,monospace" font-size="15" '
        f'shape-rendering="crispEdges"><rect width="{width}" height="{height}" rx="6" '
        f'fill="{GROUND}"/>{shapes}</svg>\n'
    )


def _row(row: int, strip: Strip) -> Iterator[str]:
    column = 0
    for segment in strip:
        style = segment.style or Style.null()
        ink, ground = _hex(style.color, "#d9dde3"), _hex(style.bgcolor, GROUND)
        yield _rect(column, row * CELL_HEIGHT, len(segment.text), CELL_HEIGHT, ground)
        yield from _glyphs(row, column, segment.text, ink, bold=bool(style.bold))
        column += len(segment.text)


def _glyphs(row: int, column: int, text: str, ink: str, *, bold: bool) -> Iterator[str]:
    """Draw blocks as rectangles, so that no font leaves gaps, and the rest as text."""
    top, half = row * CELL_HEIGHT, CELL_HEIGHT // 2
    for start, run in _runs(text):
        if run[0] in "▀▄█":
            y, high = {"▀": (top, half), "▄": (top + half, half), "█": (top, CELL_HEIGHT)}[run[0]]
            yield _rect(column + start, y, len(run), high, ink)
        elif run.strip():
            x, weight = (column + start) * CELL_WIDTH, ' font-weight="bold"' if bold else ""
            length = len(run) * CELL_WIDTH
            yield (
                f'<text x="{x}" y="{top + 14}" textLength="{length}" xml:space="preserve" '
                f'fill="{ink}"{weight}>{escape(run)}</text>'
            )


def _runs(text: str) -> Iterator[tuple[int, str]]:
    """Split text where blocks begin, end or change."""
    start = 0
    for end in range(1, len(text) + 1):
        kinds = {character if character in "▀▄█" else "" for character in text[start : end + 1]}
        if end == len(text) or len(kinds) > 1:
            yield start, text[start:end]
            start = end


def _rect(column: int, y: int, columns: int, height: int, colour: str) -> str:
    if colour == GROUND:
        return ""
    x, width = column * CELL_WIDTH, columns * CELL_WIDTH
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{colour}"/>'


def _hex(colour: Color | None, default: str) -> str:
    return default if colour is None else colour.get_truecolor(DIMMED_MONOKAI).hex


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/explore.svg"))
