"""Wrong dropouts, forward."""

import numpy as np

from grader.mistakes import convention, mistake


@mistake(
    "dropout_forward",
    what="You did not enlarge the values that are kept.",
    why="Fewer neurons speak; the others speak up, so that the sum stays about the same.",
    see="The mean over many neurons should stay what it was.",
)
def forward_not_enlarged(x, rate, uniform):
    return x * (uniform >= rate)


@mistake(
    "dropout_forward",
    what="You multiplied by 1 - rate instead of dividing.",
    why="What is kept must make up for what is dropped: it grows.",
    see="The mean over many neurons should stay what it was.",
)
def forward_made_smaller(x, rate, uniform):
    return x * (uniform >= rate) * (1 - rate)


@mistake(
    "dropout_forward",
    what="You divided by rate instead of 1 - rate.",
    why="1 - rate is the share that is kept.",
    see="With a rate of 0.2 the factor should be 1.25.",
)
def forward_enlarged_by_the_rate(x, rate, uniform):
    return x * (uniform >= rate) / rate


@convention(
    "dropout_forward",
    yours="rate as the share that is kept",
    asked="rate as the share that is dropped",
    see="Keep where uniform >= rate, and divide by 1 - rate.",
)
def forward_rate_is_kept(x, rate, uniform):
    return x * (uniform < rate) / rate


@convention(
    "dropout_forward",
    yours="rate as the share that is kept, of the highest numbers",
    asked="rate as the share that is dropped, where the numbers are lowest",
    see="Keep where uniform >= rate, and divide by 1 - rate.",
)
def forward_rate_is_kept_from_above(x, rate, uniform):
    return x * (uniform >= 1 - rate) / rate


@mistake(
    "dropout_forward",
    what="You kept what should be dropped: where the number is below rate.",
    why="rate is the share that is dropped.",
    see="With a rate of 0.1 most of it should stay.",
)
def forward_comparison_turned(x, rate, uniform):
    return x * (uniform < rate) / (1 - rate)


@mistake(
    "dropout_forward",
    what="You kept what should be dropped, and did not enlarge it.",
    why="rate is the share that is dropped; the rest is divided by 1 - rate.",
    see="With a rate of 0.1 most of it should stay.",
)
def forward_comparison_turned_not_enlarged(x, rate, uniform):
    return x * (uniform < rate)


@mistake(
    "dropout_forward",
    what="You multiplied by rate.",
    why="What is kept must make up for what is dropped: it grows by 1 / (1 - rate).",
    see="The mean over many neurons should stay what it was.",
)
def forward_times_the_rate(x, rate, uniform):
    return x * (uniform >= rate) * rate


@mistake(
    "dropout_forward",
    what="You dropped where the number is below 1 - rate.",
    why="rate is the share that is dropped: drop where uniform < rate.",
    see="With a rate of 0.1 most of it should stay.",
)
def forward_compared_with_the_rest(x, rate, uniform):
    return x * (uniform >= 1 - rate) / (1 - rate)


@mistake(
    "dropout_forward",
    what="You kept where the number is below 1 - rate.",
    why="The share is right, but the task says which: drop where uniform < rate.",
    see="A number of 0 should always be dropped.",
)
def forward_kept_below_the_rest(x, rate, uniform):
    return x * (uniform < 1 - rate) / (1 - rate)


@mistake(
    "dropout_forward",
    what="You compared with 0.5, whatever the rate.",
    why="It is an argument: your caller decides.",
    see="Change rate: other places should be 0.",
)
def forward_compared_with_a_half(x, rate, uniform):
    return x * (uniform >= 0.5) / (1 - rate)


@mistake(
    "dropout_forward",
    what="You rounded the random numbers: half of them, whatever the rate.",
    why="Compare them with rate.",
    see="Change rate: other places should be 0.",
)
def forward_rounded_numbers(x, rate, uniform):
    return x * np.round(uniform) / (1 - rate)


