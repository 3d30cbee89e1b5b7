import numpy as np

from grader.frozen import replace
from grader.report import (
    CheckResult,
    ExerciseResult,
    Message,
    Note,
    Numbers,
    Place,
    Report,
    limited,
)

NUMBERS = Numbers("f(x (2,))", (("x", np.ones(2)),), (), "the answer", np.zeros(2), np.ones(2), 0.1)
MESSAGE = Message(
    "mistake", "You left out the bias.", ("why", "see"), ("without_bias",),
    Place("f.py", 3, "return x"), "Row 0 is 1, expected 0.", NUMBERS,
)  # fmt: skip


def check(outcome="passed", points=2, name="values"):
    message = None if outcome == "passed" else MESSAGE
    return CheckResult(name, "f", "It works.", outcome, points, message, (Note("printed", "x"),))


def exercise(*checks, name="01_one", requires=()):
    return ExerciseResult(name, "One", checks, "f.py", requires)


def report(*exercises):
    return Report("anna", exercises, "full", public_seed="public")


def test_points_are_all_or_nothing_and_added_up():
    one = exercise(check(), check("failed", 3), name="01_one")
    two = exercise(check(points=5), name="02_two")

    assert (one.points, one.max_points) == (2, 5)
    assert (report(one, two).points, report(one, two).max_points) == (7, 10)


def test_a_broken_check_is_charged_to_nobody():
    broken = report(exercise(check(), check("broken", 3)))

    assert (broken.points, broken.max_points) == (2, 2)
    assert broken.exercises[0].outcome == "broken"
    assert broken.exit_code == 3


def test_exit_codes_tell_passed_from_not_passed_and_from_nothing():
    assert report(exercise(check())).exit_code == 0
    assert report(exercise(check(), check("skipped"))).exit_code == 1
    assert report().exit_code == 3


def test_the_headline_is_the_first_open_check_of_the_first_prerequisite():
    first = exercise(check(), check("failed", name="second"), name="01_one")
    last = exercise(check("failed"), name="02_two", requires=("01_one",))
    chosen, told = report(last, first).headline

    assert (chosen.name, told.name) == ("01_one", "second")
    assert report(exercise(check())).headline is None


def test_circular_prerequisites_end():
    one = exercise(check("failed"), name="01_one", requires=("02_two",))
    two = exercise(check("failed"), name="02_two", requires=("01_one",))

    assert report(one, two).headline is not None


def test_actual_feedback_holds_neither_inputs_nor_expected_numbers():
    shown = limited(report(exercise(check("failed"))), "actual").exercises[0].checks[0]

    assert shown.message == replace(MESSAGE, exact=None, numbers=None)
    assert limited(report(exercise(check())), "actual").exercises[0].checks[0].message is None


def test_no_feedback_leaves_outcome_and_points_only():
    timed = replace(check("failed"), seconds=1.5)
    shown = limited(report(exercise(timed)), "none").exercises[0].checks[0]

    assert shown == replace(timed, message=None, notes=(), seconds=0.0)
