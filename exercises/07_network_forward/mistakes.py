"""Wrong forward passes that people really write."""

import numpy as np

from grader.mistakes import convention, intermediate, mistake


def sigmoid(z):
    return 0.5 * (1 + np.tanh(z / 2))


def softmax(z, axis=1):
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def dense(a, w, b):
    return a @ w.T + b


def forward(x, weights, biases, hidden=sigmoid, output=softmax, layer=dense):
    """Return every layer's activations, with these functions in place of the right ones."""
    activations, a = [], x
    for number, (w, b) in enumerate(zip(weights, biases)):
        function = hidden if number < len(weights) - 1 else output
        a = function(layer(a, w, b))
        activations.append(a)
    return activations


def pre_activations(x, weights, biases):
    before = [x, *forward(x, weights, biases)[:-1]]
    return [dense(a, w, b) for a, w, b in zip(before, weights, biases)]


@intermediate("network_forward", "the output alone, without the hidden layers")
def output_of_network(x, weights, biases):
    return forward(x, weights, biases)[-1]


# The list


@convention(
    "network_forward",
    yours="a list that begins with x",
    asked="one array for each layer that has weights",
    see="Return activations[1:], or start from an empty list.",
)
def inputs_included(x, weights, biases):
    return [x, *forward(x, weights, biases)]


@convention(
    "network_forward",
    yours="one sample a column in what you return",
    asked="one sample a row",
    see="Return each array's .T, or write a @ w.T + b from the start.",
)
def samples_in_columns(x, weights, biases):
    return [a.T for a in forward(x, weights, biases)]


@mistake(
    "network_forward",
    what="You returned the output alone, not a list of every layer's activations.",
    why="It is the network's answer, but learning will need the hidden layers, too.",
    see="Print len(network_forward(x, weights, biases)): it should be len(weights).",
)
def output_alone(x, weights, biases):
    return forward(x, weights, biases)[-1]


@mistake(
    "network_forward",
    what="You returned a list of the output alone.",
    why="activations = [a] makes a new list; activations.append(a) makes it longer.",
    see="Print len(network_forward(x, weights, biases)): it should be len(weights).",
)
def list_of_output(x, weights, biases):
    return forward(x, weights, biases)[-1:]


@mistake(
    "network_forward",
    what="The list begins with x and lacks the output: a was appended before it was computed.",
    why="Append comes after the activation.",
    see="The last item should have a column for each class.",
)
def appended_too_early(x, weights, biases):
    return [x, *forward(x, weights, biases)[:-1]]


@mistake(
    "network_forward",
    what="The output layer is missing.",
    why="range(len(weights) - 1), or weights[:-1], leaves it for after the loop.",
    see="Print len(network_forward(x, weights, biases)): it should be len(weights).",
)
def output_missing(x, weights, biases):
    return forward(x, weights, biases)[:-1]


@mistake(
    "network_forward",
    what="The first layer's activations are missing from the list.",
    why="The slice [1:] is for lists that begin with x.",
    see="Print len(network_forward(x, weights, biases)): it should be len(weights).",
)
def first_missing(x, weights, biases):
    return forward(x, weights, biases)[1:]


@mistake(
    "network_forward",
    what="The list is in reverse order.",
    why="insert(0, a) puts the new one in front; append puts it behind.",
    see="The last item should be the output.",
)
def list_reversed(x, weights, biases):
    return forward(x, weights, biases)[::-1]


@mistake(
    "network_forward",
    what="The output is twice in the list.",
    why="The loop has appended it already.",
    see="Print len(network_forward(x, weights, biases)): it should be len(weights).",
)
def output_twice(x, weights, biases):
    activations = forward(x, weights, biases)
    return [*activations, activations[-1]]


@mistake(
    "network_forward",
    what="You returned the pre-activations z, before sigmoid and softmax.",
    why="What a layer hands on is the activation.",
    see="The last item's rows should add up to 1.",
)
def z_returned(x, weights, biases):
    return pre_activations(x, weights, biases)


@mistake(
    "network_forward",
    what="You returned z and a of every layer in one list.",
    why="Only the activations are asked for.",
    see="Print len(network_forward(x, weights, biases)): it should be len(weights).",
)
def z_and_a(x, weights, biases):
    pairs = zip(pre_activations(x, weights, biases), forward(x, weights, biases))
    return [item for pair in pairs for item in pair]


@mistake(
    "network_forward",
    what="You returned two lists, z and a.",
    why="Only the activations are asked for, in one list.",
    see="Return activations.",
)
def two_lists(x, weights, biases):
    return pre_activations(x, weights, biases), forward(x, weights, biases)


@mistake(
    "network_forward",
    what="You returned two lists, a and z.",
    why="Only the activations are asked for, in one list.",
    see="Return activations.",
)
def two_lists_turned(x, weights, biases):
    return forward(x, weights, biases), pre_activations(x, weights, biases)


@mistake(
    "network_forward",
    what="You made one array of the list: layers differ in size, so they do not fit into one.",
    why="np.array wants all rows equally long.",
    see="Return the list itself.",
)
def one_array(x, weights, biases):
    return np.array(forward(x, weights, biases))


