"""Wrong one-hot targets."""

import numpy as np

from grader.mistakes import convention, mistake

from .solution import one_hot


@mistake(
    "one_hot",
    what="You used label - 1 as the column.",
    why="Labels count from 0 already.",
    see="Label 0 should mark the first column, and marks the last: index -1.",
)
def one_too_low(labels, n_classes):
    return np.eye(n_classes)[labels - 1]


@mistake(
    "one_hot",
    what="You used label - 1 as the column, and label 0 got no 1 at all.",
    why="Labels count from 0 already.",
    see="Print y.sum(axis=1): it should be all 1.",
)
def one_too_low_and_lost(labels, n_classes):
    return 1.0 * (labels[:, np.newaxis] - 1 == np.arange(n_classes))


@mistake(
    "one_hot",
    what="You compared with 1, 2, 3...: the columns count from 0.",
    why="range(1, n_classes + 1) is for labels that start at 1.",
    see="Print y.sum(axis=1): it should be all 1.",
)
def compared_from_one(labels, n_classes):
    return 1.0 * (labels[:, np.newaxis] == np.arange(1, n_classes + 1))


@mistake(
    "one_hot",
    what="You used label + 1 as the column.",
    why="Labels count from 0, and so do columns.",
    see="The highest label has no column then.",
)
def one_too_high(labels, n_classes):
    targets = np.zeros((len(labels), n_classes))
    targets[np.arange(len(labels)), labels + 1] = 1
    return targets


@mistake(
    "one_hot",
    what="You used label + 1 as the column, and the highest label got no 1 at all.",
    why="Labels count from 0, and so do columns.",
    see="Print y.sum(axis=1): it should be all 1.",
)
def one_too_high_and_lost(labels, n_classes):
    return 1.0 * (labels[:, np.newaxis] + 1 == np.arange(n_classes))


@mistake(
    "one_hot",
    what="You marked the places from the right: column -label.",
    why="Negative indices count from the end.",
    see="Label 1 should mark the second column, and marks the last.",
)
def from_the_right(labels, n_classes):
    return np.eye(n_classes)[-labels]


@mistake(
    "one_hot",
    what="The columns are in reverse order.",
    why="Column c belongs to class c.",
    see="Label 0 should mark the first column.",
)
def columns_reversed(labels, n_classes):
    return one_hot(labels, n_classes)[:, ::-1]


@mistake(
    "one_hot",
    what="You set whole rows: y[labels] = 1.",
    why="One index chooses rows; it takes two, y[np.arange(n_samples), labels].",
    see="Print y.sum(axis=1): it should be all 1.",
)
def whole_rows(labels, n_classes):
    targets = np.zeros((len(labels), n_classes))
    targets[labels] = 1
    return targets


@mistake(
    "one_hot",
    what="You set whole columns: y[:, labels] = 1.",
    why="The colon means all rows; np.arange(n_samples) pairs each row with its label.",
    see="Print y.sum(axis=1): it should be all 1.",
)
def whole_columns(labels, n_classes):
    targets = np.zeros((len(labels), n_classes))
    targets[:, labels] = 1
    return targets


@mistake(
    "one_hot",
    what="You swapped row and column: y[labels, np.arange(n_samples)] = 1.",
    why="Samples are rows, so the sample's number comes first.",
    see="It runs only where there is room; row s should have its 1 at label s.",
)
def indices_swapped(labels, n_classes):
    targets = np.zeros((len(labels), n_classes))
    targets[labels, np.arange(len(labels))] = 1
    return targets


@mistake(
    "one_hot",
    what="You took as many columns as the highest label needs: labels.max() + 1.",
    why="A batch need not hold the highest class; n_classes says how many there are.",
    see="one_hot of [0, 1] with n_classes = 3 should have three columns.",
)
def columns_of_highest(labels, n_classes):
    return one_hot(labels, labels.max() + 1)


@mistake(
    "one_hot",
    what="You took as many columns as different labels occur.",
    why="A batch need not hold every class; n_classes says how many there are.",
    see="one_hot of [0, 0] with n_classes = 3 should have three columns.",
)
def columns_of_occurring(labels, n_classes):
    values = np.unique(labels)
    return 1.0 * (labels[:, np.newaxis] == values)


