"""The command line as a person uses it, in one process; exit codes and what is printed."""

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from grader.cli import grader

RIGHT = "def double(x):\n    return 2 * x\n"
WRONG = "def double(x):\n    return x**2\n"


@pytest.fixture
def run(small_pack, tmp_path, monkeypatch):
    """Return a function that runs a command against the small pack, in an empty folder."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.chdir(home)
    monkeypatch.delenv("GRADER_SEED", raising=False)

    def call(*words, pack=True):
        arguments = [*words, *(["--pack", str(small_pack)] if pack else [])]
        return CliRunner().invoke(grader, arguments, catch_exceptions=True)

    return call


@pytest.fixture
def begun(run):
    run("init")
    return run


def save(text, name="exercises/01_double/double.py"):
    Path(name).write_text(text)


def test_init_makes_starters_and_tasks_and_nothing_of_the_author(run):
    assert run("init").exit_code == 0

    made = sorted(str(file) for file in Path().rglob("*.*"))
    assert made == [
        "exercises/01_double/README.md",
        "exercises/01_double/double.py",
        "exercises/02_quadruple/README.md",
        "exercises/02_quadruple/quadruple.py",
    ]


def test_init_never_overwrites_work(begun):
    save(RIGHT)
    Path("exercises/01_double/README.md").unlink()
    again = begun("init")

    assert again.output.startswith("exercises: 1 files written; 3 were there already")
    assert Path("exercises/01_double/double.py").read_text() == RIGHT


def test_check_tells_what_to_do_next(begun):
    save(WRONG)
    checked = begun("check")

    assert checked.exit_code == 1
    assert "You squared." in checked.output
    assert 'Probes from the public seed "public"' in checked.output


def test_check_of_all_right_exercises_exits_with_0(begun):
    save(RIGHT)

    assert begun("check", "double").exit_code == 0
    assert begun("check").exit_code == 1


def test_check_finds_its_folder_from_inside(begun, monkeypatch):
    save(RIGHT)
    monkeypatch.chdir("exercises/01_double")

    assert begun("check", "1").exit_code == 0


def test_check_of_a_flat_folder(begun, tmp_path):
    (tmp_path / "flat").mkdir()
    save(RIGHT, tmp_path / "flat" / "double.py")

    assert begun("check", "1", "--dir", str(tmp_path / "flat")).exit_code == 0


def test_check_without_exercises_says_how_to_begin(run):
    checked = run("check")

    assert "`grader init` makes them" in str(checked.exception)
    assert checked.exception.exit_code == 2


def test_another_seed_draws_other_numbers(begun):
    save("def double(x):\n    return x * 1.5 + x**3\n")
    one, other = (begun("check", "1", "--seed", seed).output for seed in ("a", "b"))

    assert one != other


def test_hints_come_one_by_one_and_the_last_again(begun):
    titles = [begun("hint", "1").output.split("\n")[0] for _ in range(4)]

    assert titles == [
        "01_double, hint 1 of 3: Nudge",
        "01_double, hint 2 of 3: Formula",
        "01_double, hint 3 of 3: Walk-through",
        "01_double, hint 3 of 3: Walk-through",
    ]


def test_list_shows_points_what_is_next_and_what_changed_since(begun):
    save(RIGHT)
    begun("check")
    listed = begun("list").output
    assert "✓ 01_double               2/2" in listed
    assert "→· 02_quadruple" in listed
    assert "2 of 3 points. Next: grader check 02_quadruple" in listed

    save(WRONG)
    assert "(changed since)" in begun("list").output


@pytest.mark.parametrize("damage", ["", "{", "[1]", '{"exercises": {"01_double": 3}}', "\xff"])
def test_a_damaged_state_file_starts_anew(begun, damage):
    save(damage, "exercises/.grader.json")

    assert begun("list").exit_code == 0
    assert begun("hint", "1").exit_code == 0


def test_an_unknown_exercise_lists_the_choices(begun):
    assert "choose one of 01_double, 02_quadruple" in str(begun("check", "9").exception)


def test_grade_writes_each_form(begun, tmp_path):
    save(WRONG)
    for form, begins in (
        ("text", "01_double"),
        ("json", "{"),
        ("junit", "<?xml"),
        ("markdown", "## "),
    ):
        output = tmp_path / form
        graded = begun("grade", "exercises", "--format", form, "--output", str(output))
        assert graded.exit_code == 1
        assert graded.output == ""
        assert output.read_text().startswith(begins)


def test_grade_takes_names_separated_by_commas(begun):
    save(RIGHT)
    graded = begun("grade", "exercises", "--exercises", "1", "--format", "json")

    assert graded.exit_code == 0
    assert [one["name"] for one in json.loads(graded.output)["exercises"]] == ["01_double"]
    assert begun("grade", "exercises", "--exercises", "1,2").exit_code == 1


def test_a_secret_seed_is_in_no_report_and_leaves_the_environment(begun, monkeypatch):
    save(WRONG)
    monkeypatch.setenv("COURSE_SEED", "hush")
    graded = begun("grade", "exercises", "--seed-env", "COURSE_SEED", "--format", "json")

    assert "COURSE_SEED" not in os.environ
    assert "hush" not in graded.output
    report = json.loads(graded.output)
    assert report["seed"] is None
    message = report["exercises"][0]["checks"][0]["message"]
    assert (message["exact"], message["numbers"]) == (None, None)
    assert message["title"] == "You squared."


def test_the_usual_variable_makes_the_seed_secret_too(begun, monkeypatch):
    monkeypatch.setenv("GRADER_SEED", "hush")

    assert json.loads(begun("grade", "exercises", "--format", "json").output)["seed"] is None


def test_a_named_variable_without_a_seed_is_an_error_not_a_public_grade(begun):
    graded = begun("grade", "exercises", "--seed-env", "COURSE_SEED")

    assert "the environment variable COURSE_SEED holds no seed" in str(graded.exception)


def test_feedback_none_leaves_points_only(begun):
    save(WRONG)
    graded = begun("grade", "exercises", "--feedback", "none")

    assert "squared" not in graded.output
    assert "0 of 3 points" in graded.output


def test_an_old_report_does_not_outlive_a_run_that_fails(begun, tmp_path):
    output = tmp_path / "report.json"
    output.write_text("an old one")
    begun("grade", "nowhere", "--output", str(output))

    assert not output.exists()


def test_too_little_isolation_grades_nothing(begun, monkeypatch):
    from grader.sandbox import Isolation, Sandbox

    monkeypatch.setattr(Sandbox, "isolation", Isolation("partial", ("no seccomp",)))
    graded = begun("grade", "exercises")

    assert graded.exception.exit_code == 3
    assert "isolation is partial here (no seccomp), but full is required" in str(graded.exception)
    assert begun("grade", "exercises", "--require-isolation", "partial").exit_code == 1


def test_doctor_takes_a_pack_by_path_and_exercises_by_name(run, small_pack):
    sound = run("doctor", str(small_pack), "1", pack=False)

    assert sound.exit_code == 0
    assert "1 of 1 mistakes named, 0 alternatives (3 seeds)" in sound.output

    (small_pack / "01_double" / "hints.md").write_text("")
    assert run("doctor", "1").exit_code == 1


def test_new_makes_an_exercise_that_check_knows(run):
    made = run("new", "16_conv", "--pack", ".", pack=False)

    assert made.exit_code == 0
    assert sorted(file.name for file in Path("16_conv").iterdir()) == [
        "README.md",
        "checks.py",
        "conv.py",
        "hints.md",
        "mistakes.py",
        "solution.py",
    ]


def test_help_lists_the_commands_and_exit_codes(run):
    shown = run("--help", pack=False).output

    assert "init" in shown
    assert "Exit codes: 0 all passed; 1 not all" in shown
    for command in ("init", "check", "hint", "list", "grade", "doctor", "new"):
        assert run(command, "--help", pack=False).exit_code == 0
