"""Wrong dropouts, backward."""

import numpy as np

from grader.mistakes import convention, mistake


@mistake(
    "dropout_backward",
    what="You did not enlarge what is kept of upstream.",
    why="Fewer neurons speak; the others speak up, so that the sum stays about the same.",
    see="The mean over many neurons should stay what it was.",
)
def backward_not_enlarged(upstream, rate, uniform):
    return upstream * (uniform >= rate)


@mistake(
    "dropout_backward",
    what="You multiplied by 1 - rate instead of dividing.",
    why="What is kept must make up for what is dropped: it grows.",
    see="The mean over many neurons should stay what it was.",
)
def backward_made_smaller(upstream, rate, uniform):
    return upstream * (uniform >= rate) * (1 - rate)


@mistake(
    "dropout_backward",
    what="You divided by rate instead of 1 - rate.",
    why="1 - rate is the share that is kept.",
    see="With a rate of 0.2 the factor should be 1.25.",
)
def backward_enlarged_by_the_rate(upstream, rate, uniform):
    return upstream * (uniform >= rate) / rate


@mistake(
    "dropout_backward",
    what="You multiplied by rate.",
    why="What is kept must make up for what is dropped: it grows by 1 / (1 - rate).",
    see="The mean over many neurons should stay what it was.",
)
def backward_times_the_rate(upstream, rate, uniform):
    return upstream * (uniform >= rate) * rate


@convention(
    "dropout_backward",
    yours="rate as the share that is kept",
    asked="rate as the share that is dropped",
    see="Keep where uniform >= rate, and divide by 1 - rate.",
)
def backward_rate_is_kept(upstream, rate, uniform):
    return upstream * (uniform < rate) / rate


@convention(
    "dropout_backward",
    yours="rate as the share that is kept, of the highest numbers",
    asked="rate as the share that is dropped, where the numbers are lowest",
    see="Keep where uniform >= rate, and divide by 1 - rate.",
)
def backward_rate_is_kept_from_above(upstream, rate, uniform):
    return upstream * (uniform >= 1 - rate) / rate


@mistake(
    "dropout_backward",
    what="You kept what should be dropped: where the number is below rate.",
    why="rate is the share that is dropped.",
    see="With a rate of 0.1 most of it should stay.",
)
def backward_comparison_turned(upstream, rate, uniform):
    return upstream * (uniform < rate) / (1 - rate)


@mistake(
    "dropout_backward",
    what="You kept what should be dropped, and did not enlarge it.",
    why="rate is the share that is dropped; the rest is divided by 1 - rate.",
    see="With a rate of 0.1 most of it should stay.",
)
def backward_comparison_turned_not_enlarged(upstream, rate, uniform):
    return upstream * (uniform < rate)


@mistake(
    "dropout_backward",
    what="You dropped where the number is below 1 - rate.",
    why="rate is the share that is dropped: drop where uniform < rate.",
    see="With a rate of 0.1 most of it should stay.",
)
def backward_compared_with_the_rest(upstream, rate, uniform):
    return upstream * (uniform >= 1 - rate) / (1 - rate)


@mistake(
    "dropout_backward",
    what="You kept where the number is below 1 - rate.",
    why="The share is right, but the task says which: drop where uniform < rate.",
    see="A number of 0 should always be dropped.",
)
def backward_kept_below_the_rest(upstream, rate, uniform):
    return upstream * (uniform < 1 - rate) / (1 - rate)


@mistake(
    "dropout_backward",
    what="You compared with 0.5, whatever the rate.",
    why="It is an argument: your caller decides.",
    see="Change rate: other places should be 0.",
)
def backward_compared_with_a_half(upstream, rate, uniform):
    return upstream * (uniform >= 0.5) / (1 - rate)


@mistake(
    "dropout_backward",
    what="You rounded the random numbers: half of them, whatever the rate.",
    why="Compare them with rate.",
    see="Change rate: other places should be 0.",
)
def backward_rounded_numbers(upstream, rate, uniform):
    return upstream * np.round(uniform) / (1 - rate)


@mistake(
    "dropout_backward",
    what="You multiplied by the random numbers themselves.",
    why="They decide, by comparison; the mask is 0 or 1.",
    see="What is kept should be upstream / (1 - rate).",
)
def backward_times_the_numbers(upstream, rate, uniform):
    return upstream * uniform / (1 - rate)


