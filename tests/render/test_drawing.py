"""The Draw screen as literal text."""

from dataclasses import replace

import numpy as np
import pytest

from nnviz.render.drawing import DrawView, PenView, draw_scene
from nnviz.render.fidelity import Fidelity
from nnviz.render.inks import Ink
from nnviz.render.levels import magnitude
from nnviz.render.scene import Element

PLAIN = Fidelity(colors="none", unicode=False)
PEN = PenView(14, 9, 3.0, is_down=False, erases=False, is_shown=False)
OUTPUTS = np.array([0, 0.05, 0, 0.9, 0, 0, 0.02, 0, 0, 0.03], np.float32)


@pytest.fixture
def view():
    """Return a bar down the middle and what a network may make of it."""
    ink = np.zeros((112, 112), np.float32)
    ink[16:96, 52:60] = 1
    received = np.zeros((28, 28), np.uint8)
    received[4:24, 13:15] = 255
    return DrawView(ink, PEN, received, OUTPUTS, 2, "made 784-16-10")


@pytest.fixture
def empty(view):
    return replace(
        view,
        ink=np.zeros((112, 112), np.float32),
        received=np.zeros((28, 28), np.uint8),
        outputs=None,
    )


def test_eighty_columns_hold_all(view):
    scene = draw_scene(view, 23, 80, PLAIN)

    assert [line.rstrip() for line in scene.cells.lines()][:18] == [
        " your drawing  reads 3 90.0 %                                    made 784-16-10",
        "+- draw here ----------------++- the network receives -----+  ######   90.0 %",
        "|                            ||                            |      ##",
        "|                            ||                            |  ######   1: 5.0 %",
        "|             ##             ||             ##             |      ##   9: 3.0 %",
        "|             ##             ||             ##             |  ######",
        "|             ##             ||             ##             |",
        "|             ##             ||             ##             | 0               0.0",
        "|             ##             ||             ##             | 1  #            5.0",
        "|             ##             ||             ##             | 2               0.0",
        "|             ##             ||             ##             | 3  #########   90.0",
        "|             ##             ||             ##             | 4               0.0",
        "|             ##             ||             ##             | 5               0.0",
        "|             ##             ||             ##             | 6               2.0",
        "|                            ||                            | 7               0.0",
        "|                            ||                            | 8               0.0",
        "+------------- pen up, 3 px -++- 20 x 20, centred by mass -+ 9               3.0",
        "",
    ]


def test_an_empty_paper_invites_instead_of_answering(empty):
    scene = draw_scene(empty, 23, 80, PLAIN)
    text = "\n".join(scene.cells.lines())

    assert "draw a digit: hold the mouse, or move with the arrows and press space" in text
    assert "reads" not in text
    assert not {Element.ANSWER, Element.PROBABILITY} & {zone.element for zone in scene.zones}


@pytest.mark.parametrize("size", [(19, 64), (23, 80), (39, 120), (59, 200)])
@pytest.mark.parametrize("colors", ["truecolor", "none"])
def test_every_part_can_be_asked_for_where_it_is(view, size, colors):
    scene = draw_scene(view, size[0], size[1], Fidelity(colors=colors))
    elements = [zone.element for zone in scene.zones]
    wanted = {Element.CANVAS, Element.PROBABILITY, Element.OUTPUT, Element.ANSWER, Element.NETWORK}

    assert set(elements) - {Element.RECEIVED} == wanted
    assert (Element.RECEIVED in elements) == (size[1] >= 80)
    for zone in scene.zones:
        assert zone.top + zone.height <= size[0]
        assert zone.left + zone.width <= size[1]
        middle = zone.top + zone.height // 2, zone.left + zone.width // 2
        assert scene.at(*middle) == zone


@pytest.mark.parametrize("size", [(23, 80), (39, 120), (59, 200)])
def test_the_paper_shows_the_ink_at_its_own_fineness(view, size):
    scene = draw_scene(view, size[0], size[1], Fidelity())
    paper = scene.zones[[zone.element for zone in scene.zones].index(Element.CANVAS, 1)]
    inside = (
        slice(paper.top, paper.top + paper.height),
        slice(paper.left, paper.left + paper.width),
    )
    upper = magnitude(scene.cells.background[inside]) + magnitude(scene.cells.foreground[inside])

    assert (upper > 1).sum() == pytest.approx(paper.height * paper.width * view.ink.mean(), abs=60)


def pen_cells(view, size, pen, fidelity):
    """Return the cells of the paper that show the pen's place."""
    cells = draw_scene(replace(view, pen=pen), size[0], size[1], fidelity).cells
    ink = Ink.BAD if pen.erases else Ink.CURSOR
    marked = (cells.foreground == ink) | (cells.background == ink)
    return {(int(row), int(column)) for row, column in np.argwhere(marked)}


@pytest.mark.parametrize("erases", [False, True])
@pytest.mark.parametrize("fidelity", [Fidelity(), PLAIN, Fidelity(unicode=False)])
def test_a_pen_that_is_up_shows_round_the_ink_it_would_leave(empty, fidelity, erases):
    pen = replace(PEN, is_shown=True, erases=erases)

    assert pen_cells(empty, (23, 80), pen, fidelity) == {(8, 10), (10, 10), (9, 8), (9, 12)}


@pytest.mark.parametrize(("size", "count"), [((23, 80), 1), ((39, 120), 2), ((59, 200), 8)])
def test_a_pen_that_is_down_covers_its_pixel(empty, size, count):
    pen = replace(PEN, is_shown=True, is_down=True)

    assert len(pen_cells(empty, size, pen, Fidelity())) == count


def test_the_pen_leaves_the_other_half_of_its_cell_as_it_is(view):
    pen = replace(PEN, row=9, column=13, is_shown=True, is_down=True)
    cells = draw_scene(replace(view, pen=pen), 23, 80, Fidelity()).cells
    before = draw_scene(view, 23, 80, Fidelity()).cells
    row, column = 2 + 9 // 2, 1 + 13

    assert chr(cells.characters[row, column]) == "▄"
    assert cells.foreground[row, column] == Ink.CURSOR
    assert cells.background[row, column] == before.background[row, column]


@pytest.mark.parametrize("row", [0, 27])
@pytest.mark.parametrize("column", [0, 27])
def test_a_pen_in_a_corner_is_marked_on_the_paper_only(empty, row, column):
    pen = replace(PEN, row=row, column=column, is_shown=True, thickness=6.0)
    marked = pen_cells(empty, (23, 80), pen, Fidelity())

    assert len(marked) == 2
    assert all(2 <= y <= 15 and 1 <= x <= 28 for y, x in marked)
