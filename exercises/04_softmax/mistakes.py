"""Wrong softmaxes and one-hot targets that people really write."""

import math

import numpy as np

from grader.mistakes import convention, intermediate, mistake

from .solution import one_hot, softmax


@intermediate("softmax", "exp(logits), before the division")
def exponentials(logits):
    return np.exp(logits)


@intermediate("softmax", "the logits minus each row's largest")
def shifted(logits):
    return logits - logits.max(axis=1, keepdims=True)


# softmax: the axis


@mistake(
    "softmax",
    what="You divided by the sums of the columns: axis=0.",
    why="Samples are rows, and each row is one sample's probabilities: axis=1.",
    see="Print p.sum(axis=1): it should be all 1.",
)
def columns(logits):
    e = np.exp(logits - logits.max(axis=0))
    return e / e.sum(axis=0)


@mistake(
    "softmax",
    what="You divided by the sums of the columns: axis=0, after the right shift of the rows.",
    why="Samples are rows, and each row is one sample's probabilities: axis=1.",
    see="Print p.sum(axis=1): it should be all 1.",
)
def rows_shifted_columns_summed(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.sum(axis=0)


@mistake(
    "softmax",
    what="Python's sum adds up the rows, not within each row.",
    why="It walks along the first axis, which is the samples.",
    see="Use e.sum(axis=1, keepdims=True).",
)
def pythons_sum(logits):
    e = np.exp(logits)
    return e / sum(e)


@mistake(
    "softmax",
    what="You divided by the sum of the whole batch.",
    why="np.sum without an axis adds up everything; each sample has its own probabilities.",
    see="Print p.sum(axis=1): it should be all 1.",
)
def whole_batch(logits):
    e = np.exp(logits - logits.max())
    return e / e.sum()


@mistake(
    "softmax",
    what="You shifted row by row, but divided by the sum of the whole batch.",
    why="np.sum without an axis adds up everything; each sample has its own probabilities.",
    see="Print p.sum(axis=1): it should be all 1.",
)
def rows_shifted_batch_summed(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.sum()


@mistake(
    "softmax",
    what="keepdims is missing: row s was divided by the sums of other rows.",
    why="e.sum(axis=1) has shape (n_samples,), which NumPy lays along the columns.",
    see="It runs only where n_samples equals n_classes; write keepdims=True.",
)
def without_keepdims(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e.sum(axis=1)


@mistake(
    "softmax",
    what="keepdims is missing twice: in the shift and in the sum.",
    why="The shape (n_samples,) is laid along the columns, which are classes.",
    see="It runs only where n_samples equals n_classes; write keepdims=True.",
)
def without_keepdims_twice(logits):
    e = np.exp(logits - logits.max(axis=1))
    return e / e.sum(axis=1)


@mistake(
    "softmax",
    what="keepdims is missing in the shift: row s was shifted by other rows' largest logits.",
    why="logits.max(axis=1) has shape (n_samples,), which NumPy lays along the columns.",
    see="It runs only where n_samples equals n_classes; write keepdims=True.",
)
def shift_without_keepdims(logits):
    e = np.exp(logits - logits.max(axis=1))
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You subtracted the largest logit of each *column*.",
    why="Only a number that is the same for the whole row cancels.",
    see="Each row needs its own shift: max(axis=1, keepdims=True).",
)
def columns_shifted(logits):
    e = np.exp(logits - logits.max(axis=0))
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You divided every row by the first row's sum.",
    why="e[0].sum() in place of each row's own.",
    see="Row 0 is right, the others are not.",
)
def first_rows_sum(logits):
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    return e / e[0].sum()


@mistake(
    "softmax",
    what="You gave the first sample's probabilities to all.",
    why="logits[0] in place of logits[s].",
    see="Change logits[1]: row 1 of the answer should change.",
)
def first_row_for_all(logits):
    return np.tile(softmax(logits[:1]), (len(logits), 1))


@mistake(
    "softmax",
    what="You computed the first sample only.",
    why="A return inside the loop over rows ends it in its first round.",
    see="The answer should have a row for each sample.",
)
def first_row_only(logits):
    return softmax(logits[:1])[0]


@mistake(
    "softmax",
    what="You averaged over the samples.",
    why="Each sample keeps its own probabilities.",
    see="The answer should have a row for each sample.",
)
def averaged_over_samples(logits):
    return softmax(logits).mean(axis=0)


@mistake(
    "softmax",
    what="You divided by the number of samples as well.",
    why="The mean over samples belongs to the loss.",
    see="Print p.sum(axis=1): it should be all 1.",
)
def divided_by_samples(logits):
    return softmax(logits) / len(logits)


# softmax: the formula


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


# softmax: at 1000


@mistake(
    "softmax",
    what="Without a shift, exp(1000) is inf and exp(-1000) is 0: inf / inf and 0 / 0 are nan.",
    why="Near zero it is right, and a network that learns does not stay near zero.",
    see="Try softmax(np.array([[1000.0, 0.0]])); subtract each row's largest logit first.",
)
def no_shift(logits):
    e = np.exp(logits)
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You divided by the sum of the whole batch, without a shift.",
    why="np.sum without an axis adds up everything, and exp(1000) is inf.",
    see="Print p.sum(axis=1): it should be all 1.",
)
def whole_batch_without_shift(logits):
    e = np.exp(logits)
    return e / e.sum()


