"""Who multiplies, and on how many threads."""

import os
import subprocess
import sys

import pytest
from threadpoolctl import threadpool_info

from nnviz.native.modes import IS_COMPILED
from nnviz.net.kernels import sgemm, threads

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


def counts_within(sizes, rows):
    with threads.blas_threads(sizes, rows):
        return counts()


def test_small_products_take_one_thread_and_leave_the_others_to_others(copies):
    copies(False)
    before = counts()
    assert counts_within((784, 128, 64, 10), 32) == [1] * len(before)
    assert counts() == before


def test_blas_is_not_told_anything_where_loops_do_all(copies):
    copies(True)
    if IS_COMPILED:
        assert counts_within((784, 16, 10), 32) == counts()


def test_of_contexts_that_overlap_the_last_one_left_gives_the_threads_back(copies):
    copies(False)
    before = counts()
    with threads.blas_threads((784, 16, 10), 32):
        assert counts_within((784, 16, 10), 32) == [1] * len(before)
        assert counts() == [1] * len(before)
    assert counts() == before


def test_large_products_take_all_threads_of_blas_where_it_copies_nothing(copies):
    copies(False)
    before = counts()
    assert counts_within((784, 800, 800, 10), 50) == before


def test_blas_multiplies_for_many_samples_and_many_neurons(copies):
    copies(True)
    by_blas = (threads.multipliers((784, 800, 128, 10), 65) != 0).tolist()
    assert by_blas == [True, not IS_COMPILED, not IS_COMPILED]


@pytest.mark.parametrize(
    ("asked", "number"), [("1", 1), ("0", 1), ("100000", None), ("", None), ("many", None)]
)
def test_fewer_processors_are_taken_where_that_is_asked_for(monkeypatch, asked, number):
    monkeypatch.delenv("OMP_NUM_THREADS", raising=False)
    all_of_them = threads.n_processors()
    monkeypatch.setenv("OMP_NUM_THREADS", asked)
    assert threads.n_processors() == (number or all_of_them)


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
