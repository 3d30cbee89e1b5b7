"""Wrong L2 penalties: the squares and the strength."""

import numpy as np

from grader.mistakes import convention, mistake


@convention(
    "l2_penalty",
    yours="strength · Σw², without the half",
    asked="strength / 2 · Σw², whose gradient is strength · w",
    see="Multiply by 0.5.",
)
def penalty_without_half(weights, strength):
    return strength * sum(np.sum(w**2) for w in weights)


@mistake(
    "l2_penalty",
    what="You left out the strength.",
    why="It says how much large weights cost beside the loss.",
    see="With a strength of 0 the penalty should be 0.",
)
def penalty_without_strength(weights, strength):
    return sum(np.sum(w**2) for w in weights) / 2


@mistake(
    "l2_penalty",
    what="You left out strength and half: the plain sum of squares.",
    why="strength says how much large weights cost beside the loss.",
    see="With a strength of 0 the penalty should be 0.",
)
def penalty_squares_only(weights, strength):
    return sum(np.sum(w**2) for w in weights)


@mistake(
    "l2_penalty",
    what="You added up absolute values: that is the L1 penalty.",
    why="L2 adds up squares.",
    see="A single weight of 3 with strength 0.1 costs 0.1 / 2 * 9 = 0.45.",
)
def penalty_absolute(weights, strength):
    return strength * sum(np.sum(np.abs(w)) for w in weights)


@mistake(
    "l2_penalty",
    what="You added up absolute values, and took half.",
    why="L2 adds up squares.",
    see="A single weight of 3 with strength 0.1 costs 0.1 / 2 * 9 = 0.45.",
)
def penalty_half_the_absolute(weights, strength):
    return strength / 2 * sum(np.sum(np.abs(w)) for w in weights)


@mistake(
    "l2_penalty",
    what="You took the length of each layer's weights, and not its square.",
    why="The root is one too many.",
    see="A single weight of 3 with strength 0.1 costs 0.1 / 2 * 9 = 0.45.",
)
def penalty_of_the_norm(weights, strength):
    return strength / 2 * sum(np.linalg.norm(w) for w in weights)


@mistake(
    "l2_penalty",
    what="You took the matrix norm of order 2, which is no sum of squares.",
    why="np.linalg.norm(w, 2) of a matrix is its largest singular value; without the 2 it is the root of the sum.",
    see="Compare np.linalg.norm(w, 2)**2 with np.sum(w**2).",
)
def penalty_of_the_spectral_norm(weights, strength):
    return strength / 2 * sum(np.linalg.norm(w, 2) ** 2 for w in weights)


@mistake(
    "l2_penalty",
    what="You took strength times the length of each layer's weights, and not its square.",
    why="The root is one too many.",
    see="A single weight of 3 with strength 0.1 costs 0.1 / 2 * 9 = 0.45.",
)
def penalty_of_the_norm_without_half(weights, strength):
    return strength * sum(np.linalg.norm(w) for w in weights)


@mistake(
    "l2_penalty",
    what="You took the length of all weights together, and not its square.",
    why="The root is one too many.",
    see="A single weight of 3 with strength 0.1 costs 0.1 / 2 * 9 = 0.45.",
)
def penalty_of_the_whole_norm(weights, strength):
    return strength / 2 * np.sqrt(sum(np.sum(w**2) for w in weights))


@mistake(
    "l2_penalty",
    what="You took strength times the length of all weights, and not its square.",
    why="The root is one too many.",
    see="A single weight of 3 with strength 0.1 costs 0.1 / 2 * 9 = 0.45.",
)
def penalty_of_the_whole_norm_without_half(weights, strength):
    return strength * np.sqrt(sum(np.sum(w**2) for w in weights))


@mistake(
    "l2_penalty",
    what="You squared the sum, and not each weight.",
    why="Weights of both signs would cancel each other.",
    see="Weights of 1 and -1 should cost something.",
)
def penalty_sum_squared(weights, strength):
    return strength / 2 * sum(np.sum(w) ** 2 for w in weights)


@mistake(
    "l2_penalty",
    what="You squared the sum over all layers.",
    why="Weights of both signs would cancel each other.",
    see="Weights of 1 and -1 should cost something.",
)
def penalty_whole_sum_squared(weights, strength):
    return strength / 2 * sum(np.sum(w) for w in weights) ** 2


