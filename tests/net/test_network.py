import subprocess
import sys
import time

import numpy as np
import pytest

from nnviz.errors import ModelError
from nnviz.net.activations import ACTIVATIONS
from nnviz.net.initializers import INITIALIZERS
from nnviz.net.losses import LOSSES, one_hot
from nnviz.net.network import Network
from tests import naive
from tests.net import cases


@pytest.mark.parametrize(("loss", "output"), cases.OUTPUTS)
@pytest.mark.parametrize("activation", cases.HIDDEN)
def test_trace_equals_the_oracles(activation, loss, output):
    made = cases.network(activation, loss, output)
    x = cases.images()
    trace = made.forward(x, trace=True)
    for row, sample in enumerate(x):
        z, a = naive.forward(cases.layers_of(made), made.activations, sample.astype(np.float64))
        for layer in range(made.n_layers):
            np.testing.assert_allclose(trace.z[layer][row], z[layer], rtol=1e-5, atol=1e-6)
            np.testing.assert_allclose(trace.a[layer][row], a[layer], rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("loss", LOSSES)
def test_loss_equals_the_oracles(loss):
    made = cases.network("tanh", loss)
    trace = made.forward(cases.images(), trace=True)
    found = LOSSES[loss].value(trace.z[-1], trace.a[-1], cases.labels())
    samples = cases.images().astype(np.float64)
    layers = cases.layers_of(made)
    expected = naive.objective(layers, made.activations, loss, samples, cases.labels())
    assert found == pytest.approx(expected, rel=1e-5)


def test_one_sample_gives_the_row_of_many():
    made, x = cases.network(), cases.images()
    np.testing.assert_allclose(made.forward(x[3]), made.forward(x)[3], rtol=1e-6)
    assert made.forward(x[3], trace=True).z[0].shape == (cases.SIZES[1],)


def test_trace_keeps_its_inputs_when_the_callers_change():
    x = cases.images()[0]
    trace = cases.network().forward(x, trace=True)
    x[:] = 0
    assert trace.inputs.any()


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_activations_survive_extreme_z_without_a_warning(name):
    z = np.array([-3e38, -1000, 0, 1000], np.float32)
    assert np.isfinite(ACTIVATIONS[name].function(z)).all()


@pytest.mark.parametrize("name", cases.HIDDEN)
def test_derivative_of_the_output_is_the_slope_of_the_function(name):
    z = np.array([-2, -0.3, 0.4, 1.7], np.float32)
    activation = ACTIVATIONS[name]
    assert activation.derivative is not None
    found = activation.derivative(activation.function(z))
    np.testing.assert_allclose(found, np.diag(naive.slope(name, z.astype(float))), rtol=1e-5)


@pytest.mark.parametrize("name", ["relu", "leaky-relu"])
def test_slope_at_zero_is_that_of_the_left(name):
    derivative = ACTIVATIONS[name].derivative
    assert derivative is not None
    assert derivative(np.zeros(1, np.float32))[0] == pytest.approx(
        {"relu": 0, "leaky-relu": 0.01}[name]
    )


def test_layers_are_views_into_one_vector():
    made = Network.create((3, 2, 2))
    made.parameters[:] = np.arange(14)
    np.testing.assert_array_equal(made.weights[0], [[0, 1, 2], [3, 4, 5]])
    np.testing.assert_array_equal(made.biases[0], [6, 7])
    np.testing.assert_array_equal(made.weights[1], [[8, 9], [10, 11]])
    made.biases[1][1] = -1
    assert made.parameters[13] == -1
    assert made.n_parameters == 14


def test_gains_scale_activations_and_what_follows_sees_it():
    made, x = cases.network(), cases.images()[0]
    plain = made.forward(x, trace=True)
    made.gains = [np.ones(width, np.float32) for width in cases.SIZES[1:]]
    made.gains[0][2] = 0
    silenced = made.forward(x, trace=True)
    assert silenced.a[0][2] == 0
    assert silenced.z[0][2] == plain.z[0][2]
    expected = made.weights[1] @ silenced.a[0] + made.biases[1]
    np.testing.assert_allclose(silenced.z[1], expected, rtol=1e-6)


def test_a_copy_is_independent():
    made = cases.network()
    made.gains = [np.ones(width, np.float32) for width in cases.SIZES[1:]]
    made.history["epochs"] = 3
    twin = made.copy()
    made.parameters[:] = 0
    made.gains[0][:] = 0
    made.history["epochs"] = 4
    assert twin.parameters.any()
    assert twin.gains is not None
    assert twin.gains[0].all()
    assert twin.history == {"epochs": 3}


def test_layer_names_count_from_one_and_end_with_the_output():
    made = cases.network()
    names = [made.layer_name(layer) for layer in range(made.n_layers)]
    assert names == ["hidden layer 1", "hidden layer 2", "output layer"]


@pytest.mark.parametrize(
    ("loss", "output"),
    [
        ("cross-entropy", "softmax"),
        ("binary-cross-entropy", "sigmoid"),
        ("quadratic", "sigmoid"),
        ("mse", "sigmoid"),
    ],
)
def test_the_output_follows_the_loss(loss, output):
    assert Network.create((4, 3, 2), loss=loss).activations == ("sigmoid", output)


@pytest.mark.parametrize("init", INITIALIZERS)
def test_the_seed_decides_how_a_network_begins(init):
    first, same, other = (Network.create((9, 8, 7), init=init, seed=s) for s in (1, 1, 2))
    np.testing.assert_array_equal(first.parameters, same.parameters)
    assert (init == "zeros") == np.array_equal(first.parameters, other.parameters)


@pytest.mark.parametrize(
    ("init", "deviation", "bias_deviation"),
    [
        ("zeros", 0, 0),
        ("uniform", 1 / np.sqrt(3 * 400), 0),
        ("nielsen", 1 / np.sqrt(400), 1),
        ("glorot", np.sqrt(2 / (400 + 300)), 0),
        ("he", np.sqrt(2 / 400), 0),
    ],
)
def test_initializers_have_the_spread_of_their_source(init, deviation, bias_deviation):
    made = Network.create((400, 300), init=init)
    assert made.weights[0].std() == pytest.approx(deviation, rel=0.02)
    assert abs(made.weights[0].mean()) < 0.01 * max(deviation, 1e-9)
    assert made.biases[0].std() == pytest.approx(bias_deviation, rel=0.15)


def test_one_hot_marks_each_label():
    np.testing.assert_array_equal(one_hot(np.array([2, 0]), 3), [[0, 0, 1], [1, 0, 0]])


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"sizes": (784,)}, "the layers are 784, expected at least an input and an output"),
        ({"sizes": ()}, "the layers are none, expected"),
        ({"sizes": (784, 0, 10)}, "the layers are 784-0-10, expected"),
        (
            {"sizes": (784, 10**6, 10)},
            "784-1000000-10 has 795,000,010 parameters, expected at most",
        ),
        (
            {"activation": "swish"},
            "a hidden layer's activation is 'swish', expected one of sigmoid,",
        ),
        ({"activation": "softmax"}, "a hidden layer's activation is 'softmax', expected one of"),
        ({"loss": "hinge"}, "loss is 'hinge', expected one of cross-entropy, quadratic, mse"),
        ({"output": "maxout"}, "the output's activation is 'maxout', expected one of"),
        ({"output": "sigmoid"}, "cross-entropy needs the output softmax, not sigmoid"),
        (
            {"loss": "binary-cross-entropy", "output": "softmax"},
            "binary-cross-entropy needs the output sigmoid, not softmax",
        ),
        ({"init": "xavier"}, "initializer is 'xavier', expected one of zeros, uniform, nielsen"),
    ],
)
def test_what_cannot_be_a_network_gives_one_line(arguments, message):
    with pytest.raises(ModelError) as caught:
        Network.create(**{"sizes": (4, 3, 2), **arguments})
    assert str(caught.value).startswith(message)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        (np.zeros(7, np.float32), "parameters has shape (7,), expected (8,)"),
        (np.zeros(8), "parameters must be a contiguous, writeable float32 vector"),
        (
            np.zeros(16, np.float32)[::2],
            "parameters must be a contiguous, writeable float32 vector",
        ),
    ],
)
def test_parameters_that_do_not_fit_give_one_line(parameters, message):
    with pytest.raises(ModelError, match="^" + message.replace("(", r"\(").replace(")", r"\)")):
        Network((3, 2), ("softmax",), "cross-entropy", parameters)


