"""Wrong steps: the direction and the length."""

import numpy as np

from grader.mistakes import mistake

from .mistakes import each


@mistake(
    "sgd_step",
    what="You went uphill: + where - belongs.",
    why="The gradient points to a larger loss; learning goes the other way.",
    see="With a positive gradient the parameter should become smaller.",
)
def uphill(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: p + learning_rate * g)


@mistake(
    "sgd_step",
    what="You left out the learning rate.",
    why="With a learning rate of 1 it makes no difference.",
    see="Halve learning_rate: the step should be half as long.",
)
def without_learning_rate(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: p - g)


@mistake(
    "sgd_step",
    what="You left out the learning rate and went uphill.",
    why="The step is -learning_rate * gradient.",
    see="With a positive gradient the parameter should become smaller.",
)
def without_learning_rate_uphill(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: p + g)


@mistake(
    "sgd_step",
    what="You divided by the learning rate.",
    why="It is a factor: a small rate makes a small step.",
    see="Halve learning_rate: the step should be half as long.",
)
def divided_by_learning_rate(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: p - g / learning_rate)


@mistake(
    "sgd_step",
    what="You multiplied by the learning rate twice.",
    why="Once it is in the step, it is not needed again.",
    see="Halve learning_rate: the step should be half as long, and is a quarter.",
)
def learning_rate_squared(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: p - learning_rate**2 * g)


@mistake(
    "sgd_step",
    what="You took the step twice.",
    why="p is changed in the loop and once more at its end, or the 2 of a squared loss came along.",
    see="With gradients of 1, parameters should fall by learning_rate.",
)
def two_steps(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: p - 2 * learning_rate * g)


@mistake(
    "sgd_step",
    what="You took half a step.",
    why="The ½ of a squared loss belongs to the loss.",
    see="With gradients of 1, parameters should fall by learning_rate.",
)
def half_a_step(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: p - learning_rate * g / 2)


@mistake(
    "sgd_step",
    what="You used the sign of the gradient only.",
    why="A steep slope asks for a longer step than a gentle one.",
    see="Double a gradient: that step should double.",
)
def sign_only(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: p - learning_rate * np.sign(g))


@mistake(
    "sgd_step",
    what="You used the absolute gradient.",
    why="Where the slope falls, the parameter must grow.",
    see="Give a negative gradient: the parameter should grow.",
)
def absolute_gradient(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: p - learning_rate * np.abs(g))


@mistake(
    "sgd_step",
    what="You squared the gradient.",
    why="Squares belong to RMSProp and Adam, under a root.",
    see="Give a negative gradient: the parameter should grow.",
)
def gradient_squared(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: p - learning_rate * g**2)


@mistake(
    "sgd_step",
    what="You divided each gradient by its length.",
    why="Then the step is as long beside the goal as far from it.",
    see="Double the gradients: the step should double.",
)
def normalised(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: p - learning_rate * g / np.sqrt((g**2).sum()))


@mistake(
    "sgd_step",
    what="You divided the gradients by their common length.",
    why="Then the step is as long beside the goal as far from it.",
    see="Double the gradients: the step should double.",
)
def normalised_together(parameters, gradients, learning_rate):
    length = np.sqrt(sum((g**2).sum() for g in gradients))
    return each(parameters, gradients, lambda p, g: p - learning_rate * g / length)


@mistake(
    "sgd_step",
    what="You clipped the gradients to -1 ... 1.",
    why="Clipping is a remedy for explosions; plain descent takes the gradient as it is.",
    see="Give a gradient of 2: the step should be 2 * learning_rate.",
)
def clipped(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: p - learning_rate * np.clip(g, -1, 1))


@mistake(
    "sgd_step",
    what="You used the mean of each gradient for all its numbers.",
    why="Each number has its own slope; the mean over samples is taken already.",
    see="The numbers of one array should move by different amounts.",
)
def gradient_averaged(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: p - learning_rate * g.mean())


@mistake(
    "sgd_step",
    what="You used the sum of each gradient for all its numbers.",
    why="Each number has its own slope.",
    see="The numbers of one array should move by different amounts.",
)
def gradient_summed(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: p - learning_rate * g.sum())


@mistake(
    "sgd_step",
    what="You averaged each gradient over its rows: axis=0.",
    why="Each number of a parameter has a slope of its own; the samples are averaged already.",
    see="The step should have the shape of the parameter, with all its numbers different.",
)
def gradient_averaged_over_rows(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: p - learning_rate * g.mean(axis=0))


@mistake(
    "sgd_step",
    what="You summed each gradient over its rows: axis=0.",
    why="Each number of a parameter has a slope of its own; the samples are averaged already.",
    see="The step should have the shape of the parameter, with all its numbers different.",
)
def gradient_summed_over_rows(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: p - learning_rate * g.sum(axis=0))


@mistake(
    "sgd_step",
    what="You divided by the number of rows.",
    why="The gradients are those of the mean loss already; and rows of weights are neurons, not samples.",
    see="With gradients of 1, parameters should fall by learning_rate.",
)
def divided_by_rows(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: p - learning_rate * g / len(g))


@mistake(
    "sgd_step",
    what="You divided by the number of elements.",
    why="The gradients are those of the mean loss already.",
    see="With gradients of 1, parameters should fall by learning_rate.",
)
def divided_by_size(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: p - learning_rate * g / g.size)


@mistake(
    "sgd_step",
    what="You divided by the number of arrays.",
    why="The gradients are those of the mean loss already; arrays are no samples.",
    see="With gradients of 1, parameters should fall by learning_rate.",
)
def divided_by_arrays(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: p - learning_rate * g / len(parameters))


@mistake(
    "sgd_step",
    what="You used 0.01, whatever the learning rate.",
    why="It is an argument: your caller decides.",
    see="Change learning_rate: the answer should change.",
)
def fixed_rate_hundredth(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: p - 0.01 * g)


@mistake(
    "sgd_step",
    what="You used 0.1, whatever the learning rate.",
    why="It is an argument: your caller decides.",
    see="Change learning_rate: the answer should change.",
)
def fixed_rate_tenth(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: p - 0.1 * g)


@mistake(
    "sgd_step",
    what="You divided the step with //, or rounded it down: it is a whole number.",
    why="In Python / divides and // divides without a rest.",
    see="Print the step: it should have decimals.",
)
def step_rounded_down(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: p - np.floor(learning_rate * g))


@mistake(
    "sgd_step",
    what="You used 1 - learning_rate.",
    why="That is the share that remains in an average; here the rate itself is the factor.",
    see="With a learning rate of 0 nothing should move.",
)
def rate_from_one(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: p - (1 - learning_rate) * g)
