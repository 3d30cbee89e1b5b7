"""Wrong squared errors: the difference and its square."""

import numpy as np

from grader.mistakes import mistake


@mistake(
    "mse",
    what="You did not square: errors of both signs cancel each other.",
    why="The mean of the differences may be 0 while every output is wrong.",
    see="outputs [3, -1] and targets [1, 1] should not give 0.",
)
def not_squared(outputs, targets):
    return np.mean(outputs - targets)


@mistake(
    "mse",
    what="You did not square: errors of both signs cancel each other.",
    why="The mean of the differences may be 0 while every output is wrong.",
    see="outputs [3, -1] and targets [1, 1] should not give 0.",
)
def not_squared_targets_first(outputs, targets):
    return np.mean(targets - outputs)


@mistake(
    "mse",
    what="You doubled where you should square: * 2 for ** 2.",
    why="One star multiplies, two stars raise to a power.",
    see="outputs 3 and targets 0 should give 9, and give 6.",
)
def doubled(outputs, targets):
    return np.mean((outputs - targets) * 2)


@mistake(
    "mse",
    what="You took the difference of the squares, not the square of the difference.",
    why="(a - b) ** 2 is not a ** 2 - b ** 2.",
    see="outputs 1 and targets -1 should give 4, and give 0.",
)
def difference_of_squares(outputs, targets):
    return np.mean(outputs**2 - targets**2)


@mistake(
    "mse",
    what="Parentheses are missing: only the targets were squared.",
    why="outputs - targets ** 2 squares before it subtracts.",
    see="Write (outputs - targets) ** 2.",
)
def parentheses_missing(outputs, targets):
    return np.mean(outputs - targets**2)


@mistake(
    "mse",
    what="You added outputs and targets where they are subtracted.",
    why="The loss should be 0 where they are equal.",
    see="mse(a, a) should be 0.",
)
def added(outputs, targets):
    return np.mean((outputs + targets) ** 2)


@mistake(
    "mse",
    what="You multiplied outputs and targets.",
    why="The loss should be 0 where they are equal.",
    see="mse(a, a) should be 0.",
)
def multiplied(outputs, targets):
    return np.mean(outputs * targets)


@mistake(
    "mse",
    what="The targets are not used: you averaged the squares of the outputs.",
    why="The loss should be 0 where outputs and targets are equal.",
    see="mse(a, a) should be 0.",
)
def targets_unused(outputs, targets):
    return np.mean(outputs**2)


@mistake(
    "mse",
    what="The sign is turned.",
    why="A loss is made smaller by learning: it must be large where things are bad.",
    see="No square is negative.",
)
def negative(outputs, targets):
    return -np.mean((outputs - targets) ** 2)


@mistake(
    "mse",
    what="Each output met every target: shapes (n, 1) and (n,) make (n, n).",
    why="One of the two was flattened or lost its last axis, and NumPy spreads it.",
    see="Print the shape of the difference.",
)
def each_with_every(outputs, targets):
    return np.mean((outputs.reshape(-1, 1) - targets.ravel()) ** 2)


@mistake(
    "mse",
    what="You multiplied the difference with itself as matrices.",
    why="@ pairs rows with columns; the square is number by number.",
    see="Write difference ** 2.",
)
def matrix_square(outputs, targets):
    d = outputs - targets
    return np.mean(d @ d.T)


@mistake(
    "mse",
    what="You multiplied the difference with itself as matrices: d.T @ d.",
    why="@ pairs rows with columns; the square is number by number.",
    see="Write difference ** 2.",
)
def matrix_square_turned(outputs, targets):
    d = outputs - targets
    return np.mean(d.T @ d)


@mistake(
    "mse",
    what="^ is no power in Python: it works on bits, and not on floats.",
    why="Other languages and books write ^; Python writes **.",
    see="Write (outputs - targets) ** 2.",
)
def caret(outputs, targets):
    return np.mean((outputs - targets) ^ 2)


@mistake(
    "mse",
    what="You raised to the third power, or multiplied once too often.",
    why="Cubes keep the sign, and cancel each other.",
    see="outputs 3 and targets 1 should give 4, and give 8.",
)
def cubed(outputs, targets):
    return np.mean((outputs - targets) ** 3)


@mistake(
    "mse",
    what="You squared twice.",
    why="The square is taken in two places.",
    see="outputs 3 and targets 1 should give 4, and give 16.",
)
def squared_twice(outputs, targets):
    return np.mean((outputs - targets) ** 4)


@mistake(
    "mse",
    what="You divided with //, which throws the fraction away.",
    why="/ divides, // divides and rounds down.",
    see="The loss is a whole number each time.",
)
def floor_division(outputs, targets):
    return np.sum((outputs - targets) ** 2) // outputs.size


@mistake(
    "mse",
    what="You multiplied the square out, and left out targets ** 2.",
    why="(o - t)² is o² - 2ot + t².",
    see="Equal outputs and targets should give 0.",
)
def targets_not_squared(outputs, targets):
    return np.mean(outputs**2 - 2 * outputs * targets)


@mistake(
    "mse",
    what="You added the squares: the middle term is missing.",
    why="(o - t)² is o² - 2ot + t².",
    see="Equal outputs and targets should give 0.",
)
def squares_added(outputs, targets):
    return np.mean(outputs**2 + targets**2)


@mistake(
    "mse",
    what="You multiplied the square out with ot in place of 2ot.",
    why="(o - t)² is o² - 2ot + t².",
    see="Equal outputs and targets should give 0.",
)
def middle_term_once(outputs, targets):
    return np.mean(outputs**2 - outputs * targets + targets**2)


@mistake(
    "mse",
    what="You cut the differences to whole numbers before squaring.",
    why="An int array or int() loses what comes after the point.",
    see="An error of 0.5 should give 0.25, and gives 0.",
)
def differences_cut(outputs, targets):
    return np.mean(np.trunc(outputs - targets) ** 2)


@mistake(
    "mse",
    what="You sorted both before comparing.",
    why="Each output belongs to its own target.",
    see="outputs of [[1, 2]] and targets of [[2, 1]] should give 1.",
)
def sorted_first(outputs, targets):
    return np.mean((np.sort(outputs) - np.sort(targets)) ** 2)


@mistake(
    "mse",
    what="Each sample met every sample: outputs[:, None] - targets.",
    why="Sample s belongs to target s only.",
    see="Equal outputs and targets should give 0.",
)
def rows_with_every_row(outputs, targets):
    return np.mean((outputs[:, np.newaxis] - targets) ** 2)
