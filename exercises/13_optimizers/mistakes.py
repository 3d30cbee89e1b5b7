"""Wrong optimizers that people really write: mistakes_*.py. Here is what several of them use and what lies on the way to the answers."""

import numpy as np

from grader.mistakes import intermediate


@intermediate("adam_step", "m divided by 1 - beta1**t")
def adam_m_hat(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    return (beta1 * m + (1 - beta1) * gradient) / (1 - beta1**t)


@intermediate("adam_step", "v divided by 1 - beta2**t")
def adam_v_hat(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    return (beta2 * v + (1 - beta2) * gradient**2) / (1 - beta2**t)


def adam(
    parameter,
    gradient,
    m,
    v,
    t,
    learning_rate,
    beta1,
    beta2,
    epsilon,
    *,
    m_share=None,
    v_share=None,
    square=None,
    m_bias=None,
    v_bias=None,
    step=None,
):
    """Adam with single parts exchanged."""
    m = beta1 * m + (1 - beta1 if m_share is None else m_share) * gradient
    power = gradient**2 if square is None else square(gradient, m)
    v = beta2 * v + (1 - beta2 if v_share is None else v_share) * power
    m_hat = m / (1 - beta1**t if m_bias is None else m_bias)
    v_hat = v / (1 - beta2**t if v_bias is None else v_bias)
    move = m_hat / (np.sqrt(v_hat) + epsilon) if step is None else step(m_hat, v_hat)
    return parameter - learning_rate * move, m, v
