"""Wrong neurons: the sigmoid."""

import math

import numpy as np

from grader.mistakes import mistake

from .mistakes import sigmoid


@mistake(
    "neuron",
    what="You have the sign of z turned: 1 / (1 + e^z) is σ(-z), which is 1 - σ(z).",
    why="The exponent is -z.",
    see="A large z should give nearly 1.",
)
def sign_turned(x, w, b):
    return sigmoid(-(x @ w + b))


@mistake(
    "neuron",
    what="You have a minus in the denominator: 1 / (1 - e^-z).",
    why="The sum 1 + e^-z keeps the answer between 0 and 1.",
    see="At z = 0 it should be 0.5.",
)
def minus_in_denominator(x, w, b):
    return 1 / (1 - np.exp(-(x @ w + b)))


@mistake(
    "neuron",
    what="You lost a pair of brackets: 1 / 1 + e^-z is 1 + e^-z.",
    why="Division comes before addition: write 1 / (1 + np.exp(-z)).",
    see="The answer should not be above 1.",
)
def brackets_lost(x, w, b):
    return 1 / 1 + np.exp(-(x @ w + b))


@mistake(
    "neuron",
    what="You returned e^-z alone.",
    why="The sigmoid is 1 / (1 + e^-z).",
    see="The answer should not be above 1.",
)
def exponential_only(x, w, b):
    return np.exp(-(x @ w + b))


@mistake(
    "neuron",
    what="You applied tanh instead of the sigmoid.",
    why="Both are S-shaped; tanh goes from -1 to 1.",
    see="At z = 0 it should be 0.5.",
)
def tanh_instead(x, w, b):
    return np.tanh(x @ w + b)


@mistake(
    "neuron",
    what="You applied relu instead of the sigmoid.",
    why="Relu is another activation; this neuron's is the sigmoid.",
    see="At z = 0 it should be 0.5.",
)
def relu_instead(x, w, b):
    return max(0.0, float(x @ w + b))


@mistake(
    "neuron",
    what="You applied a step: yes or no instead of how much.",
    why="A step is the sigmoid's ancestor; it has no slope to learn by.",
    see="At z = 0 it should be 0.5.",
)
def step_instead(x, w, b):
    return 1.0 if x @ w + b > 0 else 0.0


@mistake(
    "neuron",
    what="You rounded the activation to 0 or 1.",
    why="How sure the neuron is matters to the next layer.",
    see="At z = 0.4 it should be about 0.6.",
)
def rounded(x, w, b):
    return float(np.round(sigmoid(x @ w + b)))


@mistake(
    "neuron",
    what="You returned the slope of the sigmoid, σ(z)(1 - σ(z)).",
    why="The slope belongs to learning; here the answer itself is asked for.",
    see="A large z should give nearly 1.",
)
def slope_instead(x, w, b):
    a = sigmoid(x @ w + b)
    return a * (1 - a)


@mistake(
    "neuron",
    what="You took powers of 10 instead of e.",
    why="10**-z is steeper than np.exp(-z).",
    see="At z = 1 it should be 0.731.",
)
def base_ten(x, w, b):
    return 1 / (1 + 10 ** -(x @ w + b))


@mistake(
    "neuron",
    what="You took powers of 2 instead of e.",
    why="2**-z is flatter than np.exp(-z).",
    see="At z = 1 it should be 0.731.",
)
def base_two(x, w, b):
    return 1 / (1 + 2 ** -(x @ w + b))


@mistake(
    "neuron",
    what="You scaled the sigmoid to -1 ... 1.",
    why="2σ(z) - 1 is tanh(z / 2), another activation.",
    see="At z = 0 it should be 0.5.",
)
def scaled(x, w, b):
    return 2 * sigmoid(x @ w + b) - 1


@mistake(
    "neuron",
    what="You clipped z to -1 ... 1 before the sigmoid.",
    why="The sigmoid itself squeezes; nothing has to be clipped at such small numbers.",
    see="z = 2 and z = 3 should give different answers.",
)
def clipped(x, w, b):
    return sigmoid(np.clip(x @ w + b, -1, 1))


@mistake(
    "neuron",
    what="You used an approximation, z / (1 + |z|), stretched to 0 ... 1.",
    why="Softsign looks like the sigmoid, but is not e-based.",
    see="At z = 1 it should be 0.731, not 0.75.",
)
def softsign(x, w, b):
    z = x @ w + b
    return 0.5 * (1 + z / (1 + abs(z)))


@mistake(
    "neuron",
    what="You took the logarithm of the sigmoid's denominator: that is softplus, turned.",
    why="1 / (1 + e^-z) has no logarithm.",
    see="The answer should lie between 0 and 1.",
)
def softplus(x, w, b):
    return math.log1p(math.exp(x @ w + b))


