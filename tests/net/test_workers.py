"""Workers that share a pass: how many there are, and that what they learn does not depend on it."""

import time

import numpy as np
import pytest

from nnviz.native.modes import CHECKS_BOUNDS, IS_COMPILED
from nnviz.net.kernels import threads, workers
from nnviz.net.optimizers import OPTIMIZERS, create_optimizer
from nnviz.net.settings import Settings
from nnviz.net.training import Trainer, train
from tests.net import cases

MAY_SHARE = IS_COMPILED and not CHECKS_BOUNDS


@pytest.fixture
def machine(monkeypatch):
    """Return a function that gives this machine some processors, for which BLAS has to copy."""

    def be(n_processors, shared_from=0):
        monkeypatch.setattr(threads, "_blas_spares_copies", lambda: False)
        monkeypatch.setattr(threads, "_SHARED", shared_from)
        monkeypatch.setattr(workers, "n_processors", lambda: n_processors)

    return be


@pytest.mark.parametrize(
    ("sizes", "rows", "most"),
    [
        ((784, 16, 16, 10), 32, 1),
        ((784, 128, 64, 10), 32, 3),
        ((784, 800, 800, 10), 50, 3),
        ((784, 800, 800, 10), 100, 1),
        ((784, 1024, 10), 50, 1),
        ((784, 1024, 10), 8, 3),
    ],
)
def test_products_that_are_large_and_done_by_loops_are_shared(machine, sizes, rows, most):
    machine(3, threads._SHARED)
    assert workers.Workers(sizes, rows).most == (most if MAY_SHARE else 1)


def trained(optimizer, rows):
    """Return what a network learns in two epochs, a batch at a time: alone, and together."""
    made = cases.network("relu", sizes=(37, 19, 6, 5))
    rng = np.random.default_rng(0)
    images, labels = rng.random((50, 37), np.float32), rng.integers(0, 5, 50)
    settings = Settings(create_optimizer(optimizer), rows, l1=0.001, l2=0.01, dropout=0.3)
    list(train(Trainer(made, images, labels, settings), 2))
    return made.parameters


@pytest.mark.parametrize("rows", [1, 7, 20])
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_what_is_learnt_does_not_depend_on_the_number_of_workers(
    machine, monkeypatch, optimizer, rows
):
    machine(1)
    alone = trained(optimizer, rows)
    monkeypatch.setattr(workers._Pace, "choice", max_of)
    for n_workers in (2, 3):
        machine(n_workers)
        np.testing.assert_array_equal(trained(optimizer, rows), alone)


def max_of(pace):
    return max(pace._seconds)


def test_when_the_first_worker_is_interrupted_nobody_waits_for_it(machine, monkeypatch):
    machine(2)
    monkeypatch.setattr(workers._Pace, "choice", lambda _pace: 2)
    pair = workers.Workers((4, 4), 4)

    def work(crew):
        if crew.rank == 0:
            raise KeyboardInterrupt
        while crew.arrivals[0] < crew.size:
            time.sleep(0.001)

    with pytest.raises(KeyboardInterrupt):
        pair.run(work, 1)
    assert pair.run(lambda crew: crew.rank, 1) == 0


def test_when_another_worker_fails_the_first_does_not_wait_for_it(machine, monkeypatch):
    machine(2)
    monkeypatch.setattr(workers._Pace, "choice", lambda _pace: 2)

    def work(crew):
        if crew.rank == 1:
            raise ValueError(crew.rank)
        while crew.arrivals[0] < crew.size:
            time.sleep(0.001)

    with pytest.raises(ValueError, match="1"):
        workers.Workers((4, 4), 4).run(work, 1)


@pytest.mark.parametrize(("alone", "together", "faster"), [(2.0, 1.0, 4), (1.0, 2.0, 1)])
def test_as_many_work_as_are_faster_but_now_and_then_the_others_are_tried(alone, together, faster):
    pace = workers._Pace(4)
    chosen = []
    for _ in range(50):
        chosen.append(pace.choice())
        pace.note(chosen[-1], alone if chosen[-1] == 1 else together)
    assert set(chosen[:2]) == {1, 4}
    assert chosen[2:20] == [faster] * 18
    assert chosen[20:].count(5 - faster) == 2


def test_who_gets_ready_only_is_not_measured():
    one = workers.Workers((4, 4), 4)
    assert one.run(lambda _crew: 7, 0) == 7
    assert one._pace._seconds == {1: 0.0}
