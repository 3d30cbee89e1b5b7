"""The oracle's tests once more: in plain Python, and with every index checked."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
FILES = [
    "test_blas.py",
    "test_dots.py",
    "test_tiles.py",
    "test_elementwise.py",
    "test_gradients.py",
    "test_epochs.py",
]
# Every activation, loss and output in one batch; every optimizer and regularizer in epochs.
SELECTION = (
    "blas or dots or tiles or elementwise or gradient_equals_the_oracles or tanh-cross or relu-mse"
)


@pytest.mark.parametrize("mode", ["NUMBA_DISABLE_JIT", "NUMBA_BOUNDSCHECK"])
def test_kernels_equal_the_oracle_with(mode):
    environment = os.environ | {mode: "1"}
    files = [str(TESTS / name) for name in FILES]
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-n0", "-k", SELECTION, *files],
        cwd=TESTS.parents[1],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout[-3000:]
    n_passed = int(run.stdout.split(" passed")[0].split()[-1])
    assert n_passed > 200, run.stdout[-300:]
