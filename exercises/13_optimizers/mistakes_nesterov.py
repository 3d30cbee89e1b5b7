"""Wrong steps with Nesterov's momentum."""

from grader.mistakes import convention, mistake


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


@mistake(
    "nesterov_step",
    what="Brackets are missing: the learning rate scales the gradient, momentum * v is added.",
    why="learning_rate stands in front of the whole step: learning_rate * (g + momentum * v).",
    see="With learning_rate = 0 the parameter should stay where it is.",
)
def nesterov_brackets_missing(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return parameter - learning_rate * gradient + momentum * new, new


@mistake(
    "nesterov_step",
    what="Your step is gradient - momentum * v.",
    why="The velocity is made of gradients, and points the same way as they: it is added.",
    see="With the same gradient again and again the steps should grow.",
)
def nesterov_velocity_subtracted(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return parameter - learning_rate * (gradient - momentum * new), new


@mistake(
    "nesterov_step",
    what="Your step is momentum * (gradient + v): momentum scales the gradient too.",
    why="The gradient counts in full, the velocity fades: gradient + momentum * v.",
    see="With momentum = 0 it should be a plain step.",
)
def nesterov_momentum_on_both(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return parameter - learning_rate * momentum * (gradient + new), new


@mistake(
    "nesterov_step",
    what="You went ahead along the old velocity, and took all of momentum's step from there.",
    why="The old velocity is in the new one already, so that its part is gone twice.",
    see="With a gradient of 0 the step should be momentum squared times the old velocity.",
)
def nesterov_looked_ahead_twice(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + gradient
    return parameter - learning_rate * (momentum * velocity + new), new


@mistake(
    "nesterov_step",
    what="You looked ahead with the old velocity: gradient + momentum * old v is the new v.",
    why="That makes it the plain step of momentum; the new v goes into the step.",
    see="Take two steps by hand, with velocities 0, g, and momentum * g + g.",
)
def nesterov_old_velocity_ahead(parameter, gradient, velocity, learning_rate, momentum):
    ahead = gradient + momentum * velocity
    return parameter - learning_rate * ahead, ahead
