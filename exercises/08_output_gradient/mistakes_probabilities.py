"""Wrong gradients at the output: the probabilities."""

import numpy as np

from grader.mistakes import mistake

from .mistakes import one_hot, softmax


@mistake(
    "softmax_cross_entropy_gradient",
    what="You left out the softmax: (logits - y) / n.",
    why="Logits are not probabilities yet.",
    see="Every row should add up to 0.",
)
def without_softmax(logits, labels):
    return (logits - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You applied the softmax twice.",
    why="One of two places has done it already.",
    see="A sample that is sure and right should have nearly no gradient.",
)
def softmax_twice(logits, labels):
    return (softmax(softmax(logits)) - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You used sigmoids in place of the softmax.",
    why="A sigmoid looks at one logit; the probabilities of a row share 1 among them.",
    see="Every row should add up to 0.",
)
def sigmoids(logits, labels):
    p = 0.5 * (1 + np.tanh(logits / 2))
    return (p - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="Your softmax runs over the samples, axis=0.",
    why="Each row is one sample's probabilities: axis=1.",
    see="Every row should add up to 0.",
)
def softmax_over_samples(logits, labels):
    return (softmax(logits, axis=0) - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="Your softmax shifts row by row, but divides by the sum over samples, axis=0.",
    why="Each row is one sample's probabilities: axis=1, both times.",
    see="Every row should add up to 0.",
)
def softmax_summed_over_samples(logits, labels):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return (e / e.sum(axis=0) - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="Your softmax runs over the whole batch.",
    why="np.sum without an axis adds up everything.",
    see="Every row should add up to 0.",
)
def softmax_over_all(logits, labels):
    return (softmax(logits, axis=(0, 1)) - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="Your softmax shifts row by row, but divides by the sum of the whole batch.",
    why="np.sum without an axis adds up everything.",
    see="Every row should add up to 0.",
)
def softmax_summed_over_all(logits, labels):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return (e / e.sum() - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="Your softmax lacks keepdims: row s was divided by the sums of other rows.",
    why="e.sum(axis=1) has shape (n_samples,), which NumPy lays along the columns.",
    see="It runs only where n_samples equals n_classes; write keepdims=True.",
)
def softmax_without_keepdims(logits, labels):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return (e / e.sum(axis=1) - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You did not divide the exponentials by their sum.",
    why="Probabilities add up to 1.",
    see="Every row should add up to 0.",
)
def softmax_not_divided(logits, labels):
    return (np.exp(logits) - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You divided the logits by their sum, without any exponential.",
    why="A share of a sum is no softmax: logits may be negative.",
    see="Give the logits 1 and -1.",
)
def shares_of_logits(logits, labels):
    return (logits / logits.sum(axis=1, keepdims=True) - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You shifted the exponentials, but did not divide them by their sum.",
    why="Probabilities add up to 1.",
    see="Every row should add up to 0.",
)
def softmax_shifted_not_divided(logits, labels):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return (e - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="Your softmax has its sign turned: exp(-logits).",
    why="The minus belongs to the sigmoid.",
    see="A sample that is sure and right should have nearly no gradient.",
)
def softmin(logits, labels):
    return (softmax(-logits) - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You used the decision in place of the probabilities: 1 for the largest logit.",
    why="How sure the network is matters, too.",
    see="The gradient is 0 wherever the decision is right.",
)
def decision(logits, labels):
    winners = one_hot(logits, logits.argmax(axis=1))
    return (winners - one_hot(logits, labels)) / len(labels)


@mistake(
    "softmax_cross_entropy_gradient",
    what="You gave all rows the first sample's probabilities.",
    why="logits[0] in place of logits[s].",
    see="Change logits[1]: row 1 of the answer should change.",
)
def first_probabilities_for_all(logits, labels):
    return (softmax(logits[:1]) - one_hot(logits, labels)) / len(labels)
