"""Wrong steps of Adam: the corrections."""

import numpy as np

from grader.mistakes import mistake

from .mistakes import adam


@mistake(
    "adam_step",
    what="You left out the correction of the bias.",
    why="m and v start at zeros and are too small at first; dividing by 1 - beta**t mends it.",
    see="In the first step from zeros, m divided by 1 - beta1**t should be the gradient.",
)
def adam_without_correction(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, m_bias=1, v_bias=1)


@mistake(
    "adam_step",
    what="You corrected m only.",
    why="v starts at zeros as well, and is too small at first.",
    see="In the first step, v divided by 1 - beta2**t should be gradient².",
)
def adam_m_corrected_only(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, v_bias=1)


@mistake(
    "adam_step",
    what="You corrected v only.",
    why="m starts at zeros as well, and is too small at first.",
    see="In the first step from zeros, m divided by 1 - beta1**t should be the gradient.",
)
def adam_v_corrected_only(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, m_bias=1)


@mistake(
    "adam_step",
    what="You corrected by 1 - beta, as if every step were the first: t is not used.",
    why="The bias fades: beta**t goes to 0.",
    see="Change t: the parameter should change.",
)
def adam_correction_of_the_first_step(
    parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, m_bias=1 - beta1, v_bias=1 - beta2)


@mistake(
    "adam_step",
    what="You used beta * t where beta**t belongs.",
    why="The bias fades with the power of beta.",
    see="For a large t, 1 - beta**t should be near 1.",
)
def adam_multiplied_by_t(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, m_bias=1 - beta1 * t, v_bias=1 - beta2 * t)


@mistake(
    "adam_step",
    what="You used (1 - beta)**t where 1 - beta**t belongs.",
    why="Mind the brackets: the power is for beta alone.",
    see="For a large t, 1 - beta**t should be near 1.",
)
def adam_power_of_the_rest(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, m_bias=(1 - beta1) ** t, v_bias=(1 - beta2) ** t)


@mistake(
    "adam_step",
    what="You used 1 - (1 - beta)**t where 1 - beta**t belongs.",
    why="The share that is kept is beta, and so is what fades.",
    see="In the first step from zeros, m divided by 1 - beta1**t should be the gradient.",
)
def adam_one_minus_the_power_of_the_rest(
    parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, m_bias=1 - (1 - beta1) ** t, v_bias=1 - (1 - beta2) ** t)


@mistake(
    "adam_step",
    what="You multiplied by 1 - beta**t instead of dividing.",
    why="m and v are too small at first; dividing by less than 1 makes them larger.",
    see="In the first step from zeros, m divided by 1 - beta1**t should be the gradient.",
)
def adam_corrected_by_multiplying(
    parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, m_bias=1 / (1 - beta1**t), v_bias=1 / (1 - beta2**t))


@mistake(
    "adam_step",
    what="You divided by beta**t.",
    why="1 - beta**t is how much of the mean is filled.",
    see="In the first step from zeros, m divided by 1 - beta1**t should be the gradient.",
)
def adam_corrected_by_the_power(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, m_bias=beta1**t, v_bias=beta2**t)


@mistake(
    "adam_step",
    what="You corrected m with beta2 and v with beta1.",
    why="Each has its own beta.",
    see="In the first step from zeros, m divided by 1 - beta1**t should be the gradient.",
)
def adam_corrections_swapped(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, m_bias=1 - beta2**t, v_bias=1 - beta1**t)


@mistake(
    "adam_step",
    what="You corrected both with beta1.",
    why="Each has its own beta.",
    see="In the first step, v divided by 1 - beta2**t should be gradient².",
)
def adam_m_correction_for_both(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, v_bias=1 - beta1**t)


@mistake(
    "adam_step",
    what="You corrected both with beta2.",
    why="Each has its own beta.",
    see="In the first step from zeros, m divided by 1 - beta1**t should be the gradient.",
)
def adam_v_correction_for_both(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, m_bias=1 - beta2**t)


@mistake(
    "adam_step",
    what="You counted t from 0: the correction is that of the step before.",
    why="t is 1 in the first step; with 0 the divisor would be 0.",
    see="In the first step from zeros, m divided by 1 - beta1**t should be the gradient.",
)
def adam_one_step_late(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, m_bias=1 - beta1 ** (t - 1), v_bias=1 - beta2 ** (t - 1))


@mistake(
    "adam_step",
    what="You increased t once more.",
    why="t is the number of this step already.",
    see="In the first step from zeros, m divided by 1 - beta1**t should be the gradient.",
)
def adam_one_step_early(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, m_bias=1 - beta1 ** (t + 1), v_bias=1 - beta2 ** (t + 1))


@mistake(
    "adam_step",
    what="You took the root of the corrections.",
    why="1 - beta**t itself divides; the root comes afterwards.",
    see="In the first step from zeros, m divided by 1 - beta1**t should be the gradient.",
)
def adam_root_of_the_corrections(
    parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, m_bias=np.sqrt(1 - beta1**t), v_bias=np.sqrt(1 - beta2**t))


@mistake(
    "adam_step",
    what="You corrected v after its root was taken.",
    why="v itself is too small by 1 - beta2**t; correct it, then take the root.",
    see="In the first step from zeros, the step should be about learning_rate.",
)
def adam_corrected_after_the_root(
    parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(
        *given,
        step=lambda m, _: (
            m / (np.sqrt(beta2 * v + (1 - beta2) * gradient**2) / (1 - beta2**t) + epsilon)
        ),
    )


@mistake(
    "adam_step",
    what="You corrected m and v twice.",
    why="Once is enough: m_hat and v_hat are corrected already.",
    see="In the first step from zeros, m divided by 1 - beta1**t should be the gradient.",
)
def adam_corrected_twice(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, m_bias=(1 - beta1**t) ** 2, v_bias=(1 - beta2**t) ** 2)


@mistake(
    "adam_step",
    what="You divided the learning rate by the root of t.",
    why="The rate is your caller's; t is for the correction only.",
    see="For a large t, steps should not become small by themselves.",
)
def adam_rate_fading(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, step=lambda m, v: m / (np.sqrt(v) + epsilon) / np.sqrt(t))


@mistake(
    "adam_step",
    what="Brackets are missing: m / 1 - beta1**t subtracts the power from m, and so in v.",
    why="Division comes before subtraction: m / (1 - beta1**t).",
    see="In the first step m_hat should be the gradient itself.",
)
def adam_corrections_without_brackets(
    parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    move = (m - beta1**t) / (np.sqrt(v - beta2**t) + epsilon)
    return parameter - learning_rate * move, m, v
