from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from nnviz.data import handwriting
from nnviz.data.mnist import load
from nnviz.data.prepare import as_mnist
from nnviz.errors import DataError

Bytes = npt.NDArray[np.uint8]


@pytest.fixture(scope="module")
def digit() -> Bytes:
    image: Bytes = handwriting.embedded().images[0]
    return image


def disc(size: int, radius: float, row: float, column: float) -> npt.NDArray[np.float64]:
    y, x = np.mgrid[:size, :size]
    distance: npt.NDArray[np.float64] = np.hypot(y - row, x - column)
    return np.where(distance < radius, 1.0, 0.0)


def difference(a: Bytes, b: Bytes) -> float:
    """Return the mean of the absolute differences, in grey levels."""
    return float(np.abs(a.astype(int) - b).mean())


def extent(image: Bytes) -> tuple[int, int]:
    """Return height and width of the ink."""
    rows, columns = np.nonzero(image)
    return int(np.ptp(rows)) + 1, int(np.ptp(columns)) + 1


def test_an_empty_canvas_stays_empty() -> None:
    assert not as_mnist(np.zeros((28, 28), np.uint8)).any()
    assert not as_mnist(np.zeros((0, 5))).any()


def test_a_digit_of_mnist_comes_back_from_anywhere(mnist_folder: Path) -> None:
    rng = np.random.default_rng(0)
    for image in load(mnist_folder, "test").images[:200]:
        canvas = np.zeros((60, 70), np.uint8)
        top, left = rng.integers(0, 32), rng.integers(0, 42)
        canvas[top : top + 28, left : left + 28] = image
        # Some digits of MNIST are a pixel or two short of twenty.
        assert difference(as_mnist(canvas), image) < 20
        assert np.array_equal(as_mnist(canvas), as_mnist(image))


def test_most_digits_of_mnist_come_back_exactly(mnist_folder: Path) -> None:
    images = load(mnist_folder, "test").images[:1000]
    assert np.mean([np.array_equal(as_mnist(image), image) for image in images]) > 0.8


def test_prepared_twice_is_prepared_once(digit: Bytes) -> None:
    once = as_mnist(np.repeat(np.repeat(digit, 3, axis=0), 5, axis=1))
    assert difference(as_mnist(once), once) < 1


@pytest.mark.parametrize("scale", [2, 7, 40])
def test_size_does_not_matter(digit: Bytes, scale: int) -> None:
    large = np.kron(digit, np.ones((scale, scale), np.uint8))
    assert difference(as_mnist(large), as_mnist(digit)) < 1


def test_a_small_drawing_is_enlarged_to_twenty_pixels() -> None:
    canvas = np.zeros((28, 28))
    canvas[3:8, 4] = 1.0
    assert extent(as_mnist(canvas)) == (20, 4)


def test_the_aspect_ratio_is_kept() -> None:
    assert extent(as_mnist(np.ones((30, 90)))) == (7, 20)


def test_an_enlarged_disc_keeps_its_share_of_the_box() -> None:
    picture = as_mnist(disc(400, 93.3, 120.5, 250.2))
    assert picture.sum() / 255 == pytest.approx(np.pi * 100, rel=0.01)


def test_the_centre_of_mass_comes_to_the_middle_pixel() -> None:
    canvas = np.zeros((50, 50), np.uint8)
    canvas[5:30, 10:14] = 255
    canvas[26:30, 10:25] = 255
    picture = as_mnist(canvas).astype(float)
    at = np.arange(28)
    assert picture.sum(1) @ at / picture.sum() == pytest.approx(14, abs=0.5)
    assert picture.sum(0) @ at / picture.sum() == pytest.approx(14, abs=0.5)


def test_bytes_and_floats_are_the_same_drawing(digit: Bytes) -> None:
    assert difference(as_mnist(digit / 255), as_mnist(digit)) < 0.01


def test_values_beyond_one_are_ink() -> None:
    assert np.array_equal(as_mnist(np.full((9, 9), 3.0)), as_mnist(np.full((9, 9), 1.0)))


@pytest.mark.parametrize(
    ("canvas", "message"),
    [
        (np.zeros((2, 28, 28)), r"float64 of shape \(2, 28, 28\), expected"),
        (np.zeros((28, 28), np.int64), "int64 of shape"),
        (np.full((28, 28), np.nan), "NaN or infinity, expected values from 0 to 1"),
    ],
)
def test_what_is_no_drawing_is_named(canvas: npt.NDArray[np.float64], message: str) -> None:
    with pytest.raises(DataError, match=message):
        as_mnist(canvas)
