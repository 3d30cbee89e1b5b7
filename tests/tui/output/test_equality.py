"""What a person sees must not depend on how it is sent."""

import os
import re
import subprocess
import sys

import pytest

from tests.tui.output.link import ROOT

LEAST_FRAMES = 80


@pytest.mark.parametrize(
    "environ",
    [
        {"TEXTUAL_COLOR_SYSTEM": "truecolor"},
        {"TEXTUAL_COLOR_SYSTEM": "256"},
        {"TEXTUAL_COLOR_SYSTEM": "standard"},
        {"TEXTUAL_COLOR_SYSTEM": "standard", "TEXTUAL_THEME": "ansi-dark"},
        {"TEXTUAL_COLOR_SYSTEM": "256", "NO_COLOR": "1"},
        {"TEXTUAL_COLOR_SYSTEM": "256", "NO_COLOR": "1", "TEXTUAL_THEME": "ansi-light"},
    ],
    ids=["truecolor", "256", "16", "ansi", "greys", "NO_COLOR"],
)
def test_differences_show_the_same_as_textual_itself(environ):
    # A process each: Textual reads the colours when it is imported, and styles remember theirs.
    process = subprocess.run(
        [sys.executable, "-m", "tests.tui.output.equality"],
        cwd=ROOT,
        env=os.environ | environ,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert process.returncode == 0, process.stdout + process.stderr
    frames, plain, diff = (int(number) for number in re.findall(r"\d+", process.stdout))
    assert frames > LEAST_FRAMES
    assert diff < plain / 2
