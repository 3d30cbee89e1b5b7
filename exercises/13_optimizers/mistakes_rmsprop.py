"""Wrong steps of RMSProp."""

import numpy as np

from grader.mistakes import mistake


@mistake(
    "rmsprop_step",
    what="You divided by the squares: the root is missing.",
    why="The divisor should be as large as a gradient, not as its square.",
    see="Double gradient and all before it: the step should stay the same.",
)
def rmsprop_without_root(parameter, gradient, squares, learning_rate, decay, epsilon):
    new = decay * squares + (1 - decay) * gradient**2
    return parameter - learning_rate * gradient / (new + epsilon), new


@mistake(
    "rmsprop_step",
    what="You multiplied by the root instead of dividing.",
    why="Where gradients were large, steps become small.",
    see="Double gradient and all before it: the step should stay the same.",
)
def rmsprop_multiplied(parameter, gradient, squares, learning_rate, decay, epsilon):
    new = decay * squares + (1 - decay) * gradient**2
    return parameter - learning_rate * gradient * (np.sqrt(new) + epsilon), new


@mistake(
    "rmsprop_step",
    what="You divided by the old squares: they were updated too late.",
    why="First the new squares, then the step; in the first step the old ones are zeros.",
    see="From squares of 0 the step should be about learning_rate.",
)
def rmsprop_old_squares(parameter, gradient, squares, learning_rate, decay, epsilon):
    new = decay * squares + (1 - decay) * gradient**2
    return parameter - learning_rate * gradient / (np.sqrt(squares) + epsilon), new


@mistake(
    "rmsprop_step",
    what="You went uphill: + where - belongs.",
    why="The gradient points to a larger loss.",
    see="With a positive gradient the parameter should become smaller.",
)
def rmsprop_uphill(parameter, gradient, squares, learning_rate, decay, epsilon):
    new = decay * squares + (1 - decay) * gradient**2
    return parameter + learning_rate * gradient / (np.sqrt(new) + epsilon), new


@mistake(
    "rmsprop_step",
    what="You left out the learning rate.",
    why="With a learning rate of 1 it makes no difference.",
    see="Halve learning_rate: the step should be half as long.",
)
def rmsprop_without_rate(parameter, gradient, squares, learning_rate, decay, epsilon):
    new = decay * squares + (1 - decay) * gradient**2
    return parameter - gradient / (np.sqrt(new) + epsilon), new


@mistake(
    "rmsprop_step",
    what="You put epsilon into the root.",
    why="Both are in use; here it is added to the root, outside.",
    see="With a large epsilon it shows; with 1e-8 hardly ever.",
)
def rmsprop_epsilon_in_the_root(parameter, gradient, squares, learning_rate, decay, epsilon):
    new = decay * squares + (1 - decay) * gradient**2
    return parameter - learning_rate * gradient / np.sqrt(new + epsilon), new


@mistake(
    "rmsprop_step",
    what="You put epsilon into the root, squared.",
    why="Here it is added to the root, outside.",
    see="With a large epsilon it shows; with 1e-8 hardly ever.",
)
def rmsprop_epsilon_squared_in_the_root(
    parameter, gradient, squares, learning_rate, decay, epsilon
):
    new = decay * squares + (1 - decay) * gradient**2
    return parameter - learning_rate * gradient / np.sqrt(new + epsilon**2), new


@mistake(
    "rmsprop_step",
    what="You left out epsilon.",
    why="It keeps the divisor from being zero where no gradient ever came.",
    see="With a gradient of 0 from the start, the parameter should be a number.",
)
def rmsprop_without_epsilon(parameter, gradient, squares, learning_rate, decay, epsilon):
    new = decay * squares + (1 - decay) * gradient**2
    return parameter - learning_rate * gradient / np.sqrt(new), new


@mistake(
    "rmsprop_step",
    what="You used an epsilon of 1e-8, whatever the argument.",
    why="It is an argument: your caller decides.",
    see="With a large epsilon it shows.",
)
def rmsprop_fixed_epsilon(parameter, gradient, squares, learning_rate, decay, epsilon):
    new = decay * squares + (1 - decay) * gradient**2
    return parameter - learning_rate * gradient / (np.sqrt(new) + 1e-8), new


