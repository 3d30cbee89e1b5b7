"""Wrong steps of Adagrad."""

import numpy as np

from grader.mistakes import mistake


@mistake(
    "adagrad_step",
    what="You divided by the squares: the root is missing.",
    why="The divisor should be as large as a gradient, not as its square.",
    see="Double gradient and all before it: the step should stay the same.",
)
def adagrad_without_root(parameter, gradient, squares, learning_rate, epsilon):
    new = squares + gradient**2
    return parameter - learning_rate * gradient / (new + epsilon), new


@mistake(
    "adagrad_step",
    what="You multiplied by the root instead of dividing.",
    why="Where gradients were large, steps become small.",
    see="Double gradient and all before it: the step should stay the same.",
)
def adagrad_multiplied(parameter, gradient, squares, learning_rate, epsilon):
    new = squares + gradient**2
    return parameter - learning_rate * gradient * (np.sqrt(new) + epsilon), new


@mistake(
    "adagrad_step",
    what="You divided by the old squares: they were updated too late.",
    why="First the new squares, then the step; in the first step the old ones are zeros.",
    see="From squares of 0 the step should be about learning_rate.",
)
def adagrad_old_squares(parameter, gradient, squares, learning_rate, epsilon):
    new = squares + gradient**2
    return parameter - learning_rate * gradient / (np.sqrt(squares) + epsilon), new


@mistake(
    "adagrad_step",
    what="You went uphill: + where - belongs.",
    why="The gradient points to a larger loss.",
    see="With a positive gradient the parameter should become smaller.",
)
def adagrad_uphill(parameter, gradient, squares, learning_rate, epsilon):
    new = squares + gradient**2
    return parameter + learning_rate * gradient / (np.sqrt(new) + epsilon), new


@mistake(
    "adagrad_step",
    what="You left out the learning rate.",
    why="With a learning rate of 1 it makes no difference.",
    see="Halve learning_rate: the step should be half as long.",
)
def adagrad_without_rate(parameter, gradient, squares, learning_rate, epsilon):
    new = squares + gradient**2
    return parameter - gradient / (np.sqrt(new) + epsilon), new


@mistake(
    "adagrad_step",
    what="You put epsilon into the root.",
    why="Both are in use; here it is added to the root, outside.",
    see="With a large epsilon it shows; with 1e-8 hardly ever.",
)
def adagrad_epsilon_in_the_root(parameter, gradient, squares, learning_rate, epsilon):
    new = squares + gradient**2
    return parameter - learning_rate * gradient / np.sqrt(new + epsilon), new


@mistake(
    "adagrad_step",
    what="You put epsilon into the root, squared.",
    why="Here it is added to the root, outside.",
    see="With a large epsilon it shows; with 1e-8 hardly ever.",
)
def adagrad_epsilon_squared_in_the_root(parameter, gradient, squares, learning_rate, epsilon):
    new = squares + gradient**2
    return parameter - learning_rate * gradient / np.sqrt(new + epsilon**2), new


@mistake(
    "adagrad_step",
    what="You left out epsilon.",
    why="It keeps the divisor from being zero where no gradient ever came.",
    see="With a gradient of 0 from the start, the parameter should be a number.",
)
def adagrad_without_epsilon(parameter, gradient, squares, learning_rate, epsilon):
    new = squares + gradient**2
    return parameter - learning_rate * gradient / np.sqrt(new), new


@mistake(
    "adagrad_step",
    what="You used an epsilon of 1e-8, whatever the argument.",
    why="It is an argument: your caller decides.",
    see="With a large epsilon it shows.",
)
def adagrad_fixed_epsilon(parameter, gradient, squares, learning_rate, epsilon):
    new = squares + gradient**2
    return parameter - learning_rate * gradient / (np.sqrt(new) + 1e-8), new


@mistake(
    "adagrad_step",
    what="Your brackets are missing: epsilon is added to the parameter.",
    why="a / b + c is (a / b) + c.",
    see="With a gradient of 0 the parameter should stay.",
)
def adagrad_epsilon_outside_of_the_fraction(parameter, gradient, squares, learning_rate, epsilon):
    new = squares + gradient**2
    return parameter - learning_rate * gradient / np.sqrt(new) + epsilon, new


@mistake(
    "adagrad_step",
    what="Your brackets are missing: epsilon is subtracted from the parameter.",
    why="a / b + c is (a / b) + c.",
    see="With a gradient of 0 the parameter should stay.",
)
def adagrad_epsilon_subtracted(parameter, gradient, squares, learning_rate, epsilon):
    new = squares + gradient**2
    return parameter - (learning_rate * gradient / np.sqrt(new) + epsilon), new


