"""Wrong sigmoids: whole arrays, loops and large numbers."""

import math

import numpy as np

from grader.mistakes import mistake

from .mistakes import demand_axes
from .solution import sigmoid


@mistake(
    "sigmoid",
    what="You added up all numbers first: 1 / (1 + exp(-sum(z))).",
    why="The sum was the weighted one, and it is done: each z is bent by itself.",
    see="The answer should have the shape of z.",
)
def of_the_sum(z):
    return 1 / (1 + np.exp(-np.sum(z)))


@mistake(
    "sigmoid",
    what="The branch for negative z lacks its numerator: exp(z) / (1 + exp(z)) is meant.",
    why="Multiplying above and below by exp(z) changes both.",
    see="sigmoid(-2) should be 0.12, and is 0.88.",
)
def negative_branch_without_numerator(z):
    return sigmoid(np.abs(z))


@mistake(
    "sigmoid",
    what="You swapped the two branches.",
    why="exp(z) / (1 + exp(z)) and 1 / (1 + exp(-z)) are equal; with |z| in them they are not.",
    see="sigmoid(2) should be 0.88, and is 0.12.",
)
def branches_swapped(z):
    small = np.exp(-np.abs(z))
    return np.where(z < 0, 1 / (1 + small), small / (1 + small))


@mistake(
    "sigmoid",
    what="You normalised: each row was made to add up to 1.",
    why="That is a softmax; a sigmoid looks at one number alone.",
    see="Change one z: only its own answer should change.",
)
def softmax_of_rows(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


@mistake(
    "sigmoid",
    what="You normalised: all numbers were made to add up to 1.",
    why="That is a softmax; a sigmoid looks at one number alone.",
    see="Change one z: only its own answer should change.",
)
def softmax_of_all(z):
    e = np.exp(z - z.max())
    return e / e.sum()


@mistake(
    "sigmoid",
    what="exp(z) / (1 + exp(z)) is right near zero, but nan at 1000, where it is inf / inf.",
    why="Only exponents that are negative are safe: 1 / (1 + exp(-z)) gives 1 / inf = 0 at worst.",
    see="Try z = np.array([1000.0]).",
)
def overflows(z):
    return np.exp(z) / (1 + np.exp(z))


@mistake(
    "sigmoid",
    what="You chose the branch by multiplying with a mask: far out one branch is nan, and nan * 0 is nan.",
    why="A factor of 0 removes every number, but not nan; np.where chooses without computing.",
    see="Try z = np.array([1000.0]).",
)
def branches_by_factors(z):
    right = (z >= 0) * (1 / (1 + np.exp(-z)))
    return right + (z < 0) * (np.exp(z) / (1 + np.exp(z)))


@mistake(
    "sigmoid",
    what="math.exp takes one number, and z is an array.",
    why="NumPy's functions work on all numbers at once.",
    see="Write np.exp(-z).",
)
def exp_of_math(z):
    return 1 / (1 + math.exp(-z))


@mistake(
    "sigmoid",
    what="`if z >= 0` asks one question of a whole array.",
    why="Some numbers are positive and some are not: there is no one answer.",
    see="Write 1 / (1 + np.exp(-z)), or np.where.",
)
def branch_for_all(z):
    if z >= 0:
        return 1 / (1 + np.exp(-z))
    return np.exp(z) / (1 + np.exp(z))


@mistake(
    "sigmoid",
    what="You cut the answer to whole numbers.",
    why="np.zeros(shape, dtype=int) and zeros_like of whole numbers cannot hold 0.73.",
    see="np.zeros(shape) is float64.",
)
def cut_to_whole_numbers(z):
    return sigmoid(z).astype(int)


@mistake(
    "sigmoid",
    what="Your loops expect rows and columns: a vector has no second axis.",
    why="z may have any shape, and NumPy's functions work on all of them without a loop.",
    see="Try z = np.array([1.0, -2.0]).",
)
def loops_over_matrices(z):
    demand_axes(z, 2)
    return sigmoid(z)


@mistake(
    "sigmoid",
    what="Your loop expects a vector: in a matrix, z[i] is a whole row, not a number.",
    why="z may have any shape, and NumPy's functions work on all of them without a loop.",
    see="Try z = np.array([[1.0, -2.0], [3.0, 4.0]]).",
)
def loop_over_vector(z):
    demand_axes(z, 1)
    return sigmoid(z)


@mistake(
    "sigmoid",
    what="You subtracted the largest number first, as a softmax does.",
    why="A sigmoid has no sum that a shift would cancel from: every shift changes it.",
    see="sigmoid(0) should be 0.5 whatever else is in z.",
)
def shifted_by_largest(z):
    return sigmoid(z - z.max())


@mistake(
    "sigmoid",
    what="You subtracted each row's largest number first, as a softmax does.",
    why="A sigmoid has no sum that a shift would cancel from: every shift changes it.",
    see="sigmoid(0) should be 0.5 whatever else is in its row.",
)
def rows_shifted_by_largest(z):
    return sigmoid(z - z.max(axis=-1, keepdims=True))


@mistake(
    "sigmoid",
    what="You subtracted the mean first.",
    why="Each number is bent by itself.",
    see="sigmoid(0) should be 0.5 whatever else is in z.",
)
def centred(z):
    return sigmoid(z - z.mean())
