"""Wrong dropouts: a rate written into the code, values for numbers, a mask that divides."""

import numpy as np

from grader.mistakes import mistake


@mistake(
    "dropout_forward",
    what="You wrote a rate of 0.5 into the code: rate is not used.",
    why="It is an argument: your caller decides.",
    see="With rate = 0 nothing should change.",
)
def forward_fixed_rate(x, rate, uniform):
    return np.where(uniform < 0.5, 0, 2 * x)


@mistake(
    "dropout_backward",
    what="You wrote a rate of 0.5 into the code: rate is not used.",
    why="It is an argument: your caller decides.",
    see="With rate = 0 nothing should change.",
)
def backward_fixed_rate(upstream, rate, uniform):
    return np.where(uniform < 0.5, 0, 2 * upstream)


@mistake(
    "dropout_forward",
    what="You compared x with rate, and not the random numbers.",
    why="uniform decides what is dropped, whatever the values are.",
    see="Change uniform: the answer should change.",
)
def forward_x_compared(x, rate, uniform):
    return np.where(x < rate, 0, x / (1 - rate))


@mistake(
    "dropout_forward",
    what="You divided by the mask: x / 0 is inf.",
    why="A dropped value is multiplied by 0, and only 1 - rate is divided by.",
    see="Print a dropped place of the answer: it should be 0.",
)
def forward_divided_by_the_mask(x, rate, uniform):
    return x / ((uniform >= rate) * (1 - rate))


@mistake(
    "dropout_backward",
    what="You divided by the mask: upstream / 0 is inf.",
    why="Backward does to the gradient what forward did to the value: the same mask, multiplied.",
    see="Print a dropped place of the answer: it should be 0.",
)
def backward_divided_by_the_mask(upstream, rate, uniform):
    return upstream / ((uniform >= rate) * (1 - rate))


@mistake(
    "dropout_forward",
    what="Brackets are missing: x * mask / 1 - rate.",
    why="Division comes before subtraction: the factor is 1 / (1 - rate).",
    see="Print a dropped place of the answer: it is -rate.",
)
def forward_without_brackets(x, rate, uniform):
    return x * (uniform >= rate) / 1 - rate


@mistake(
    "dropout_backward",
    what="Brackets are missing: upstream * mask / 1 - rate.",
    why="Division comes before subtraction: the factor is 1 / (1 - rate).",
    see="Print a dropped place of the answer: it is -rate.",
)
def backward_without_brackets(upstream, rate, uniform):
    return upstream * (uniform >= rate) / 1 - rate
