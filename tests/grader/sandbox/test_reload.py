"""A worker that loads its file anew serves the next check as a new worker would."""

import time
from collections.abc import Sequence

import numpy as np
import pytest

from grader.sandbox import (
    Answer,
    Killed,
    Limits,
    Loaded,
    Protocol,
    Raised,
    Returned,
    Sandbox,
    Visit,
)
from grader.values import Value
from tests.grader.sandbox.conftest import student

SETTERS = {
    "what the module holds": ("kept.append(1)", "len(kept)"),
    "what its functions hold": ("f.kept = 1", "hasattr(f, 'kept')"),
    "what its own modules hold": ("helper.kept.append(1)", "len(helper.kept)"),
    "what NumPy raises": ("np.seterr(all='raise')", "np.geterr()['over']"),
    "NumPy's random state": ("np.random.random()", "np.random.random()"),
    "Python's random state": ("random.random()", "random.random()"),
    "how deep calls may go": ("sys.setrecursionlimit(99)", "sys.getrecursionlimit()"),
    "where print writes": (
        "setattr(sys, 'stdout', io())",
        "type(sys.stdout).__name__",
    ),
    "how import works": (
        "setattr(builtins, '__import__', print)",
        "builtins.__import__ is print",
    ),
    "who finds modules": ("sys.meta_path.clear()", "len(sys.meta_path)"),
}
SOURCE = """
import random, sys
import numpy as np
import helper

builtins = sys.modules["builtins"]
io = type("io", (), {{"write": lambda *_: None, "flush": lambda *_: None}})
kept = []

def f():
    {set}

def g():
    return {get}
"""


def asked_at_once(visit: Visit, *calls: Sequence[Value]) -> list[Answer]:
    """Return the answers of f to calls that are all sent before the first is answered."""
    sent = [visit.ask("f", arguments) for arguments in calls]
    return [visit.hear(one) for one in sent]


@pytest.mark.parametrize("what", SETTERS)
def test_of_what_code_has_set_nothing_is_left(sandbox: Sandbox, what: str) -> None:
    setter, getter = SETTERS[what]
    source = SOURCE.format(set=setter, get=getter).encode()
    with sandbox.worker(source, "student.py", modules={"helper": b"kept = []\n"}) as worker:
        before = worker.call("g", [])
        worker.reload()
        assert isinstance(worker.call("f", []), Returned)
        changed = worker.call("g", [])
        worker.reload()
        after = worker.call("g", [])

    values = [one.value for one in (before, changed, after) if isinstance(one, Returned)]
    assert len(values) == 3
    assert values[0] == values[2] != values[1]


def test_a_file_may_load_once_and_then_no_more(sandbox: Sandbox) -> None:
    source = "import numpy as np\nnp.loads = getattr(np, 'loads', 0) + 1\n1 / (2 - np.loads)\n"
    with student(sandbox, source) as worker:
        assert worker.loaded == Loaded()
        worker.reload()
        assert isinstance(worker.loaded.error, Raised)
        assert worker.call("f", []) == worker.loaded.error


def test_a_worker_that_has_ended_stays_so(sandbox: Sandbox) -> None:
    with student(sandbox, "def f():\n    while True: pass\ndef g(): return 1\n") as worker:
        ended = worker.call("f", [], 0.1)
        worker.reload()
        assert worker.call("g", []) == ended


def test_what_a_file_kept_is_given_back(sandbox: Sandbox) -> None:
    source = "import numpy as np\nkept = []\ndef f(n): kept.append(np.ones(n))\n"
    with student(sandbox, source, memory_bytes=100 << 20) as worker:
        for _ in range(4):
            assert isinstance(worker.call("f", [10 << 20 >> 1]), Returned)
            worker.reload()


def test_a_dismissed_worker_is_gone_once_it_is_closed(sandbox: Sandbox) -> None:
    worker = student(sandbox, "def f(): return 1\n")
    assert isinstance(worker.call("f", []), Returned)
    worker.dismiss()
    worker.dismiss()
    worker.close()
    assert worker.conversation.process is None


def test_loading_is_awaited_when_it_is_asked_for(sandbox: Sandbox) -> None:
    limits = Limits(load_seconds=0.3)
    with sandbox.worker(b"while True: pass\n", "student.py", limits=limits) as worker:
        assert worker.conversation.process is not None
        assert worker.loaded.error is not None
        assert worker.conversation.process is None


