"""The kernels' gradient of one batch against the oracle's, and against central differences."""

from itertools import pairwise

import numpy as np
import pytest

from nnviz.net.engine import Engine
from nnviz.net.kernels.packing import model_of, rule_of
from nnviz.net.kernels.structures import alone
from nnviz.net.kernels.update import update
from nnviz.net.optimizers import SGD, Momentum
from nnviz.net.settings import Settings
from tests import naive
from tests.net import cases

# float32 leaves about seven digits, of which sums over a batch lose one or two.
RELATIVE, ABSOLUTE = 2e-5, 2e-6


def kernel_gradient(made, cuts=(), **settings):
    """Return the gradient and the tally of one batch, cut into parts; it is not used."""
    optimizer = Momentum(learning_rate=1e-30)
    engine = Engine(made, cases.samples(), Settings(optimizer, batch=cases.N_SAMPLES, **settings))
    borders = [0, *cuts, cases.N_SAMPLES]
    for first, end in pairwise(borders):
        assert engine.train(first, end, step=0) == end
    return engine._gradient, engine.tally


def naive_objective(layers, made, masks=None):
    images = cases.images().astype(np.float64)
    return naive.objective(layers, made.activations, made.loss, images, cases.labels(), masks=masks)


def naive_gradient(made, masks=None):
    layers, images = cases.layers_of(made), cases.images().astype(np.float64)
    labels = cases.labels()
    return naive.gradient(layers, made.activations, made.loss, images, labels, masks=masks)


@pytest.mark.parametrize("dropout", [0.0, cases.DROPOUT])
@pytest.mark.parametrize(("loss", "output"), cases.OUTPUTS)
@pytest.mark.parametrize("activation", cases.HIDDEN)
def test_gradient_equals_the_oracles(activation, loss, output, dropout):
    made = cases.network(activation, loss, output)
    masks = cases.masks(cases.N_SAMPLES, seed=9, step=0) if dropout else None
    gradient, tally = kernel_gradient(made, dropout=dropout, seed=9)
    expected = naive_gradient(made, masks)
    np.testing.assert_allclose(gradient, naive.flatten(expected), rtol=RELATIVE, atol=ABSOLUTE)
    expected_loss = naive_objective(cases.layers_of(made), made, masks)
    assert tally[0] / cases.N_SAMPLES == pytest.approx(expected_loss, rel=1e-5)


def test_gradient_through_layers_that_only_blas_multiplies_equals_the_oracles():
    made = cases.network(sizes=(cases.SIZES[0], 130, 129, cases.SIZES[-1]))
    expected = naive.flatten(naive_gradient(made))
    np.testing.assert_allclose(kernel_gradient(made)[0], expected, rtol=RELATIVE, atol=ABSOLUTE)


@pytest.mark.parametrize(("loss", "output"), cases.OUTPUTS)
@pytest.mark.parametrize("activation", cases.HIDDEN)
def test_gradient_equals_central_differences(activation, loss, output):
    made = cases.network(activation, loss, output)
    gradient, _ = kernel_gradient(made)

    def objective(values):
        return naive_objective(naive.unflatten(values, made.sizes), made)

    differences = naive.numeric_gradient(objective, made.parameters.astype(np.float64))
    np.testing.assert_allclose(gradient, differences, rtol=RELATIVE, atol=ABSOLUTE)


@pytest.mark.parametrize("regularizer", ["l1", "l2", "both"])
def test_penalty_equals_central_differences(regularizer):
    """A step of size one along a penalty without a loss is its gradient."""
    made = cases.network()
    chosen = cases.REGULARIZERS[regularizer]

    def objective(values):
        return naive.penalty(naive.unflatten(values, made.sizes), **{"l1": 0, "l2": 0, **chosen})

    before = made.parameters.astype(np.float64)
    rule = rule_of(SGD(1), chosen.get("l1", 0), chosen.get("l2", 0), 0, 0)
    gradient = np.zeros(made.n_parameters, np.float32)
    update(model_of(made), rule, gradient, np.zeros(0, np.float32), 0, alone())
    np.testing.assert_allclose(
        before - made.parameters, naive.numeric_gradient(objective, before), atol=2e-6
    )


def test_parts_of_a_batch_add_up_to_its_gradient():
    made = cases.network()
    whole, _ = kernel_gradient(made, dropout=0.4, seed=2)
    parts, _ = kernel_gradient(made, cuts=(1, 5), dropout=0.4, seed=2)
    np.testing.assert_allclose(parts, whole, rtol=1e-5, atol=1e-7)


def test_output_that_underflows_has_a_finite_loss_and_gradient():
    made = cases.network()
    made.parameters[:] *= 300
    gradient, tally = kernel_gradient(made)
    expected = naive_objective(cases.layers_of(made), made)
    assert tally[0] / cases.N_SAMPLES == pytest.approx(expected, rel=1e-5)
    assert np.isfinite(gradient).all()
