"""One situation each: what a submission can be, and what comes out, in the real sandbox."""

from typing import Any

import pytest

from grader.errors import PackError
from grader.evidence import draw_probes
from grader.exercise import load_pack
from grader.grading import draw_ahead
from grader.sandbox import Sandbox
from grader.seeds import PUBLIC_SEED

RIGHT = "import numpy as np\n\ndef dense_forward(x, w, b):\n    return x @ w.T + b\n"
HEAD = "import numpy as np\n\ndef dense_forward(x, w, b):\n"

SITUATIONS = {
    "passes": (RIGHT, "passed", None),
    "wrong value": (f"{HEAD}    return x @ w.T\n", "failed", "You left out the bias."),
    "not written": (
        f"{HEAD}    raise NotImplementedError\n",
        "missing",
        "dense_forward() is not written yet.",
    ),
    "misnamed function": (
        "def dense_foward(x, w, b):\n    return x\n",
        "missing",
        "There is no function dense_forward() in dense_forward.py.",
    ),
    "empty file": ("", "missing", "There is no function dense_forward() in dense_forward.py."),
    "syntax error": (
        "def dense_forward(x, w, b)\n    return x\n",
        "errored",
        "Python cannot read dense_forward.py: expected ':'.",
    ),
    "raises": (
        f"{HEAD}    return x.nothing\n",
        "errored",
        "dense_forward() raised AttributeError: 'numpy.ndarray' object has no attribute 'nothing'",
    ),
    "raises with many lines": (
        f"{HEAD}    raise ValueError('\\n\\n  the shapes differ\\nmore')\n",
        "errored",
        "dense_forward() raised ValueError: the shapes differ",
    ),
    "raises at the top": (
        "1 / 0\n",
        "errored",
        "Loading dense_forward.py raised ZeroDivisionError: division by zero",
    ),
    "forbidden module": (
        "import torch\n",
        "forbidden",
        "The module torch is not available: exercises use NumPy only.",
    ),
    "forbidden module inside": (f"{HEAD}    import scipy\n", "forbidden", None),
    "exits": (
        "import os\n",
        "forbidden",
        "The module os is not available: exercises use NumPy only.",
    ),
    "leaves": (f"{HEAD}    raise SystemExit(0)\n", "errored", None),
    "nan": (f"{HEAD}    return (x @ w.T + b) * np.nan\n", "failed", None),
    "nothing": (f"{HEAD}    pass\n", "failed", "The function returns nothing."),
    "takes other parameters": (
        "def dense_forward(x):\n    return x\n",
        "errored",
        "dense_forward() raised TypeError: dense_forward() takes 1 positional argument but 3 were given",
    ),
    "is no function": ("dense_forward = 3\n", "missing", None),
    "too large": (f"{HEAD}    return np.zeros(1 << 23)\n", "errored", None),
    "uses all memory": (f"{HEAD}    return [0] * (1 << 30)\n", "errored", None),
}


@pytest.mark.parametrize("situation", SITUATIONS)
def test_a_situation_has_its_own_outcome(grade, situation):
    source, outcome, title = SITUATIONS[situation]
    report = grade(source)

    result = report.exercises[0]
    assert result.outcome == outcome
    assert (report.points, report.max_points) == ((4, 4) if outcome == "passed" else (0, 4))
    assert report.exit_code == (outcome != "passed")
    if title is not None:
        assert result.checks[0].message.title == title


def test_a_named_tuple_is_as_good_as_a_tuple(grade):
    source = """
from collections import namedtuple
Gradients = namedtuple("Gradients", "dx dw db")
def dense_backward(upstream, x, w):
    return Gradients(upstream @ w, upstream.T @ x, upstream.sum(axis=0))
"""
    assert grade(source, "09_dense_backward").exit_code == 0


def test_an_endless_loop_is_stopped_and_told(grade_small, small_pack):
    checks = small_pack / "01_double" / "checks.py"
    checks.write_text(checks.read_text().replace("points=2", "points=2, seconds=0.2"))
    report = grade_small({"double.py": "def double(x):\n    while True:\n        pass\n"})

    (check,) = report.exercises[0].checks
    assert check.outcome == "timed_out"
    assert check.message.title == "double() took longer than 0.2 seconds and was stopped."


