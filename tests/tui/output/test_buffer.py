from hypothesis import given
from hypothesis import strategies as st

from nnviz.tui.output.buffer import CellBuffer
from nnviz.tui.output.strips import cells_of_text
from tests.tui.output.emulator import Emulator

WIDTH, HEIGHT = 12, 3

texts = st.text("ab ▀漢字🚀", min_size=1, max_size=8)
patches = st.tuples(
    st.integers(0, WIDTH - 1),
    st.integers(0, HEIGHT - 1),
    st.builds(cells_of_text, texts, st.sampled_from(["", "31", "1;44", "38;2;1;2;3;48;2;4;5;6"])),
)
frames = st.lists(st.lists(patches, max_size=4), max_size=6)


def buffer(width=WIDTH, height=HEIGHT):
    made = CellBuffer()
    made.resize(width, height)
    return made


def put(target, x, y, text, style=""):
    target.put(x, y, cells_of_text(text, style))


@given(frames)
def test_sending_differences_shows_the_same_as_sending_everything(history):
    kept, emulator = buffer(), Emulator(WIDTH, HEIGHT)
    for y in range(HEIGHT):
        put(kept, 0, y, " " * WIDTH)
    for frame in history:
        for x, y, cells in frame:
            kept.put(x, y, cells)
        emulator.show(kept.flush())
    kept.invalidate()
    fresh = Emulator(WIDTH, HEIGHT)
    fresh.show(kept.flush())
    assert emulator.looks == fresh.looks


def test_nothing_is_written_when_nothing_changed():
    target = buffer()
    put(target, 0, 0, "abc")
    target.flush()
    put(target, 0, 0, "abc")
    assert not target.pending
    assert target.flush() == ""


def test_a_change_taken_back_before_it_was_sent_costs_nothing():
    target = buffer()
    put(target, 0, 0, "abc")
    target.flush()
    put(target, 0, 0, "xyz")
    put(target, 0, 0, "abc")
    assert target.pending
    assert target.flush() == ""


def test_one_changed_cell_costs_one_move_and_one_character():
    target = buffer()
    put(target, 0, 1, "abcdef")
    target.flush()
    put(target, 0, 1, "abcXef")
    assert target.flush() == "\x1b[2;4HX"


def test_later_cells_of_a_row_are_reached_by_relative_moves():
    target = buffer()
    put(target, 0, 0, "abcdefgh")
    target.flush()
    put(target, 0, 0, "AbCdefGh")
    assert target.flush() == "\x1b[1;1HA\x1b[CC\x1b[3CG"


def test_after_a_wide_character_the_position_is_said_anew():
    target = buffer()
    put(target, 0, 0, "漢字x")
    assert target.flush() == "\x1b[1;1H漢\x1b[1;3H字\x1b[1;5Hx"


def test_half_of_a_wide_character_becomes_a_space():
    target = buffer()
    put(target, 0, 0, "漢字")
    target.flush()
    put(target, 1, 0, "ab")
    assert target.flush() == "\x1b[1;1H ab "


def test_a_wide_character_is_not_cut_by_the_edge():
    target = buffer(width=3, height=1)
    put(target, 0, 0, "漢字")
    assert target.flush() == "\x1b[1;1H漢\x1b[1;3H "


def test_an_invalidated_buffer_writes_every_cell_again():
    target = buffer(width=3, height=2)
    put(target, 0, 0, "abc")
    put(target, 0, 1, "def")
    first = target.flush()
    target.invalidate()
    assert target.flush() == first


def test_another_size_forgets_the_old_picture():
    target = buffer(width=3, height=1)
    put(target, 0, 0, "abc")
    target.resize(2, 1)
    assert target.flush() == ""
    put(target, 0, 0, "abc")
    assert target.flush() == "\x1b[1;1Hab"


def test_what_lies_outside_is_dropped():
    target = buffer(width=3, height=1)
    put(target, 5, 0, "x")
    put(target, 0, 7, "x")
    assert not target.flush()
