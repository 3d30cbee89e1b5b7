"""What students and authors call: init, check, hint, list, doctor, new."""

import os
from pathlib import Path

import pytest

from grader.errors import SubmissionError
from tests.grader.cli.made import RIGHT, WRONG, save


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

    assert again.output.startswith("exercises: 1 file written; 3 there already, left alone.")
    assert Path("exercises/01_double/double.py").read_text() == RIGHT


def test_init_names_what_stands_in_the_way(run):
    Path("dangling").symlink_to("nowhere")
    Path("file").touch()

    for folder, culprit in (("dangling", "dangling"), ("file", "file"), ("file/deeper", "file")):
        refused = run("init", folder).exception
        assert isinstance(refused, SubmissionError)
        assert str(refused) == f"{culprit} is no folder: choose another"


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
    assert sorted(Path("..").glob(".grader.json")) == [Path("../.grader.json")]
    assert not Path(".grader.json").exists()


def test_init_of_the_folder_where_one_is_needs_no_way_into_it(run):
    assert "then: grader check --watch" in run("init", ".").output


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
