"""Wrong steps of Adam: the two means."""

import numpy as np

from grader.mistakes import mistake

from .mistakes import adam


@mistake(
    "adam_step",
    what="The gradient counts in full in m: the factor 1 - beta1 is missing.",
    why="A mean's shares add up to 1.",
    see="With equal gradients for a long time, m should become the gradient.",
)
def adam_m_in_full(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, m_share=1)


@mistake(
    "adam_step",
    what="The square counts in full in v: the factor 1 - beta2 is missing.",
    why="A mean's shares add up to 1.",
    see="With equal gradients for a long time, v should become gradient².",
)
def adam_v_in_full(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, v_share=1)


@mistake(
    "adam_step",
    what="Gradient and square count in full: the factors 1 - beta are missing.",
    why="A mean's shares add up to 1.",
    see="With equal gradients for a long time, m should become the gradient.",
)
def adam_both_in_full(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, m_share=1, v_share=1)


@mistake(
    "adam_step",
    what="You used 1 - beta2 as the share of the gradient in m.",
    why="Each has its own beta.",
    see="With equal gradients for a long time, m should become the gradient.",
)
def adam_m_share_of_v(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, m_share=1 - beta2)


@mistake(
    "adam_step",
    what="You used 1 - beta1 as the share of the square in v.",
    why="Each has its own beta.",
    see="With equal gradients for a long time, v should become gradient².",
)
def adam_v_share_of_m(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, v_share=1 - beta1)


@mistake(
    "adam_step",
    what="v averages gradients, not their squares.",
    why="The square makes large gradients count whatever their sign.",
    see="v should never be negative.",
)
def adam_v_of_gradients(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, square=lambda g, _: g)


@mistake(
    "adam_step",
    what="v averages absolute gradients, not their squares.",
    why="The root undoes a square; of absolute values it makes something else.",
    see="With equal gradients for a long time, v should become gradient².",
)
def adam_v_of_absolute_gradients(
    parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, square=lambda g, _: np.abs(g))


@mistake(
    "adam_step",
    what="v averages the squares of m, not of the gradient.",
    why="Both means start from the gradient.",
    see="Change m: v should not change.",
)
def adam_v_of_m(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, square=lambda _, m: m**2)


@mistake(
    "adam_step",
    what="v averages (gradient - m)²: that is another optimizer, AdaBelief.",
    why="Adam squares the gradient itself.",
    see="Change m: v should not change.",
)
def adam_v_around_m(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, square=lambda g, m: (g - m) ** 2)


@mistake(
    "adam_step",
    what="v averages one mean square for the whole array.",
    why="Each parameter has its own history.",
    see="Each gradient's square should reach its own parameter only.",
)
def adam_one_square(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, square=lambda g, _: (g**2).mean())