@mistake(
    "one_hot",
    what="You took as many columns as the highest label, without one for 0.",
    why="Labels from 0 to 9 are ten.",
    see="The highest label has no column then.",
)
def columns_without_zero(labels, n_classes):
    targets = np.zeros((len(labels), labels.max()))
    targets[np.arange(len(labels)), labels] = 1
    return targets


@mistake(
    "one_hot",
    what="You returned one column too many.",
    why="n_classes + 1 is for labels that start at 1.",
    see="The answer should have n_classes columns.",
)
def column_too_many(labels, n_classes):
    return one_hot(labels, n_classes + 1)


@mistake(
    "one_hot",
    what="You returned one row for each *class*, without looking at the labels.",
    why="np.eye(n_classes) is a list of all rows; np.eye(n_classes)[labels] chooses.",
    see="The answer should have a row for each sample.",
)
def identity(labels, n_classes):
    return np.eye(n_classes)


@mistake(
    "one_hot",
    what="You put the 1s on the diagonal, without looking at the labels.",
    why="np.eye(n_samples, n_classes) knows nothing of them.",
    see="Change a label: its row should change.",
)
def diagonal(labels, n_classes):
    return np.eye(len(labels), n_classes)


@mistake(
    "one_hot",
    what="You wrote the label into the place, not a 1.",
    why="y[s, label] = 1: where it stands says which class it is.",
    see="Print y.sum(axis=1): it should be all 1.",
)
def label_in_place_of_one(labels, n_classes):
    return one_hot(labels, n_classes) * labels[:, np.newaxis]


@mistake(
    "one_hot",
    what="You swapped 0 and 1.",
    why="The label's place is hot, the others are cold.",
    see="Print y.sum(axis=1): it should be all 1.",
)
def one_cold(labels, n_classes):
    return 1 - one_hot(labels, n_classes)


@mistake(
    "one_hot",
    what="You returned -1 where 0 belongs.",
    why="Some old losses want it; softmax's cannot reach below 0.",
    see="Print y.sum(axis=1): it should be all 1.",
)
def minus_ones(labels, n_classes):
    return 2 * one_hot(labels, n_classes) - 1


@mistake(
    "one_hot",
    what="You filled all places up to the label.",
    why="y[s, :label + 1] = 1 is a thermometer; y[s, label] = 1 is one-hot.",
    see="Print y.sum(axis=1): it should be all 1.",
)
def thermometer(labels, n_classes):
    return 1.0 * (np.arange(n_classes) <= labels[:, np.newaxis])


@mistake(
    "one_hot",
    what="You filled all places below the label.",
    why="y[s, :label] = 1 is a thermometer; y[s, label] = 1 is one-hot.",
    see="Print y.sum(axis=1): it should be all 1.",
)
def thermometer_below(labels, n_classes):
    return 1.0 * (np.arange(n_classes) < labels[:, np.newaxis])


@mistake(
    "one_hot",
    what="There is an axis of size 1 too many: np.eye(n_classes)[labels[:, None]].",
    why="The index has two axes, so the answer has three.",
    see="Print the shape of what you return.",
)
def axis_too_many(labels, n_classes):
    return np.eye(n_classes)[labels[:, np.newaxis]]


@mistake(
    "one_hot",
    what="labels == np.arange(n_classes) compares in pairs; each label must meet each class.",
    why="It takes a column of labels: labels[:, np.newaxis].",
    see="The answer should have n_samples rows and n_classes columns.",
)
def compared_in_pairs(labels, n_classes):
    return 1.0 * (labels == np.arange(n_classes))


@mistake(
    "one_hot",
    what="You compared labels with labels: which samples have the same class?",
    why="labels[:, None] == labels should be labels[:, None] == np.arange(n_classes).",
    see="The answer should have n_classes columns.",
)
def same_class(labels, n_classes):
    return 1.0 * (labels[:, np.newaxis] == labels)


