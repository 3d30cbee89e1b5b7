"""Varied digits stay digits, and the same seed varies them alike."""

import numpy as np
import pytest

from nnviz.data import handwriting
from nnviz.data.augment import augment


@pytest.fixture(scope="module")
def images():
    return handwriting.embedded().images[:200]


def varied(images, seed):
    out = np.empty_like(images)
    augment(images, out, seed)
    return out


def test_the_same_seed_varies_alike_and_another_otherwise(images):
    assert np.array_equal(varied(images, 5), varied(images, 5))
    assert not np.array_equal(varied(images, 5), varied(images, 6))


def test_a_digit_is_varied_alike_whatever_stands_behind_it(images):
    assert np.array_equal(varied(images, 5)[:50], varied(images[:50], 5))


def test_paper_stays_paper_and_ink_stays_about_as_much(images):
    assert not varied(np.zeros((3, 28, 28), np.uint8), 1).any()

    ratio = varied(images, 1).sum(axis=(1, 2)) / images.sum(axis=(1, 2), dtype=np.float64)
    assert 0.8 < ratio.mean() < 1.2
    assert ratio.min() > 0.4
    assert ratio.max() < 2


def test_digits_move_a_little_and_no_more(images):
    rows = np.arange(28)[:, None]

    def middle(pictures):
        return (pictures * rows).sum(axis=(1, 2)) / pictures.sum(axis=(1, 2), dtype=np.float64)

    moved = np.abs(middle(varied(images, 2)) - middle(images))
    assert 0.3 < moved.mean() < 2
    assert moved.max() < 4
