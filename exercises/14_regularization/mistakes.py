"""Wrong penalties and wrong dropouts that people really write."""

import numpy as np

from grader.mistakes import convention, intermediate, mistake

# The penalty


@convention(
    "l2_penalty",
    yours="strength · Σw², without the half",
    asked="strength / 2 · Σw², whose gradient is strength · w",
    see="Multiply by 0.5.",
)
def penalty_without_half(weights, strength):
    return strength * sum(np.sum(w**2) for w in weights)


@mistake(
    "l2_penalty",
    what="You left out the strength.",
    why="It says how much large weights cost beside the loss.",
    see="With a strength of 0 the penalty should be 0.",
)
def penalty_without_strength(weights, strength):
    return sum(np.sum(w**2) for w in weights) / 2


@mistake(
    "l2_penalty",
    what="You left out strength and half: the plain sum of squares.",
    why="strength says how much large weights cost beside the loss.",
    see="With a strength of 0 the penalty should be 0.",
)
def penalty_squares_only(weights, strength):
    return sum(np.sum(w**2) for w in weights)


@mistake(
    "l2_penalty",
    what="You added up absolute values: that is the L1 penalty.",
    why="L2 adds up squares.",
    see="A single weight of 3 with strength 0.1 costs 0.1 / 2 * 9 = 0.45.",
)
def penalty_absolute(weights, strength):
    return strength * sum(np.sum(np.abs(w)) for w in weights)


@mistake(
    "l2_penalty",
    what="You added up absolute values, and took half.",
    why="L2 adds up squares.",
    see="A single weight of 3 with strength 0.1 costs 0.1 / 2 * 9 = 0.45.",
)
def penalty_half_the_absolute(weights, strength):
    return strength / 2 * sum(np.sum(np.abs(w)) for w in weights)


@mistake(
    "l2_penalty",
    what="You took the length of each layer's weights, and not its square.",
    why="The root is one too many.",
    see="A single weight of 3 with strength 0.1 costs 0.1 / 2 * 9 = 0.45.",
)
def penalty_of_the_norm(weights, strength):
    return strength / 2 * sum(np.linalg.norm(w) for w in weights)


@mistake(
    "l2_penalty",
    what="You took the matrix norm of order 2, which is no sum of squares.",
    why="np.linalg.norm(w, 2) of a matrix is its largest singular value; without the 2 it is the root of the sum.",
    see="Compare np.linalg.norm(w, 2)**2 with np.sum(w**2).",
)
def penalty_of_the_spectral_norm(weights, strength):
    return strength / 2 * sum(np.linalg.norm(w, 2) ** 2 for w in weights)


@mistake(
    "l2_penalty",
    what="You took strength times the length of each layer's weights, and not its square.",
    why="The root is one too many.",
    see="A single weight of 3 with strength 0.1 costs 0.1 / 2 * 9 = 0.45.",
)
def penalty_of_the_norm_without_half(weights, strength):
    return strength * sum(np.linalg.norm(w) for w in weights)


@mistake(
    "l2_penalty",
    what="You took the length of all weights together, and not its square.",
    why="The root is one too many.",
    see="A single weight of 3 with strength 0.1 costs 0.1 / 2 * 9 = 0.45.",
)
def penalty_of_the_whole_norm(weights, strength):
    return strength / 2 * np.sqrt(sum(np.sum(w**2) for w in weights))


@mistake(
    "l2_penalty",
    what="You took strength times the length of all weights, and not its square.",
    why="The root is one too many.",
    see="A single weight of 3 with strength 0.1 costs 0.1 / 2 * 9 = 0.45.",
)
def penalty_of_the_whole_norm_without_half(weights, strength):
    return strength * np.sqrt(sum(np.sum(w**2) for w in weights))


@mistake(
    "l2_penalty",
    what="You squared the sum, and not each weight.",
    why="Weights of both signs would cancel each other.",
    see="Weights of 1 and -1 should cost something.",
)
def penalty_sum_squared(weights, strength):
    return strength / 2 * sum(np.sum(w) ** 2 for w in weights)


@mistake(
    "l2_penalty",
    what="You squared the sum over all layers.",
    why="Weights of both signs would cancel each other.",
    see="Weights of 1 and -1 should cost something.",
)
def penalty_whole_sum_squared(weights, strength):
    return strength / 2 * sum(np.sum(w) for w in weights) ** 2


@mistake(
    "l2_penalty",
    what="You added up the weights themselves.",
    why="Weights of both signs would cancel each other.",
    see="Weights of 1 and -1 should cost something.",
)
def penalty_not_squared(weights, strength):
    return strength / 2 * sum(np.sum(w) for w in weights)


@mistake(
    "l2_penalty",
    what="You averaged over each layer's weights.",
    why="A sum: large layers cost more than small ones.",
    see="Twice the same weights should cost twice as much.",
)
def penalty_layers_averaged(weights, strength):
    return strength / 2 * sum(np.mean(w**2) for w in weights)


@mistake(
    "l2_penalty",
    what="You averaged over all weights.",
    why="A sum: large networks cost more than small ones.",
    see="Twice the same weights should cost twice as much.",
)
def penalty_averaged_over_all(weights, strength):
    return strength / 2 * sum(np.sum(w**2) for w in weights) / sum(w.size for w in weights)


@mistake(
    "l2_penalty",
    what="You divided by the number of layers.",
    why="Layers add up.",
    see="Twice the same layer should cost twice as much.",
)
def penalty_averaged_over_layers(weights, strength):
    return strength / 2 * sum(np.sum(w**2) for w in weights) / len(weights)


@mistake(
    "l2_penalty",
    what="You divided by the number of rows, as if they were samples.",
    why="Rows of weights are neurons; and the penalty has no samples to average over.",
    see="A single weight of 3 with strength 0.1 costs 0.1 / 2 * 9 = 0.45.",
)
def penalty_divided_by_rows(weights, strength):
    return strength / 2 * sum(np.sum(w**2) / len(w) for w in weights)


