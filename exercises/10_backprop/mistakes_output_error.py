"""Wrong backpropagations: where the walk begins: the output's error."""

import numpy as np

from grader.mistakes import mistake

from .mistakes import mean_error, one_hot, repeat_to, softmax, walk


@mistake(
    "backprop",
    what="You did not divide by the number of samples.",
    why="The loss is the mean over the samples, so each of them counts 1/n_samples.",
    see="Give the same sample twice: the gradients should stay what they were for one.",
)
def not_averaged(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, t: mean_error(p, t) * len(p))


@mistake(
    "backprop",
    what="You divided by the number of samples twice.",
    why="Once it stands in the output's error, everything behind it has it already.",
    see="Give the same sample twice: the gradients should stay what they were for one.",
)
def averaged_twice(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, t: mean_error(p, t) / len(p))


@mistake(
    "backprop",
    what="You divided by the number of classes, where the number of samples belongs.",
    why="The cross-entropy of one sample is one number; the mean is over samples.",
    see="len(x) counts samples, x.shape[1] and p.shape[1] count something else.",
)
def averaged_over_classes(x, labels, weights, biases):
    def error(p, t):
        return mean_error(p, t) * len(p) / p.shape[1]

    return walk(x, labels, weights, biases, error=error)


@mistake(
    "backprop",
    what="You averaged over samples and classes.",
    why="np.mean over all elements is for the squared error; cross-entropy is averaged over samples.",
    see="All gradients are n_classes times too small.",
)
def averaged_over_all(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, t: mean_error(p, t) / p.shape[1])


@mistake(
    "backprop",
    what="You divided by the number of inputs, where the number of samples belongs.",
    why="x.shape[1] counts inputs, len(x) samples.",
    see="Give the same sample twice: the gradients should stay what they were for one.",
)
def averaged_over_inputs(x, labels, weights, biases):
    def error(p, t):
        return mean_error(p, t) * len(p) / x.shape[1]

    return walk(x, labels, weights, biases, error=error)


@mistake(
    "backprop",
    what="Every sign is turned: the output's error is target minus probability.",
    why="dloss/dz is p - y; y - p points downhill, and the minus of the step belongs to the step.",
    see="Raise the right class' bias a little: the loss falls, so that gradient must be negative.",
)
def sign_turned(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, t: -mean_error(p, t))


@mistake(
    "backprop",
    what="You doubled the output's error.",
    why="The 2 comes from the square of a squared error; cross-entropy has none.",
    see="Compare one number with (loss(w + h) - loss(w - h)) / (2 * h).",
)
def doubled(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, t: 2 * mean_error(p, t))


@mistake(
    "backprop",
    what="You multiplied the output's error by p * (1 - p).",
    why="That is for a sigmoid output with a squared error; softmax and cross-entropy together "
    "leave p - y.",
    see="A sample that is sure and wrong should have a large gradient; yours is near 0.",
)
def sigmoid_slope_at_the_output(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, t: mean_error(p, t) * p * (1 - p))


@mistake(
    "backprop",
    what="You used the slope of a squared error at a sigmoid output, 2 (p - y) p (1 - p).",
    why="The loss is the cross-entropy of a softmax; together they leave p - y.",
    see="A sample that is sure and wrong should have a large gradient; yours is near 0.",
)
def squared_error(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, t: 2 * mean_error(p, t) * p * (1 - p))


@mistake(
    "backprop",
    what="You computed the gradient of a squared error behind a softmax.",
    why="The loss is the cross-entropy: with it the softmax's slopes cancel, and p - y is left.",
    see="A sample that is sure and wrong should have a large gradient; yours is near 0.",
)
def softmax_and_squared_error(x, labels, weights, biases):
    def error(p, t):
        blame = 2 * mean_error(p, t) / p.shape[1]
        return p * (blame - (blame * p).sum(axis=1, keepdims=True))

    return walk(x, labels, weights, biases, error=error)


@mistake(
    "backprop",
    what="You multiplied the output's error by 1 - p², the slope of tanh.",
    why="The output is a softmax; with the cross-entropy it leaves p - y.",
    see="Compare one number with (loss(w + h) - loss(w - h)) / (2 * h).",
)
def tanh_slope_at_the_output(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, t: mean_error(p, t) * (1 - p**2))


