"""Wrong steps of Adam: the parameter's change, and what is returned."""

import numpy as np

from grader.mistakes import mistake

from .mistakes import adam


@mistake(
    "adam_step",
    what="You went uphill: + where - belongs.",
    why="The gradient points to a larger loss.",
    see="With positive gradients the parameter should become smaller.",
)
def adam_uphill(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    numbers = -learning_rate, beta1, beta2, epsilon
    return adam(parameter, gradient, m, v, t, *numbers)


@mistake(
    "adam_step",
    what="You left out the learning rate.",
    why="With a learning rate of 1 it makes no difference.",
    see="Halve learning_rate: the step should be half as long.",
)
def adam_without_rate(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    numbers = 1, beta1, beta2, epsilon
    return adam(parameter, gradient, m, v, t, *numbers)


@mistake(
    "adam_step",
    what="You used a learning rate of 0.001, whatever the argument.",
    why="It is an argument: your caller decides.",
    see="Change learning_rate: the answer should change.",
)
def adam_fixed_rate(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    numbers = 0.001, beta1, beta2, epsilon
    return adam(parameter, gradient, m, v, t, *numbers)


@mistake(
    "adam_step",
    what="You added 0.01 * parameter to the gradient: weight decay, which nobody asked for.",
    why="Regularization is a thing of its own, in 14.",
    see="With gradient and m of 0 the parameter should stay.",
)
def adam_decayed_gradient(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    numbers = learning_rate, beta1, beta2, epsilon
    return adam(parameter, gradient + 0.01 * parameter, m, v, t, *numbers)


@mistake(
    "adam_step",
    what="You shrank the parameter besides, by 0.01: that is AdamW.",
    why="Regularization is a thing of its own, in 14.",
    see="With gradient and m of 0 the parameter should stay.",
)
def adam_decayed_parameter(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    numbers = learning_rate, beta1, beta2, epsilon
    new, m, v = adam(parameter, gradient, m, v, t, *numbers)
    return new - learning_rate * 0.01 * parameter, m, v


@mistake(
    "adam_step",
    what="You returned the corrected m and v.",
    why="The correction is for this step only; stored, it is applied again and again.",
    see="m should be beta1 * m + (1 - beta1) * gradient.",
)
def adam_corrected_stored(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    m = (beta1 * m + (1 - beta1) * gradient) / (1 - beta1**t)
    v = (beta2 * v + (1 - beta2) * gradient**2) / (1 - beta2**t)
    return parameter - learning_rate * m / (np.sqrt(v) + epsilon), m, v


@mistake(
    "adam_step",
    what="You returned the corrected m, and v as it is.",
    why="The correction is for this step only; the memory goes on uncorrected.",
    see="After the first step with gradient g, m should be (1 - beta1) * g.",
)
def adam_corrected_m_stored(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    m, v = beta1 * m + (1 - beta1) * gradient, beta2 * v + (1 - beta2) * gradient**2
    m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t)
    return parameter - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m_hat, v


@mistake(
    "adam_step",
    what="You took the step of NAdam, which looks ahead.",
    why="Adam steps along m_hat itself.",
    see="The step should be m_hat / (root of v_hat + epsilon).",
)
def adam_with_nesterov(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    ahead = (beta1 * m + (1 - beta1) * gradient) / (1 - beta1**t)
    return parameter - learning_rate * ahead / (np.sqrt(v / (1 - beta2**t)) + epsilon), m, v


@mistake(
    "adam_step",
    what="You returned the old m and v.",
    why="m = ... and v = ... must happen before they are returned; otherwise every step forgets.",
    see="m should change with every gradient.",
)
def adam_states_not_stored(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    new, _, _ = adam(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon)
    return new, m, v


@mistake(
    "adam_step",
    what="You returned v before m.",
    why="The task asks for (parameter, m, v).",
    see="Swap the two names after return.",
)
def adam_states_returned_swapped(
    parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
):
    new, m, v = adam(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon)
    return new, v, m


@mistake(
    "adam_step",
    what="You returned the parameter last.",
    why="The task asks for (parameter, m, v).",
    see="Put it first.",
)
def adam_parameter_last(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    new, m, v = adam(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon)
    return m, v, new


@mistake(
    "adam_step",
    what="You returned the parameter only.",
    why="Without m and v the next step has nothing to remember.",
    see="return parameter, m, v.",
)
def adam_parameter_only(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    return adam(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon)[0]


@mistake(
    "adam_step",
    what="You returned t too.",
    why="Your caller counts the steps; the task asks for (parameter, m, v).",
    see="return parameter, m, v.",
)
def adam_t_returned_too(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    return (*adam(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon), t + 1)


@mistake(
    "adam_step",
    what="You returned the step as the parameter: the old one is missing.",
    why="The step starts from where you are.",
    see="With gradient and m of 0 the parameter should stay.",
)
def adam_step_as_parameter(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    new, m, v = adam(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon)
    return new - parameter, m, v


@mistake(
    "adam_step",
    what="You returned the old parameter.",
    why="parameter - ... makes a new array, which needs a name.",
    see="The parameter should move.",
)
def adam_parameter_unchanged(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    _, m, v = adam(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon)
    return parameter, m, v
