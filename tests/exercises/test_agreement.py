"""The exercises' reference solutions against nnviz.net and the oracle, on random networks.

What a student is graded against is then the mathematics that Explore shows.
"""

from typing import Any

import numpy as np
import pytest

from nnviz.net.activations import ACTIVATIONS
from nnviz.net.kernels.structures import LEAKY_SLOPE
from nnviz.net.losses import LOSSES
from nnviz.net.losses import one_hot as nnviz_one_hot
from nnviz.net.optimizers import OPTIMIZERS, SGD, create_optimizer
from nnviz.net.settings import Settings
from tests import naive
from tests.exercises.made import assert_all_close, assert_close, made_of, solution

FAR = np.array([-1000, -40, 0, 40, 1000])
REMEMBERING = [name for name, kind in OPTIMIZERS.items() if kind.n_vectors]
L2 = 0.1


@pytest.fixture(params=[(6, 5, 4, 3), (4, 3), (5, 7, 2), (3, 3, 3)], ids=lambda sizes: f"{sizes}")
def made(request):
    return made_of(request.param)


def numbers():
    """Return the same numbers as float32 and as float64."""
    z = np.vstack([np.random.default_rng(1).normal(0, 2, (7, 5)), FAR]).astype(np.float32)
    return z, z.astype(np.float64)


@pytest.mark.parametrize("name", ["sigmoid", "tanh", "relu", "leaky-relu"])
def test_activations_and_their_derivatives(name):
    (z, wide_z), slope = numbers(), [float(LEAKY_SLOPE)] if name == "leaky-relu" else []
    function, derivative = name.replace("-", "_"), ACTIVATIONS[name].derivative
    a = solution("02_activations", function)(wide_z, *slope)
    assert_close(a, ACTIVATIONS[name].function(z))
    assert_close(a, [naive.activate(name, row) for row in wide_z], rtol=1e-7, atol=0)
    primes = solution("03_derivatives", f"{function}_prime")(wide_z, *slope)
    assert derivative is not None
    assert_close(primes, derivative(ACTIVATIONS[name].function(z)))
    assert_close(primes, [np.diag(naive.slope(name, row)) for row in wide_z], rtol=1e-7, atol=1e-12)


def test_softmax_and_one_hot():
    z, wide_z = numbers()
    p = solution("04_softmax", "softmax")(wide_z)
    assert_close(p, ACTIVATIONS["softmax"].function(z))
    assert_close(p, [naive.activate("softmax", row) for row in wide_z], rtol=1e-12, atol=1e-14)
    labels = np.array([2, 0, 1, 1])
    targets = solution("04_softmax", "one_hot")(labels, 4)
    np.testing.assert_array_equal(targets, nnviz_one_hot(labels, 4))
    np.testing.assert_array_equal(targets, [naive.target(label, 4) for label in labels])


def test_a_neuron_is_a_layer_of_one():
    rng = np.random.default_rng(2)
    x, w, b = rng.normal(size=4), rng.normal(size=4), rng.normal()
    z, a = naive.forward([(w[np.newaxis], np.array([b]))], ["sigmoid"], x)
    assert solution("01_neuron", "weighted_sum")(x, w, b) == pytest.approx(z[0][0])
    assert solution("01_neuron", "neuron")(x, w, b) == pytest.approx(a[0][0])


@pytest.mark.parametrize("loss", ["mse", "cross-entropy"])
def test_losses(made, loss):
    trace = made.network.forward(made.x, trace=True)
    z, a = trace.z[-1], trace.a[-1]
    if loss == "mse":
        targets = nnviz_one_hot(made.labels, a.shape[1])
        found = solution("05_losses", "mse")(a.astype(np.float64), targets)
    else:
        found = solution("05_losses", "cross_entropy")(a.astype(np.float64), made.labels)
    assert found == pytest.approx(LOSSES[loss].value(z, a, made.labels), rel=1e-5)
    activations = made.network.activations
    expected = naive.objective(made.layers(), activations, loss, made.wide_x, made.labels)
    assert found == pytest.approx(expected, rel=1e-5)


