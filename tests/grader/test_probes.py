import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.probes import CHANCES, MAGNITUDES, Draw

seeds = st.integers(0, 10_000)
NAMES = ("n_samples", "n_in", "n_out")


def draw(seed, index=0, shapes="distinct"):
    return Draw.of(str(seed), "06/batch", index, shapes)


@given(seeds)
def test_sizes_are_distinct_and_change_from_probe_to_probe(seed):
    first, second = (draw(seed, index).sizes(*NAMES) for index in (0, 1))

    assert len(set(first)) == len(set(second)) == 3
    assert all(one != other for one, other in zip(first, second, strict=True))


@given(seeds)
def test_square_sizes_are_equal_and_a_single_sample_is_alone(seed):
    assert len(set(draw(seed, 2, "square").sizes(*NAMES))) == 1

    n_samples, n_in, n_out = draw(seed, 3, "single").sizes(*NAMES)
    assert n_samples == 1
    assert 1 < n_in != n_out > 1


def test_more_names_than_sizes_are_refused():
    with pytest.raises(ValueError, match="3 distinct sizes need more than 2 to 4"):
        draw(0).sizes(*NAMES, low=2, high=4)


def test_the_same_seed_and_place_give_the_same_numbers_and_others_do_not():
    one, same, other = (draw(seed).normal((3, 4)) for seed in ("a", "a", "b"))

    assert np.array_equal(one, same)
    assert not np.array_equal(one, other)
    assert not np.array_equal(one, draw("a", 1).normal((3, 4)))


@given(seed=seeds, count=st.integers(0, 120))
def test_magnitudes_are_drawn_as_numpy_draws_without_replacement(seed, count):
    ours, numpys = draw(seed), draw(seed)
    drawn = numpys.rng.choice(MAGNITUDES, count, replace=False, p=CHANCES)

    assert MAGNITUDES[ours._distinct(count)].tolist() == drawn.tolist()
    assert ours.rng.random() == numpys.rng.random()


@given(seeds, st.integers(2, 7), st.integers(2, 7))
def test_every_row_and_column_has_both_signs_and_no_number_is_small_or_alike(seed, rows, columns):
    numbers = draw(seed).normal((rows, columns))

    for lines in (numbers, numbers.T):
        assert all(line.min() < 0 < line.max() for line in lines)
    assert np.abs(numbers).min() >= 0.1
    assert len(np.unique(np.abs(numbers))) == numbers.size
    assert np.array_equal(numbers, np.round(numbers, 2))


@given(seeds)
def test_a_scale_shrinks_numbers_without_losing_digits(seed):
    numbers = draw(seed).normal(6, scale=0.01)

    assert np.abs(numbers).max() < 0.03
    assert len(np.unique(np.abs(numbers))) == 6


@given(seeds, st.integers(1, 9), st.integers(2, 6))
def test_labels_hold_every_class_where_there_is_room(seed, n_samples, n_classes):
    labels = draw(seed).labels(n_samples, n_classes)

    assert labels.shape == (n_samples,)
    assert labels.dtype == np.int64
    assert len(np.unique(labels)) == min(n_samples, n_classes)


@given(seeds)
def test_the_highest_class_can_be_absent(seed):
    assert draw(seed).labels(20, 4, top_absent=True).max() == 2


@given(seeds, st.integers(1, 6), st.integers(2, 8))
def test_probabilities_are_hundredths_that_sum_to_one(seed, n_samples, n_classes):
    rows = draw(seed).probabilities(n_samples, n_classes)

    assert np.allclose(rows.sum(axis=1), 1)
    assert rows.min() >= 0.02
    assert np.allclose(rows, np.round(rows, 2))


@given(seeds)
def test_logits_have_a_clear_winner_in_each_row(seed):
    ordered = np.sort(draw(seed).logits(5, 4), axis=1)

    assert (ordered[:, -1] - ordered[:, -2]).min() >= 0.5


def test_a_network_fits_together():
    weights, biases = draw(0).network([5, 4, 3])

    assert [one.shape for one in weights] == [(4, 5), (3, 4)]
    assert [one.shape for one in biases] == [(4,), (3,)]


def test_one_hot_puts_a_one_at_each_label():
    assert draw(0).one_hot(np.array([2, 0]), 3).tolist() == [[0, 0, 1], [1, 0, 0]]


def test_single_values_keep_their_ranges():
    numbers = [draw(seed).number(0.25, 0.75) for seed in range(50)]
    integers = [draw(seed).integer(2, 4) for seed in range(50)]

    assert all(0.25 <= one <= 0.75 for one in numbers)
    assert set(integers) == {2, 3, 4}
    assert draw(1).generator() != draw(2).generator()
    assert draw(0).positive((2, 3)).min() > 0
    assert draw(0).uniform(4).shape == (4,)
