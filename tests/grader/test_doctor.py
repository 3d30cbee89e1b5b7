import pytest

from grader.authoring import make_exercise
from grader.doctor import examine, undecorated
from grader.errors import GraderError
from grader.exercise import load_pack
from tests.grader.conftest import DOUBLE


@pytest.fixture
def examined(small_pack, sandbox):
    """Return a function that changes a file of 01_double and gives the doctor's problems."""

    def problems(file=None, old="", new=""):
        if file is not None:
            path = small_pack / "01_double" / file
            path.write_text(path.read_text().replace(old, new) if old else new)
        (found,) = examine(load_pack(small_pack), ["01_double"], sandbox, ["public"])
        return found.problems

    return problems


def test_a_sound_exercise_has_no_problems(small_pack, sandbox):
    found = list(examine(load_pack(small_pack), ["01_double", "02_quadruple"], sandbox))

    assert [one.problems for one in found] == [[], []]
    assert [(one.mistakes, one.named, one.seeds) for one in found] == [(1, 1, 3), (1, 1, 3)]


PROBLEMS = {
    "the starter: values is failed": ("double.py", "raise NotImplementedError", "return x"),
    "the starter's double and the solution's have other parameters": ("double.py", "(x)", "(y)"),
    "the solution: values is broken": ("solution.py", "2 * x", "x / 0"),
    "the solution: values is failed (The numbers are right, but x was changed in place.)": (
        "solution.py", "return 2 * x", "x *= 2; return x",
    ),
    "hints.md has 0 sections (## ...): give at least 3": ("hints.md", "", "# Hints\n"),
    "README.md has no example in `>>>` lines": ("README.md", ">>>", "   "),
    "README.md: double(np.array([1.0])) gives array([2.]), not array([3.])": (
        "README.md", "array([2.])", "array([3.])",
    ),
    "an example of README.md fails": ("README.md", "double(np", "triple(np"),
    "README.md does not mention `double(...)`": ("README.md", "`double(x)`", "it"),
    "the mistake squared passes every check": ("mistakes.py", "x**2", "2.0 * x"),
    "mistakes.py has none for double": ("mistakes.py", "", "\n"),
    "requires or uses 09_none, which is no exercise": (
        "checks.py", 'title="Twice as much"', 'title="t", requires=("09_none",)',
    ),
    "01_double/checks.py cannot be loaded": ("checks.py", "", "import nothing_such"),
}  # fmt: skip


@pytest.mark.parametrize("problem", PROBLEMS)
def test_what_is_unsound_is_told(examined, problem):
    assert any(problem in one for one in examined(*PROBLEMS[problem])), examined()


def test_an_alternative_that_does_not_pass_is_told(examined, small_pack):
    (small_pack / "01_double" / "alternatives.py").write_text(
        "from grader.mistakes import alternative\n\n"
        "@alternative('double')\ndef other(x):\n    return x + x + 1\n"
    )

    assert any("the alternative other: values is failed" in one for one in examined())


def test_a_mistake_that_is_told_as_another_is_told(examined, small_pack):
    twin = DOUBLE["mistakes.py"] + (
        "\nimport numpy as np\n\n@mistake('double', what='Never the same.', why='w', see='s')\n"
        "def fickle(x):\n    return x + np.random.default_rng().normal(size=x.shape)\n"
    )
    (small_pack / "01_double" / "mistakes.py").write_text(twin)

    assert any("the mistake fickle is not named" in one for one in examined())


def test_the_vocabulary_is_taken_out_and_the_functions_stay():
    source = b"""
from grader.mistakes import mistake
from .solution import double
from functools import cache

@mistake("double", what="w", why="w", see="s")
@cache
def wrong(x):
    return double(x) + 1
"""
    plain = undecorated(source).decode()

    assert plain.startswith("from solution import double\nfrom functools import cache\n")
    assert "@cache\ndef wrong(x):\n    return double(x) + 1" in plain
    assert "mistake" not in plain


def test_a_new_exercise_is_sound(tmp_path, sandbox):
    folder = make_exercise(tmp_path / "mine", "16_twice_more")
    (found,) = examine(load_pack(folder.parent), ["16_twice_more"], sandbox, ["public"])

    assert found.problems == []


@pytest.mark.parametrize("name", ["conv", "1_conv", "16-conv", "16_Conv", "../16_conv"])
def test_a_bad_name_for_an_exercise_is_refused(tmp_path, name):
    with pytest.raises(GraderError, match="is no name for an exercise"):
        make_exercise(tmp_path, name)


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("16_class", "class is a word of Python's own"),
        ("16_solution", "solution.py is a file of the author's"),
        ("16_alternatives", "alternatives.py is a file of the author's"),
        ("16_mistakes_two", "mistakes_two.py is a file of the author's"),
    ],
)
def test_a_name_that_its_files_cannot_bear_is_refused(tmp_path, name, why):
    with pytest.raises(GraderError, match=why):
        make_exercise(tmp_path, name)
    assert not any(tmp_path.iterdir())


def test_a_folder_that_is_there_is_not_overwritten(tmp_path):
    make_exercise(tmp_path, "16_conv")

    with pytest.raises(GraderError, match="cannot be made: File exists"):
        make_exercise(tmp_path, "16_conv")