def test_dense_forward(made):
    trace = made.network.forward(made.x, trace=True)
    for before, w, b, z in zip(
        [made.x, *trace.a], made.weights, made.biases, trace.z, strict=False
    ):
        found = solution("06_dense_forward", "dense_forward")(before.astype(np.float64), w, b)
        assert_close(found, z)


def test_network_forward(made):
    found = solution("07_network_forward", "network_forward")(
        made.wide_x, made.weights, made.biases
    )
    assert_all_close(found, made.network.forward(made.x, trace=True).a)
    samples = [
        naive.forward(made.layers(), made.network.activations, row)[1] for row in made.wide_x
    ]
    assert_all_close(
        found, [np.stack(layer) for layer in zip(*samples, strict=True)], rtol=1e-12, atol=1e-14
    )


def output_gradient(made):
    """Return the last layer's inputs, and dloss/dz of it."""
    trace = made.network.forward(made.x, trace=True)
    before = [trace.inputs, *trace.a][-2].astype(np.float64)
    logits = before @ made.weights[-1].T + made.biases[-1]
    function = solution("08_output_gradient", "softmax_cross_entropy_gradient")
    return before, logits, function(logits, made.labels)


def test_output_gradient(made):
    _, logits, found = output_gradient(made)

    def mean_loss(flat):
        rows = zip(flat.reshape(logits.shape), made.labels, strict=True)
        return np.mean([naive.loss("cross-entropy", row, row, label) for row, label in rows])

    assert_close(
        found.ravel(), naive.numeric_gradient(mean_loss, logits.ravel()), rtol=0, atol=1e-9
    )
    by_chain_rule = [
        naive.slope("softmax", row) @ naive.loss_slope("cross-entropy", p, label)
        for row, p, label in zip(
            logits, [naive.activate("softmax", row) for row in logits], made.labels, strict=True
        )
    ]
    assert_close(found * len(logits), by_chain_rule, rtol=1e-9, atol=1e-12)


def test_dense_backward(made):
    before, _, upstream = output_gradient(made)
    w, b = made.layers()[-1]
    dx, dw, db = solution("09_dense_backward", "dense_backward")(upstream, before, w)
    last = [(w, b)]
    [expected] = naive.gradient(last, ["softmax"], "cross-entropy", before, made.labels)
    assert_all_close((dw, db), expected, rtol=1e-9, atol=1e-12)

    def mean_loss(flat):
        rows = flat.reshape(before.shape)
        return naive.objective(last, ["softmax"], "cross-entropy", rows, made.labels)

    assert_close(dx.ravel(), naive.numeric_gradient(mean_loss, before.ravel()), rtol=0, atol=1e-9)


def gradients(made, weights, biases, x=None, labels=None):
    """Return dweights and dbiases as one list."""
    x, labels = (made.wide_x, made.labels) if x is None else (x, labels)
    dweights, dbiases = solution("10_backprop", "backprop")(x, labels, weights, biases)
    return [*dweights, *dbiases]


def test_backprop(made):
    found = gradients(made, made.weights, made.biases)
    network = made.network
    by_layer = naive.gradient(
        made.layers(), network.activations, "cross-entropy", made.wide_x, made.labels
    )
    expected = [w for w, _ in by_layer] + [b for _, b in by_layer]
    assert_all_close(found, expected, rtol=1e-9, atol=1e-12)
    stepped = made.train(Settings(SGD(1.0), batch=len(made.x)))
    moved = [
        before - after
        for before, after in zip([*network.weights, *network.biases], stepped, strict=True)
    ]
    assert_all_close(found, moved)


