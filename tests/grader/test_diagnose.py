# ruff: noqa: ARG005 - wrong solutions leave arguments out on purpose
"""What a student is told, on wrong answers to the shipped exercises, most of them on no list."""

import numpy as np
import pytest

from tests.grader.fake import judged, told


def relu(z):
    return np.maximum(z, 0)


FORWARD = {
    "You left out the bias.": lambda x, w, b: x @ w.T,
    "You did not transpose w: x @ w lets inputs meet neurons' columns.": lambda x, w, b: x @ w + b,
    "Two things at once. You left out the bias. And then the answer is the relu of that.": (
        lambda x, w, b: relu(x @ w.T)
    ),
    "The answer is n_out times as large as it should be.": lambda x, w, b: (x @ w.T + b) * len(w),
    'The answer counts "b" n_out times instead of once.': lambda x, w, b: x @ w.T + b * len(w),
    "The answer is what comes out as if b were squared.": lambda x, w, b: x @ w.T + b**2,
    "The answer is what comes out as if the mean were taken off x.": (
        lambda x, w, b: (x - x.mean(axis=0)) @ w.T + b
    ),
    "The answer is right but for its last row.": (
        lambda x, w, b: np.vstack([(x @ w.T + b)[:-1], np.zeros((1, len(w)))])
    ),
    "You returned (the answer, something else); the task asks for the answer alone.": (
        lambda x, w, b: (x @ w.T + b, x)
    ),
    "The answer is a list, not a NumPy array: make it one with np.array(...).": (
        lambda x, w, b: (x @ w.T + b).tolist()
    ),
    "The answer is a matrix, not a NumPy array.": lambda x, w, b: np.asmatrix(x @ w.T + b),
    "The function returns nothing.": lambda x, w, b: None,
    "The answer holds whole numbers (int64), not floats.": (
        lambda x, w, b: np.round(x @ w.T + b).astype(int) + 1
    ),
    "The answer has shape (4, 7), not (7, 4).": lambda x, w, b: np.cos(x @ w.T + 1).T,
    "You used one sample a column, shape (n_out, n_samples); the task asks for one sample a row, "
    "shape (n_samples, n_out).": lambda x, w, b: (x @ w.T + b).T,
}


@pytest.mark.filterwarnings("ignore::PendingDeprecationWarning")
@pytest.mark.parametrize("title", FORWARD)
def test_a_wrong_forward_pass_is_told(pack, title):
    exercise = pack["06_dense_forward"]
    assert told(exercise, FORWARD[title], exercise.checks[0], seed="5").title == title


BACKWARD = {
    "dx: You divided dx by the number of samples.": (
        lambda u, x, w: (u @ w / len(x), u.T @ x / len(x), u.mean(axis=0))
    ),
    "Each of dx, dw and db is 2 times as large as it should be.": (
        lambda u, x, w: (2 * u @ w, 2 * u.T @ x, 2 * u.sum(axis=0))
    ),
    "db is what comes out as if upstream were squared.": (
        lambda u, x, w: (u @ w, u.T @ x, (u**2).sum(axis=0))
    ),
    "dw is what comes out as if negative numbers in x were 0.": (
        lambda u, x, w: (u @ w, u.T @ relu(x), u.sum(axis=0))
    ),
    "Two things at once. You transposed dw: it has the shape (n_in, n_out). And then the answer "
    "is that divided by n_samples.": (
        lambda u, x, w: (u @ w, x.T @ u / len(x), u.sum(axis=0))
    ),
    "dw is w minus 0.1 times the right answer: is that step asked for?": (
        lambda u, x, w: (u @ w, w - 0.1 * u.T @ x, u.sum(axis=0))
    ),
    "dw is what comes out as if the mean were taken off upstream, or as if the mean were taken off x.": (
        lambda u, x, w: (u @ w, u.T @ (x - x.mean(axis=0)), u.sum(axis=0))
    ),
    "dx is None, not a NumPy array.": lambda u, x, w: (None, u.T @ x, u.sum(axis=0)),
    "You returned (dx, something else); the task asks for (dx, dw, db).": (
        lambda u, x, w: (u @ w, u)
    ),
    "You returned dw alone; the task asks for (dx, dw, db).": lambda u, x, w: u.T @ x,
    "The answer has 2 items, not 3.": lambda u, x, w: (2 * u @ w, u),
    "dw is right to about 3 digits only: is anything rounded, cut off, or an epsilon added?": (
        lambda u, x, w: (u @ w, u.T @ x * (1 + 3e-4 * np.cos(w)), u.sum(axis=0))
    ),
}  # fmt: skip


