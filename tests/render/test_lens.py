"""What the lens and the line on top say, as literal text."""

from dataclasses import replace

import numpy as np
import pytest

from nnviz.render.fidelity import Fidelity
from nnviz.render.neuron import NeuronView, neuron_scene
from nnviz.render.pixel import PixelView, pixel_scene
from nnviz.render.scene import Element
from nnviz.render.status import Status, status_scene
from nnviz.render.why import Case, WhyView, why_scene

PLAIN = Fidelity("none")
NEURON = NeuronView(
    title="hidden layer 1, neuron 0 of 3",
    layer=1,
    neuron=0,
    function="sigmoid",
    weights=np.array([1, -1, 0.5, 0.25], np.float32),
    inputs=np.array([1, 0.5, 0, 0.25], np.float32),
    bias=-0.25,
    gain=1.0,
    a=0.577,
    source=lambda source: f"pixel {source}",
)
STRIP = """\
hidden layer 1, neuron 0 of 3
z = 0.562 (sum) - 0.250 (bias) = 0.312
a = sigmoid(z) = 1 / (1 + e^-z) = 0.577
 +1.000 x 1.000 =  +1.000 pixel 0       -1.000 x 0.500 =  -0.500 pixel 1
 +0.250 x 0.250 =  +0.062 pixel 3
"""
WHY = """\
for 7, the answer         for 2, the runner-up      7 more than 2





         ▀~░                        ▀                        ▀~░




-0.500 ≡≡=~-░▒▓██ +0.500
7: z = 1.250 (blank picture) +0.750 (pixels) = 2.000   80.0 %
2: z = 0.000 (blank picture) +0.500 (pixels) = 0.500   15.0 %
7 leads 2 by 1.500 in z
"""


def text(scene):
    return "\n".join(line.rstrip() for line in scene.cells.lines()).rstrip() + "\n"


def why_view(turned=0):
    answer, other = np.zeros((2, 784), np.float32)
    answer[28 * 14 + 13 : 28 * 14 + 16] = [1, -0.5, 0.25]
    other[28 * 14 + 14] = 0.5
    return WhyView(Case("7", answer, 2.0, 0.8), Case("2", other, 0.5, 0.15), 2, turned)


def test_a_few_rows_hold_the_sum_the_function_and_the_largest_terms():
    assert text(neuron_scene(NEURON, 5, 78, PLAIN)) == STRIP


def test_more_rows_show_both_pictures_beside_the_arithmetic():
    shown = text(neuron_scene(NEURON, 14, 110, PLAIN))

    assert "weights" in shown
    assert "weight x input" in shown
    assert "+1.000 x 1.000 =  +1.000 pixel 0" in shown


def test_a_turned_gain_is_part_of_the_arithmetic():
    shown = text(neuron_scene(replace(NEURON, gain=0.5, a=0.289), 5, 78, PLAIN))

    assert "1 / (1 + e^-z) x 0.50 (gain) = 0.289" in shown


def test_terms_that_find_no_room_are_summed_in_one_line():
    shown = text(neuron_scene(NEURON, 4, 78, PLAIN))

    assert "2 others =  -0.438" in shown


def test_why_shows_three_pictures_and_sums_that_add_up():
    assert text(why_scene(why_view(), 20, 78, PLAIN)) == WHY


@pytest.mark.parametrize(("turned", "first"), [(0, "for 7"), (1, "for 2"), (2, "7 more than 2")])
def test_in_a_narrow_window_the_pictures_turn(turned, first):
    shown = text(why_scene(why_view(turned), 20, 46, PLAIN))

    assert shown.startswith(first)
    assert "x turns to the next picture"[:10] in shown


def test_in_few_rows_why_keeps_its_sums():
    shown = text(why_scene(why_view(), 5, 78, PLAIN))

    assert shown.startswith("7: z = 1.250 (blank picture) +0.750 (pixels) = 2.000")


def test_a_pixel_tells_its_value_and_its_strongest_weights():
    view = PixelView(28 * 3 + 5, 0.2, np.array([0.5, -2, 0.1], np.float32))

    shown = text(pixel_scene(view, 6, 78, PLAIN))

    assert "pixel in row 3, column 5" in shown
    assert "value 0.200 = 51 / 255" in shown
    assert "#1    -2.000 x 0.200 = -0.400" in shown


def status(**changes):
    base = Status(3, 100, "made digits", 7, 2, 0.5, "3b1b 784-16-16-10", 0.95, 100)
    return replace(base, **changes)


def test_the_line_on_top_names_digit_label_answer_and_network():
    line = status_scene(status(), 110).cells.line(0)

    assert line.startswith(" #3 of 100 made digits  label 7  reads 2 50.0 % wrong")
    assert line.rstrip().endswith("95.0 % right of 100  3b1b 784-16-16-10")


def test_what_matters_least_goes_first_when_the_line_is_short():
    line = status_scene(status(), 64).cells.line(0)

    assert "wrong" in line
    assert "3b1b" not in line


def test_a_drawing_has_neither_number_nor_verdict():
    line = status_scene(status(index=None, label=None), 110).cells.line(0)

    assert line.startswith(" your drawing  reads 2 50.0 %")
    assert "wrong" not in line


def test_every_part_of_the_line_can_be_explained():
    found = {zone.element for zone in status_scene(status(), 110).zones}

    assert found == {Element.DIGIT, Element.ANSWER, Element.ACCURACY, Element.NETWORK}
