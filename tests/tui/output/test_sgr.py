import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnviz.tui.output.sgr import LINK_MARK, PLAIN, Pen, parse, transition
from nnviz.tui.output.strips import write_cells
from tests.tui.output.emulator import Emulator

COLORS = ["", "31", "94", "38;5;200", "38;2;1;2;3", "39"]
BACKGROUNDS = ["", "41", "104", "48;5;17", "48;2;200;100;0", "49"]
ATTRIBUTES = ["1", "2", "3", "4", "5", "7", "9"]

styles = st.builds(
    lambda attributes, fg, bg: ";".join(part for part in (*sorted(attributes), fg, bg) if part),
    st.sets(st.sampled_from(ATTRIBUTES), max_size=3),
    st.sampled_from(COLORS),
    st.sampled_from(BACKGROUNDS),
)
cells = st.lists(st.tuples(st.sampled_from([" ", "a", "▀"]), styles), max_size=20)


@pytest.mark.parametrize(
    ("style", "pen"),
    [
        ("", PLAIN),
        ("0", PLAIN),
        ("39;49", PLAIN),
        ("1;4;38;2;1;2;3;48;5;9", Pen("38;2;1;2;3", "48;5;9", ("1", "4"), "")),
        ("97;107", Pen("97", "107", (), "")),
        (f"1{LINK_MARK}id=1;http://a", Pen("", "", ("1",), "id=1;http://a")),
    ],
)
def test_codes_are_told_apart(style, pen):
    assert parse(style) == pen


@given(cells)
def test_shortened_sequences_look_like_the_full_ones(row):
    full, short = Emulator(20, 1), Emulator(20, 1)
    full.show("".join(f"\x1b[0;{style}m{text}\x1b[0m" for text, style in row))
    short.show(write_cells(row))
    assert short.looks == full.looks


@given(cells)
def test_the_pen_is_plain_again_afterwards(row):
    emulator = Emulator(21, 1)
    emulator.show(write_cells(row) + "x")
    assert emulator.row(0)[len(row)] == ("x", "default", "default", (False,) * 6)


def test_only_what_differs_is_said():
    pen = parse("1;38;2;1;2;3;48;2;4;5;6")
    assert transition(pen, "1;38;2;1;2;3;48;2;7;7;7", blank=False)[0] == "\x1b[48;2;7;7;7m"
    assert transition(pen, "38;2;1;2;3;48;2;4;5;6", blank=False)[0] == "\x1b[22m"
    assert transition(pen, "", blank=False)[0] == "\x1b[0m"


def test_ending_dim_keeps_bold_though_one_code_ends_both():
    assert transition(parse("1;2;31"), "1;31", blank=False)[0] == "\x1b[22;1m"


def test_a_space_does_not_need_the_foreground():
    sequence, pen = transition(parse("31;44"), "32;44", blank=True)
    assert (sequence, pen.fg) == ("", "31")


def test_an_underlined_space_needs_the_foreground():
    assert transition(parse("4;31"), "4;32", blank=True)[0] == "\x1b[32m"


def test_links_begin_and_end():
    begin, pen = transition(PLAIN, f"{LINK_MARK}id=7;http://a", blank=False)
    end, _ = transition(pen, "", blank=False)
    assert (begin, end) == ("\x1b]8;id=7;http://a\x1b\\", "\x1b]8;;\x1b\\")
