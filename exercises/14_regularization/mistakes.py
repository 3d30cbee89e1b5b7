"""Wrong penalties and wrong dropouts that people really write: mistakes_*.py. Here is what lies on the way to the answers."""

import numpy as np

from grader.mistakes import intermediate


@intermediate("dropout_forward", "the mask of zeros and ones")
def forward_mask(x, rate, uniform):
    return (uniform >= rate) * np.ones(x.shape)


@intermediate("dropout_forward", "the mask, divided by 1 - rate")
def forward_scaled_mask(x, rate, uniform):
    return (uniform >= rate) / (1 - rate)


@intermediate("dropout_forward", "x times the mask of zeros and ones, not enlarged")
def forward_kept(x, rate, uniform):
    return x * (uniform >= rate)


@intermediate("dropout_backward", "the mask of zeros and ones")
def backward_mask(upstream, rate, uniform):
    return (uniform >= rate) * np.ones(upstream.shape)


@intermediate("dropout_backward", "the mask, divided by 1 - rate")
def backward_scaled_mask(upstream, rate, uniform):
    return (uniform >= rate) / (1 - rate)


@intermediate("dropout_backward", "upstream times the mask of zeros and ones, not enlarged")
def backward_kept(upstream, rate, uniform):
    return upstream * (uniform >= rate)
