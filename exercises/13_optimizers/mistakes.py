"""Wrong optimizers that people really write."""

import numpy as np

from grader.mistakes import convention, intermediate, mistake

# Momentum


@mistake(
    "momentum_step",
    what="You went uphill: + where - belongs.",
    why="The velocity is made of gradients, which point to a larger loss.",
    see="With positive gradients the parameter should become smaller.",
)
def momentum_uphill(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return parameter + learning_rate * new, new


@mistake(
    "momentum_step",
    what="You subtracted the gradient from the velocity and the velocity from the parameter: uphill.",
    why="One minus is needed, not two.",
    see="With positive gradients the parameter should become smaller.",
)
def momentum_gradient_turned(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity - gradient
    return parameter - learning_rate * new, new


@mistake(
    "momentum_step",
    what="You left out the learning rate.",
    why="With a learning rate of 1 it makes no difference.",
    see="Halve learning_rate: the step should be half as long.",
)
def momentum_without_rate(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return parameter - new, new


@mistake(
    "momentum_step",
    what="You multiplied by the learning rate twice: in the velocity and in the step.",
    why="In this convention the velocity is made of plain gradients.",
    see="Halve learning_rate: the step should be half as long, and is a quarter.",
)
def momentum_rate_twice(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + learning_rate * gradient
    return parameter - learning_rate * new, new


@mistake(
    "momentum_step",
    what="You took a plain step: the velocity plays no part in it.",
    why="It is updated, but the parameter must move along it.",
    see="Change velocity: the parameter should change.",
)
def momentum_forgotten(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return parameter - learning_rate * gradient, new


@mistake(
    "momentum_step",
    what="You moved along the old velocity.",
    why="First the new velocity, then the step with it.",
    see="From a velocity of 0 the parameter should move.",
)
def momentum_old_velocity(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return parameter - learning_rate * velocity, new


@mistake(
    "momentum_step",
    what="Your velocity is never slowed down: velocity + gradient.",
    why="Without the factor momentum it grows without an end.",
    see="With a gradient of 0 the velocity should become smaller.",
)
def momentum_not_decayed(parameter, gradient, velocity, learning_rate, momentum):
    new = velocity + gradient
    return parameter - learning_rate * new, new


@mistake(
    "momentum_step",
    what="You multiplied the gradient by momentum, and not the velocity.",
    why="momentum says how much of the old is kept.",
    see="With a gradient of 0 the velocity should become smaller.",
)
def momentum_on_the_gradient(parameter, gradient, velocity, learning_rate, momentum):
    new = velocity + momentum * gradient
    return parameter - learning_rate * new, new


@mistake(
    "momentum_step",
    what="You kept 1 - momentum of the velocity.",
    why="momentum is the share that is kept; 0.9 is a heavy ball.",
    see="With a gradient of 0 the velocity should be momentum * velocity.",
)
def momentum_turned_around(parameter, gradient, velocity, learning_rate, momentum):
    new = (1 - momentum) * velocity + gradient
    return parameter - learning_rate * new, new


@mistake(
    "momentum_step",
    what="You swapped the shares: (1 - momentum) of the old, momentum of the new.",
    why="momentum is the share of the old that is kept.",
    see="With a gradient of 0 the velocity should be momentum * velocity.",
)
def momentum_weights_swapped(parameter, gradient, velocity, learning_rate, momentum):
    new = (1 - momentum) * velocity + momentum * gradient
    return parameter - learning_rate * new, new


@mistake(
    "momentum_step",
    what="You multiplied velocity and gradient by momentum.",
    why="The new gradient counts in full; only the old velocity is slowed.",
    see="From a velocity of 0 the new one should be the gradient.",
)
def momentum_on_the_sum(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * (velocity + gradient)
    return parameter - learning_rate * new, new


@mistake(
    "momentum_step",
    what="Your velocity is the gradient: the old one is forgotten.",
    why="= where the old velocity has to be kept, in part.",
    see="Change velocity: both answers should change.",
)
def momentum_lost(parameter, gradient, velocity, learning_rate, momentum):
    new = gradient
    return parameter - learning_rate * new, new


@mistake(
    "momentum_step",
    what="You added the old velocity twice.",
    why="The new velocity holds momentum * velocity already.",
    see="Take two steps by hand, with velocities 0, g, and momentum * g + g.",
)
def momentum_twice(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return parameter - learning_rate * (momentum * velocity + new), new


@mistake(
    "momentum_step",
    what="You added the gradient to the step once more.",
    why="The new velocity holds the gradient already.",
    see="Take two steps by hand, with velocities 0, g, and momentum * g + g.",
)
def momentum_gradient_twice(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return parameter - learning_rate * (gradient + new), new


@mistake(
    "momentum_step",
    what="You subtracted learning_rate * gradient, and momentum * velocity without the rate.",
    why="In this convention the rate scales the whole velocity.",
    see="Halve learning_rate: the step should be half as long.",
)
def momentum_old_not_scaled(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return parameter - learning_rate * gradient - momentum * velocity, new


@mistake(
    "momentum_step",
    what="You added momentum * velocity to a plain step.",
    why="The velocity is made of gradients: it is subtracted as they are.",
    see="From a gradient of 0 and a positive velocity the parameter should become smaller.",
)
def momentum_old_turned(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return parameter - learning_rate * gradient + momentum * velocity, new


@mistake(
    "momentum_step",
    what="You multiplied the parameter by momentum.",
    why="The velocity is what is slowed down.",
    see="With a gradient and a velocity of 0 the parameter should stay.",
)
def momentum_on_the_parameter(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return momentum * parameter - learning_rate * gradient, new


@mistake(
    "momentum_step",
    what="You took Nesterov's step: gradient + momentum * velocity.",
    why="It looks ahead; plain momentum takes the velocity itself.",
    see="Take two steps by hand, with velocities 0, g, and momentum * g + g.",
)
def momentum_is_nesterov(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return parameter - learning_rate * (gradient + momentum * new), new


@mistake(
    "momentum_step",
    what="You returned the velocity as the parameter.",
    why="The velocity is how far to go, not where you arrive.",
    see="With a gradient and a velocity of 0 the parameter should stay.",
)
def momentum_velocity_as_parameter(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return new, new


@mistake(
    "momentum_step",
    what="You returned the step as the parameter: the old one is missing.",
    why="The step starts from where you are.",
    see="With a gradient and a velocity of 0 the parameter should stay.",
)
def momentum_step_as_parameter(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return -learning_rate * new, new


@mistake(
    "momentum_step",
    what="You returned the old parameter.",
    why="parameter - ... makes a new array, which needs a name.",
    see="From a large velocity the parameter should move.",
)
def momentum_parameter_unchanged(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return parameter, new


@mistake(
    "momentum_step",
    what="You used a momentum of 0.9, whatever the argument.",
    why="It is an argument: your caller decides.",
    see="Change momentum: the answer should change.",
)
def momentum_fixed(parameter, gradient, velocity, learning_rate, momentum):
    new = 0.9 * velocity + gradient
    return parameter - learning_rate * new, new


@mistake(
    "momentum_step",
    what="You multiplied the step by 1 - momentum.",
    why="That makes a mean of the velocity; in this convention gradients count in full.",
    see="From a velocity of 0 the step should be learning_rate * gradient.",
)
def momentum_step_shortened(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return parameter - learning_rate * (1 - momentum) * new, new


@mistake(
    "momentum_step",
    what="You divided the step by 1 - momentum.",
    why="That is how far a steady slope would carry; the velocity grows there by itself.",
    see="From a velocity of 0 the step should be learning_rate * gradient.",
)
def momentum_step_lengthened(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return parameter - learning_rate * new / (1 - momentum), new


@mistake(
    "momentum_step",
    what="You returned the old velocity.",
    why="velocity = ... must happen before it is returned; otherwise every step forgets the last.",
    see="The velocity should change with every gradient.",
)
def momentum_not_stored(parameter, gradient, velocity, learning_rate, momentum):
    return parameter - learning_rate * (momentum * velocity + gradient), velocity


@mistake(
    "momentum_step",
    what="You returned the step as the velocity: learning_rate * velocity.",
    why="In this convention the velocity is made of plain gradients.",
    see="From a velocity of 0 the new one should be the gradient.",
)
def momentum_step_stored(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return parameter - learning_rate * new, learning_rate * new


@mistake(
    "momentum_step",
    what="You returned the velocity first.",
    why="The task asks for (parameter, velocity).",
    see="Swap the two names after return.",
)
def momentum_swapped(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return new, parameter - learning_rate * new


@mistake(
    "momentum_step",
    what="You returned the parameter only.",
    why="Without the velocity the next step has nothing to remember.",
    see="return parameter, velocity.",
)
def momentum_parameter_only(parameter, gradient, velocity, learning_rate, momentum):
    return parameter - learning_rate * (momentum * velocity + gradient)


@convention(
    "momentum_step",
    yours="a velocity that points downhill and holds the learning rate, v = momentum·v - learning_rate·g",
    asked="v = momentum·v + g, and the learning rate in the step",
    see="With the same learning rate throughout, the parameters are the same in the long run.",
)
def momentum_downhill_with_rate(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity - learning_rate * gradient
    return parameter + new, new


@convention(
    "momentum_step",
    yours="a velocity that holds the learning rate, v = momentum·v + learning_rate·g",
    asked="v = momentum·v + g, and the learning rate in the step",
    see="Move the learning rate from the velocity to the step.",
)
def momentum_with_rate(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + learning_rate * gradient
    return parameter - new, new


@convention(
    "momentum_step",
    yours="a velocity that points downhill, v = momentum·v - g",
    asked="v = momentum·v + g",
    see="Turn both signs.",
)
def momentum_downhill(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity - gradient
    return parameter + learning_rate * new, new


@convention(
    "momentum_step",
    yours="a running mean, v = momentum·v + (1 - momentum)·g",
    asked="v = momentum·v + g, where the new gradient counts in full",
    see="The running mean is the velocity of Adam; drop the factor 1 - momentum.",
)
def momentum_as_mean(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + (1 - momentum) * gradient
    return parameter - learning_rate * new, new


# Nesterov's momentum


@mistake(
    "nesterov_step",
    what="You took the plain step of momentum, along v.",
    why="Nesterov's step is gradient + momentum * v, with the new v; with the old v it is v again.",
    see="Take two steps by hand, with velocities 0, g, and momentum * g + g.",
)
def nesterov_plain(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return parameter - learning_rate * new, new


@mistake(
    "nesterov_step",
    what="Your step is momentum * v: the gradient is missing.",
    why="Looking ahead is added to the gradient.",
    see="With momentum = 0 it should be a plain step.",
)
def nesterov_gradient_forgotten(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return parameter - learning_rate * momentum * new, new


@mistake(
    "nesterov_step",
    what="Your step is (1 + momentum) * v.",
    why="The new v holds the gradient once, and it would count 1 + momentum times the old one too.",
    see="It is gradient + momentum * v.",
)
def nesterov_one_plus(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return parameter - learning_rate * (1 + momentum) * new, new


@mistake(
    "nesterov_step",
    what="Your step is (1 - momentum) * gradient + momentum * v.",
    why="The gradient counts in full.",
    see="It is gradient + momentum * v.",
)
def nesterov_one_minus(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return parameter - learning_rate * ((1 - momentum) * gradient + momentum * new), new


@mistake(
    "nesterov_step",
    what="Your step is gradient + v: the factor momentum is missing.",
    why="One looks ahead to where momentum alone would carry.",
    see="With momentum = 0 it should be a plain step.",
)
def nesterov_velocity_not_scaled(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return parameter - learning_rate * (gradient + new), new


@mistake(
    "nesterov_step",
    what="Your step is v + momentum * gradient.",
    why="The factors have changed places: gradient + momentum * v.",
    see="It is gradient + momentum * v.",
)
def nesterov_gradient_scaled(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return parameter - learning_rate * (new + momentum * gradient), new


@mistake(
    "nesterov_step",
    what="Your step is momentum times the old velocity.",
    why="gradient + momentum * v, with the new v.",
    see="From a velocity of 0 the parameter should move.",
)
def nesterov_old_velocity_only(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return parameter - learning_rate * momentum * velocity, new


@mistake(
    "nesterov_step",
    what="Your step is gradient plus the old velocity, not slowed.",
    why="gradient + momentum * v, with the new v.",
    see="Take two steps by hand, with velocities 0, g, and momentum * g + g.",
)
def nesterov_old_velocity_plain(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return parameter - learning_rate * (gradient + velocity), new


@mistake(
    "nesterov_step",
    what="Your step is gradient + momentum² * v.",
    why="With the new v one factor is enough; the square belongs to the form with the old v.",
    see="Take two steps by hand, with velocities 0, g, and momentum * g + g.",
)
def nesterov_squared(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return parameter - learning_rate * (gradient + momentum**2 * new), new


@mistake(
    "nesterov_step",
    what="Your step is (1 + momentum) * v + momentum * old v.",
    why="With the two velocities it is (1 + momentum) * v - momentum * old v.",
    see="Take two steps by hand, with velocities 0, g, and momentum * g + g.",
)
def nesterov_plus_old(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return parameter - learning_rate * ((1 + momentum) * new + momentum * velocity), new


@mistake(
    "nesterov_step",
    what="You went uphill: + where - belongs.",
    why="The velocity is made of gradients, which point to a larger loss.",
    see="With positive gradients the parameter should become smaller.",
)
def nesterov_uphill(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return parameter + learning_rate * (gradient + momentum * new), new


@mistake(
    "nesterov_step",
    what="You left out the learning rate.",
    why="With a learning rate of 1 it makes no difference.",
    see="Halve learning_rate: the step should be half as long.",
)
def nesterov_without_rate(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return parameter - (gradient + momentum * new), new


@mistake(
    "nesterov_step",
    what="The learning rate scales the gradient only.",
    why="It scales the whole step; mind the brackets.",
    see="Halve learning_rate: the step should be half as long.",
)
def nesterov_rate_on_the_gradient_only(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return parameter - learning_rate * gradient - momentum * new, new


@mistake(
    "nesterov_step",
    what="You multiplied by the learning rate twice: in the velocity and in the step.",
    why="In this convention the velocity is made of plain gradients.",
    see="Halve learning_rate: the step should be half as long.",
)
def nesterov_rate_twice(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + learning_rate * gradient
    return parameter - learning_rate * (gradient + momentum * new), new


@mistake(
    "nesterov_step",
    what="Your velocity is never slowed down: velocity + gradient.",
    why="Without the factor momentum it grows without an end.",
    see="With a gradient of 0 the velocity should become smaller.",
)
def nesterov_not_decayed(parameter, gradient, velocity, learning_rate, momentum):
    new = velocity + gradient
    return parameter - learning_rate * (gradient + momentum * new), new


@mistake(
    "nesterov_step",
    what="You kept 1 - momentum of the velocity.",
    why="momentum is the share that is kept.",
    see="With a gradient of 0 the velocity should be momentum * velocity.",
)
def nesterov_turned_around(parameter, gradient, velocity, learning_rate, momentum):
    new = (1 - momentum) * velocity + gradient
    return parameter - learning_rate * (gradient + momentum * new), new


@mistake(
    "nesterov_step",
    what="Your velocity is the gradient: the old one is forgotten.",
    why="= where the old velocity has to be kept, in part.",
    see="Change velocity: both answers should change.",
)
def nesterov_lost(parameter, gradient, velocity, learning_rate, momentum):
    new = gradient
    return parameter - learning_rate * (gradient + momentum * new), new


@mistake(
    "nesterov_step",
    what="You took a plain step: the velocity plays no part in it.",
    why="It is updated, but the parameter must move along it.",
    see="Change velocity: the parameter should change.",
)
def nesterov_no_velocity(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return parameter - learning_rate * gradient, new


@mistake(
    "nesterov_step",
    what="You returned the step as the parameter: the old one is missing.",
    why="The step starts from where you are.",
    see="With a gradient and a velocity of 0 the parameter should stay.",
)
def nesterov_step_as_parameter(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return -learning_rate * (gradient + momentum * new), new


@mistake(
    "nesterov_step",
    what="You returned the old velocity.",
    why="velocity = ... must happen before it is returned; otherwise every step forgets the last.",
    see="The velocity should change with every gradient.",
)
def nesterov_not_stored(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return parameter - learning_rate * (gradient + momentum * new), velocity


@mistake(
    "nesterov_step",
    what="You returned gradient + momentum * v as the velocity.",
    why="What is looked at ahead is for the step; v itself is remembered.",
    see="From a velocity of 0 the new one should be the gradient.",
)
def nesterov_ahead_stored(parameter, gradient, velocity, learning_rate, momentum):
    new = gradient + momentum * (momentum * velocity + gradient)
    return parameter - learning_rate * new, new


@mistake(
    "nesterov_step",
    what="You returned the velocity first.",
    why="The task asks for (parameter, velocity).",
    see="Swap the two names after return.",
)
def nesterov_swapped(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return new, parameter - learning_rate * (gradient + momentum * new)


@mistake(
    "nesterov_step",
    what="You returned the parameter only.",
    why="Without the velocity the next step has nothing to remember.",
    see="return parameter, velocity.",
)
def nesterov_parameter_only(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return parameter - learning_rate * (gradient + momentum * new)


@convention(
    "nesterov_step",
    yours="a velocity that points downhill and holds the learning rate, v = momentum·v - learning_rate·g",
    asked="v = momentum·v + g, and the learning rate in the step",
    see="The step is learning_rate * (gradient + momentum * v).",
)
def nesterov_downhill_with_rate(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity - learning_rate * gradient
    return parameter - momentum * velocity + (1 + momentum) * new, new


@convention(
    "nesterov_step",
    yours="a velocity that holds the learning rate, v = momentum·v + learning_rate·g",
    asked="v = momentum·v + g, and the learning rate in the step",
    see="The step is learning_rate * (gradient + momentum * v).",
)
def nesterov_with_rate(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + learning_rate * gradient
    return parameter - learning_rate * gradient - momentum * new, new


@convention(
    "nesterov_step",
    yours="a velocity that points downhill, v = momentum·v - g",
    asked="v = momentum·v + g",
    see="Turn both signs.",
)
def nesterov_downhill(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity - gradient
    return parameter + learning_rate * (momentum * new - gradient), new


@convention(
    "nesterov_step",
    yours="a running mean, v = momentum·v + (1 - momentum)·g",
    asked="v = momentum·v + g, where the new gradient counts in full",
    see="Drop the factor 1 - momentum.",
)
def nesterov_as_mean(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + (1 - momentum) * gradient
    return parameter - learning_rate * (gradient + momentum * new), new


# Adagrad


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


# RMSProp


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


# Adam


@intermediate("adam_step", "m divided by 1 - beta1**t")
def adam_m_hat(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    return (beta1 * m + (1 - beta1) * gradient) / (1 - beta1**t)


@intermediate("adam_step", "v divided by 1 - beta2**t")
def adam_v_hat(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    return (beta2 * v + (1 - beta2) * gradient**2) / (1 - beta2**t)


def adam(
    parameter,
    gradient,
    m,
    v,
    t,
    learning_rate,
    beta1,
    beta2,
    epsilon,
    *,
    m_share=None,
    v_share=None,
    square=None,
    m_bias=None,
    v_bias=None,
    step=None,
):
    """Adam with single parts exchanged."""
    m = beta1 * m + (1 - beta1 if m_share is None else m_share) * gradient
    power = gradient**2 if square is None else square(gradient, m)
    v = beta2 * v + (1 - beta2 if v_share is None else v_share) * power
    m_hat = m / (1 - beta1**t if m_bias is None else m_bias)
    v_hat = v / (1 - beta2**t if v_bias is None else v_bias)
    move = m_hat / (np.sqrt(v_hat) + epsilon) if step is None else step(m_hat, v_hat)
    return parameter - learning_rate * move, m, v


@mistake(
    "adam_step",
    what="You left out the correction of the bias.",
    why="m and v start at zeros and are too small at first; dividing by 1 - beta**t mends it.",
    see="In the first step from zeros, m divided by 1 - beta1**t should be the gradient.",
)
def adam_without_correction(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, m_bias=1, v_bias=1)


@mistake(
    "adam_step",
    what="You corrected m only.",
    why="v starts at zeros as well, and is too small at first.",
    see="In the first step, v divided by 1 - beta2**t should be gradient².",
)
def adam_m_corrected_only(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, v_bias=1)


@mistake(
    "adam_step",
    what="You corrected v only.",
    why="m starts at zeros as well, and is too small at first.",
    see="In the first step from zeros, m divided by 1 - beta1**t should be the gradient.",
)
def adam_v_corrected_only(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, m_bias=1)


@mistake(
    "adam_step",
    what="You corrected by 1 - beta, as if every step were the first: t is not used.",
    why="The bias fades: beta**t goes to 0.",
    see="Change t: the parameter should change.",
)
def adam_correction_of_the_first_step(
    parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, m_bias=1 - beta1, v_bias=1 - beta2)


@mistake(
    "adam_step",
    what="You used beta * t where beta**t belongs.",
    why="The bias fades with the power of beta.",
    see="For a large t, 1 - beta**t should be near 1.",
)
def adam_multiplied_by_t(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, m_bias=1 - beta1 * t, v_bias=1 - beta2 * t)


@mistake(
    "adam_step",
    what="You used (1 - beta)**t where 1 - beta**t belongs.",
    why="Mind the brackets: the power is for beta alone.",
    see="For a large t, 1 - beta**t should be near 1.",
)
def adam_power_of_the_rest(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, m_bias=(1 - beta1) ** t, v_bias=(1 - beta2) ** t)


@mistake(
    "adam_step",
    what="You used 1 - (1 - beta)**t where 1 - beta**t belongs.",
    why="The share that is kept is beta, and so is what fades.",
    see="In the first step from zeros, m divided by 1 - beta1**t should be the gradient.",
)
def adam_one_minus_the_power_of_the_rest(
    parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, m_bias=1 - (1 - beta1) ** t, v_bias=1 - (1 - beta2) ** t)


@mistake(
    "adam_step",
    what="You multiplied by 1 - beta**t instead of dividing.",
    why="m and v are too small at first; dividing by less than 1 makes them larger.",
    see="In the first step from zeros, m divided by 1 - beta1**t should be the gradient.",
)
def adam_corrected_by_multiplying(
    parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, m_bias=1 / (1 - beta1**t), v_bias=1 / (1 - beta2**t))


@mistake(
    "adam_step",
    what="You divided by beta**t.",
    why="1 - beta**t is how much of the mean is filled.",
    see="In the first step from zeros, m divided by 1 - beta1**t should be the gradient.",
)
def adam_corrected_by_the_power(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, m_bias=beta1**t, v_bias=beta2**t)


@mistake(
    "adam_step",
    what="You corrected m with beta2 and v with beta1.",
    why="Each has its own beta.",
    see="In the first step from zeros, m divided by 1 - beta1**t should be the gradient.",
)
def adam_corrections_swapped(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, m_bias=1 - beta2**t, v_bias=1 - beta1**t)


@mistake(
    "adam_step",
    what="You corrected both with beta1.",
    why="Each has its own beta.",
    see="In the first step, v divided by 1 - beta2**t should be gradient².",
)
def adam_m_correction_for_both(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, v_bias=1 - beta1**t)


@mistake(
    "adam_step",
    what="You corrected both with beta2.",
    why="Each has its own beta.",
    see="In the first step from zeros, m divided by 1 - beta1**t should be the gradient.",
)
def adam_v_correction_for_both(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, m_bias=1 - beta2**t)


@mistake(
    "adam_step",
    what="You counted t from 0: the correction is that of the step before.",
    why="t is 1 in the first step; with 0 the divisor would be 0.",
    see="In the first step from zeros, m divided by 1 - beta1**t should be the gradient.",
)
def adam_one_step_late(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, m_bias=1 - beta1 ** (t - 1), v_bias=1 - beta2 ** (t - 1))


@mistake(
    "adam_step",
    what="You increased t once more.",
    why="t is the number of this step already.",
    see="In the first step from zeros, m divided by 1 - beta1**t should be the gradient.",
)
def adam_one_step_early(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, m_bias=1 - beta1 ** (t + 1), v_bias=1 - beta2 ** (t + 1))


@mistake(
    "adam_step",
    what="You took the root of the corrections.",
    why="1 - beta**t itself divides; the root comes afterwards.",
    see="In the first step from zeros, m divided by 1 - beta1**t should be the gradient.",
)
def adam_root_of_the_corrections(
    parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, m_bias=np.sqrt(1 - beta1**t), v_bias=np.sqrt(1 - beta2**t))


@mistake(
    "adam_step",
    what="You corrected v after its root was taken.",
    why="v itself is too small by 1 - beta2**t; correct it, then take the root.",
    see="In the first step from zeros, the step should be about learning_rate.",
)
def adam_corrected_after_the_root(
    parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(
        *given,
        step=lambda m, _: (
            m / (np.sqrt(beta2 * v + (1 - beta2) * gradient**2) / (1 - beta2**t) + epsilon)
        ),
    )


@mistake(
    "adam_step",
    what="You corrected m and v twice.",
    why="Once is enough: m_hat and v_hat are corrected already.",
    see="In the first step from zeros, m divided by 1 - beta1**t should be the gradient.",
)
def adam_corrected_twice(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, m_bias=(1 - beta1**t) ** 2, v_bias=(1 - beta2**t) ** 2)


@mistake(
    "adam_step",
    what="You divided the learning rate by the root of t.",
    why="The rate is your caller's; t is for the correction only.",
    see="For a large t, steps should not become small by themselves.",
)
def adam_rate_fading(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, step=lambda m, v: m / (np.sqrt(v) + epsilon) / np.sqrt(t))


@mistake(
    "adam_step",
    what="You divided by v: the root is missing.",
    why="The divisor should be as large as a gradient, not as its square.",
    see="In the first step from zeros, the step should be about learning_rate.",
)
def adam_without_root(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, step=lambda m, v: m / (v + epsilon))


@mistake(
    "adam_step",
    what="You multiplied by the root instead of dividing.",
    why="Where gradients are large, steps become small.",
    see="In the first step from zeros, the step should be about learning_rate.",
)
def adam_multiplied(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, step=lambda m, v: m * (np.sqrt(v) + epsilon))


@mistake(
    "adam_step",
    what="You left out the division: learning_rate * m_hat.",
    why="v is what makes every parameter's step its own.",
    see="Change v: the parameter should change.",
)
def adam_without_divisor(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, step=lambda m, _: m)


@mistake(
    "adam_step",
    what="Your step has the gradient where m_hat belongs: that is RMSProp.",
    why="m is what gives Adam its momentum.",
    see="Change m: the parameter should change.",
)
def adam_gradient_in_the_step(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, step=lambda _, v: gradient / (np.sqrt(v) + epsilon))


@mistake(
    "adam_step",
    what="You squared m_hat in the step.",
    why="The step needs the sign.",
    see="With negative gradients the parameter should grow.",
)
def adam_m_squared(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, step=lambda m, v: m**2 / (np.sqrt(v) + epsilon))


@mistake(
    "adam_step",
    what="You used the sign of m_hat.",
    why="How sure the direction is shows in its size.",
    see="Change m a little: the parameter should change a little.",
)
def adam_sign_only(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, step=lambda m, _: np.sign(m))


@mistake(
    "adam_step",
    what="You took the absolute value of the step: every parameter shrinks.",
    why="The sign of m says which way is down; only the divisor has none.",
    see="Give gradients of both signs: parameters should move both ways.",
)
def adam_absolute_step(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    m, v = beta1 * m + (1 - beta1) * gradient, beta2 * v + (1 - beta2) * gradient**2
    root = np.sqrt(v / (1 - beta2**t)) + epsilon
    return parameter - learning_rate * np.abs(m) / (1 - beta1**t) / root, m, v


@mistake(
    "adam_step",
    what="You put epsilon into the root.",
    why="It is added to the root, outside.",
    see="With a large epsilon it shows; with 1e-8 hardly ever.",
)
def adam_epsilon_in_the_root(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, step=lambda m, v: m / np.sqrt(v + epsilon))


@mistake(
    "adam_step",
    what="You put epsilon into the root, squared.",
    why="It is added to the root, outside.",
    see="With a large epsilon it shows; with 1e-8 hardly ever.",
)
def adam_epsilon_squared_in_the_root(
    parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, step=lambda m, v: m / np.sqrt(v + epsilon**2))


@mistake(
    "adam_step",
    what="You left out epsilon.",
    why="It keeps the divisor from being zero where no gradient ever came.",
    see="With a large epsilon it shows.",
)
def adam_without_epsilon(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, step=lambda m, v: m / np.sqrt(v))


@mistake(
    "adam_step",
    what="You used an epsilon of 1e-8, whatever the argument.",
    why="It is an argument: your caller decides.",
    see="With a large epsilon it shows.",
)
def adam_fixed_epsilon(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, step=lambda m, v: m / (np.sqrt(v) + 1e-8))


@mistake(
    "adam_step",
    what="Your brackets are missing: epsilon is added outside of the fraction.",
    why="a / b + c is (a / b) + c.",
    see="With m of 0 the parameter should stay.",
)
def adam_epsilon_outside_of_the_fraction(
    parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, step=lambda m, v: m / np.sqrt(v) + epsilon)


@mistake(
    "adam_step",
    what="You took the larger of root and epsilon.",
    why="They are added.",
    see="With a large epsilon it shows.",
)
def adam_largest_of_both(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, step=lambda m, v: m / np.maximum(np.sqrt(v), epsilon))


@mistake(
    "adam_step",
    what="You divided by one number for the whole array.",
    why="Each parameter has its own history.",
    see="v should have the shape of the parameter.",
)
def adam_one_number_for_all(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, step=lambda m, v: m / (np.sqrt(v.mean()) + epsilon))


@mistake(
    "adam_step",
    what="The gradient counts in full in m: the factor 1 - beta1 is missing.",
    why="A mean's shares add up to 1.",
    see="With equal gradients for a long time, m should become the gradient.",
)
def adam_m_in_full(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, m_share=1)


@mistake(
    "adam_step",
    what="The square counts in full in v: the factor 1 - beta2 is missing.",
    why="A mean's shares add up to 1.",
    see="With equal gradients for a long time, v should become gradient².",
)
def adam_v_in_full(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, v_share=1)


@mistake(
    "adam_step",
    what="Gradient and square count in full: the factors 1 - beta are missing.",
    why="A mean's shares add up to 1.",
    see="With equal gradients for a long time, m should become the gradient.",
)
def adam_both_in_full(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, m_share=1, v_share=1)


@mistake(
    "adam_step",
    what="You used 1 - beta2 as the share of the gradient in m.",
    why="Each has its own beta.",
    see="With equal gradients for a long time, m should become the gradient.",
)
def adam_m_share_of_v(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, m_share=1 - beta2)


@mistake(
    "adam_step",
    what="You used 1 - beta1 as the share of the square in v.",
    why="Each has its own beta.",
    see="With equal gradients for a long time, v should become gradient².",
)
def adam_v_share_of_m(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, v_share=1 - beta1)


@mistake(
    "adam_step",
    what="v averages gradients, not their squares.",
    why="The square makes large gradients count whatever their sign.",
    see="v should never be negative.",
)
def adam_v_of_gradients(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, square=lambda g, _: g)


@mistake(
    "adam_step",
    what="v averages absolute gradients, not their squares.",
    why="The root undoes a square; of absolute values it makes something else.",
    see="With equal gradients for a long time, v should become gradient².",
)
def adam_v_of_absolute_gradients(
    parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, square=lambda g, _: np.abs(g))


@mistake(
    "adam_step",
    what="v averages the squares of m, not of the gradient.",
    why="Both means start from the gradient.",
    see="Change m: v should not change.",
)
def adam_v_of_m(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, square=lambda _, m: m**2)


@mistake(
    "adam_step",
    what="v averages (gradient - m)²: that is another optimizer, AdaBelief.",
    why="Adam squares the gradient itself.",
    see="Change m: v should not change.",
)
def adam_v_around_m(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, square=lambda g, m: (g - m) ** 2)


@mistake(
    "adam_step",
    what="v averages one mean square for the whole array.",
    why="Each parameter has its own history.",
    see="Each gradient's square should reach its own parameter only.",
)
def adam_one_square(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    given = parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
    return adam(*given, square=lambda g, _: (g**2).mean())


@mistake(
    "adam_step",
    what="You swapped beta1 and beta2.",
    why="beta1 is for m, the gradients; beta2 for v, their squares.",
    see="Change beta1: m should change, v not.",
)
def adam_betas_swapped(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    numbers = learning_rate, beta2, beta1, epsilon
    return adam(parameter, gradient, m, v, t, *numbers)


@mistake(
    "adam_step",
    what="You used beta1 for both means.",
    why="beta1 is for m, beta2 for v.",
    see="Change beta2: v should change.",
)
def adam_first_beta_for_both(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    numbers = learning_rate, beta1, beta1, epsilon
    return adam(parameter, gradient, m, v, t, *numbers)


@mistake(
    "adam_step",
    what="You used beta2 for both means.",
    why="beta1 is for m, beta2 for v.",
    see="Change beta1: m should change.",
)
def adam_second_beta_for_both(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    numbers = learning_rate, beta2, beta2, epsilon
    return adam(parameter, gradient, m, v, t, *numbers)


@mistake(
    "adam_step",
    what="You kept 1 - beta of the old, and took beta of the new.",
    why="beta is the share that is kept.",
    see="With a gradient of 0, m should be beta1 * m.",
)
def adam_shares_turned(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    m = (1 - beta1) * m + beta1 * gradient
    v = (1 - beta2) * v + beta2 * gradient**2
    step = m / (1 - beta1**t) / (np.sqrt(v / (1 - beta2**t)) + epsilon)
    return parameter - learning_rate * step, m, v


@mistake(
    "adam_step",
    what="You swapped m and v.",
    why="m is the mean of gradients, v of their squares.",
    see="Change m: only the new m should change.",
)
def adam_states_swapped(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    numbers = learning_rate, beta1, beta2, epsilon
    return adam(parameter, gradient, v, m, t, *numbers)


@mistake(
    "adam_step",
    what="You went uphill: + where - belongs.",
    why="The gradient points to a larger loss.",
    see="With positive gradients the parameter should become smaller.",
)
def adam_uphill(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    numbers = -learning_rate, beta1, beta2, epsilon
    return adam(parameter, gradient, m, v, t, *numbers)


@mistake(
    "adam_step",
    what="You left out the learning rate.",
    why="With a learning rate of 1 it makes no difference.",
    see="Halve learning_rate: the step should be half as long.",
)
def adam_without_rate(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    numbers = 1, beta1, beta2, epsilon
    return adam(parameter, gradient, m, v, t, *numbers)


@mistake(
    "adam_step",
    what="You used a learning rate of 0.001, whatever the argument.",
    why="It is an argument: your caller decides.",
    see="Change learning_rate: the answer should change.",
)
def adam_fixed_rate(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    numbers = 0.001, beta1, beta2, epsilon
    return adam(parameter, gradient, m, v, t, *numbers)


@mistake(
    "adam_step",
    what="You used betas of 0.9 and 0.999, whatever the arguments.",
    why="They are arguments: your caller decides.",
    see="Change beta1: the answer should change.",
)
def adam_fixed_betas(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    numbers = learning_rate, 0.9, 0.999, epsilon
    return adam(parameter, gradient, m, v, t, *numbers)


@mistake(
    "adam_step",
    what="You started m and v anew from zeros.",
    why="They are handed in and out so that steps remember.",
    see="Change m: both answers should change.",
)
def adam_state_lost(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    numbers = learning_rate, beta1, beta2, epsilon
    return adam(parameter, gradient, 0 * m, 0 * v, t, *numbers)


@mistake(
    "adam_step",
    what="You added 0.01 * parameter to the gradient: weight decay, which nobody asked for.",
    why="Regularization is a thing of its own, in 14.",
    see="With gradient and m of 0 the parameter should stay.",
)
def adam_decayed_gradient(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    numbers = learning_rate, beta1, beta2, epsilon
    return adam(parameter, gradient + 0.01 * parameter, m, v, t, *numbers)


@mistake(
    "adam_step",
    what="You shrank the parameter besides, by 0.01: that is AdamW.",
    why="Regularization is a thing of its own, in 14.",
    see="With gradient and m of 0 the parameter should stay.",
)
def adam_decayed_parameter(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    numbers = learning_rate, beta1, beta2, epsilon
    new, m, v = adam(parameter, gradient, m, v, t, *numbers)
    return new - learning_rate * 0.01 * parameter, m, v


@mistake(
    "adam_step",
    what="You stepped along the old m: it was updated too late.",
    why="First the new means, then the step.",
    see="In the first step the parameter should move.",
)
def adam_old_m_in_the_step(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    new_m = beta1 * m + (1 - beta1) * gradient
    new_v = beta2 * v + (1 - beta2) * gradient**2
    step = m / (1 - beta1**t) / (np.sqrt(new_v / (1 - beta2**t)) + epsilon)
    return parameter - learning_rate * step, new_m, new_v


@mistake(
    "adam_step",
    what="You divided by the old v: it was updated too late.",
    why="First the new means, then the step.",
    see="In the first step the step should be about learning_rate.",
)
def adam_old_v_in_the_step(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    new_m = beta1 * m + (1 - beta1) * gradient
    new_v = beta2 * v + (1 - beta2) * gradient**2
    step = new_m / (1 - beta1**t) / (np.sqrt(v / (1 - beta2**t)) + epsilon)
    return parameter - learning_rate * step, new_m, new_v


@mistake(
    "adam_step",
    what="You returned the corrected m and v.",
    why="The correction is for this step only; stored, it is applied again and again.",
    see="m should be beta1 * m + (1 - beta1) * gradient.",
)
def adam_corrected_stored(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    m = (beta1 * m + (1 - beta1) * gradient) / (1 - beta1**t)
    v = (beta2 * v + (1 - beta2) * gradient**2) / (1 - beta2**t)
    return parameter - learning_rate * m / (np.sqrt(v) + epsilon), m, v


@mistake(
    "adam_step",
    what="You returned the corrected m, and v as it is.",
    why="The correction is for this step only; the memory goes on uncorrected.",
    see="After the first step with gradient g, m should be (1 - beta1) * g.",
)
def adam_corrected_m_stored(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    m, v = beta1 * m + (1 - beta1) * gradient, beta2 * v + (1 - beta2) * gradient**2
    m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t)
    return parameter - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m_hat, v


@mistake(
    "adam_step",
    what="You corrected the old m and v, before the gradient came in.",
    why="First the new means, then their correction.",
    see="In the first step from zeros, m divided by 1 - beta1**t should be the gradient.",
)
def adam_corrected_before(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    m = beta1 * m / (1 - beta1**t) + (1 - beta1) * gradient
    v = beta2 * v / (1 - beta2**t) + (1 - beta2) * gradient**2
    return parameter - learning_rate * m / (np.sqrt(v) + epsilon), m, v


@mistake(
    "adam_step",
    what="You took the step of NAdam, which looks ahead.",
    why="Adam steps along m_hat itself.",
    see="The step should be m_hat / (root of v_hat + epsilon).",
)
def adam_with_nesterov(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    ahead = (beta1 * m + (1 - beta1) * gradient) / (1 - beta1**t)
    return parameter - learning_rate * ahead / (np.sqrt(v / (1 - beta2**t)) + epsilon), m, v


@mistake(
    "adam_step",
    what="You kept the largest v so far: that is AMSGrad.",
    why="Adam's v may fall again.",
    see="With a gradient of 0, v should be beta2 * v.",
)
def adam_largest_v(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    m = beta1 * m + (1 - beta1) * gradient
    v = np.maximum(v, beta2 * v + (1 - beta2) * gradient**2)
    step = m / (1 - beta1**t) / (np.sqrt(v / (1 - beta2**t)) + epsilon)
    return parameter - learning_rate * step, m, v


@mistake(
    "adam_step",
    what="You kept the largest gradient so far in place of the mean square: that is AdaMax.",
    why="Adam's v is a running mean of squares, and its root is taken.",
    see="With the same gradient twice, v should grow by a mean, not by a maximum.",
)
def adam_of_the_largest(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    m, v = beta1 * m + (1 - beta1) * gradient, np.maximum(beta2 * v, np.abs(gradient))
    return parameter - learning_rate * m / (1 - beta1**t) / (v + epsilon), m, v


@mistake(
    "adam_step",
    what="You returned the old m and v.",
    why="m = ... and v = ... must happen before they are returned; otherwise every step forgets.",
    see="m should change with every gradient.",
)
def adam_states_not_stored(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    new, _, _ = adam(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon)
    return new, m, v


@mistake(
    "adam_step",
    what="You returned v before m.",
    why="The task asks for (parameter, m, v).",
    see="Swap the two names after return.",
)
def adam_states_returned_swapped(
    parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon
):
    new, m, v = adam(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon)
    return new, v, m


@mistake(
    "adam_step",
    what="You returned the parameter last.",
    why="The task asks for (parameter, m, v).",
    see="Put it first.",
)
def adam_parameter_last(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    new, m, v = adam(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon)
    return m, v, new


@mistake(
    "adam_step",
    what="You returned the parameter only.",
    why="Without m and v the next step has nothing to remember.",
    see="return parameter, m, v.",
)
def adam_parameter_only(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    return adam(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon)[0]


@mistake(
    "adam_step",
    what="You returned t too.",
    why="Your caller counts the steps; the task asks for (parameter, m, v).",
    see="return parameter, m, v.",
)
def adam_t_returned_too(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    return (*adam(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon), t + 1)


@mistake(
    "adam_step",
    what="You returned the step as the parameter: the old one is missing.",
    why="The step starts from where you are.",
    see="With gradient and m of 0 the parameter should stay.",
)
def adam_step_as_parameter(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    new, m, v = adam(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon)
    return new - parameter, m, v


@mistake(
    "adam_step",
    what="You returned the old parameter.",
    why="parameter - ... makes a new array, which needs a name.",
    see="The parameter should move.",
)
def adam_parameter_unchanged(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon):
    _, m, v = adam(parameter, gradient, m, v, t, learning_rate, beta1, beta2, epsilon)
    return parameter, m, v
