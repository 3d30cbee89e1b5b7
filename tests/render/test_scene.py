from dataclasses import replace

import numpy as np

from nnviz.render.cells import UNDERLINE, Cells
from nnviz.render.scene import Element, Scene, Zone

BIAS = Zone(Element.BIAS, 1, 2, 1, 3, layer=1, neuron=4)


def underlined(scene):
    cells = np.argwhere(scene.cells.attributes & UNDERLINE)
    return [(int(row), int(column)) for row, column in cells]


def test_a_line_of_text_is_marked_by_underlining_it():
    scene = Scene(Cells.blank(3, 6), (BIAS,)).marked(BIAS)
    assert underlined(scene) == [(1, 2), (1, 3), (1, 4)]


def test_a_mark_follows_its_element_to_where_it_stands_now():
    moved = replace(BIAS, top=0, left=0)
    scene = Scene(Cells.blank(1, 4), (moved,)).marked(replace(BIAS, top=30))
    assert underlined(scene) == [(0, 0), (0, 1), (0, 2)]


def test_what_is_not_there_any_more_is_not_marked():
    scene = Scene(Cells.blank(1, 4), (replace(BIAS, neuron=5),))
    assert scene.marked(BIAS) is scene


def test_a_zone_that_lies_outside_the_picture_marks_nothing():
    outside = replace(BIAS, top=7)
    assert not underlined(Scene(Cells.blank(3, 6), (outside,)).marked(outside))
