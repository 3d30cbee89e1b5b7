"""Workers that share a pass: how many there are, and that what they learn does not depend on it."""

import time

import numpy as np
import pytest

from nnviz.native.modes import CHECKS_BOUNDS, IS_COMPILED
from nnviz.net.arrays import Floats
from nnviz.net.kernels import threads, workers
from nnviz.net.optimizers import OPTIMIZERS, create_optimizer
from nnviz.net.settings import Settings
from nnviz.net.training import Trainer, train
from tests.net import cases

MAY_SHARE = IS_COMPILED and not CHECKS_BOUNDS
sharing = pytest.mark.skipif(not MAY_SHARE, reason="without compiled code nobody shares")


@pytest.fixture
def machine(monkeypatch):
    """Return a function that gives this machine some processors, and BLAS or our loops."""

    def be(n_processors, shared_from=0, by_blas=False):
        monkeypatch.setattr(threads, "_blas_spares_copies", lambda: by_blas)
        monkeypatch.setattr(threads, "_SHARED", shared_from)
        monkeypatch.setattr(workers, "n_processors", lambda: n_processors)

    return be


@pytest.mark.parametrize(
    ("sizes", "rows", "most"),
    [
        ((784, 16, 16, 10), 32, 1),
        ((784, 128, 64, 10), 32, 4),
        ((784, 800, 800, 10), 50, 4),
        ((784, 800, 800, 10), 100, 6),
        ((784, 2048, 10), 8, 4),
    ],
)
@pytest.mark.parametrize("by_blas", [True, False])
def test_passes_with_large_products_are_shared(machine, sizes, rows, most, by_blas):
    machine(6, threads._SHARED, by_blas)
    assert workers.Workers(sizes, rows).most == (most if MAY_SHARE else 1)


@sharing
def test_the_rooms_of_all_workers_begin_where_lines_of_the_cache_do(machine):
    machine(3)
    crew = workers.Workers((784, 128, 10), 32)
    rooms = dict[int, Floats]()
    for _ in range(4):  # one alone and all of them, tried twice
        crew.run(lambda place: rooms.setdefault(place.rank, place.room), 1)
    assert sorted(rooms) == [0, 1, 2]
    assert [room.ctypes.data % 64 for room in rooms.values()] == [0, 0, 0]


def trained(optimizer, rows, activation="relu"):
    """Return what a network learns in two epochs, a batch at a time: alone, and together."""
    made = cases.network(activation, sizes=(37, 52, 34, 5))
    rng = np.random.default_rng(0)
    images, labels = rng.random((50, 37), np.float32), rng.integers(0, 5, 50)
    settings = Settings(create_optimizer(optimizer), rows, l1=0.001, l2=0.01, dropout=0.3)
    list(train(Trainer(made, images, labels, settings), 2))
    return made.parameters


@pytest.mark.parametrize("rows", [1, 7, 20])
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("by_blas", [True, False])
@pytest.mark.parametrize("n_workers", [2, 3])
def test_what_is_learnt_does_not_depend_on_the_number_of_workers(
    machine, monkeypatch, optimizer, rows, by_blas, n_workers
):
    machine(n_workers, by_blas=by_blas)
    monkeypatch.setattr(workers._Pace, "choice", lambda _pace: 1)
    alone = trained(optimizer, rows)
    monkeypatch.setattr(workers._Pace, "choice", lambda pace: max(pace._seconds))
    np.testing.assert_array_equal(trained(optimizer, rows), alone)


@pytest.mark.parametrize("activation", ["sigmoid", "tanh", "leaky-relu"])
def test_activations_do_not_depend_on_the_number_of_workers(machine, monkeypatch, activation):
    machine(3)
    monkeypatch.setattr(workers._Pace, "choice", lambda _pace: 1)
    alone = trained("sgd", 7, activation)
    monkeypatch.setattr(workers._Pace, "choice", lambda pace: max(pace._seconds))
    np.testing.assert_array_equal(trained("sgd", 7, activation), alone)


def test_what_loops_learn_does_not_depend_on_the_number_of_processors(machine, monkeypatch):
    monkeypatch.setattr(workers._Pace, "choice", lambda pace: max(pace._seconds))
    machine(1)
    alone = trained("adam", 20)
    machine(3)
    np.testing.assert_array_equal(trained("adam", 20), alone)


@sharing
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


@sharing
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


def chosen_by(pace, n_calls, seconds):
    """Return how many worked in each of so many calls, which took what `seconds` says."""
    chosen = []
    for _ in range(n_calls):
        chosen.append(pace.choice())
        pace.note(chosen[-1], seconds(chosen[-1]))
    return chosen


@pytest.mark.parametrize("faster", [1, 4])
def test_as_many_work_as_are_faster_but_now_and_then_the_others_are_tried(faster):
    chosen = chosen_by(workers._Pace(4), 500, lambda size: 1.0 if size == faster else 2.0)
    slower = 5 - faster
    assert chosen[:4].count(1) == chosen[:4].count(4) == 2
    trials = [at for at, size in enumerate(chosen) if size == slower and at >= 4]
    assert np.diff([4, *trials]).tolist() == [20, 21, 41, 81, 161, 161]


def test_one_slow_call_changes_nothing_but_several_do():
    pace = workers._Pace(2)
    chosen_by(pace, 10, lambda size: 3.0 - size)
    pace.note(2, 9.0)
    assert chosen_by(pace, 2, lambda _: 9.0) == [2, 2]
    assert chosen_by(pace, 10, lambda size: 3.0 if size == 1 else 9.0) == [1] * 10


def test_who_gets_ready_only_is_not_measured():
    one = workers.Workers((4, 4), 4)
    assert one.run(lambda _crew: 7, 0) == 7
    assert not one._pace._seconds[1]
