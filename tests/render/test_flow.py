"""The flow, as literal text: a 2 x 2 picture through three hidden neurons to two classes."""

import numpy as np
import pytest

from nnviz.render.fidelity import Fidelity
from nnviz.render.flow import Flow, FlowPicture
from nnviz.render.inks import Ink
from nnviz.render.links import into, out_of, strongest
from nnviz.render.scene import Element

WEIGHTS = [
    np.array([[1, -1, 0, 0.5], [-0.5, 0.25, 0, 1], [0, 0, 2, 0]], np.float32),
    np.array([[1, -2, 0], [0, 1, 0.5]], np.float32),
]
ACTIVATIONS = [
    np.array([1, 0, 0.5, 0.25], np.float32),
    np.array([0.9, 0.2, 0], np.float32),
    np.array([0.75, 0.25], np.float32),
]
FLOW = Flow(
    activations=tuple(ACTIVATIONS),
    functions=("sigmoid", "softmax"),
    links=tuple(strongest(w, a, 4) for w, a in zip(WEIGHTS, ACTIVATIONS, strict=False)),
    names=("pixels", "hidden 1", "answer"),
    classes=("no", "yes"),
    focus=(1, 0),
    label=0,
)
SHAPES = "▔─▁[]*.0123456789" + "abcdefghijklmnopqrstuvwxyz"
AT_THE_INPUT = """\
pixels 4               hidden 1 3                answer 2
                          [  ]
                                                       no*
██
▒▒░░                                                   yes
"""
ON_THE_WAY = """\
pixels 4               hidden 1 3                answer 2
                   ▁▁+    [  ]
            ▁▁───▔▔                                    no*
██   ────▔▔▔ ─ ─▁─▁─▁-
▒▒░░ ─────▁▁▁▁▁▔                                       yes
               ▔▔▔▔▔▔+
"""
AT_THE_ANSWER = """\
pixels 4               hidden 1 3                answer 2
                   ▁▁▁────[██]─────▁▁▁▁▁
            ▁▁───▔▔                     ▔▔▔▔▔▔───── ▓▓ no* █████▎   75.0
██   ────▔▔▔ ─ ─▁─▁─▁───── ░░ ─────▁▔▁▔▁▔
▒▒░░ ─────▁▁▁▁▁▔                        ▔▔▔▔▔▔───── ░░ yes  █▌      25.0
               ▔▔▔▔▔▔─────
"""
IN_ASCII = """\
pixels 4               hidden 1 3                answer 2
                   ___----[##]-----_____
            __-----                     ----------- ** no* #####    75.0
##   ------- - -_-_-_----- .. -----_-_-_-
++.. -----_____-                        ----------- .. yes  ##      25.0
               -----------
"""


def drawn(time, fidelity):
    lines = FlowPicture(FLOW, 72, 7, fidelity).scene(time).cells.lines()
    return "\n".join(line.rstrip() for line in lines).rstrip() + "\n"


@pytest.mark.parametrize(
    ("time", "expected"), [(0.0, AT_THE_INPUT), (0.5, ON_THE_WAY), (2.0, AT_THE_ANSWER)]
)
def test_the_activation_travels_layer_by_layer(time, expected):
    assert drawn(time, Fidelity("none")) == expected


def test_ascii_shows_the_same():
    assert drawn(2.0, Fidelity("none", unicode=False)) == IN_ASCII


def test_colour_moves_no_letter_and_no_link():
    def letters(fidelity):
        lines = drawn(2.0, fidelity).splitlines()
        return [
            (y, x, c) for y, line in enumerate(lines) for x, c in enumerate(line) if c in SHAPES
        ]

    assert letters(Fidelity()) == letters(Fidelity("none"))


def test_every_zone_lies_inside_and_every_neuron_is_found_where_it_is_drawn():
    picture = FlowPicture(FLOW, 72, 7, Fidelity())
    cells = picture.scene(2.0).cells

    for zone in picture.zones:
        assert 0 <= zone.top <= zone.top + zone.height <= cells.height
        assert 0 <= zone.left <= zone.left + zone.width <= cells.width
    place = picture.arrangement.places[1]
    assert picture.arrangement.neuron_at(*place.corner(2)) == (1, 2)
    shown = picture.scene(2.0).at(2, 65)
    assert shown is not None
    assert shown.element is Element.PROBABILITY


def test_links_are_sorted_and_scaled_by_what_they_carry():
    links = strongest(WEIGHTS[0], ACTIVATIONS[0], 3)

    carried = WEIGHTS[0][links.targets, links.sources] * ACTIVATIONS[0][links.sources]
    assert np.abs(carried).tolist() == sorted(np.abs(carried))
    assert np.abs(links.strengths).max() == 1
    assert (np.sign(links.strengths) == np.sign(carried)).all()


def test_links_that_carry_nothing_are_never_drawn():
    assert len(strongest(WEIGHTS[0], np.zeros(4, np.float32), 9).sources) == 0


@pytest.mark.parametrize("count", [0, 1, 5, 12, 99])
def test_as_many_links_as_asked_for_and_always_the_strongest(count):
    weights = np.arange(1, 13, dtype=np.float32).reshape(3, 4)

    links = strongest(weights, np.ones(4, np.float32), count)

    carried = weights[links.targets, links.sources].tolist()
    assert carried == list(range(1, 13))[max(12 - count, 0) :]


def test_links_of_one_neuron_lead_into_it_or_out_of_it():
    assert set(into(WEIGHTS[0], ACTIVATIONS[0], 1, 9).targets) == {1}
    assert set(out_of(WEIGHTS[1], ACTIVATIONS[1], 0, 9).sources) == {0}


def test_negative_links_are_dashed_and_positive_ones_solid():
    cells = FlowPicture(FLOW, 72, 7, Fidelity("none")).scene(2.0).cells
    positive, negative = cells.line(4)[5:15], cells.line(3)[12:20]

    assert " " not in positive
    assert negative.count(" ") >= 2


def test_a_negative_activation_is_orange_and_hatched():
    """A leaky or tanh neuron below zero must not look like one above."""
    flow = Flow(
        activations=(ACTIVATIONS[0], np.array([-0.9, 0.9, 0], np.float32), ACTIVATIONS[2]),
        functions=("tanh", "softmax"),
        links=FLOW.links,
        names=FLOW.names,
        classes=FLOW.classes,
    )
    picture = FlowPicture(flow, 72, 7, Fidelity())
    place = picture.arrangement.places[1]
    row, column = place.corner(0)
    cells = picture.scene(1.0).cells

    assert chr(cells.characters[1 + row // 2, column]) == "-"
    assert cells.background[1 + row // 2, column] != Ink.GROUND
