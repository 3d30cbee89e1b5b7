"""How strong the wall is, by behaviour; and what happens when a layer cannot be put up."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from grader.sandbox import Isolation, Layers, Returned, Sandbox, SandboxError
from grader.sandbox import layers as layers_module
from grader.sandbox.inside import landlock
from grader.sandbox.inside.kernel import LIBC
from grader.sandbox.inside.syscalls import HERE
from grader.sandbox.isolation import GRAVE, MINOR

PR_GET_DUMPABLE = 3
ROOT = os.getuid() == 0
AVAILABLE = Layers.available()
needs_seccomp = pytest.mark.skipif(not AVAILABLE.seccomp, reason="no seccomp here")
needs_landlock = pytest.mark.skipif(
    HERE is None or landlock.abi(HERE) < 6, reason="no Landlock of Linux 6.12 or later here"
)
REPOSITORY = Path(__file__).parents[3]


def examined(layers: Layers) -> Isolation:
    with Sandbox(layers) as sandbox:
        return sandbox.isolation


@needs_seccomp
def test_all_layers_are_full_isolation(sandbox: Sandbox) -> None:
    assert sandbox.isolation == Isolation("full")


@needs_seccomp
def test_seccomp_alone_is_full_isolation() -> None:
    assert examined(Layers(landlock=False)) == Isolation("full")


@needs_landlock
def test_landlock_without_seccomp_is_partial() -> None:
    isolation = examined(Layers(seccomp=False))
    assert isolation.level == "partial"
    assert "sees which files exist" in isolation.reasons
    assert not set(isolation.reasons) & set(GRAVE.values())


def test_without_the_wall_there_is_none() -> None:
    isolation = examined(Layers(seccomp=False, landlock=False))
    assert isolation.level == "none"
    assert "reads the grader's files" in isolation.reasons


@pytest.mark.skipif(not ROOT, reason="depends on the user")
def test_without_any_layer_every_deed_succeeds() -> None:
    isolation = examined(Layers(limits=False, unprivileged=False, seccomp=False, landlock=False))
    assert isolation.reasons == tuple({**GRAVE, **MINOR}.values())


def test_isolation_is_examined_once(sandbox: Sandbox) -> None:
    assert sandbox.isolation is sandbox.isolation


BREAKS = {
    "seccomp": "bpf.install = lambda *_: (_ for _ in ()).throw(OSError('no seccomp'))",
    "landlock": "landlock.install = lambda *_: (_ for _ in ()).throw(OSError('no Landlock'))",
    "limits": "limiting.install = lambda *_: (_ for _ in ()).throw(ValueError('no limits'))",
}
FAILING = """
import os, sys
from grader.sandbox.inside import bpf, landlock, limiting, worker
from grader.sandbox.plan import Plan
{broken}
ours = [os.pipe() for _ in range(4)]
plan = Plan(1 << 28, 10, True, True, True, True, None, 0, False)
if os.fork() == 0:
    worker.run(plan, [ours[0][1], ours[1][1], ours[2][0], ours[3][1]], os.getppid())
print(os.waitstatus_to_exitcode(os.wait()[1]))
"""


@needs_seccomp
@pytest.mark.parametrize("layer", BREAKS)
def test_a_layer_that_fails_ends_the_worker_before_any_code_ran(layer: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FAILING.format(broken=BREAKS[layer])],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "97"


def test_a_wall_that_fails_is_the_sandboxes_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("grader.sandbox.supervisor.spare_user", lambda: -2)  # no user can be -2
    broken = Sandbox(Layers(user=True))
    with broken, pytest.raises(SandboxError, match="could not wall itself in"):
        broken.worker(b"", "student.py")


def test_a_sandbox_that_cannot_start_is_no_isolation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("grader.sandbox.supervisor.spare_user", lambda: -2)
    isolation = examined(Layers(user=True))
    assert isolation.level == "none"
    assert "could not wall itself in" in isolation.reasons[0]


def test_a_zygote_that_died_is_replaced() -> None:
    with Sandbox() as own:
        own.worker(b"", "student.py").close()
        nursery = own._launcher
        assert nursery is not None
        nursery.process.kill()  # type: ignore[attr-defined]  # a zygote's launcher has one
        nursery.process.wait()  # type: ignore[attr-defined]  # as above
        with own.worker(b"def f(): return 1\n", "student.py") as worker:
            assert isinstance(worker.call("f", []), Returned)


@pytest.mark.skipif(not AVAILABLE.user, reason="only root can change users")
def test_each_worker_of_root_is_a_user_of_its_own(sandbox: Sandbox) -> None:
    source = b"import sys\ndef f(): return sys.modules['os'].getuid(), sys.modules['os'].getgid()\n"
    with sandbox.worker(source, "student.py") as worker:
        answer = worker.call("f", [])
    assert isinstance(answer, Returned)
    assert isinstance(answer.value, tuple)
    assert answer.value[0] == answer.value[1]
    assert answer.value[0] in layers_module.SPARE_USERS


@pytest.mark.parametrize("user", [False, AVAILABLE.user])
def test_a_worker_has_no_capability(user: bool) -> None:
    source = b"""
import sys
def f():
    libc = sys.modules["ctypes"].CDLL(None)
    raw = sys.modules["ctypes"].create_string_buffer(24)
    header = sys.modules["struct"].pack("=Ii", 0x20080522, 0)
    return libc.capget(header, raw), raw.raw.hex()
"""
    layers = Layers(seccomp=False, landlock=False, user=user)
    with Sandbox(layers) as own, own.worker(source, "student.py") as worker:
        answer = worker.call("f", [])
    assert isinstance(answer, Returned)
    assert answer.value == (0, "00" * 24)


def test_the_parent_cannot_be_dumped(sandbox: Sandbox) -> None:
    sandbox.worker(b"", "student.py").close()
    assert LIBC.prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0


def test_workers_die_with_the_grader() -> None:
    script = (
        "import os; from grader.sandbox import Sandbox; s = Sandbox();"
        "w = s.worker(b'def f():\\n    while True: pass\\n', 'student.py');"
        "print(s._launcher.process.pid, flush=True); os.kill(os.getpid(), 9)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=REPOSITORY, capture_output=True, text=True, check=False
    )
    zygote = Path(f"/proc/{done.stdout.strip()}")
    for _ in range(200):
        if not zygote.exists():
            break
        time.sleep(0.02)
    assert not zygote.exists()
