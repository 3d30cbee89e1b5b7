"""Wrong steps: the list."""

import numpy as np

from grader.mistakes import mistake

from .mistakes import each


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


@mistake(
    "sgd_step",
    what="You stepped all arrays but the last.",
    why="range(len(parameters) - 1) ends one too early: range(n) excludes n already.",
    see="With a list of one array nothing moves.",
)
def last_unchanged(parameters, gradients, learning_rate):
    return [*each(parameters, gradients, lambda p, g: p - learning_rate * g)[:-1], parameters[-1]]


@mistake(
    "sgd_step",
    what="You took exactly two arrays out of the list: w, b = parameters.",
    why="A network has two for each layer, and the list may hold any number: go through it.",
    see="Give a list of four arrays, then of one.",
)
def two_arrays_only(parameters, gradients, learning_rate):
    w, b = parameters
    dw, db = gradients
    return [w - learning_rate * dw, b - learning_rate * db]


@mistake(
    "sgd_step",
    what="You put each row into the list on its own: extend, or +=, adds the rows of an array.",
    why="list.append adds the array as it is, list.extend all that is in it.",
    see="Print len of your list: it should be len(parameters).",
)
def extended(parameters, gradients, learning_rate):
    stepped = each(parameters, gradients, lambda p, g: p - learning_rate * g)
    return [row for array in stepped for row in array]


@mistake(
    "sgd_step",
    what="You appended the new arrays to the old list.",
    why="Begin with an empty list: the old parameters are not asked for again.",
    see="Print len of your list: it should be len(parameters).",
)
def appended_to_the_old(parameters, gradients, learning_rate):
    return [*parameters, *each(parameters, gradients, lambda p, g: p - learning_rate * g)]