@mistake(
    "backprop",
    what="You multiplied the output's error by p.",
    why="Softmax and cross-entropy together leave p - y; nothing is to be multiplied.",
    see="Compare one number with (loss(w + h) - loss(w - h)) / (2 * h).",
)
def times_the_probability(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, t: mean_error(p, t) * p)


@mistake(
    "backprop",
    what="You squared the output's error.",
    why="The error itself is the gradient; squared, it has lost its sign.",
    see="The gradients of the output's biases should add up to 0.",
)
def error_squared(x, labels, weights, biases):
    def error(p, t):
        return (p - one_hot(t, p.shape[1])) ** 2 / len(p)

    return walk(x, labels, weights, biases, error=error)


@mistake(
    "backprop",
    what="You did not subtract 1 at the right class.",
    why="p alone pushes every class down, the right one too.",
    see="The gradients of the output's biases should add up to 0.",
)
def target_forgotten(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, _: p / len(p))


@mistake(
    "backprop",
    what="You took the right class only: the other classes get no gradient.",
    why="Softmax lets every class answer for all: raising one lowers the others.",
    see="The gradients of the output's biases should add up to 0.",
)
def right_class_only(x, labels, weights, biases):
    def error(p, t):
        return mean_error(p, t) * one_hot(t, p.shape[1])

    return walk(x, labels, weights, biases, error=error)


@mistake(
    "backprop",
    what="You stopped at -1/p: the softmax has a slope too.",
    why="-y/p is dloss/dp; the walk begins with dloss/dz.",
    see="The gradients of the output's biases should add up to 0.",
)
def softmax_slope_forgotten(x, labels, weights, biases):
    def error(p, t):
        return -one_hot(t, p.shape[1]) / p / len(p)

    return walk(x, labels, weights, biases, error=error)


@mistake(
    "backprop",
    what="You used the slope of the two-class cross-entropy, (p - y) / (p (1 - p)).",
    why="That is dloss/dp of a sigmoid output; softmax and cross-entropy together leave p - y.",
    see="Compare one number with (loss(w + h) - loss(w - h)) / (2 * h).",
)
def two_class_slope(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, t: mean_error(p, t) / (p * (1 - p)))


@mistake(
    "backprop",
    what="You subtracted 1 at the labels of all samples in every row: p[:, labels] -= 1.",
    why="A slice and a list select every pair; a row must meet its own label.",
    see="Print p before and after: p[np.arange(n_samples), labels] picks one element a row.",
)
def every_label_in_every_row(x, labels, weights, biases):
    def error(p, t):
        delta = p.copy()
        delta[:, t] -= 1
        return delta / len(p)

    return walk(x, labels, weights, biases, error=error)


@mistake(
    "backprop",
    what="You subtracted 1 from whole rows: p[labels] -= 1.",
    why="One index picks rows, which are samples; the class is the second index.",
    see="Print p before and after: p[np.arange(n_samples), labels] picks one element a row.",
)
def labels_as_rows(x, labels, weights, biases):
    def error(p, t):
        delta = p.copy()
        delta[t] -= 1
        return delta / len(p)

    return walk(x, labels, weights, biases, error=error)


@mistake(
    "backprop",
    what="You subtracted 1 everywhere.",
    why="p - 1 is right in one place a row: at the label.",
    see="The gradients of the output's biases should add up to 0.",
)
def one_subtracted_everywhere(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, _: (p - 1) / len(p))


@mistake(
    "backprop",
    what="You subtracted the label itself: class 3 is not three times class 1.",
    why="A label is a name; the target is a row with a 1 in that place.",
    see="Print the target beside p: both should be rows that add up to 1.",
)
def label_as_a_number(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, t: (p - t[:, np.newaxis]) / len(p))


@mistake(
    "backprop",
    what="You subtracted the labels along the classes: p - labels.",
    why="It runs only where there are as many samples as classes, and mixes them.",
    see="Print the target beside p: both should be rows that add up to 1.",
)
def labels_along_classes(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, t: (p - t) / len(p))