@mistake(
    "l2_penalty",
    what="You added up the weights themselves.",
    why="Weights of both signs would cancel each other.",
    see="Weights of 1 and -1 should cost something.",
)
def penalty_not_squared(weights, strength):
    return strength / 2 * sum(np.sum(w) for w in weights)


@mistake(
    "l2_penalty",
    what="You squared the strength too: sum((strength * w)²).",
    why="Only the weights are squared; mind the brackets.",
    see="Double the strength: the penalty should double.",
)
def penalty_strength_squared(weights, strength):
    return strength**2 / 2 * sum(np.sum(w**2) for w in weights)


@mistake(
    "l2_penalty",
    what="You squared strength times weight, without the half.",
    why="Only the weights are squared; mind the brackets.",
    see="Double the strength: the penalty should double.",
)
def penalty_strength_inside(weights, strength):
    return strength**2 * sum(np.sum(w**2) for w in weights)


@mistake(
    "l2_penalty",
    what="You divided by the strength.",
    why="The larger the strength, the larger the penalty.",
    see="Double the strength: the penalty should double.",
)
def penalty_divided_by_strength(weights, strength):
    return sum(np.sum(w**2) for w in weights) / (2 * strength)


@mistake(
    "l2_penalty",
    what="Your brackets divide by the sum: strength / (2 · Σw²).",
    why="Large weights would cost less; the sum belongs above the line.",
    see="Double the weights: the penalty should be four times as large.",
)
def penalty_divided_by_the_squares(weights, strength):
    return strength / (2 * sum(np.sum(w**2) for w in weights))


@mistake(
    "l2_penalty",
    what="You halved with //: 0.3 // 2 is 0.",
    why="In Python / divides and // divides without a rest.",
    see="Print strength // 2.",
)
def penalty_halved_without_a_rest(weights, strength):
    return strength // 2 * sum(np.sum(w**2) for w in weights)


@mistake(
    "l2_penalty",
    what="You doubled instead of halving: 2 · strength · Σw².",
    why="The 2 belongs to the derivative of a square.",
    see="A single weight of 3 with strength 0.1 costs 0.1 / 2 * 9 = 0.45.",
)
def penalty_doubled(weights, strength):
    return 2 * strength * sum(np.sum(w**2) for w in weights)


@mistake(
    "l2_penalty",
    what="You took the third power.",
    why="L2 has its 2 from the square.",
    see="A single weight of 3 with strength 0.1 costs 0.1 / 2 * 9 = 0.45.",
)
def penalty_cubed(weights, strength):
    return strength / 2 * sum(np.sum(w**3) for w in weights)


@mistake(
    "l2_penalty",
    what="You multiplied each matrix with itself: w @ w.",
    why="** squares each number, @ is a product of matrices.",
    see="It fails where a layer is not square.",
)
def penalty_matrix_square(weights, strength):
    return strength / 2 * sum(np.sum(w @ w) for w in weights)


@mistake(
    "l2_penalty",
    what="You added up all of w.T @ w.",
    why="Its diagonal holds the sums of squares; np.trace would take them.",
    see="Weights of 1 and -1 in a row should cost as much as 1 and 1.",
)
def penalty_products_summed(weights, strength):
    return strength / 2 * sum(np.sum(w.T @ w) for w in weights)


@mistake(
    "l2_penalty",
    what="You added up all of w @ w.T.",
    why="Its diagonal holds the sums of squares; np.trace would take them.",
    see="Weights of 1 and -1 in a column should cost as much as 1 and 1.",
)
def penalty_products_summed_of_rows(weights, strength):
    return strength / 2 * sum(np.sum(w @ w.T) for w in weights)


@mistake(
    "l2_penalty",
    what="You measured the distance from 1.",
    why="The penalty pulls towards 0.",
    see="Weights of 0 should cost nothing.",
)
def penalty_distance_from_one(weights, strength):
    return strength / 2 * sum(np.sum((w - 1) ** 2) for w in weights)


@mistake(
    "l2_penalty",
    what="You measured the spread: the mean was subtracted.",
    why="The penalty pulls towards 0, not together.",
    see="Weights that are all 2 should cost something.",
)
def penalty_without_the_mean(weights, strength):
    return strength / 2 * sum(np.sum((w - w.mean()) ** 2) for w in weights)