@mistake(
    "network_forward",
    what="You joined all layers' columns into one array.",
    why="np.hstack forgets where one layer ends.",
    see="Return the list itself.",
)
def joined(x, weights, biases):
    return np.hstack(forward(x, weights, biases))


@mistake(
    "network_forward",
    what="You returned predicted classes in place of the output layer's probabilities.",
    why="argmax comes after the network, where a decision is made.",
    see="The last item should have a column for each class.",
)
def classes(x, weights, biases):
    return forward(x, weights, biases, output=lambda z: z.argmax(axis=1))


@mistake(
    "network_forward",
    what="You computed the first sample only.",
    why="A return inside the loop over samples ends it in its first round.",
    see="Each item should have a row for each sample.",
)
def first_sample_only(x, weights, biases):
    return forward(x[:1], weights, biases)


@mistake(
    "network_forward",
    what="You computed the last sample only.",
    why="What is made inside the loop over samples is overwritten in the next round.",
    see="Each item should have a row for each sample.",
)
def last_sample_only(x, weights, biases):
    return forward(x[-1:], weights, biases)


@mistake(
    "network_forward",
    what="You averaged over the samples.",
    why="Losses are means over samples; each answer keeps its own row.",
    see="Each item should have a row for each sample.",
)
def averaged_over_samples(x, weights, biases):
    return [a.mean(axis=0) for a in forward(x, weights, biases)]


# What a layer does


@mistake(
    "network_forward",
    what="You did not transpose the weights: a @ w.",
    why="It runs, with wrong numbers, wherever all layers are equally wide.",
    see="Write the shapes: (n_samples, n_in) @ (n_out, n_in) do not meet; w.T is (n_in, n_out).",
)
def weights_not_transposed(x, weights, biases):
    return forward(x, weights, biases, layer=lambda a, w, b: a @ w + b)


@mistake(
    "network_forward",
    what="You reshaped the weights, which is no transpose: the numbers moved.",
    why="reshape keeps the reading order; .T swaps the axes.",
    see="np.arange(6).reshape(2, 3).T and .reshape(3, 2) differ.",
)
def weights_reshaped(x, weights, biases):
    return forward(
        x, weights, biases, layer=lambda a, w, b: a @ w.reshape(w.shape[1], w.shape[0]) + b
    )


@mistake(
    "network_forward",
    what="You swapped the factors: w @ a + b.",
    why="That is for one sample as a column; here samples are rows.",
    see="Write the shapes: (n_out, n_in) @ (n_samples, n_in) do not meet.",
)
def factors_swapped(x, weights, biases):
    return forward(x, weights, biases, layer=lambda a, w, b: w @ a + b)


@mistake(
    "network_forward",
    what="You left out the biases.",
    why="With biases of zero, as many networks start, it makes no difference.",
    see="Give x of zeros: the first layer should be sigmoid(b).",
)
def without_biases(x, weights, biases):
    return forward(x, weights, biases, layer=lambda a, w, _: a @ w.T)


@mistake(
    "network_forward",
    what="You subtracted the biases.",
    why="A threshold is subtracted, and a bias is a threshold with its sign turned.",
    see="Give x of zeros: the first layer should be sigmoid(b).",
)
def biases_subtracted(x, weights, biases):
    return forward(x, weights, biases, layer=lambda a, w, b: a @ w.T - b)


@mistake(
    "network_forward",
    what="You left out the bias of the output layer.",
    why="The line after the loop lacks + biases[-1].",
    see="Change biases[-1]: the output should change.",
)
def output_without_bias(x, weights, biases):
    return forward(x, weights, [*biases[:-1], 0 * biases[-1]])


@mistake(
    "network_forward",
    what="You left out the biases of the hidden layers.",
    why="The line in the loop lacks + b.",
    see="Change biases[0]: the first layer should change.",
)
def hidden_without_biases(x, weights, biases):
    return forward(x, weights, [*(0 * b for b in biases[:-1]), biases[-1]])


@mistake(
    "network_forward",
    what="You added the sum of a layer's biases to every neuron.",
    why="Each neuron owns one bias.",
    see="Give x of zeros: the first layer should be sigmoid(b).",
)
def biases_summed(x, weights, biases):
    return forward(x, weights, biases, layer=lambda a, w, b: a @ w.T + b.sum())


@mistake(
    "network_forward",
    what="You added the biases after the activation.",
    why="The bias is part of z, which the activation bends.",
    see="Activations leave the range from 0 to 1.",
)
def biases_after_activation(x, weights, biases):
    activations, a = [], x
    for number, (w, b) in enumerate(zip(weights, biases)):
        function = sigmoid if number < len(weights) - 1 else softmax
        a = function(a @ w.T) + b
        activations.append(a)
    return activations