@mistake(
    "dropout_forward",
    what="You multiplied by the random numbers themselves.",
    why="They decide, by comparison; the mask is 0 or 1.",
    see="What is kept should be x / (1 - rate).",
)
def forward_times_the_numbers(x, rate, uniform):
    return x * uniform / (1 - rate)


@mistake(
    "dropout_forward",
    what="You used the first row of random numbers for all samples.",
    why="Each sample drops its own neurons.",
    see="The rows of the answer should have zeros in different places.",
)
def forward_one_row_for_all(x, rate, uniform):
    return x * (uniform[0] >= rate) / (1 - rate)


@mistake(
    "dropout_forward",
    what="You used the first column of random numbers for all neurons.",
    why="Each neuron is dropped by itself, not a sample as a whole.",
    see="A row of the answer should not be all 0.",
)
def forward_one_column_for_all(x, rate, uniform):
    return x * (uniform[:, :1] >= rate) / (1 - rate)


@mistake(
    "dropout_forward",
    what="You divided by the share that was really kept.",
    why="1 - rate is what it is on average; the count differs each time.",
    see="With a rate of 0.2 the factor should be 1.25, always.",
)
def forward_scaled_by_the_count(x, rate, uniform):
    kept = uniform >= rate
    return x * kept / max(kept.mean(), 1e-9)


@mistake(
    "dropout_forward",
    what="You scaled each row back to its old sum.",
    why="The factor is 1 / (1 - rate), always; sums stay the same on average only.",
    see="With a rate of 0.2 the factor should be 1.25, always.",
)
def forward_scaled_to_the_same_sum(x, rate, uniform):
    kept = x * (uniform >= rate)
    return kept * x.sum(axis=1, keepdims=True) / kept.sum(axis=1, keepdims=True)


@mistake(
    "dropout_forward",
    what="You enlarged and dropped nothing.",
    why="Multiply by the mask too.",
    see="Where uniform < rate the answer should be 0.",
)
def forward_all_enlarged_none_dropped(x, rate, uniform):
    return x / (1 - rate)


@mistake(
    "dropout_forward",
    what="You returned x unchanged: that is dropout when the network is used, not in training.",
    why="In training values are dropped.",
    see="Where uniform < rate the answer should be 0.",
)
def forward_unchanged(x, rate, uniform):
    return x.copy()


@mistake(
    "dropout_forward",
    what="You divided by the root of 1 - rate.",
    why="That keeps the variance; here the mean is kept.",
    see="With a rate of 0.75 the factor should be 4.",
)
def forward_by_the_root(x, rate, uniform):
    return x * (uniform >= rate) / np.sqrt(1 - rate)


@mistake(
    "dropout_forward",
    what="You divided by 1 - rate twice.",
    why="Mask and scale once.",
    see="With a rate of 0.5 the factor should be 2.",
)
def forward_squared_factor(x, rate, uniform):
    return x * (uniform >= rate) / (1 - rate) ** 2


@mistake(
    "dropout_forward",
    what="You doubled what is kept, whatever the rate.",
    why="2 is 1 / (1 - rate) for a rate of 0.5 only.",
    see="Try a rate of 0.2: what is kept should grow by a quarter.",
)
def forward_doubled(x, rate, uniform):
    return 2 * x * (uniform >= rate)


@mistake(
    "dropout_forward",
    what="You divided with //: the kept values are whole numbers.",
    why="In Python / divides and // divides without a rest.",
    see="Print 1.5 // 0.8 and 1.5 / 0.8.",
)
def forward_divided_without_a_rest(x, rate, uniform):
    return x * (uniform >= rate) // (1 - rate)


@mistake(
    "dropout_forward",
    what="You multiplied by 1 + rate.",
    why="It is near 1 / (1 - rate) for small rates only.",
    see="With a rate of 0.5 the factor should be 2.",
)
def forward_one_plus_rate(x, rate, uniform):
    return x * (uniform >= rate) * (1 + rate)


