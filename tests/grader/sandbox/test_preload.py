"""What student code may import is there, the rare as well, and nothing beyond it."""

import pytest

from grader.sandbox import Returned, Sandbox
from tests.grader.sandbox.conftest import student

FOUND = """
def f(name):
    return name in sys.modules
"""
RARE = [
    "from numpy import *\nlinalg, testing, ma, f2py, core, exp",
    "from numpy import \\\n  *\nma.masked_invalid([1.0])",
    "import numpy as np\nnp.testing.assert_allclose(1, 1)",
    "import numpy as np\nnp.ma.masked_invalid([1.0])",
    "import numpy\nnumpy.polynomial.Polynomial([1.0])(2.0)",
    "from numpy.polynomial import polynomial",
    "from numpy.core import numeric",
]


@pytest.mark.parametrize("source", RARE)
def test_what_few_files_name_is_there_for_them(sandbox: Sandbox, source: str) -> None:
    with student(sandbox, source) as worker:
        assert worker.loaded.error is None


def test_other_files_do_not_wait_for_it() -> None:
    source = f"import sys, numpy\nfrom math import *\n# np.linalg, mask{FOUND}"
    with Sandbox() as fresh, student(fresh, source) as worker:
        answers = [worker.call("f", [name]) for name in ("numpy.linalg", "numpy.testing")]
    assert [one.value for one in answers if isinstance(one, Returned)] == [True, False]


def test_a_module_of_the_students_may_name_it_for_all(sandbox: Sandbox) -> None:
    helper = {"helper": b"from numpy import *\n"}
    source = b"from helper import exp\ndef f(x): return float(exp(x))\n"
    with sandbox.worker(source, "student.py", modules=helper) as worker:
        assert worker.loaded.error is None
        answer = worker.call("f", [0.0])
    assert isinstance(answer, Returned)
    assert answer.value == 1.0


LOOK = """
import sys
def f(name):
    try:
        sys.modules["importlib"].import_module(name)
    except ModuleNotFoundError:
        return sys.path + sys.path_hooks + [one for one in sys.path_importer_cache.values() if one]
"""


@pytest.mark.parametrize("name", ["sqlite3", "grader", "grader.sandbox", "numpy.distutils"])
@pytest.mark.parametrize("rare", ["", "# np.testing"])
def test_what_is_not_there_cannot_be_found(sandbox: Sandbox, name: str, rare: str) -> None:
    with student(sandbox, f"{rare}{LOOK}") as worker:
        answer = worker.call("f", [name])
    assert isinstance(answer, Returned)
    assert answer.value == []
