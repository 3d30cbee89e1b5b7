"""On how many threads a network trains, and that it learns the same on any number."""

import os
import subprocess
import sys
import time

import numpy as np
import pytest
from threadpoolctl import threadpool_info

from nnviz.native.modes import CHECKS_BOUNDS, IS_COMPILED
from nnviz.net.kernels import sgemm, threads
from nnviz.net.optimizers import OPTIMIZERS, create_optimizer
from nnviz.net.settings import Settings
from nnviz.net.training import Trainer, train
from tests.net import cases

TRAINING = """
import hashlib
import numpy as np
from nnviz.net.network import Network
from nnviz.net.optimizers import create_optimizer
from nnviz.net.settings import Settings
from nnviz.net.training import Trainer
rng = np.random.default_rng(0)
network = Network.create((784, 64, 10))
images, labels = rng.integers(0, 256, (640, 784), np.uint8), rng.integers(0, 10, 640)
Trainer(network, images, labels, Settings(create_optimizer("sgd"), 32)).advance("epoch")
print(hashlib.sha256(network.parameters.tobytes()).hexdigest())
"""


def counts():
    sgemm.address()  # loads BLAS
    return [one["num_threads"] for one in threadpool_info() if one["user_api"] == "blas"]


@pytest.fixture
def copies(monkeypatch):
    """Have BLAS take its threads, as where it copies nothing, or leave products to loops."""
    return lambda are: monkeypatch.setattr(threads, "_blas_spares_copies", lambda: not are)


def seen(sizes, rows):
    """Return BLAS' numbers of threads as each worker sees them."""
    seen_by = []
    threads.Workers(sizes, rows).run(lambda crew: seen_by.append((crew.rank, counts())))
    return [numbers for _, numbers in sorted(seen_by)]


def test_small_products_take_one_thread_and_leave_the_others_to_others(copies):
    copies(False)
    before = counts()
    assert seen((784, 128, 64, 10), 32) == [[1] * len(before)]
    assert counts() == before


def test_blas_is_not_told_anything_where_loops_do_all(copies):
    copies(True)
    if IS_COMPILED:
        assert seen((784, 128, 64, 10), 32) == [counts()]


def test_of_workers_that_overlap_the_last_one_gives_blas_its_threads_back(copies):
    copies(False)
    before = counts()
    outer, inner = (threads.Workers((784, 16, 10), 32) for _ in range(2))

    def work(_crew):
        inner.run(lambda _crew: None)
        return counts()

    assert outer.run(work) == [1] * len(before)
    assert counts() == before


def test_large_products_take_all_threads_of_blas_where_it_copies_nothing(copies):
    copies(False)
    before = counts()
    assert seen((784, 800, 800, 10), 50) == [before]


def test_large_products_by_loops_take_as_many_workers_as_blas_would_threads(copies, monkeypatch):
    copies(True)
    monkeypatch.setattr(threads, "_n_threads", lambda: 3)
    assert len(seen((784, 800, 800, 10), 50)) == (3 if may_share() else 1)


def may_share():
    return IS_COMPILED and not CHECKS_BOUNDS


def test_blas_multiplies_for_many_samples_and_many_neurons(copies):
    copies(True)
    by_blas = (threads.multipliers((784, 800, 128, 10), 65) != 0).tolist()
    assert by_blas == [True, not IS_COMPILED, not IS_COMPILED]


def trained(monkeypatch, optimizer, n_workers, rows):
    """Return what a network learns in two epochs from workers of some number."""
    monkeypatch.setattr(threads, "_LARGE", 0)
    monkeypatch.setattr(threads, "_n_threads", lambda: n_workers)
    made = cases.network("relu", sizes=(37, 19, 6, 5))
    rng = np.random.default_rng(0)
    images, labels = rng.random((50, 37), np.float32), rng.integers(0, 5, 50)
    settings = Settings(create_optimizer(optimizer), rows, l1=0.001, l2=0.01, dropout=0.3)
    list(train(Trainer(made, images, labels, settings), 2))
    return made.parameters


@pytest.mark.parametrize("rows", [1, 7, 20])
@pytest.mark.parametrize("optimizer", OPTIMIZERS)
def test_what_is_learnt_does_not_depend_on_the_number_of_workers(
    copies, monkeypatch, optimizer, rows
):
    copies(True)
    alone = trained(monkeypatch, optimizer, 1, rows)
    for n_workers in (2, 3):
        np.testing.assert_array_equal(trained(monkeypatch, optimizer, n_workers, rows), alone)


def test_when_the_first_worker_is_interrupted_nobody_waits_for_it(copies, monkeypatch):
    copies(True)
    monkeypatch.setattr(threads, "_LARGE", 0)
    monkeypatch.setattr(threads, "_n_threads", lambda: 2)
    workers = threads.Workers((4, 4), 4)

    def work(crew):
        if crew.rank == 0:
            raise KeyboardInterrupt
        while crew.arrivals[0] < crew.size:
            time.sleep(0.001)

    with pytest.raises(KeyboardInterrupt):
        workers.run(work)
    assert workers.run(lambda crew: crew.rank) == 0


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="one processor has one thread")
def test_what_a_small_network_learns_does_not_depend_on_the_number_of_processors():
    learnt = {
        subprocess.run(
            [sys.executable, "-c", TRAINING],
            env=os.environ | {"OPENBLAS_NUM_THREADS": number},
            capture_output=True,
            check=True,
        ).stdout
        for number in ("1", "2")
    }
    assert len(learnt) == 1
