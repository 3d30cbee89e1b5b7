"""Other right ways; each must pass."""

import numpy as np

from grader.mistakes import alternative


@alternative("l2_penalty")
def penalty_by_sums(weights, strength):
    return 0.5 * strength * sum(np.sum(w**2) for w in weights)


@alternative("l2_penalty")
def penalty_by_norms(weights, strength):
    return strength * sum(np.linalg.norm(w) ** 2 for w in weights) / 2


@alternative("l2_penalty")
def penalty_by_dot_products(weights, strength):
    flat = np.concatenate([w.ravel() for w in weights])
    return np.asarray(strength / 2 * flat @ flat)


@alternative("l2_penalty")
def penalty_in_float32(weights, strength):
    total = np.float32(0)
    for w in weights:
        total += np.sum(np.square(w.astype(np.float32)))
    return np.float32(strength) / np.float32(2) * total


@alternative("l2_gradient")
def gradient_in_a_loop(weights, strength):
    gradients = []
    for i in range(len(weights)):
        gradients.append(weights[i] * strength)
    return gradients


@alternative("l2_gradient")
def gradient_in_a_tuple(weights, strength):
    return tuple(np.multiply(strength, w) for w in weights)


@alternative("l2_gradient")
def gradient_from_two_and_a_half(weights, strength):
    return [strength / 2 * 2 * w for w in weights]


@alternative("dropout_forward")
def forward_with_a_mask(x, rate, uniform):
    mask = (uniform >= rate) / (1 - rate)
    return x * mask


@alternative("dropout_forward")
def forward_with_where(x, rate, uniform):
    return np.where(uniform < rate, 0.0, x / (1 - rate))


@alternative("dropout_forward")
def forward_above(x, rate, uniform):
    return x * (uniform > rate) / (1 - rate) if rate else x.copy()


@alternative("dropout_forward")
def forward_by_assignment(x, rate, uniform):
    out = x.copy()
    out[uniform < rate] = 0
    keep = 1 - rate
    return out * (1 / keep)


@alternative("dropout_forward")
def forward_in_float32(x, rate, uniform):
    mask = (uniform >= rate).astype(np.float32)
    return x.astype(np.float32) * mask / np.float32(1 - rate)


@alternative("dropout_backward")
def backward_with_a_mask(upstream, rate, uniform):
    return upstream * ((uniform >= rate) / (1 - rate))


@alternative("dropout_backward")
def backward_with_where(upstream, rate, uniform):
    return np.where(uniform >= rate, upstream, 0.0) / (1 - rate)


@alternative("dropout_backward")
def backward_by_forward(upstream, rate, uniform):
    return forward_by_assignment(upstream, rate, uniform)
