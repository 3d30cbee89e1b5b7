"""What course staff call: grade."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.grader.cli.made import RIGHT, WRONG, save


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