@mistake(
    "adagrad_step",
    what="You took the larger of root and epsilon.",
    why="They are added.",
    see="With a large epsilon it shows.",
)
def adagrad_largest_of_both(parameter, gradient, squares, learning_rate, epsilon):
    new = squares + gradient**2
    return parameter - learning_rate * gradient / np.maximum(np.sqrt(new), epsilon), new


@mistake(
    "adagrad_step",
    what="You kept the larger of the old squares and the new one.",
    why="Adagrad adds up: its memory grows with each step.",
    see="With the same gradient twice, squares should double.",
)
def adagrad_largest_square(parameter, gradient, squares, learning_rate, epsilon):
    squares = np.maximum(squares, gradient**2)
    return parameter - learning_rate * gradient / (np.sqrt(squares) + epsilon), squares


@mistake(
    "adagrad_step",
    what="You squared the gradient in the step.",
    why="The square is for what is remembered; the step needs the sign.",
    see="With a negative gradient the parameter should grow.",
)
def adagrad_gradient_squared_in_the_step(parameter, gradient, squares, learning_rate, epsilon):
    new = squares + gradient**2
    return parameter - learning_rate * gradient**2 / (np.sqrt(new) + epsilon), new


@mistake(
    "adagrad_step",
    what="The gradient is missing above the fraction line.",
    why="Where the gradient is 0, nothing should move.",
    see="With a gradient of 0 the parameter should stay.",
)
def adagrad_gradient_missing(parameter, gradient, squares, learning_rate, epsilon):
    new = squares + gradient**2
    return parameter - learning_rate / (np.sqrt(new) + epsilon), new


@mistake(
    "adagrad_step",
    what="You divided by one number for the whole array.",
    why="Each parameter has its own history.",
    see="squares should have the shape of the parameter.",
)
def adagrad_squares_of_one_number(parameter, gradient, squares, learning_rate, epsilon):
    new = squares + gradient**2
    return parameter - learning_rate * gradient / (np.sqrt(new.mean()) + epsilon), new


@mistake(
    "adagrad_step",
    what="You divided by the length of all squares together.",
    why="Each parameter has its own history.",
    see="squares should have the shape of the parameter.",
)
def adagrad_squares_summed(parameter, gradient, squares, learning_rate, epsilon):
    new = squares + gradient**2
    return parameter - learning_rate * gradient / (np.sqrt(new.sum()) + epsilon), new


@mistake(
    "adagrad_step",
    what="You took a plain step: the squares play no part in it.",
    why="They are updated, but the step must be divided by their root.",
    see="Change squares: the parameter should change.",
)
def adagrad_no_scaling(parameter, gradient, squares, learning_rate, epsilon):
    new = squares + gradient**2
    return parameter - learning_rate * gradient, new


@mistake(
    "adagrad_step",
    what="You used the sign of the gradient.",
    why="That is what remains where only this one gradient counts.",
    see="Change squares: the parameter should change.",
)
def adagrad_sign_only(parameter, gradient, squares, learning_rate, epsilon):
    new = squares + gradient**2
    return parameter - learning_rate * np.sign(gradient), new


@mistake(
    "adagrad_step",
    what="You returned the step as the parameter: the old one is missing.",
    why="The step starts from where you are.",
    see="With a gradient of 0 the parameter should stay.",
)
def adagrad_step_as_parameter(parameter, gradient, squares, learning_rate, epsilon):
    new = squares + gradient**2
    return -learning_rate * gradient / (np.sqrt(new) + epsilon), new


@mistake(
    "adagrad_step",
    what="You forgot the old squares.",
    why="= where the old squares have to be kept.",
    see="Change squares: both answers should change.",
)
def adagrad_forgetful(parameter, gradient, squares, learning_rate, epsilon):
    new = gradient**2
    return parameter - learning_rate * gradient / (np.sqrt(new) + epsilon), new


@mistake(
    "adagrad_step",
    what="You added the gradient, not its square.",
    why="The square makes large gradients count whatever their sign.",
    see="squares should never become smaller.",
)
def adagrad_gradient_not_squared(parameter, gradient, squares, learning_rate, epsilon):
    new = squares + gradient
    return parameter - learning_rate * gradient / (np.sqrt(new) + epsilon), new


@mistake(
    "adagrad_step",
    what="You remembered absolute gradients, not their squares.",
    why="The root undoes a square; of absolute values it makes something else.",
    see="The new squares should be those of the formula.",
)
def adagrad_absolute_gradient(parameter, gradient, squares, learning_rate, epsilon):
    new = squares + np.abs(gradient)
    return parameter - learning_rate * gradient / (np.sqrt(new) + epsilon), new


