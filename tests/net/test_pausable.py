"""What other threads may do to training, and what it does to them."""

import math
import threading
import time
from typing import Any

import numpy as np

from nnviz.net.network import Network
from nnviz.net.pausable import Pausable
from nnviz.net.settings import Settings
from nnviz.net.training import Trainer, train


def slow_trainer():
    rng = np.random.default_rng(0)
    images = rng.integers(0, 256, (4000, 784), np.uint8)
    made = Network.create((784, 200, 10))
    trainer = Trainer(made, images, rng.integers(0, 10, 4000), Settings(batch=8))
    trainer.advance("batch")
    return trainer


def test_a_cancel_from_another_thread_stops_soon_and_keeps_what_is_trained():
    trainer = slow_trainer()
    timer = threading.Timer(0.3, trainer.cancel)
    timer.start()
    *_, last = train(trainer, epochs=10**6)
    timer.join()
    assert 0.2 < last.seconds < 2
    assert np.isfinite(trainer.network.parameters).all()
    again = trainer.advance("epoch")
    assert (again.step, again.samples_seen) == (last.step, last.samples_seen)
    assert math.isnan(again.train_loss)
    assert list(train(trainer, epochs=1)) == []


def test_a_pause_waits_and_is_not_counted_as_training():
    trainer = slow_trainer()
    trainer.pause()
    thread = threading.Thread(target=trainer.advance, args=("batch",))
    thread.start()
    time.sleep(0.3)
    assert trainer.paused
    assert trainer.samples_seen == 8
    trainer.resume()
    thread.join(timeout=10)
    assert trainer.samples_seen == 16
    assert trainer.advance("batch").seconds < 0.3


def test_a_cancel_ends_a_pause():
    trainer = slow_trainer()
    trainer.pause()
    thread = threading.Thread(target=trainer.advance, args=("epoch",))
    thread.start()
    trainer.cancel()
    thread.join(timeout=10)
    assert not thread.is_alive()
    trainer.pause()
    assert not trainer.paused


def test_other_threads_run_while_kernels_do():
    trainer = slow_trainer()
    thread = threading.Thread(target=lambda: list(train(trainer, epochs=10**6)))
    thread.start()
    longest, last = 0.0, time.perf_counter()
    until = last + 0.4
    while last < until:
        time.sleep(0.001)
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
    trainer.cancel()
    thread.join(timeout=10)
    assert longest < 0.2


def test_work_that_is_not_paused_takes_no_lock_that_a_cancel_could_wait_for():
    """A signal handler cancels in the thread that works, at any place of it."""
    pausable = Pausable()
    asking = threading.Thread(target=pausable.may_go_on, daemon=True)
    event: Any = pausable._may_run
    with event._cond:
        asking.start()
        asking.join(5)
        assert not asking.is_alive()