def test_prints_and_warnings_cost_nothing_and_are_noted(grade):
    source = f"{HEAD}    print('here')\n    np.log(-1.0)\n    return x @ w.T + b\n"
    report = grade(source)

    assert report.exit_code == 0
    notes = {note.kind: note.text for note in report.exercises[0].notes}
    assert notes["printed"] == "here\n"
    assert "invalid value encountered in log" in notes["warning"]


def test_a_change_in_place_is_noted_or_fails_where_the_task_says_so(grade):
    noted = grade(f"{HEAD}    z = x @ w.T + b\n    x *= 2\n    return z\n")
    assert noted.exit_code == 0
    assert "changes x, which its caller owns" in noted.exercises[0].notes[0].text


def test_a_pure_check_fails_on_a_change_in_place(grade_small):
    report = grade_small({"double.py": "def double(x):\n    x *= 2\n    return x\n"})

    (check,) = report.exercises[0].checks
    assert check.outcome == "failed"
    assert check.message.title == "The numbers are right, but x was changed in place."


@pytest.mark.parametrize(
    "body",
    [
        "    calls.append(1)\n    return x @ w.T + b + (len(calls) > 4) * 0.1\n",
        "    return x @ w.T + b + (np.random.random() > 2)\n",
    ],
)
def test_state_between_calls_is_noted(grade, body):
    report = grade(f"calls = []\n{HEAD}{body}")
    kinds = {note.kind for note in report.exercises[0].notes}

    assert ("not repeatable" in kinds) == ("calls" in body)


def test_own_chance_leads_the_message_where_it_makes_the_answer_wrong(grade):
    report = grade(f"{HEAD}    return x @ w.T + b + np.random.random()\n")
    for check in report.exercises[0].checks:
        assert check.message.title.startswith("dense_forward(), asked twice with the same input")
        assert not check.notes


def test_a_numerical_derivative_passes_and_is_noted(grade):
    source = """
import numpy as np

def dense_backward(upstream, x, w, h=1e-5):
    def loss(x, w, b):
        return np.sum(upstream * (x @ w.T + b))
    b = np.zeros(len(w))
    grads = []
    for a in (x, w, b):
        g = np.zeros_like(a)
        for place in np.ndindex(a.shape):
            old = a[place]
            a[place] = old + h
            above = loss(x, w, b)
            a[place] = old - h
            g[place] = (above - loss(x, w, b)) / (2 * h)
            a[place] = old
        grads.append(g)
    return tuple(grads)
"""
    report = grade(source, "09_dense_backward")

    assert report.exit_code == 0
    assert "numerical derivative" in {note.kind for note in report.exercises[0].notes}


def test_an_analytic_derivative_is_not_suspected(grade):
    for cast in ("", ".astype(np.float32)"):
        source = (
            "import numpy as np\ndef dense_backward(u, x, w):\n"
            f"    u = u{cast}\n    return (u @ w){cast}, (u.T @ x){cast}, u.sum(axis=0)\n"
        )
        report = grade(source, "09_dense_backward")
        assert report.exit_code == 0
        assert not report.exercises[0].notes


def test_answers_for_known_inputs_fail_on_others(grade):
    right = grade(RIGHT, seed="known")
    assert right.exit_code == 0
    parrot = f"calls = []\n{HEAD}    return np.zeros((len(x), len(w)))\n"

    assert grade(parrot, seed="secret").points == 0


def test_one_seed_gives_one_report_and_another_seed_other_numbers(grade):
    wrong = f"{HEAD}    return x @ w.T\n"
    one, same, other = (
        grade(wrong, seed=seed).exercises[0].checks[0].message for seed in ("a", "a", "b")
    )

    assert one.exact == same.exact
    assert one.exact != other.exact


RIGHT_DOUBLE = "def double(x):\n    return 2 * x\n"
BUILDING = "from double import double\n\ndef quadruple(x):\n    return double(double(x))\n"


def test_an_exercise_that_builds_on_an_open_one_is_skipped(grade_small):
    report = grade_small({"double.py": "def double(x):\n    return x\n", "quadruple.py": BUILDING})

    assert [one.outcome for one in report.exercises] == ["failed", "skipped"]
    assert report.exercises[1].checks[0].message.title == (
        "This builds on 01_double, which is not passed yet."
    )


def test_an_exercise_imports_the_students_own_earlier_file(grade_small):
    report = grade_small({"double.py": RIGHT_DOUBLE, "quadruple.py": BUILDING}, ["02_quadruple"])

    assert [one.outcome for one in report.exercises] == ["passed"]


