"""What a student's code does, and what the grader learns of it."""

import numpy as np
import pytest

from grader.sandbox import (
    Answer,
    BadSyntax,
    Forbidden,
    Limits,
    Raised,
    Returned,
    Sandbox,
    SandboxError,
    TimedOut,
)
from grader.values import Generator, Other
from tests.grader.sandbox.conftest import student


def returned(answer: Answer) -> Returned:
    """Return the answer, which must be a value."""
    assert isinstance(answer, Returned), answer
    return answer


def test_arrays_go_in_and_come_out(sandbox: Sandbox) -> None:
    x, w, b = np.ones((5, 3)), np.arange(12.0).reshape(4, 3), np.ones(4)
    with student(sandbox, "def dense(x, w, b): return x @ w.T + b\n") as worker:
        answer = returned(worker.call("dense", [x, w, b]))
    assert type(answer.value) is np.ndarray
    assert answer.value.tolist() == (x @ w.T + b).tolist()
    assert answer.value.flags.writeable
    assert answer.type_name == "ndarray"
    assert 0 < answer.seconds < 5


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("1.5", 1.5),
        ("-(2**200)", -(2**200)),
        ("True", True),
        ("None", None),
        ("'text'", "text"),
        ("np.float32(1.5)", np.float32(1.5)),
        ("np.longlong(3)", np.int64(3)),
        ("np.bool_(True)", np.bool_(True)),
        ("[1, (2.0, [])]", [1, (2.0, [])]),
        ("{'w': 1.0, 2: {}}", {"w": 1.0, 2: {}}),
        ("{1.5: 1}", Other("dict")),
        ("1j", Other("complex")),
        ("np.matrix([1])", Other("matrix")),
        ("np.array(['a'])", Other("ndarray of str32")),
        ("np.longdouble(1)", Other("longdouble")),
        ("np.ones(2).astype(np.longdouble)", Other(f"ndarray of {np.dtype('g').name}")),
        ("np.linalg.slogdet(np.eye(2))", (np.float64(1), np.float64(0))),
        ("collections.namedtuple('P', 'a b')(1, [2.5])", (1, [2.5])),
        ("type('P', (tuple,), {})([1])", Other("P")),
        ("range(3)", Other("range")),
        ("lambda: 0", Other("function")),
    ],
)
def test_values_keep_their_exact_type(sandbox: Sandbox, expression: str, expected: object) -> None:
    source = f"import collections\nimport numpy as np\ndef f(): return {expression}\n"
    with student(sandbox, source) as worker:
        value = returned(worker.call("f", [])).value
    assert type(value) is type(expected)
    assert value == expected


def test_layout_and_byte_order_do_not_matter(sandbox: Sandbox) -> None:
    source = "import numpy as np\ndef f(): return np.arange(6.).reshape(2, 3).T.astype('>f8')\n"
    with student(sandbox, source) as worker:
        value = returned(worker.call("f", [])).value
    assert isinstance(value, np.ndarray)
    assert value.tolist() == [[0, 3], [1, 4], [2, 5]]
    assert value.dtype == np.dtype("<f8")


def test_a_generator_is_the_one_of_its_seed(sandbox: Sandbox) -> None:
    with student(sandbox, "def f(p): return p['rng'].random(3)\n") as worker:
        answer = returned(worker.call("f", [{"rng": Generator(7)}]))
    assert np.array_equal(answer.value, np.random.default_rng(7).random(3))  # type: ignore[arg-type]  # it is an array
    assert answer.arguments_after == ({"rng": Generator(7)},)


def test_the_global_random_state_is_that_of_the_seed(sandbox: Sandbox) -> None:
    source = "import random, numpy\ndef f(): return random.random(), numpy.random.rand()\n"
    values = []
    for seed in (0, 0, 1):
        with sandbox.worker(source.encode(), "student.py", seed=seed) as worker:
            values.append(returned(worker.call("f", [])).value)
    assert values[0] == values[1] != values[2]


