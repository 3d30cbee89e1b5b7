"""Wrong hyperbolic tangents: another curve."""

import numpy as np

from grader.mistakes import mistake

from .solution import sigmoid, tanh


@mistake(
    "tanh",
    what="You computed sinh(z): the difference of the exponentials, halved, but not divided.",
    why="tanh = sinh / cosh.",
    see="tanh stays between -1 and 1.",
)
def sinh(z):
    return np.sinh(z)


@mistake(
    "tanh",
    what="You computed cosh(z).",
    why="tanh = sinh / cosh.",
    see="tanh(0) should be 0, and is 1.",
)
def cosh(z):
    return np.cosh(z)


@mistake(
    "tanh",
    what="You computed the sigmoid.",
    why="The curves have one shape, but tanh reaches from -1 to 1.",
    see="tanh(0) should be 0, and is 0.5.",
)
def sigmoid_instead(z):
    return sigmoid(z)


@mistake(
    "tanh",
    what="You computed sigmoid(2z).",
    why="It still has to be stretched: tanh(z) = 2 * sigmoid(2z) - 1.",
    see="tanh(0) should be 0, and is 0.5.",
)
def not_stretched(z):
    return sigmoid(2 * z)


@mistake(
    "tanh",
    what="You used arctan, the inverse of another function.",
    why="It looks alike, but reaches pi / 2, and it is not hyperbolic.",
    see="tanh(1) should be 0.7616, and is 0.7854.",
)
def arctan(z):
    return np.arctan(z)


@mistake(
    "tanh",
    what="You used arctan, scaled to reach from -1 to 1.",
    why="It looks alike, but is another function.",
    see="tanh(1) should be 0.7616, and is 0.5.",
)
def scaled_arctan(z):
    return 2 / np.pi * np.arctan(z)


@mistake(
    "tanh",
    what="You used arctanh, the inverse.",
    why="It leads from a back to z.",
    see="It gives nan for every z above 1.",
)
def arctanh(z):
    return np.arctanh(z)


@mistake(
    "tanh",
    what="You used tan: the h is missing.",
    why="np.tanh is the hyperbolic tangent; np.tan is that of angles.",
    see="tanh stays between -1 and 1.",
)
def tan(z):
    return np.tan(z)


@mistake(
    "tanh",
    what="Every sign is turned: tanh(-z).",
    why="exp(z) comes first above the line, and exp(-z) is taken off.",
    see="tanh(1) should be 0.7616.",
)
def turned(z):
    return -np.tanh(z)


@mistake(
    "tanh",
    what="You returned the derivative, 1 - tanh(z) ** 2.",
    why="It comes in the next exercise.",
    see="tanh(0) should be 0, and is 1.",
)
def derivative_of_tanh(z):
    return 1 - np.tanh(z) ** 2


@mistake(
    "tanh",
    what="You returned absolute values.",
    why="tanh keeps the sign of z.",
    see="tanh(-1) should be -0.7616.",
)
def magnitude_of_tanh(z):
    return np.abs(np.tanh(z))


@mistake(
    "tanh",
    what="You applied tanh twice.",
    why="One of two places has done it already.",
    see="tanh(1) should be 0.7616, and is 0.642.",
)
def tanh_twice(z):
    return np.tanh(np.tanh(z))


@mistake(
    "tanh",
    what="You cut z off at -1 and 1, the hard tanh.",
    why="It is a cheap stand-in with corners.",
    see="tanh(0.5) should be 0.4621.",
)
def hard_tanh(z):
    return np.clip(z, -1, 1)


@mistake(
    "tanh",
    what="You used z / (1 + |z|), the softsign.",
    why="It looks alike, but is another function.",
    see="tanh(1) should be 0.7616, and is 0.5.",
)
def softsign(z):
    return z / (1 + np.abs(z))


@mistake(
    "tanh",
    what="You returned the sign only.",
    why="tanh is the smooth version of it.",
    see="tanh(0.5) should be 0.4621.",
)
def sign(z):
    return np.sign(z)


@mistake(
    "tanh",
    what="You used 1.7159 * tanh(2z / 3), LeCun's scaled tanh.",
    why="It was recommended once; the task asks for the plain one.",
    see="tanh(1) should be 0.7616, and is 1.",
)
def scaled_by_lecun(z):
    return 1.7159 * np.tanh(2 * z / 3)


@mistake(
    "tanh",
    what="You computed z - z³ / 3, which comes near tanh close to 0 only.",
    why="Those are the first terms of its series.",
    see="tanh(3) should be 0.995, and is -6.",
)
def cubic(z):
    return z - z**3 / 3


@mistake(
    "tanh",
    what="You returned -tanh(z) ** 2.",
    why="A power comes before the minus; and tanh(z) is what is asked for.",
    see="tanh(1) should be 0.7616.",
)
def square_turned(z):
    return -(tanh(z) ** 2)
