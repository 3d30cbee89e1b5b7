import hashlib
import subprocess
import sys

import numpy as np
import pytest

from nnviz.errors import DataError, ModelError
from nnviz.net import training
from nnviz.net.evaluation import evaluate
from nnviz.net.network import Network
from nnviz.net.optimizers import SGD, Adam
from nnviz.net.settings import Settings
from nnviz.net.training import Trainer, train
from tests import naive
from tests.net import cases

SETTINGS = Settings(Adam(), batch=5, l2=0.01, dropout=0.3, seed=4)


def parameters_after(advance, settings=SETTINGS):
    trainer = cases.trainer_of(settings)
    advance(trainer)
    return trainer.network.parameters


def by(unit, times):
    def advance(trainer):
        for _ in range(times):
            trainer.advance(unit)

    return advance


@pytest.mark.parametrize("settings", [SETTINGS, Settings(SGD(0.5), batch=5, l1=0.01)])
def test_epochs_and_batches_give_the_same_bits(settings):
    by_epochs = parameters_after(by("epoch", 3), settings)
    by_batches = parameters_after(by("batch", 9), settings)
    np.testing.assert_array_equal(by_epochs, by_batches)


def test_the_length_of_a_chunk_does_not_change_a_bit(monkeypatch):
    expected = parameters_after(by("epoch", 20))
    monkeypatch.setattr(training, "_CHUNK_S", 0)
    np.testing.assert_array_equal(parameters_after(by("epoch", 20)), expected)


@pytest.mark.parametrize("settings", [SETTINGS, Settings(SGD(0.5), batch=5, l1=0.01, l2=0.1)])
def test_single_samples_add_up_to_the_same_training(settings):
    expected = parameters_after(by("epoch", 2), settings)
    found = parameters_after(by("sample", 2 * cases.N_SAMPLES), settings)
    np.testing.assert_allclose(found, expected, rtol=1e-4, atol=1e-6)


def test_a_batch_or_an_epoch_begun_by_samples_is_finished():
    def advance(trainer):
        trainer.advance("sample")
        assert trainer.advance("batch").samples_seen == 5
        trainer.advance("sample")
        assert trainer.advance("epoch").samples_seen == cases.N_SAMPLES

    expected = parameters_after(by("epoch", 1))
    np.testing.assert_allclose(parameters_after(advance), expected, rtol=1e-4, atol=1e-6)


def test_parameters_change_only_when_a_batch_is_full():
    trainer = cases.trainer_of(SETTINGS)
    before = trainer.network.parameters.copy()
    steps = [trainer.advance("sample").step for _ in range(4)]
    np.testing.assert_array_equal(trainer.network.parameters, before)
    assert steps == [0, 0, 0, 0]
    assert trainer.advance("sample").step == 1
    assert not np.array_equal(trainer.network.parameters, before)


def test_snapshots_say_where_training_stands():
    snapshots = list(train(cases.trainer_of(SETTINGS), epochs=2, every="batch"))
    assert [s.epoch for s in snapshots] == [1, 1, 1, 2, 2, 2]
    assert [s.step for s in snapshots] == [1, 2, 3, 4, 5, 6]
    assert [s.samples_seen for s in snapshots] == [5, 10, 12, 17, 22, 24]
    seconds = [s.seconds for s in snapshots]
    assert seconds == sorted(seconds)
    assert all(s.samples_per_s > 0 for s in snapshots)


def test_the_loss_of_a_snapshot_is_of_the_samples_since_the_last():
    made = cases.network()
    layers = cases.layers_of(made)
    trainer = cases.trainer_of(Settings(SGD(), batch=4, seed=8), made)
    order = np.random.default_rng(8).permutation(cases.N_SAMPLES)
    x, labels = cases.images().astype(float)[order], cases.labels()[order]
    for rows in (slice(0, 1), slice(1, 2), slice(2, 3)):
        snapshot = trainer.advance("sample")
        expected = naive.objective(layers, made.activations, made.loss, x[rows], labels[rows])
        assert snapshot.train_loss == pytest.approx(expected, rel=1e-5)
        _, a = naive.forward(layers, made.activations, x[rows][0])
        assert snapshot.train_accuracy == float(np.argmax(a[-1]) == labels[rows][0])


def test_the_penalty_of_a_snapshot_leaves_biases_out():
    settings = Settings(batch=5, l1=0.3, l2=0.2)
    trainer = cases.trainer_of(settings)
    snapshot = trainer.advance("epoch")
    expected = naive.penalty(cases.layers_of(trainer.network), 0.3, 0.2)
    assert snapshot.penalty == pytest.approx(expected, rel=1e-6)


def test_validation_is_evaluated_at_the_end_of_an_epoch_only():
    validation = cases.images(30), cases.labels(30)
    trainer = cases.trainer_of(SETTINGS, validation=validation)
    snapshots = list(train(trainer, 1, every="batch"))
    assert [s.test_loss is None for s in snapshots] == [True, True, False]
    expected = evaluate(trainer.network, *validation)
    assert snapshots[-1].test_loss == expected.loss
    assert snapshots[-1].test_accuracy == expected.accuracy


def test_parameters_in_a_snapshot_are_a_read_only_copy():
    trainer = cases.trainer_of(SETTINGS)
    first = trainer.advance("epoch", parameters=True)
    assert first.parameters is not None
    assert not first.parameters.flags.writeable
    kept = first.parameters.copy()
    trainer.advance("epoch")
    np.testing.assert_array_equal(first.parameters, kept)
    assert trainer.advance("batch").parameters is None