@mistake(
    "adagrad_step",
    what="You subtracted the squared gradient from what is remembered.",
    why="Squares add up.",
    see="squares should never be negative.",
)
def adagrad_subtracted(parameter, gradient, squares, learning_rate, epsilon):
    new = squares - gradient**2
    return parameter - learning_rate * gradient / (np.sqrt(new) + epsilon), new


@mistake(
    "adagrad_step",
    what="You remembered the mean square of the whole array.",
    why="Each parameter has its own history.",
    see="Each gradient's square should reach its own parameter only.",
)
def adagrad_mean_square(parameter, gradient, squares, learning_rate, epsilon):
    new = squares + (gradient**2).mean()
    return parameter - learning_rate * gradient / (np.sqrt(new) + epsilon), new


@mistake(
    "adagrad_step",
    what="You let old squares fade, 0.9 to 0.1: that is RMSProp.",
    why="Adagrad adds up all squares, and never forgets.",
    see="With a gradient of 0 squares should stay.",
)
def adagrad_fading(parameter, gradient, squares, learning_rate, epsilon):
    new = 0.9 * squares + 0.1 * gradient**2
    return parameter - learning_rate * gradient / (np.sqrt(new) + epsilon), new


@mistake(
    "adagrad_step",
    what="You scaled the squares by the learning rate.",
    why="The rate is for the step.",
    see="The new squares should be squares + gradient².",
)
def adagrad_rate_in_the_squares(parameter, gradient, squares, learning_rate, epsilon):
    new = squares + learning_rate * gradient**2
    return parameter - learning_rate * gradient / (np.sqrt(new) + epsilon), new


@mistake(
    "adagrad_step",
    what="You averaged old squares and new.",
    why="Adagrad adds up.",
    see="With a gradient of 0 squares should stay.",
)
def adagrad_averaged_with_the_old(parameter, gradient, squares, learning_rate, epsilon):
    new = (squares + gradient**2) / 2
    return parameter - learning_rate * gradient / (np.sqrt(new) + epsilon), new


@mistake(
    "adagrad_step",
    what="You squared the sum of memory and gradient.",
    why="The square is for the new gradient alone.",
    see="With a gradient of 0 squares should stay.",
)
def adagrad_squared_together(parameter, gradient, squares, learning_rate, epsilon):
    new = (squares + gradient) ** 2
    return parameter - learning_rate * gradient / (np.sqrt(new) + epsilon), new


@mistake(
    "adagrad_step",
    what="You squared what was remembered once more.",
    why="squares are squares already.",
    see="With a gradient of 0 squares should stay.",
)
def adagrad_squares_squared(parameter, gradient, squares, learning_rate, epsilon):
    new = squares**2 + gradient**2
    return parameter - learning_rate * gradient / (np.sqrt(new) + epsilon), new


@mistake(
    "adagrad_step",
    what="You returned the old squares.",
    why="squares = ... must happen before they are returned; otherwise every step forgets the last.",
    see="squares should change with every gradient.",
)
def adagrad_not_stored(parameter, gradient, squares, learning_rate, epsilon):
    new = squares + gradient**2
    return parameter - learning_rate * gradient / (np.sqrt(new) + epsilon), squares


@mistake(
    "adagrad_step",
    what="You returned the root as what is to be remembered.",
    why="squares stay squares; the root is for the divisor.",
    see="The new squares should be those of the formula.",
)
def adagrad_root_stored(parameter, gradient, squares, learning_rate, epsilon):
    new = squares + gradient**2
    return parameter - learning_rate * gradient / (np.sqrt(new) + epsilon), np.sqrt(new)


@mistake(
    "adagrad_step",
    what="You added epsilon to what is remembered.",
    why="It is for the divisor only; here it would pile up.",
    see="With a gradient of 0, epsilon should not show up in squares.",
)
def adagrad_epsilon_stored(parameter, gradient, squares, learning_rate, epsilon):
    new = squares + gradient**2
    return parameter - learning_rate * gradient / (np.sqrt(new) + epsilon), new + epsilon


@mistake(
    "adagrad_step",
    what="You returned the squares first.",
    why="The task asks for (parameter, squares).",
    see="Swap the two names after return.",
)
def adagrad_swapped(parameter, gradient, squares, learning_rate, epsilon):
    new = squares + gradient**2
    return new, parameter - learning_rate * gradient / (np.sqrt(new) + epsilon)


@mistake(
    "adagrad_step",
    what="You returned the parameter only.",
    why="Without the squares the next step has nothing to remember.",
    see="return parameter, squares.",
)
def adagrad_parameter_only(parameter, gradient, squares, learning_rate, epsilon):
    new = squares + gradient**2
    return parameter - learning_rate * gradient / (np.sqrt(new) + epsilon)