@mistake(
    "network_forward",
    what="Every layer starts from x again: a is not handed on.",
    why="z = x @ w.T + b in the loop must use the layer before.",
    see="It runs only where all layers are as wide as the input.",
)
def always_from_inputs(x, weights, biases):
    last = len(weights) - 1
    steps = [dense(x, w, b) for w, b in zip(weights, biases)]
    return [softmax(z) if number == last else sigmoid(z) for number, z in enumerate(steps)]


@mistake(
    "network_forward",
    what="z is handed on in place of a: the next layer starts before the bend.",
    why="Without the bend, layers collapse into one.",
    see="The first item is right, the second is not.",
)
def z_handed_on(x, weights, biases):
    zs, z = [], x
    for w, b in zip(weights, biases):
        z = dense(z, w, b)
        zs.append(z)
    return [*map(sigmoid, zs[:-1]), softmax(zs[-1])]


@mistake(
    "network_forward",
    what="The weights are used in reverse order.",
    why="weights[0] is the first layer's.",
    see="It runs only where all layers are equally wide.",
)
def weights_reversed(x, weights, biases):
    return forward(x, weights[::-1], biases)


@mistake(
    "network_forward",
    what="Weights and biases are used in reverse order.",
    why="weights[0] is the first layer's.",
    see="It runs only where all layers are equally wide.",
)
def layers_reversed(x, weights, biases):
    return forward(x, weights[::-1], biases[::-1])


@mistake(
    "network_forward",
    what="The first layer's weights are used in every layer.",
    why="weights[0] in place of weights[layer].",
    see="It runs only where all layers are equally wide.",
)
def first_weights_for_all(x, weights, biases):
    return forward(x, [weights[0]] * len(weights), biases)


@mistake(
    "network_forward",
    what="The first layer's biases are used in every layer.",
    why="biases[0] in place of biases[layer].",
    see="It runs only where all layers are equally wide.",
)
def first_biases_for_all(x, weights, biases):
    return forward(x, weights, [biases[0]] * len(biases))


@mistake(
    "network_forward",
    what="Only the first hidden layer and the output are computed.",
    why="Two layers are written down; the task asks for any number: use a loop.",
    see="Give three layers.",
)
def two_layers_only(x, weights, biases):
    return forward(x, weights[:2], biases[:2])


@mistake(
    "network_forward",
    what="Two layers are written down as weights[0] and weights[1]; a network may have one.",
    why="The task asks for any number: use a loop.",
    see="Give a network with one layer.",
)
def two_layers_always(x, weights, biases):
    hidden = sigmoid(dense(x, weights[0], biases[0]))
    return [hidden, softmax(dense(hidden, weights[1], biases[1]))]


@mistake(
    "network_forward",
    what="You divided each layer's z by the number of samples.",
    why="The mean over the batch belongs to the loss.",
    see="One sample alone is right, two are not.",
)
def divided_by_samples(x, weights, biases):
    return forward(x, weights, biases, layer=lambda a, w, b: dense(a, w, b) / len(a))


@mistake(
    "network_forward",
    what="You divided each weighted sum by the number of inputs.",
    why="A neuron adds up what arrives; it takes no mean.",
    see="Print z: it should be a @ w.T + b.",
)
def averaged_over_inputs(x, weights, biases):
    return forward(x, weights, biases, layer=lambda a, w, b: a @ w.T / a.shape[1] + b)


@mistake(
    "network_forward",
    what="You divided each weighted sum by the root of the number of inputs.",
    why="That belongs to how weights are first drawn.",
    see="Print z: it should be a @ w.T + b.",
)
def scaled_by_root(x, weights, biases):
    return forward(x, weights, biases, layer=lambda a, w, b: a @ w.T / np.sqrt(a.shape[1]) + b)


# Hidden layers


@mistake(
    "network_forward",
    what="Hidden layers have no activation.",
    why="Without the bend, layers collapse into one.",
    see="Hidden activations should lie between 0 and 1.",
)
def hidden_linear(x, weights, biases):
    return forward(x, weights, biases, hidden=lambda z: z)


@mistake(
    "network_forward",
    what="Hidden layers have a tanh in place of the sigmoid.",
    why="Both bend, but the task asks for the sigmoid.",
    see="Hidden activations should lie between 0 and 1.",
)
def hidden_tanh(x, weights, biases):
    return forward(x, weights, biases, hidden=np.tanh)


@mistake(
    "network_forward",
    what="Hidden layers have a relu in place of the sigmoid.",
    why="Both bend, but the task asks for the sigmoid.",
    see="Hidden activations should lie between 0 and 1.",
)
def hidden_relu(x, weights, biases):
    return forward(x, weights, biases, hidden=lambda z: np.maximum(0, z))


@mistake(
    "network_forward",
    what="Hidden layers have a softmax in place of the sigmoid.",
    why="The softmax belongs to the output, where classes share 1 among them.",
    see="Hidden rows should not add up to 1.",
)
def softmax_everywhere(x, weights, biases):
    return forward(x, weights, biases, hidden=softmax)


@mistake(
    "network_forward",
    what="Softmax and sigmoid are swapped: hidden layers have the softmax, the output the sigmoid.",
    why="The condition for the last layer is the wrong way round.",
    see="The last item's rows should add up to 1.",
)
def activations_swapped(x, weights, biases):
    return forward(x, weights, biases, hidden=softmax, output=sigmoid)


