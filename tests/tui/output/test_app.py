import os
import signal
import time

import pytest
from textual import events

from nnviz.tui.output import diff
from nnviz.tui.output.app import TerminalApp
from nnviz.tui.terminal import Terminal
from tests.tui.output.link import Line


class Typing(TerminalApp):
    """Remembers keys."""

    keys = ""

    def on_key(self, event: events.Key) -> None:
        """Remember it."""
        self.keys += event.character or f"<{event.key}>"


async def test_keys_typed_before_the_start_are_not_lost():
    app = Typing(Terminal(typed="ab\x1b[A"))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert app.keys == "ab<up>"


async def test_without_animation_nothing_moves_by_itself():
    app = TerminalApp(Terminal(), animation=False)
    app.clock.subscribe(print)
    assert not app.clock.running
    assert app.animation_level == "none"


@pytest.mark.parametrize(("fps", "expected"), [(None, 15), (24, 24)])
def test_the_frame_rate_is_the_users_or_suits_the_way(fps, expected):
    assert TerminalApp(Terminal(ssh=True), fps=fps).clock.fps == expected


async def test_without_textuals_private_classes_it_paints_plainly(monkeypatch):
    monkeypatch.setattr(diff, "DIFF_AVAILABLE", False)
    assert TerminalApp(Terminal(), render="diff")._buffer is None


@pytest.mark.parametrize(("argument", "asked"), [("mouse", True), ("no-mouse", False)])
def test_the_mouse_is_asked_for_only_if_wanted(argument, asked):
    with Line(["-m", "tests.tui.output.moving", "diff", argument]) as line:
        line.run_until(lambda: "keys 0;" in line.screen.text)
        assert (b"\x1b[?1003h" in line.raw) is asked


@pytest.mark.parametrize("mode", ["diff", "plain"])
def test_a_terminal_that_takes_nothing_any_more_does_not_keep_the_process(mode):
    with Line(["-m", "tests.tui.output.moving", mode]) as line:
        line.run_until(lambda: "keys 0;" in line.screen.text)
        time.sleep(1.5)
        os.kill(line.process.pid, signal.SIGTERM)
        assert line.process.wait(8) == 128 + signal.SIGTERM


def test_ctrl_l_repairs_a_disturbed_screen():
    with Line(["-m", "tests.tui.output.moving", "diff"]) as line:
        line.run_until(lambda: "keys 0;" in line.screen.text)
        line.press("s")
        line.run_until(lambda: "keys 1;" in line.screen.text)
        line.screen.show("\x1b[1;1Hgarbage from elsewhere")
        line.press("\x0c")
        line.run_until(lambda: line.screen.display[0].startswith("keys"))
        line.run(0.3)
        assert "garbage" not in line.screen.text
