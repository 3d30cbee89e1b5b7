"""Wrong softmaxes: what is done to the logits, and the base."""

import numpy as np

from grader.mistakes import mistake

from .solution import softmax


@mistake(
    "softmax",
    what="The sign is turned: exp(-logits).",
    why="The minus belongs to the sigmoid; here the largest logit must win.",
    see="The largest logit should get the largest share.",
)
def softmin(logits):
    return softmax(-logits)


@mistake(
    "softmax",
    what="You divided the logits by the root of n_classes first.",
    why="Attention does so; a softmax alone has no such scale.",
    see="softmax of [0, log 3] is [0.25, 0.75].",
)
def scaled_by_root(logits):
    return softmax(logits / np.sqrt(logits.shape[1]))


@mistake(
    "softmax",
    what="You squared the exponentials, or doubled the logits.",
    why="It makes the winner win by more.",
    see="softmax of [0, log 3] is [0.25, 0.75].",
)
def doubled_logits(logits):
    return softmax(2 * logits)


@mistake(
    "softmax",
    what="You halved the logits.",
    why="It makes the winner win by less.",
    see="softmax of [0, log 3] is [0.25, 0.75].",
)
def halved_logits(logits):
    return softmax(logits / 2)


@mistake(
    "softmax",
    what="You used powers of 2 in place of e.",
    why="np.exp2 is another function than np.exp.",
    see="softmax of [0, log 3] is [0.25, 0.75].",
)
def powers_of_two(logits):
    return softmax(logits * np.log(2))


@mistake(
    "softmax",
    what="You used powers of 10 in place of e.",
    why="exp(z) is e ** z, with e = 2.718...",
    see="softmax of [0, log 3] is [0.25, 0.75].",
)
def powers_of_ten(logits):
    return softmax(logits * np.log(10))


@mistake(
    "softmax",
    what="You divided each row of logits by its length before exp.",
    why="Softmax depends on how far the logits are apart: scaling changes it, shifting does not.",
    see="softmax of [0, 10] should be nearly [0, 1].",
)
def normalised_first(logits):
    return softmax(logits / np.linalg.norm(logits, axis=1, keepdims=True))


@mistake(
    "softmax",
    what="You divided each row of logits by its largest before exp, where it is subtracted.",
    why="Softmax depends on how far the logits are apart: scaling changes it, shifting does not.",
    see="softmax of [0, 10] should be nearly [0, 1].",
)
def divided_by_max_first(logits):
    return softmax(logits / logits.max(axis=1, keepdims=True))


@mistake(
    "softmax",
    what="You standardised each row (mean 0, deviation 1) before exp.",
    why="Softmax depends on how far the logits are apart: scaling changes it, shifting does not.",
    see="softmax of [0, 10] should be nearly [0, 1].",
)
def standardised_first(logits):
    return softmax(
        (logits - logits.mean(axis=1, keepdims=True)) / logits.std(axis=1, keepdims=True)
    )


@mistake(
    "softmax",
    what="You divided the logits by n_classes first.",
    why="Softmax takes logits as they are.",
    see="softmax of [[0, log 3]] should be [[0.25, 0.75]].",
)
def divided_by_classes_first(logits):
    return softmax(logits / logits.shape[1])


@mistake(
    "softmax",
    what="You divided the logits by the number of samples first.",
    why="Softmax treats each row by itself.",
    see="One sample more must not change the other rows.",
)
def divided_by_samples_first(logits):
    return softmax(logits / len(logits))


@mistake(
    "softmax",
    what="You divided the logits by 10 first, a temperature.",
    why="Softmax takes logits as they are.",
    see="softmax of [[0, log 3]] should be [[0.25, 0.75]].",
)
def tenth_of_logits(logits):
    return softmax(logits / 10)


@mistake(
    "softmax",
    what="Two things at once: the sign is turned, and columns add up to 1 in place of rows.",
    why="Both come from the same line: exp(-logits) over axis=0.",
    see="Each row should add up to 1, the largest logit with the largest share.",
)
def softmin_of_columns(logits):
    return softmax(-logits.T).T


@mistake(
    "softmax",
    what="You wrote 2.7 for e: that is too few digits.",
    why="np.exp and np.e hold all sixteen.",
    see="softmax of [[0, 1]] should be [[0.268941, 0.731059]].",
)
def e_as_2_7(logits):
    e = 2.7 ** (logits - logits.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You wrote 2.718 for e: that is too few digits.",
    why="np.exp and np.e hold all sixteen.",
    see="softmax of [[0, 1]] should be [[0.268941, 0.731059]].",
)
def e_as_2_718(logits):
    e = 2.718 ** (logits - logits.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You cut the logits off at -2 and 2.",
    why="Softmax takes logits as they are.",
    see="softmax of [[0, 5]] should be [[0.0067, 0.9933]].",
)
def clipped_at_two(logits):
    return softmax(np.clip(logits, -2, 2))


@mistake(
    "softmax",
    what="You cut the logits off at ±10: above it all are alike.",
    why="Subtract each row's largest instead: nothing is lost.",
    see="softmax of [[1000, 1001]] should be [[0.2689, 0.7311]].",
)
def clipped_at_ten(logits):
    return softmax(np.clip(logits, -10, 10))
