import subprocess
import sys
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from nnviz.data import handwriting
from nnviz.data.digits import Digits
from nnviz.data.handwriting.shapes import read_table, tabulate
from nnviz.data.mnist import load
from nnviz.data.prepare import as_mnist
from nnviz.errors import DataError

N = 2_000


@pytest.fixture(scope="module")
def drawn() -> Digits:
    return handwriting.generate(N, 7)


def centres(images: npt.NDArray[np.uint8]) -> npt.NDArray[np.float64]:
    """Return row and column of each centre of mass, shape (2, n)."""
    at = np.arange(28)
    mass = images.sum((1, 2))
    return np.stack([images.sum(2) @ at / mass, images.sum(1) @ at / mass])


def extents(images: npt.NDArray[np.uint8]) -> npt.NDArray[np.int64]:
    """Return height and width of each digit's ink, shape (2, n)."""
    highest = np.stack([images.max(2), images.max(1)])
    blank: npt.NDArray[np.int64] = sum(
        np.argmax(side > 0, axis=2) for side in (highest, highest[:, :, ::-1])
    )
    return 28 - blank


def test_the_same_seed_gives_the_same_digits(drawn: Digits) -> None:
    again = handwriting.generate(N, 7)
    assert np.array_equal(again.images, drawn.images)
    assert np.array_equal(again.labels, drawn.labels)


def test_the_number_of_threads_changes_nothing(drawn: Digits) -> None:
    for n_threads in (1, 3):
        again = handwriting.generate(N, 7, n_threads=n_threads)
        assert np.array_equal(again.images, drawn.images)


def test_fewer_digits_are_the_first_of_more(drawn: Digits) -> None:
    fewer = handwriting.generate(777, 7)
    assert np.array_equal(fewer.images, drawn.images[:777])
    assert np.array_equal(fewer.labels, drawn.labels[:777])


def test_no_two_digits_of_two_seeds_are_alike(drawn: Digits) -> None:
    both = np.concatenate([drawn.images, handwriting.generate(N, 8).images])
    assert len(np.unique(both.reshape(len(both), -1), axis=0)) == len(both)


def test_every_ten_digits_in_a_row_are_all_ten_in_random_order(drawn: Digits) -> None:
    tens = drawn.labels.reshape(-1, 10)
    assert (np.sort(tens, axis=1) == np.arange(10)).all()
    assert len(np.unique(tens, axis=0)) == len(tens)


def test_digits_fill_a_box_of_twenty_pixels(drawn: Digits) -> None:
    longest = extents(drawn.images).max(0)
    assert longest.max() <= 20
    assert (longest >= 19).mean() > 0.99


def test_the_centre_of_mass_is_the_middle_pixel(drawn: Digits) -> None:
    assert np.abs(centres(drawn.images) - 14).max() < 0.51


def test_a_drawn_digit_is_already_as_mnist_is(drawn: Digits) -> None:
    changed = [np.abs(as_mnist(image).astype(int) - image).mean() for image in drawn.images[:300]]
    assert np.mean(changed) < 2


@pytest.mark.parametrize(
    ("digit", "mass", "width"),
    [(0, 137, 17.7), (1, 61, 9.1), (4, 96, 16.1), (7, 91, 15.6), (9, 97, 13.9)],
)
def test_ink_and_width_are_those_of_mnist(
    drawn: Digits, digit: int, mass: float, width: float
) -> None:
    """The expected numbers are means over the first 20,000 training digits of MNIST."""
    images = drawn.images[drawn.labels == digit]
    assert images.sum((1, 2)).mean() / 255 == pytest.approx(mass, rel=0.1)
    assert extents(np.where(images > 60, images, np.uint8(0)))[1].mean() == pytest.approx(
        width, rel=0.1
    )


def test_the_splits_have_their_sizes_and_names_and_share_no_digit() -> None:
    train, test = handwriting.split("train"), handwriting.split("test")
    assert (len(train), len(test)) == (60_000, 10_000)
    assert train.name == test.name == "drawn digits"
    pictures = {image.tobytes() for image in train.images}
    assert not any(image.tobytes() in pictures for image in test.images)


def test_the_embedded_digits_are_the_first_of_the_test_split() -> None:
    embedded = handwriting.embedded()
    drawn = handwriting.generate(len(embedded), handwriting.SEEDS["test"])
    assert len(embedded) == 1_000
    assert np.array_equal(embedded.labels, drawn.labels)
    # Other processors may round sines and exponentials otherwise.
    assert np.abs(embedded.images.astype(int) - drawn.images).max() <= 1


def test_the_embedded_digits_are_read_without_numba() -> None:
    script = (
        "import sys; from nnviz.data import handwriting; "
        "assert len(handwriting.embedded()) == 1000; assert 'numba' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_every_family_can_be_blended() -> None:
    shapes = read_table()
    forms: dict[int, set[tuple[int, ...]]] = {}
    for shape in shapes:
        forms.setdefault(shape.family, set()).add((len(shape.points), *shape.begins))
    assert all(len(form) == 1 for form in forms.values())
    assert (np.diff(tabulate(shapes).first) >= 5).all()


@pytest.mark.parametrize(("n", "seed"), [(-1, 0), (2**32, 0), (1, -1), (1, 2**32)])
def test_numbers_out_of_range_are_named(n: int, seed: int) -> None:
    with pytest.raises(DataError, match=r"expected 0 to 4294967295$"):
        handwriting.generate(n, seed)


def test_no_digits_are_no_error() -> None:
    assert handwriting.generate(0, 0).images.shape == (0, 28, 28)


def test_an_unknown_split_is_named() -> None:
    with pytest.raises(DataError, match="'validation', expected 'train' or 'test'"):
        handwriting.split("validation")  # type: ignore[arg-type]  # what a user may write


def test_mnist_is_read_by_what_learnt_from_drawn_digits(mnist_folder: Path) -> None:
    """A ridge regression on random features; a network does better still."""
    train, mnist = handwriting.generate(6_000, 11), load(mnist_folder, "test")
    rng = np.random.default_rng(0)
    hidden = rng.normal(0, 0.1, (784, 600))

    def features(digits: Digits) -> npt.NDArray[np.float64]:
        return np.maximum(digits.images.reshape(-1, 784) / 255.0 @ hidden, 0)

    h, targets = features(train), np.eye(10)[train.labels]
    weights = np.linalg.solve(h.T @ h + np.eye(600), h.T @ targets)
    answers = (features(mnist) @ weights).argmax(1)
    assert (answers == mnist.labels).mean() > 0.84