@mistake(
    "l2_penalty",
    what="You counted the first layer only.",
    why="A return inside the loop ends it in its first round.",
    see="Change the last layer: the penalty should change.",
)
def penalty_first_layer(weights, strength):
    return strength / 2 * np.sum(weights[0] ** 2)


@mistake(
    "l2_penalty",
    what="You counted the last layer only.",
    why="= in the loop forgets the layers before; += adds them up.",
    see="Change the first layer: the penalty should change.",
)
def penalty_last_layer(weights, strength):
    return strength / 2 * np.sum(weights[-1] ** 2)


@mistake(
    "l2_penalty",
    what="You left out the last layer.",
    why="weights[:-1] and range(len(weights) - 1) stop one too early.",
    see="Give two layers, the first of zeros: the penalty should not be 0.",
)
def penalty_without_the_last_layer(weights, strength):
    return strength / 2 * sum(np.sum(w**2) for w in weights[:-1])


@mistake(
    "l2_penalty",
    what="You left out the first layer.",
    why="weights[1:] and range(1, ...) begin one too late: Python counts from 0.",
    see="Give two layers, the second of zeros: the penalty should not be 0.",
)
def penalty_without_the_first_layer(weights, strength):
    return strength / 2 * sum(np.sum(w**2) for w in weights[1:])


@mistake(
    "l2_penalty",
    what="You returned a list, a number for each layer.",
    why="The layers' penalties add up to one number.",
    see="Print what you return.",
)
def penalty_of_each_layer(weights, strength):
    return [strength / 2 * np.sum(w**2) for w in weights]


@mistake(
    "l2_penalty",
    what="You returned an array, a number for each layer.",
    why="The layers' penalties add up to one number.",
    see="Print what you return.",
)
def penalty_of_each_layer_in_an_array(weights, strength):
    return np.array([strength / 2 * np.sum(w**2) for w in weights])


@mistake(
    "l2_penalty",
    what="You squared the strength too: sum((strength * w)²).",
    why="Only the weights are squared; mind the brackets.",
    see="Double the strength: the penalty should double.",
)
def penalty_strength_squared(weights, strength):
    return strength**2 / 2 * sum(np.sum(w**2) for w in weights)


@mistake(
    "l2_penalty",
    what="You squared strength times weight, without the half.",
    why="Only the weights are squared; mind the brackets.",
    see="Double the strength: the penalty should double.",
)
def penalty_strength_inside(weights, strength):
    return strength**2 * sum(np.sum(w**2) for w in weights)


@mistake(
    "l2_penalty",
    what="You divided by the strength.",
    why="The larger the strength, the larger the penalty.",
    see="Double the strength: the penalty should double.",
)
def penalty_divided_by_strength(weights, strength):
    return sum(np.sum(w**2) for w in weights) / (2 * strength)


@mistake(
    "l2_penalty",
    what="Your brackets divide by the sum: strength / (2 · Σw²).",
    why="Large weights would cost less; the sum belongs above the line.",
    see="Double the weights: the penalty should be four times as large.",
)
def penalty_divided_by_the_squares(weights, strength):
    return strength / (2 * sum(np.sum(w**2) for w in weights))


@mistake(
    "l2_penalty",
    what="You halved with //: 0.3 // 2 is 0.",
    why="In Python / divides and // divides without a rest.",
    see="Print strength // 2.",
)
def penalty_halved_without_a_rest(weights, strength):
    return strength // 2 * sum(np.sum(w**2) for w in weights)


@mistake(
    "l2_penalty",
    what="You turned the sign.",
    why="Large weights make the loss larger.",
    see="The penalty should never be negative.",
)
def penalty_negative(weights, strength):
    return -strength / 2 * sum(np.sum(w**2) for w in weights)


@mistake(
    "l2_penalty",
    what="You doubled instead of halving: 2 · strength · Σw².",
    why="The 2 belongs to the derivative of a square.",
    see="A single weight of 3 with strength 0.1 costs 0.1 / 2 * 9 = 0.45.",
)
def penalty_doubled(weights, strength):
    return 2 * strength * sum(np.sum(w**2) for w in weights)


@mistake(
    "l2_penalty",
    what="You took the third power.",
    why="L2 has its 2 from the square.",
    see="A single weight of 3 with strength 0.1 costs 0.1 / 2 * 9 = 0.45.",
)
def penalty_cubed(weights, strength):
    return strength / 2 * sum(np.sum(w**3) for w in weights)


@mistake(
    "l2_penalty",
    what="You multiplied each matrix with itself: w @ w.",
    why="** squares each number, @ is a product of matrices.",
    see="It fails where a layer is not square.",
)
def penalty_matrix_square(weights, strength):
    return strength / 2 * sum(np.sum(w @ w) for w in weights)


@mistake(
    "l2_penalty",
    what="You added up all of w.T @ w.",
    why="Its diagonal holds the sums of squares; np.trace would take them.",
    see="Weights of 1 and -1 in a row should cost as much as 1 and 1.",
)
def penalty_products_summed(weights, strength):
    return strength / 2 * sum(np.sum(w.T @ w) for w in weights)


@mistake(
    "l2_penalty",
    what="You added up all of w @ w.T.",
    why="Its diagonal holds the sums of squares; np.trace would take them.",
    see="Weights of 1 and -1 in a column should cost as much as 1 and 1.",
)
def penalty_products_summed_of_rows(weights, strength):
    return strength / 2 * sum(np.sum(w @ w.T) for w in weights)


@mistake(
    "l2_penalty",
    what="You took the largest square only.",
    why="All squares add up.",
    see="Change a small weight: the penalty should change a little.",
)
def penalty_largest(weights, strength):
    return strength / 2 * max(np.max(w**2) for w in weights)


@mistake(
    "l2_penalty",
    what="You measured the distance from 1.",
    why="The penalty pulls towards 0.",
    see="Weights of 0 should cost nothing.",
)
def penalty_distance_from_one(weights, strength):
    return strength / 2 * sum(np.sum((w - 1) ** 2) for w in weights)


