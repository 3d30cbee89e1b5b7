import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from grader.symptoms import Wrong, digits, symptoms

A = np.array([[1.5, -2.25, 4.0], [-0.5, 3.25, 0.75]])
FACTORS = {"n_samples": 7.0, "rate": 0.3}
ROW = np.array([10.0, 20.0, 40.0])
ARGUMENTS = {"b": ROW, "z": A.T.reshape(2, 3), "y": A**2}
DOUBT = "is anything rounded, cut off, or an epsilon added?"


def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


CLAUSES = {
    "is zero everywhere": 0 * A,
    "is the same number everywhere": np.full_like(A, 0.3),
    "is b, unchanged": ROW,
    "is the middle": A**3,
    "is transposed: rows and columns are swapped": A.T,
    "has the right numbers in another shape: it is flattened": A.ravel(),
    "has the right numbers in another shape: an axis of size 1 too many": A[:, None],
    "has the right numbers in another shape, and transposed": A.T.ravel(),
    "has the numbers of the transposed answer, reshaped: reshape is no transpose": A.T.reshape(
        2, 3
    ),
    "is summed to a single number": A.sum(),
    "is averaged to a single number": A.mean(),
    "is summed over axis 0": A.sum(axis=0),
    "is averaged over axis 1": A.mean(axis=1, keepdims=True),
    "is summed over axis 1, and the result repeated": A.sum(axis=1, keepdims=True) + 0 * A,
    "still has to be summed over axis 2": np.stack([A / 4, 3 * A / 4], axis=2),
    "has every sign turned": -A,
    "is n_samples times as large as it should be": 7 * A,
    "is n_samples² times as large as it should be": 49 * A,
    "is (1 - rate) times as large as it should be": 0.7 * A,
    "is the right answer divided by n_samples": A / 7,
    "is the right answer divided by n_samples, with every sign turned": -A / 7,
    "is 3.5 times as large as it should be": 3.5 * A,
    'is the right answer plus 1 times "b"': A + ROW,
    'lacks "b"': A - ROW,
    'has "b" with its sign turned': A - 2 * ROW,
    'counts "b" n_samples times instead of once': A + 6 * ROW,
    'counts "b" divided by n_samples': A + ROW / 7 - ROW,
    "is rate too large everywhere": A + 0.3,
    "is 2.5 too small everywhere": A - 2.5,
    "has its rows in reverse order": A[::-1],
    "has its columns in reverse order": A[:, ::-1],
    "has each column one place later than it should": np.roll(A, 1, axis=1),
    "repeats the first row for all": np.tile(A[0], (2, 1)),
    "piles up: each column holds the sum of the columns so far": np.cumsum(A, axis=1),
    "is right but for its last column": A + np.array([0, 0, 1]),
    "is right but for its first row": A + np.array([[1], [0]]),
    "is right in its first column only": A + np.array([0, 1, 2]),
    "is right in its first entry along axis 1 only": A + np.array([0, 1, 2]),
    "is sorted along axis 1": np.sort(A, axis=1),
    "has the right numbers in other places": np.sort(A, axis=1),
    "is cut to whole numbers: an int array or int() loses what comes after the point": np.trunc(A),
    "is right in float16, which is too coarse: use float64 or float32": (A / 3)
    .astype(np.float16)
    .astype(float),
    "is rounded to 1 decimals": np.round(A, 1),
    'is the right answer plus 0.02·n_samples times "z"': A + 0.14 * A.T.reshape(2, 3),
    'is the right answer minus rate times "z"': A - 0.3 * A.T.reshape(2, 3),
    'is "z" minus rate·(1 - rate) times "y"': A.T.reshape(2, 3) - 0.21 * A**2,
    'is "z" plus 0.5 times "y"': A.T.reshape(2, 3) + 0.5 * A**2,
    "is z minus 0.1 times the right answer: is that step asked for?": A.T.reshape(2, 3) - 0.1 * A,
    "is rounded down to whole numbers: does // divide?": np.floor(A),
    "is cut off: what lies above a limit is set to it": np.minimum(A, 1.25),
    "is cut off: what lies below a limit is set to it": np.maximum(A, -0.25),
    "is cut off: what lies outside of two limits is set to them": np.clip(A, -0.75, 3.0),
    "is the absolute value of the right answer": np.abs(A),
    "is the square of the right answer": A**2,
    "is one minus of the right answer": 1 - A,
    "is the sigmoid of the right answer": 1 / (1 + np.exp(-A)),
    "is the softmax of the right answer": softmax(A),
    "is the share of the row's sum of the right answer": A / A.sum(axis=1, keepdims=True),
}


@pytest.mark.parametrize("clause", CLAUSES)
def test_a_relation_is_told(clause):
    expected = A / 3 if "float16" in clause else A
    wrong = Wrong(np.asarray(CLAUSES[clause]), expected, FACTORS, ARGUMENTS, {"the middle": A**3})

    assert clause in symptoms(wrong)


def test_a_last_step_that_is_missing_is_told():
    z = np.array([[1.0, 2.0, -1.0], [0.5, -0.5, 0.0]])

    assert "lacks a last step: the softmax of it would be right" in symptoms(Wrong(z, softmax(z)))


@pytest.mark.parametrize(("error", "n_digits"), [(3e-5, 4), (3e-4, 3), (3e-3, 2), (3e-2, None)])
def test_the_count_of_right_digits_is_told(error, n_digits):
    told = list(digits(Wrong(A + 4 * error * np.cos(A), A)))

    assert told[:1] == ([f"is right to about {n_digits} digits only: {DOUBT}"] if n_digits else [])


def test_nothing_is_told_to_be_added_no_times():
    told = symptoms(Wrong(A + 1e-9, A, arguments={"b": ROW}))

    assert not any('times "b"' in clause for clause in told)


def test_a_sign_that_all_numbers_have_is_no_place():
    told = symptoms(Wrong(A + np.cos(A), A, arguments={"uniform": np.abs(A)}))

    assert not any("uniform is positive" in clause for clause in told)


def test_an_unrelated_answer_has_no_symptom():
    assert symptoms(Wrong(np.array([[1.0, 5.0, -3.0], [2.0, 8.0, 0.1]]), A)) == []


def test_nan_has_no_symptom_and_raises_no_warning():
    assert symptoms(Wrong(np.full((2, 3), np.nan), A)) == []


arrays = hnp.arrays(
    np.float64, hnp.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4),
    elements=st.floats() | st.sampled_from([0.0, 1.0, np.nan, np.inf]),
)  # fmt: skip
expectations = hnp.arrays(
    np.float64, hnp.array_shapes(min_dims=0, max_dims=3, max_side=3), elements=st.floats(-9, 9)
)


@given(arrays, expectations)
def test_no_answer_makes_the_search_raise(got, expected):
    symptoms(Wrong(got, expected, FACTORS, {"b": ROW, "a": expected + 1}, {"z": expected**2}))