@mistake(
    "network_forward",
    what="The sigmoid lacks its minus: 1 / (1 + exp(z)).",
    why="Without it the curve falls instead of rising.",
    see="sigmoid(2) should be 0.88.",
)
def sigmoid_turned(x, weights, biases):
    return forward(x, weights, biases, hidden=lambda z: sigmoid(-z))


@mistake(
    "network_forward",
    what="The sigmoid is applied twice in hidden layers.",
    why="The layer has done it, and then the loop does it again.",
    see="Hidden activations all lie between 0.5 and 0.73.",
)
def sigmoid_twice(x, weights, biases):
    return forward(x, weights, biases, hidden=lambda z: sigmoid(sigmoid(z)))


@mistake(
    "network_forward",
    what="Hidden layers have the sigmoid's derivative in place of the sigmoid.",
    why="It belongs to the way back.",
    see="Hidden activations never exceed 0.25.",
)
def hidden_derivative(x, weights, biases):
    return forward(x, weights, biases, hidden=lambda z: sigmoid(z) * (1 - sigmoid(z)))


@mistake(
    "network_forward",
    what="Hidden activations were rounded to 0 and 1.",
    why="A step has no slope to learn from.",
    see="Hidden activations should lie between 0 and 1.",
)
def hidden_step(x, weights, biases):
    return forward(x, weights, biases, hidden=lambda z: (z > 0).astype(float))


@mistake(
    "network_forward",
    what="Only the first hidden layer has an activation.",
    why="The sigmoid stands outside the loop.",
    see="Give three layers: all hidden activations should lie between 0 and 1.",
)
def first_hidden_only(x, weights, biases):
    activations, a = [], x
    for number, (w, b) in enumerate(zip(weights, biases)):
        a = dense(a, w, b)
        if number == len(weights) - 1:
            a = softmax(a)
        elif number == 0:
            a = sigmoid(a)
        activations.append(a)
    return activations


# The output layer


@mistake(
    "network_forward",
    what="The output layer has a sigmoid in place of the softmax.",
    why="The loop treats all layers alike; the last one is different.",
    see="The last item's rows should add up to 1.",
)
def output_sigmoid(x, weights, biases):
    return forward(x, weights, biases, output=sigmoid)


@mistake(
    "network_forward",
    what="The output layer has no activation: its logits are returned.",
    why="Some libraries' losses take logits; here the network ends with the softmax.",
    see="The last item's rows should add up to 1.",
)
def output_linear(x, weights, biases):
    return forward(x, weights, biases, output=lambda z: z)


@mistake(
    "network_forward",
    what="The output layer has a sigmoid, and then the softmax of that.",
    why="The loop applied the sigmoid to all layers, the last one too.",
    see="No probability is far from 1 / n_classes.",
)
def sigmoid_then_softmax(x, weights, biases):
    return forward(x, weights, biases, output=lambda z: softmax(sigmoid(z)))


@mistake(
    "network_forward",
    what="The softmax is applied twice.",
    why="The last layer has done it, and then the end does it again.",
    see="No probability is far from 1 / n_classes.",
)
def softmax_twice(x, weights, biases):
    return forward(x, weights, biases, output=lambda z: softmax(softmax(z)))


@mistake(
    "network_forward",
    what="The output layer has a relu before the softmax.",
    why="Logits may be negative.",
    see="A class with a very negative logit should get nearly 0.",
)
def relu_then_softmax(x, weights, biases):
    return forward(x, weights, biases, output=lambda z: softmax(np.maximum(0, z)))


@mistake(
    "network_forward",
    what="The output layer has a tanh in place of the softmax.",
    why="Probabilities add up to 1.",
    see="The last item's rows should add up to 1.",
)
def output_tanh(x, weights, biases):
    return forward(x, weights, biases, output=np.tanh)


@mistake(
    "network_forward",
    what="The output layer's sigmoids are divided by their sum.",
    why="Rows do add up to 1, but softmax takes exp.",
    see="Logits 0 and log 3 should give 0.25 and 0.75.",
)
def normalised_sigmoids(x, weights, biases):
    def shares(z):
        return sigmoid(z) / sigmoid(z).sum(axis=1, keepdims=True)

    return forward(x, weights, biases, output=shares)


@mistake(
    "network_forward",
    what="The softmax runs over the samples, axis=0.",
    why="Each row is one sample's probabilities: axis=1.",
    see="The last item's rows should add up to 1.",
)
def softmax_over_samples(x, weights, biases):
    return forward(x, weights, biases, output=lambda z: softmax(z, axis=0))


@mistake(
    "network_forward",
    what="The softmax runs over the whole batch.",
    why="np.sum without an axis adds up everything.",
    see="The last item's rows should add up to 1.",
)
def softmax_over_all(x, weights, biases):
    return forward(x, weights, biases, output=lambda z: softmax(z, axis=(0, 1)))


