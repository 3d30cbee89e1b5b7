"""What the screen shows adds up."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from nnviz.render.arithmetic import summed
from nnviz.render.fidelity import Fidelity
from nnviz.render.neuron import NeuronView, neuron_scene
from nnviz.render.speech import neuron_sentences


@given(st.integers(0, 2**32), st.integers(1, 60), st.integers(0, 20))
def test_shown_terms_rest_and_bias_sum_to_the_shown_z(seed, n_in, count):
    rng = np.random.default_rng(seed)
    weights, inputs = rng.normal(size=(2, n_in)).astype(np.float32) * 3

    found = summed(weights, inputs, float(rng.normal()), count)

    shown = sum(term.product for term in found.terms) + found.rest
    assert round(shown, 3) == found.total
    assert round(found.total + found.bias, 3) == found.z


def test_the_largest_terms_come_first_and_zeros_never():
    weights = np.array([1, -5, 2, 9], np.float32)
    inputs = np.array([1, 1, 1, 0], np.float32)

    found = summed(weights, inputs, 0.0, 2)

    assert [term.source for term in found.terms] == [1, 2]
    assert found.n_rest == 1
    assert found.rest == 1.0


def test_what_rounding_leaves_over_is_written_where_every_term_is():
    weights = np.full(5, 0.0004, np.float32)
    view = NeuronView(
        title="output layer, neuron 0 of 1",
        layer=1,
        neuron=0,
        function="linear",
        weights=weights,
        inputs=np.ones(5, np.float32),
        bias=0.0,
        gain=1.0,
        a=0.002,
        source=str,
    )

    for rows in (8, 20):
        lines = neuron_scene(view, rows, 100, Fidelity()).cells.lines()
        assert any("rounding =  +0.002" in line for line in lines)
    assert "Rounding: 0.002." in neuron_sentences(view)
