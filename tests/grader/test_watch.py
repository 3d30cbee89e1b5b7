"""Watching: what each key does, and that a save is noticed; on a terminal and without one."""

import itertools
import os
import pty
import select
import subprocess
import sys
import time
from contextlib import contextmanager
from io import StringIO
from pathlib import Path

import pytest

from grader.errors import SubmissionError
from grader.exercise import load_pack
from grader.practice import begin
from grader.watch import KEYS, Watcher, saves

REPOSITORY = Path(__file__).parents[2]
RIGHT = "def double(x):\n    return 2 * x\n"
PATIENCE_S = 30


@pytest.fixture
def folder(small_pack, tmp_path):
    begin(load_pack(small_pack), tmp_path / "mine")
    return tmp_path / "mine"


@pytest.fixture
def page():
    return StringIO()


@pytest.fixture
def watcher(small_pack, sandbox, folder, page):
    return Watcher(load_pack(small_pack), sandbox, folder, "01_double", page.write)


@pytest.fixture
def shown(page):
    """Return a function that gives what was written since it was last asked."""

    def since():
        text = page.getvalue()
        page.seek(0)
        page.truncate()
        return text

    return since


def test_the_page_of_the_current_exercise_is_shown_with_the_keys(watcher, shown):
    watcher.check()

    page = shown()
    assert "double() is not written yet." in page
    assert page.endswith(f"{KEYS}\n")


def test_a_save_is_noticed_once(folder):
    told = saves(folder)
    assert not any(itertools.islice(told, 3))

    (folder / "01_double" / "double.py").write_text(RIGHT)
    assert any(itertools.islice(told, 20))
    assert not any(itertools.islice(told, 3))


def test_what_we_write_ourselves_is_no_save(watcher, folder):
    told = saves(folder)
    next(told)
    watcher.check()
    watcher.hint()

    assert not any(itertools.islice(told, 5))


def test_a_folder_that_cannot_be_watched_says_what_to_do(folder):
    with pytest.raises(SubmissionError, match=r"gone cannot be watched .*FORCE_POLLING=true"):
        next(saves(folder / "gone"))


def test_a_passed_exercise_stays_until_the_key_goes_on(watcher, folder, shown):
    (folder / "01_double" / "double.py").write_text(RIGHT)
    watcher.check()
    assert "Passed: n goes on." in shown()
    assert watcher.name == "01_double"

    watcher.press("n")
    assert watcher.name == "02_quadruple"
    assert "quadruple() is not written yet." in shown()


def test_next_goes_around_the_end_and_says_when_nothing_is_left(watcher, folder, shown):
    watcher.press("n")
    watcher.press("n")
    assert watcher.name == "01_double"

    (folder / "01_double" / "double.py").write_text(RIGHT)
    (folder / "02_quadruple" / "quadruple.py").write_text("def quadruple(x):\n    return 4 * x\n")
    watcher.press("c")
    shown()
    watcher.press("n")
    assert "There is no other exercise left to do." in shown()


def test_hint_list_and_all_are_shown_and_other_keys_do_nothing(watcher, shown):
    watcher.press("h")
    assert "hint 1 of 3: Nudge" in shown()
    watcher.press("l")
    assert "0 of 3 points. Next: grader check 01_double" in shown()
    watcher.press("c")
    assert "02_quadruple" in shown()
    watcher.press("z")
    watcher.press("")
    assert shown() == ""
    assert not watcher.is_over


@pytest.mark.parametrize(("rows", "is_cut"), [(12, True), (40, False)])
def test_a_page_that_is_higher_than_the_screen_keeps_its_top(
    watcher, folder, page, shown, monkeypatch, rows, is_cut
):
    monkeypatch.setenv("LINES", str(rows))
    monkeypatch.setenv("NO_COLOR", "1")
    (folder / "01_double" / "double.py").write_text("def double(x):\n    return x**2\n")
    on_screen = Watcher(watcher.pack, watcher.sandbox, folder, "01_double", page.write, colour=True)
    on_screen.check()

    seen = shown().split("\x1b[2J")[-1]
    assert "You squared." in seen
    assert ("more lines: enlarge the window, or: grader check 01_double" in seen) == is_cut
    assert not is_cut or seen.count("\n") < rows


def test_a_file_that_vanishes_while_an_editor_saves_is_no_error(watcher, folder, shown):
    watcher.check()
    (folder / "01_double" / "double.py").unlink()
    watcher.check()

    assert "There is no file double.py." in shown()


@contextmanager
def watching(small_pack, folder, **streams):
    """Give `grader check --watch` as a process that never outlives its test."""
    words = [sys.executable, "-m", "grader", "check", "--watch", "--dir", str(folder)]
    words += ["--pack", str(small_pack)]
    with subprocess.Popen(words, cwd=REPOSITORY, **streams) as process:
        try:
            yield process
        finally:
            process.kill()


def read_until(descriptor, wanted):
    """Return what comes until a text is in it."""
    found, until = "", time.monotonic() + PATIENCE_S
    while wanted not in found:
        assert time.monotonic() < until, found
        if select.select([descriptor], [], [], 0.2)[0]:
            found += os.read(descriptor, 1 << 16).decode(errors="replace")
    return found


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are POSIX")
def test_on_a_terminal_keys_work_without_return_and_the_terminal_is_put_back(small_pack, folder):
    import termios

    ours, theirs = pty.openpty()
    before = termios.tcgetattr(theirs)
    streams = {"stdin": theirs, "stdout": theirs, "stderr": theirs}
    with watching(small_pack, folder, **streams) as process:
        os.write(ours, b"h")  # typed before anything is shown
        first = read_until(ours, "hint 1 of 3")
        assert "\x1b[2J" in first
        (folder / "01_double" / "double.py").write_text(RIGHT)
        read_until(ours, "Passed: n goes on.")
        os.write(ours, b"q")
        assert process.wait(PATIENCE_S) == 0
    assert termios.tcgetattr(theirs) == before
    os.close(ours)
    os.close(theirs)


def test_without_a_terminal_pages_are_plain(small_pack, folder):
    streams = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE}
    with watching(small_pack, folder, **streams) as process:
        first = read_until(process.stdout.fileno(), "checked at")
        (folder / "01_double" / "double.py").write_text(RIGHT)
        second = read_until(process.stdout.fileno(), "Passed")
    assert "\x1b" not in first + second
    assert "q quit" not in first + second