@mistake(
    "network_forward",
    what="The softmax shifts row by row, but divides by the sum over samples, axis=0.",
    why="Each row is one sample's probabilities: axis=1, both times.",
    see="The last item's rows should add up to 1.",
)
def softmax_summed_over_samples(x, weights, biases):
    def divided(z):
        e = np.exp(z - z.max(axis=1, keepdims=True))
        return e / e.sum(axis=0)

    return forward(x, weights, biases, output=divided)


@mistake(
    "network_forward",
    what="The softmax shifts row by row, but divides by the sum of the whole batch.",
    why="np.sum without an axis adds up everything.",
    see="The last item's rows should add up to 1.",
)
def softmax_summed_over_all(x, weights, biases):
    def divided(z):
        e = np.exp(z - z.max(axis=1, keepdims=True))
        return e / e.sum()

    return forward(x, weights, biases, output=divided)


@mistake(
    "network_forward",
    what="The softmax shifts by the largest logit of the whole batch: rows far below become 0 / 0.",
    why="Each row needs its own shift: max(axis=1, keepdims=True).",
    see="Multiply the weights by a million.",
)
def softmax_shifted_by_batch(x, weights, biases):
    def divided(z):
        e = np.exp(z - z.max())
        return e / e.sum(axis=1, keepdims=True)

    return forward(x, weights, biases, output=divided)


@mistake(
    "network_forward",
    what="The softmax shifts, but does not divide by the sum.",
    why="Probabilities add up to 1.",
    see="The last item's rows should add up to 1.",
)
def softmax_shifted_not_divided(x, weights, biases):
    return forward(x, weights, biases, output=lambda z: np.exp(z - z.max(axis=1, keepdims=True)))


@mistake(
    "network_forward",
    what="The softmax lacks keepdims: row s was divided by the sums of other rows.",
    why="e.sum(axis=1) has shape (n_samples,), which NumPy lays along the columns.",
    see="It runs only where n_samples equals n_classes; write keepdims=True.",
)
def softmax_without_keepdims(x, weights, biases):
    def divided(z):
        e = np.exp(z - z.max(axis=1, keepdims=True))
        return e / e.sum(axis=1)

    return forward(x, weights, biases, output=divided)


@mistake(
    "network_forward",
    what="The softmax's exponentials are not divided by their sum.",
    why="Probabilities add up to 1.",
    see="The last item's rows should add up to 1.",
)
def softmax_not_divided(x, weights, biases):
    return forward(x, weights, biases, output=np.exp)


@mistake(
    "network_forward",
    what="The softmax has its sign turned: exp(-z).",
    why="The minus belongs to the sigmoid.",
    see="The largest logit should get the largest share.",
)
def softmin(x, weights, biases):
    return forward(x, weights, biases, output=lambda z: softmax(-z))


@mistake(
    "network_forward",
    what="The output is a 1 for the largest logit and 0 for the others.",
    why="The decision comes after the network; the output is a probability.",
    see="No probability should be exactly 0.",
)
def output_hard(x, weights, biases):
    return forward(x, weights, biases, output=lambda z: np.eye(z.shape[1])[z.argmax(axis=1)])


@mistake(
    "network_forward",
    what="The output is the logarithm of the softmax.",
    why="log-softmax is a function of its own, useful in losses.",
    see="Probabilities are never negative.",
)
def output_log_softmax(x, weights, biases):
    return forward(x, weights, biases, output=lambda z: np.log(softmax(z)))


@mistake(
    "network_forward",
    what="The softmax without a shift gives nan for large logits: inf / inf.",
    why="Subtract each row's largest logit before exp.",
    see="Multiply the weights by a million.",
)
def softmax_without_shift(x, weights, biases):
    def unstable(z):
        e = np.exp(z)
        return e / e.sum(axis=1, keepdims=True)

    return forward(x, weights, biases, output=unstable)


@mistake(
    "network_forward",
    what="The sigmoid as exp(z) / (1 + exp(z)) gives nan for large z: inf / inf.",
    why="1 / (1 + exp(-z)) is the same, and safe.",
    see="Multiply the weights by a million.",
)
def sigmoid_overflows(x, weights, biases):
    return forward(x, weights, biases, hidden=lambda z: np.exp(z) / (1 + np.exp(z)))


@mistake(
    "network_forward",
    what="Hidden layers have a leaky relu in place of the sigmoid.",
    why="The task's hidden layers have a sigmoid.",
    see="Compare your function's values at -2, 0 and 2 with sigmoid's: 0.12, 0.5, 0.88.",
)
def hidden_leaky_relu(x, weights, biases):
    def hidden(z):
        return np.where(z > 0, z, 0.01 * z)

    return forward(x, weights, biases, hidden=hidden)


@mistake(
    "network_forward",
    what="Hidden layers have softplus in place of the sigmoid.",
    why="The task's hidden layers have a sigmoid.",
    see="Compare your function's values at -2, 0 and 2 with sigmoid's: 0.12, 0.5, 0.88.",
)
def hidden_softplus(x, weights, biases):
    def hidden(z):
        return np.logaddexp(0, z)

    return forward(x, weights, biases, hidden=hidden)