@mistake(
    "l2_penalty",
    what="You measured the spread: the mean was subtracted.",
    why="The penalty pulls towards 0, not together.",
    see="Weights that are all 2 should cost something.",
)
def penalty_without_the_mean(weights, strength):
    return strength / 2 * sum(np.sum((w - w.mean()) ** 2) for w in weights)


@mistake(
    "l2_penalty",
    what="You lost the fractions.",
    why="int() cuts what comes after the point.",
    see="A single weight of 3 with strength 0.1 costs 0.1 / 2 * 9 = 0.45.",
)
def penalty_whole_number(weights, strength):
    return int(strength / 2 * sum(np.sum(w**2) for w in weights))


@mistake(
    "l2_penalty",
    what="The function returns nothing.",
    why="A function without return gives None.",
    see="End with return.",
)
def penalty_nothing(weights, strength):
    return None


@mistake(
    "l2_penalty",
    what="You returned the gradient.",
    why="That is l2_gradient; here one number is asked for.",
    see="Print what you return.",
)
def penalty_gradient_instead(weights, strength):
    return [strength * w for w in weights]


# The penalty's gradient


@convention(
    "l2_gradient",
    yours="2 · strength · w, the gradient of strength · Σw²",
    asked="strength · w, the gradient of strength / 2 · Σw²",
    see="Drop the 2.",
)
def gradient_without_half(weights, strength):
    return [2 * strength * w for w in weights]


@mistake(
    "l2_gradient",
    what="You halved: strength / 2 · w.",
    why="The square's derivative has a 2, which takes the half away.",
    see="Compare one number with (penalty(w + h) - penalty(w - h)) / (2 * h).",
)
def gradient_halved(weights, strength):
    return [strength / 2 * w for w in weights]


@mistake(
    "l2_gradient",
    what="You left out the strength.",
    why="It is a factor of the penalty, and so of its gradient.",
    see="With a strength of 0 the gradient should be 0.",
)
def gradient_without_strength(weights, strength):
    return [w.copy() for w in weights]


@mistake(
    "l2_gradient",
    what="You returned 2 · w.",
    why="strength / 2 times 2 · w is strength · w.",
    see="With a strength of 0 the gradient should be 0.",
)
def gradient_doubled_without_strength(weights, strength):
    return [2 * w for w in weights]


@mistake(
    "l2_gradient",
    what="You turned the sign.",
    why="The gradient points to larger weights; the minus belongs to the step.",
    see="Compare one number with (penalty(w + h) - penalty(w - h)) / (2 * h).",
)
def gradient_turned(weights, strength):
    return [-strength * w for w in weights]


@mistake(
    "l2_gradient",
    what="You used the sign of the weights: that is L1.",
    why="A large weight is pulled harder than a small one.",
    see="Compare one number with (penalty(w + h) - penalty(w - h)) / (2 * h).",
)
def gradient_sign(weights, strength):
    return [strength * np.sign(w) for w in weights]


@mistake(
    "l2_gradient",
    what="You used the absolute weights.",
    why="A negative weight is pulled up.",
    see="Compare one number with (penalty(w + h) - penalty(w - h)) / (2 * h).",
)
def gradient_absolute(weights, strength):
    return [strength * np.abs(w) for w in weights]


@mistake(
    "l2_gradient",
    what="You squared the weights.",
    why="The derivative of a square is no square.",
    see="Compare one number with (penalty(w + h) - penalty(w - h)) / (2 * h).",
)
def gradient_squared(weights, strength):
    return [strength * w**2 for w in weights]


@mistake(
    "l2_gradient",
    what="You returned the penalty of each weight.",
    why="The derivative of w² / 2 is w.",
    see="Compare one number with (penalty(w + h) - penalty(w - h)) / (2 * h).",
)
def gradient_half_the_square(weights, strength):
    return [strength / 2 * w**2 for w in weights]


@mistake(
    "l2_gradient",
    what="You added the strength.",
    why="It is a factor.",
    see="With a strength of 0 the gradient should be 0.",
)
def gradient_strength_added(weights, strength):
    return [w + strength for w in weights]


@mistake(
    "l2_gradient",
    what="You returned the strength for every weight.",
    why="A large weight is pulled harder than a small one.",
    see="Compare one number with (penalty(w + h) - penalty(w - h)) / (2 * h).",
)
def gradient_strength_everywhere(weights, strength):
    return [np.full(w.shape, strength) for w in weights]


@mistake(
    "l2_gradient",
    what="You multiplied by the strength twice.",
    why="Once is enough.",
    see="Double the strength: the gradient should double.",
)
def gradient_strength_squared(weights, strength):
    return [strength**2 * w for w in weights]


@mistake(
    "l2_gradient",
    what="You divided by the strength.",
    why="It is a factor.",
    see="Double the strength: the gradient should double.",
)
def gradient_divided_by_strength(weights, strength):
    return [w / strength for w in weights]


@mistake(
    "l2_gradient",
    what="You returned shrunk weights, (1 - strength) · w.",
    why="That is a step already; the gradient is what is added to the loss's.",
    see="With a strength of 0 the gradient should be 0.",
)
def gradient_shrunk(weights, strength):
    return [(1 - strength) * w for w in weights]


@mistake(
    "l2_gradient",
    what="You returned (1 + strength) · w.",
    why="The gradient alone is asked for.",
    see="With a strength of 0 the gradient should be 0.",
)
def gradient_added_to_the_weights(weights, strength):
    return [(1 + strength) * w for w in weights]


@mistake(
    "l2_gradient",
    what="You divided by the number of rows, as if they were samples.",
    why="Rows of weights are neurons; the penalty has no samples to average over.",
    see="Compare one number with (penalty(w + h) - penalty(w - h)) / (2 * h).",
)
def gradient_divided_by_rows(weights, strength):
    return [strength * w / len(w) for w in weights]


