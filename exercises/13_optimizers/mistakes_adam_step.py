"""Wrong steps of Adam: from the means to the step."""

import numpy as np

from grader.mistakes import mistake

from .mistakes import adam


@mistake(
    "adam_step",
    what="You divided by v: the root is missing.",
    why="The divisor should be as large as a gradient, not as its square.",
    see="In the first step from zeros, the step should be about learning_rate.",
)
def adam_without_root(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, step=lambda m, v: m / (v + epsilon))


@mistake(
    "adam_step",
    what="You multiplied by the root instead of dividing.",
    why="Where gradients are large, steps become small.",
    see="In the first step from zeros, the step should be about learning_rate.",
)
def adam_multiplied(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, step=lambda m, v: m * (np.sqrt(v) + epsilon))


@mistake(
    "adam_step",
    what="You left out the division: learning_rate * m_hat.",
    why="v is what makes every parameter's step its own.",
    see="Change v: the parameter should change.",
)
def adam_without_divisor(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, step=lambda m, _: m)


@mistake(
    "adam_step",
    what="Your step has the gradient where m_hat belongs: that is RMSProp.",
    why="m is what gives Adam its momentum.",
    see="Change m: the parameter should change.",
)
def adam_gradient_in_the_step(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, step=lambda _, v: gradient / (np.sqrt(v) + epsilon))


@mistake(
    "adam_step",
    what="You squared m_hat in the step.",
    why="The step needs the sign.",
    see="With negative gradients the parameter should grow.",
)
def adam_m_squared(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, step=lambda m, v: m**2 / (np.sqrt(v) + epsilon))


@mistake(
    "adam_step",
    what="You used the sign of m_hat.",
    why="How sure the direction is shows in its size.",
    see="Change m a little: the parameter should change a little.",
)
def adam_sign_only(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, step=lambda m, _: np.sign(m))


@mistake(
    "adam_step",
    what="You took the absolute value of the step: every parameter shrinks.",
    why="The sign of m says which way is down; only the divisor has none.",
    see="Give gradients of both signs: parameters should move both ways.",
)
def adam_absolute_step(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    m, v = beta1 * m + (1 - beta1) * gradient, beta2 * v + (1 - beta2) * gradient**2
    root = np.sqrt(v / (1 - beta2**t)) + epsilon
    return parameter - learning_rate * np.abs(m) / (1 - beta1**t) / root, m, v


@mistake(
    "adam_step",
    what="You put epsilon into the root.",
    why="It is added to the root, outside.",
    see="With a large epsilon it shows; with 1e-8 hardly ever.",
)
def adam_epsilon_in_the_root(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, step=lambda m, v: m / np.sqrt(v + epsilon))


@mistake(
    "adam_step",
    what="You put epsilon into the root, squared.",
    why="It is added to the root, outside.",
    see="With a large epsilon it shows; with 1e-8 hardly ever.",
)
def adam_epsilon_squared_in_the_root(
    parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, step=lambda m, v: m / np.sqrt(v + epsilon**2))


@mistake(
    "adam_step",
    what="You left out epsilon.",
    why="It keeps the divisor from being zero where no gradient ever came.",
    see="With a large epsilon it shows.",
)
def adam_without_epsilon(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, step=lambda m, v: m / np.sqrt(v))


@mistake(
    "adam_step",
    what="You used an epsilon of 1e-8, whatever the argument.",
    why="It is an argument: your caller decides.",
    see="With a large epsilon it shows.",
)
def adam_fixed_epsilon(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, step=lambda m, v: m / (np.sqrt(v) + 1e-8))


@mistake(
    "adam_step",
    what="Your brackets are missing: epsilon is added outside of the fraction.",
    why="a / b + c is (a / b) + c.",
    see="With m of 0 the parameter should stay.",
)
def adam_epsilon_outside_of_the_fraction(
    parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, step=lambda m, v: m / np.sqrt(v) + epsilon)


@mistake(
    "adam_step",
    what="You took the larger of root and epsilon.",
    why="They are added.",
    see="With a large epsilon it shows.",
)
def adam_largest_of_both(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, step=lambda m, v: m / np.maximum(np.sqrt(v), epsilon))


@mistake(
    "adam_step",
    what="You divided by one number for the whole array.",
    why="Each parameter has its own history.",
    see="v should have the shape of the parameter.",
)
def adam_one_number_for_all(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, step=lambda m, v: m / (np.sqrt(v.mean()) + epsilon))


@mistake(
    "adam_step",
    what="Your brackets are missing: epsilon is added to the parameter.",
    why="a / b + c is (a / b) + c.",
    see="With m of 0 the parameter should stay.",
)
def adam_epsilon_added_to_the_parameter(
    parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    moved, m, v = adam(*given, step=lambda m, v: m / np.sqrt(v))
    return moved + epsilon, m, v