@mistake(
    "softmax",
    what="You subtracted the largest logit of the whole batch: rows far below it become 0 / 0.",
    why="Each row needs its own shift.",
    see="Give one row at 1000 and one at -1000; use max(axis=1, keepdims=True).",
)
def largest_of_batch(logits):
    e = np.exp(logits - logits.max())
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You cut the logits off at ±700: above it all are alike.",
    why="It avoids the nan, and loses which logit was the largest.",
    see="softmax of [1000, 1001] should be [0.27, 0.73], and is [0.5, 0.5].",
)
def clipped_at_700(logits):
    return softmax(np.clip(logits, -700, 700))


@mistake(
    "softmax",
    what="You cut the logits off at ±500: above it all are alike.",
    why="It avoids the nan, and loses which logit was the largest.",
    see="softmax of [1000, 1001] should be [0.27, 0.73], and is [0.5, 0.5].",
)
def clipped_at_500(logits):
    return softmax(np.clip(logits, -500, 500))


@mistake(
    "softmax",
    what="You cut the logits off at ±100: above it all are alike.",
    why="It avoids the nan, and loses which logit was the largest.",
    see="softmax of [1000, 1001] should be [0.27, 0.73], and is [0.5, 0.5].",
)
def clipped_at_100(logits):
    return softmax(np.clip(logits, -100, 100))


@mistake(
    "softmax",
    what="A tiny number below the line hides 0 / 0, but inf / inf stays nan.",
    why="The trouble is exp, not the division: subtract each row's largest logit first.",
    see="Try softmax(np.array([[1000.0, 0.0], [-1000.0, -1001.0]])).",
)
def epsilon_below(logits):
    e = np.exp(logits)
    return e / (e.sum(axis=1, keepdims=True) + 1e-8)


@mistake(
    "softmax",
    what="You added the largest logit in place of subtracting it.",
    why="The exponents become larger, not smaller.",
    see="Near zero the two are the same; try logits of 1000.",
)
def largest_added(logits):
    e = np.exp(logits + logits.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You subtracted the row's smallest logit: the largest may still be far above it.",
    why="Exponents must be 0 or less: subtract the largest.",
    see="Try softmax(np.array([[1000.0, -1000.0]])).",
)
def smallest_subtracted(logits):
    e = np.exp(logits - logits.min(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You subtracted the row's mean: the largest may still be far above it.",
    why="Exponents must be 0 or less: subtract the largest.",
    see="Try softmax(np.array([[1000.0, -1000.0]])).",
)
def mean_subtracted(logits):
    e = np.exp(logits - logits.mean(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You subtracted the first logit of the row: another may still be far above it.",
    why="Exponents must be 0 or less: subtract the largest.",
    see="Try softmax(np.array([[-1000.0, 1000.0]])).",
)
def first_subtracted(logits):
    e = np.exp(logits - logits[:, :1])
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You subtracted the last logit of the row: another may still be far above it.",
    why="Exponents must be 0 or less: subtract the largest.",
    see="Try softmax(np.array([[1000.0, -1000.0]])).",
)
def last_subtracted(logits):
    e = np.exp(logits - logits[:, -1:])
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You subtracted the largest magnitude: rows of negative logits sink out of sight, to 0 / 0.",
    why="np.abs(logits).max() is 1000 for a row at -1000, too; the largest logit itself is meant.",
    see="Try softmax(np.array([[-1000.0, -1001.0]])).",
)
def magnitude_subtracted(logits):
    e = np.exp(logits - np.abs(logits).max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    what="You replaced nan by numbers afterwards: the probabilities are lost by then.",
    why="np.nan_to_num hides the trouble; a shift before exp avoids it.",
    see="Print p.sum(axis=1): it should be all 1.",
)
def nan_to_num(logits):
    e = np.exp(logits)
    return np.nan_to_num(e / e.sum(axis=1, keepdims=True))


