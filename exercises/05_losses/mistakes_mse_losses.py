"""Wrong squared errors: another loss."""

import numpy as np

from grader.mistakes import convention, mistake

from .solution import mse


@convention(
    "mse",
    yours="half the sum over outputs and the mean over samples (the quadratic cost)",
    asked="the mean over all elements, without the half",
    see="np.mean((outputs - targets) ** 2) has no 2 in it.",
)
def quadratic_cost(outputs, targets):
    return np.sum((outputs - targets) ** 2) / (2 * len(outputs))


@convention(
    "mse",
    yours="half the mean over all elements",
    asked="the mean itself",
    see="The half cancels a 2 in the derivative; the task has none.",
)
def half_of_mean(outputs, targets):
    return np.mean((outputs - targets) ** 2) / 2


@convention(
    "mse",
    yours="half the sum over all elements",
    asked="the mean over all elements",
    see="Divide by outputs.size in place of 2.",
)
def half_of_sum(outputs, targets):
    return np.sum((outputs - targets) ** 2) / 2


@mistake(
    "mse",
    what="You took absolute values in place of squares.",
    why="That is the mean absolute error.",
    see="outputs 3 and targets 1 should give 4, and give 2.",
)
def absolute_errors(outputs, targets):
    return np.mean(np.abs(outputs - targets))


@mistake(
    "mse",
    what="You took the root of the mean.",
    why="That is the root mean squared error, RMSE.",
    see="outputs 3 and targets 1 should give 4, and give 2.",
)
def root(outputs, targets):
    return np.sqrt(np.mean((outputs - targets) ** 2))


@mistake(
    "mse",
    what="You took the length of the difference, the root of the sum of squares.",
    why="np.linalg.norm is a distance; the mean of the squares is asked for.",
    see="outputs 3 and targets 1 should give 4, and give 2.",
)
def norm(outputs, targets):
    return np.linalg.norm(outputs - targets)


@mistake(
    "mse",
    what="You took the mean over samples of each one's distance.",
    why="The root comes too early, and is not asked for.",
    see="outputs 3 and targets 1 should give 4, and give 2.",
)
def mean_distance(outputs, targets):
    return np.mean(np.linalg.norm(outputs - targets, axis=1))


@mistake(
    "mse",
    what="You took the variance of the difference: its mean was subtracted first.",
    why="An error that is the same everywhere would cost nothing.",
    see="outputs = targets + 1 should give 1, and gives 0.",
)
def variance(outputs, targets):
    return np.var(outputs - targets)


@mistake(
    "mse",
    what="You divided the errors by the targets.",
    why="Relative errors are another measure, which fails at 0.",
    see="outputs 3 and targets 2 should give 1.",
)
def relative(outputs, targets):
    return np.mean(((outputs - targets) / targets) ** 2)


@mistake(
    "mse",
    what="You compared logarithms, as the MSLE does.",
    why="That is for quantities that grow by factors; here numbers may be negative.",
    see="outputs 3 and targets 1 should give 4.",
)
def of_logarithms(outputs, targets):
    return np.mean((np.log1p(outputs) - np.log1p(targets)) ** 2)


@mistake(
    "mse",
    what="You returned the gradient, 2 (outputs - targets) / n.",
    why="It says how to change the outputs; the loss is one number.",
    see="Print the shape of what you return.",
)
def gradient(outputs, targets):
    return 2 * (outputs - targets) / outputs.size


@mistake(
    "mse",
    what="You returned 1 - mse.",
    why="A score grows with success, a loss shrinks.",
    see="mse(a, a) should be 0.",
)
def score(outputs, targets):
    return 1 - mse(outputs, targets)


@mistake(
    "mse",
    what="You computed the Huber loss: squares for small errors, lines for large ones.",
    why="It forgives outliers; mse squares them all.",
    see="outputs 3 and targets 0 should give 9, and give 2.5.",
)
def huber(outputs, targets):
    e = np.abs(outputs - targets)
    return np.mean(np.where(e <= 1, e**2 / 2, e - 0.5))


@mistake(
    "mse",
    what="You computed a cross-entropy.",
    why="mse has no logarithm.",
    see="mse(a, a) should be 0.",
)
def logarithmic(outputs, targets):
    return -np.mean(targets * np.log(outputs))


@mistake(
    "mse",
    what="You applied a sigmoid to the outputs.",
    why="The outputs are compared as they are.",
    see="Equal outputs and targets should give 0.",
)
def sigmoid_first_of_mse(outputs, targets):
    return np.mean((1 / (1 + np.exp(-outputs)) - targets) ** 2)


@mistake(
    "mse",
    what="You applied a softmax to the outputs.",
    why="The outputs are compared as they are.",
    see="Equal outputs and targets should give 0.",
)
def softmax_first(outputs, targets):
    e = np.exp(outputs)
    return np.mean((e / e.sum(axis=1, keepdims=True) - targets) ** 2)


@mistake(
    "mse",
    what="You cut the errors off at -1 and 1.",
    why="Large errors count the more.",
    see="An error of 3 should give 9, and gives 1.",
)
def clipped_errors(outputs, targets):
    return np.mean(np.clip(outputs - targets, -1, 1) ** 2)


@mistake(
    "mse",
    what="You computed log(cosh(error)), another loss.",
    why="It grows like a line far out; a square is asked for.",
    see="An error of 3 should give 9.",
)
def log_cosh(outputs, targets):
    return np.mean(np.log(np.cosh(outputs - targets)))


@mistake(
    "mse",
    what="You divided by the variance of the targets.",
    why="That is a share of variance left over, not the mean squared error.",
    see="Double everything: the loss should become four times as large.",
)
def by_variance(outputs, targets):
    return np.mean((outputs - targets) ** 2) / np.var(targets)


@mistake(
    "mse",
    what="You took absolute values in place of squares, and their sum.",
    why="Two things at once: no square, no mean.",
    see="An error of 3 should give 9.",
)
def absolute_sum(outputs, targets):
    return np.sum(np.abs(outputs - targets))


@mistake(
    "mse",
    what="You took the root of half the mean.",
    why="Neither a half nor a root is asked for.",
    see="An error of 2 should give 4.",
)
def root_of_half(outputs, targets):
    return np.sqrt(np.mean((outputs - targets) ** 2) / 2)


@mistake(
    "mse",
    what="You returned minus half the sum, the logarithm of a bell curve.",
    why="The mean of the squares is asked for.",
    see="A loss of squares is never negative.",
)
def minus_half_sum(outputs, targets):
    return -0.5 * np.sum((outputs - targets) ** 2)