@pytest.mark.parametrize("title", BACKWARD)
def test_a_wrong_backward_pass_is_told(pack, title):
    exercise = pack["09_dense_backward"]
    assert told(exercise, BACKWARD[title], exercise.checks[0]).title == title


def test_mistakes_in_two_parts_are_both_told(pack):
    exercise = pack["09_dense_backward"]
    message = told(
        exercise,
        lambda u, x, w: (u @ w, -u.T @ x, u.sum(axis=0, keepdims=True)),
        exercise.checks[0],
    )

    assert message.mistakes == ("dw_negated", "db_keeps_axis")
    assert "Besides, db: You kept the summed axis: db has the shape (1, n_out)." in (
        message.details
    )


def test_a_mistake_that_makes_no_difference_is_not_told(pack):
    exercise = pack["08_output_gradient"]
    message = told(
        exercise,
        lambda logits, labels: exercise.solution["softmax_cross_entropy_gradient"](
            logits, labels
        ).sum(axis=1),
        exercise.checks[0],
    )

    assert not message.mistakes


def test_nan_is_told_before_the_places_that_are_right(pack):
    exercise = pack["06_dense_forward"]

    def wrong(x, w, b):
        z = x @ w.T + b
        z[:, :-1] = np.nan
        return z

    message = told(exercise, wrong, exercise.checks[0])
    assert message.title.endswith("values that are nan or inf.")


def test_an_exception_alone_makes_a_mistake_no_more_than_likely(pack):
    exercise = pack["09_dense_backward"]
    message = told(exercise, lambda u, x, w: (w.T @ u, u.T @ x, u.sum(axis=0)), exercise.checks[1])

    assert message.title.startswith("dense_backward() raised ValueError: matmul")
    assert any(one.startswith("Perhaps: ") for one in message.details)


def test_the_right_layers_of_a_wrong_answer_are_told(pack):
    exercise = pack["10_backprop"]

    def wrong(x, labels, weights, biases):
        dweights, dbiases = exercise.solution["backprop"](x, labels, weights, biases)
        return [np.cos(dweights[0]), dweights[1]], [np.cos(dbiases[0]), dbiases[1]]

    message = told(exercise, wrong, exercise.checks[1])
    assert "Right are dweights[1] and dbiases[1]." in message.details


def test_a_list_is_related_to_the_lists_that_were_given(pack):
    exercise = pack["10_backprop"]

    def decayed(x, labels, weights, biases):
        dweights, dbiases = exercise.solution["backprop"](x, labels, weights, biases)
        return [dw + 0.02 * w for dw, w in zip(dweights, weights, strict=True)], dbiases

    message = told(exercise, decayed, exercise.checks[2])
    assert message.title == 'dweights is the right answer plus 0.02 times "weights".'


SGD = {
    'The answer is "parameters" minus 0.001 times "gradients".': (
        lambda p, g, rate: [a - 0.001 * b for a, b in zip(p, g, strict=True)]
    ),
    'The answer is the right answer minus 0.01·learning_rate times "parameters".': (
        lambda p, g, rate: [a - rate * (b + 0.01 * a) for a, b in zip(p, g, strict=True)]
    ),
    "Item [2] is parameters, unchanged.": (
        lambda p, g, rate: [p[at] - rate * g[at] if at != 2 else p[at] for at in range(4)]
    ),
    "Two things at once. You used the sign of the gradient only. And then the answer is what comes "
    "out with -learning_rate in place of learning_rate.": (
        lambda p, g, rate: [a + rate * np.sign(b) for a, b in zip(p, g, strict=True)]
    ),
    "The answer is a dictionary, not a list.": (
        lambda p, g, rate: {i: a - rate * b for i, (a, b) in enumerate(zip(p, g, strict=True))}
    ),
}