@mistake(
    "l2_gradient",
    what="You divided by the number of weights.",
    why="The penalty is a sum, no mean.",
    see="Compare one number with (penalty(w + h) - penalty(w - h)) / (2 * h).",
)
def gradient_divided_by_size(weights, strength):
    return [strength * w / w.size for w in weights]


@mistake(
    "l2_gradient",
    what="You divided by the number of layers.",
    why="Layers add up.",
    see="Compare one number with (penalty(w + h) - penalty(w - h)) / (2 * h).",
)
def gradient_divided_by_layers(weights, strength):
    return [strength * w / len(weights) for w in weights]


@mistake(
    "l2_gradient",
    what="You divided by the length of the weights.",
    why="That is the gradient of a length, not of its square.",
    see="Compare one number with (penalty(w + h) - penalty(w - h)) / (2 * h).",
)
def gradient_normalised(weights, strength):
    return [strength * w / np.linalg.norm(w) for w in weights]


@mistake(
    "l2_gradient",
    what="You gave all weights of a layer the sum of them.",
    why="Each weight has its own gradient.",
    see="Compare one number with (penalty(w + h) - penalty(w - h)) / (2 * h).",
)
def gradient_summed(weights, strength):
    return [np.full(w.shape, strength * w.sum()) for w in weights]


@mistake(
    "l2_gradient",
    what="You gave all weights of a layer the mean of them.",
    why="Each weight has its own gradient.",
    see="Compare one number with (penalty(w + h) - penalty(w - h)) / (2 * h).",
)
def gradient_averaged(weights, strength):
    return [np.full(w.shape, strength * w.mean()) for w in weights]


@mistake(
    "l2_gradient",
    what="You returned one number for each layer.",
    why="Each weight has its own gradient.",
    see="Print the shapes of what you return.",
)
def gradient_one_number_a_layer(weights, strength):
    return [strength * w.sum() for w in weights]


@mistake(
    "l2_gradient",
    what="You transposed the arrays.",
    why="The gradient has the shape of the weights.",
    see="Print the shapes of what you return.",
)
def gradient_transposed(weights, strength):
    return [strength * w.T for w in weights]


@mistake(
    "l2_gradient",
    what="You returned the first layer's gradient in a list of its own.",
    why="A return inside the loop ends it in its first round.",
    see="The list should be as long as weights.",
)
def gradient_first_layer(weights, strength):
    return [strength * weights[0]]


@mistake(
    "l2_gradient",
    what="You returned the last layer's gradient in a list of its own.",
    why="The list is made anew in each round, or filled after the loop.",
    see="The list should be as long as weights.",
)
def gradient_last_layer(weights, strength):
    return [strength * weights[-1]]


@mistake(
    "l2_gradient",
    what="You returned the first layer's gradient alone.",
    why="A return inside the loop ends it in its first round.",
    see="The answer should be a list.",
)
def gradient_array_of_the_first(weights, strength):
    return strength * weights[0]


@mistake(
    "l2_gradient",
    what="You returned the last layer's gradient alone.",
    why="The list is never filled.",
    see="The answer should be a list.",
)
def gradient_array_of_the_last(weights, strength):
    return strength * weights[-1]


@mistake(
    "l2_gradient",
    what="You returned the layers in reverse order.",
    why="insert(0, ...) puts each in front of the ones before.",
    see="Print the shapes of what you return.",
)
def gradient_reversed(weights, strength):
    return [strength * w for w in weights[::-1]]


@mistake(
    "l2_gradient",
    what="You joined all layers into one array.",
    why="Each keeps its shape, in a list.",
    see="Print what you return.",
)
def gradient_joined(weights, strength):
    return np.concatenate([(strength * w).ravel() for w in weights])


@mistake(
    "l2_gradient",
    what="You returned zeros.",
    why="An array was made and never filled.",
    see="Print the list just before you return it.",
)
def gradient_zeros(weights, strength):
    return [np.zeros(w.shape) for w in weights]


@mistake(
    "l2_gradient",
    what="You multiplied the list itself: a list times a fraction is an error.",
    why="A list is no array; go through it.",
    see="[1, 2] * 2 is [1, 2, 1, 2].",
)
def gradient_of_a_list(weights, strength):
    return strength * weights


@mistake(
    "l2_gradient",
    what="The function returns nothing.",
    why="A function without return gives None.",
    see="End with return.",
)
def gradient_nothing(weights, strength):
    return None


# Dropout, forward


@intermediate("dropout_forward", "the mask of zeros and ones")
def forward_mask(x, rate, uniform):
    return (uniform >= rate) * np.ones(x.shape)


@intermediate("dropout_forward", "the mask, divided by 1 - rate")
def forward_scaled_mask(x, rate, uniform):
    return (uniform >= rate) / (1 - rate)


@intermediate("dropout_forward", "x times the mask of zeros and ones, not enlarged")
def forward_kept(x, rate, uniform):
    return x * (uniform >= rate)


@mistake(
    "dropout_forward",
    what="You did not enlarge the values that are kept.",
    why="Fewer neurons speak; the others speak up, so that the sum stays about the same.",
    see="The mean over many neurons should stay what it was.",
)
def forward_not_enlarged(x, rate, uniform):
    return x * (uniform >= rate)


@mistake(
    "dropout_forward",
    what="You multiplied by 1 - rate instead of dividing.",
    why="What is kept must make up for what is dropped: it grows.",
    see="The mean over many neurons should stay what it was.",
)
def forward_made_smaller(x, rate, uniform):
    return x * (uniform >= rate) * (1 - rate)


@mistake(
    "dropout_forward",
    what="You divided by rate instead of 1 - rate.",
    why="1 - rate is the share that is kept.",
    see="With a rate of 0.2 the factor should be 1.25.",
)
def forward_enlarged_by_the_rate(x, rate, uniform):
    return x * (uniform >= rate) / rate