@mistake(
    "dropout_forward",
    what="You put rate where values are dropped.",
    why="Dropped is 0.",
    see="Where uniform < rate the answer should be 0.",
)
def forward_rate_added(x, rate, uniform):
    return np.where(uniform >= rate, x / (1 - rate), rate)


@mistake(
    "dropout_forward",
    what="You divided what should be dropped, and left the rest.",
    why="Dropped is 0; the rest is divided by 1 - rate.",
    see="Where uniform < rate the answer should be 0.",
)
def forward_only_dropped_ones_changed(x, rate, uniform):
    return np.where(uniform >= rate, x, x / (1 - rate))


@mistake(
    "dropout_forward",
    what="Where values are dropped you turned their signs.",
    why="What is dropped becomes 0: it says nothing at all.",
    see="Each dropped value should be 0.",
)
def forward_turned_where_dropped(x, rate, uniform):
    return np.where(uniform < rate, -x, x) / (1 - rate)


@mistake(
    "dropout_forward",
    what="You put nan where values are dropped.",
    why="Dropped is 0; nan spreads to everything that touches it.",
    see="Where uniform < rate the answer should be 0.",
)
def forward_nan_for_dropped(x, rate, uniform):
    return np.where(uniform >= rate, x / (1 - rate), np.nan)


@mistake(
    "dropout_forward",
    what="You dropped small values of x, and not at random.",
    why="The random numbers decide, not the values.",
    see="Change uniform: the answer should change.",
)
def forward_by_value(x, rate, uniform):
    return np.where(np.abs(x) >= rate, x / (1 - rate), 0.0)


@mistake(
    "dropout_forward",
    what="You drew random numbers of your own.",
    why="They are handed to you, so that forward and backward drop the same.",
    see="Give the same uniform twice: the answers should be equal.",
)
def forward_own_chance(x, rate, uniform):
    return x * (np.random.default_rng(0).random(x.shape) >= rate) / (1 - rate)


@mistake(
    "dropout_forward",
    what="You returned the kept values alone, in one row.",
    why="Dropped values stay in their places, as zeros.",
    see="The answer should have the shape of the input.",
)
def forward_kept_only(x, rate, uniform):
    return x[uniform >= rate] / (1 - rate)


@mistake(
    "dropout_forward",
    what="You returned the mask too.",
    why="One array is asked for: forward and backward both get uniform, and need no mask handed on.",
    see="Print what you return.",
)
def forward_with_the_mask(x, rate, uniform):
    mask = (uniform >= rate) / (1 - rate)
    return x * mask, mask


@mistake(
    "dropout_forward",
    what="You returned the mask.",
    why="It is to be multiplied with x.",
    see="Print what you return.",
)
def forward_mask_only(x, rate, uniform):
    return (uniform >= rate) / (1 - rate)


@mistake(
    "dropout_forward",
    what="You returned where values are kept, True and False.",
    why="It is to be multiplied with x, and divided by 1 - rate.",
    see="Print what you return.",
)
def forward_mask_of_truth(x, rate, uniform):
    return uniform >= rate


@mistake(
    "dropout_forward",
    what="You added the mask.",
    why="It is a factor: 0 drops, 1 keeps.",
    see="Where uniform < rate the answer should be 0.",
)
def forward_added(x, rate, uniform):
    return x + (uniform >= rate) / (1 - rate)


@mistake(
    "dropout_forward",
    what="The function returns nothing.",
    why="A function without return gives None.",
    see="End with return.",
)
def forward_nothing(x, rate, uniform):
    return None


@mistake(
    "dropout_forward",
    what="You subtracted the rate from the kept values.",
    why="They are divided by 1 - rate.",
    see="With values of 1 and a rate of 0.5 the kept ones should be 2.",
)
def forward_rate_subtracted(x, rate, uniform):
    return (uniform >= rate) * (x - rate)