def test_an_epoch_of_minibatches_is_an_epoch_of_nnviz(made):
    parameters, n_layers = [*made.weights, *made.biases], len(made.weights)
    rng = np.random.default_rng(4)
    for batch in solution("12_minibatches", "minibatches")(len(made.x), 4, rng):
        weights, biases = parameters[:n_layers], parameters[n_layers:]
        slopes = gradients(made, weights, biases, made.wide_x[batch], made.labels[batch])
        parameters = solution("11_sgd", "sgd_step")(parameters, slopes, 0.5)
    assert_all_close(parameters, made.train(Settings(SGD(0.5), batch=4, seed=4)))


def remembering(name):
    """Return the step of optimizer `name`, which keeps its memory from call to call."""
    step = solution("13_optimizers", f"{name}_step")
    settings = create_optimizer(name, learning_rate=0.02)
    given = {key: value for key, value in vars(settings).items() if key != "learning_rate"}
    state: list[Any] = []

    def stepped(p, g, t):
        state[:] = state or [np.zeros(p.shape)] * settings.n_vectors
        number = [t] if name == "adam" else []
        moved, *state[:] = step(p, g, *state, *number, settings.learning_rate, **given)
        return moved

    return stepped


@pytest.mark.parametrize("name", REMEMBERING)
def test_optimizers_with_a_penalty_go_where_nnviz_goes(made, name):
    """Three updates from the whole batch, so that the memory matters."""
    weights, biases = made.weights, made.biases
    steps = [remembering(name) for _ in [*weights, *biases]]
    for t in (1, 2, 3):
        pull = solution("14_regularization", "l2_gradient")(weights, L2)
        slopes = gradients(made, weights, biases)
        slopes[: len(pull)] = [g + more for g, more in zip(slopes, pull, strict=False)]
        moved = [
            step(p, g, t) for step, p, g in zip(steps, [*weights, *biases], slopes, strict=True)
        ]
        weights, biases = moved[: len(weights)], moved[len(weights) :]
    optimizer = create_optimizer(name, learning_rate=0.02)
    trained = made.train(Settings(optimizer, batch=len(made.x), l2=L2), epochs=3)
    assert_all_close([*weights, *biases], trained, rtol=2e-4, atol=2e-5)


@pytest.mark.parametrize("name", REMEMBERING)
def test_optimizers_are_the_oracles(name):
    rng = np.random.default_rng(3)
    found = expected = rng.normal(size=5)
    step = remembering(name)
    memory: dict[str, Any] = {}
    settings = vars(create_optimizer(name, learning_rate=0.02))
    for t in (1, 2, 3):
        g = rng.normal(size=5)
        found = step(found, g, t)
        expected = naive.descend(name, expected, g, memory, t, settings)
        assert_close(found, expected, rtol=1e-12, atol=1e-14)


def test_penalty_and_its_gradient(made):
    penalty = solution("14_regularization", "l2_penalty")(made.weights, L2)
    assert penalty == pytest.approx(naive.penalty(made.layers(), 0, L2))
    for w, slope in zip(
        made.weights, solution("14_regularization", "l2_gradient")(made.weights, L2), strict=True
    ):
        expected = naive.numeric_gradient(
            lambda flat, w=w: naive.penalty([(flat.reshape(w.shape), None)], 0, L2), w.ravel()
        )
        assert_close(slope.ravel(), expected, rtol=0, atol=1e-8)


@pytest.mark.parametrize("function", ["dropout_forward", "dropout_backward"])
def test_dropout_enlarges_what_it_keeps_as_the_oracle_does(function):
    rate, values = 0.4, np.random.default_rng(5).normal(size=(6, 7))
    factors = naive.dropout_factors(1 - rate, 9, 0, 1, 0, values.size).reshape(values.shape)
    assert {*factors.ravel()} == {0.0, 1 / (1 - rate)}
    uniform = np.where(factors > 0, 0.99, 0.01)
    found = solution("14_regularization", function)(values, rate, uniform)
    assert_close(found, values * factors, rtol=1e-12, atol=1e-14)
