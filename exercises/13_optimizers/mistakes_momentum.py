"""Wrong steps with momentum."""

from grader.mistakes import convention, mistake


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


@mistake(
    "momentum_step",
    what="Brackets are missing: momentum * velocity + 1 - momentum * gradient.",
    why="No 1 - momentum is asked for; where there is one, it stands in brackets.",
    see="From a velocity of 0 with a gradient of 0, the velocity should stay 0.",
)
def momentum_share_without_brackets(parameter, gradient, velocity, learning_rate, momentum):
    new = momentum * velocity + 1 - momentum * gradient
    return parameter - learning_rate * new, new
