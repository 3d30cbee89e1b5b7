"""Wrong softmaxes: the formula."""

import math

import numpy as np

from grader.mistakes import mistake

from .solution import softmax


@mistake(
    "softmax",
    what="You returned the exponentials, not divided by their sum.",
    why="Probabilities add up to 1.",
    see="Print p.sum(axis=1).",
)
def not_divided(logits):
    return np.exp(logits)


@mistake(
    "softmax",
    what="You shifted and took exp, but did not divide by the sum.",
    why="The largest is 1 then; what should be 1 is the sum.",
    see="Print p.sum(axis=1).",
)
def shifted_not_divided(logits):
    return np.exp(logits - logits.max(axis=1, keepdims=True))


@mistake(
    "softmax",
    what="You divided by the largest exponential in place of the sum.",
    why="The largest is 1 then; what should be 1 is the sum.",
    see="Print p.sum(axis=1).",
)
def divided_by_largest(logits):
    e = np.exp(logits)
    return e / e.max(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You divided by the mean of the exponentials in place of the sum.",
    why="mean is sum / n_classes.",
    see="Print p.sum(axis=1): it is n_classes.",
)
def divided_by_mean(logits):
    return softmax(logits) * logits.shape[1]


@mistake(
    "softmax",
    what="You divided by the length of the vector of exponentials, the root of the sum of squares.",
    why="np.linalg.norm is for directions; probabilities need the plain sum.",
    see="Print p.sum(axis=1): it should be all 1.",
)
def divided_by_norm(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / np.linalg.norm(e, axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You left out exp: each logit was divided by the sum of the logits.",
    why="Logits may be negative, and their sum may be 0.",
    see="Probabilities are never negative.",
)
def without_exp(logits):
    return logits / logits.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You left out exp: magnitudes were divided by their sum.",
    why="A large negative logit means unlikely; |logit| makes it likely.",
    see="The largest logit should win, not the farthest from 0.",
)
def magnitudes(logits):
    return np.abs(logits) / np.abs(logits).sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You stretched each row to reach from 0 to 1 in place of taking exp.",
    why="(logits - min) / (max - min) is another way of scaling.",
    see="Print p.sum(axis=1): it should be all 1.",
)
def min_max(logits):
    low = logits.min(axis=1, keepdims=True)
    return (logits - low) / (logits.max(axis=1, keepdims=True) - low)


@mistake(
    "softmax",
    what="You subtracted the row's smallest logit and divided by the sum, without exp.",
    why="The shift makes all numbers positive, but the shares are not softmax's.",
    see="The smallest logit gets 0; softmax never gives 0.",
)
def shares_above_smallest(logits):
    above = logits - logits.min(axis=1, keepdims=True)
    return above / above.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You squared in place of taking exp.",
    why="Both are positive, but the square of -2 is as large as that of 2.",
    see="The largest logit should win, not the farthest from 0.",
)
def squares(logits):
    return logits**2 / (logits**2).sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You took exp of the sum in place of the sum of the exps.",
    why="exp(a + b) is exp(a) * exp(b).",
    see="Print p.sum(axis=1): it should be all 1.",
)
def exp_of_sum(logits):
    return np.exp(logits) / np.exp(logits.sum(axis=1, keepdims=True))


@mistake(
    "softmax",
    what="You subtracted the largest logit after exp, not before.",
    why="Only inside exp does it cancel.",
    see="Some numbers are negative.",
)
def shift_after_exp(logits):
    e = np.exp(logits) - logits.max(axis=1, keepdims=True)
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You shifted above the line only: exp(logits - max) / sum(exp(logits)).",
    why="The factor cancels only if it stands above and below.",
    see="Print p.sum(axis=1): it should be all 1.",
)
def shift_above_only(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / np.exp(logits).sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You shifted below the line only: exp(logits) / sum(exp(logits - max)).",
    why="The factor cancels only if it stands above and below.",
    see="Print p.sum(axis=1): it should be all 1.",
)
def shift_below_only(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return np.exp(logits) / e.sum(axis=1, keepdims=True)


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
    what="You added 0.01 to the sum.",
    why="A number against division by 0 must be tiny, and after the shift none is needed.",
    see="Print p.sum(axis=1): it is a little less than 1.",
)
def large_epsilon(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / (e.sum(axis=1, keepdims=True) + 1e-2)


@mistake(
    "softmax",
    what="You added 1 to the sum.",
    why="1 + ... stands below the line of the sigmoid, not of softmax.",
    see="Print p.sum(axis=1): it is less than 1.",
)
def plus_one(logits):
    e = np.exp(logits)
    return e / (1 + e.sum(axis=1, keepdims=True))


@mistake(
    "softmax",
    what="You added 1 to the sum, after the shift.",
    why="1 + ... stands below the line of the sigmoid, not of softmax.",
    see="Print p.sum(axis=1): it is less than 1.",
)
def plus_one_after_shift(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / (1 + e.sum(axis=1, keepdims=True))


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
    what="math.exp takes one number, and logits is an array.",
    why="NumPy's functions work on all numbers at once.",
    see="Write np.exp.",
)
def exp_of_math(logits):
    return math.exp(logits) / sum(math.exp(logits))


@mistake(
    "softmax",
    what="Python's max compares whole rows, which has no one answer.",
    why="np.max, or logits.max(axis=1, keepdims=True), looks along an axis.",
    see="Write logits.max(axis=1, keepdims=True).",
)
def pythons_max(logits):
    e = np.exp(logits - max(logits))
    return e / e.sum(axis=1, keepdims=True)


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
    what="You used np.expm1, which is exp(z) - 1.",
    why="Negative logits get negative shares with it.",
    see="Probabilities are never negative.",
)
def expm1_for_exp(logits):
    e = np.expm1(logits)
    return e / e.sum(axis=1, keepdims=True)


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
