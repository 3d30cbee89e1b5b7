"""Wrong steps of RMSProp: the squares that are remembered, and what is returned."""

import numpy as np

from grader.mistakes import mistake


@mistake(
    "rmsprop_step",
    what="You forgot the old squares.",
    why="= where the old squares have to be kept.",
    see="Change squares: both answers should change.",
)
def rmsprop_forgetful(parameter, gradient, squares, learning_rate, decay, epsilon):
    new = (1 - decay) * gradient**2
    return parameter - learning_rate * gradient / (np.sqrt(new) + epsilon), new


@mistake(
    "rmsprop_step",
    what="You averaged the gradient, not its square.",
    why="The square makes large gradients count whatever their sign.",
    see="squares should never be negative.",
)
def rmsprop_gradient_not_squared(parameter, gradient, squares, learning_rate, decay, epsilon):
    new = decay * squares + (1 - decay) * gradient
    return parameter - learning_rate * gradient / (np.sqrt(new) + epsilon), new


@mistake(
    "rmsprop_step",
    what="You remembered absolute gradients, not their squares.",
    why="The root undoes a square; of absolute values it makes something else.",
    see="The new squares should be those of the formula.",
)
def rmsprop_absolute_gradient(parameter, gradient, squares, learning_rate, decay, epsilon):
    new = decay * squares + (1 - decay) * np.abs(gradient)
    return parameter - learning_rate * gradient / (np.sqrt(new) + epsilon), new


@mistake(
    "rmsprop_step",
    what="You subtracted the squared gradient from what is remembered.",
    why="Squares add up.",
    see="squares should never be negative.",
)
def rmsprop_subtracted(parameter, gradient, squares, learning_rate, decay, epsilon):
    new = decay * squares - (1 - decay) * gradient**2
    return parameter - learning_rate * gradient / (np.sqrt(new) + epsilon), new


@mistake(
    "rmsprop_step",
    what="You remembered the mean square of the whole array.",
    why="Each parameter has its own history.",
    see="Each gradient's square should reach its own parameter only.",
)
def rmsprop_mean_square(parameter, gradient, squares, learning_rate, decay, epsilon):
    new = decay * squares + (1 - decay) * (gradient**2).mean()
    return parameter - learning_rate * gradient / (np.sqrt(new) + epsilon), new


@mistake(
    "rmsprop_step",
    what="You corrected the squares as Adam does, by 1 - decay.",
    why="RMSProp has no correction: the first steps are long, and that is known.",
    see="With squares of zero, they should become (1 - decay) * g².",
)
def rmsprop_corrected(parameter, gradient, squares, learning_rate, decay, epsilon):
    squares = decay * squares + (1 - decay) * gradient**2
    root = np.sqrt(squares / (1 - decay)) + epsilon
    return parameter - learning_rate * gradient / root, squares


@mistake(
    "rmsprop_step",
    what="You began with the squared gradient in full where the memory is zeros.",
    why="The first step is as all others: (1 - decay) * g² are added to decay * 0.",
    see="With squares of zero, they should become (1 - decay) * g².",
)
def rmsprop_begun_in_full(parameter, gradient, squares, learning_rate, decay, epsilon):
    mean = decay * squares + (1 - decay) * gradient**2
    squares = mean if squares.any() else gradient**2
    return parameter - learning_rate * gradient / (np.sqrt(squares) + epsilon), squares


@mistake(
    "rmsprop_step",
    what="The new square counts in full: the factor 1 - decay is missing.",
    why="A mean's shares add up to 1.",
    see="With equal gradients for a long time, squares should become gradient².",
)
def rmsprop_new_in_full(parameter, gradient, squares, learning_rate, decay, epsilon):
    new = decay * squares + gradient**2
    return parameter - learning_rate * gradient / (np.sqrt(new) + epsilon), new


@mistake(
    "rmsprop_step",
    what="The old squares count in full: the factor decay is missing.",
    why="A mean's shares add up to 1.",
    see="With a gradient of 0 squares should become smaller.",
)
def rmsprop_old_in_full(parameter, gradient, squares, learning_rate, decay, epsilon):
    new = squares + (1 - decay) * gradient**2
    return parameter - learning_rate * gradient / (np.sqrt(new) + epsilon), new


@mistake(
    "rmsprop_step",
    what="You swapped the shares of old and new.",
    why="decay is the share of the old that is kept.",
    see="With a gradient of 0 squares should be decay * squares.",
)
def rmsprop_shares_swapped(parameter, gradient, squares, learning_rate, decay, epsilon):
    new = (1 - decay) * squares + decay * gradient**2
    return parameter - learning_rate * gradient / (np.sqrt(new) + epsilon), new