@convention(
    "dropout_forward",
    yours="rate as the share that is kept",
    asked="rate as the share that is dropped",
    see="Keep where uniform >= rate, and divide by 1 - rate.",
)
def forward_rate_is_kept(x, rate, uniform):
    return x * (uniform < rate) / rate


@convention(
    "dropout_forward",
    yours="rate as the share that is kept, of the highest numbers",
    asked="rate as the share that is dropped, where the numbers are lowest",
    see="Keep where uniform >= rate, and divide by 1 - rate.",
)
def forward_rate_is_kept_from_above(x, rate, uniform):
    return x * (uniform >= 1 - rate) / rate


@mistake(
    "dropout_forward",
    what="You kept what should be dropped: where the number is below rate.",
    why="rate is the share that is dropped.",
    see="With a rate of 0.1 most of it should stay.",
)
def forward_comparison_turned(x, rate, uniform):
    return x * (uniform < rate) / (1 - rate)


@mistake(
    "dropout_forward",
    what="You kept what should be dropped, and did not enlarge it.",
    why="rate is the share that is dropped; the rest is divided by 1 - rate.",
    see="With a rate of 0.1 most of it should stay.",
)
def forward_comparison_turned_not_enlarged(x, rate, uniform):
    return x * (uniform < rate)


@mistake(
    "dropout_forward",
    what="You multiplied by rate.",
    why="What is kept must make up for what is dropped: it grows by 1 / (1 - rate).",
    see="The mean over many neurons should stay what it was.",
)
def forward_times_the_rate(x, rate, uniform):
    return x * (uniform >= rate) * rate


@mistake(
    "dropout_forward",
    what="You dropped where the number is below 1 - rate.",
    why="rate is the share that is dropped: drop where uniform < rate.",
    see="With a rate of 0.1 most of it should stay.",
)
def forward_compared_with_the_rest(x, rate, uniform):
    return x * (uniform >= 1 - rate) / (1 - rate)


@mistake(
    "dropout_forward",
    what="You kept where the number is below 1 - rate.",
    why="The share is right, but the task says which: drop where uniform < rate.",
    see="A number of 0 should always be dropped.",
)
def forward_kept_below_the_rest(x, rate, uniform):
    return x * (uniform < 1 - rate) / (1 - rate)


@mistake(
    "dropout_forward",
    what="You compared with 0.5, whatever the rate.",
    why="It is an argument: your caller decides.",
    see="Change rate: other places should be 0.",
)
def forward_compared_with_a_half(x, rate, uniform):
    return x * (uniform >= 0.5) / (1 - rate)


@mistake(
    "dropout_forward",
    what="You rounded the random numbers: half of them, whatever the rate.",
    why="Compare them with rate.",
    see="Change rate: other places should be 0.",
)
def forward_rounded_numbers(x, rate, uniform):
    return x * np.round(uniform) / (1 - rate)


@mistake(
    "dropout_forward",
    what="You multiplied by the random numbers themselves.",
    why="They decide, by comparison; the mask is 0 or 1.",
    see="What is kept should be x / (1 - rate).",
)
def forward_times_the_numbers(x, rate, uniform):
    return x * uniform / (1 - rate)


@mistake(
    "dropout_forward",
    what="You used the first row of random numbers for all samples.",
    why="Each sample drops its own neurons.",
    see="The rows of the answer should have zeros in different places.",
)
def forward_one_row_for_all(x, rate, uniform):
    return x * (uniform[0] >= rate) / (1 - rate)


@mistake(
    "dropout_forward",
    what="You used the first column of random numbers for all neurons.",
    why="Each neuron is dropped by itself, not a sample as a whole.",
    see="A row of the answer should not be all 0.",
)
def forward_one_column_for_all(x, rate, uniform):
    return x * (uniform[:, :1] >= rate) / (1 - rate)


@mistake(
    "dropout_forward",
    what="You divided by the share that was really kept.",
    why="1 - rate is what it is on average; the count differs each time.",
    see="With a rate of 0.2 the factor should be 1.25, always.",
)
def forward_scaled_by_the_count(x, rate, uniform):
    kept = uniform >= rate
    return x * kept / max(kept.mean(), 1e-9)


@mistake(
    "dropout_forward",
    what="You scaled each row back to its old sum.",
    why="The factor is 1 / (1 - rate), always; sums stay the same on average only.",
    see="With a rate of 0.2 the factor should be 1.25, always.",
)
def forward_scaled_to_the_same_sum(x, rate, uniform):
    kept = x * (uniform >= rate)
    return kept * x.sum(axis=1, keepdims=True) / kept.sum(axis=1, keepdims=True)


@mistake(
    "dropout_forward",
    what="You enlarged and dropped nothing.",
    why="Multiply by the mask too.",
    see="Where uniform < rate the answer should be 0.",
)
def forward_all_enlarged_none_dropped(x, rate, uniform):
    return x / (1 - rate)


@mistake(
    "dropout_forward",
    what="You returned x unchanged: that is dropout when the network is used, not in training.",
    why="In training values are dropped.",
    see="Where uniform < rate the answer should be 0.",
)
def forward_unchanged(x, rate, uniform):
    return x.copy()


@mistake(
    "dropout_forward",
    what="You divided by the root of 1 - rate.",
    why="That keeps the variance; here the mean is kept.",
    see="With a rate of 0.75 the factor should be 4.",
)
def forward_by_the_root(x, rate, uniform):
    return x * (uniform >= rate) / np.sqrt(1 - rate)


@mistake(
    "dropout_forward",
    what="You divided by 1 - rate twice.",
    why="Mask and scale once.",
    see="With a rate of 0.5 the factor should be 2.",
)
def forward_squared_factor(x, rate, uniform):
    return x * (uniform >= rate) / (1 - rate) ** 2