@mistake(
    "dropout_backward",
    what="You used the first row of random numbers for all samples.",
    why="Each sample drops its own neurons.",
    see="The rows of the answer should have zeros in different places.",
)
def backward_one_row_for_all(upstream, rate, uniform):
    return upstream * (uniform[0] >= rate) / (1 - rate)


@mistake(
    "dropout_backward",
    what="You used the first column of random numbers for all neurons.",
    why="Each neuron is dropped by itself, not a sample as a whole.",
    see="A row of the answer should not be all 0.",
)
def backward_one_column_for_all(upstream, rate, uniform):
    return upstream * (uniform[:, :1] >= rate) / (1 - rate)


@mistake(
    "dropout_backward",
    what="You divided by the share that was really kept.",
    why="1 - rate is what it is on average; the count differs each time.",
    see="With a rate of 0.2 the factor should be 1.25, always.",
)
def backward_scaled_by_the_count(upstream, rate, uniform):
    kept = uniform >= rate
    return upstream * kept / max(kept.mean(), 1e-9)


@mistake(
    "dropout_backward",
    what="You scaled each row back to its old sum.",
    why="The factor is 1 / (1 - rate), always; sums stay the same on average only.",
    see="With a rate of 0.2 the factor should be 1.25, always.",
)
def backward_scaled_to_the_same_sum(upstream, rate, uniform):
    kept = upstream * (uniform >= rate)
    return kept * upstream.sum(axis=1, keepdims=True) / kept.sum(axis=1, keepdims=True)


@mistake(
    "dropout_backward",
    what="You enlarged and dropped nothing.",
    why="Multiply by the mask too.",
    see="Where uniform < rate the answer should be 0.",
)
def backward_all_enlarged_none_dropped(upstream, rate, uniform):
    return upstream / (1 - rate)


@mistake(
    "dropout_backward",
    what="You returned upstream unchanged: that is dropout when the network is used, not in training.",
    why="In training values are dropped.",
    see="Where uniform < rate the answer should be 0.",
)
def backward_unchanged(upstream, rate, uniform):
    return upstream.copy()


@mistake(
    "dropout_backward",
    what="You divided by the root of 1 - rate.",
    why="That keeps the variance; here the mean is kept.",
    see="With a rate of 0.75 the factor should be 4.",
)
def backward_by_the_root(upstream, rate, uniform):
    return upstream * (uniform >= rate) / np.sqrt(1 - rate)


@mistake(
    "dropout_backward",
    what="You divided by 1 - rate twice.",
    why="Mask and scale once.",
    see="With a rate of 0.5 the factor should be 2.",
)
def backward_squared_factor(upstream, rate, uniform):
    return upstream * (uniform >= rate) / (1 - rate) ** 2


@mistake(
    "dropout_backward",
    what="You doubled what is kept, whatever the rate.",
    why="2 is 1 / (1 - rate) for a rate of 0.5 only.",
    see="Try a rate of 0.2: what is kept should grow by a quarter.",
)
def backward_doubled(upstream, rate, uniform):
    return 2 * upstream * (uniform >= rate)


@mistake(
    "dropout_backward",
    what="You divided with //: the kept values are whole numbers.",
    why="In Python / divides and // divides without a rest.",
    see="Print 1.5 // 0.8 and 1.5 / 0.8.",
)
def backward_divided_without_a_rest(upstream, rate, uniform):
    return upstream * (uniform >= rate) // (1 - rate)


@mistake(
    "dropout_backward",
    what="You multiplied by 1 + rate.",
    why="It is near 1 / (1 - rate) for small rates only.",
    see="With a rate of 0.5 the factor should be 2.",
)
def backward_one_plus_rate(upstream, rate, uniform):
    return upstream * (uniform >= rate) * (1 + rate)


@mistake(
    "dropout_backward",
    what="You put rate where values are dropped.",
    why="Dropped is 0.",
    see="Where uniform < rate the answer should be 0.",
)
def backward_rate_added(upstream, rate, uniform):
    return np.where(uniform >= rate, upstream / (1 - rate), rate)


