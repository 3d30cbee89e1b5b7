"""Wrong softmaxes: what is done to the probabilities, or returned in their place."""

import numpy as np

from grader.mistakes import mistake

from .solution import softmax


@mistake(
    "softmax",
    what="You returned what is left over: 1 - p.",
    why="The largest logit must win.",
    see="Print p.sum(axis=1): it is n_classes - 1.",
)
def one_minus(logits):
    return 1 - softmax(logits)


@mistake(
    "softmax",
    what="You divided by the sum of the *other* exponentials.",
    why="That gives the odds, p / (1 - p).",
    see="Print p.sum(axis=1): it should be all 1.",
)
def odds(logits):
    e = np.exp(logits)
    return e / (e.sum(axis=1, keepdims=True) - e)


@mistake(
    "softmax",
    what="You divided sigmoids by their sum.",
    why="A row does add up to 1, but softmax takes exp.",
    see="softmax of [0, log 3] is [0.25, 0.75].",
)
def normalised_sigmoids(logits):
    a = 1 / (1 + np.exp(-logits))
    return a / a.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You computed a sigmoid of each logit.",
    why="A sigmoid looks at one number alone; the probabilities of a row share 1 among them.",
    see="Print p.sum(axis=1): it should be all 1.",
)
def sigmoid(logits):
    return 1 / (1 + np.exp(-logits))


@mistake(
    "softmax",
    what="You applied softmax twice.",
    why="One of two places has done it already.",
    see="softmax of [0, log 3] is [0.25, 0.75].",
)
def twice(logits):
    return softmax(softmax(logits))


@mistake(
    "softmax",
    what="You returned a 1 for the largest logit and 0 for the others.",
    why="That is the hard version; the soft one leaves something to all.",
    see="softmax of [0, log 3] is [0.25, 0.75].",
)
def hard(logits):
    return np.eye(logits.shape[1])[logits.argmax(axis=1)]


@mistake(
    "softmax",
    what="You returned the index of the largest logit.",
    why="That is the prediction; asked for are all probabilities.",
    see="The answer should have a column for each class.",
)
def argmax(logits):
    return logits.argmax(axis=1)


@mistake(
    "softmax",
    what="You returned the logarithm of the probabilities.",
    why="log-softmax is a function of its own, useful in losses.",
    see="Probabilities are never negative.",
)
def log_softmax(logits):
    return np.log(softmax(logits))


@mistake(
    "softmax",
    what="You piled up: column c holds the sum of the probabilities so far.",
    why="The running total is returned, not the share.",
    see="The last column is all 1.",
)
def piled_up(logits):
    return np.cumsum(softmax(logits), axis=1)


@mistake(
    "softmax",
    what="You sorted the probabilities.",
    why="Each column is one class: the order must stay.",
    see="The largest logit and the largest probability should share a column.",
)
def sorted_probabilities(logits):
    return np.sort(softmax(logits), axis=1)


@mistake(
    "softmax",
    what="You returned the largest probability of each row only.",
    why="The losses need all of them.",
    see="The answer should have a column for each class.",
)
def largest_only(logits):
    return softmax(logits).max(axis=1)


@mistake(
    "softmax",
    what="You returned p * (1 - p), a derivative.",
    why="The probabilities themselves are asked for.",
    see="Each row should add up to 1.",
)
def slope_of_softmax(logits):
    p = softmax(logits)
    return p * (1 - p)


@mistake(
    "softmax",
    what="You made probabilities at least 0.05 and divided by the sum again.",
    why="An unlikely class may be as unlikely as its logit says.",
    see="softmax of [[0, 5]] should be [[0.0067, 0.9933]].",
)
def raised_and_divided_again(logits):
    p = np.maximum(softmax(logits), 0.05)
    return p / p.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You mixed in a tenth of an even guess: label smoothing.",
    why="It belongs to training targets, if anywhere.",
    see="Each probability should be as its logit says.",
)
def smoothed(logits):
    return 0.9 * softmax(logits) + 0.1 / logits.shape[1]