@mistake(
    "dropout_forward",
    what="You doubled what is kept, whatever the rate.",
    why="2 is 1 / (1 - rate) for a rate of 0.5 only.",
    see="Try a rate of 0.2: what is kept should grow by a quarter.",
)
def forward_doubled(x, rate, uniform):
    return 2 * x * (uniform >= rate)


@mistake(
    "dropout_forward",
    what="You divided with //: the kept values are whole numbers.",
    why="In Python / divides and // divides without a rest.",
    see="Print 1.5 // 0.8 and 1.5 / 0.8.",
)
def forward_divided_without_a_rest(x, rate, uniform):
    return x * (uniform >= rate) // (1 - rate)


@mistake(
    "dropout_forward",
    what="You multiplied by 1 + rate.",
    why="It is near 1 / (1 - rate) for small rates only.",
    see="With a rate of 0.5 the factor should be 2.",
)
def forward_one_plus_rate(x, rate, uniform):
    return x * (uniform >= rate) * (1 + rate)


@mistake(
    "dropout_forward",
    what="You put rate where values are dropped.",
    why="Dropped is 0.",
    see="Where uniform < rate the answer should be 0.",
)
def forward_rate_added(x, rate, uniform):
    return np.where(uniform >= rate, x / (1 - rate), rate)


@mistake(
    "dropout_forward",
    what="You divided what should be dropped, and left the rest.",
    why="Dropped is 0; the rest is divided by 1 - rate.",
    see="Where uniform < rate the answer should be 0.",
)
def forward_only_dropped_ones_changed(x, rate, uniform):
    return np.where(uniform >= rate, x, x / (1 - rate))


@mistake(
    "dropout_forward",
    what="Where values are dropped you turned their signs.",
    why="What is dropped becomes 0: it says nothing at all.",
    see="Each dropped value should be 0.",
)
def forward_turned_where_dropped(x, rate, uniform):
    return np.where(uniform < rate, -x, x) / (1 - rate)


@mistake(
    "dropout_forward",
    what="You put nan where values are dropped.",
    why="Dropped is 0; nan spreads to everything that touches it.",
    see="Where uniform < rate the answer should be 0.",
)
def forward_nan_for_dropped(x, rate, uniform):
    return np.where(uniform >= rate, x / (1 - rate), np.nan)


@mistake(
    "dropout_forward",
    what="You dropped small values of x, and not at random.",
    why="The random numbers decide, not the values.",
    see="Change uniform: the answer should change.",
)
def forward_by_value(x, rate, uniform):
    return np.where(np.abs(x) >= rate, x / (1 - rate), 0.0)


@mistake(
    "dropout_forward",
    what="You drew random numbers of your own.",
    why="They are handed to you, so that forward and backward drop the same.",
    see="Give the same uniform twice: the answers should be equal.",
)
def forward_own_chance(x, rate, uniform):
    return x * (np.random.default_rng(0).random(x.shape) >= rate) / (1 - rate)


@mistake(
    "dropout_forward",
    what="You returned the kept values alone, in one row.",
    why="Dropped values stay in their places, as zeros.",
    see="The answer should have the shape of the input.",
)
def forward_kept_only(x, rate, uniform):
    return x[uniform >= rate] / (1 - rate)


@mistake(
    "dropout_forward",
    what="You returned the mask too.",
    why="One array is asked for: forward and backward both get uniform, and need no mask handed on.",
    see="Print what you return.",
)
def forward_with_the_mask(x, rate, uniform):
    mask = (uniform >= rate) / (1 - rate)
    return x * mask, mask


@mistake(
    "dropout_forward",
    what="You returned the mask.",
    why="It is to be multiplied with x.",
    see="Print what you return.",
)
def forward_mask_only(x, rate, uniform):
    return (uniform >= rate) / (1 - rate)


@mistake(
    "dropout_forward",
    what="You returned where values are kept, True and False.",
    why="It is to be multiplied with x, and divided by 1 - rate.",
    see="Print what you return.",
)
def forward_mask_of_truth(x, rate, uniform):
    return uniform >= rate


@mistake(
    "dropout_forward",
    what="You added the mask.",
    why="It is a factor: 0 drops, 1 keeps.",
    see="Where uniform < rate the answer should be 0.",
)
def forward_added(x, rate, uniform):
    return x + (uniform >= rate) / (1 - rate)


@mistake(
    "dropout_forward",
    what="The function returns nothing.",
    why="A function without return gives None.",
    see="End with return.",
)
def forward_nothing(x, rate, uniform):
    return None


@mistake(
    "dropout_forward",
    what="You subtracted the rate from the kept values.",
    why="They are divided by 1 - rate.",
    see="With values of 1 and a rate of 0.5 the kept ones should be 2.",
)
def forward_rate_subtracted(x, rate, uniform):
    return (uniform >= rate) * (x - rate)


# Dropout, backward


@intermediate("dropout_backward", "the mask of zeros and ones")
def backward_mask(upstream, rate, uniform):
    return (uniform >= rate) * np.ones(upstream.shape)


@intermediate("dropout_backward", "the mask, divided by 1 - rate")
def backward_scaled_mask(upstream, rate, uniform):
    return (uniform >= rate) / (1 - rate)


@intermediate("dropout_backward", "upstream times the mask of zeros and ones, not enlarged")
def backward_kept(upstream, rate, uniform):
    return upstream * (uniform >= rate)


@mistake(
    "dropout_backward",
    what="You did not enlarge the upstream that are kept.",
    why="Fewer neurons speak; the others speak up, so that the sum stays about the same.",
    see="The mean over many neurons should stay what it was.",
)
def backward_not_enlarged(upstream, rate, uniform):
    return upstream * (uniform >= rate)


@mistake(
    "dropout_backward",
    what="You multiplied by 1 - rate instead of dividing.",
    why="What is kept must make up for what is dropped: it grows.",
    see="The mean over many neurons should stay what it was.",
)
def backward_made_smaller(upstream, rate, uniform):
    return upstream * (uniform >= rate) * (1 - rate)


