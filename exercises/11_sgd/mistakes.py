"""Wrong steps that people really write."""

import numpy as np

from grader.mistakes import mistake


def each(parameters, gradients, step):
    """Return step(p, g) of each pair."""
    return [step(p, g) for p, g in zip(parameters, gradients)]


# The direction and the length


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


# The formula


@mistake(
    "sgd_step",
    what="You returned -learning_rate * gradient: the old parameter is missing.",
    why="The step starts from where you are.",
    see="With gradients of 0 the answer should be the parameters.",
)
def parameter_forgotten(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda _, g: -learning_rate * g)


@mistake(
    "sgd_step",
    what="You returned the step, learning_rate * gradient.",
    why="The new parameters are asked for: subtract the step.",
    see="With gradients of 0 the answer should be the parameters.",
)
def step_returned(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda _, g: learning_rate * g)


@mistake(
    "sgd_step",
    what="You multiplied the whole difference by the learning rate.",
    why="learning_rate * (p - g) shrinks the parameter too; the rate belongs to the gradient.",
    see="With gradients of 0 the answer should be the parameters.",
)
def rate_around_both(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: learning_rate * (p - g))


@mistake(
    "sgd_step",
    what="You multiplied the parameter by the learning rate, and not the gradient.",
    why="The rate says how far to go along the gradient.",
    see="With gradients of 0 the answer should be the parameters.",
)
def rate_on_the_parameter(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: learning_rate * p - g)


@mistake(
    "sgd_step",
    what="You swapped parameter and gradient: g - learning_rate * p.",
    why="zip gives them in the order in which you name the lists.",
    see="With gradients of 0 the answer should be the parameters.",
)
def roles_swapped(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: g - learning_rate * p)


@mistake(
    "sgd_step",
    what="You turned the difference: learning_rate * g - p.",
    why="The step is subtracted from the parameter.",
    see="With gradients of 0 the answer should be the parameters.",
)
def order_of_the_difference(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: learning_rate * g - p)


@mistake(
    "sgd_step",
    what="You subtracted learning_rate * parameter: that shrinks, and knows no gradient.",
    why="The gradient says where to go; this is weight decay.",
    see="Change the gradients: the answer should change.",
)
def decayed(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, _: p - learning_rate * p)


@mistake(
    "sgd_step",
    what="You shrank the parameters besides, by learning_rate * parameter.",
    why="Weight decay is a thing of its own, in 14.",
    see="With gradients of 0 the answer should be the parameters.",
)
def with_weight_decay(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: p - learning_rate * (g + p))


@mistake(
    "sgd_step",
    what="You made the step a share of the parameter: p * (1 - learning_rate * g).",
    why="The step does not depend on how large the parameter is.",
    see="A parameter of 0 should move.",
)
def relative_step(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: p * (1 - learning_rate * g))


@mistake(
    "sgd_step",
    what="You subtracted learning_rate and gradient, instead of their product.",
    why="The rate is a factor.",
    see="With gradients of 0 the answer should be the parameters.",
)
def rate_subtracted_too(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: p - (learning_rate + g))


@mistake(
    "sgd_step",
    what="You subtracted the rate from the gradient: p - (g - learning_rate).",
    why="The rate is a factor.",
    see="With gradients of 0 the answer should be the parameters.",
)
def rate_subtracted_from_the_gradient(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: p - (g - learning_rate))


@mistake(
    "sgd_step",
    what="You blended: (1 - learning_rate) * p - learning_rate * g.",
    why="A step adds to the parameter, it does not fade it.",
    see="With gradients of 0 the answer should be the parameters.",
)
def blended(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: (1 - learning_rate) * p - learning_rate * g)


@mistake(
    "sgd_step",
    what="You multiplied parameter and gradient as matrices.",
    why="A step goes element by element: * with a number.",
    see="Print the shapes of what you return.",
)
def matrix_product(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: p - learning_rate * (p @ g))


# The list


@mistake(
    "sgd_step",
    what="You returned the old parameters: the new ones went nowhere.",
    why="p = p - step binds a new array to the name p; the list still holds the old one.",
    see="Print the list just before you return it.",
)
def unchanged(parameters, gradients, learning_rate):
    return list(parameters)


