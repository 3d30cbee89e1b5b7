"""The Markdown of hints.md as a terminal shows it: wrapped to its width, lists with their marks."""

import re
from collections.abc import Iterator

from grader.exercise import Hint
from grader.formats.layout import Beside, Part, Stack, Text

ITEM = re.compile(r"(?m)^(?=(?:\d+\.|-) )")
CODE = re.compile(r"(`[^`]+`)")
MARKED = re.compile(r"(\d+\.|-) (.*)", re.DOTALL)


def headed(name: str, hint: Hint, number: int, of: int) -> Part:
    """Return a hint under a line that says which of how many it is."""
    last = " (the last)" if number == of else ""
    head = Text((f"{name}, hint {number} of {of}{last}: {hint.title}\n", "bold"))
    return Stack(head, laid_out(hint.text))


def laid_out(markdown: str) -> Part:
    """Return paragraphs and lists, whose lines break where the terminal ends.

    Args:
        markdown: paragraphs and lists, one blank line apart; code within backticks.
    """
    blocks = re.split(r"\n\s*\n", markdown.strip("\n"))
    lines = [line for block in blocks for line in (Text(), *_block(block))]
    return Stack(*lines[1:])


def _block(block: str) -> Iterator[Part]:
    for part in filter(None, ITEM.split(block)):
        item = MARKED.match(part)
        if item is None:
            yield _flowing(part)
        else:
            yield Beside([(item[1], "")], _flowing(item[2]), 1)


def _flowing(lines: str) -> Text:
    pieces = CODE.split(" ".join(lines.split()))
    return Text(*((one, "cyan" if CODE.fullmatch(one) else "") for one in pieces))