@mistake(
    "dropout_backward",
    what="You divided by rate instead of 1 - rate.",
    why="1 - rate is the share that is kept.",
    see="With a rate of 0.2 the factor should be 1.25.",
)
def backward_enlarged_by_the_rate(upstream, rate, uniform):
    return upstream * (uniform >= rate) / rate


@mistake(
    "dropout_backward",
    what="You multiplied by rate.",
    why="What is kept must make up for what is dropped: it grows by 1 / (1 - rate).",
    see="The mean over many neurons should stay what it was.",
)
def backward_times_the_rate(upstream, rate, uniform):
    return upstream * (uniform >= rate) * rate


@convention(
    "dropout_backward",
    yours="rate as the share that is kept",
    asked="rate as the share that is dropped",
    see="Keep where uniform >= rate, and divide by 1 - rate.",
)
def backward_rate_is_kept(upstream, rate, uniform):
    return upstream * (uniform < rate) / rate


@convention(
    "dropout_backward",
    yours="rate as the share that is kept, of the highest numbers",
    asked="rate as the share that is dropped, where the numbers are lowest",
    see="Keep where uniform >= rate, and divide by 1 - rate.",
)
def backward_rate_is_kept_from_above(upstream, rate, uniform):
    return upstream * (uniform >= 1 - rate) / rate


@mistake(
    "dropout_backward",
    what="You kept what should be dropped: where the number is below rate.",
    why="rate is the share that is dropped.",
    see="With a rate of 0.1 most of it should stay.",
)
def backward_comparison_turned(upstream, rate, uniform):
    return upstream * (uniform < rate) / (1 - rate)


@mistake(
    "dropout_backward",
    what="You kept what should be dropped, and did not enlarge it.",
    why="rate is the share that is dropped; the rest is divided by 1 - rate.",
    see="With a rate of 0.1 most of it should stay.",
)
def backward_comparison_turned_not_enlarged(upstream, rate, uniform):
    return upstream * (uniform < rate)


@mistake(
    "dropout_backward",
    what="You dropped where the number is below 1 - rate.",
    why="rate is the share that is dropped: drop where uniform < rate.",
    see="With a rate of 0.1 most of it should stay.",
)
def backward_compared_with_the_rest(upstream, rate, uniform):
    return upstream * (uniform >= 1 - rate) / (1 - rate)


@mistake(
    "dropout_backward",
    what="You kept where the number is below 1 - rate.",
    why="The share is right, but the task says which: drop where uniform < rate.",
    see="A number of 0 should always be dropped.",
)
def backward_kept_below_the_rest(upstream, rate, uniform):
    return upstream * (uniform < 1 - rate) / (1 - rate)


@mistake(
    "dropout_backward",
    what="You compared with 0.5, whatever the rate.",
    why="It is an argument: your caller decides.",
    see="Change rate: other places should be 0.",
)
def backward_compared_with_a_half(upstream, rate, uniform):
    return upstream * (uniform >= 0.5) / (1 - rate)


@mistake(
    "dropout_backward",
    what="You rounded the random numbers: half of them, whatever the rate.",
    why="Compare them with rate.",
    see="Change rate: other places should be 0.",
)
def backward_rounded_numbers(upstream, rate, uniform):
    return upstream * np.round(uniform) / (1 - rate)


@mistake(
    "dropout_backward",
    what="You multiplied by the random numbers themselves.",
    why="They decide, by comparison; the mask is 0 or 1.",
    see="What is kept should be upstream / (1 - rate).",
)
def backward_times_the_numbers(upstream, rate, uniform):
    return upstream * uniform / (1 - rate)


@mistake(
    "dropout_backward",
    what="You used the first row of random numbers for all samples.",
    why="Each sample drops its own neurons.",
    see="The rows of the answer should have zeros in different places.",
)
def backward_one_row_for_all(upstream, rate, uniform):
    return upstream * (uniform[0] >= rate) / (1 - rate)


@mistake(
    "dropout_backward",
    what="You used the first column of random numbers for all neurons.",
    why="Each neuron is dropped by itself, not a sample as a whole.",
    see="A row of the answer should not be all 0.",
)
def backward_one_column_for_all(upstream, rate, uniform):
    return upstream * (uniform[:, :1] >= rate) / (1 - rate)


@mistake(
    "dropout_backward",
    what="You divided by the share that was really kept.",
    why="1 - rate is what it is on average; the count differs each time.",
    see="With a rate of 0.2 the factor should be 1.25, always.",
)
def backward_scaled_by_the_count(upstream, rate, uniform):
    kept = uniform >= rate
    return upstream * kept / max(kept.mean(), 1e-9)


@mistake(
    "dropout_backward",
    what="You scaled each row back to its old sum.",
    why="The factor is 1 / (1 - rate), always; sums stay the same on average only.",
    see="With a rate of 0.2 the factor should be 1.25, always.",
)
def backward_scaled_to_the_same_sum(upstream, rate, uniform):
    kept = upstream * (uniform >= rate)
    return kept * upstream.sum(axis=1, keepdims=True) / kept.sum(axis=1, keepdims=True)


@mistake(
    "dropout_backward",
    what="You enlarged and dropped nothing.",
    why="Multiply by the mask too.",
    see="Where uniform < rate the answer should be 0.",
)
def backward_all_enlarged_none_dropped(upstream, rate, uniform):
    return upstream / (1 - rate)


@mistake(
    "dropout_backward",
    what="You returned upstream unchanged: that is dropout when the network is used, not in training.",
    why="In training values are dropped.",
    see="Where uniform < rate the answer should be 0.",
)
def backward_unchanged(upstream, rate, uniform):
    return upstream.copy()


@mistake(
    "dropout_backward",
    what="You divided by the root of 1 - rate.",
    why="That keeps the variance; here the mean is kept.",
    see="With a rate of 0.75 the factor should be 4.",
)
def backward_by_the_root(upstream, rate, uniform):
    return upstream * (uniform >= rate) / np.sqrt(1 - rate)


