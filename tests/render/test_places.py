"""Every neuron has a place of its own, whatever the network and the window."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from nnviz.render.places import arrange

SIZES = st.lists(st.integers(1, 900), min_size=0, max_size=12).map(
    lambda hidden: [784, *hidden, 10]
)


def test_the_network_of_the_film_has_a_row_for_each_neuron():
    arrangement = arrange([784, 16, 16, 10], 80, 32, output_columns=18)

    assert [place.rows for place in arrangement.places] == [28, 16, 16, 10]
    assert arrangement.hidden_layers == 0


def test_the_courses_wide_network_fits_120_columns_with_every_neuron_a_dot():
    arrangement = arrange([784, 800, 800, 10], 120, 42, output_columns=18)

    assert [place.per_dot for place in arrangement.places] == [1, 1, 1, 1]


def test_a_window_too_narrow_for_800_neurons_says_how_many_share_a_dot():
    places = arrange([784, 800, 800, 10], 80, 32, output_columns=18).places

    assert [place.layer for place in places] == [0, 1, 2, 3]
    assert places[1].per_dot > 1


def test_a_deep_network_hides_the_layers_far_from_the_focus():
    sizes = [784, *[16] * 40, 10]

    arrangement = arrange(sizes, 80, 32, focus=7, output_columns=18)

    assert arrangement.place(7) is not None
    assert arrangement.hidden_layers == len(sizes) - len(arrangement.places) > 0


@given(SIZES, st.integers(64, 220), st.integers(16, 60), st.data())
def test_layers_stand_beside_one_another_inside_the_window(sizes, width, rows, data):
    focus = data.draw(st.integers(0, len(sizes) - 1))
    arrangement = arrange(sizes, width, 2 * rows, focus, output_columns=8)
    places = arrangement.places

    assert places[0].layer == 0
    assert places[-1].layer == len(sizes) - 1
    assert all(a.left + a.width <= b.left for a, b in pairwise(places))
    if arrangement.hidden_layers == 0 or len(places) > 2:
        assert places[-1].left + places[-1].width <= width


@given(SIZES, st.integers(80, 220), st.integers(16, 60), st.data())
def test_what_stands_at_a_neurons_corner_is_that_neuron(sizes, width, rows, data):
    arrangement = arrange(sizes, width, 2 * rows, output_columns=18)
    place = data.draw(st.sampled_from(arrangement.places))
    neuron = data.draw(st.integers(0, place.n_neurons - 1))

    assert place.neuron_at(*place.corner(neuron)) == neuron // place.per_dot * place.per_dot


@given(SIZES, st.data())
def test_walking_there_and_back_ends_where_it_began(sizes, data):
    arrangement = arrange(sizes, 120, 34, output_columns=18)
    place = data.draw(st.sampled_from(arrangement.places))
    start = data.draw(st.integers(0, place.n_neurons - 1)) // place.per_dot * place.per_dot
    step = data.draw(st.sampled_from([(0, 1), (1, 0), (0, -1), (-1, 0)]))

    there = place.stepped(start, *step)

    if there is not None:
        assert place.stepped(there, -step[0], -step[1]) == start
