import os
import subprocess
import sys

import pytest

from nnviz.tui.output.probe import Answers
from nnviz.tui.terminal import Override, Terminal, TerminalError, detect, prepare, require_terminal

MUTE = Answers()


def look(environ, override=None, answers=MUTE, encoding="utf-8"):
    return detect(environ, override, encoding=encoding, ask=lambda: answers)


@pytest.mark.parametrize(
    ("environ", "colors"),
    [
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, "truecolor"),
        ({"TERM": "xterm-256color", "COLORTERM": "24bit"}, "truecolor"),
        ({"TERM": "xterm-256color", "COLORTERM": "1"}, "256"),
        ({"TERM": "xterm-256color"}, "256"),
        ({"TERM": "screen-256color"}, "256"),
        ({"TERM": "tmux-256color"}, "256"),
        ({"TERM": "xterm"}, "256"),
        ({}, "256"),
        ({"TERM": "xterm-kitty"}, "truecolor"),
        ({"TERM": "xterm-ghostty"}, "truecolor"),
        ({"TERM": "alacritty"}, "truecolor"),
        ({"TERM": "foot-extra"}, "truecolor"),
        ({"TERM": "wezterm"}, "truecolor"),
        ({"TERM": "xterm-direct"}, "truecolor"),
        ({"TERM": "linux"}, "16"),
        ({"TERM": "linux-16color"}, "16"),
        ({"TERM": "vt100"}, "16"),
        ({"TERM": "screen"}, "16"),
        ({"TERM": "linux", "COLORTERM": "truecolor"}, "truecolor"),
        ({"NO_COLOR": "1", "COLORTERM": "truecolor"}, "none"),
        ({"NO_COLOR": "", "COLORTERM": "truecolor"}, "truecolor"),
    ],
)
def test_colors_follow_the_weightiest_claim(environ, colors):
    assert look(environ).colors == colors


def test_the_flag_beats_everything():
    environ = {"NO_COLOR": "1", "COLORTERM": "truecolor", "TERM": "linux"}
    assert look(environ, Override(colors="256")).colors == "256"


@pytest.mark.parametrize(("kept", "colors"), [(True, "truecolor"), (False, "256"), (None, "256")])
def test_the_terminal_itself_decides_where_nothing_else_does(kept, colors):
    assert look({"TERM": "xterm-256color"}, answers=Answers(truecolor=kept)).colors == colors


@pytest.mark.parametrize(
    ("environ", "encoding", "answers", "unicode"),
    [
        ({}, "utf-8", MUTE, True),
        ({}, "UTF8", MUTE, True),
        ({}, "ascii", MUTE, False),
        ({}, "iso8859-1", MUTE, False),
        ({"LC_ALL": "C"}, "utf-8", MUTE, True),
        ({"TERM": "vt220"}, "utf-8", MUTE, False),
        ({"TERM": "linux"}, "utf-8", MUTE, True),
        ({"TMUX": "x", "LANG": "en_US.UTF-8"}, "utf-8", MUTE, True),
        ({"TMUX": "x", "LANG": "en_US.UTF-8", "LC_ALL": "C"}, "utf-8", MUTE, False),
        ({"TMUX": "x"}, "utf-8", MUTE, False),
        ({}, "utf-8", Answers(half_block_width=3), False),
        ({}, "utf-8", Answers(half_block_width=2), True),
    ],
)
def test_unicode_needs_everyone_on_the_way(environ, encoding, answers, unicode):
    assert look(environ, answers=answers, encoding=encoding).unicode is unicode


def test_the_consoles_font_has_no_braille():
    assert not look({"TERM": "linux"}).braille
    assert look({"TERM": "xterm"}).braille


@pytest.mark.parametrize(("width", "wide"), [(None, False), (1, False), (2, True)])
def test_a_half_block_of_two_cells_is_noticed(width, wide):
    assert look({}, answers=Answers(half_block_width=width)).wide_ambiguous is wide


def test_unicode_and_width_can_be_said():
    override = Override(unicode=False, wide_ambiguous=True)
    seen = look({}, override, answers=Answers(half_block_width=1))
    assert (seen.unicode, seen.braille, seen.wide_ambiguous) == (False, False, True)


@pytest.mark.parametrize(
    ("environ", "ssh", "tmux", "fps"),
    [
        ({}, False, False, 30),
        ({"TMUX": "/tmp/x,1,0"}, False, True, 30),  # noqa: S108 - a value, not a file
        ({"SSH_CONNECTION": "1.2.3.4 5 6.7.8.9 22"}, True, False, 15),
        ({"SSH_TTY": "/dev/pts/1", "TERM": "tmux-256color"}, True, True, 12),
        ({"STY": "1.pts"}, False, True, 30),
    ],
)
def test_the_way_to_the_terminal_sets_the_pace(environ, ssh, tmux, fps):
    seen = look(environ)
    assert (seen.ssh, seen.tmux, seen.fps) == (ssh, tmux, fps)


def test_every_finding_has_its_reason():
    assert look({"TERM": "foot"}).reasons["colors"] == "TERM is foot"


def test_keys_typed_meanwhile_are_kept():
    assert look({}, answers=Answers(typed="q")).typed == "q"


@pytest.mark.parametrize("term", ["dumb", "unknown"])
def test_a_dumb_terminal_is_refused_in_one_line(term):
    with pytest.raises(TerminalError, match=rf"TERM is '{term}'.*nnviz show") as error:
        look({"TERM": term})
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("colors", "textual", "no_color"),
    [
        ("truecolor", "truecolor", None),
        ("256", "256", None),
        ("16", "standard", None),
        ("none", "256", "1"),
    ],
)
def test_textual_is_told_by_the_environment(colors, textual, no_color):
    environ = {"NO_COLOR": "", "COLUMNS": "10", "LINES": "5", "HOME": "/"}
    prepare(Terminal(colors=colors), environ)
    assert environ.pop("TEXTUAL_FPS") == "60"
    assert environ.pop("NO_COLOR", None) == no_color
    assert environ == {"TEXTUAL_COLOR_SYSTEM": textual, "HOME": "/"}


def test_the_compositor_is_slower_over_ssh_unless_the_user_chose():
    environ: dict[str, str] = {}
    chosen = {"TEXTUAL_FPS": "50"}
    prepare(Terminal(ssh=True), environ)
    prepare(Terminal(ssh=True), chosen)
    assert (environ["TEXTUAL_FPS"], chosen["TEXTUAL_FPS"]) == ("30", "50")


def test_a_pipe_is_refused_with_the_way_out():
    reader, writer = os.pipe()
    try:
        with pytest.raises(TerminalError, match=r"is not a terminal.*ssh -t.*nnviz show"):
            require_terminal(reader)
    finally:
        os.close(reader)
        os.close(writer)


def test_it_imports_neither_textual_nor_rich():
    code = "import sys, nnviz.tui.terminal; print({'textual', 'rich', 'numpy'} & set(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == "set()\n"