@mistake(
    "adam_step",
    what="You swapped beta1 and beta2.",
    why="beta1 is for m, the gradients; beta2 for v, their squares.",
    see="Change beta1: m should change, v not.",
)
def adam_betas_swapped(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    numbers = learning_rate, beta2, beta1, epsilon
    return adam(parameter, gradient, m, v, t, *numbers)


@mistake(
    "adam_step",
    what="You used beta1 for both means.",
    why="beta1 is for m, beta2 for v.",
    see="Change beta2: v should change.",
)
def adam_first_beta_for_both(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    numbers = learning_rate, beta1, beta1, epsilon
    return adam(parameter, gradient, m, v, t, *numbers)


@mistake(
    "adam_step",
    what="You used beta2 for both means.",
    why="beta1 is for m, beta2 for v.",
    see="Change beta1: m should change.",
)
def adam_second_beta_for_both(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    numbers = learning_rate, beta2, beta2, epsilon
    return adam(parameter, gradient, m, v, t, *numbers)


@mistake(
    "adam_step",
    what="You kept 1 - beta of the old, and took beta of the new.",
    why="beta is the share that is kept.",
    see="With a gradient of 0, m should be beta1 * m.",
)
def adam_shares_turned(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    m = (1 - beta1) * m + beta1 * gradient
    v = (1 - beta2) * v + beta2 * gradient**2
    step = m / (1 - beta1**t) / (np.sqrt(v / (1 - beta2**t)) + epsilon)
    return parameter - learning_rate * step, m, v


@mistake(
    "adam_step",
    what="You swapped m and v.",
    why="m is the mean of gradients, v of their squares.",
    see="Change m: only the new m should change.",
)
def adam_states_swapped(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    numbers = learning_rate, beta1, beta2, epsilon
    return adam(parameter, gradient, v, m, t, *numbers)


@mistake(
    "adam_step",
    what="You used betas of 0.9 and 0.999, whatever the arguments.",
    why="They are arguments: your caller decides.",
    see="Change beta1: the answer should change.",
)
def adam_fixed_betas(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    numbers = learning_rate, 0.9, 0.999, epsilon
    return adam(parameter, gradient, m, v, t, *numbers)


@mistake(
    "adam_step",
    what="You started m and v anew from zeros.",
    why="They are handed in and out so that steps remember.",
    see="Change m: both answers should change.",
)
def adam_state_lost(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    numbers = learning_rate, beta1, beta2, epsilon
    return adam(parameter, gradient, 0 * m, 0 * v, t, *numbers)


@mistake(
    "adam_step",
    what="You stepped along the old m: it was updated too late.",
    why="First the new means, then the step.",
    see="In the first step the parameter should move.",
)
def adam_old_m_in_the_step(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    new_m = beta1 * m + (1 - beta1) * gradient
    new_v = beta2 * v + (1 - beta2) * gradient**2
    step = m / (1 - beta1**t) / (np.sqrt(new_v / (1 - beta2**t)) + epsilon)
    return parameter - learning_rate * step, new_m, new_v


@mistake(
    "adam_step",
    what="You divided by the old v: it was updated too late.",
    why="First the new means, then the step.",
    see="In the first step the step should be about learning_rate.",
)
def adam_old_v_in_the_step(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    new_m = beta1 * m + (1 - beta1) * gradient
    new_v = beta2 * v + (1 - beta2) * gradient**2
    step = new_m / (1 - beta1**t) / (np.sqrt(v / (1 - beta2**t)) + epsilon)
    return parameter - learning_rate * step, new_m, new_v


@mistake(
    "adam_step",
    what="You corrected the old m and v, before the gradient came in.",
    why="First the new means, then their correction.",
    see="In the first step from zeros, m divided by 1 - beta1**t should be the gradient.",
)
def adam_corrected_before(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    m = beta1 * m / (1 - beta1**t) + (1 - beta1) * gradient
    v = beta2 * v / (1 - beta2**t) + (1 - beta2) * gradient**2
    return parameter - learning_rate * m / (np.sqrt(v) + epsilon), m, v


@mistake(
    "adam_step",
    what="You kept the largest v so far: that is AMSGrad.",
    why="Adam's v may fall again.",
    see="With a gradient of 0, v should be beta2 * v.",
)
def adam_largest_v(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    m = beta1 * m + (1 - beta1) * gradient
    v = np.maximum(v, beta2 * v + (1 - beta2) * gradient**2)
    step = m / (1 - beta1**t) / (np.sqrt(v / (1 - beta2**t)) + epsilon)
    return parameter - learning_rate * step, m, v


@mistake(
    "adam_step",
    what="You kept the largest gradient so far in place of the mean square: that is AdaMax.",
    why="Adam's v is a running mean of squares, and its root is taken.",
    see="With the same gradient twice, v should grow by a mean, not by a maximum.",
)
def adam_of_the_largest(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    m, v = beta1 * m + (1 - beta1) * gradient, np.maximum(beta2 * v, np.abs(gradient))
    return parameter - learning_rate * m / (1 - beta1**t) / (v + epsilon), m, v


@mistake(
    "adam_step",
    what="You stepped with the old m and v: they were updated too late.",
    why="First the new means, then the step with them.",
    see="In the first step m and v are 0, and 0 / epsilon moves nothing.",
)
def adam_old_means_in_the_step(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    move = m / (1 - beta1**t) / (np.sqrt(v / (1 - beta2**t)) + epsilon)
    new_m = beta1 * m + (1 - beta1) * gradient
    new_v = beta2 * v + (1 - beta2) * gradient**2
    return parameter - learning_rate * move, new_m, new_v


@mistake(
    "adam_step",
    what="Brackets are missing: beta1 * m + 1 - beta1 * gradient, and so in v.",
    why="The share of the new is 1 - beta, in brackets.",
    see="With m = 0 and a gradient of 0, m should stay 0.",
)
def adam_shares_without_brackets(
    parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
):
    m = beta1 * m + 1 - beta1 * gradient
    v = beta2 * v + 1 - beta2 * gradient**2
    move = m / (1 - beta1**t) / (np.sqrt(v / (1 - beta2**t)) + epsilon)
    return parameter - learning_rate * move, m, v


@mistake(
    "adam_step",
    what="You squared the share too: ((1 - beta2) * gradient)².",
    why="The square is for the gradient alone.",
    see="With equal gradients for a long time, v should become gradient².",
)
def adam_share_squared(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, square=lambda g, _: (1 - beta2) * g**2)


@mistake(
    "adam_step",
    what="You averaged v and gradient, and squared the mean.",
    why="The mean of squares is not the square of a mean.",
    see="With a gradient of 0 v should be beta2 * v.",
)
def adam_mean_squared(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    m = beta1 * m + (1 - beta1) * gradient
    v = (beta2 * v + (1 - beta2) * gradient) ** 2
    move = m / (1 - beta1**t) / (np.sqrt(v / (1 - beta2**t)) + epsilon)
    return parameter - learning_rate * move, m, v