@mistake(
    "one_hot",
    what="You set the first label only.",
    why="A return inside the loop ends it in its first round.",
    see="Print y.sum(axis=1): it should be all 1.",
)
def first_only(labels, n_classes):
    targets = np.zeros((len(labels), n_classes))
    targets[0, labels[0]] = 1
    return targets


@mistake(
    "one_hot",
    what="You returned one row for the whole batch.",
    why="np.zeros(n_classes) is one row; there must be one for each sample.",
    see="The answer should have a row for each sample.",
)
def one_row_for_all(labels, n_classes):
    targets = np.zeros(n_classes)
    targets[labels] = 1
    return targets


@mistake(
    "one_hot",
    what="You counted how often each class occurs.",
    why="np.bincount adds up the rows of the one-hot targets.",
    see="The answer should have a row for each sample.",
)
def counts(labels, n_classes):
    return np.bincount(labels, minlength=n_classes)


@mistake(
    "one_hot",
    what="You made the last label's row again and again: the array is made inside the loop.",
    why="What the rounds before had set is thrown away.",
    see="Print y.sum(axis=1): only the last row has a 1.",
)
def last_only(labels, n_classes):
    targets = np.zeros((len(labels), n_classes))
    targets[-1, labels[-1]] = 1
    return targets


@mistake(
    "one_hot",
    what="The 1s are in the right order of classes, not of samples: the labels were sorted.",
    why="Row s belongs to sample s.",
    see="one_hot of [2, 0] should have its first 1 in the last column of three.",
)
def labels_sorted(labels, n_classes):
    return one_hot(np.sort(labels), n_classes)


@mistake(
    "one_hot",
    what="You returned zeros: no 1 was set.",
    why="y[...] == 1 compares; y[...] = 1 sets.",
    see="Print y.sum(axis=1): it should be all 1.",
)
def never_set(labels, n_classes):
    return np.zeros((len(labels), n_classes))


@mistake(
    "one_hot",
    what="Rows and columns of the shape are swapped: np.zeros((n_classes, n_samples)).",
    why="Samples are rows: np.zeros((n_samples, n_classes)).",
    see="Write the shape down first.",
)
def shape_swapped(labels, n_classes):
    targets = np.zeros((n_classes, len(labels)))
    targets[np.arange(len(labels)), labels] = 1
    return targets


@mistake(
    "one_hot",
    what="You returned a list of rows, not an array.",
    why="np.array(...) around the list makes it one, and -, * and .T work then.",
    see="Print type(y).",
)
def list_of_lists(labels, n_classes):
    return [[1.0 if c == label else 0.0 for c in range(n_classes)] for label in labels]


@convention(
    "one_hot",
    yours="one sample a column, shape (n_classes, n_samples)",
    asked="one sample a row, shape (n_samples, n_classes)",
    see="Return y.T, or np.eye(n_classes)[labels].",
)
def one_sample_a_column(labels, n_classes):
    return one_hot(labels, n_classes).T


@mistake(
    "one_hot",
    what="You numbered the labels that occur: np.unique's inverse.",
    why="A label is the column, even if a lower class is absent.",
    see="Labels [2, 4] of 5 classes belong into columns 2 and 4.",
)
def places_among_occurring(labels, n_classes):
    _, places = np.unique(labels, return_inverse=True)
    return np.eye(n_classes)[places]


@mistake(
    "one_hot",
    what="You wrote 10 classes into the code: n_classes is not used.",
    why="Digits have ten classes; other tasks have others.",
    see="one_hot(labels, 4) should have 4 columns.",
)
def ten_classes(labels, n_classes):
    return np.eye(10)[labels]


@mistake(
    "one_hot",
    what="Label 0 got no 1.",
    why="`if label:` is false for 0.",
    see="one_hot([0], 3) should be [[1, 0, 0]].",
)
def zero_without_one(labels, n_classes):
    return one_hot(labels, n_classes) * (labels != 0)[:, None]


@mistake(
    "one_hot",
    what="Earlier 1s stay: the row is made once, before the loop.",
    why="Make a new row of zeros for each sample.",
    see="Each row should have a single 1.",
)
def piled_up_rows(labels, n_classes):
    return np.maximum.accumulate(one_hot(labels, n_classes), axis=0)
