import pytest

from grader.errors import GraderError, PackError
from grader.exercise import load_exercise, load_pack
from tests.grader.conftest import DOUBLE, write_exercise


def test_a_folder_becomes_an_exercise(small_pack):
    exercise = load_pack(small_pack)["01_double"]

    assert (exercise.name, exercise.module, exercise.file_name) == (
        "01_double",
        "double",
        "double.py",
    )
    assert exercise.points == 2
    assert exercise.functions == ("double",)
    assert [one.claim for one in exercise.checks] == ["Twice x."]
    assert [one.title for one in exercise.hints] == ["Nudge", "Formula", "Walk-through"]
    assert exercise.alternatives == ()
    assert exercise.mistakes[0](3) == 9


def test_exercises_with_files_of_one_name_are_not_mixed_up(small_pack):
    pack = load_pack(small_pack)

    assert [one.declared.title for one in pack] == ["Twice as much", "Four times"]


def test_mistakes_may_use_the_solution(tmp_path):
    mistakes = DOUBLE["mistakes.py"].replace("x**2", "double(x) + 1") + (
        "\nfrom .solution import double\n"
    )
    write_exercise(tmp_path / "01_double", {**DOUBLE, "mistakes.py": mistakes})

    assert load_exercise(tmp_path / "01_double").mistakes[0](3) == 7


BROKEN = {
    "checks.py": {
        "": "01_double/checks.py declares 0 exercises, not one",
        "from grader.checks import Exercise\nexercise = Exercise(title='t')": "has no check",
        "import nothing_such": "01_double/checks.py cannot be loaded: ModuleNotFoundError: No",
        "def (": "01_double/checks.py cannot be loaded: SyntaxError: invalid syntax",
        "1 / 0": "01_double/checks.py cannot be loaded: ZeroDivisionError: division by zero",
        "import sys; sys.exit(0)": "01_double/checks.py cannot be loaded: SystemExit: 0",
        DOUBLE["checks.py"].replace('"double"', '"triple"'): "solution.py lacks triple",
        DOUBLE["checks.py"].replace("'''Twice x.'''", ""): "check values has no docstring",
        DOUBLE["checks.py"].replace("points=2", "points=0"): "is worth 0 points",
        DOUBLE["checks.py"].replace("points=2", "shapes=('single',)"): "has 1 probes",
    },
    "mistakes.py": {
        DOUBLE["mistakes.py"].replace('"double"', '"triple"'): "is of triple, no function of",
        DOUBLE["mistakes.py"].replace('"w"', '""'): "lacks a text",
    },
}  # fmt: skip


@pytest.mark.parametrize(
    ("file", "text", "problem"),
    [(file, text, problem) for file, texts in BROKEN.items() for text, problem in texts.items()],
)
def test_what_an_author_got_wrong_is_told_in_one_line(tmp_path, file, text, problem):
    write_exercise(tmp_path / "01_double", {**DOUBLE, file: text})

    with pytest.raises(PackError, match=problem) as caught:
        _ = load_exercise(tmp_path / "01_double").mistakes
    assert "\n" not in str(caught.value)


def test_a_missing_file_is_named(tmp_path):
    files = {name: text for name, text in DOUBLE.items() if name not in {"solution.py", "hints.md"}}
    write_exercise(tmp_path / "01_double", files)

    with pytest.raises(PackError, match=r"01_double/solution\.py is missing"):
        load_exercise(tmp_path / "01_double")


def test_a_folder_without_exercises_is_refused(tmp_path):
    with pytest.raises(PackError, match="holds no exercise such as"):
        load_pack(tmp_path)
    with pytest.raises(PackError, match="is no folder of exercises"):
        load_pack(tmp_path / "nowhere")


@pytest.mark.parametrize("word", ["1", "01", "double", "01_double", "01_double/"])
def test_an_exercise_is_chosen_by_number_or_name(small_pack, word):
    assert load_pack(small_pack).choose(word) == "01_double"


def test_an_unknown_or_unclear_word_lists_the_choices(small_pack):
    pack = load_pack(small_pack)

    with pytest.raises(GraderError, match="'9' is no exercise: choose one of 01_double, 02_quad"):
        pack.choose("9")
    with pytest.raises(GraderError, match="'le' could be several exercises"):
        pack.choose("le")


def test_mistakes_may_lie_in_several_files_and_use_each_other(tmp_path):
    more = (
        "from grader.mistakes import mistake\n\nfrom .mistakes import squared\n\n\n"
        "@mistake('double', what='a', why='b', see='c')\n"
        "def squared_and_one(x):\n    return squared(x) + 1\n"
    )
    write_exercise(tmp_path / "01_double", {**DOUBLE, "mistakes_of_two_steps.py": more})

    known = load_exercise(tmp_path / "01_double").mistakes
    assert [(one.name, one.module) for one in known] == [
        ("squared", "mistakes"),
        ("squared_and_one", "mistakes_of_two_steps"),
    ]


def test_a_mistake_has_a_name_of_its_own(tmp_path):
    write_exercise(tmp_path / "01_double", {**DOUBLE, "mistakes_b.py": DOUBLE["mistakes.py"]})

    with pytest.raises(PackError, match=r"mistakes_b\.py: squared is a name that another file has"):
        _ = load_exercise(tmp_path / "01_double").mistakes