@convention(
    "softmax",
    yours="one sample a column, the result transposed",
    asked="one sample a row",
    see="Return it without the .T.",
)
def samples_in_columns(logits):
    return softmax(logits).T


# one_hot


@mistake(
    "one_hot",
    what="You used label - 1 as the column.",
    why="Labels count from 0 already.",
    see="Label 0 should mark the first column, and marks the last: index -1.",
)
def one_too_low(labels, n_classes):
    return np.eye(n_classes)[labels - 1]


@mistake(
    "one_hot",
    what="You used label - 1 as the column, and label 0 got no 1 at all.",
    why="Labels count from 0 already.",
    see="Print y.sum(axis=1): it should be all 1.",
)
def one_too_low_and_lost(labels, n_classes):
    return 1.0 * (labels[:, np.newaxis] - 1 == np.arange(n_classes))


@mistake(
    "one_hot",
    what="You compared with 1, 2, 3...: the columns count from 0.",
    why="range(1, n_classes + 1) is for labels that start at 1.",
    see="Print y.sum(axis=1): it should be all 1.",
)
def compared_from_one(labels, n_classes):
    return 1.0 * (labels[:, np.newaxis] == np.arange(1, n_classes + 1))


@mistake(
    "one_hot",
    what="You used label + 1 as the column.",
    why="Labels count from 0, and so do columns.",
    see="The highest label has no column then.",
)
def one_too_high(labels, n_classes):
    targets = np.zeros((len(labels), n_classes))
    targets[np.arange(len(labels)), labels + 1] = 1
    return targets


@mistake(
    "one_hot",
    what="You used label + 1 as the column, and the highest label got no 1 at all.",
    why="Labels count from 0, and so do columns.",
    see="Print y.sum(axis=1): it should be all 1.",
)
def one_too_high_and_lost(labels, n_classes):
    return 1.0 * (labels[:, np.newaxis] + 1 == np.arange(n_classes))


@mistake(
    "one_hot",
    what="You marked the places from the right: column -label.",
    why="Negative indices count from the end.",
    see="Label 1 should mark the second column, and marks the last.",
)
def from_the_right(labels, n_classes):
    return np.eye(n_classes)[-labels]


@mistake(
    "one_hot",
    what="The columns are in reverse order.",
    why="Column c belongs to class c.",
    see="Label 0 should mark the first column.",
)
def columns_reversed(labels, n_classes):
    return one_hot(labels, n_classes)[:, ::-1]


@mistake(
    "one_hot",
    what="You set whole rows: y[labels] = 1.",
    why="One index chooses rows; it takes two, y[np.arange(n_samples), labels].",
    see="Print y.sum(axis=1): it should be all 1.",
)
def whole_rows(labels, n_classes):
    targets = np.zeros((len(labels), n_classes))
    targets[labels] = 1
    return targets


@mistake(
    "one_hot",
    what="You set whole columns: y[:, labels] = 1.",
    why="The colon means all rows; np.arange(n_samples) pairs each row with its label.",
    see="Print y.sum(axis=1): it should be all 1.",
)
def whole_columns(labels, n_classes):
    targets = np.zeros((len(labels), n_classes))
    targets[:, labels] = 1
    return targets


@mistake(
    "one_hot",
    what="You swapped row and column: y[labels, np.arange(n_samples)] = 1.",
    why="Samples are rows, so the sample's number comes first.",
    see="It runs only where there is room; row s should have its 1 at label s.",
)
def indices_swapped(labels, n_classes):
    targets = np.zeros((len(labels), n_classes))
    targets[labels, np.arange(len(labels))] = 1
    return targets