def test_changes_in_place_are_told(sandbox: Sandbox) -> None:
    with student(sandbox, "def f(x, p):\n    x += 1\n    p.append(3)\n") as worker:
        answer = returned(worker.call("f", [np.zeros(2), [1]]))
    x, p = answer.arguments_after
    assert isinstance(x, np.ndarray)
    assert x.tolist() == [1, 1]
    assert p == [1, 3]


def test_an_exception_comes_with_place_and_shapes(sandbox: Sandbox) -> None:
    source = (
        "def f(x, w):\n    n = 1\n    return inner(x, w)\n\ndef inner(x, w):\n    return x @ w\n"
    )
    with student(sandbox, source) as worker:
        answer = worker.call("f", [np.ones((2, 3)), np.ones((2, 4))])
    assert isinstance(answer, Raised)
    assert answer.exception == "ValueError"
    assert (answer.filename, answer.line, answer.code) == ("student.py", 6, "return x @ w")
    assert answer.shapes == (("x", (2, 3)), ("w", (2, 4)))


def test_an_exception_without_text_is_still_one(sandbox: Sandbox) -> None:
    source = """
class Mute(Exception):
    def __str__(self): raise SystemExit
def f(): raise Mute
"""
    with student(sandbox, source) as worker:
        answer = worker.call("f", [])
    assert isinstance(answer, Raised)
    assert answer.exception == "Mute"


def test_warnings_are_told_with_their_line(sandbox: Sandbox) -> None:
    source = "import numpy as np\ndef f(x):\n    return np.log(x)\n"
    with student(sandbox, source) as worker:
        answer = returned(worker.call("f", [np.zeros(2)]))
        assert answer.warnings == ("RuntimeWarning: divide by zero encountered in log (line 3)",)
        assert returned(worker.call("f", [np.ones(2)])).warnings == ()


def test_what_is_printed_belongs_to_its_call(sandbox: Sandbox) -> None:
    source = "print('loading')\ndef f(n):\n    print('call', n, end='')\n    if n == 2: 1 / 0\n"
    with student(sandbox, source) as worker:
        assert worker.loaded.stdout == "loading\n"
        assert returned(worker.call("f", [1])).stdout == "call 1"
        failed = worker.call("f", [2])
        assert isinstance(failed, Raised)
        assert failed.stdout == "call 2"


def test_output_before_a_timeout_is_kept(sandbox: Sandbox) -> None:
    with student(sandbox, "def f():\n    print('here')\n    while True: pass\n") as worker:
        assert worker.call("f", [], 1.5) == TimedOut(1.5, "here\n")


def test_state_lives_as_long_as_its_worker(sandbox: Sandbox) -> None:
    source = "seen = []\ndef f():\n    seen.append(1)\n    return len(seen)\n"
    with student(sandbox, source) as worker:
        assert [returned(worker.call("f", [])).value for _ in range(3)] == [1, 2, 3]
    with student(sandbox, source) as worker:
        assert returned(worker.call("f", [])).value == 1


def test_functions_are_listed_however_they_are_made(sandbox: Sandbox) -> None:
    source = "import numpy as np\ndef a(): pass\nb = lambda x: x\ntanh = np.tanh\nn = 3\n"
    with student(sandbox, source) as worker:
        assert worker.loaded.functions == ("a", "b", "tanh")


def test_a_function_that_is_missing_raises(sandbox: Sandbox) -> None:
    with student(sandbox, "") as worker:
        answer = worker.call("f", [])
    assert isinstance(answer, Raised)
    assert answer.exception == "AttributeError"


@pytest.mark.parametrize(
    ("source", "line", "column"),
    [
        (b"x = 1\ndef f(:\n    pass\n", 2, 7),
        (b"def f():\nreturn 1\n", 2, 1),
        (b"x = '\n", 1, 5),
    ],
)
def test_bad_syntax_is_told_with_its_place(
    sandbox: Sandbox, source: bytes, line: int, column: int
) -> None:
    with sandbox.worker(source, "student.py") as worker:
        error = worker.loaded.error
        assert isinstance(error, BadSyntax)
        assert (error.line, error.column) == (line, column)
        assert error.code == source.splitlines()[line - 1].decode().strip()
        with pytest.raises(SandboxError):
            worker.call("f", [])


