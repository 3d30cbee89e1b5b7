import pytest

from grader.exercise import load_pack
from grader.formats.hints import laid_out
from grader.formats.text import as_text
from grader.places import own_pack

MARKDOWN = """
A paragraph that was broken
where its author liked.

1. `first = 1` and a long line
   that goes on.
2. second
"""


def test_lines_break_where_the_terminal_ends():
    assert as_text(laid_out(MARKDOWN), width=30).split("\n") == [
        "A paragraph that was broken",
        "where its author liked.",
        "",
        "1. `first = 1` and a long line",
        "   that goes on.",
        "2. second",
        "",
    ]
    assert "broken where its author liked." in as_text(laid_out(MARKDOWN), width=80)


@pytest.mark.parametrize("width", [40, 80])
def test_no_hint_loses_a_word_however_narrow_the_terminal_is(width):
    hints = [hint for exercise in load_pack(own_pack()) for hint in exercise.hints]

    assert hints
    for hint in hints:
        shown = as_text(laid_out(hint.text), width=width)
        assert max(map(len, shown.split("\n"))) <= width
        assert "".join(shown.split()) == "".join(hint.text.split())
