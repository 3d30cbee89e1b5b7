"""The command line as a person uses it, in one process; exit codes and what is printed."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

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
    begun = run("init")
    assert begun.exit_code == 0
    assert "cd exercises && grader check --watch" in begun.output

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
    assert 'Inputs from the public seed "public"' in checked.output


def test_check_of_all_right_exercises_exits_with_0(begun):
    save(RIGHT)

    assert begun("check", "double").exit_code == 0
    assert begun("check").exit_code == 1


def test_who_passes_is_told_what_comes_next_until_all_is_done(begun):
    save(RIGHT)
    first = begun("check", "1").output.rstrip().split("\n")[-1]
    save("def quadruple(x):\n    return 4 * x\n", "exercises/02_quadruple/quadruple.py")
    last = begun("check", "2").output.rstrip().split("\n")[-1]

    assert first == "Passed. Next: 02_quadruple/README.md, then grader check 02_quadruple"
    assert last == "Passed, and so are all exercises."


def test_a_folder_that_takes_no_progress_is_checked_all_the_same(begun):
    Path("exercises/.grader.json").mkdir()
    save(WRONG)

    assert "You squared." in begun("check", "1").output


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


def test_the_folder_that_exercises_are_made_from_is_no_students(begun, small_pack):
    checked = begun("check", "--dir", str(small_pack))

    assert "is what exercises are made from: `grader init DIR` makes a folder" in str(
        checked.exception
    )
    assert not (small_pack / ".grader.json").exists()
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
        "01_double, hint 3 of 3 (the last): Walk-through",
        "01_double, hint 3 of 3 (the last): Walk-through",
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


ENDLESS = '{"exercises": {"a": {"outcome": "", "points": Infinity, "digest": "", "hints": 0}}}'
DAMAGE = ["", "{", "[1]", '{"exercises": {"01_double": 3}}', "\xff", "[" * 100_000, ENDLESS]


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_state_file_starts_anew(begun, damage):
    save(damage, "exercises/.grader.json")

    assert begun("list").exit_code == 0
    assert begun("hint", "1").exit_code == 0


def test_a_state_file_that_never_ends_is_not_read(begun):
    os.mkfifo("exercises/.grader.json")
    assert begun("list").exit_code == 0

    Path("exercises/.grader.json").unlink()
    Path("exercises/.grader.json").symlink_to("/dev/zero")
    assert begun("list").exit_code == 0


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


def test_an_exercise_that_is_named_twice_counts_once_and_the_packs_order_stays(begun):
    graded = begun("grade", "exercises", "--exercises", "2,1", "--exercises", "double,01")
    listed = begun("grade", "exercises", "--exercises", "2,1,2", "--format", "json")

    assert "0 of 3 points" in graded.output
    names = [one["name"] for one in json.loads(listed.output)["exercises"]]
    assert names == ["01_double", "02_quadruple"]


def test_a_list_of_no_exercises_is_not_all_of_them(begun):
    graded = begun("grade", "exercises", "--exercises", ",")

    assert graded.exit_code == 2
    assert "--exercises names none" in graded.output


def test_one_run_gives_several_forms(begun):
    save(WRONG)
    graded = begun(
        "grade", "exercises",
        "--format", "json", "--output", "report.json",
        "--format", "junit", "--output", "junit.xml",
        "--format", "text",
    )  # fmt: skip

    assert graded.exit_code == 1
    assert "You squared." in graded.output
    checks = [
        one for e in json.loads(Path("report.json").read_text())["exercises"] for one in e["checks"]
    ]
    cases = list(ET.parse("junit.xml").getroot().iter("testcase"))  # noqa: S314 - our own file
    times = [float(case.get("time", "")) for case in cases]
    assert times == pytest.approx([one["seconds"] for one in checks], abs=0.001)


def test_forms_without_a_place_are_refused(begun):
    graded = begun("grade", "exercises", "--format", "json", "--format", "text")

    assert graded.exit_code == 2
    assert "give each --format its --output" in graded.output


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

    assert "the environment variable COURSE_SEED is not set" in str(graded.exception)


def test_an_empty_seed_as_a_missing_secret_leaves_it_is_an_error(begun, monkeypatch):
    monkeypatch.setenv("GRADER_SEED", " ")
    graded = begun("grade", "exercises")

    assert "the environment variable GRADER_SEED holds no seed" in str(graded.exception)


def test_feedback_none_leaves_points_only(begun):
    save(WRONG)
    graded = begun("grade", "exercises", "--feedback", "none")

    assert "squared" not in graded.output
    assert "0 of 3 points" in graded.output


MAKERS: dict[str, Callable[[Path], None]] = {
    "folder": lambda path: path.mkdir(),
    "pipe": os.mkfifo,
    "link": lambda path: path.symlink_to("nowhere"),
}


@pytest.mark.parametrize("kind", MAKERS)
def test_what_is_no_ordinary_file_is_not_replaced_by_a_report(begun, kind):
    output = Path("report")
    MAKERS[kind](output)
    graded = begun("grade", "exercises", "--output", "report")

    assert "report is no ordinary file" in str(graded.exception)
    assert not output.is_file()


def test_a_report_without_a_folder_is_refused_before_anything_is_graded(begun, monkeypatch):
    from grader import marking

    monkeypatch.setattr(marking, "mark", None)
    graded = begun("grade", "exercises", "--output", "no/such/report")

    assert "no/such is no folder that can be written to" in str(graded.exception)


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


def as_program(script, *, stdout=subprocess.PIPE):
    return subprocess.run(
        [sys.executable, "-c", script],
        cwd=Path(__file__).parents[2],
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )


def test_a_report_that_cannot_be_printed_is_no_verdict(small_pack, tmp_path):
    if not Path("/dev/full").exists():
        pytest.skip("this system has no device that is always full")
    words = ["grader", "grade", str(tmp_path), "--pack", str(small_pack)]
    with Path("/dev/full").open("w") as full:
        done = as_program(
            f"import sys; sys.argv = {words}; from grader.cli import main; main()", stdout=full
        )

    assert done.returncode == 3
    assert done.stderr == "grader: the report cannot be printed: No space left on device\n"


@pytest.mark.parametrize(
    ("trouble", "code"),
    [("ZeroDivisionError", 3), ("OSError(5, 'broken')", 3), ("KeyboardInterrupt", 130)],
)
def test_what_ends_the_grader_itself_is_never_taken_for_a_verdict(trouble, code):
    script = f"""
import sys
from grader import cli

def command(*args):
    raise {trouble}

sys.argv = ["grader", "list"]
cli.grader.get_command = command
cli.main()
"""
    assert as_program(script).returncode == code


def test_an_error_is_one_line_without_orders_whatever_a_folder_is_called():
    words = ["grader", "grade", "no\n::error::x \x1b[2J ##[error]y"]
    done = as_program(f"import sys; sys.argv = {words}; from grader.cli import main; main()")

    assert done.returncode == 2
    assert done.stderr == (
        "grader: no ::error::x [2J ## [error]y does not exist: give a folder with the student's files\n"
    )
