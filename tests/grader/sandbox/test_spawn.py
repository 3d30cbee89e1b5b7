"""The path for systems without a safe fork, by construction: the same worker, started by itself."""

import numpy as np
import pytest

from grader.sandbox import Killed, Layers, Limits, Returned, Sandbox, TimedOut, spawn, supervisor
from grader.sandbox.spawn import Spawner, seatbelt


@pytest.fixture
def spawning(monkeypatch: pytest.MonkeyPatch) -> Sandbox:
    monkeypatch.setattr(supervisor, "launcher", Spawner)
    return Sandbox(Layers.available())


def test_a_spawned_worker_works_as_a_forked_one(spawning: Sandbox) -> None:
    with spawning, spawning.worker(b"def f(x): return x + 1\n", "student.py") as worker:
        answer = worker.call("f", [np.ones(3)])
        assert isinstance(answer, Returned)
        assert np.array_equal(answer.value, [2, 2, 2])  # type: ignore[arg-type]  # it is an array


def test_a_spawned_worker_is_killed_at_its_time_limit(spawning: Sandbox) -> None:
    with spawning, spawning.worker(b"def f():\n    while True: pass\n", "student.py") as worker:
        assert worker.call("f", [], 0.5) == TimedOut(0.5)


def test_memory_that_only_the_parent_can_count_is_counted(
    spawning: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spawn, "LOADED_BYTES", 0)
    source = b"def f():\n    kept = []\n    while True: kept.append(bytearray(1 << 20))\n"
    limits = Limits(seconds=20, memory_bytes=64 << 20)
    spawning.layers = Layers(limits=False, seccomp=False, landlock=False)
    with spawning, spawning.worker(source, "student.py", limits=limits) as worker:
        assert worker.call("f", []) == Killed("memory")


def test_closing_the_sandbox_ends_spawned_workers(spawning: Sandbox) -> None:
    worker = spawning.worker(b"", "student.py")
    spawned = worker.conversation.process
    assert isinstance(spawned, spawn.Spawned)
    spawning.close()
    assert spawned.process.poll() is not None


def test_seatbelt_is_used_where_it_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    assert seatbelt() == []
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    command = seatbelt()
    assert command[0] == "/usr/bin/sandbox-exec"
    assert command[-2] == "-p"
    used = {word.split('"')[1] for word in command[-1].split("(param ")[1:]}
    given = {word.partition("=")[0] for word in command[2:-2:2]}
    assert used == given
