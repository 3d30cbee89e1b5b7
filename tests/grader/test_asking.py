"""Checks share a worker where nobody can tell, and none lives when its exercise is judged."""

from typing import Any

import pytest

from grader.judging import judge
from grader.sandbox import Sandbox, Worker

RIGHT = "import numpy as np\n\ndef dense_forward(x, w, b):\n    return x @ w.T + b\n"
MORE = """
@check("double", seconds=0.3, shapes=("distinct", "single"))
def more(draw):
    '''More.'''
    return draw.normal(3)
"""
HEAD = "import numpy as np\n\ndef dense_forward(x, w, b):\n"


@pytest.fixture
def workers(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> list[Worker]:
    """Return a list that fills with the workers that are started for files."""
    assert sandbox.isolation
    started: list[Worker] = []
    real = Sandbox.worker

    def worker(self: Sandbox, *given: Any, **named: Any) -> Worker:
        started.append(real(self, *given, **named))
        return started[-1]

    monkeypatch.setattr(Sandbox, "worker", worker)
    return started


def test_a_right_file_needs_one_worker(grade, workers):
    assert grade(RIGHT).exit_code == 0
    assert len(workers) == 1


@pytest.mark.parametrize(
    "body",
    [
        "raise ValueError",
        "return np.zeros(1 << 23)",
        "exit(3)",
        "return [0] * (1 << 30)",
        "sys.modules['os']._exit(0)",
    ],
)
def test_a_worker_that_gave_more_than_values_serves_no_other_check(grade, workers, body):
    assert grade(f"import sys\n{HEAD}    {body}\n").points == 0
    assert len(workers) == 2


def test_a_slow_worker_serves_no_other_check(grade, workers, monkeypatch):
    monkeypatch.setattr("grader.asking.QUICK_S", 0.0)
    assert grade(RIGHT).exit_code == 0
    assert len(workers) == 2


def test_each_check_begins_anew(grade):
    """The fifth call of the first check repeats its first; the second check makes three."""
    counted = f"calls = []\n{HEAD}    calls.append(1)\n    return x @ w.T + b"
    assert not grade(f"{counted} + (len(calls) > 5)\n").exercises[0].notes

    report = grade(f"{counted} + (len(calls) > 4)\n")
    assert report.exit_code == 0
    notes = [[note.kind for note in one.notes] for one in report.exercises[0].checks]
    assert notes == [["not repeatable"], []]


def test_one_function_needs_no_call_of_another(grade):
    source = """
def weighted_sum(x, w, b):
    global total
    total = sum
    return float(sum(a * c for a, c in zip(x, w)) + b)

def neuron(x, w, b):
    return total(a * c for a, c in zip(x, w)) + b
"""
    checks = grade(source, "01_neuron").exercises[0].checks
    outcomes = {one.function: one.outcome for one in checks}
    assert outcomes == {"weighted_sum": "passed", "neuron": "errored"}


def test_random_states_are_the_same_for_every_check(grade, workers):
    source = f"seen = np.random.random()\nimport random\n{HEAD}    print(seen, random.random())\n"
    report = grade(f"import numpy as np\n{source}    return x @ w.T + b\n")
    printed = [note.text for one in report.exercises[0].checks for note in one.notes]
    assert len(printed) == 2
    assert len(set(printed)) == 1
    assert len(workers) == 1


def test_a_file_that_does_not_load_a_second_time_gets_a_new_worker(grade, workers):
    once = "import numpy as np\nnp.loads = getattr(np, 'loads', 0) + 1\n1 / (2 - np.loads)\n"
    assert grade(once + RIGHT).exit_code == 0
    assert len(workers) == 2


def test_a_file_that_does_not_load_is_tried_once(grade, workers):
    report = grade("1 / 0\n")
    assert [one.outcome for one in report.exercises[0].checks] == ["errored", "errored"]
    assert len(workers) == 1


def test_no_worker_of_an_exercise_lives_when_it_is_judged(grade, workers, monkeypatch):
    judged = []

    def watched(*given: Any) -> Any:
        judged.append([one.conversation.process for one in workers])
        return judge(*given)

    monkeypatch.setattr("grader.attempt.judge", watched)
    grade(RIGHT)
    grade(f"{HEAD}    raise ValueError\n")
    assert [set(one) for one in judged] == [{None}] * 4


@pytest.fixture
def twice(grade_small, small_pack):
    """Return a function that grades double() by two checks of short time limits."""
    checks = small_pack / "01_double" / "checks.py"
    text = checks.read_text().replace("points=2", "points=2, seconds=0.3")
    checks.write_text(text + MORE)
    return lambda source: grade_small({"double.py": source}, ["01_double"]).exercises[0].checks


def test_what_took_too_long_is_not_called_again(twice, workers):
    first, second = twice("def double(x):\n    while True:\n        pass\n")
    assert (first.outcome, second.outcome) == ("timed_out", "timed_out")
    assert second.message.title == (
        "double() was not called again: it took too long in an earlier check."
    )
    assert second.message.details == ("That was values: Twice x.",)
    assert len(workers) == 1


def test_a_function_that_hangs_only_when_it_is_asked_twice_keeps_its_checks(twice):
    source = """
seen = []
def double(x):
    seen.append(x)
    while len(seen) > 4: pass
    return 2 * x
"""
    assert [one.outcome for one in twice(source)] == ["passed", "passed"]


def test_another_function_is_still_called(grade):
    source = """
def weighted_sum(x, w, b):
    while True: pass

def neuron(x, w, b):
    return 1
"""
    checks = grade(source, "01_neuron").exercises[0].checks
    assert {(one.function, one.outcome) for one in checks} == {
        ("weighted_sum", "timed_out"),
        ("neuron", "failed"),
    }
