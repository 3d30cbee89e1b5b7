import numpy as np
import pytest

from nnviz.errors import DataError
from nnviz.net.evaluation import evaluate
from nnviz.net.losses import LOSSES
from tests.net import cases

N_SAMPLES = 300  # two whole batches of the kernel, and a part


@pytest.mark.parametrize(("loss", "output"), cases.OUTPUTS)
@pytest.mark.parametrize("activation", cases.HIDDEN)
def test_evaluation_equals_the_networks_own_forward_pass(activation, loss, output):
    made = cases.network(activation, loss, output)
    images, labels = cases.images(N_SAMPLES), cases.labels(N_SAMPLES)
    trace = made.forward(images, trace=True)
    found = evaluate(made, images, labels)
    assert found.loss == pytest.approx(
        LOSSES[loss].value(trace.z[-1], trace.a[-1], labels), rel=1e-5
    )
    assert found.accuracy == pytest.approx((trace.a[-1].argmax(axis=1) == labels).mean())
    assert found.n_samples == N_SAMPLES


@pytest.mark.parametrize("output_gains", [[1, 1, 1], [1.2, 0.8, 1]])
def test_gains_count_in_an_evaluation(output_gains):
    made = cases.network()
    images, labels = cases.images(N_SAMPLES), cases.labels(N_SAMPLES)
    rng = np.random.default_rng(0)
    made.gains = [rng.normal(0, 2, width).astype(np.float32) for width in cases.SIZES[1:-1]]
    made.gains.append(np.array(output_gains, np.float32))
    expected = made.forward(images).argmax(axis=1) == labels
    assert evaluate(made, images, labels).accuracy == pytest.approx(expected.mean())


def test_the_first_of_equal_outputs_is_the_answer():
    made = cases.network()
    made.parameters[:] = 0
    found = evaluate(made, cases.images(2), np.array([0, 1]))
    assert found.accuracy == 0.5
    assert found.loss == pytest.approx(np.log(3))


def test_an_evaluation_changes_nothing():
    made = cases.network()
    before = made.parameters.copy()
    evaluate(made, cases.images(), cases.labels())
    np.testing.assert_array_equal(made.parameters, before)


def test_no_samples_are_an_error():
    with pytest.raises(DataError, match=r"^images have shape \(0, 6\), expected"):
        evaluate(cases.network(), np.zeros((0, 6), np.uint8), np.zeros(0, np.uint8))