@mistake(
    "neuron",
    what="You used |z|: σ(|z|), or a branch for negative z that lacks its numerator.",
    why="For negative z it is e^z / (1 + e^z).",
    see="With z = -2 it should be 0.12, and is 0.88.",
)
def sigmoid_of_magnitude(x, w, b):
    return 1 / (1 + np.exp(-np.abs(x @ w + b)))


@mistake(
    "neuron",
    what="For negative z you returned e^z alone.",
    why="For negative z it is e^z / (1 + e^z).",
    see="With z = -1 it should be 0.27, and is 0.37.",
)
def negative_branch_not_divided(x, w, b):
    z = x @ w + b
    return np.exp(z) if z < 0 else 1 / (1 + np.exp(-z))


@mistake(
    "neuron",
    what="You used arctan, scaled to reach from 0 to 1.",
    why="It has the same look, but other numbers.",
    see="With z = 2 it should be 0.8808.",
)
def arctan_instead(x, w, b):
    return 0.5 + np.arctan(x @ w + b) / np.pi


@mistake(
    "neuron",
    what="You computed the hard sigmoid, 0.2 z + 0.5 cut off at 0 and 1.",
    why="It is an approximation by straight lines.",
    see="With z = 2 it should be 0.8808.",
)
def hard_sigmoid(x, w, b):
    return min(1.0, max(0.0, 0.2 * (x @ w + b) + 0.5))


@mistake(
    "neuron",
    what="You halved z: σ(z / 2).",
    why="The half belongs to the form with tanh: (1 + tanh(z / 2)) / 2.",
    see="With z = 2 it should be 0.8808, and is 0.7311.",
)
def half_as_steep(x, w, b):
    return 1 / (1 + np.exp(-(x @ w + b) / 2))


@mistake(
    "neuron",
    what="You doubled z: σ(2z), which is (1 + tanh(z)) / 2.",
    why="In the form with tanh, z is halved first.",
    see="With z = 2 it should be 0.8808, and is 0.982.",
)
def twice_as_steep(x, w, b):
    return 1 / (1 + np.exp(-2 * (x @ w + b)))


@mistake(
    "neuron",
    what="You cut the answer off at 0.01 and 0.99.",
    why="Far from zero a sigmoid comes as near to 0 and 1 as it likes.",
    see="With z = 12 it should be 0.999994.",
)
def cut_off_at_hundredths(x, w, b):
    return np.clip(1 / (1 + np.exp(-(x @ w + b))), 0.01, 0.99)


@mistake(
    "neuron",
    what="You cut the answer off at 0.001 and 0.999.",
    why="Far from zero a sigmoid comes as near to 0 and 1 as it likes.",
    see="With z = 12 it should be 0.999994.",
)
def cut_off_at_thousandths(x, w, b):
    return np.clip(1 / (1 + np.exp(-(x @ w + b))), 0.001, 0.999)


@mistake(
    "neuron",
    what="You cut z off at -5 and 5 before the sigmoid.",
    why="To avoid an overflow, cut off no sooner than at 500.",
    see="With z = 12 it should be 0.999994.",
)
def clipped_at_five(x, w, b):
    return 1 / (1 + np.exp(-np.clip(x @ w + b, -5, 5)))


@mistake(
    "neuron",
    what="You cut z off at -6 and 6 before the sigmoid.",
    why="To avoid an overflow, cut off no sooner than at 500.",
    see="With z = 12 it should be 0.999994.",
)
def clipped_at_six(x, w, b):
    return 1 / (1 + np.exp(-np.clip(x @ w + b, -6, 6)))


@mistake(
    "neuron",
    what="You returned z·σ(z), which is called swish or SiLU.",
    why="The neuron's answer is σ(z) alone.",
    see="The answer should be between 0 and 1.",
)
def swish(x, w, b):
    z = x @ w + b
    return z / (1 + np.exp(-z))


@mistake(
    "neuron",
    what="You wrote 2.718 for e: that is too few digits.",
    why="np.exp and math.e hold all sixteen.",
    see="With z = 12 the difference is easy to see.",
)
def e_as_2_718(x, w, b):
    return 1 / (1 + 2.718 ** -(x @ w + b))


@mistake(
    "neuron",
    what="You wrote 2.7 for e: that is too few digits.",
    why="np.exp and math.e hold all sixteen.",
    see="With z = 12 the difference is easy to see.",
)
def e_as_2_7(x, w, b):
    return 1 / (1 + 2.7 ** -(x @ w + b))
