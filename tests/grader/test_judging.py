"""Whatever a student's process sends, the verdict comes, and it is never a pass."""

import os

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from grader.evidence import Evidence, draw_probes
from grader.exercise import load_pack
from grader.formats.json import to_json
from grader.formats.text import as_text, page
from grader.judging import judge
from grader.places import own_pack
from grader.report import ExerciseResult, Report
from grader.sandbox import Killed, Protocol, Raised, Returned, TimedOut
from grader.sandbox.tree import DTYPES
from grader.values import Generator, Other
from tests.grader.fake import judged

PACK = load_pack(own_pack())
NAMES = ["01_neuron", "06_dense_forward", "09_dense_backward"]
EXAMPLES = int(os.environ.get("GRADER_FUZZ_EXAMPLES", "20"))
"""Each is a whole diagnosis; thousands were run by hand."""

shapes = hnp.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=5)
leaves = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=3)
    | st.builds(Other, st.text(max_size=5))
    | st.builds(Generator, st.integers(0, 9))
    | hnp.arrays(st.sampled_from(DTYPES), shapes)
)
trees = st.recursive(
    leaves,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(st.text(max_size=2) | st.integers(0, 3), inner, max_size=3)
    ),
    max_leaves=6,
)
answers = (
    st.builds(lambda value: Returned(value, "", (), 0.001), trees)
    | st.builds(Raised, st.text(max_size=9), st.text(max_size=30))
    | st.sampled_from([None, TimedOut(1.0), Killed("signal"), Protocol("x")])
)


@pytest.mark.parametrize("name", [*NAMES, "12_minibatches"])
@settings(max_examples=EXAMPLES)
@given(data=st.data())
def test_any_answers_get_a_verdict_and_every_form_of_it(name, data):
    exercise = PACK[name]
    check = data.draw(st.sampled_from(exercise.checks))
    probes = draw_probes(check, "fuzz", name)
    n_calls = sum(len(probe.calls) for probe in probes)
    given_answers = data.draw(st.lists(answers, min_size=n_calls, max_size=n_calls))
    result = judge(exercise, check, Evidence(probes, tuple(given_answers), given_answers[0]))

    assert result.outcome not in {"passed", "broken"}
    assert result.points == 0
    assert result.message is not None
    report = Report("x", (ExerciseResult(name, "t", (result,)),), "full")
    to_json(report)
    as_text(page(report, every=True))


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=EXAMPLES)
@given(data=st.data())
def test_one_wrong_number_in_a_right_answer_is_never_passed(name, data):
    exercise = PACK[name]
    check = data.draw(st.sampled_from(exercise.checks))
    factor = data.draw(st.sampled_from([np.nan, np.inf, 1.001, -1.0, 0.0]))
    place = data.draw(st.integers(0, 1000))
    solution = exercise.solution[check.function]
    result = judged(exercise, lambda *given: spoiled(solution(*given), factor, place), check)

    assert result.outcome == "failed"


def spoiled(value, factor, place):
    """Multiply one number of one array that is not zero."""
    if isinstance(value, list | tuple):
        at = place % len(value)
        changed = [spoiled(one, factor, place) if n == at else one for n, one in enumerate(value)]
        return type(value)(changed)
    if isinstance(value, float):
        return value * factor
    array = np.array(value)
    largest = np.argsort(np.abs(array), axis=None)[-1]
    array.flat[largest] *= factor
    return array


def test_parts_in_another_order_are_told_as_that():
    exercise = PACK["09_dense_backward"]
    check = exercise.checks[0]
    result = judged(exercise, lambda u, x, w: (u.sum(axis=0), u @ w, u.T @ x), check)

    assert result.message is not None
    assert result.message.title == "You returned (db, dx, dw); the task asks for (dx, dw, db)."


@pytest.mark.parametrize("dtypes", [("u8", "u8"), ("u8", "i8")])
def test_indices_of_any_whole_numbers_get_a_verdict(dtypes):
    def in_two(n_samples, *_):
        half = n_samples // 2
        return [
            np.arange(half, dtype=dtypes[0]),
            np.arange(half, n_samples, dtype=dtypes[1]),
        ]

    exercise = PACK["12_minibatches"]
    assert judged(exercise, in_two, exercise.checks[0]).outcome == "failed"


def test_a_call_that_was_never_made_is_no_pass():
    exercise = PACK["06_dense_forward"]
    check = exercise.checks[0]
    probes = draw_probes(check, "x", exercise.name)
    right = [
        Returned(exercise.solution["dense_forward"](*probe.calls[0]), "", (), 0.001)
        for probe in probes
    ]
    result = judge(exercise, check, Evidence(probes, (*right[:-1], None)))

    assert result.outcome == "failed"
