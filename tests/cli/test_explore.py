import re
from collections.abc import Callable
from pathlib import Path

import pytest

from nnviz.cli.options import DEFAULT_MODEL
from nnviz.net import zoo
from tests.cli.conftest import Command
from tests.cli.terminal import Terminal

Explore = Callable[..., Terminal]
COLOUR = re.compile(r"\x1b\[[\d;:]*\b(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:[;:]\d+)*m")


@pytest.fixture
def sources(model_file: Path, digits_folder: Path) -> tuple[str, ...]:
    return ("--model", str(model_file), "--data", str(digits_folder))


def test_without_a_terminal_one_still_frame_is_printed(
    nnviz: Command, sources: tuple[str, ...]
) -> None:
    still = nnviz("show", 4, *sources)
    assert nnviz(*sources, "--index", 4) == still
    assert nnviz("explore", *sources, "--index", 4) == still
    assert still.out.startswith(" #4 of 200")


def test_nothing_at_all_is_a_still_frame_of_what_comes_with_nnviz(program: Command) -> None:
    done = program(env={"COLUMNS": "100"})
    assert (done.code, done.err) == (0, "")
    assert f"{DEFAULT_MODEL} 784-" in done.out


def test_the_default_is_shipped() -> None:
    assert DEFAULT_MODEL in zoo.names()


def test_explore_opens_follows_keys_and_quits(sources: tuple[str, ...]) -> None:
    with Terminal([*sources, "--index", 7, "--no-animation"]) as terminal:
        assert terminal.shows("#7 of 200")
        terminal.press("n")
        assert terminal.shows("#8 of 200")
        terminal.press("q")
        assert terminal.ends() == 0
        assert "nnviz:" not in terminal.text


def test_the_test_card_comes_first_and_explore_is_behind_it(sources: tuple[str, ...]) -> None:
    with Terminal([*sources, "--test-card", "--no-animation"]) as terminal:
        assert terminal.shows("256")
        assert "#0 of 200" not in terminal.text
        terminal.press("\x1b")
        assert terminal.shows("#0 of 200")
        terminal.press("q")
        assert terminal.ends() == 0


def test_what_cannot_be_opened_is_one_line_after_the_screen(sources: tuple[str, ...]) -> None:
    with Terminal([*sources, "--index", 999]) as terminal:
        assert terminal.ends() == 2
        line = terminal.raw.rpartition("\x1b")[2].splitlines()[-1]
        assert "nnviz: " in line
        assert "999" in line


@pytest.mark.parametrize(
    ("options", "env"),
    [(["--color", "none"], {}), ([], {"NO_COLOR": "1"})],
    ids=["by flag", "by NO_COLOR"],
)
def test_no_colour_is_none_at_all(
    sources: tuple[str, ...], options: list[str], env: dict[str, str]
) -> None:
    with Terminal([*sources, *options, "--no-animation"], env) as terminal:
        assert terminal.shows("#0 of 200")
        terminal.press("q")
        assert terminal.ends() == 0
        drawn = terminal.raw.partition("\x1b[?1049h")[2]
        assert not COLOUR.search(drawn)


def test_a_terminal_that_cannot_draw_is_told_what_can_be_done(sources: tuple[str, ...]) -> None:
    with Terminal(sources, {"TERM": "dumb"}) as terminal:
        assert terminal.ends() == 2
        assert "nnviz show" in terminal.raw


@pytest.mark.parametrize(
    ("env", "colored", "styled"),
    [
        ({"COLORTERM": "truecolor"}, True, True),
        ({"NO_COLOR": "1"}, False, True),
        ({"TERM": "dumb"}, False, False),
    ],
    ids=["truecolor", "NO_COLOR", "dumb"],
)
def test_show_on_a_terminal_uses_what_it_has(
    sources: tuple[str, ...], env: dict[str, str], colored: bool, styled: bool
) -> None:
    with Terminal(["show", "0", *sources], env) as terminal:
        assert terminal.ends() == 0
        assert bool(COLOUR.search(terminal.raw)) == colored
        assert ("\x1b[" in terminal.raw) == styled
        assert "#0 of 200" in terminal.text
