"""Wrong steps: the formula."""

from grader.mistakes import mistake

from .mistakes import each


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
