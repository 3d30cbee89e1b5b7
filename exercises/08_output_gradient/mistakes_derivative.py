"""Wrong gradients at the output: another derivative."""

import numpy as np

from grader.mistakes import mistake

from .mistakes import one_hot, softmax


@mistake(
    "softmax_cross_entropy_gradient",
    what="You stopped at the probabilities: -y / p is dloss/dp, not dloss/dlogits.",
    why="The way goes on through the softmax, where the result becomes p - y.",
    see="Every row should add up to 0.",
)
def of_probabilities(logits, labels):
    return -one_hot(logits, labels) / softmax(logits) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You stopped at the probabilities, and did not divide by n_samples: -y / p.",
    why="The way goes on through the softmax, where the result becomes p - y.",
    see="Every row should add up to 0.",
)
def of_probabilities_summed(logits, labels):
    return -one_hot(logits, labels) / softmax(logits)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You computed (p - y) / (p * (1 - p)), the yes-or-no loss's derivative by p.",
    why="The way goes on to the logits, and there this factor cancels.",
    see="Every row should add up to 0.",
)
def binary_by_probabilities(logits, labels):
    p = softmax(logits)
    return (p - one_hot(logits, labels)) / (p * (1 - p)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You computed the gradient of the mean squared error, 2 (p - y) through the softmax.",
    why="The loss is the cross-entropy.",
    see="A sample that is sure and wrong should have a large gradient.",
)
def of_squared_error(logits, labels):
    p = softmax(logits)
    blame = 2 * (p - one_hot(logits, labels)) / p.size
    return p * (blame - (blame * p).sum(axis=1, keepdims=True))


@mistake(
    "softmax_cross_entropy_gradient",
    what="You returned the loss itself.",
    why="The gradient has one number for each logit.",
    see="The answer should have the shape of logits.",
)
def loss_itself(logits, labels):
    return -np.mean(np.log(softmax(logits)[np.arange(len(labels)), labels]))


@mistake(
    "softmax_cross_entropy_gradient",
    what="You took the logarithm of the probabilities before subtracting.",
    why="The logarithm has gone in the derivative.",
    see="Every row should add up to 0.",
)
def logarithm_kept(logits, labels):
    return (np.log(softmax(logits)) - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You subtracted the targets from the exponentials, before these were divided by their sum.",
    why="The target belongs to the probabilities: divide first, then subtract.",
    see="Each row should add up to 0.",
)
def targets_before_the_sum(logits, labels):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return (e - one_hot(logits, labels)) / e.sum(axis=1, keepdims=True) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You subtracted the targets from exp(logits), before these were divided by their sum.",
    why="The target belongs to the probabilities: divide first, then subtract.",
    see="Each row should add up to 0.",
)
def targets_before_the_sum_unshifted(logits, labels):
    e = np.exp(logits)
    return (e - one_hot(logits, labels)) / e.sum(axis=1, keepdims=True) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You returned the right class's number of each row only.",
    why="The other logits have slopes as well: p / n.",
    see="The gradient should have the shape of logits.",
)
def picked_at_the_labels(logits, labels):
    return (softmax(logits)[np.arange(len(labels)), labels] - 1) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You differentiated -p of the right class: the logarithm is missing.",
    why="The derivative of log p brings 1 / p along, which cancels the p in front of (y - p).",
    see="Sure and wrong should give the largest gradient; here it gives almost none.",
)
def of_right_probability(logits, labels):
    p, y = softmax(logits), one_hot(logits, labels)
    right = (p * y).sum(axis=1, keepdims=True)
    return -right * (y - p) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You returned how the right class's probability changes, p_right * (y - p).",
    why="The loss is -log of it: that turns the sign and divides by p_right.",
    see="Sure and wrong should give the largest gradient; here it gives almost none.",
)
def change_of_right_probability(logits, labels):
    p, y = softmax(logits), one_hot(logits, labels)
    return (p * y).sum(axis=1, keepdims=True) * (y - p) / len(labels)
