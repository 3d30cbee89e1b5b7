"""Keys must not wait behind pictures, whatever the line."""

import os
import statistics
from time import process_time

import pytest

from tests.tui.output.link import Line

SLOW = {"rate": 125_000.0, "rtt_s": 0.08}


def moving(*arguments, **line):
    return Line(["-m", "tests.tui.output.moving", *arguments], size=(130, 40), **line)


def latencies(line, presses):
    """Seconds from each key to its echo, while the picture moves."""
    line.run_until(lambda: "keys 0;" in line.screen.text, 30)
    line.run(2)
    for number in range(1, presses + 1):
        line.press("x")
        yield line.run_until(lambda: f"keys {number};" in line.screen.display[0], 30)  # noqa: B023 - used at once
        line.run(0.2)


@pytest.fixture(autouse=True)
def _enough_machine():
    started_at, load = process_time(), os.getloadavg()[0]
    sum(range(3_000_000))
    if process_time() - started_at > 0.5 or load > 4 * (os.cpu_count() or 1):
        pytest.skip("this machine is too slow or too busy to measure latencies")


def test_keys_are_answered_while_a_picture_moves_on_a_slow_line():
    with moving("diff", **SLOW) as line:
        assert statistics.median(latencies(line, 8)) < 0.6


def test_without_pacing_they_are_not():
    with moving("plain", "naive", **SLOW) as line:
        line.run_until(lambda: "keys 0;" in line.screen.text, 30)
        line.run(3)
        line.press("x")
        with pytest.raises(TimeoutError):
            line.run_until(lambda: "keys 1;" in line.screen.display[0], 2)


def test_a_mute_terminal_is_drawn_on_too():
    with moving("diff", answers=False) as line:
        assert statistics.median(latencies(line, 4)) < 0.6
        before = line.raw.count(b"\x1b[6n")
        line.run(2)
        assert line.raw.count(b"\x1b[6n") - before <= 22


def test_a_picture_at_rest_sends_nothing():
    with moving("diff") as line:
        line.run_until(lambda: "keys 0;" in line.screen.text)
        line.press("s")
        line.run_until(lambda: "keys 1;" in line.screen.text)
        line.run_until_quiet()


def test_focus_elsewhere_stops_the_picture_and_focus_here_starts_it():
    with moving("diff") as line:
        line.run_until(lambda: "keys 0;" in line.screen.text)
        line.press("\x1b[O")
        line.run_until_quiet()
        before = len(line.raw)
        line.press("\x1b[I")
        line.run_until(lambda: len(line.raw) > before)


def test_resizing_at_any_moment_leaves_a_whole_picture():
    with moving("diff") as line:
        line.run_until(lambda: "keys 0;" in line.screen.text)
        for columns, lines in [(60, 20), (20, 8), (140, 45), (1, 1), (90, 30), (90, 31), (90, 30)]:
            line.resize(columns, lines)
            line.run(0.15)
        line.run_until(
            lambda: (
                line.screen.display[0].startswith("keys 0;")
                and all(row == "▀" * 90 for row in line.screen.display[1:])
            )
        )
