"""Wrong squared errors: over what is averaged."""

import numpy as np

from grader.mistakes import convention, mistake


@convention(
    "mse",
    yours="the sum over all elements",
    asked="the mean over all elements",
    see="Divide by outputs.size, or use np.mean.",
)
def summed(outputs, targets):
    return np.sum((outputs - targets) ** 2)


@convention(
    "mse",
    yours="the sum over outputs and the mean over samples",
    asked="the mean over all elements",
    see="Divide by n_out too, or use np.mean without an axis.",
)
def mean_over_samples(outputs, targets):
    return np.sum((outputs - targets) ** 2) / len(outputs)


@mistake(
    "mse",
    what="You divided by the number of outputs only, not by that of samples.",
    why="len(outputs[0]) is n_out; there are n_samples * n_out squares.",
    see="Twice the same batch should have the same loss.",
)
def mean_over_outputs(outputs, targets):
    return np.sum((outputs - targets) ** 2) / outputs.shape[1]


@mistake(
    "mse",
    what="You squared the mean in place of averaging the squares.",
    why="Inside the mean, errors of both signs cancel each other.",
    see="outputs [3, -1] and targets [1, 1] should not give 0.",
)
def square_of_mean(outputs, targets):
    return np.mean(outputs - targets) ** 2


@mistake(
    "mse",
    what="You squared the sum in place of summing the squares.",
    why="Inside the sum, errors of both signs cancel each other.",
    see="outputs [3, -1] and targets [1, 1] should not give 0.",
)
def square_of_sum(outputs, targets):
    return np.sum(outputs - targets) ** 2


@mistake(
    "mse",
    what="You squared the sum and then divided by the number of elements.",
    why="Inside the sum, errors of both signs cancel each other.",
    see="outputs [3, -1] and targets [1, 1] should not give 0.",
)
def square_of_sum_divided(outputs, targets):
    return np.sum(outputs - targets) ** 2 / outputs.size


@mistake(
    "mse",
    what="You returned the squares, one for each element.",
    why="A loss is one number: the mean of all.",
    see="Print the shape of what you return.",
)
def not_averaged(outputs, targets):
    return (outputs - targets) ** 2


@mistake(
    "mse",
    what="You returned one number for each sample: axis=1.",
    why="The mean is over all elements: leave the axis out.",
    see="Print the shape of what you return.",
)
def one_for_each_sample(outputs, targets):
    return np.mean((outputs - targets) ** 2, axis=1)


@mistake(
    "mse",
    what="You returned one sum for each sample: axis=1.",
    why="The mean is over all elements: use np.mean and leave the axis out.",
    see="Print the shape of what you return.",
)
def one_sum_for_each_sample(outputs, targets):
    return np.sum((outputs - targets) ** 2, axis=1)


@mistake(
    "mse",
    what="You returned one number for each output: axis=0.",
    why="The mean is over all elements: leave the axis out.",
    see="Print the shape of what you return.",
)
def one_for_each_output(outputs, targets):
    return np.mean((outputs - targets) ** 2, axis=0)


@mistake(
    "mse",
    what="You returned one sum for each output: axis=0.",
    why="The mean is over all elements: use np.mean and leave the axis out. Python's sum adds rows.",
    see="Print the shape of what you return.",
)
def one_sum_for_each_output(outputs, targets):
    return np.sum((outputs - targets) ** 2, axis=0)


@mistake(
    "mse",
    what="You divided by the number of elements minus 1.",
    why="That corrects the variance of a sample in statistics; a loss is a plain mean.",
    see="One sample with two outputs shows it: twice too large.",
)
def one_less(outputs, targets):
    return np.sum((outputs - targets) ** 2) / (outputs.size - 1)


@mistake(
    "mse",
    what="You divided by the number of samples before squaring.",
    why="The divisor is squared then, too.",
    see="Twice the same batch should have the same loss.",
)
def divided_before_squaring(outputs, targets):
    return np.sum(((outputs - targets) / len(outputs)) ** 2)


@mistake(
    "mse",
    what="You divided by the number of elements before squaring.",
    why="The divisor is squared then, too.",
    see="Twice the same batch should have the same loss.",
)
def divided_by_all_before_squaring(outputs, targets):
    return np.sum(((outputs - targets) / outputs.size) ** 2)


@mistake(
    "mse",
    what="You divided twice: the mean was divided by the number of samples.",
    why="np.mean divides already.",
    see="Twice the same batch should have the same loss.",
)
def divided_twice(outputs, targets):
    return np.mean((outputs - targets) ** 2) / len(outputs)


@mistake(
    "mse",
    what="You divided twice: the mean was divided by the number of elements.",
    why="np.mean divides already.",
    see="Twice the same batch should have the same loss.",
)
def divided_by_size_twice(outputs, targets):
    return np.mean((outputs - targets) ** 2) / outputs.size


@mistake(
    "mse",
    what="You divided the distance by the number of samples.",
    why="The root is not asked for.",
    see="outputs 3 and targets 1 should give 4, and give 2.",
)
def norm_by_samples(outputs, targets):
    return np.linalg.norm(outputs - targets) / len(outputs)


@mistake(
    "mse",
    what="You took the largest square, not the mean.",
    why="np.max in place of np.mean.",
    see="outputs [1, 0] and targets [0, 0] should give 0.5.",
)
def largest(outputs, targets):
    return np.max((outputs - targets) ** 2)


@mistake(
    "mse",
    what="You took the median of the squares, not the mean.",
    why="np.median in place of np.mean.",
    see="outputs [0, 0, 3] and targets of 0 should give 3.",
)
def median(outputs, targets):
    return np.median((outputs - targets) ** 2)