@mistake(
    "network_forward",
    what="Hidden layers have an ELU in place of the sigmoid.",
    why="The task's hidden layers have a sigmoid.",
    see="Compare your function's values at -2, 0 and 2 with sigmoid's: 0.12, 0.5, 0.88.",
)
def hidden_elu(x, weights, biases):
    def hidden(z):
        return np.where(z > 0, z, np.expm1(np.minimum(z, 0)))

    return forward(x, weights, biases, hidden=hidden)


@mistake(
    "network_forward",
    what="Hidden layers have z * sigmoid(z), a swish, in place of the sigmoid.",
    why="The task's hidden layers have a sigmoid.",
    see="Compare your function's values at -2, 0 and 2 with sigmoid's: 0.12, 0.5, 0.88.",
)
def hidden_swish(x, weights, biases):
    def hidden(z):
        return z * sigmoid(z)

    return forward(x, weights, biases, hidden=hidden)


@mistake(
    "network_forward",
    what="Hidden layers have the hard sigmoid in place of the sigmoid.",
    why="The task's hidden layers have a sigmoid.",
    see="Compare your function's values at -2, 0 and 2 with sigmoid's: 0.12, 0.5, 0.88.",
)
def hidden_hard_sigmoid(x, weights, biases):
    def hidden(z):
        return np.clip(0.2 * z + 0.5, 0, 1)

    return forward(x, weights, biases, hidden=hidden)


@mistake(
    "network_forward",
    what="Hidden layers have sigmoid(z / 2) in place of sigmoid(z).",
    why="The half belongs to the form with tanh: (1 + tanh(z / 2)) / 2.",
    see="sigmoid(2) should be 0.88.",
)
def hidden_half_as_steep(x, weights, biases):
    def hidden(z):
        return sigmoid(z / 2)

    return forward(x, weights, biases, hidden=hidden)


@mistake(
    "network_forward",
    what="Hidden layers have sigmoid(2z) in place of sigmoid(z).",
    why="The half belongs to the form with tanh: (1 + tanh(z / 2)) / 2.",
    see="sigmoid(2) should be 0.88.",
)
def hidden_twice_as_steep(x, weights, biases):
    def hidden(z):
        return sigmoid(2 * z)

    return forward(x, weights, biases, hidden=hidden)


@mistake(
    "network_forward",
    what="Hidden layers have 2 * sigmoid(z) - 1 in place of the sigmoid.",
    why="A sigmoid reaches from 0 to 1.",
    see="Hidden activations should never be negative.",
)
def hidden_stretched(x, weights, biases):
    def hidden(z):
        return 2 * sigmoid(z) - 1

    return forward(x, weights, biases, hidden=hidden)


@mistake(
    "network_forward",
    what="The sigmoid of the hidden layers lacks brackets: 1 / 1 + exp(-z).",
    why="Division comes before addition.",
    see="Hidden activations should never exceed 1.",
)
def hidden_brackets_lost(x, weights, biases):
    def hidden(z):
        return 1 / 1 + np.exp(-z)

    return forward(x, weights, biases, hidden=hidden)


@mistake(
    "network_forward",
    what="Two things at once: hidden layers have a relu in place of the sigmoid, and the output has no softmax.",
    why="Libraries often put the softmax into the loss; here it is the last layer's.",
    see="Hidden activations should be between 0 and 1, and output rows add up to 1.",
)
def relu_and_logits(x, weights, biases):
    def hidden(z):
        return np.maximum(z, 0)

    return forward(x, weights, biases, hidden=hidden, output=lambda z: z)


@mistake(
    "network_forward",
    what="Two things at once: hidden layers have a relu in place of the sigmoid, and the output a sigmoid in place of the softmax.",
    why="Sigmoids belong inside, the softmax at the end.",
    see="Output rows should add up to 1.",
)
def relu_and_sigmoid(x, weights, biases):
    def hidden(z):
        return np.maximum(z, 0)

    return forward(x, weights, biases, hidden=hidden, output=sigmoid)


@mistake(
    "network_forward",
    what="Two things at once: hidden layers have a relu in place of the sigmoid, and the biases are left out.",
    why="Take one at a time: first a @ w.T + b, then the sigmoid.",
    see="Give x of zeros: the first hidden layer should be sigmoid(b).",
)
def relu_without_biases(x, weights, biases):
    def hidden(z):
        return np.maximum(z, 0)

    return forward(x, weights, [0 * b for b in biases], hidden=hidden)


@mistake(
    "network_forward",
    what="Two things at once: hidden layers have a relu in place of the sigmoid, and the softmax runs over the samples.",
    why="Rows are samples: the softmax needs axis=1.",
    see="Output rows should add up to 1.",
)
def relu_and_softmax_over_samples(x, weights, biases):
    def hidden(z):
        return np.maximum(z, 0)

    return forward(x, weights, biases, hidden=hidden, output=lambda z: softmax(z, 0))