def test_a_network_needs_an_activation_for_each_layer():
    with pytest.raises(ModelError, match=r"^2 activations for 1 layers, expected one for each$"):
        Network((3, 2), ("relu", "softmax"), "cross-entropy", np.zeros(8, np.float32))


@pytest.mark.parametrize(
    ("x", "message"),
    [
        (np.zeros(6), "x is float64, expected float32 from 0 to 1"),
        (np.zeros((28, 28), np.uint8), "x is uint8, expected float32 from 0 to 1"),
        (np.zeros(5, np.float32), r"x has shape \(5,\), expected \(6,\) or \(n_samples, 6\)"),
        (np.zeros((1, 2, 6), np.float32), r"x has shape \(1, 2, 6\), expected"),
    ],
)
def test_inputs_that_do_not_fit_give_one_line(x, message):
    with pytest.raises(ModelError, match="^" + message):
        cases.network().forward(x)


def test_the_first_picture_loads_neither_a_compiler_nor_scipy():
    script = (
        "import sys, numpy, nnviz.net.zoo as zoo\n"
        "made = zoo.load('untrained')\n"
        "made.forward(numpy.zeros(784, numpy.float32), trace=True)\n"
        "assert not {'numba', 'scipy'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_one_traced_picture_takes_well_under_a_frame():
    made = Network.create((784, 16, 16, 10))
    x = np.random.default_rng(0).random(784, np.float32)
    times = []
    for _ in range(200):
        began = time.perf_counter()
        made.forward(x, trace=True)
        times.append(time.perf_counter() - began)
    assert min(times) < 300e-6  # about 25 microseconds on an idle core
