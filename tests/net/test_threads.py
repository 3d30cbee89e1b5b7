"""How many threads BLAS takes while a network trains."""

import os
import subprocess
import sys

import pytest
from threadpoolctl import threadpool_info

from nnviz.net.kernels import blas, threads

TRAIN = """
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
    assert blas.gemm is not None
    return [one["num_threads"] for one in threadpool_info() if one["user_api"] == "blas"]


def test_small_products_take_one_thread_and_leave_the_others_to_others():
    before = counts()
    with threads.threads_for((784, 128, 64, 10), 32):
        assert set(counts()) == {1}
    assert counts() == before


def test_of_contexts_that_overlap_the_last_one_left_gives_the_threads_back():
    before = counts()
    first, second = (threads.threads_for((784, 16, 10), 32) for _ in range(2))
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    assert set(counts()) == {1}
    second.__exit__(None, None, None)
    assert counts() == before


def test_large_products_take_all_there_are():
    before = counts()
    with threads.threads_for((784, 800, 800, 10), 50):
        assert counts() == before


@pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="one processor has one thread")
def test_what_a_small_network_learns_does_not_depend_on_the_number_of_processors():
    learnt = {
        subprocess.run(
            [sys.executable, "-c", TRAIN],
            env=os.environ | {"OPENBLAS_NUM_THREADS": number},
            capture_output=True,
            check=True,
        ).stdout
        for number in ("1", "2")
    }
    assert len(learnt) == 1
