"""What optimizers remember, beyond what the oracle can see."""

import numpy as np
import pytest

from nnviz.net.kernels.packing import model_of, rule_of
from nnviz.net.kernels.structures import alone
from nnviz.net.kernels.update import update
from nnviz.net.optimizers import OPTIMIZERS, create_optimizer
from tests.net import cases

SMALLEST_NORMAL = np.finfo(np.float32).smallest_normal
REMEMBERING = [name for name, kind in OPTIMIZERS.items() if kind.n_vectors]


def steps(name, slopes):
    """Return parameters and memory after steps along the same slope for every parameter."""
    made, optimizer = cases.network(), create_optimizer(name)
    made.parameters[:] = 0
    state = np.zeros(optimizer.n_vectors * made.n_parameters, np.float32)
    rule = rule_of(optimizer, 0, 0, 0, 0)
    for step, slope in enumerate(slopes):
        gradient = np.full(made.n_parameters, slope, np.float32)
        update(model_of(made), rule, gradient, state, step, alone())
    return made.parameters, state


@pytest.mark.parametrize("first", [1e-3, 1e-19])
@pytest.mark.parametrize("name", REMEMBERING)
def test_memory_of_what_has_gone_blank_never_leaves_the_fast_range(name, first):
    """Numbers below float32's normal range made epochs two to four times as long."""
    _, state = steps(name, [first] + [0.0] * 900)
    assert not ((state != 0) & (np.abs(state) < SMALLEST_NORMAL)).any()


@pytest.mark.parametrize("name", REMEMBERING)
def test_small_slopes_are_still_followed(name):
    parameters, _ = steps(name, [1e-7])
    assert (parameters < 0).all()


@pytest.mark.parametrize("name", OPTIMIZERS)
def test_a_slope_that_is_not_a_number_is_not_hidden(name):
    parameters, _ = steps(name, [np.nan])
    assert np.isnan(parameters).all()