@pytest.mark.parametrize(
    "source",
    [
        b"\xff\xfe\x00",
        b"x = '\xe9'\n",
        b"# coding: nonsense\n",
        b"x = 1\0\n",
        b"-" * 200_000 + b"1\n",
        b"x" + b".x" * 100_000,
        b"(" * 10_000,
    ],
)
def test_a_file_that_cannot_be_read_or_parsed_is_an_error_of_loading(
    sandbox: Sandbox, source: bytes
) -> None:
    with sandbox.worker(source, "student.py") as worker:
        assert worker.loaded.error is not None
        assert not worker.loaded.functions


@pytest.mark.parametrize(
    "source",
    [
        b"\xef\xbb\xbfdef f(): return '\xc3\xa9'\n",
        b"# -*- coding: latin-1 -*-\ndef f(): return '\xe9'\n",
        b"# coding: cp1252\r\ndef f(): return '\xe9'\r\n",
    ],
)
def test_byte_order_marks_and_encodings_are_understood(sandbox: Sandbox, source: bytes) -> None:
    with sandbox.worker(source, "student.py") as worker:
        assert worker.loaded.error is None
        assert returned(worker.call("f", [])).value == "é"


def test_loading_has_its_own_time_limit(sandbox: Sandbox) -> None:
    with student(sandbox, "while True: pass\n", load_seconds=0.3) as worker:
        assert worker.loaded.error == TimedOut(0.3)
        assert worker.call("f", []) == TimedOut(0.3)


def test_loading_that_raises_is_told_with_its_line(sandbox: Sandbox) -> None:
    with student(sandbox, "x = 1\nx / 0\n") as worker:
        assert isinstance(worker.loaded.error, Raised)
        assert worker.loaded.error.line == 2


def test_modules_import_one_another(sandbox: Sandbox) -> None:
    modules = {
        "neuron": b"import layer\ndef f(): return layer.two()\n",
        "layer": b"def two(): return 2\n",
    }
    source = b"from neuron import f\n"
    with sandbox.worker(source, "student.py", modules=modules) as worker:
        assert returned(worker.call("f", [])).value == 2


def test_an_error_in_a_module_names_its_file(sandbox: Sandbox) -> None:
    with sandbox.worker(b"import neuron\n", "student.py", modules={"neuron": b"1/0\n"}) as worker:
        assert isinstance(worker.loaded.error, Raised)
        assert worker.loaded.error.filename == "neuron.py"
        assert worker.loaded.error.code == "1/0"


def test_a_file_may_have_the_name_of_a_module(sandbox: Sandbox) -> None:
    with sandbox.worker(
        b"import random\ndef f(): return random.Random(0).random()\n", "random.py"
    ) as worker:
        assert isinstance(returned(worker.call("f", [])).value, float)


@pytest.mark.parametrize("module", ["torch", "os", "subprocess", "scipy.linalg", "nupmy"])
def test_other_imports_are_forbidden_by_name(sandbox: Sandbox, module: str) -> None:
    with student(sandbox, f"import numpy\nimport {module}\n") as worker:
        root = module.partition(".")[0]
        assert worker.loaded.error == Forbidden(root, "student.py", 2, f"import {module}")


def test_an_import_that_is_caught_is_no_matter(sandbox: Sandbox) -> None:
    source = "try:\n    import matplotlib\nexcept ImportError:\n    matplotlib = None\n"
    with student(sandbox, source) as worker:
        assert worker.loaded.error is None


def test_imports_for_running_the_file_itself_are_no_matter(sandbox: Sandbox) -> None:
    with student(sandbox, "if __name__ == '__main__':\n    import matplotlib\n") as worker:
        assert worker.loaded.error is None