@mistake(
    "one_hot",
    what="You took as many columns as the highest label needs: labels.max() + 1.",
    why="A batch need not hold the highest class; n_classes says how many there are.",
    see="one_hot of [0, 1] with n_classes = 3 should have three columns.",
)
def columns_of_highest(labels, n_classes):
    return one_hot(labels, labels.max() + 1)


@mistake(
    "one_hot",
    what="You took as many columns as different labels occur.",
    why="A batch need not hold every class; n_classes says how many there are.",
    see="one_hot of [0, 0] with n_classes = 3 should have three columns.",
)
def columns_of_occurring(labels, n_classes):
    values = np.unique(labels)
    return 1.0 * (labels[:, np.newaxis] == values)


@mistake(
    "one_hot",
    what="You took as many columns as the highest label, without one for 0.",
    why="Labels from 0 to 9 are ten.",
    see="The highest label has no column then.",
)
def columns_without_zero(labels, n_classes):
    targets = np.zeros((len(labels), labels.max()))
    targets[np.arange(len(labels)), labels] = 1
    return targets


@mistake(
    "one_hot",
    what="You returned one column too many.",
    why="n_classes + 1 is for labels that start at 1.",
    see="The answer should have n_classes columns.",
)
def column_too_many(labels, n_classes):
    return one_hot(labels, n_classes + 1)


@mistake(
    "one_hot",
    what="You returned one row for each *class*, without looking at the labels.",
    why="np.eye(n_classes) is a list of all rows; np.eye(n_classes)[labels] chooses.",
    see="The answer should have a row for each sample.",
)
def identity(labels, n_classes):
    return np.eye(n_classes)


@mistake(
    "one_hot",
    what="You put the 1s on the diagonal, without looking at the labels.",
    why="np.eye(n_samples, n_classes) knows nothing of them.",
    see="Change a label: its row should change.",
)
def diagonal(labels, n_classes):
    return np.eye(len(labels), n_classes)


@mistake(
    "one_hot",
    what="You wrote the label into the place, not a 1.",
    why="y[s, label] = 1: where it stands says which class it is.",
    see="Print y.sum(axis=1): it should be all 1.",
)
def label_in_place_of_one(labels, n_classes):
    return one_hot(labels, n_classes) * labels[:, np.newaxis]


@mistake(
    "one_hot",
    what="You swapped 0 and 1.",
    why="The label's place is hot, the others are cold.",
    see="Print y.sum(axis=1): it should be all 1.",
)
def one_cold(labels, n_classes):
    return 1 - one_hot(labels, n_classes)


@mistake(
    "one_hot",
    what="You returned -1 where 0 belongs.",
    why="Some old losses want it; softmax's cannot reach below 0.",
    see="Print y.sum(axis=1): it should be all 1.",
)
def minus_ones(labels, n_classes):
    return 2 * one_hot(labels, n_classes) - 1


@mistake(
    "one_hot",
    what="You filled all places up to the label.",
    why="y[s, :label + 1] = 1 is a thermometer; y[s, label] = 1 is one-hot.",
    see="Print y.sum(axis=1): it should be all 1.",
)
def thermometer(labels, n_classes):
    return 1.0 * (np.arange(n_classes) <= labels[:, np.newaxis])


@mistake(
    "one_hot",
    what="You filled all places below the label.",
    why="y[s, :label] = 1 is a thermometer; y[s, label] = 1 is one-hot.",
    see="Print y.sum(axis=1): it should be all 1.",
)
def thermometer_below(labels, n_classes):
    return 1.0 * (np.arange(n_classes) < labels[:, np.newaxis])


@mistake(
    "one_hot",
    what="There is an axis of size 1 too many: np.eye(n_classes)[labels[:, None]].",
    why="The index has two axes, so the answer has three.",
    see="Print the shape of what you return.",
)
def axis_too_many(labels, n_classes):
    return np.eye(n_classes)[labels[:, np.newaxis]]


@mistake(
    "one_hot",
    what="labels == np.arange(n_classes) compares in pairs; each label must meet each class.",
    why="It takes a column of labels: labels[:, np.newaxis].",
    see="The answer should have n_samples rows and n_classes columns.",
)
def compared_in_pairs(labels, n_classes):
    return 1.0 * (labels == np.arange(n_classes))


@mistake(
    "one_hot",
    what="You compared labels with labels: which samples have the same class?",
    why="labels[:, None] == labels should be labels[:, None] == np.arange(n_classes).",
    see="The answer should have n_classes columns.",
)
def same_class(labels, n_classes):
    return 1.0 * (labels[:, np.newaxis] == labels)


