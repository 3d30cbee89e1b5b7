"""A mistake that fits one check is named only if the function's other checks do not deny it."""

import pytest

NARROW = '''
@check("double")
def fours(draw):
    """Twice four."""
    return draw.normal(3) * 0 + 4.0

@check("double", property=lambda returned, x: None if returned[0] > 0 else "It should be positive.")
def positive(draw):
    """Above zero."""
    return draw.positive(3)
'''
TURNED = """
@mistake("double", what="You turned it.", why="w", see="s")
def turned(x):
    return -2 * x
"""


@pytest.fixture
def told(grade_small, small_pack):
    """Return a function that gives, for a body of double(), each check's message."""
    checks = small_pack / "01_double" / "checks.py"
    checks.write_text(checks.read_text() + NARROW)
    mistakes = small_pack / "01_double" / "mistakes.py"
    mistakes.write_text(mistakes.read_text() + TURNED)

    def told(body: str):
        report = grade_small({"double.py": f"def double(x):\n    return {body}\n"}, ["01_double"])
        return {one.name: one.message for one in report.exercises[0].checks}

    return told


def test_a_mistake_that_explains_all_checks_is_named_in_each(told):
    messages = told("x**2")

    assert messages["positive"] is None
    assert {messages[name].title for name in ("values", "fours")} == {"You squared."}
    assert {messages[name].mistakes for name in ("values", "fours")} == {("squared",)}


def test_a_mistake_that_another_wrong_answer_contradicts_is_only_likely(told):
    messages = told("x + 12")

    assert messages["values"].mistakes == ()
    assert messages["fours"].title != "You squared."
    assert "Perhaps: You squared." in messages["fours"].details
    assert messages["fours"].mistakes == ("squared",)


def test_a_mistake_that_a_right_answer_contradicts_is_not_named(told):
    messages = told("2 * x + 8 * (x[:1] == 4)")

    assert messages["values"] is None
    assert messages["fours"].mistakes == ()
    assert "squared" not in str(messages["fours"])


def test_a_property_may_contradict_a_mistake(told):
    """On fours alone this is `turned`; where x is positive it is not."""
    messages = told("x * -2 if x[0] == 4 else abs(x)")

    assert messages["positive"] is None
    assert messages["fours"].mistakes == ()


def test_a_property_names_no_mistake_that_another_check_denies(told):
    named = told("-2 * x")
    assert "Perhaps: You turned it." in named["positive"].details

    messages = told("2 * x if x.ndim == 2 or x[0] == 4 else -2 * x")
    assert messages["values"] is messages["fours"] is None
    assert messages["positive"].title == "It should be positive."
    assert messages["positive"].mistakes == ()


def test_two_things_at_once_are_told_only_if_they_hold_in_every_check(grade):
    """The relu of what lacks the bias, or in one of the two checks something else."""
    head = "import numpy as np\n\ndef dense_forward(x, w, b):\n"
    both = grade(f"{head}    return np.maximum(x @ w.T, 0)\n").exercises[0].checks
    assert both[0].message.title.startswith("Two things at once. You left out the bias.")

    once = f"{head}    return np.maximum(x @ w.T, 0) if len(w) > 1 else x @ w.T + 2 * b + 1\n"
    first = grade(once).exercises[0].checks[0]
    assert first.outcome == "failed"
    assert not first.message.title.startswith("Two things")
