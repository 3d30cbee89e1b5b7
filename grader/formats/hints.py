"""The Markdown of hints.md as a terminal shows it: wrapped to its width, lists with their marks."""

import re
from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from grader.exercise import Hint

ITEM = re.compile(r"(?m)^(?=(?:\d+\.|-) )")
MARKED = re.compile(r"(\d+\.|-) (.*)", re.DOTALL)


def headed(name: str, hint: Hint, number: int, of: int) -> RenderableType:
    """Return a hint under a line that says which of how many it is."""
    last = " (the last)" if number == of else ""
    head = Text(f"{name}, hint {number} of {of}{last}: {hint.title}\n", "bold")
    return Group(head, laid_out(hint.text))


def laid_out(markdown: str) -> RenderableType:
    """Return paragraphs and lists, whose lines break where the terminal ends.

    Args:
        markdown: paragraphs and lists, one blank line apart; code within backticks.
    """
    blocks = re.split(r"\n\s*\n", markdown.strip("\n"))
    lines = [line for block in blocks for line in (Text(), *_block(block))]
    return Group(*lines[1:])


def _block(block: str) -> Iterator[RenderableType]:
    for part in filter(None, ITEM.split(block)):
        item = MARKED.match(part)
        if item is None:
            yield _flowing(part)
        else:
            row = Table.grid(padding=(0, 1, 0, 0))
            row.add_row(item[1], _flowing(item[2]))
            yield row


def _flowing(lines: str) -> Text:
    text = Text(" ".join(lines.split()))
    text.highlight_regex(r"`[^`]+`", "cyan")
    return text