@pytest.mark.parametrize("title", SGD)
def test_a_wrong_step_is_told(pack, title):
    exercise = pack["11_sgd"]
    assert told(exercise, SGD[title], exercise.checks[0]).title == title


def test_an_exception_beside_right_answers_makes_no_mistake_known(pack):
    exercise = pack["11_sgd"]

    def matrices_only(parameters, gradients, rate):
        assert all(one.ndim == 3 for one in parameters)
        return [p - rate * g for p, g in zip(parameters, gradients, strict=True)]

    assert not told(exercise, matrices_only, exercise.checks[2]).mistakes


def test_a_mistake_that_explains_one_part_of_several_is_told_as_such(pack):
    exercise = pack["13_optimizers"]

    def wrong(parameter, gradient, velocity, rate, momentum):
        velocity = momentum * velocity + rate * gradient
        return parameter + velocity, velocity

    title = told(exercise, wrong, exercise.checks[0]).title
    assert title.startswith("velocity comes out as in this mistake: You multiplied by the learning")


def test_what_is_built_on_a_mistake_is_told_as_such(pack):
    exercise = pack["01_neuron"]
    (check,) = [one for one in exercise.checks if one.name == "activation"]
    message = told(exercise, lambda x, w, b: 1 / (1 + np.exp(-np.abs(w) @ x - b)), check)

    assert message.title == (
        "neuron() builds on weighted_sum(), which is wrong: "
        "You used the absolute values of the weights."
    )


def test_identical_mistakes_are_all_told(pack):
    exercise = pack["06_dense_forward"]
    check = exercise.checks[1]
    message = told(exercise, lambda x, w, b: np.tile(x[0] @ w.T + b, (len(x), 1)), check)

    assert "first_sample_for_all" in message.mistakes


def test_an_exception_names_the_usual_cause(pack):
    exercise = pack["06_dense_forward"]
    message = told(exercise, lambda x, w, b: x @ w.T @ w.T, exercise.checks[0])

    assert message.kind == "exception"
    assert message.title.startswith("dense_forward() raised ValueError: matmul")
    assert message.details[-1].startswith("A @ B needs as many columns in A")


def test_the_first_wrong_number_is_told_apart_from_the_title(pack):
    exercise = pack["06_dense_forward"]
    message = told(exercise, lambda x, w, b: x @ w.T, exercise.checks[0])

    assert message.exact.startswith("Row 0, column 0 of the answer is ")
    assert "expected" in message.exact
    assert not any(character.isdigit() for character in message.title)


def test_a_wrong_shape_is_told_in_the_names_of_its_sizes(pack):
    exercise = pack["06_dense_forward"]
    message = told(exercise, lambda x, w, b: np.cos(w.T @ (b + 1)[:, None]) + b, exercise.checks[0])

    assert "By its sizes that is (n_in, n_out), where (n_samples, n_out) is asked for." in (
        message.details
    )


def test_a_mistake_on_square_inputs_alone_is_told_as_such(pack):
    exercise = pack["06_dense_forward"]

    def wrong(x, w, b):
        z = x @ w.T + b
        return z**3 if len(set(x.shape + w.shape)) == 1 else z

    message = told(exercise, wrong, exercise.checks[0])
    assert "It is wrong only where all sizes are equal." in message.details


@pytest.mark.parametrize("name", ["01_neuron", "06_dense_forward", "09_dense_backward"])
def test_every_mistake_is_named_and_every_alternative_passes(pack, name):
    exercise = pack[name]
    for check in exercise.checks:
        for alternative in exercise.alternatives:
            if alternative.function == check.function:
                assert judged(exercise, alternative.call, check).outcome == "passed"
    for mistake in exercise.mistakes:
        checks = [one for one in exercise.checks if one.function == mistake.function]
        messages = [judged(exercise, mistake.call, one, "7").message for one in checks]
        named = [name for one in messages if one for name in one.mistakes]
        assert mistake.name in named


def test_sizes_that_a_symptom_speaks_of_are_held_back_with_the_numbers(pack):
    exercise = pack["06_dense_forward"]
    message = told(exercise, lambda x, w, b: (x @ w.T + b) * len(w), exercise.checks[0], seed="5")

    assert message.exact.startswith("On the first inputs where it is wrong, n_out is ")
    assert not any("n_out is" in detail for detail in message.details)