@mistake(
    "network_forward",
    what="Two things at once: the list begins with x, and hidden layers have a relu in place of the sigmoid.",
    why="The list holds one array for each layer that has weights.",
    see="It should be as long as weights.",
)
def relu_after_inputs(x, weights, biases):
    def hidden(z):
        return np.maximum(z, 0)

    return [x, *forward(x, weights, biases, hidden=hidden)]


@mistake(
    "network_forward",
    what="Two things at once: hidden layers have a tanh in place of the sigmoid, and the output has no softmax.",
    why="Libraries often put the softmax into the loss; here it is the last layer's.",
    see="Hidden activations should be between 0 and 1, and output rows add up to 1.",
)
def tanh_and_logits(x, weights, biases):
    def hidden(z):
        return np.tanh(z)

    return forward(x, weights, biases, hidden=hidden, output=lambda z: z)


@mistake(
    "network_forward",
    what="Two things at once: hidden layers have a tanh in place of the sigmoid, and the output a sigmoid in place of the softmax.",
    why="Sigmoids belong inside, the softmax at the end.",
    see="Output rows should add up to 1.",
)
def tanh_and_sigmoid(x, weights, biases):
    def hidden(z):
        return np.tanh(z)

    return forward(x, weights, biases, hidden=hidden, output=sigmoid)


@mistake(
    "network_forward",
    what="Two things at once: hidden layers have a tanh in place of the sigmoid, and the biases are left out.",
    why="Take one at a time: first a @ w.T + b, then the sigmoid.",
    see="Give x of zeros: the first hidden layer should be sigmoid(b).",
)
def tanh_without_biases(x, weights, biases):
    def hidden(z):
        return np.tanh(z)

    return forward(x, weights, [0 * b for b in biases], hidden=hidden)


@mistake(
    "network_forward",
    what="Two things at once: hidden layers have a tanh in place of the sigmoid, and the softmax runs over the samples.",
    why="Rows are samples: the softmax needs axis=1.",
    see="Output rows should add up to 1.",
)
def tanh_and_softmax_over_samples(x, weights, biases):
    def hidden(z):
        return np.tanh(z)

    return forward(x, weights, biases, hidden=hidden, output=lambda z: softmax(z, 0))


@mistake(
    "network_forward",
    what="Two things at once: the list begins with x, and hidden layers have a tanh in place of the sigmoid.",
    why="The list holds one array for each layer that has weights.",
    see="It should be as long as weights.",
)
def tanh_after_inputs(x, weights, biases):
    def hidden(z):
        return np.tanh(z)

    return [x, *forward(x, weights, biases, hidden=hidden)]


@mistake(
    "network_forward",
    what="The output layer's biases are subtracted.",
    why="They are added in every layer.",
    see="A larger bias should make its class more likely.",
)
def output_biases_subtracted(x, weights, biases):
    return forward(x, weights, [*biases[:-1], -biases[-1]])


@mistake(
    "network_forward",
    what="The hidden layers' biases are subtracted.",
    why="They are added in every layer.",
    see="Give x of zeros: the first hidden layer should be sigmoid(b).",
)
def hidden_biases_subtracted(x, weights, biases):
    return forward(x, weights, [*(-b for b in biases[:-1]), biases[-1]])


@mistake(
    "network_forward",
    what="The biases are added twice.",
    why="Once is enough: a @ w.T + b.",
    see="Give x of zeros: the first hidden layer should be sigmoid(b).",
)
def biases_twice(x, weights, biases):
    return forward(x, weights, [2 * b for b in biases])


@mistake(
    "network_forward",
    what="The second layer has the softmax, however many there are.",
    why="The last layer has it: its index is len(weights) - 1.",
    see="Try three layers: the second is hidden.",
)
def softmax_in_second_layer(x, weights, biases):
    activations, a = [], x
    for layer, (w, b) in enumerate(zip(weights, biases)):
        a = (softmax if layer == 1 else sigmoid)(dense(a, w, b))
        activations.append(a)
    return activations


@mistake(
    "network_forward",
    what="You recognise the last layer by its shape: a hidden one may have the same.",
    why="Count instead: the last index is len(weights) - 1.",
    see="Try layers of equal sizes.",
)
def last_layer_by_shape(x, weights, biases):
    activations, a = [], x
    for w, b in zip(weights, biases):
        a = (softmax if w.shape == weights[-1].shape else sigmoid)(dense(a, w, b))
        activations.append(a)
    return activations


@mistake(
    "network_forward",
    what="The softmax begins one layer too early: layer < len(weights) - 2.",
    why="Counting from 0, the last layer is len(weights) - 1; all before it are hidden.",
    see="Hidden rows should not add up to 1.",
)
def softmax_one_layer_early(x, weights, biases):
    activations, a = [], x
    for layer, (w, b) in enumerate(zip(weights, biases)):
        a = (sigmoid if layer < len(weights) - 2 else softmax)(dense(a, w, b))
        activations.append(a)
    return activations