@mistake(
    "rmsprop_step",
    what="You multiplied old and new by decay.",
    why="A mean's shares add up to 1.",
    see="With equal gradients for a long time, squares should become gradient².",
)
def rmsprop_decay_for_both(parameter, gradient, squares, learning_rate, decay, epsilon):
    new = decay * squares + decay * gradient**2
    return parameter - learning_rate * gradient / (np.sqrt(new) + epsilon), new


@mistake(
    "rmsprop_step",
    what="You added up the squares: that is Adagrad.",
    why="RMSProp forgets: a running mean in place of the sum.",
    see="With a gradient of 0 squares should become smaller.",
)
def rmsprop_never_fading(parameter, gradient, squares, learning_rate, decay, epsilon):
    new = squares + gradient**2
    return parameter - learning_rate * gradient / (np.sqrt(new) + epsilon), new


@mistake(
    "rmsprop_step",
    what="You squared the share too: ((1 - decay) * gradient)².",
    why="The square is for the gradient alone.",
    see="With equal gradients for a long time, squares should become gradient².",
)
def rmsprop_share_squared(parameter, gradient, squares, learning_rate, decay, epsilon):
    new = decay * squares + ((1 - decay) * gradient) ** 2
    return parameter - learning_rate * gradient / (np.sqrt(new) + epsilon), new


@mistake(
    "rmsprop_step",
    what="You used a decay of 0.9, whatever the argument.",
    why="It is an argument: your caller decides.",
    see="Change decay: the answer should change.",
)
def rmsprop_fixed_decay(parameter, gradient, squares, learning_rate, decay, epsilon):
    new = 0.9 * squares + 0.1 * gradient**2
    return parameter - learning_rate * gradient / (np.sqrt(new) + epsilon), new


@mistake(
    "rmsprop_step",
    what="You averaged memory and gradient, and squared the mean.",
    why="The mean of squares is not the square of a mean.",
    see="With a gradient of 0 squares should be decay * squares.",
)
def rmsprop_mean_of_gradients_squared(parameter, gradient, squares, learning_rate, decay, epsilon):
    new = (decay * squares + (1 - decay) * gradient) ** 2
    return parameter - learning_rate * gradient / (np.sqrt(new) + epsilon), new


@mistake(
    "rmsprop_step",
    what="You returned the old squares.",
    why="squares = ... must happen before they are returned; otherwise every step forgets the last.",
    see="squares should change with every gradient.",
)
def rmsprop_not_stored(parameter, gradient, squares, learning_rate, decay, epsilon):
    new = decay * squares + (1 - decay) * gradient**2
    return parameter - learning_rate * gradient / (np.sqrt(new) + epsilon), squares


@mistake(
    "rmsprop_step",
    what="You returned the root as what is to be remembered.",
    why="squares stay squares; the root is for the divisor.",
    see="The new squares should be those of the formula.",
)
def rmsprop_root_stored(parameter, gradient, squares, learning_rate, decay, epsilon):
    new = decay * squares + (1 - decay) * gradient**2
    return parameter - learning_rate * gradient / (np.sqrt(new) + epsilon), np.sqrt(new)


@mistake(
    "rmsprop_step",
    what="You added epsilon to what is remembered.",
    why="It is for the divisor only; here it would pile up.",
    see="With a gradient of 0, epsilon should not show up in squares.",
)
def rmsprop_epsilon_stored(parameter, gradient, squares, learning_rate, decay, epsilon):
    new = decay * squares + (1 - decay) * gradient**2
    return parameter - learning_rate * gradient / (np.sqrt(new) + epsilon), new + epsilon


@mistake(
    "rmsprop_step",
    what="You returned the squares first.",
    why="The task asks for (parameter, squares).",
    see="Swap the two names after return.",
)
def rmsprop_swapped(parameter, gradient, squares, learning_rate, decay, epsilon):
    new = decay * squares + (1 - decay) * gradient**2
    return new, parameter - learning_rate * gradient / (np.sqrt(new) + epsilon)


@mistake(
    "rmsprop_step",
    what="You returned the parameter only.",
    why="Without the squares the next step has nothing to remember.",
    see="return parameter, squares.",
)
def rmsprop_parameter_only(parameter, gradient, squares, learning_rate, decay, epsilon):
    new = decay * squares + (1 - decay) * gradient**2
    return parameter - learning_rate * gradient / (np.sqrt(new) + epsilon)


@mistake(
    "rmsprop_step",
    what="Brackets are missing: decay * squares + 1 - decay * gradient**2.",
    why="The share of the new is 1 - decay, in brackets.",
    see="With squares of 0 and a gradient of 0, squares should stay 0.",
)
def rmsprop_share_without_brackets(parameter, gradient, squares, learning_rate, decay, epsilon):
    squares = decay * squares + 1 - decay * gradient**2
    return parameter - learning_rate * gradient / (np.sqrt(squares) + epsilon), squares