@mistake(
    "sgd_step",
    what="You cut the learning rate to a whole number: int(0.3) is 0.",
    why="int() loses what comes after the point.",
    see="Print the learning rate that you use.",
)
def rate_cut(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: p - int(learning_rate) * g)


@mistake(
    "sgd_step",
    what="You stepped the first array only.",
    why="A return inside the loop ends it in its first round, or an index is fixed to 0.",
    see="All arrays should move.",
)
def first_array_only(parameters, gradients, learning_rate):
    return [parameters[0] - learning_rate * gradients[0], *parameters[1:]]


@mistake(
    "sgd_step",
    what="You stepped the last array only.",
    why="The step stands after the loop instead of in it.",
    see="All arrays should move.",
)
def last_array_only(parameters, gradients, learning_rate):
    return [*parameters[:-1], parameters[-1] - learning_rate * gradients[-1]]


@mistake(
    "sgd_step",
    what="You returned the first array in a list of its own.",
    why="A return inside the loop ends it in its first round.",
    see="The list should be as long as parameters.",
)
def returned_in_the_loop(parameters, gradients, learning_rate):
    return [parameters[0] - learning_rate * gradients[0]]


@mistake(
    "sgd_step",
    what="You returned the first array alone.",
    why="A return inside the loop ends it in its first round.",
    see="The answer should be a list, as long as parameters.",
)
def first_array_returned(parameters, gradients, learning_rate):
    return parameters[0] - learning_rate * gradients[0]


@mistake(
    "sgd_step",
    what="You returned the last array alone.",
    why="The list is never filled: each round overwrites the last.",
    see="The answer should be a list, as long as parameters.",
)
def last_array_returned(parameters, gradients, learning_rate):
    return parameters[-1] - learning_rate * gradients[-1]


@mistake(
    "sgd_step",
    what="You returned a list of the last array alone.",
    why="The list is made anew in each round, or filled after the loop.",
    see="The list should be as long as parameters.",
)
def overwritten_in_the_loop(parameters, gradients, learning_rate):
    return [parameters[-1] - learning_rate * gradients[-1]]


@mistake(
    "sgd_step",
    what="You stepped the matrices only: arrays with one axis stand still.",
    why="Biases learn as well.",
    see="All arrays should move.",
)
def weights_only(parameters, gradients, learning_rate):
    def step(p, g):
        return p - learning_rate * g if p.ndim > 1 else p

    return each(parameters, gradients, step)


@mistake(
    "sgd_step",
    what="You stepped every other array.",
    why="The list need not be weights and biases in turn.",
    see="All arrays should move.",
)
def every_other_array(parameters, gradients, learning_rate):
    new = list(parameters)
    for i in range(0, len(parameters), 2):
        new[i] = parameters[i] - learning_rate * gradients[i]
    return new


@mistake(
    "sgd_step",
    what="You stepped the first row of each array only.",
    why="p[0] is one row; p[...] is all.",
    see="All numbers should move.",
)
def first_row_only(parameters, gradients, learning_rate):
    def step(p, g):
        return np.concatenate([p[:1] - learning_rate * g[:1], p[1:]])

    return each(parameters, gradients, step)


@mistake(
    "sgd_step",
    what="You left the last array out of the list.",
    why="range(len(parameters) - 1) stops one early: range leaves out its end already.",
    see="The list should be as long as parameters.",
)
def last_left_out(parameters, gradients, learning_rate):
    return each(parameters[:-1], gradients, lambda p, g: p - learning_rate * g)


@mistake(
    "sgd_step",
    what="You left the first array out of the list.",
    why="range(1, ...) starts at the second: Python counts from 0.",
    see="The list should be as long as parameters.",
)
def first_left_out(parameters, gradients, learning_rate):
    return each(parameters[1:], gradients[1:], lambda p, g: p - learning_rate * g)


@mistake(
    "sgd_step",
    what="You used the first array's gradient for every array.",
    why="gradients[0] is one of them; array i has gradients[i].",
    see="It runs only where shapes happen to fit: use zip.",
)
def first_gradient_for_all(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, _: p - learning_rate * gradients[0])


@mistake(
    "sgd_step",
    what="You used the last array's gradient for every array.",
    why="A loop variable keeps its last value after the loop.",
    see="It runs only where shapes happen to fit: use zip.",
)
def last_gradient_for_all(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, _: p - learning_rate * gradients[-1])


