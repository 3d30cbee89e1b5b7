"""What a network that reads too few digits shows of how it was trained.

Each symptom is a function of a Reading: one sentence without numbers, so that a mistake is
recognised by it, or None. Their thresholds come from networks trained with each mistake.
"""

import numpy as np

from .reading import sigmoid

WELL = 0.75
LITTLE = 0.35
NOTHING = 0.2
FEW = 6


def symptom(reading):
    """Return the first sentence that holds."""
    return next(filter(None, (look(reading) for look in SYMPTOMS)))


def unmoved(reading):
    if reading.learned > LITTLE or any(np.any(b) for b in reading.biases):
        return None
    if not any(np.any(w) for w in reading.weights):
        return "All weights and biases are zeros."
    return "The network has learned nothing, and its biases are all zeros: has it made any step?"


def whole_numbers(reading):
    weights = reading.weights
    if any(np.any(w != np.round(w)) for w in weights) or not any(np.any(w) for w in weights):
        return None
    return "All weights are whole numbers: did int() or round() take what comes after the point?"


def alike_neurons(reading):
    first = reading.weights[0]
    if len(reading.weights) == 1 or len(first) < 3:
        return None
    if np.any(first.std(axis=1) == 0):
        return "The weights of a hidden neuron are all the same, as they began."
    pairs = np.corrcoef(first)[np.triu_indices(len(first), 1)]
    if np.mean(pairs > 0.99) < 0.5:
        return None
    return (
        "Hidden neurons are alike: they began with the same weights, and so they learned the same."
    )


def other_network(reading):
    """Find what the digits, or the hidden layers, were like when the network learned."""
    x, labels = reading.x[::8], reading.labels[::8]

    def right(pixels, hidden=sigmoid):
        p = reading.answers(pixels, hidden)
        likely = np.mean(np.log(p[np.arange(len(labels)), labels] + 1e-300))
        return np.mean(p.argmax(axis=1) == labels), likely

    rights = {WITH_PIXELS.format(words): right(a) for words, a in versions(reading.x).items()}
    if len(reading.weights) > 1:
        rights |= {WITH_LAYERS.format(name): right(x, kind) for name, kind in KINDS.items()}
    least = max(0.9, right(x)[0] + 0.05)
    well = {words: likely for words, (share, likely) in rights.items() if share >= least}
    return max(well, key=well.get, default=None)


WITH_PIXELS = "The network reads well when pixels are {}; but it gets them as they are in x."
WITH_LAYERS = "The network reads well if its hidden layers are {}; asked for are sigmoid layers."
KINDS = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "linear": lambda z: z}


def versions(x):
    """Return every eighth digit in the ways in which students change theirs before they train."""
    some = x[::8]
    mean, spread = x.mean(axis=0), x.std(axis=0) + 1e-8
    return {
        "divided by 255": some / 255,
        "multiplied by 255": some * 255,
        "turned around, 1 - x": 1 - some,
        "rounded to 0 and 1": np.round(some),
        "in columns where x has rows": (
            some.reshape(-1, 28, 28).transpose(0, 2, 1).reshape(some.shape)
        ),
        "mirrored, left and right": some.reshape(-1, 28, 28)[:, :, ::-1].reshape(some.shape),
        "upside down": some.reshape(-1, 28, 28)[:, ::-1].reshape(some.shape),
        "shifted by their mean": some - x.mean(),
        "shifted by the mean picture": some - mean,
        "standardised": (some - x.mean()) / x.std(),
        "standardised one by one": (some - mean) / spread,
        "between -1 and 1": 2 * some - 1,
        "scaled to length 1": some / np.linalg.norm(some, axis=1, keepdims=True),
    }