@mistake(
    "dropout_backward",
    what="You divided by 1 - rate twice.",
    why="Mask and scale once.",
    see="With a rate of 0.5 the factor should be 2.",
)
def backward_squared_factor(upstream, rate, uniform):
    return upstream * (uniform >= rate) / (1 - rate) ** 2


@mistake(
    "dropout_backward",
    what="You doubled what is kept, whatever the rate.",
    why="2 is 1 / (1 - rate) for a rate of 0.5 only.",
    see="Try a rate of 0.2: what is kept should grow by a quarter.",
)
def backward_doubled(upstream, rate, uniform):
    return 2 * upstream * (uniform >= rate)


@mistake(
    "dropout_backward",
    what="You divided with //: the kept values are whole numbers.",
    why="In Python / divides and // divides without a rest.",
    see="Print 1.5 // 0.8 and 1.5 / 0.8.",
)
def backward_divided_without_a_rest(upstream, rate, uniform):
    return upstream * (uniform >= rate) // (1 - rate)


@mistake(
    "dropout_backward",
    what="You multiplied by 1 + rate.",
    why="It is near 1 / (1 - rate) for small rates only.",
    see="With a rate of 0.5 the factor should be 2.",
)
def backward_one_plus_rate(upstream, rate, uniform):
    return upstream * (uniform >= rate) * (1 + rate)


@mistake(
    "dropout_backward",
    what="You put rate where values are dropped.",
    why="Dropped is 0.",
    see="Where uniform < rate the answer should be 0.",
)
def backward_rate_added(upstream, rate, uniform):
    return np.where(uniform >= rate, upstream / (1 - rate), rate)


@mistake(
    "dropout_backward",
    what="You divided what should be dropped, and left the rest.",
    why="Dropped is 0; the rest is divided by 1 - rate.",
    see="Where uniform < rate the answer should be 0.",
)
def backward_only_dropped_ones_changed(upstream, rate, uniform):
    return np.where(uniform >= rate, upstream, upstream / (1 - rate))


@mistake(
    "dropout_backward",
    what="Where values are dropped you turned their signs.",
    why="What is dropped becomes 0: it says nothing at all.",
    see="Each dropped value should be 0.",
)
def backward_turned_where_dropped(upstream, rate, uniform):
    return np.where(uniform < rate, -upstream, upstream) / (1 - rate)


@mistake(
    "dropout_backward",
    what="You put nan where values are dropped.",
    why="Dropped is 0; nan spreads to everything that touches it.",
    see="Where uniform < rate the answer should be 0.",
)
def backward_nan_for_dropped(upstream, rate, uniform):
    return np.where(uniform >= rate, upstream / (1 - rate), np.nan)


@mistake(
    "dropout_backward",
    what="You dropped small values of upstream, and not at random.",
    why="The random numbers decide, not the values.",
    see="Change uniform: the answer should change.",
)
def backward_by_value(upstream, rate, uniform):
    return np.where(np.abs(upstream) >= rate, upstream / (1 - rate), 0.0)


@mistake(
    "dropout_backward",
    what="You drew random numbers of your own.",
    why="They are handed to you, so that forward and backward drop the same.",
    see="Give the same uniform twice: the answers should be equal.",
)
def backward_own_chance(upstream, rate, uniform):
    return upstream * (np.random.default_rng(0).random(upstream.shape) >= rate) / (1 - rate)


@mistake(
    "dropout_backward",
    what="You returned the kept values alone, in one row.",
    why="Dropped values stay in their places, as zeros.",
    see="The answer should have the shape of the input.",
)
def backward_kept_only(upstream, rate, uniform):
    return upstream[uniform >= rate] / (1 - rate)


@mistake(
    "dropout_backward",
    what="You returned the mask too.",
    why="One array is asked for: forward and backward both get uniform, and need no mask handed on.",
    see="Print what you return.",
)
def backward_with_the_mask(upstream, rate, uniform):
    mask = (uniform >= rate) / (1 - rate)
    return upstream * mask, mask


@mistake(
    "dropout_backward",
    what="You returned the mask.",
    why="It is to be multiplied with upstream.",
    see="Print what you return.",
)
def backward_mask_only(upstream, rate, uniform):
    return (uniform >= rate) / (1 - rate)


@mistake(
    "dropout_backward",
    what="You returned where values are kept, True and False.",
    why="It is to be multiplied with upstream, and divided by 1 - rate.",
    see="Print what you return.",
)
def backward_mask_of_truth(upstream, rate, uniform):
    return uniform >= rate


@mistake(
    "dropout_backward",
    what="You added the mask.",
    why="It is a factor: 0 drops, 1 keeps.",
    see="Where uniform < rate the answer should be 0.",
)
def backward_added(upstream, rate, uniform):
    return upstream + (uniform >= rate) / (1 - rate)


@mistake(
    "dropout_backward",
    what="The function returns nothing.",
    why="A function without return gives None.",
    see="End with return.",
)
def backward_nothing(upstream, rate, uniform):
    return None


@mistake(
    "dropout_backward",
    what="You let the gradient through where upstream is positive: that is relu's.",
    why="Dropout's way is decided by uniform alone.",
    see="Change uniform: the answer should change.",
)
def backward_where_positive(upstream, rate, uniform):
    return upstream * (upstream > 0) / (1 - rate)


@mistake(
    "dropout_backward",
    what="You let the gradient through where it is above the rate.",
    why="uniform is what is compared with rate, as in the forward pass.",
    see="Change uniform: the answer should change.",
)
def backward_mask_of_the_gradient(upstream, rate, uniform):
    return upstream * (upstream >= rate) / (1 - rate)


@mistake(
    "dropout_backward",
    what="You multiplied by 1 - rate everywhere, as if by the expected mask.",
    why="The very mask of the forward pass counts.",
    see="Where uniform < rate the answer should be 0.",
)
def backward_slope_of_the_rate(upstream, rate, uniform):
    return upstream * (1 - rate)