@mistake(
    "mse",
    what="You used the first sample only.",
    why="A return inside the loop over samples ends it in its first round.",
    see="Change the last sample: the loss should change.",
)
def first_sample_only(outputs, targets):
    return np.mean((outputs[0] - targets[0]) ** 2)


@mistake(
    "mse",
    what="You used the last sample only.",
    why="total = ... in place of total += ... forgets the samples before.",
    see="Change the first sample: the loss should change.",
)
def last_sample_only(outputs, targets):
    return np.mean((outputs[-1] - targets[-1]) ** 2)


@mistake(
    "mse",
    what="You skipped the first sample.",
    why="range(1, n) starts at the second: Python counts from 0.",
    see="Change the first sample: the loss should change.",
)
def first_sample_skipped(outputs, targets):
    return np.sum((outputs[1:] - targets[1:]) ** 2) / outputs.size


@mistake(
    "mse",
    what="You skipped the last sample.",
    why="range(n - 1) stops one early: range leaves out its end already.",
    see="Change the last sample: the loss should change.",
)
def last_sample_skipped(outputs, targets):
    return np.sum((outputs[:-1] - targets[:-1]) ** 2) / outputs.size


@mistake(
    "mse",
    what="You used the first output only.",
    why="outputs[:, 0] is one column of several.",
    see="Change the last column: the loss should change.",
)
def first_output_only(outputs, targets):
    return np.mean((outputs[:, 0] - targets[:, 0]) ** 2)


@mistake(
    "mse",
    what="You divided by the number of elements plus 1.",
    why="The mean divides by the number of elements.",
    see="Of one error of 2 it should be 4.",
)
def one_more(outputs, targets):
    return np.sum((outputs - targets) ** 2) / (outputs.size + 1)


@mistake(
    "mse",
    what="You divided by n_samples + n_out.",
    why="The number of elements is n_samples * n_out.",
    see="outputs.size says it.",
)
def sizes_added(outputs, targets):
    return np.sum((outputs - targets) ** 2) / sum(outputs.shape)


@mistake(
    "mse",
    what="You used the last output only.",
    why="Every output of every sample counts.",
    see="Change the first column: the loss should change.",
)
def last_output_only(outputs, targets):
    return np.mean((outputs[:, -1] - targets[:, -1]) ** 2)


@mistake(
    "mse",
    what="You averaged each sample's largest square.",
    why="Every output counts.",
    see="Change a small error: the loss should change.",
)
def largest_of_samples(outputs, targets):
    return np.mean(np.max((outputs - targets) ** 2, axis=1))


@mistake(
    "mse",
    what="You averaged the roots of each sample's mean square.",
    why="No root is asked for.",
    see="Double all errors: the loss should become four times as large.",
)
def roots_averaged(outputs, targets):
    return np.mean(np.sqrt(np.mean((outputs - targets) ** 2, axis=1)))


@mistake(
    "mse",
    what="You added up each sample's errors before squaring.",
    why="Errors of both signs cancel; square first.",
    see="Errors of 1 and -1 should give 1, and give 0.",
)
def sums_squared(outputs, targets):
    return np.mean(np.sum(outputs - targets, axis=1) ** 2)


@mistake(
    "mse",
    what="You averaged each sample's errors before squaring.",
    why="Errors of both signs cancel; square first.",
    see="Errors of 1 and -1 should give 1, and give 0.",
)
def means_squared(outputs, targets):
    return np.mean(np.mean(outputs - targets, axis=1) ** 2)


@mistake(
    "mse",
    what="You averaged each output's errors over the samples before squaring.",
    why="Errors of both signs cancel; square first.",
    see="Errors of 1 and -1 should give 1, and give 0.",
)
def means_of_outputs_squared(outputs, targets):
    return np.mean(np.mean(outputs - targets, axis=0) ** 2)


@mistake(
    "mse",
    what="You counted errors of one sign only.",
    why="Too large and too small are both wrong.",
    see="An error of -1 should count as much as one of 1.",
)
def too_small_only(outputs, targets):
    return np.mean(np.maximum(outputs - targets, 0) ** 2)


@mistake(
    "mse",
    what="You returned after the first sample: the return is inside the loop.",
    why="Move it out, to the left.",
    see="Change the last sample: the loss should change.",
)
def return_in_loop(outputs, targets):
    return np.mean((outputs[0] - targets[0]) ** 2) / len(outputs)


@mistake(
    "mse",
    what="You skipped the first output of each sample.",
    why="range(1, n_out) begins with the second: Python counts from 0.",
    see="Change outputs[:, 0]: the loss should change.",
)
def first_output_skipped(outputs, targets):
    return np.sum((outputs - targets)[:, 1:] ** 2) / outputs.size


@mistake(
    "mse",
    what="You skipped the last output of each sample.",
    why="range(n_out - 1) ends one too early: range(n_out) excludes n_out already.",
    see="Change outputs[:, -1]: the loss should change.",
)
def last_output_skipped(outputs, targets):
    return np.sum((outputs - targets)[:, :-1] ** 2) / outputs.size


@mistake(
    "mse",
    what="You divided the last sample's squares by the number of all elements.",
    why="`total = 0` inside the loop forgets the samples before.",
    see="Change the first row: the loss should change.",
)
def total_reset_for_each_sample(outputs, targets):
    return np.sum((outputs - targets)[-1] ** 2) / outputs.size


@mistake(
    "mse",
    what="Brackets are missing: total / n_samples * n_out multiplies by n_out.",
    why="Division and multiplication go from left to right: total / (n_samples * n_out).",
    see="Print what you divide by: it should be outputs.size.",
)
def size_without_brackets(outputs, targets):
    n_samples, n_out = outputs.shape
    return np.sum((outputs - targets) ** 2) / n_samples * n_out
