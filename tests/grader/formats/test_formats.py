"""What a hostile student's text becomes in each form, and what each form holds."""

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from grader.formats.escape import fenced, for_log, for_markdown, for_xml
from grader.formats.json import as_value, to_json
from grader.formats.junit import to_junit
from grader.formats.markdown import to_markdown
from grader.formats.text import as_text, page
from grader.frozen import replace
from grader.report import Note, Numbers, Place, Report
from grader.values import Other
from tests.grader.test_report import MESSAGE, NUMBERS, check, exercise, report

REPOSITORY = Path(__file__).parents[3]
HOSTILE = (
    "\x1b[2J\x1b]8;;http://x\x07 ::error::x\n::set-env name=A::b\n##[error]x ##vso[x]y\n"
    "</failure><script>alert(1)</script>\n```\n# big\n| a | b |\x00\u202e&quot;]]>"
)


@pytest.fixture
def hostile():
    place = Place(HOSTILE, 3, HOSTILE)
    message = replace(MESSAGE, title=HOSTILE, details=(HOSTILE,), exact=HOSTILE, place=place)
    bad = replace(
        check("failed"), message=message, notes=(Note("printed", HOSTILE), Note("x", HOSTILE))
    )
    return replace(report(exercise(bad, name="01_one")), submission=HOSTILE)


def parsed(text) -> Any:
    return ET.fromstring(text)  # noqa: S314 - our own text; that it parses is the test


def orders(text):
    """Return the lines that a CI runner would obey."""
    return [
        line
        for line in text.split("\n")
        if line.lstrip().startswith("::") or "##[" in line or "##vso[" in line
    ]


def test_text_moves_no_cursor_and_gives_no_orders(hostile):
    text = as_text(page(hostile, every=True))

    assert "\x1b" not in text
    assert "\x07" not in text
    assert "\u202e" not in text
    assert not orders(text)


def test_colours_come_from_us_alone(hostile):
    coloured = as_text(page(hostile, every=True), colour=True)

    assert "\x1b[1" in coloured
    assert "\x1b[2J" not in coloured
    assert "\x1b]8" not in coloured


def test_markdown_holds_no_markup_of_the_students(hostile):
    text = to_markdown(hostile)
    shown = MarkdownIt("commonmark", {"html": True}).enable("table").render(text)

    assert "<script" not in shown
    assert "<h1" not in shown
    assert shown.count("<tr>") == 2
    assert not orders(text)


def test_markdown_fits_into_a_step_summary(hostile):
    wide = replace(
        hostile, exercises=(exercise(replace(check("failed"), claim="𝒲" * 19_000)),) * 20
    )
    text = to_markdown(wide)

    assert len(text.encode()) < 1 << 20
    assert text.endswith("(cut here: too long)\n")


def test_junit_is_xml_whatever_the_student_writes(hostile):
    root = parsed(to_junit(hostile))

    assert root.find(".//script") is None
    assert "<script>" in root.find(".//failure").text
    assert not orders(to_junit(hostile))


def test_json_is_json_whatever_the_student_writes(hostile):
    tree = json.loads(to_json(hostile))

    assert not orders(to_json(hostile))
    assert tree["exercises"][0]["checks"][0]["message"]["details"] == [HOSTILE]


@given(st.text())
def test_escaped_text_is_harmless(text):
    assert not orders(for_log(text))
    assert "\n" not in for_markdown(text)
    assert "<" not in for_markdown(text)
    parsed(f"<a>{for_xml(text).replace('&', '').replace('<', '')}</a>")
    inside = fenced(text).split("\n")[1:-1]
    fence = fenced(text).split("\n")[-1]
    assert not any(line.strip().startswith(fence) for line in inside)


def test_junit_counts_and_types_follow_the_outcomes():
    outcomes = ["passed", "failed", "missing", "errored", "timed_out", "skipped", "broken"]
    checks = [check(outcome, name=outcome) for outcome in outcomes]
    suite = parsed(to_junit(report(exercise(*checks)))).find("testsuite")

    counts = [suite.get(name) for name in ("tests", "failures", "errors", "skipped")]
    assert counts == ["7", "2", "3", "1"]
    assert suite.find("testcase[@name='timed_out']/error").get("type") == "timed_out"
    assert suite.find("testcase[@name='failed']/failure").get("message") == MESSAGE.title
    assert suite.find("testcase[@name='failed']").get("line") == "3"
    assert list(suite.find("testcase[@name='passed']")) == []


def test_json_says_all_that_the_report_says():
    tree = json.loads(to_json(report(exercise(check(), check("failed", 3)))))
    message = tree["exercises"][0]["checks"][1].pop("message")

    assert {**tree, "exercises": 0} == {
        "version": 1,
        "submission": "anna",
        "points": 2,
        "max_points": 5,
        "seed": "public",
        "isolation": {"level": "full", "reasons": []},
        "counts": {"passed": 1, "failed": 1},
        "exercises": 0,
    }
    assert message["numbers"]["arguments"] == {"x": [1.0, 1.0]}
    assert message["place"] == {"file": "f.py", "line": 3, "code": "return x"}
    assert message["mistakes"] == ["without_bias"]


