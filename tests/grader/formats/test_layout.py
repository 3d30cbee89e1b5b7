"""Text in columns: no letter is lost where it is wrapped, no line is wider than there is room."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.formats.layout import Beside, Indented, Line, Stack, Text, cells, written

WORDS = st.text(st.sampled_from("ab 漢é\u0301-`"), max_size=60)


def lines(part, room: int) -> list[str]:
    return ["".join(text for text, _ in line) for line in part.laid_out(room)]


def spans(line: Line) -> list[tuple[str, str]]:
    return [piece for piece in line if piece[0]]


def test_lines_break_before_words_and_only_long_words_are_broken():
    assert lines(Text("one two three"), 8) == ["one two", "three"]
    assert lines(Text("a abcdefghij k"), 4) == ["a", "abcd", "efgh", "ij k"]
    assert lines(Text("one\n\ntwo"), 8) == ["one", "", "two"]


@given(WORDS, WORDS, st.integers(2, 12))
def test_wrapped_text_fits_and_keeps_all_but_spaces(one: str, other: str, room: int):
    part = Text((one, "bold"), other)
    found = lines(part, room)
    assert max(map(cells, found)) <= room
    assert "".join(found).replace(" ", "") == (one + other).replace(" ", "")


@given(WORDS, st.integers(2, 12))
def test_a_line_that_is_cut_says_so(text: str, room: int):
    (found,) = lines(Text(text, cut=True), room)
    assert cells(found) <= room
    assert found == text if cells(text) <= room else found.endswith("…")


def test_styles_stay_with_their_letters():
    (first, second) = Text(("one two", "red"), (" three", "dim"), " four").laid_out(10)
    assert spans(first) == [("one two", "red")]
    assert spans(second) == [("three", "dim"), (" four", "")]
    (cut,) = Text(("one", "red"), (" two", "dim"), cut=True).laid_out(5)
    assert spans(cut) == [("one", "red"), (" …", "dim")]


def test_wide_letters_take_two_columns_and_accents_none():
    assert cells("漢字") == 4
    assert cells("e\u0301") == 1
    assert lines(Text("漢字漢字"), 5) == ["漢字", "漢字"]


def test_a_tab_goes_to_the_next_eighth_column():
    assert lines(Text("a\tb"), 80) == ["a       b"]
    assert lines(Text(("漢字漢", "dim"), "\tb\tc"), 80) == ["漢字漢  b       c"]


def test_what_is_indented_or_beside_keeps_its_column():
    assert lines(Indented(Text("one two"), 2), 6) == ["  one", "  two"]
    assert lines(Beside([("1.", "")], Text("one two"), 1), 7) == ["1. one", "   two"]
    assert lines(Stack(Text("one"), Text("two")), 7) == ["one", "two"]


@pytest.mark.parametrize(
    ("colour", "environment", "shown"),
    [
        (False, {}, "a b\n"),
        (True, {}, "\x1b[1;31ma\x1b[0m b\n"),
        (True, {"NO_COLOR": "1"}, "\x1b[1ma\x1b[0m b\n"),
        (True, {"TERM": "dumb"}, "a b\n"),
    ],
)
def test_colours_are_used_where_they_are_wanted(monkeypatch, colour, environment, shown):
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert written([Text(("a", "bold red"), " b  ")], colour=colour, width=20) == shown


def test_the_terminal_tells_its_width_but_no_line_is_endless(monkeypatch):
    text = Text("word " * 100)
    for told, widest in (("40", 39), ("500", 109), ("", 79)):
        monkeypatch.setenv("COLUMNS", told)
        monkeypatch.setattr("os.get_terminal_size", _no_terminal)
        page = written([text], colour=False, width=None)
        assert max(map(len, re.split("\n", page))) == widest


def _no_terminal(_: int) -> None:
    raise OSError
