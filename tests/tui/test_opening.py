import subprocess
import sys

import pytest

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
