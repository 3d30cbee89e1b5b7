"""Wrong derivatives of the relu."""

import numpy as np

from grader.mistakes import convention, mistake

from .mistakes import demand_axes, sigmoid
from .solution import relu_prime


@mistake(
    "relu_prime",
    what="You returned relu(z) itself.",
    why="It is the height of the curve; where it rises, it rises by 1 for 1.",
    see="relu_prime(2) should be 1, and is 2.",
)
def relu_itself(z):
    return np.maximum(0, z)


@mistake(
    "relu_prime",
    what="You kept z where it is positive: np.where(z > 0, z, 0).",
    why="z goes, and its factor 1 remains.",
    see="relu_prime(2) should be 1, and is 2.",
)
def z_kept(z):
    return np.where(z > 0, z, 0)


@mistake(
    "relu_prime",
    what="The condition is the wrong way round: 1 where z is negative.",
    why="relu is flat on the left and rises on the right.",
    see="relu_prime(2) should be 1, and is 0.",
)
def condition_turned(z):
    return (z < 0).astype(float)


@mistake(
    "relu_prime",
    what="The condition is the wrong way round: 0 where z is positive, and 1 elsewhere.",
    why="relu is flat on the left and rises on the right.",
    see="relu_prime(2) should be 1, and is 0.",
)
def where_turned(z):
    return np.where(z > 0, 0.0, 1.0)


@mistake(
    "relu_prime",
    what="You returned 1 everywhere.",
    why="1 is the slope of the positive side; the negative one is flat.",
    see="relu_prime(-2) should be 0, and is 1.",
)
def ones(z):
    return np.ones_like(z)


@mistake(
    "relu_prime",
    what="You returned 0 everywhere.",
    why="An array was made and never filled, or the condition never holds.",
    see="relu_prime(2) should be 1, and is 0.",
)
def zeros(z):
    return np.zeros_like(z)


@mistake(
    "relu_prime",
    what="You returned the sign: -1 where z is negative.",
    why="That is the slope of |z|; relu is flat on the left.",
    see="relu_prime(-2) should be 0, and is -1.",
)
def sign(z):
    return np.sign(z)


@mistake(
    "relu_prime",
    what="You returned -1 where z is not positive.",
    why="That is the slope of |z|; relu is flat on the left.",
    see="relu_prime(-2) should be 0, and is -1.",
)
def minus_one(z):
    return np.where(z > 0, 1.0, -1.0)


@mistake(
    "relu_prime",
    what="You compared with 1 in place of 0.",
    why="The corner is at 0.",
    see="relu_prime(0.5) should be 1, and is 0.",
)
def threshold_one(z):
    return (z > 1).astype(float)


@mistake(
    "relu_prime",
    what="You returned the derivative of a leaky relu: 0.01 on the negative side.",
    why="The plain relu is flat there.",
    see="relu_prime(-2) should be 0, and is 0.01.",
)
def leaky(z):
    return np.where(z > 0, 1, 0.01)


@mistake(
    "relu_prime",
    what="You returned the sigmoid, which is the slope of softplus.",
    why="relu has a corner, no bend.",
    see="relu_prime(2) should be 1, and is 0.88.",
)
def of_softplus(z):
    return sigmoid(z)


@mistake(
    "relu_prime",
    what="You returned the derivative of the sigmoid.",
    why="It was copied from above, and nothing was changed.",
    see="relu_prime(2) should be 1, and is 0.105.",
)
def of_sigmoid(z):
    return sigmoid(z) * (1 - sigmoid(z))


@mistake(
    "relu_prime",
    what="You marked the largest number of each row only.",
    why="Several neurons of a layer may be on at once: no number looks at another.",
    see="relu_prime of [1, 2] should be [1, 1].",
)
def largest_of_row(z):
    return (z == z.max(axis=-1, keepdims=True)).astype(float)


@mistake(
    "relu_prime",
    what="You compared each number with the mean.",
    why="The corner is at 0, whatever the other numbers are.",
    see="relu_prime of [1, 2] should be [1, 1].",
)
def above_mean(z):
    return (z > z.mean()).astype(float)


@mistake(
    "relu_prime",
    what="You asked whether any number is positive, and answered for all.",
    why="Each number has its own slope.",
    see="relu_prime of [-1, 1] should be [0, 1].",
)
def any_for_all(z):
    return np.ones_like(z) if np.any(z > 0) else np.zeros_like(z)


@mistake(
    "relu_prime",
    what="`if z > 0` asks one question of a whole array.",
    why="Some numbers are positive and some are not: there is no one answer.",
    see="Write (z > 0).astype(float).",
)
def if_for_all(z):
    if z > 0:
        return 1.0
    return 0.0


@mistake(
    "relu_prime",
    what="You counted the positive numbers.",
    why="Each number has its own slope.",
    see="The answer should have the shape of z.",
)
def counted(z):
    return np.sum(z > 0)


@mistake(
    "relu_prime",
    what="np.where with one argument gives the places where z is positive, not a 1 there.",
    why="np.where(condition, this, that) gives numbers.",
    see="Write np.where(z > 0, 1.0, 0.0).",
)
def places(z):
    return np.where(z > 0)


@mistake(
    "relu_prime",
    what="You cut z off at 0 and 1.",
    why="A number between 0 and 1 has slope 1, too.",
    see="relu_prime(0.5) should be 1, and is 0.5.",
)
def clipped(z):
    return np.clip(z, 0, 1)


@mistake(
    "relu_prime",
    what="You turned the sign: -1 where z is positive.",
    why="relu rises.",
    see="relu_prime(2) should be 1, and is -1.",
)
def negative(z):
    return -1.0 * (z > 0)


@mistake(
    "relu_prime",
    what="You returned 0.5 everywhere.",
    why="The mean of both sides is neither.",
    see="relu_prime(2) should be 1, and is 0.5.",
)
def half_everywhere(z):
    return np.full_like(z, 0.5)


@mistake(
    "relu_prime",
    what="You divided relu(z) by z, which is 0 / 0 at z = 0.",
    why="It is right everywhere but there, and there it is nan.",
    see="Write (z > 0).astype(float).",
)
def divided_by_z(z):
    return np.maximum(0, z) / z


@convention(
    "relu_prime",
    yours="the right side's slope at zero, relu_prime(0) = 1",
    asked="the left side's, relu_prime(0) = 0",
    see="Write z > 0 in place of z >= 0.",
)
def one_at_zero(z):
    return (z >= 0).astype(float)


@convention(
    "relu_prime",
    yours="the mean of both sides at zero, relu_prime(0) = 0.5",
    asked="the left side's, relu_prime(0) = 0",
    see="np.heaviside(z, 0) takes the value at zero as its second argument.",
)
def half_at_zero(z):
    return np.heaviside(z, 0.5)


@mistake(
    "relu_prime",
    what="Your loops expect rows and columns: a vector has no second axis.",
    why="z may have any shape, and NumPy's functions work on all of them without a loop.",
    see="Try z = np.array([1.0, -2.0]).",
)
def loops_over_matrices_of_relu(z):
    demand_axes(z, 2)
    return relu_prime(z)


@mistake(
    "relu_prime",
    what="Your loop expects a vector: in a matrix, z[i] is a whole row, not a number.",
    why="z may have any shape, and NumPy's functions work on all of them without a loop.",
    see="Try z = np.array([[1.0, -2.0], [3.0, 4.0]]).",
)
def loop_over_vector_of_relu(z):
    demand_axes(z, 1)
    return relu_prime(z)
