"""Cells keep what is written inside them and drop the rest."""

import numpy as np

from nnviz.render.cells import BOLD, Cells, Run
from nnviz.render.inks import Ink


def test_text_is_clipped_at_both_edges():
    cells = Cells.blank(1, 5)

    cells.text(0, -2, "abcdefghij")

    assert cells.lines() == ["cdefg"]


def test_text_outside_is_not_written_but_its_end_is_still_told():
    cells = Cells.blank(1, 3)

    assert cells.text(5, 1, "abc") == 4
    assert cells.lines() == ["   "]


def test_blit_clips_on_every_side():
    stamp = Cells.blank(2, 2)
    stamp.text(0, 0, "ab")
    stamp.text(1, 0, "cd")
    cells = Cells.blank(2, 3)

    cells.blit(-1, -1, stamp)
    cells.blit(1, 2, stamp)
    cells.blit(9, 9, stamp)

    assert cells.lines() == ["d  ", "  a"]


def test_runs_merge_neighbours_of_one_style():
    cells = Cells.blank(1, 6)
    cells.text(0, 1, "ab", Ink.GOOD, bold=True)

    assert list(cells.runs(0)) == [
        Run(" ", Ink.TEXT, Ink.GROUND, 0),
        Run("ab", Ink.GOOD, Ink.GROUND, BOLD),
        Run("   ", Ink.TEXT, Ink.GROUND, 0),
    ]


def test_codes_differ_where_text_or_style_does():
    before, after = Cells.blank(4, 3), Cells.blank(4, 3)
    after.text(1, 0, "x")
    after.background[3, 2] = Ink.CURSOR
    after.attributes[2, 1] = BOLD

    assert np.argwhere(after.codes != before.codes).tolist() == [[1, 0], [2, 1], [3, 2]]


def test_nothing_is_smaller_than_empty():
    assert Cells.blank(-1, -5).lines() == []