def documented(heading):
    """Return the keys of the table under a heading of docs/report.md."""
    text = (REPOSITORY / "docs" / "report.md").read_text("utf-8")
    section = text.partition(f"\n## {heading}\n")[2].lstrip().partition("\n\n")[0]
    rows = [row.split("|")[1] for row in section.split("\n")[2:]]
    return [key for row in rows for key in re.findall("`(.+?)`", row)]


def test_every_key_is_documented_and_in_that_order():
    tree = json.loads(to_json(report(exercise(check("failed")))))
    result = tree["exercises"][0]

    assert documented("The whole") == list(tree)
    assert documented("An exercise") == list(result)
    assert documented("A check") == list(result["checks"][0])
    assert documented("A message") == list(result["checks"][0]["message"])


def test_a_secret_seed_is_in_no_form():
    secret = replace(report(exercise(check("failed"))), public_seed=None)

    assert json.loads(to_json(secret))["seed"] is None
    assert "practice" not in as_text(page(secret))


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (np.array([1.0, np.nan]), [1.0, "nan"]),
        (np.float32(0.5), 0.5),
        (-np.inf, "-inf"),
        (np.zeros((40, 40)), "<float64 of (40, 40)>"),
        (np.array([1j]), "<complex128 of (1,)>"),
        ((1, [True, None]), [1, [True, None]]),
        ({1: "a"}, {"1": "a"}),
        (1 << 60, "<int beyond 2**53>"),
        (Other("matrix"), "<matrix>"),
    ],
)
def test_values_are_written_as_json_can(value, written):
    assert as_value(value) == written
    json.dumps(as_value(value), allow_nan=False)


def test_the_page_tells_of_one_thing_first_and_of_every_exercise_when_asked():
    found = report(
        exercise(check("failed"), name="01_one"), exercise(check("failed"), name="02_two")
    )
    first, every = as_text(page(found)), as_text(page(found, every=True))

    assert first.count("You left out the bias.") == 1
    assert every.count("You left out the bias.") == 2
    assert "0 of 4 points (2 failed)" in first
    assert "Your code printed:" in first


def test_weak_isolation_is_said():
    weak = Report("anna", (exercise(check()),), "partial", ("no seccomp",), "public")

    assert "Isolation of the checked code: partial (no seccomp)" in as_text(page(weak))
    assert "Isolation of the checked code: partial" in to_markdown(weak)


LONG = "It works, and to say so takes far more room than one line of a narrow terminal has."


def rows(*checks, width=60):
    return as_text(page(report(exercise(*checks)), every=True), width=width).split("\n")


def test_a_passed_check_takes_one_line_and_others_are_told_in_full_beside_their_points():
    shown = rows(replace(check(), claim=LONG), replace(check("failed"), claim=LONG))

    assert shown[1].startswith("  ✓   2/2  values: It works")
    assert shown[1].endswith("…")
    assert shown[2].startswith("  ✗   0/2  values: It works")
    assert shown[3].startswith(" " * 11)
    assert max(map(len, shown)) <= 60


def test_what_is_not_written_yet_is_told_with_where_the_task_is():
    found = exercise(check("missing"))

    assert "README.md" not in as_text(page(report(found)))
    nested = replace(found, file="01_one/one.py")
    assert "    01_one/README.md says" in as_text(page(report(nested)))


def test_prints_and_warnings_are_shown_of_the_check_that_is_told_of_alone():
    passed = replace(check(name="one"), notes=(Note("warning", "overflow"), Note("state", "kept")))
    text = as_text(page(report(exercise(passed, check("failed", name="two")))))

    assert "overflow" not in text
    assert "kept" in text
    assert text.count("Your code printed:") == 1


def test_how_to_repeat_it_can_be_pasted_into_python():
    lines = as_text(page(report(exercise(check("failed"))))).split("\n")

    assert lines[lines.index("x = np.array([1.0, 1.0])") + 1] == "f(x)"


def test_one_number_is_told_once():
    shown = replace(MESSAGE, numbers=replace(NUMBERS, expected=0.5, got=0.25))
    text = as_text(page(report(exercise(replace(check("failed"), message=shown)))))

    assert "0.2500 ×" in text
    assert "Row 0" not in text
    assert "Row 0 is 1" in as_text(page(report(exercise(check("failed")))))


@pytest.mark.parametrize("width", [40, 60, 80])
def test_tables_use_the_room_that_there_is(width):
    wide = Numbers("f(x)", (), (), "the answer", np.zeros((2, 8)), np.full((2, 8), 0.5), 0.1)
    message = replace(MESSAGE, numbers=wide)
    text = as_text(page(report(exercise(replace(check("failed"), message=message)))), width=width)

    assert "…" not in text
    assert max(map(len, text.split("\n"))) <= width


def test_numbers_of_another_call_than_the_one_that_raised_are_told_apart():
    raised, silent = report(exercise(check("errored"))), replace(MESSAGE, place=None)
    wrong = report(exercise(replace(check("failed"), message=silent)))

    for form in (to_markdown, lambda found: as_text(page(found))):
        assert "With other inputs it runs" in form(raised)
        assert "With other inputs it runs" not in form(wrong)
