"""Damaged answers give a protocol error or a plain value, never anything else."""

import os

from grader.sandbox.wire import frame
from tests.grader.sandbox.fuzz import SEQUENCE, corpus, fuzz, is_plain, receive

FRAMES = int(os.environ.get("GRADER_FUZZ_FRAMES", "30000"))


def test_undamaged_answers_are_understood() -> None:
    for kind, body in corpus():
        assert is_plain(getattr(receive(frame(kind, SEQUENCE, body)), "value", None))


def test_damaged_answers_are_refused_or_plain() -> None:
    found = fuzz(FRAMES)
    assert found.total() == FRAMES
    assert found["ProtocolError"] > FRAMES / 4  # the damage is real
    assert found["Returned"] > FRAMES / 100  # and does not always hit the same wall