WORK = """
import copy, datetime, decimal, fractions, functools, itertools, json, math, random, re, statistics
import time
from collections import defaultdict
from dataclasses import dataclass
import numpy as np
import numpy.linalg as la

@dataclass
class Layer:
    w: np.ndarray

def f(x):
    rng = np.random.default_rng(0)
    square = x.T @ x + np.eye(x.shape[1])
    la.svd(x), la.inv(square), la.solve(square, square), la.eigh(square), la.norm(x), la.pinv(x)
    np.einsum("ij,kj->ik", x, x), np.tensordot(x, x.T, 1), np.fft.fft(x), np.polyfit([1, 2], [3, 4], 1)
    np.random.seed(0), np.random.randn(2), rng.permutation(5), rng.choice(5, 3)
    np.array2string(x), repr(x), f"{x[0, 0]:.3f}", np.set_printoptions(precision=2)
    np.lib.stride_tricks.sliding_window_view(x, (2, 2)), np.ma.masked_invalid(x), np.unique(x)
    np.testing.assert_allclose(x, x), np.char.upper(np.array(["a"])), np.vectorize(math.exp)(x)
    np.sort(x), np.argsort(x), np.bincount([1, 2]), np.histogram(x), np.cov(x), np.percentile(x, 5)
    np.load, np.datetime64("2020-01-01"), np.float64("1.5"), np.fromstring("1 2", sep=" ")
    time.sleep(0.001), time.perf_counter(), time.strptime("2020", "%Y"), datetime.datetime.now()
    json.loads(json.dumps({"a": 1})), re.sub("a", "b", "a"), decimal.Decimal("1") / 3
    statistics.mean([1, 2]), fractions.Fraction(1, 3), copy.deepcopy(x), random.shuffle([1, 2])
    "{}".format(Layer(x)), "é".encode("latin-1"), "a".encode("idna"), sorted("ba"), defaultdict(list)
    np.seterr(all="warn"), np.errstate(all="raise"), np.finfo(float), np.iinfo(int)
    return functools.reduce(np.add, itertools.islice(itertools.repeat(x), 2))
"""


def test_usual_numpy_and_python_work_behind_the_wall(sandbox: Sandbox) -> None:
    x = np.random.default_rng(0).normal(size=(7, 5))
    with student(sandbox, WORK) as worker:
        assert worker.loaded.error is None, worker.loaded
        assert np.array_equal(returned(worker.call("f", [x])).value, x + x)  # type: ignore[arg-type]  # it is an array


def test_big_matrices_multiply_without_threads(sandbox: Sandbox) -> None:
    with student(sandbox, "def f(x): return x @ x\n", seconds=20) as worker:
        returned(worker.call("f", [np.ones((600, 600))]))


def test_reading_from_the_keyboard_finds_its_end(sandbox: Sandbox) -> None:
    with student(sandbox, "def f(): return input()\n") as worker:
        answer = worker.call("f", [])
    assert isinstance(answer, Raised)
    assert answer.exception == "EOFError"


@pytest.mark.parametrize("stdout", ["None", "open", "object()"])
def test_a_replaced_standard_output_costs_nothing(sandbox: Sandbox, stdout: str) -> None:
    with student(
        sandbox, f"import sys\ndef f():\n    sys.stdout = {stdout}\n    return 1\n"
    ) as worker:
        assert returned(worker.call("f", [])).value == 1


@pytest.mark.parametrize("filename", ["my first neuron.py", "a.b.py", "neuron", "01_neuron.py"])
def test_any_file_name_loads(sandbox: Sandbox, filename: str) -> None:
    with sandbox.worker(b"def f(): return 1 / 0\n", filename) as worker:
        answer = worker.call("f", [])
    assert isinstance(answer, Raised)
    assert answer.filename == filename


def test_text_that_no_encoding_knows_can_be_printed(sandbox: Sandbox) -> None:
    with student(sandbox, "def f():\n    print('\\ud800 é')\n    return 1\n") as worker:
        assert returned(worker.call("f", [])).stdout == "\\ud800 é\n"


def test_limits_are_those_that_were_given(sandbox: Sandbox) -> None:
    source = "import numpy as np\ndef f(n): return np.ones(n).sum()\n"
    limits = Limits(memory_bytes=64 << 20)
    with sandbox.worker(source.encode(), "student.py", limits=limits) as worker:
        assert isinstance(worker.call("f", [10**6]), Returned)
        assert isinstance(worker.call("f", [10**7]), Raised)