@mistake(
    "dropout_backward",
    what="You divided what should be dropped, and left the rest.",
    why="Dropped is 0; the rest is divided by 1 - rate.",
    see="Where uniform < rate the answer should be 0.",
)
def backward_only_dropped_ones_changed(upstream, rate, uniform):
    return np.where(uniform >= rate, upstream, upstream / (1 - rate))


@mistake(
    "dropout_backward",
    what="Where values are dropped you turned their signs.",
    why="What is dropped becomes 0: it says nothing at all.",
    see="Each dropped value should be 0.",
)
def backward_turned_where_dropped(upstream, rate, uniform):
    return np.where(uniform < rate, -upstream, upstream) / (1 - rate)


@mistake(
    "dropout_backward",
    what="You put nan where values are dropped.",
    why="Dropped is 0; nan spreads to everything that touches it.",
    see="Where uniform < rate the answer should be 0.",
)
def backward_nan_for_dropped(upstream, rate, uniform):
    return np.where(uniform >= rate, upstream / (1 - rate), np.nan)


@mistake(
    "dropout_backward",
    what="You dropped small values of upstream, and not at random.",
    why="The random numbers decide, not the values.",
    see="Change uniform: the answer should change.",
)
def backward_by_value(upstream, rate, uniform):
    return np.where(np.abs(upstream) >= rate, upstream / (1 - rate), 0.0)


@mistake(
    "dropout_backward",
    what="You drew random numbers of your own.",
    why="They are handed to you, so that forward and backward drop the same.",
    see="Give the same uniform twice: the answers should be equal.",
)
def backward_own_chance(upstream, rate, uniform):
    return upstream * (np.random.default_rng(0).random(upstream.shape) >= rate) / (1 - rate)


@mistake(
    "dropout_backward",
    what="You returned the kept values alone, in one row.",
    why="Dropped values stay in their places, as zeros.",
    see="The answer should have the shape of the input.",
)
def backward_kept_only(upstream, rate, uniform):
    return upstream[uniform >= rate] / (1 - rate)


@mistake(
    "dropout_backward",
    what="You returned the mask too.",
    why="One array is asked for: forward and backward both get uniform, and need no mask handed on.",
    see="Print what you return.",
)
def backward_with_the_mask(upstream, rate, uniform):
    mask = (uniform >= rate) / (1 - rate)
    return upstream * mask, mask


@mistake(
    "dropout_backward",
    what="You returned the mask.",
    why="It is to be multiplied with upstream.",
    see="Print what you return.",
)
def backward_mask_only(upstream, rate, uniform):
    return (uniform >= rate) / (1 - rate)


@mistake(
    "dropout_backward",
    what="You returned where values are kept, True and False.",
    why="It is to be multiplied with upstream, and divided by 1 - rate.",
    see="Print what you return.",
)
def backward_mask_of_truth(upstream, rate, uniform):
    return uniform >= rate


@mistake(
    "dropout_backward",
    what="You added the mask.",
    why="It is a factor: 0 drops, 1 keeps.",
    see="Where uniform < rate the answer should be 0.",
)
def backward_added(upstream, rate, uniform):
    return upstream + (uniform >= rate) / (1 - rate)


@mistake(
    "dropout_backward",
    what="The function returns nothing.",
    why="A function without return gives None.",
    see="End with return.",
)
def backward_nothing(upstream, rate, uniform):
    return None


@mistake(
    "dropout_backward",
    what="You let the gradient through where upstream is positive: that is relu's.",
    why="Dropout's way is decided by uniform alone.",
    see="Change uniform: the answer should change.",
)
def backward_where_positive(upstream, rate, uniform):
    return upstream * (upstream > 0) / (1 - rate)


@mistake(
    "dropout_backward",
    what="You let the gradient through where it is above the rate.",
    why="uniform is what is compared with rate, as in the forward pass.",
    see="Change uniform: the answer should change.",
)
def backward_mask_of_the_gradient(upstream, rate, uniform):
    return upstream * (upstream >= rate) / (1 - rate)


@mistake(
    "dropout_backward",
    what="You multiplied by 1 - rate everywhere, as if by the expected mask.",
    why="The very mask of the forward pass counts.",
    see="Where uniform < rate the answer should be 0.",
)
def backward_slope_of_the_rate(upstream, rate, uniform):
    return upstream * (1 - rate)