def test_a_source_is_read_as_python_reads_it_each_time(sandbox: Sandbox) -> None:
    source = "# coding: latin-1\ndef f(): return 'é'\n".encode("latin-1")
    with sandbox.worker(source, "student.py") as worker:
        for _ in range(2):
            answer = worker.call("f", [])
            assert isinstance(answer, Returned)
            assert answer.value == "é"
            worker.reload()


def test_generators_are_new_after_loading(sandbox: Sandbox) -> None:
    from grader.values import Generator

    with student(sandbox, "def f(rng): return rng.random()\n") as worker:
        first = worker.call("f", [Generator(3)])
        worker.reload()
        second = worker.call("f", [Generator(3)])
    assert isinstance(first, Returned)
    assert isinstance(second, Returned)
    assert first.value == second.value == np.random.default_rng(3).random()


def test_several_calls_are_answered_in_order_with_what_each_printed(sandbox: Sandbox) -> None:
    with student(sandbox, "def f(n):\n    print(n)\n    return 1 / n\n") as worker:
        answers = asked_at_once(worker.visit, [2], [0], [4])
    assert [getattr(one, "value", None) for one in answers] == [0.5, None, 0.25]
    assert [one.stdout for one in answers if isinstance(one, Returned | Raised)] == [
        "2\n",
        "0\n",
        "4\n",
    ]


def test_what_the_next_visit_prints_is_not_told_of_this_one(sandbox: Sandbox) -> None:
    with student(sandbox, "print('loaded')\ndef f(n):\n    print(n)\n") as worker:
        first = worker.visit
        one, other = first.ask("f", [1]), first.ask("f", [2])
        second = worker.reload()
        last = second.ask("f", [3])
        time.sleep(0.1)  # by now all is printed
        told = [first.hear(one), first.hear(other), second.hear(last)]
    assert [one.stdout for one in told if isinstance(one, Returned)] == ["1\n", "2\n", "3\n"]
    assert first.loaded.stdout == second.loaded.stdout == "loaded\n"


def test_answers_that_nobody_hears_are_dropped(sandbox: Sandbox) -> None:
    with student(sandbox, "def f(n): return n\n") as worker:
        worker.visit.ask("f", [1])
        heard = worker.call("f", [2])
        worker.visit.ask("f", [3])
        worker.reload()
        after = worker.call("f", [4])
    assert [one.value for one in (heard, after) if isinstance(one, Returned)] == [2, 4]


def test_long_requests_and_answers_wait_for_one_another(sandbox: Sandbox) -> None:
    """Neither fits a pipe, so that both ends have to read while they write."""
    with student(sandbox, "def f(x): return x + 1\n") as worker:
        answers = asked_at_once(worker.visit, *[[np.full(1 << 17, n)] for n in range(5)])
    assert [one.value.max() for one in answers if isinstance(one, Returned)] == [1, 2, 3, 4, 5]  # type: ignore[union-attr]  # they are arrays


@pytest.mark.parametrize("body", ["sys.stdout.close()", "sys.modules['os'].close(1)"])
def test_who_closes_standard_output_can_be_asked_on(sandbox: Sandbox, body: str) -> None:
    with student(sandbox, f"import sys\ndef f(n):\n    {body}\n    return n\n") as worker:
        answers = asked_at_once(worker.visit, [1], [2])
    assert isinstance(answers[0], Returned)
    assert answers[0].value == 1


def test_a_call_that_ends_the_worker_takes_no_answer_from_the_one_before(sandbox: Sandbox) -> None:
    source = "import sys\ndef f(n): return n or sys.modules['os']._exit(3)\n"
    with student(sandbox, source) as worker:
        first, second, third = asked_at_once(worker.visit, [1], [0], [1])
    assert isinstance(first, Returned)
    assert second == third == Killed("exit", "status 3")


def test_a_false_answer_ends_the_worker_though_the_next_call_is_on_its_way(
    sandbox: Sandbox,
) -> None:
    """The frame is whole, and its body is no value."""
    source = """
import sys
os, struct = sys.modules["os"], sys.modules["struct"]

def f():
    frame = sys._getframe()
    while not hasattr(frame.f_locals.get("header"), "sequence"):
        frame = frame.f_back
    number = frame.f_locals["header"].sequence
    os.write(4, struct.pack("<4sB3xQQ", b"NNG1", 6, number, 2) + b"??")
    while True: pass
"""
    with student(sandbox, source) as worker:
        answers = asked_at_once(worker.visit, [], [], [])
    assert isinstance(answers[0], Protocol)
    assert answers == [answers[0]] * 3
