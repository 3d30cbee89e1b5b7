"""Wrong steps of RMSProp: from the squares to the step."""

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
