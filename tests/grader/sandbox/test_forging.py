"""What a worker may write to its answers pipe: anything; what comes of it: values, or a failure."""

from collections.abc import Iterator

import numpy as np
import pytest

from grader.sandbox import Killed, Protocol, Returned, Sandbox, TimedOut, TooLarge, Worker
from tests.grader.sandbox.conftest import ATTACKS

SECONDS = 0.4

REFUSED = [
    "verdict_record",
    "pickled_answer",
    "numpy_file",
    "endless_bytes",
    "wrong_number",
    "wrong_kind",
    "unknown_kind",
    "kind_of_a_request",
    "no_body",
    "bytes_after_the_value",
    "array_of_overflowing_size",
    "empty_array_of_huge_shape",
    "array_of_unknown_type",
    "array_of_many_dimensions",
    "array_without_its_bytes",
    "truth_of_two",
    "scalar_with_dimensions",
    "deep_nesting",
    "many_items",
    "text_that_is_none",
    "surrogates",
    "unknown_tag",
    "key_twice",
    "key_that_is_a_list",
    "name_that_is_no_text",
    "too_many_arguments_back",
    "message_that_is_no_text",
    "shapes_that_are_none",
    "negative_shape",
    "mishap_that_is_a_list",
    "oversize_without_reason",
    "huge_array",
]


@pytest.fixture
def forger(sandbox: Sandbox) -> Iterator[Worker]:
    """Return a worker that knows how to forge."""
    source = (ATTACKS / "forging.py").read_bytes()
    kit = {"kit": (ATTACKS / "kit.py").read_bytes()}
    with sandbox.worker(source, "forging.py", modules=kit) as worker:
        assert worker.loaded.error is None, worker.loaded
        yield worker


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_answer_is_a_breach_of_protocol(forger: Worker, name: str) -> None:
    assert isinstance(forger.call(name, []), Protocol)


def test_an_announced_length_is_compared_with_the_limit(forger: Worker) -> None:
    assert isinstance(forger.call("body_too_long", []), TooLarge)


@pytest.mark.parametrize("name", ["slow_drip", "half_a_frame", "steal_the_next_request"])
def test_one_deadline_covers_all_of_an_answer(forger: Worker, name: str) -> None:
    assert forger.call(name, [], SECONDS) == TimedOut(SECONDS)


def test_half_an_answer_and_an_exit_is_a_death(forger: Worker) -> None:
    assert forger.call("half_a_frame_and_exit", []) == Killed("exit", "status 0")


def test_an_answer_by_hand_carries_a_value_and_nothing_else(forger: Worker) -> None:
    answer = forger.call("answer_by_hand", [])
    assert isinstance(answer, Returned)
    assert answer.value == 0.5


def test_an_answer_before_its_question_is_a_breach_of_protocol(forger: Worker) -> None:
    assert isinstance(forger.call("answer_twice", []), Returned)
    assert isinstance(forger.call("answer_by_hand", []), Protocol)


def test_a_worker_that_never_reads_does_not_block_us(forger: Worker) -> None:
    assert isinstance(forger.call("answer_and_stop_reading", []), Returned)
    assert forger.call("answer_by_hand", [np.zeros(10**7)], SECONDS) == TimedOut(SECONDS)


def test_closing_the_answers_is_silence(forger: Worker) -> None:
    answer = forger.call("close_answers", [])
    assert isinstance(answer, Killed)
    assert answer.reason == "silence"


def test_closing_the_requests_ends_the_worker_at_the_next(forger: Worker) -> None:
    assert isinstance(forger.call("close_requests", []), Returned)
    assert isinstance(forger.call("close_requests", []), Killed)


def test_closing_the_output_only_loses_the_output(forger: Worker) -> None:
    answer = forger.call("close_output", [])
    assert isinstance(answer, Returned)
    assert answer.value == 0.5
    assert not answer.stdout


@pytest.mark.parametrize("name", ["exit_with_success", "exit_as_after_failed_setup"])
def test_an_exit_status_is_never_an_answer_nor_our_fault(forger: Worker, name: str) -> None:
    answer = forger.call(name, [])
    assert isinstance(answer, Killed)
    assert answer.reason == "exit"


def test_a_failure_stays(forger: Worker) -> None:
    failure = forger.call("verdict_record", [])
    assert forger.call("answer_by_hand", []) is failure
