import subprocess
import sys

import pytest

from tests.benchmarks.equal_checks import check_names, write_equal_checks, write_submission

ALL = "from equal import CHECKS, check\nfor name in CHECKS: check(name)\nprint(*CHECKS)"


@pytest.fixture
def folder(tmp_path):
    write_submission(tmp_path)
    write_equal_checks(tmp_path)
    return tmp_path


def run(folder):
    return subprocess.run(
        [sys.executable, "-c", ALL], cwd=folder, capture_output=True, text=True, check=False
    )


def test_our_solutions_pass_every_check(folder):
    assert run(folder).stdout.split() == check_names()


def test_a_wrong_number_does_not_pass(folder):
    file = folder / "dense_forward.py"
    file.write_text(
        f"{file.read_text()}\nright = dense_forward\n\n\ndef dense_forward(x, w, b):\n    return right(x, w, b) + 1e-6\n"
    )

    assert "Not equal to tolerance" in run(folder).stderr
