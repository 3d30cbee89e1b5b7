"""The parent's side of the zygote: it starts, it may fail to, and nobody waits for ever."""

import gc
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from grader.sandbox import (
    Isolation,
    Limits,
    Returned,
    Sandbox,
    SandboxError,
    Worker,
    launch,
    nursery,
)


def started_ahead(sandbox: Sandbox) -> Worker:
    assert sandbox._ahead is not None
    return sandbox._ahead[1]


def test_an_examination_that_has_to_wait_returns() -> None:
    with Sandbox() as own:
        assert not own.examined()
        launcher = own._launcher
        assert isinstance(launcher, nursery.Nursery)
        assert not launcher.ready
        while not own.examined():
            time.sleep(0.001)
        assert own.isolation == Isolation("full")
        with own.worker(b"def f(): return 1\n", "student.py") as worker:
            assert isinstance(worker.call("f", []), Returned)
        assert own._launcher is launcher


@pytest.mark.parametrize("waits", range(4))
def test_a_sandbox_closes_in_the_midst_of_its_examination(waits: int) -> None:
    own = Sandbox()
    for _ in range(waits):
        own._go_on()
    own.close()
    assert own.isolation == Isolation("full")
    own.close()


def test_who_hangs_up_on_a_zygote_that_still_loads_does_not_wait_for_it() -> None:
    launcher = nursery.Nursery()
    launcher.close()
    assert launcher.process.returncode == -signal.SIGKILL


def test_a_zygote_that_does_not_start_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(launch, "NUMPY_FOLDER", Path("/nowhere"))
    with Sandbox() as own, pytest.raises(SandboxError, match="No module named 'numpy'") as caught:
        own.worker(b"", "student.py")
    assert "\n" not in str(caught.value)


def test_a_zygote_that_ends_at_once_is_noticed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    silent = tmp_path / "silent.py"
    silent.write_text("")
    monkeypatch.setattr(launch, "ENTRY", silent)
    with Sandbox() as own, pytest.raises(SandboxError, match="without a word"):
        own.worker(b"", "student.py")


def test_a_fork_that_is_refused_harms_no_other_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Sandbox, "_start_ahead", lambda *_: None)
    with Sandbox() as own, own.worker(b"def f(): return 1\n", "student.py") as worker:
        with monkeypatch.context() as patch:
            patch.setattr(nursery.Nursery, "_send", lambda *_: None)
            patch.setattr(nursery.Nursery, "_hear", lambda *_: {"refused": "[Errno 11] no room"})
            with pytest.raises(SandboxError, match="no room"):
                own.worker(b"", "student.py")
        assert isinstance(worker.call("f", []), Returned)


def test_a_sandbox_survives_the_thread_that_started_it() -> None:
    with Sandbox() as own:
        starter = threading.Thread(target=lambda: own.worker(b"", "student.py").close())
        starter.start()
        starter.join()
        launcher = own._launcher
        with own.worker(b"def f(): return 1\n", "student.py") as worker:
            assert isinstance(worker.call("f", []), Returned)
        assert own._launcher is launcher


def open_files() -> int:
    gc.collect()  # what earlier tests left to it
    return len(list(Path("/proc/self/fd").iterdir()))


def test_nothing_is_left_open(sandbox: Sandbox) -> None:
    sandbox.worker(b"", "student.py").close()
    before = open_files()
    with sandbox.worker(b"def f():\n    while True: pass\n", "student.py") as worker:
        worker.call("f", [], 0.1)
    with sandbox.worker(b"1/0\n", "student.py"):
        pass
    assert open_files() == before


def test_closing_ends_the_worker_that_was_started_ahead() -> None:
    before = open_files()
    with Sandbox() as own, own.worker(b"", "student.py"):
        pass
    assert open_files() == before


def test_a_worker_started_ahead_is_taken_only_for_the_same_limits() -> None:
    with Sandbox() as own:
        own.worker(b"", "student.py").close()
        waiting = started_ahead(own)
        own.worker(b"", "student.py", limits=Limits(answer_bytes=9)).close()
        assert waiting.conversation.process is None
        waiting = started_ahead(own)
        with own.worker(b"", "student.py", limits=Limits(answer_bytes=9)) as worker:
            assert worker is waiting


def test_a_worker_that_died_while_it_waited_is_replaced() -> None:
    with Sandbox() as own:
        own.worker(b"", "student.py").close()
        process = started_ahead(own).conversation.process
        assert process is not None
        process.stop()
        with own.worker(b"def f(): return 1\n", "student.py") as worker:
            assert isinstance(worker.call("f", []), Returned)


def test_the_parent_loads_nothing_of_the_visualizer() -> None:
    script = "import sys, grader.sandbox; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert not loaded & {"nnviz", "numba", "textual", "rich", "scipy"}
