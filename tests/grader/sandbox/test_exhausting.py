"""What there is to use up: each attempt ends within its limit, and the next worker notices nothing."""

import time

import numpy as np
import pytest

from grader.sandbox import Answer, Killed, Limits, Raised, Returned, Sandbox, TimedOut, TooLarge
from grader.sandbox.limits import MIB
from tests.grader.sandbox.conftest import ATTACKS

SOURCE = (ATTACKS / "exhausting.py").read_bytes()
KIT = {"kit": (ATTACKS / "kit.py").read_bytes()}
USUAL = Limits(seconds=0.5, memory_bytes=256 * MIB)


def exhaust(sandbox: Sandbox, name: str, limits: Limits = USUAL) -> Answer:
    """Run one attack."""
    with sandbox.worker(SOURCE, "exhausting.py", modules=KIT, limits=limits) as worker:
        assert worker.loaded.error is None, worker.loaded
        return worker.call(name, [])


REFUSED = {
    "memory_at_once": "MemoryError",
    "memory_bit_by_bit": "MemoryError",
    "memory_by_mapping": "MemoryError",
    "memory_files": "PermissionError",
    "shared_memory": "PermissionError",
    "pipes": "PermissionError",
    "locked_memory": "PermissionError",
    "processes": "BlockingIOError",
    "threads": "RuntimeError",
    "recursion": "RecursionError",
    "disk": "FileNotFoundError",
    "descriptors": "PermissionError",
}


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused(sandbox: Sandbox, name: str) -> None:
    answer = exhaust(sandbox, name, Limits(memory_bytes=256 * MIB))
    assert isinstance(answer, Raised)
    assert answer.exception == REFUSED[name]


@pytest.mark.parametrize(
    "name",
    [
        "busy_loop",
        "loop_in_c",
        "one_long_c_call",
        "catastrophic_pattern",
        "sleep",
        "loop_that_catches_everything",
        "loop_deaf_to_signals",
        "print_for_ever",
        "complain_for_ever",
    ],
)
def test_it_ends_at_the_time_limit(sandbox: Sandbox, name: str) -> None:
    start = time.monotonic()
    answer = exhaust(sandbox, name)
    assert isinstance(answer, TimedOut)
    assert time.monotonic() - start < 5


@pytest.mark.parametrize("name", ["core_dump", "crash"])
def test_a_crash_is_told_by_its_signal(sandbox: Sandbox, name: str) -> None:
    answer = exhaust(sandbox, name, Limits(seconds=5))
    assert isinstance(answer, Killed)
    assert answer.reason == "signal"
    assert answer.detail.startswith("SIG")


def test_a_full_stack_of_c_code_harms_nobody(sandbox: Sandbox) -> None:
    answer = exhaust(sandbox, "c_stack", Limits(seconds=20))
    assert isinstance(answer, Killed | Raised)  # from Python 3.12 on it is counted, and raises


def test_processor_time_is_a_limit_too(sandbox: Sandbox) -> None:
    answer = exhaust(sandbox, "busy_loop", Limits(seconds=20, cpu_seconds=1))
    assert isinstance(answer, Killed)
    assert answer.reason == "cpu time"


@pytest.mark.parametrize("name", ["huge_list", "list_within_itself", "deep_list"])
def test_an_answer_beyond_all_measure_is_too_large(sandbox: Sandbox, name: str) -> None:
    assert isinstance(exhaust(sandbox, name, Limits()), TooLarge)


def test_huge_numbers_and_texts_come_cut(sandbox: Sandbox) -> None:
    number = exhaust(sandbox, "huge_number", Limits())
    text = exhaust(sandbox, "huge_text", Limits())
    assert isinstance(number, Returned)
    assert isinstance(text, Returned)
    assert isinstance(text.value, str)
    assert len(text.value) <= 65_536
    assert len(repr(number.value)) < 100


def test_huge_messages_and_names_come_cut(sandbox: Sandbox) -> None:
    message = exhaust(sandbox, "huge_message", Limits())
    name = exhaust(sandbox, "huge_exception_name", Limits())
    assert isinstance(message, Raised)
    assert isinstance(name, Raised)
    assert len(message.message) <= 2000
    assert len(name.exception) <= 100


def test_prints_never_cost_the_answer(sandbox: Sandbox) -> None:
    answer = exhaust(sandbox, "huge_print", Limits())
    assert isinstance(answer, Returned)
    assert answer.value == 1.0
    assert len(answer.stdout) <= Limits().output_bytes
    assert answer.stdout.endswith("(cut)")


def test_warnings_never_cost_the_answer(sandbox: Sandbox) -> None:
    answer = exhaust(sandbox, "warn_for_ever", Limits())
    assert isinstance(answer, Returned)
    assert len(answer.warnings) == 20


def test_the_answers_own_limit_is_kept(sandbox: Sandbox) -> None:
    source = b"import numpy as np\ndef f(n): return np.zeros(n)\n"
    with sandbox.worker(source, "student.py") as worker:
        assert isinstance(worker.call("f", [100], answer_bytes=1000), Returned)
        assert isinstance(worker.call("f", [10**6], answer_bytes=1000), TooLarge)
        assert isinstance(worker.call("f", [100], answer_bytes=1000), Returned)


def test_large_arrays_travel(sandbox: Sandbox) -> None:
    x = np.arange(10.0**6).reshape(1000, 1000)
    with sandbox.worker(b"def f(x): return x.T + 1\n", "student.py") as worker:
        answer = worker.call("f", [x])
    assert isinstance(answer, Returned)
    assert np.array_equal(answer.value, x.T + 1)  # type: ignore[arg-type]  # it is an array


@pytest.mark.parametrize("name", ["crash", "memory_bit_by_bit", "busy_loop", "processes"])
def test_the_next_worker_notices_nothing(sandbox: Sandbox, name: str) -> None:
    with sandbox.worker(b"def f(): return 1.0\n", "student.py") as bystander:
        exhaust(sandbox, name)
        later = sandbox.worker(b"def f(): return 2.0\n", "student.py")
        with later:
            for worker, value in ((bystander, 1.0), (later, 2.0)):
                answer = worker.call("f", [])
                assert isinstance(answer, Returned)
                assert answer.value == value