@mistake(
    "backprop",
    what="You counted the classes from 1: the target is one place too early.",
    why="Labels count from 0, as Python does.",
    see="Give label 0: the 1 should stand in the first place.",
)
def labels_from_one(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, t: mean_error(p, t - 1))


@mistake(
    "backprop",
    what="Your target is one place too late: label + 1.",
    why="Classes count from 0, as columns do.",
    see="Give label 0: the target's 1 should stand in the first place.",
)
def next_class_as_target(x, labels, weights, biases):
    return walk(x, (labels + 1) % len(biases[-1]), weights, biases)


@mistake(
    "backprop",
    what="You took the predicted class as the target.",
    why="argmax(p) is what the network says; the label is what it should say.",
    see="Change labels: the gradients should change.",
)
def prediction_as_target(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, _: mean_error(p, p.argmax(axis=1)))


@mistake(
    "backprop",
    what="You took the first sample's label for all samples.",
    why="labels[0] is one label; row s has labels[s].",
    see="Change labels[1]: the gradients should change.",
)
def first_label_for_all(x, labels, weights, biases):
    def error(p, t):
        return mean_error(p, np.full(len(t), t[0]))

    return walk(x, labels, weights, biases, error=error)


@mistake(
    "backprop",
    what="You applied softmax twice.",
    why="The last activations are probabilities already.",
    see="Each row of p should add up to 1, and a clear winner be near 1.",
)
def softmax_twice(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, t: mean_error(softmax(p), t))


@mistake(
    "backprop",
    what="You divided by n_samples - 1.",
    why="That is for estimating a spread; a mean divides by n_samples.",
    see="Give the same sample twice: the gradients should stay what they were for one.",
)
def averaged_over_one_less(x, labels, weights, biases):
    def error(p, t):
        return mean_error(p, t) * len(p) / max(len(p) - 1, 1e-9)

    return walk(x, labels, weights, biases, error=error)


@mistake(
    "backprop",
    what="You set the error at the right class to -1, instead of subtracting 1.",
    why="= forgets the probability; -= keeps it.",
    see="A sample that is read rightly for sure should have an error near 0.",
)
def target_assigned(x, labels, weights, biases):
    def error(p, t):
        y = one_hot(t, p.shape[1])
        return np.where(y > 0, -1, p) / len(p)

    return walk(x, labels, weights, biases, error=error)


@mistake(
    "backprop",
    what="You added 1 at the right class.",
    why="The error is p - y: the target is subtracted.",
    see="The gradients of the output's biases should add up to 0.",
)
def target_added(x, labels, weights, biases):
    def error(p, t):
        return (p + one_hot(t, p.shape[1])) / len(p)

    return walk(x, labels, weights, biases, error=error)


@mistake(
    "backprop",
    what="You took 1 - p at the right class, and p at the others.",
    why="The error is p - y everywhere: p - 1 at the right class, which is negative.",
    see="The gradients of the output's biases should add up to 0.",
)
def target_turned_at_the_label(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, t: np.abs(mean_error(p, t)))


@mistake(
    "backprop",
    what="You averaged the output's error over the samples before you walked back.",
    why="Each sample has its own activations on the way; average at the end, or in the error's factor.",
    see="With one sample it is right, with two it is not.",
)
def samples_mixed_before_the_walk(x, labels, weights, biases):
    def error(p, t):
        return repeat_to(mean_error(p, t).mean(axis=0), p.shape)

    return walk(x, labels, weights, biases, error=error)


@mistake(
    "backprop",
    what="Parentheses are missing: only the targets were divided by n_samples.",
    why="Division comes before subtraction: p - y / n is p - (y / n).",
    see="Each row of the output's error should add up to 0.",
)
def targets_divided_only(x, labels, weights, biases):
    return walk(x, labels, weights, biases, error=lambda p, t: p - one_hot(t, p.shape[1]) / len(p))


@mistake(
    "backprop",
    what="You made as many target columns as the highest label needs: labels.max() + 1.",
    why="A batch need not hold the highest class: p.shape[1] says how many there are.",
    see="Give one sample with label 0: y should be as wide as p.",
)
def columns_of_highest_label(x, labels, weights, biases):
    return walk(
        x, labels, weights, biases, error=lambda p, t: (p - np.eye(t.max() + 1)[t]) / len(p)
    )
