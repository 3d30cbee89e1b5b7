"""Turning knobs changes the network, and everything can be taken back."""

import numpy as np
import pytest

from nnviz.tui.edits import Edits
from tests.tui.made import made_network


@pytest.fixture
def network():
    return made_network()


def test_each_knob_turns_its_own_number(network):
    edits = Edits(network)

    edits.turn(edits.weight_knob(2, 3, 7), 4.5)
    edits.turn(edits.bias_knob(3, 9), -2.5)
    edits.turn(edits.gain_knob(1, 0), 0.0)

    assert network.weights[1][3, 7] == 4.5
    assert network.biases[2][9] == -2.5
    assert network.gains[0][0] == 0
    assert (network.gains[0][1:] == 1).all()


def test_a_silent_neuron_sends_nothing(network):
    x = np.random.default_rng(0).random(784).astype(np.float32)
    edits = Edits(network)
    edits.turn(edits.gain_knob(2, 5), 0.0)
    without = network.forward(x)
    network.weights[2][:, 5] = 99

    assert np.array_equal(network.forward(x), without)


def test_gains_vanish_when_all_are_one_again(network):
    edits = Edits(network)
    edits.turn(edits.gain_knob(1, 2), 0.0)
    edits.undo()

    assert network.gains is None


def test_undo_and_redo_walk_through_the_same_numbers(network):
    edits = Edits(network)
    knob = edits.bias_knob(1, 0)
    values = [edits.value(knob)]
    for value in (1.0, 2.0, 3.0):
        edits.turn(knob, value)
        values.append(value)

    back = []
    while edits.undo():
        back.append(edits.value(knob))
    forth = []
    while edits.redo():
        forth.append(edits.value(knob))

    assert back == values[-2::-1]
    assert forth == values[1:]


def test_a_stroke_is_undone_at_once(network):
    edits = Edits(network)
    before = network.parameters.copy()
    for source in range(5):
        edits.turn(edits.weight_knob(1, 0, source), 0.5, stroke=8)

    edits.undo()

    assert np.array_equal(network.parameters, before)
    assert not edits.undo()


def test_a_new_turn_forgets_what_was_undone(network):
    edits = Edits(network)
    edits.turn(0, 1.0)
    edits.undo()
    edits.turn(1, 1.0)

    assert not edits.redo()


def test_reset_brings_everything_back_and_can_be_undone(network):
    before = network.parameters.copy()
    edits = Edits(network)
    edits.turn([0, 5, 9], [1.0, 2.0, 3.0])
    turned = network.parameters.copy()

    assert edits.reset()
    assert np.array_equal(network.parameters, before)
    assert not edits.is_changed

    edits.undo()
    assert np.array_equal(network.parameters, turned)


def test_edits_are_unsaved_until_saved_and_again_after_the_next(network):
    edits = Edits(network)
    seen = [edits.is_unsaved]
    for step in (lambda: edits.turn(0, 1.0), edits.mark_saved, lambda: edits.turn(0, 2.0)):
        step()
        seen.append(edits.is_unsaved)

    assert seen == [False, True, False, True]


def test_turning_to_where_it_stands_is_no_edit(network):
    edits = Edits(network)
    edits.turn(0, edits.value(0))

    assert not edits.undo()
