"""The session: what is looked at, computed from the network itself."""

import numpy as np
import pytest

from nnviz.errors import ModelError
from nnviz.net.network import Network
from nnviz.tui.session import Session
from tests.tui.made import made_digits, made_network, made_session


@pytest.fixture
def session():
    return made_session()


def test_focus_follows_the_answer_until_it_is_moved(session):
    session.show(3)
    assert session.focus == (3, session.answer)

    session.focus = (1, 4)
    session.show(5)

    assert session.focus == (1, 4)


def test_digits_are_counted_round_the_end(session):
    session.show(-1)
    assert session.index == 59

    session.show(60)
    assert session.index == 0


def test_next_of_class_walks_all_digits_of_the_class_and_comes_round(session):
    visited = []
    for _ in range(7):
        session.show(session.next_of_class(4))
        visited.append(session.index)

    assert visited == [4, 14, 24, 34, 44, 54, 4]


def test_next_misread_agrees_with_reading_every_digit(session):
    wrong = [
        index
        for index in range(60)
        if session.network.forward(session.digits.pixels(index)).argmax()
        != session.digits.labels[index]
    ]
    session.show(wrong[0])

    assert session.next_misread() == wrong[1 % len(wrong)]
    session.show(wrong[1])
    assert session.next_misread(-1) == wrong[0]


def test_a_network_that_reads_everything_has_no_next_misread():
    digits = made_digits()
    network = Network.create((784, 10), init="zeros")
    means = np.stack([digits.images[digits.labels == k].mean(axis=0) for k in range(10)])
    centred = (means - means.mean(axis=0)).reshape(10, 784) / 255
    network.weights[0][:] = centred
    network.biases[0][:] = -(centred**2).sum(axis=1) / 2

    session = Session(network, "means", digits)

    assert session.accuracy() == 1.0
    assert session.next_misread() is None


def test_a_drawing_has_no_label_and_a_digit_comes_back_with_one(session):
    session.show_drawing(np.full((28, 28), 255, np.uint8))
    assert session.label is None
    assert session.pixels.max() == 1

    session.show(0)
    assert session.label == 0


def test_links_of_a_chosen_neuron_are_its_own(session):
    session.focus = (2, 5)

    links = session.flow(10).links

    assert set(links[1].targets) == {5}
    assert set(links[2].sources) == {5}


def test_the_case_for_a_class_adds_up_to_its_z(session):
    """Integrated gradients sum to z(x) - z(blank)."""
    view = session.why_view()
    blank = session.network.forward(np.zeros(784, np.float32), trace=True)

    for case in (view.answer, view.runner_up):
        expected = case.z - float(blank.z[-1][int(case.name)])
        assert case.from_pixels == pytest.approx(expected, abs=0.01 * abs(expected) + 1e-3)


def test_a_network_of_other_pictures_is_refused():
    network = Network.create((2, 3, 2))

    with pytest.raises(ModelError, match=r"takes 2 inputs, expected 784"):
        Session(network, "spiral", made_digits())


def test_one_layer_is_enough():
    session = Session(made_network(hidden=()), "flat", made_digits())

    assert session.n_layers == 1
    assert len(session.flow(5).links) == 1
    assert session.why_view().answer.contributions.shape == (784,)


def test_the_case_is_for_the_answer_also_where_a_gain_decides_it(session):
    loudest = session.answer
    session.edits.turn(session.edits.gain_knob(session.n_layers, loudest), 0.0)
    session.recompute()
    view = session.why_view()

    assert session.answer != loudest
    assert view.answer.name == str(session.answer)
    assert view.runner_up.name != view.answer.name


def test_a_network_that_overflows_is_refused():
    network = made_network(activation="relu")
    network.parameters[:] = 1e38

    with pytest.raises(ModelError, match=r"^made: numbers in its hidden layer 1 are not finite"):
        Session(network, "made", made_digits())