def test_a_learning_rate_that_is_set_counts_from_the_next_update_on():
    trainer = cases.trainer_of(Settings(SGD(0.1), batch=5))
    trainer.advance("batch")
    trainer.learning_rate = 1e-30
    before = trainer.network.parameters.copy()
    trainer.advance("epoch")
    np.testing.assert_array_equal(trainer.network.parameters, before)
    with pytest.raises(ModelError, match=r"^learning_rate is 0, expected a number above 0$"):
        trainer.learning_rate = 0
    assert trainer.learning_rate == 1e-30


def test_every_sample_is_taken_once_an_epoch():
    """One-hot pictures, a zero network and plain SGD: each weight column moves by its sample."""
    n_samples = 7
    made = Network.create((n_samples, 2), init="zeros")
    labels = np.array([0, 1, 0, 1, 1, 0, 0])
    settings = Settings(SGD(1e-3), batch=3)
    trainer = Trainer(made, np.eye(n_samples, dtype=np.float32), labels, settings)
    trainer.advance("epoch")
    moved = made.weights[0][1] - made.weights[0][0]
    np.testing.assert_array_equal(np.sign(moved), np.where(labels == 1, 1, -1))


def test_the_order_changes_from_epoch_to_epoch():
    trainer = cases.trainer_of(SETTINGS)
    trainer.advance("epoch")
    first = trainer._engine._samples.order
    trainer.advance("epoch")
    assert not np.array_equal(first, trainer._engine._samples.order)


def test_bytes_train_as_their_floats_do():
    pictures = np.random.default_rng(1).integers(0, 256, (12, 2, 3), np.uint8)
    from_bytes, from_floats = cases.network(), cases.network()
    floats = pictures.reshape(12, 6) * np.float32(1 / 255)
    Trainer(from_bytes, pictures, cases.labels(), SETTINGS).advance("epoch")
    Trainer(from_floats, floats, cases.labels(), SETTINGS).advance("epoch")
    np.testing.assert_array_equal(from_bytes.parameters, from_floats.parameters)


def test_a_batch_larger_than_the_samples_is_all_of_them():
    snapshot = cases.trainer_of(Settings(batch=1000)).advance("epoch")
    assert (snapshot.step, snapshot.samples_seen) == (1, cases.N_SAMPLES)


SCRIPT = """
import hashlib, numpy as np
from nnviz.net.network import Network
from nnviz.net.settings import Settings
from nnviz.net.optimizers import Adam
from nnviz.net.training import Trainer
rng = np.random.default_rng(1)
images, labels = rng.integers(0, 256, (500, 784), np.uint8), rng.integers(0, 10, 500)
made = Network.create((784, 40, 10), seed=2)
trainer = Trainer(made, images, labels, Settings(Adam(), batch=32, dropout=0.2, seed=3))
{advance}
print(hashlib.sha256(made.parameters.tobytes()).hexdigest())
"""


def test_the_same_seed_gives_the_same_bits_in_another_process():
    once = "trainer.advance('epoch')"
    in_batches = "for _ in range(16): trainer.advance('batch')"
    digests = [
        subprocess.run(
            [sys.executable, "-c", SCRIPT.format(advance=advance)],
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for advance in (once, in_batches)
    ]
    assert len(digests[0]) == hashlib.sha256().digest_size * 2 + 1
    assert digests[0] == digests[1]


@pytest.mark.parametrize("activation", ["sigmoid", "relu"])
def test_it_learns(activation):
    """Two clouds of points, far apart."""
    rng = np.random.default_rng(0)
    labels = rng.integers(0, 2, 400)
    points = (rng.normal(0, 0.1, (400, 2)) + labels[:, None]).astype(np.float32)
    made = Network.create((2, 8, 2), activation)
    *_, last = train(Trainer(made, points, labels, Settings(SGD(0.5), batch=10)), 5)
    assert last.train_accuracy > 0.99


@pytest.mark.parametrize(
    ("images", "labels", "message"),
    [
        (np.zeros((3, 6)), [0, 1, 2], "images are float64, expected uint8"),
        (np.zeros((3, 5), np.uint8), [0, 1, 2], r"images have shape \(3, 5\), expected"),
        (np.zeros((0, 6), np.uint8), [], r"images have shape \(0, 6\), expected"),
        (np.full((1, 6), np.nan, np.float32), [0], "images have values that are not finite"),
        (np.zeros((3, 6), np.uint8), [0.0, 1.0, 2.0], "labels are float64, expected integers"),
        (np.zeros((3, 6), np.uint8), [0, 1], r"labels have shape \(2,\), expected \(3,\)"),
        (np.zeros((3, 6), np.uint8), [0, 1, 3], "labels go from 0 to 3, but the network has 3"),
        (np.zeros((3, 6), np.uint8), [0, -1, 2], "labels go from -1 to 2, but the network has 3"),
    ],
)
def test_samples_that_do_not_fit_give_one_line(images, labels, message):
    with pytest.raises(DataError, match="^" + message):
        Trainer(cases.network(), images, np.array(labels), SETTINGS)


def test_a_network_with_silenced_neurons_is_not_trained():
    made = cases.network()
    made.gains = [np.ones(width, np.float32) for width in cases.SIZES[1:]]
    cases.trainer_of(SETTINGS, made=made)
    made.gains[0][1] = 0
    with pytest.raises(ModelError, match=r"^the network has scaled or silenced neurons: reset"):
        cases.trainer_of(SETTINGS, made=made)
