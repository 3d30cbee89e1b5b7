import numpy as np
import pytest
from rich.color import ColorSystem

from nnviz.render.cells import BOLD, Cells
from nnviz.render.fidelity import Fidelity
from nnviz.render.inks import Ink
from nnviz.tui.output.strips import CellStrip, cells_of
from nnviz.tui.widgets.scene_rows import SceneRows, fitted

COLORS = ColorSystem.TRUECOLOR


def picture(text):
    cells = Cells.blank(1, 6)
    cells.text(0, 0, text, Ink.GOOD, bold=True)
    return fitted(cells, 1, 6)[0]


def rows(fidelity=None):
    return SceneRows(fidelity or Fidelity(), COLORS)


@pytest.mark.parametrize("after", ["abc", "", "xbcdef", "a c"])
def test_a_row_made_of_the_last_one_is_as_one_made_anew(after):
    made = rows()
    made.strip(0, picture("abcd"))

    assert made.strip(0, picture(after)).cells(COLORS) == rows().strip(0, picture(after)).cells(
        COLORS
    )


def test_a_row_of_another_width_is_made_anew():
    made = rows()
    made.strip(0, picture("abcd"))

    assert (
        made.strip(0, picture("ab")[:2]).cells(COLORS)
        == rows().strip(0, picture("ab")).cells(COLORS)[:2]
    )


def test_what_was_shown_before_stays_as_it_was():
    made = rows()
    before = made.strip(0, picture("abcd"))
    shown = list(before.cells(COLORS))
    made.strip(0, picture("xyz"))

    assert before.cells(COLORS) == shown


@pytest.mark.parametrize("colors", ["truecolor", "256", "none"])
def test_its_segments_look_like_its_cells(colors):
    strip = rows(Fidelity(colors=colors)).strip(0, picture("abc"))
    runs = [(segment.text, segment.style) for segment in strip]

    assert [text for text, _ in runs] == ["abc", "   "]
    assert cells_of(CellStrip(lambda: runs), COLORS) == strip.cells(COLORS)


def test_a_picture_is_cut_or_filled_up():
    cells = Cells.blank(2, 3)
    cells.text(0, 0, "abc")
    cells.attributes[1] = BOLD

    assert np.array_equal(fitted(cells, 2, 3), cells.codes)
    assert np.array_equal(fitted(cells, 1, 2), cells.codes[:1, :2])
    filled = fitted(cells, 3, 4)
    assert np.array_equal(filled[:2, :3], cells.codes)
    assert np.array_equal(filled[2], Cells.blank(1, 4).codes[0])