@mistake(
    "network_forward",
    what="You normalised the inputs: mean 0 and deviation 1 over the batch.",
    why="The network takes x as it is; one sample more must not change the others.",
    see="Give one sample alone: its mean is itself.",
)
def inputs_normalised(x, weights, biases):
    return forward((x - x.mean(axis=0)) / (x.std(axis=0) + 1e-8), weights, biases)


@mistake(
    "network_forward",
    what="You divided x by 255.",
    why="x is scaled already, if at all: the network takes it as it is.",
    see="Give x of ones: the first hidden layer should be sigmoid(w.sum(axis=1) + b).",
)
def inputs_divided_by_255(x, weights, biases):
    return forward(x / 255, weights, biases)


@mistake(
    "network_forward",
    what="x goes through a sigmoid before the first layer.",
    why="The first layer takes x itself.",
    see="Give x of zeros: the first hidden layer should be sigmoid(b).",
)
def inputs_through_sigmoid(x, weights, biases):
    return forward(sigmoid(x), weights, biases)


@mistake(
    "network_forward",
    what="The logits are halved before the softmax, a temperature of 2.",
    why="Softmax takes logits as they are.",
    see="The hidden layers are right: look at the last line.",
)
def output_temperature_two(x, weights, biases):
    return forward(x, weights, biases, output=lambda z: softmax(z / 2))


@mistake(
    "network_forward",
    what="The softmax has powers of 2 in place of e.",
    why="np.exp is e to the power.",
    see="The hidden layers are right: look at the softmax.",
)
def output_powers_of_two(x, weights, biases):
    return forward(x, weights, biases, output=lambda z: softmax(z * np.log(2)))


@mistake(
    "network_forward",
    what="The softmax is taken of |z|.",
    why="The sign decides: a negative logit makes its class unlikely.",
    see="Logits [-3, 1] should favour the second class.",
)
def softmax_of_magnitudes(x, weights, biases):
    return forward(x, weights, biases, output=lambda z: softmax(np.abs(z)))


@mistake(
    "network_forward",
    what="The output is 1 - softmax.",
    why="The probabilities themselves are asked for.",
    see="Output rows should add up to 1.",
)
def output_left_over(x, weights, biases):
    return forward(x, weights, biases, output=lambda z: 1 - softmax(z))


@mistake(
    "network_forward",
    what="The output layer divides its logits by the sum of their magnitudes.",
    why="Softmax takes exp first.",
    see="Probabilities are never negative.",
)
def output_by_magnitudes(x, weights, biases):
    def output(z):
        return z / np.abs(z).sum(axis=1, keepdims=True)

    return forward(x, weights, biases, output=output)


@mistake(
    "network_forward",
    what="The softmax subtracts each row's mean in place of its largest: exp still overflows.",
    why="With the largest subtracted, no exponent is above 0.",
    see="Logits of [1000, 0] should give [1, 0].",
)
def softmax_shifted_by_mean(x, weights, biases):
    def output(z):
        e = np.exp(z - z.mean(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)

    return forward(x, weights, biases, output=output)


@mistake(
    "network_forward",
    what="What goes into a layer is added to what comes out, where the sizes agree.",
    why="Residual connections are another architecture.",
    see="Try layers of equal sizes.",
)
def inputs_added(x, weights, biases):
    activations, a = [], x
    for layer, (w, b) in enumerate(zip(weights, biases)):
        after = (softmax if layer == len(weights) - 1 else sigmoid)(dense(a, w, b))
        activations.append(after)
        a = after + a if after.shape == a.shape else after
    return activations


@mistake(
    "network_forward",
    what="Two things at once: the output alone is returned, and the biases are left out.",
    why="Return the list of all layers' activations; each is a @ w.T + b first.",
    see="The list should be as long as weights.",
)
def output_alone_without_biases(x, weights, biases):
    return forward(x, weights, [0 * b for b in biases])[-1]


@mistake(
    "network_forward",
    what="You returned the output and the list, two things.",
    why="Return the list alone: its last item is the output.",
    see="It should be as long as weights.",
)
def output_and_list(x, weights, biases):
    activations = forward(x, weights, biases)
    return activations[-1], activations


@mistake(
    "network_forward",
    what="You returned the list and the output, two things.",
    why="Return the list alone: its last item is the output.",
    see="It should be as long as weights.",
)
def list_and_output(x, weights, biases):
    activations = forward(x, weights, biases)
    return activations, activations[-1]


@mistake(
    "network_forward",
    what="Two things at once: the list begins with x, and the output has no softmax.",
    why="The list holds one array for each layer that has weights, after its bend.",
    see="It should be as long as weights, and output rows add up to 1.",
)
def logits_after_inputs(x, weights, biases):
    return [x, *forward(x, weights, biases, output=lambda z: z)]


@mistake(
    "network_forward",
    what="The output is in the list as a sigmoid, and then as a softmax of that.",
    why="Each layer has one activation, and the last one's is the softmax of z.",
    see="The list should be as long as weights.",
)
def output_added_of_output(x, weights, biases):
    activations = forward(x, weights, biases, output=sigmoid)
    return [*activations, softmax(activations[-1])]
