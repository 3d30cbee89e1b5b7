"""Leaving, in every way there is, on a real pseudo-terminal."""

import gc
import os
import re
import signal

import pytest

from nnviz.errors import NnvizError
from nnviz.tui.output.lifecycle import Guard, calm_gc
from tests.tui.output.link import Line

MODES_LEFT = [1049, 1000, 1003, 1006, 2004, 1004]
"""Private modes that must be off in the end: alternative screen, mouse, paste marks, focus reports."""


@pytest.fixture
def saved(tmp_path):
    return tmp_path / "edits"


def leaving(way, saved, **options):
    return Line(["-m", "tests.tui.output.leaving", way, str(saved)], size=(120, 20), **options)


def assert_restored(line, modes):
    text = line.raw.decode()
    for mode in MODES_LEFT:
        assert text.rfind(f"\x1b[?{mode}l") > text.rfind(f"\x1b[?{mode}h") >= 0, mode
    assert text.rfind("\x1b[?25h") > text.rfind("\x1b[?25l")
    assert line.modes() == modes
    assert "Traceback" not in text


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM, signal.SIGINT])
def test_a_signal_saves_restores_and_ends(number, saved):
    with leaving("signal", saved) as line:
        modes = line.modes()
        line.run_until(lambda: "ready" in line.screen.text)
        os.kill(line.process.pid, number)
        assert line.run_until_exit() == 128 + number
        assert saved.read_text() == "edited"
        assert_restored(line, modes)
        assert f"ended by {number.name}; edits saved in {saved}" in line.raw.decode()


@pytest.mark.parametrize("answers", [True, False])
def test_ctrl_c_quits(answers, saved):
    with leaving("quit", saved, answers=answers) as line:
        modes = line.modes()
        line.run_until(lambda: "ready" in line.screen.text)
        line.press("\x03")
        assert line.run_until_exit() == 0
        assert_restored(line, modes)
        assert f"edits saved in {saved}" in line.raw.decode()


@pytest.mark.parametrize(
    ("way", "code", "message"),
    [
        (
            "crash",
            1,
            r"crashed at leaving.py:\d+: ZeroDivisionError: division by zero; edits saved in",
        ),
        (
            "worker",
            1,
            r"crashed at leaving.py:\d+: ZeroDivisionError: division by zero; edits saved in",
        ),
        ("error", 2, "net.safetensors: no such file; edits saved in"),
        ("unwritable", 0, r"edits could not be saved: \[Errno 13\] Permission denied"),
    ],
)
def test_a_failure_is_one_line_after_the_terminal_is_restored(way, code, message, saved):
    with leaving(way, saved) as line:
        modes = line.modes()
        line.run_until(lambda: "ready" in line.screen.text)
        line.press("\x03" if way == "unwritable" else "b")
        assert line.run_until_exit() == code
        assert_restored(line, modes)
        farewell = line.raw.decode().rpartition("\x1b[?1006l")[2]
        assert re.match(message, farewell)
        assert farewell.count("\n") == 1


@pytest.mark.parametrize("controlling", [True, False])
def test_a_vanished_terminal_ends_the_program(controlling, saved):
    with leaving("vanish", saved, controlling=controlling) as line:
        line.run_until(lambda: "ready" in line.screen.text)
        line.hang_up()
        assert line.run_until_exit(5) == 128 + signal.SIGHUP
        assert saved.read_text() == "edited"


def test_an_app_that_does_not_return_is_ended_all_the_same(saved):
    with leaving("stuck", saved) as line:
        modes = line.modes()
        line.run_until(lambda: "ready" in line.screen.text)
        line.press("b")
        line.run(0.3)
        os.kill(line.process.pid, signal.SIGTERM)
        assert line.run_until_exit(8) == 128 + signal.SIGTERM
        assert saved.read_text() == "edited"
        assert_restored(line, modes)


def test_a_far_terminal_leaves_nothing_in_the_shell(saved):
    with leaving("quit", saved, rtt_s=0.3) as line:
        line.run_until(lambda: "ready" in line.screen.text)
        line.run(0.5)
        line.press("\x0c\x03")
        assert line.run_until_exit() == 0
        line.run(0.5)
        assert line.unread() == 0


def test_suspended_and_resumed_it_paints_again(saved):
    with leaving("suspend", saved) as line:
        line.run_until(lambda: "ready" in line.screen.text)
        line.press("z")
        line.run_until_stopped()
        line.screen.reset()
        os.kill(line.process.pid, signal.SIGCONT)
        line.run_until(lambda: "ready" in line.screen.text, 5)
        line.press("\x03")
        assert line.run_until_exit() == 0


def test_edits_are_saved_once():
    places = iter(["there", "there again"])
    guard = Guard(lambda: next(places))
    guard.save()
    assert guard.outcome(None, 0).message == "edits saved in there"
    assert next(places) == "there again"


def test_nothing_to_say_after_an_ordinary_end():
    outcome = Guard(lambda: None).outcome(None, None)
    assert (outcome.exit_code, outcome.message) == (0, None)


def test_an_error_of_ours_while_saving_is_told():
    def save():
        raise NnvizError("disk full")

    assert Guard(save).outcome(None, 0).message == "edits could not be saved: disk full"


def test_the_collector_is_as_before_afterwards():
    before = gc.get_threshold()
    with calm_gc() as calm:
        calm()
        assert gc.get_freeze_count() > 0
        assert gc.get_threshold() != before
    assert (gc.get_freeze_count(), gc.get_threshold()) == (0, before)
