import os
import pty
import termios
import threading
import time

import pytest

from nnviz.tui.output import probe
from nnviz.tui.output.probe import Answers, ask, read_answers

XTERM = "\x1b[5;1R\x1b[5;2R\x1bP1$r0;48:2::1:2:3m\x1b\\\x1b[?64;1;2c"


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        (XTERM, Answers(truecolor=True, half_block_width=1)),
        ("\x1bP1$r48;2;1;2;3m\x1b\\\x1b[?6c", Answers(truecolor=True)),
        ("\x1bP1$r0;48:5:16m\x1b\\\x1b[?6c", Answers(truecolor=False)),
        ("\x1bP0$r\x1b\\\x1b[?6c", Answers(truecolor=False)),
        ("\x1b[1;3R\x1b[1;5R\x1b[?6c", Answers(half_block_width=2)),
        ("\x1b[1;1R\x1b[1;4R\x1b[?6c", Answers(half_block_width=3)),
        ("\x1b[?6c", Answers()),
        ("", Answers()),
        ("q\x1b[1;1R\x1b[A\x1b[1;2Rx\x1b[?6cy", Answers(None, 1, "q\x1b[Axy")),
    ],
)
def test_answers_are_told_from_each_other_and_from_keys(text, answers):
    assert read_answers(text) == answers


@pytest.fixture
def terminal():
    """A pseudo-terminal: the side of the emulator, the side of the program."""
    master, slave = pty.openpty()
    yield master, slave
    os.close(master)
    os.close(slave)


def answer(master, *parts):
    """Play the emulator in a thread: wait for the questions, then answer piece by piece."""

    def play():
        os.read(master, 4096)
        for part in parts:
            os.write(master, part.encode())
            time.sleep(0.01)

    thread = threading.Thread(target=play)
    thread.start()
    return thread


def test_one_round_trip_gives_all_answers(terminal):
    master, slave = terminal
    thread = answer(master, XTERM[:7], XTERM[7:20], XTERM[20:])
    assert ask(slave, slave, 5.0) == Answers(truecolor=True, half_block_width=1)
    thread.join()


def test_a_terminal_that_does_not_answer_costs_the_budget_only(terminal):
    _, slave = terminal
    started_at = time.monotonic()
    assert ask(slave, slave, probe.BUDGET_S) == Answers()
    assert 0.15 < time.monotonic() - started_at < 1


def test_the_modes_are_as_before(terminal):
    master, slave = terminal
    before = termios.tcgetattr(slave)
    thread = answer(master, XTERM)
    ask(slave, slave, 5.0)
    thread.join()
    assert termios.tcgetattr(slave) == before


def test_answers_are_not_echoed(terminal):
    master, slave = terminal
    thread = answer(master, XTERM)
    ask(slave, slave, 5.0)
    thread.join()
    os.set_blocking(master, False)
    with pytest.raises(BlockingIOError):
        os.read(master, 100)


def test_what_is_no_terminal_is_not_asked():
    reader, writer = os.pipe()
    try:
        assert ask(reader, writer) == Answers()
        os.set_blocking(reader, False)
        with pytest.raises(BlockingIOError):
            os.read(reader, 100)
    finally:
        os.close(reader)
        os.close(writer)