def test_a_property_names_the_mistake_by_what_it_says(grade_small):
    turned = "def quadruple(x):\n    return -x / 3\n"
    report = grade_small({"double.py": RIGHT_DOUBLE, "quadruple.py": turned})

    message = report.exercises[1].checks[0].message
    assert message.title == "It should grow."
    assert message.mistakes == ("turned",)
    assert message.details[0] == "Perhaps: You turned it."


@pytest.mark.parametrize("fault", ["returned[0].x", "exit(0)"])
def test_a_property_that_cannot_read_an_answer_costs_nobody_points(grade_small, small_pack, fault):
    checks = small_pack / "02_quadruple" / "checks.py"
    checks.write_text(checks.read_text().replace("if not all(", f"if {fault} and not all("))
    nothing = "def quadruple(x):\n    return None\n"
    report = grade_small({"double.py": RIGHT_DOUBLE, "quadruple.py": nothing})

    (check,) = report.exercises[1].checks
    assert check.outcome == "broken"
    assert "the property of check monotonous gives no verdict" in check.message.title
    assert (report.max_points, report.exit_code) == (2, 3)


def test_a_property_that_fails_on_a_mistake_still_judges_a_student(grade_small, small_pack):
    checks = small_pack / "02_quadruple" / "checks.py"
    checks.write_text(
        checks.read_text().replace("if not all(", "if returned[0] == -4 and 1 / 0 or not all(")
    )
    falling = "def quadruple(x):\n    return -x / 3\n"
    report = grade_small({"double.py": RIGHT_DOUBLE, "quadruple.py": falling})

    (check,) = report.exercises[1].checks
    assert (check.outcome, check.message.title) == ("failed", "It should grow.")


@pytest.mark.parametrize("fault", ["1 / 0", "exit(0)", "Calls(())", "Calls((1,))"])
def test_a_check_that_cannot_draw_is_our_fault_and_the_others_count(grade_small, small_pack, fault):
    checks = small_pack / "01_double" / "checks.py"
    broken = f'\nfrom grader.checks import Calls\n\n@check(\'double\')\ndef undrawn(draw):\n    """Nothing."""\n    return {fault}\n'
    checks.write_text(checks.read_text() + broken)
    report = grade_small({"double.py": RIGHT_DOUBLE}, ["01_double"])

    assert [one.outcome for one in report.exercises[0].checks] == ["passed", "broken"]
    assert "check undrawn cannot draw its inputs" in report.exercises[0].checks[1].message.title
    assert (report.points, report.max_points, report.exit_code) == (2, 2, 3)


def test_a_reference_that_fails_is_our_fault_and_costs_the_student_nothing(grade_small, small_pack):
    solution = small_pack / "01_double" / "solution.py"
    solution.write_text("def double(x):\n    return x / 0 * 1e400\n")
    report = grade_small({"double.py": RIGHT_DOUBLE}, ["01_double"])

    assert report.exercises[0].outcome == "broken"
    assert (report.points, report.max_points, report.exit_code) == (0, 0, 3)


def test_one_exercise_is_told_of_as_soon_as_it_is_done(grade_small):
    told: list[Any] = []
    grade_small({}, done=told.append)

    assert [one.name for one in told] == ["01_double", "02_quadruple"]
    assert [one.outcome for one in told] == ["missing", "missing"]


@pytest.mark.parametrize("is_known", [True, False])
def test_inputs_are_drawn_while_the_wall_is_examined_and_no_longer(pack, monkeypatch, is_known):
    name = "06_dense_forward"
    monkeypatch.setattr(Sandbox, "examined", lambda _: is_known)
    draw_probes.cache_clear()
    with Sandbox() as own:
        draw_ahead(pack, [name], PUBLIC_SEED, own)
    assert draw_probes.cache_info().currsize == (0 if is_known else len(pack[name].checks))


def test_an_exercise_that_fails_ahead_is_told_when_it_is_graded(
    small_pack, grade_small, monkeypatch
):
    (small_pack / "01_double" / "checks.py").write_text("1 / 0\n")
    with monkeypatch.context() as patch, Sandbox() as own:
        patch.setattr(Sandbox, "examined", lambda _: False)
        draw_ahead(load_pack(small_pack), ["01_double"], PUBLIC_SEED, own)

    with pytest.raises(PackError, match=r"checks\.py cannot be loaded"):
        grade_small({"double.py": RIGHT_DOUBLE}, ["01_double"])
