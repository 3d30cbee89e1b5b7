"""What beginners do that Python refuses, and what they are told."""

import pytest

from grader.advice import explain, explain_loading
from grader.sandbox import BadSyntax, Forbidden, Killed, Raised

USUAL = [
    ("TypeError", "Cannot interpret '5' as a data type", "np.zeros((2, 3))"),
    ("TypeError", "bad operand type for unary -: 'function'", "without its brackets"),
    ("TypeError", "unsupported operand type(s) for *: 'function' and 'float'", "without its brackets"),
    ("TypeError", "ufunc 'bitwise_xor' not supported for the input types", "write ** 2"),
    ("TypeError", "unsupported operand type(s) for ^: 'float' and 'int'", "write ** 2"),
    ("TypeError", "unsupported operand type(s) for ** or pow(): 'list' and 'int'", "go through its items"),
    ("EOFError", "EOF when reading a line", "Nobody can type"),
    ("FileNotFoundError", "[Errno 2] No such file or directory: '../x.npy'", "No file can be read"),
    ("ImportError", "attempted relative import with no known parent package", "without dots"),
    ("TypeError", "'NoneType' object is not subscriptable", "rng.shuffle"),
    ("ValueError", "assignment destination is read-only", "make a new one"),
]  # fmt: skip


@pytest.mark.parametrize(("exception", "text", "advice"), USUAL)
def test_usual_exceptions_come_with_their_usual_cause(exception, text, advice):
    (detail,) = explain(Raised(exception, text), "f").details

    assert advice in detail


def test_the_signature_of_a_product_is_left_out():
    text = (
        "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature"
        " (n?,k),(k,m?)->(n?,m?) (size 3 is different from 6)"
    )
    told = explain(Raised("ValueError", text), "f")

    assert told.title.endswith("core dimension 0 (size 3 is different from 6)")
    assert "let the inner ones meet" in told.details[0]


@pytest.mark.parametrize("code", ["from 01_neuron import neuron", "    import 01_neuron"])
def test_importing_a_name_that_begins_with_a_digit_is_explained(code):
    told = explain_loading(BadSyntax("invalid decimal literal", "f.py", 1, 8, code), "f.py")

    assert "cannot be imported" in told.details[-1]
    assert len(explain_loading(BadSyntax("x", "f.py", 1, 8, "from x import"), "f.py").details) == 1


def test_whoever_imports_a_file_of_their_own_is_told_to_copy():
    told = explain_loading(Forbidden("dense_forward", "f.py", 1, "import dense_forward"), "f.py")

    assert "copy what you need" in told.details[0]
    assert explain(Forbidden("os.path", "f.py", 1, "import os.path"), "f").details == ()


def test_what_fails_outside_functions_is_told_where_it_belongs():
    failing = explain_loading(Raised("AssertionError", ""), "f.py")
    misspelt = explain_loading(Raised("NameError", "name 'np' is not defined"), "f.py")

    assert "__main__" in failing.details[0]
    assert "import numpy" in misspelt.details[0]
    assert len(misspelt.details) == 1


def test_a_death_is_told_in_one_sentence():
    titles = [explain(Killed(reason), "f").title for reason in ("memory", "exit", "signal")]

    assert titles[0].endswith("a loop without end?")
    assert all(title.endswith(".") for title in titles[1:])
    assert explain_loading(Killed("memory"), "f.py").title.endswith("?")