def other_names(reading):
    table = np.zeros((10, 10))
    np.add.at(table, (reading.truth, reading.said), 1)
    heard = table.argmax(axis=1)
    steps = set((heard - np.arange(10)) % 10)
    if len(set(heard)) < 10 or steps == {0} or table.max(axis=1).sum() < WELL * table.sum():
        return None
    if np.mean(reading.said == reading.usual) > WELL:
        return "The network calls digits by their usual names, not by the labels that it was given."
    if len(steps) == 1:
        return "The network calls each digit by a neighbour's name: its classes are shifted."
    return "The network tells the digits apart, but calls them by each other's names."


def uphill(reading):
    others, top = np.split(np.sort(reading.biases[-1]), [-1])
    runaway = others.mean() < 0 and top[0] > 5 * -others.mean()
    alike = 0.1 if saturated(reading) else 0.6
    if reading.losses.mean() < 15 or not runaway or others.std() > -alike * others.mean():
        return None
    return "One answer has pushed away all others, as if the loss were to grow: do the steps go uphill?"


def saturated(reading):
    return len(reading.weights) > 1 and np.mean(reading.slack < 0.001) >= 0.9


def stuck(reading):
    if len(reading.weights) == 1 or np.mean(reading.slack < 0.001) < 0.9:
        return None
    return (
        "Hidden neurons are stuck at 0 or 1: do weights start too large, or are the steps too long?"
    )


def one_class(reading):
    if reading.sure < 0.5 or reading.counts.max() < 0.6 * len(reading.said):
        return None
    most = reading.counts.argmax()
    if most == reading.labels[-1]:
        return "Nearly every digit is read as the class that comes last in x: are the samples shuffled?"
    if most == reading.labels[0]:
        return (
            "Nearly every digit is read as the class that comes first in x: does it see any other?"
        )
    return "Nearly every digit is read as one and the same class."


def last_class(reading):
    last = reading.losses[reading.labels == reading.labels[-1]]
    if reading.learned > 0.95 or last.mean() > 0.05 * reading.losses.mean():
        return None
    return (
        "The class that comes last in x is known far better than all others: are samples shuffled?"
    )


def labels_of_others(reading):
    if reading.learned > NOTHING:
        return None
    if reading.sure > reading.learned + 0.2:
        return "The network is sure of itself and wrong, even of x: do labels belong to their pictures?"
    if len(reading.weights) > 1 and np.mean(reading.slack < 0.01) > 0.1:
        return "The weights have moved far, and yet nothing is learned: do labels belong to their pictures?"
    return None


def narrow(reading):
    if all(len(w) >= FEW for w in reading.weights[:-1]):
        return None
    return "A hidden layer has hardly any neurons: too few to tell ten digits apart?"


def still_zeros(reading):
    if len(reading.biases) == 1 or all(np.any(b) for b in reading.biases):
        return None
    return "The biases of a layer are still zeros: do the steps change that layer at all?"


def few_samples(reading):
    if not NOTHING < reading.learned < 0.9 or reading.sure < reading.learned + 0.1:
        return None
    return "The network is surer than it is right, even of x: does it see all digits, or always the same?"


def hardly_moved(reading):
    if reading.learned > LITTLE:
        return None
    return "The network has hardly learned anything: are the steps too short, or too few?"


def still_learning(reading):
    if reading.sure > reading.learned - 0.1:
        return None
    return "The network is less sure than it is right, so it still learns: take more steps, or longer ones."


def by_heart(reading):
    if reading.learned < 0.98:
        return None
    return (
        f"It reads {reading.right:.0%} of the unseen digits, and nearly all that it learned from."
    )


def too_little(reading):
    return (
        f"It reads {reading.right:.0%} of the unseen digits, and {reading.learned:.0%} of x itself."
    )


SYMPTOMS = (
    unmoved,
    whole_numbers,
    alike_neurons,
    other_network,
    other_names,
    uphill,
    stuck,
    one_class,
    last_class,
    labels_of_others,
    narrow,
    still_zeros,
    few_samples,
    hardly_moved,
    still_learning,
    by_heart,
    too_little,
)
