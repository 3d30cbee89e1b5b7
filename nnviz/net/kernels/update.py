"""Penalties, and one step of each optimizer over the flat vector of parameters.

The formulas are in the docstrings of nnviz.net.optimizers, which holds their sources.
"""

import numpy as np

from nnviz.net.arrays import Floats
from nnviz.net.kernels.crew import share
from nnviz.net.kernels.options import entry, kernel
from nnviz.net.kernels.structures import (
    ADAGRAD,
    ADAM,
    MOMENTUM,
    NESTEROV,
    RMSPROP,
    SGD,
    Crew,
    Model,
    Rule,
)

_ZERO, _ONE = np.float32(0), np.float32(1)
# A slope below the first moves no weight; its square is far below every epsilon.
_TINY, _TINY_SQUARE = np.float32(1e-15), np.float32(1e-36)


@kernel
def add_penalty(model: Model, rule: Rule, gradient: Floats, first: int, last: int) -> None:
    """Add the gradient of l2 sum(w^2) / 2 + l1 sum(|w|) over weights; biases go free.

    Only to parameters first, ..., last - 1.
    """
    start = 0
    for layer in range(1, len(model.sizes)):
        end = start + model.sizes[layer] * model.sizes[layer - 1]
        for i in range(max(start, first), min(end, last)):
            weight = model.parameters[i]
            gradient[i] += rule.l2 * weight + rule.l1 * np.sign(weight)
        start = end + model.sizes[layer]


@kernel
def unless_tiny(value: np.float32, tiny: np.float32) -> np.float32:
    """Return value, or 0 if it is closer to 0 than `tiny`; a NaN stays one.

    Below 1.2e-38 processors take some hundred cycles for each number, and what is remembered of
    pixels that are seldom inked decays into that range.
    """
    return _ZERO if abs(value) < tiny else value


@kernel
def step_momentum(p: Floats, g: Floats, v: Floats, rule: Rule, is_nesterov: bool) -> None:
    """Set v = mu v + g; then p -= rate v, or, looking ahead, p -= rate (g + mu v)."""
    for i in range(len(p)):
        velocity = unless_tiny(rule.momentum * v[i] + g[i], _TINY)
        v[i] = velocity
        p[i] -= rule.rate * ((g[i] + rule.momentum * velocity) if is_nesterov else velocity)


@kernel
def step_adagrad(p: Floats, g: Floats, s: Floats, rule: Rule) -> None:
    """Set s += g^2; p -= rate g / (sqrt(s) + epsilon)."""
    for i in range(len(p)):
        slope = unless_tiny(g[i], _TINY)
        squares = s[i] + slope * slope
        s[i] = squares
        p[i] -= rule.rate * slope / (np.sqrt(squares) + rule.epsilon)


@kernel
def step_rmsprop(p: Floats, g: Floats, s: Floats, rule: Rule) -> None:
    """Set s = decay s + (1 - decay) g^2; p -= rate g / (sqrt(s) + epsilon)."""
    for i in range(len(p)):
        slope = unless_tiny(g[i], _TINY)
        squares = unless_tiny(
            rule.decay * s[i] + (_ONE - rule.decay) * (slope * slope), _TINY_SQUARE
        )
        s[i] = squares
        p[i] -= rule.rate * slope / (np.sqrt(squares) + rule.epsilon)


@kernel
def step_adam(p: Floats, g: Floats, m: Floats, v: Floats, rule: Rule, step: int) -> None:
    """Adam's step number `step`, counted from 0, with both means corrected for their start at 0."""
    rate = rule.rate / np.float32(1 - np.float64(rule.momentum) ** (step + 1))
    correction = np.float32(1 / np.sqrt(1 - np.float64(rule.decay) ** (step + 1)))
    for i in range(len(p)):
        slope = unless_tiny(g[i], _TINY)
        mean = unless_tiny(rule.momentum * m[i] + (_ONE - rule.momentum) * slope, _TINY)
        squares = unless_tiny(
            rule.decay * v[i] + (_ONE - rule.decay) * (slope * slope), _TINY_SQUARE
        )
        m[i] = mean
        v[i] = squares
        p[i] -= rate * mean / (np.sqrt(squares) * correction + rule.epsilon)


@entry
def update(
    model: Model, rule: Rule, gradient: Floats, state: Floats, step: int, crew: Crew
) -> None:
    """Move a worker's share of a model's parameters one step.

    Args:
        model: its parameters are changed.
        rule: the optimizer and the penalties.
        gradient: of the mean loss; the penalties' is added to it here. Shape (n_parameters,).
        state: the optimizer's vectors one after another, all zero before step 0.
        step: updates done before.
        crew: the worker, and how many share the parameters.
    """
    n = len(model.parameters)
    start, end = share(n, crew)
    if rule.l1 > _ZERO or rule.l2 > _ZERO:
        add_penalty(model, rule, gradient, start, end)
    p, g = model.parameters[start:end], gradient[start:end]
    first, second = state[start:end], state[n + start : n + end]
    if rule.optimizer == SGD:
        for i in range(len(p)):
            p[i] -= rule.rate * g[i]
    elif rule.optimizer in (MOMENTUM, NESTEROV):
        step_momentum(p, g, first, rule, rule.optimizer == NESTEROV)
    elif rule.optimizer == ADAGRAD:
        step_adagrad(p, g, first, rule)
    elif rule.optimizer == RMSPROP:
        step_rmsprop(p, g, first, rule)
    elif rule.optimizer == ADAM:
        step_adam(p, g, first, second, rule, step)
