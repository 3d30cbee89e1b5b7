"""Large digits and frames, as literal text."""

from nnviz.render.big import big
from nnviz.render.cells import Cells
from nnviz.render.fidelity import Fidelity
from nnviz.render.frame import framed

ASCII = Fidelity(unicode=False)


def test_large_digits_can_be_read():
    lines = [line.rstrip() for line in big("259", ASCII).lines()]

    assert lines == [
        "######  ######  ######",
        "    ##  ##      ##  ##",
        "######  ######  ######",
        "##          ##      ##",
        "######  ######  ######",
    ]


def test_they_grow_in_both_directions():
    small, large = big("4", Fidelity()), big("4", Fidelity(), times=2)

    assert [line[::2].rstrip() for line in large.lines()[::2]] == [
        line.rstrip() for line in small.lines()
    ]


def test_a_frame_has_a_title_and_a_note_cut_to_its_width():
    inside = Cells.blank(1, 10)
    inside.text(0, 0, "what it is")

    assert framed(inside, "the title", "note", Fidelity()).lines() == [
        "╭─ the ti ─╮",
        "│what it is│",
        "╰─── note ─╯",
    ]
    assert framed(inside, "", "", ASCII).lines() == [
        "+----------+",
        "|what it is|",
        "+----------+",
    ]
