import subprocess
import sys

import pytest

from nnviz.tui.app import Opening
from nnviz.tui.opening import opened, save_edits

SLOW = ("numba", "scipy", "numpy.random", "pooch", "nnviz.data.handwriting.hand")
LOOK = "import sys, {modules}\nprint(*(name for name in {slow} if name in sys.modules))"


@pytest.mark.parametrize(
    ("modules", "slow"),
    [
        ("nnviz.tui.app", ("numpy", *SLOW)),
        ("nnviz.tui.opening, nnviz.tui.screens.explore", SLOW),
    ],
)
def test_neither_the_first_frame_nor_the_first_digit_waits_for_what_it_does_not_need(modules, slow):
    code = LOOK.format(modules=modules, slow=slow)
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert found.stdout.split() == []


def test_edits_of_sessions_that_end_in_one_second_do_not_replace_each_other(tmp_path, monkeypatch):
    monkeypatch.setattr("platformdirs.user_state_dir", lambda *_args, **_options: str(tmp_path))
    session = opened(Opening("3b1b", data="handwriting"))

    assert len({save_edits(session) for _ in range(3)}) == len(list(tmp_path.iterdir())) == 3