@mistake(
    "rmsprop_step",
    what="Your brackets are missing: epsilon is added to the parameter.",
    why="a / b + c is (a / b) + c.",
    see="With a gradient of 0 the parameter should stay.",
)
def rmsprop_epsilon_outside_of_the_fraction(
    parameter, gradient, squares, learning_rate, decay, epsilon
):
    new = decay * squares + (1 - decay) * gradient**2
    return parameter - learning_rate * gradient / np.sqrt(new) + epsilon, new


@mistake(
    "rmsprop_step",
    what="Your brackets are missing: epsilon is subtracted from the parameter.",
    why="a / b + c is (a / b) + c.",
    see="With a gradient of 0 the parameter should stay.",
)
def rmsprop_epsilon_subtracted(parameter, gradient, squares, learning_rate, decay, epsilon):
    new = decay * squares + (1 - decay) * gradient**2
    return parameter - (learning_rate * gradient / np.sqrt(new) + epsilon), new


@mistake(
    "rmsprop_step",
    what="You took the larger of root and epsilon.",
    why="They are added.",
    see="With a large epsilon it shows.",
)
def rmsprop_largest_of_both(parameter, gradient, squares, learning_rate, decay, epsilon):
    new = decay * squares + (1 - decay) * gradient**2
    return parameter - learning_rate * gradient / np.maximum(np.sqrt(new), epsilon), new


@mistake(
    "rmsprop_step",
    what="You squared the gradient in the step.",
    why="The square is for what is remembered; the step needs the sign.",
    see="With a negative gradient the parameter should grow.",
)
def rmsprop_gradient_squared_in_the_step(
    parameter, gradient, squares, learning_rate, decay, epsilon
):
    new = decay * squares + (1 - decay) * gradient**2
    return parameter - learning_rate * gradient**2 / (np.sqrt(new) + epsilon), new


@mistake(
    "rmsprop_step",
    what="The gradient is missing above the fraction line.",
    why="Where the gradient is 0, nothing should move.",
    see="With a gradient of 0 the parameter should stay.",
)
def rmsprop_gradient_missing(parameter, gradient, squares, learning_rate, decay, epsilon):
    new = decay * squares + (1 - decay) * gradient**2
    return parameter - learning_rate / (np.sqrt(new) + epsilon), new


@mistake(
    "rmsprop_step",
    what="You divided by one number for the whole array.",
    why="Each parameter has its own history.",
    see="squares should have the shape of the parameter.",
)
def rmsprop_squares_of_one_number(parameter, gradient, squares, learning_rate, decay, epsilon):
    new = decay * squares + (1 - decay) * gradient**2
    return parameter - learning_rate * gradient / (np.sqrt(new.mean()) + epsilon), new


@mistake(
    "rmsprop_step",
    what="You divided by the length of all squares together.",
    why="Each parameter has its own history.",
    see="squares should have the shape of the parameter.",
)
def rmsprop_squares_summed(parameter, gradient, squares, learning_rate, decay, epsilon):
    new = decay * squares + (1 - decay) * gradient**2
    return parameter - learning_rate * gradient / (np.sqrt(new.sum()) + epsilon), new


@mistake(
    "rmsprop_step",
    what="You took a plain step: the squares play no part in it.",
    why="They are updated, but the step must be divided by their root.",
    see="Change squares: the parameter should change.",
)
def rmsprop_no_scaling(parameter, gradient, squares, learning_rate, decay, epsilon):
    new = decay * squares + (1 - decay) * gradient**2
    return parameter - learning_rate * gradient, new


@mistake(
    "rmsprop_step",
    what="You used the sign of the gradient.",
    why="That is what remains where only this one gradient counts.",
    see="Change squares: the parameter should change.",
)
def rmsprop_sign_only(parameter, gradient, squares, learning_rate, decay, epsilon):
    new = decay * squares + (1 - decay) * gradient**2
    return parameter - learning_rate * np.sign(gradient), new


@mistake(
    "rmsprop_step",
    what="You returned the step as the parameter: the old one is missing.",
    why="The step starts from where you are.",
    see="With a gradient of 0 the parameter should stay.",
)
def rmsprop_step_as_parameter(parameter, gradient, squares, learning_rate, decay, epsilon):
    new = decay * squares + (1 - decay) * gradient**2
    return -learning_rate * gradient / (np.sqrt(new) + epsilon), new


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