@mistake(
    "one_hot",
    what="You set the first label only.",
    why="A return inside the loop ends it in its first round.",
    see="Print y.sum(axis=1): it should be all 1.",
)
def first_only(labels, n_classes):
    targets = np.zeros((len(labels), n_classes))
    targets[0, labels[0]] = 1
    return targets


@mistake(
    "one_hot",
    what="You returned one row for the whole batch.",
    why="np.zeros(n_classes) is one row; there must be one for each sample.",
    see="The answer should have a row for each sample.",
)
def one_row_for_all(labels, n_classes):
    targets = np.zeros(n_classes)
    targets[labels] = 1
    return targets


@mistake(
    "one_hot",
    what="You counted how often each class occurs.",
    why="np.bincount adds up the rows of the one-hot targets.",
    see="The answer should have a row for each sample.",
)
def counts(labels, n_classes):
    return np.bincount(labels, minlength=n_classes)


@mistake(
    "one_hot",
    what="You made the last label's row again and again: the array is made inside the loop.",
    why="What the rounds before had set is thrown away.",
    see="Print y.sum(axis=1): only the last row has a 1.",
)
def last_only(labels, n_classes):
    targets = np.zeros((len(labels), n_classes))
    targets[-1, labels[-1]] = 1
    return targets


@mistake(
    "one_hot",
    what="The 1s are in the right order of classes, not of samples: the labels were sorted.",
    why="Row s belongs to sample s.",
    see="one_hot of [2, 0] should have its first 1 in the last column of three.",
)
def labels_sorted(labels, n_classes):
    return one_hot(np.sort(labels), n_classes)


@mistake(
    "one_hot",
    what="You returned zeros: no 1 was set.",
    why="y[...] == 1 compares; y[...] = 1 sets.",
    see="Print y.sum(axis=1): it should be all 1.",
)
def never_set(labels, n_classes):
    return np.zeros((len(labels), n_classes))


@mistake(
    "one_hot",
    what="Rows and columns of the shape are swapped: np.zeros((n_classes, n_samples)).",
    why="Samples are rows: np.zeros((n_samples, n_classes)).",
    see="Write the shape down first.",
)
def shape_swapped(labels, n_classes):
    targets = np.zeros((n_classes, len(labels)))
    targets[np.arange(len(labels)), labels] = 1
    return targets


@mistake(
    "one_hot",
    what="You returned a list of rows, not an array.",
    why="np.array(...) around the list makes it one, and -, * and .T work then.",
    see="Print type(y).",
)
def list_of_lists(labels, n_classes):
    return [[1.0 if c == label else 0.0 for c in range(n_classes)] for label in labels]


@convention(
    "one_hot",
    yours="one sample a column, shape (n_classes, n_samples)",
    asked="one sample a row, shape (n_samples, n_classes)",
    see="Return y.T, or np.eye(n_classes)[labels].",
)
def one_sample_a_column(labels, n_classes):
    return one_hot(labels, n_classes).T


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


@mistake(
    "one_hot",
    what="You numbered the labels that occur: np.unique's inverse.",
    why="A label is the column, even if a lower class is absent.",
    see="Labels [2, 4] of 5 classes belong into columns 2 and 4.",
)
def places_among_occurring(labels, n_classes):
    _, places = np.unique(labels, return_inverse=True)
    return np.eye(n_classes)[places]


@mistake(
    "one_hot",
    what="You wrote 10 classes into the code: n_classes is not used.",
    why="Digits have ten classes; other tasks have others.",
    see="one_hot(labels, 4) should have 4 columns.",
)
def ten_classes(labels, n_classes):
    return np.eye(10)[labels]


@mistake(
    "one_hot",
    what="Label 0 got no 1.",
    why="`if label:` is false for 0.",
    see="one_hot([0], 3) should be [[1, 0, 0]].",
)
def zero_without_one(labels, n_classes):
    return one_hot(labels, n_classes) * (labels != 0)[:, None]


@mistake(
    "one_hot",
    what="Earlier 1s stay: the row is made once, before the loop.",
    why="Make a new row of zeros for each sample.",
    see="Each row should have a single 1.",
)
def piled_up_rows(labels, n_classes):
    return np.maximum.accumulate(one_hot(labels, n_classes), axis=0)