@mistake(
    "sgd_step",
    what="You took the gradients in reverse order.",
    why="Backpropagation walks backward, but its lists begin with the first layer.",
    see="It runs only where shapes happen to fit: use zip.",
)
def gradients_reversed(parameters, gradients, learning_rate):
    return each(parameters, gradients[::-1], lambda p, g: p - learning_rate * g)


@mistake(
    "sgd_step",
    what="You returned the arrays in reverse order.",
    why="insert(0, ...) puts each in front of the ones before.",
    see="Print the shapes: they should be those of parameters.",
)
def returned_reversed(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: p - learning_rate * g)[::-1]


@mistake(
    "sgd_step",
    what="You returned the gradients.",
    why="The new parameters are asked for.",
    see="With gradients of 0 the answer should be the parameters.",
)
def gradients_returned(parameters, gradients, learning_rate):
    return list(gradients)


@mistake(
    "sgd_step",
    what="You returned pairs of parameter and gradient.",
    why="A list of the new arrays alone is asked for.",
    see="Print what you return.",
)
def pairs_returned(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: (p - learning_rate * g, g))


@mistake(
    "sgd_step",
    what="You returned the gradients too.",
    why="A list of the new arrays alone is asked for.",
    see="Print what you return.",
)
def both_lists_returned(parameters, gradients, learning_rate):
    return [p - learning_rate * g for p, g in zip(parameters, gradients)], gradients


@mistake(
    "sgd_step",
    what="You joined all arrays into one.",
    why="Each keeps its shape, in a list.",
    see="Print what you return.",
)
def joined(parameters, gradients, learning_rate):
    return np.concatenate([(p - learning_rate * g).ravel() for p, g in zip(parameters, gradients)])


@mistake(
    "sgd_step",
    what="You flattened each array.",
    why="Each keeps its shape.",
    see="Print the shapes of what you return.",
)
def flattened(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: (p - learning_rate * g).ravel())


@mistake(
    "sgd_step",
    what="You calculated with the lists themselves.",
    why="A list is no array: * repeats it and - is not defined; go through it with zip.",
    see="[1, 2] * 2 is [1, 2, 1, 2].",
)
def lists_as_numbers(parameters, gradients, learning_rate):
    return parameters - learning_rate * gradients


@mistake(
    "sgd_step",
    what="You made one array of the list; its members have different shapes.",
    why="np.array stacks only what has equal shapes.",
    see="Go through the two lists with zip.",
)
def lists_as_one_array(parameters, gradients, learning_rate):
    return list(np.array(parameters) - learning_rate * np.array(gradients))


@mistake(
    "sgd_step",
    what="The function returns nothing.",
    why="A function without return gives None; changing the caller's arrays is not asked for.",
    see="End with: return new.",
)
def never_returned(parameters, gradients, learning_rate):
    return None


@mistake(
    "sgd_step",
    what="You carried each array's step on to the next: the steps pile up.",
    why="The step must start anew for each array.",
    see="The first array is right, the others are not.",
)
def piled_up(parameters, gradients, learning_rate):
    new, total = [], 0
    for p, g in zip(parameters, gradients):
        total = total + learning_rate * g.sum()
        new.append(p - total)
    return new


@mistake(
    "sgd_step",
    what="You returned a generator, with round brackets around the loop.",
    why="Square brackets make a list; round ones make a promise of one.",
    see="Print what you return.",
)
def generator(parameters, gradients, learning_rate):
    return (p - learning_rate * g for p, g in zip(parameters, gradients))


@mistake(
    "sgd_step",
    what="You lost the fractions.",
    why="An array of int, and int(), cut what comes after the point.",
    see="np.zeros(shape) is float64.",
)
def whole_numbers(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: (p - learning_rate * g).astype(int))


@mistake(
    "sgd_step",
    what="You lost the fractions, in an array of floats.",
    why="An array of int cuts what comes after the point when it is assigned to.",
    see="np.zeros(shape) is float64.",
)
def whole_numbers_as_floats(parameters, gradients, learning_rate):
    return each(parameters, gradients, lambda p, g: np.trunc(p - learning_rate * g))
